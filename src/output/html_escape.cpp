#include "output/html_escape.hpp"

#include "text/unicode.hpp"

namespace pressparse::output {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// What HTML gives a meaning to, in content or in an attribute.
std::string_view entity(char32_t c) {
  switch (c) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

bool is_break(char32_t c) { return c == '\n' || c == '\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029; }
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }
/// Embeddings, overrides and isolates: they would turn what follows them in the page.
bool is_direction(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }
/// Code points that are no characters; HTML forbids them.
bool is_noncharacter(char32_t c) { return (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF); }

/// The character's short name in a box; fonts have no picture of it.
void append_sign(char32_t c, std::string& out) {
  constexpr std::string_view names[] = {"NUL", "SOH", "STX", "ETX", "EOT", "ENQ", "ACK", "BEL", "BS",  "HT",  "LF",
                                        "VT",  "FF",  "CR",  "SO",  "SI",  "DLE", "DC1", "DC2", "DC3", "DC4", "NAK",
                                        "SYN", "ETB", "CAN", "EM",  "SUB", "ESC", "FS",  "GS",  "RS",  "US"};
  constexpr char hex[] = "0123456789ABCDEF";
  std::string code = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) code += hex[c >> shift & 15];
  out += "<span class=\"pp-sign\" title=\"" + code + "\">";
  out += c < 0x20 ? names[c] : c == 0x7F ? std::string_view("DEL") : std::string_view(code);
  out += "</span>";
}

}  // namespace

void append_content(std::string_view text, std::size_t start, std::size_t end, std::string& out) {
  for (std::size_t at = start; at < end;) {
    const text::Decoded d = text::decode(text, at);
    const char32_t c = d.character;
    const std::size_t next = at + d.length;
    if (c == text::invalid_character || is_noncharacter(c)) out += replacement;
    else if (c == '\r' && next < text.size() && text[next] == '\n') {}  // the line feed stands for both
    else if (is_break(c)) out += '\n';
    else if (c == '\t') out += '\t';
    else if (is_control(c) || is_direction(c)) append_sign(c, out);
    else if (const std::string_view name = entity(c); !name.empty()) out += name;
    else out += text.substr(at, d.length);
    at = next;
  }
}

void append_attribute(std::string_view text, std::string& out) {
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    const char32_t c = d.character;
    if (c == '\n') out += "&#10;";
    else if (c == '\r' || c == '\t') out += ' ';
    else if (c == text::invalid_character || is_noncharacter(c) || is_control(c) || is_direction(c)) out += replacement;
    else if (const std::string_view name = entity(c); !name.empty()) out += name;
    else out += text.substr(at, d.length);
    at += d.length;
  }
}

}  // namespace pressparse::output
