#include "splice.hpp"

#include <algorithm>

namespace fuzz {
namespace {

struct Range {
  std::size_t start = 0, size = 0;
};

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed * 2654435761u + 1) {}
  std::size_t below(std::size_t limit) { return limit ? engine_() % limit : 0; }

  /// A place where something begins: a line, a word, or any byte.
  std::size_t place(const std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(4)) {
      case 0: return at;
      case 1: return std::min(text.size(), text.find('\n', at) == text.npos ? text.size() : text.find('\n', at) + 1);
      default: return std::min(text.size(), text.find(' ', at) == text.npos ? text.size() : text.find(' ', at) + 1);
    }
  }
  Range line(const std::string& text) {
    const std::size_t at = below(text.size());
    const std::size_t before = at ? text.rfind('\n', at - 1) : text.npos, start = before == text.npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return {start, end < start ? 0 : end - start};
  }
  Range words(const std::string& text) {
    const std::size_t start = place(text);
    std::size_t end = start;
    for (std::size_t count = 1 + below(3); count > 0 && end < text.size(); --count) end = std::min(text.find(' ', end + 1), text.size());
    return {start, end - start};
  }

 private:
  std::minstd_rand engine_;
};

std::string as_utf8(unsigned char byte) { return byte < 0x80 ? std::string(1, static_cast<char>(byte)) : std::string{static_cast<char>(0xC0 | byte >> 6), static_cast<char>(0x80 | (byte & 0x3F))}; }

/// The first character from `at` on that is not plain ASCII, written as an entity or read in the wrong character set.
void spoil_character(std::string& text, std::size_t at, bool entity) {
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80 && text[at] != '"' && text[at] != '&') ++at;
  if (at == text.size()) return;
  std::size_t length = 1;
  while (length < 4 && at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80) ++length;
  std::string out;
  if (entity) {
    unsigned value = static_cast<unsigned char>(text[at]) & (length == 1 ? 0x7F : 0xFF >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) value = value << 6 | (static_cast<unsigned char>(text[at + i]) & 0x3F);
    out = "&#" + std::to_string(value) + ";";
  } else {
    for (std::size_t i = 0; i < length; ++i) out += as_utf8(static_cast<unsigned char>(text[at + i]));
  }
  text.replace(at, length, out);
}

}  // namespace

Splicer::Splicer(std::string_view pieces) {
  while (!pieces.empty()) {
    const std::size_t end = std::min(pieces.find('\0'), pieces.size());
    if (end) pieces_.emplace_back(pieces.substr(0, end));
    pieces.remove_prefix(std::min(end + 1, pieces.size()));
  }
  if (pieces_.empty()) pieces_ = {"\"", "“", "”", "\n\n", "Contact: ", "+49 351 1234567", "3 May 2024", " said Ann Lee. "};
}

std::string Splicer::mutate(std::string text, unsigned seed) const {
  Dice dice(seed);
  const std::string& piece = pieces_[dice.below(pieces_.size())];
  const std::size_t at = dice.place(text);
  switch (dice.below(14)) {
    case 0: case 1: case 2: text.insert(at, piece); break;
    case 3: text.insert(at, "\n" + piece + "\n"); break;
    case 4: { const Range words = dice.words(text); text.replace(words.start, words.size, piece); break; }
    case 5: { const Range line = dice.line(text); text.replace(line.start, line.size, piece); break; }
    case 6: { const Range words = dice.words(text); text.erase(words.start, words.size); break; }
    case 7: { const Range line = dice.line(text); text.erase(line.start, line.size + 1); break; }
    case 8: { const Range line = dice.line(text); text.insert(at, text.substr(line.start, line.size + 1)); break; }
    case 9: {  // a line break lost, or made
      const std::size_t end = text.find(dice.below(2) ? '\n' : ' ', at);
      if (end != text.npos) text[end] = text[end] == '\n' ? ' ' : '\n';
      break;
    }
    case 10: spoil_character(text, at, true); break;
    case 11: spoil_character(text, at, false); break;
    case 12: {  // a blank becomes another white space or an invisible character
      constexpr std::string_view others[] = {"\u00a0", "\u202f", "\u00ad", "\u200b", "  ", "\t", "\r\n", "", "\u2028", "&nbsp;"};
      const std::size_t blank = text.find(' ', at);
      if (blank != text.npos) text.replace(blank, 1, others[dice.below(std::size(others))]);
      break;
    }
    default: text = piece; break;
  }
  return text;
}

}  // namespace fuzz
