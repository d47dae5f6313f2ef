#include "record/name_spelling.hpp"

#include <vector>

#include "text/unicode.hpp"

namespace pressparse::record {

std::string squeeze(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (const char byte = text[at]; static_cast<unsigned char>(byte) < 0x80) {
      if (byte >= 'A' && byte <= 'Z') out += static_cast<char>(byte + ('a' - 'A'));
      else if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9')) out += byte;
      ++at;
      continue;
    }
    const text::Decoded d = text::decode(text, at);
    at += d.length;
    const char32_t c = d.character;
    // Latin letters with marks, by blocks of the Latin-1 supplement; what is not among them is left out on both sides alike.
    using namespace std::string_view_literals;
    static constexpr std::string_view plain = "aaaaaaaceeeeiiiidnooooo\0ouuuuyts"sv;
    if (c >= 0xC0 && c <= 0xFF) {
      const char p = plain[(c - 0xC0) % 32];
      if (p != '\0') out += p;
      if (c == 0xDF) out += 's';
    }
  }
  return out;
}

bool local_part_fits(std::string_view local, std::string_view name) {
  std::vector<std::string> words;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= name.size(); ++at)
    if (at == name.size() || name[at] == ' ' || name[at] == '-' || name[at] == '.' || name[at] == ',') {
      if (std::string word = squeeze(name.substr(from, at - from)); !word.empty()) words.push_back(std::move(word));
      from = at + 1;
    }
  if (words.empty()) return false;
  const std::string flat = squeeze(local);
  const std::string &given = words.front(), &surname = words.back();
  if (surname.size() >= 4 && flat.find(surname) != flat.npos) return true;
  if (words.size() > 1 && surname.size() >= 2 &&
      (flat == given.substr(0, 1) + surname || flat == given + surname.substr(0, 1) || flat == surname + given.substr(0, 1)))
    return true;
  std::string initials;
  for (const std::string& word : words) {
    if (&word != &given && word.size() >= 3 && flat == given.substr(0, 1) + word) return true;
    initials += word.front();
  }
  if (words.size() > 1 && flat == initials) return true;
  std::size_t at = 0;
  for (std::size_t end = 0; end <= local.size(); ++end)
    if (end == local.size() || local[end] == '.' || local[end] == '_' || local[end] == '-') {
      const std::string part = squeeze(local.substr(at, end - at));
      for (const std::string& word : words)
        if (part.size() >= 3 && (part == word || (word.size() >= 4 && part.size() >= 3 && word.starts_with(part)))) return true;
      at = end + 1;
    }
  return false;
}

bool domain_fits(std::string_view domain, std::string_view name) {
  const std::string flat = squeeze(name);
  if (flat.size() < 3) return false;
  std::size_t at = 0;
  for (std::size_t end = 0; end <= domain.size(); ++end)
    if (end == domain.size() || domain[end] == '.') {
      const std::string label = squeeze(domain.substr(at, end - at));
      if (label.size() >= 3 && end < domain.size() &&
          (label == flat || (flat.size() >= 5 && label.starts_with(flat)) || (label.size() >= 4 && flat.starts_with(label)) ||
           (flat.size() >= 4 && label.ends_with(flat))))
        return true;
      at = end + 1;
    }
  return false;
}

}  // namespace pressparse::record
