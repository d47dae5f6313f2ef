#include "fields/urls.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

char closer_of(char opener) { return opener == '(' ? ')' : opener == '[' ? ']' : '}'; }

/// ":8080", or nothing: a colon after a host is more often punctuation.
std::size_t port_end(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != ':') return at;
  std::size_t i = at + 1;
  while (i < text.size() && i < at + 7 && ascii::is_digit(text[i])) ++i;
  const std::size_t digits = i - at - 1;
  return digits >= 2 && digits <= 5 ? i : at;
}

enum class Part {
  solid,     // belongs to the link
  trailing,  // belongs to it only if something solid follows: ".", ",", "!"
  stop,      // ends it
};

Part part_of_ascii(char c) {
  if (static_cast<unsigned char>(c) <= ' ' || c == 0x7F) return Part::stop;
  switch (c) {
    case '<': case '>': case '"': case '\\': case '^': case '`': case '|': return Part::stop;
    case '?': case '!': case '.': case ',': case ':': case ';': case '\'': case '*': case '_': case '~': return Part::trailing;
    default: return Part::solid;
  }
}

Part part_of(char32_t c) {
  switch (text::classify(c)) {
    case text::CharacterClass::letter: case text::CharacterClass::mark: case text::CharacterClass::digit: return Part::solid;
    case text::CharacterClass::invisible: case text::CharacterClass::dash: return Part::trailing;
    default: return Part::stop;
  }
}

/// "&gt;", "&quot;": what a scraper left of a tag's end or a quotation mark.
bool is_closing_entity(std::string_view text) {
  for (const std::string_view entity : {"&gt;", "&lt;", "&quot;", "&nbsp;", "&#39;", "&#34;", "&rdquo;", "&raquo;"})
    if (text.substr(0, entity.size()) == entity) return true;
  return false;
}

/// True when a second link is glued to the first: "firm.de/newshttps://", but not "archive.example/https://" or "?u=https://".
std::size_t glued_scheme_length(std::string_view text, std::size_t start, std::size_t colon) {
  if (text.substr(colon, 3) != "://") return 0;
  for (const std::string_view scheme : {"https", "http"}) {
    if (colon < start + scheme.size() + 1) continue;
    const std::string_view before = text.substr(colon - scheme.size(), scheme.size());
    if (std::equal(before.begin(), before.end(), scheme.begin(), [](char a, char b) { return ascii::lower(a) == b; }))
      return ascii::is_alnum(text[colon - scheme.size() - 1]) ? scheme.size() : 0;
  }
  return 0;
}

}  // namespace

std::size_t url_tail_end(std::string_view text, std::size_t at) {
  const std::size_t path = port_end(text, at);
  if (path >= text.size() || (text[path] != '/' && text[path] != '?' && text[path] != '#')) return path;
  std::array<std::size_t, 32> open{};  // offsets of brackets that wait for their closer
  std::size_t depth = 0, good = path;
  bool quoted = false;  // inside '...' that opened in the link itself
  for (std::size_t i = path; i < text.size();) {
    const char c = text[i];
    if (static_cast<unsigned char>(c) >= 0x80) {
      const text::Decoded d = text::decode(text, i);
      const Part part = part_of(d.character);
      if (part == Part::stop) break;
      i += d.length;
      if (part == Part::solid) good = i;
      continue;
    }
    Part part = part_of_ascii(c);
    if (c == '\'') {
      if (quoted) part = Part::solid;
      quoted = !quoted && !ascii::is_alnum(text[i - 1]);
    }
    if (part == Part::stop || (c == '&' && is_closing_entity(text.substr(i)))) break;
    if (c == '(' || c == '[' || c == '{') {
      if (depth == open.size()) break;
      open[depth++] = i;
    } else if (c == ')' || c == ']' || c == '}') {
      if (!depth || closer_of(text[open[depth - 1]]) != c) break;
      --depth;
    } else if (c == ':') {
      if (const std::size_t glued = glued_scheme_length(text, path, i)) return i - glued;
    }
    ++i;
    if (part == Part::solid) good = i;
  }
  if (depth && open[0] < good) {
    good = open[0];
    while (good > path && part_of_ascii(text[good - 1]) == Part::trailing) --good;
  }
  return good == path + 1 && text[path] != '/' ? path : good;
}

std::string absolute_url(std::string_view scheme, std::string_view user, const Host& host, std::string_view tail) {
  std::string url;
  for (const char c : scheme.empty() ? std::string_view("https") : scheme) url += ascii::lower(c);
  url += "://";
  url += user;
  url += host.ascii;
  for (std::size_t i = 0; i < tail.size();) {
    const text::Decoded d = text::decode(tail, i);
    if (d.character != text::invalid_character && text::classify(d.character) != text::CharacterClass::invisible)
      url += tail.substr(i, d.length);
    i += d.length;
    if (d.character == U'&' && tail.substr(i, 4) == "amp;") i += 4;
  }
  return url;
}

LinkKind kind_of_path(std::string_view tail) {
  tail = tail.substr(0, tail.find_first_of("?#"));
  const std::size_t dot = tail.rfind('.');
  if (dot == std::string_view::npos || tail.size() - dot > 6 || tail.find('/', dot) != std::string_view::npos) return LinkKind::web;
  std::string ending;
  for (const char c : tail.substr(dot + 1)) ending += ascii::lower(c);
  for (const std::string_view e :
       {"pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "csv", "txt", "zip", "epub"})
    if (ending == e) return LinkKind::document;
  for (const std::string_view e : {"jpg", "jpeg", "png", "gif", "webp", "svg", "tif", "tiff", "eps"})
    if (ending == e) return LinkKind::image;
  return LinkKind::web;
}

}  // namespace pressparse::fields
