#include "output/json_writer.hpp"

#include <cstdint>
#include <cstring>

#include "text/unicode.hpp"

namespace pressparse::output {
namespace {

/// One past the bytes from `at` on that are written as they are: ASCII without controls, quotation marks and backslashes.
std::size_t plain_end(std::string_view text, std::size_t at) {
  constexpr auto each = [](std::uint64_t byte) { return byte * 0x0101010101010101ULL; };
  constexpr auto zero_byte = [each](std::uint64_t word) { return (word - each(1)) & ~word & each(0x80); };
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, text.data() + at, 8);
    const std::uint64_t below_blank = (word - each(0x20)) & ~word & each(0x80);
    if ((word & each(0x80)) | below_blank | zero_byte(word ^ each('"')) | zero_byte(word ^ each('\\'))) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) >= 0x20 && static_cast<unsigned char>(text[at]) < 0x80 &&
         text[at] != '"' && text[at] != '\\')
    ++at;
  return at;
}

}  // namespace

void append_json_string(std::string_view text, std::string& out) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t run = 0;  // start of what can be copied as it is
  for (std::size_t i = plain_end(text, 0); i < text.size(); i = plain_end(text, i)) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x80) {
      const text::Decoded d = text::decode(text, i);
      if (d.character != text::invalid_character) {
        i += d.length;
        continue;
      }
      out.append(text, run, i - run);
      out += "\xEF\xBF\xBD";
      // A surrogate, which only a Python str can hold, is one code point there and one U+FFFD here.
      const bool surrogate = byte == 0xED && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0 &&
                             static_cast<unsigned char>(text[i + 1]) < 0xC0 && (static_cast<unsigned char>(text[i + 2]) & 0xC0) == 0x80;
      run = i += surrogate ? 3 : d.length;
      continue;
    }
    out.append(text, run, i - run);
    switch (byte) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    run = ++i;
  }
  out.append(text, run, text.size() - run);
  out += '"';
}

}  // namespace pressparse::output
