#include "output/json_writer.hpp"

#include "text/unicode.hpp"

namespace pressparse::output {

void append_json_string(std::string_view text, std::string& out) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t run = 0;  // start of what can be copied as it is
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
      ++i;
      continue;
    }
    if (byte >= 0x80) {
      const text::Decoded d = text::decode(text, i);
      if (d.character != text::invalid_character) {
        i += d.length;
        continue;
      }
      out.append(text, run, i - run);
      out += "\xEF\xBF\xBD";
      // A surrogate, which only a Python str can hold, is one code point there and one U+FFFD here.
      const bool surrogate = byte == 0xED && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0 && static_cast<unsigned char>(text[i + 1]) < 0xC0;
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
