#include "record/party_keys.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

/// Folded, punctuation gone, one space between words.
std::string plain(std::string_view name) {
  std::string out;
  bool space = false;
  std::string folded = text::fold(name);
  if (folded.find('&') != std::string::npos)
    for (std::size_t amp; (amp = folded.find("&amp;")) != std::string::npos;) folded.replace(amp, 5, "&");
  out.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size();) {
    if (const char c = folded[i]; (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
      ++i;
      continue;
    }
    const text::Decoded d = text::decode(folded, i);
    const text::CharacterClass c = text::classify(d.character);
    if (c == text::CharacterClass::letter || c == text::CharacterClass::digit || c == text::CharacterClass::mark || d.character == '&') {
      if (space && !out.empty()) out += ' ';
      space = false;
      out.append(folded, i, d.length);
    } else if (d.character != '.' && d.character != '\'') {
      space = true;  // "S.p.A." and "O'Reilly" stay one word
    }
    i += d.length;
  }
  return out;
}

}  // namespace

std::string person_key(std::string_view name) { return plain(name); }

std::string organization_key(std::string_view name) {
  std::string key = plain(name);
  constexpr std::string_view articles[] = {"the ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "il ", "lo ", "de ", "het ", "l "};
  constexpr std::string_view forms[] = {" inc", " incorporated", " corp", " corporation", " llc",      " llp",  " ltd", " limited", " plc",
                                        " co",  " company",      " gmbh", " ag",          " se",       " kg",   " ev",  " e v",     " sa",
                                        " sas", " sarl",         " spa",  " srl",         " sl",       " bv",   " nv",  " lp",      " &",
                                        " pty", " ab",           " as",   " oy",          " holdings", " group"};
  for (const std::string_view article : articles)
    if (!key.empty() && key[0] == article[0] && key.starts_with(article) && key.size() > article.size() + 1) {
      key.erase(0, article.size());
      break;
    }
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view form : forms)
      if (!key.empty() && key.back() == form.back() && key.ends_with(form) && key.size() > form.size() + 1) {
        key.erase(key.size() - form.size());
        again = true;
        break;
      }
  }
  return key;
}

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r' && text[i] != '\t') {
      out += text[i];
      continue;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    while (i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n' || text[i + 1] == '\r' || text[i + 1] == '\t')) ++i;
    out += ' ';
  }
  return out;
}

bool ends_in_genitive(std::string_view name) { return name.ends_with("'s") || name.ends_with("\u2019s"); }

bool has_entity(std::string_view name) { return name.find("&amp;") != name.npos || name.find("&#") != name.npos; }

}  // namespace pressparse::record
