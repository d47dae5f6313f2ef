#include "text/width.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::text {
namespace {

int width_of(char32_t character) {
  if (character == invalid_character) return 1;
  return std::max(utf8proc_charwidth(static_cast<utf8proc_int32_t>(character)), 0);
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

int display_width(std::string_view text) {
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    width += width_of(d.character);
    at += d.length;
  }
  return width;
}

std::string fit_line(std::string_view text, int columns) {
  std::string line;
  std::size_t fits = 0;  // bytes of `line` that leave room for the ellipsis
  int width = 0;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    const std::string_view bytes = d.character == invalid_character ? "\xEF\xBF\xBD" : text.substr(at, d.length);
    at += d.length;
    const CharacterClass kind = d.character == invalid_character ? CharacterClass::invalid : classify(d.character);
    if (kind == CharacterClass::space || kind == CharacterClass::line_break) {
      space = !line.empty();
      continue;
    }
    if (kind == CharacterClass::invisible || is_control(d.character)) continue;
    const int needed = width_of(d.character) + space;
    if (width + needed > columns) {
      line.resize(fits);
      return line + "…";
    }
    if (space) line += ' ';
    space = false;
    line += bytes;
    width += needed;
    if (width < columns) fits = line.size();
  }
  return line;
}

}  // namespace pressparse::text
