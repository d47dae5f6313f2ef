#include "text/unicode.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/ascii.hpp"

namespace pressparse::text {
namespace {

bool continuation(unsigned char byte) { return (byte & 0xC0) == 0x80; }

CharacterClass classify_slow(char32_t c) {
  switch (c) {
    case U'"': case 0xAB: case 0xBB: case 0x201A: case 0x201C: case 0x201D: case 0x201E: case 0x201F:
    case 0x2018: case 0x2019: case 0x201B: case 0x2039: case 0x203A: case 0x2E42: case 0x301D: case 0x301E: case 0x301F: case 0xFF02:
    case 0x300C: case 0x300D: case 0x300E: case 0x300F: case 0x82: case 0x84: case 0x8B: case 0x91: case 0x92: case 0x93: case 0x94: case 0x9B:
    case U'\'': case U'`': case 0xB4:
      return CharacterClass::quote;
    case U'-': case 0x96: case 0x97: case 0x2212:
      return CharacterClass::dash;
    case U'\n': case U'\r': case 0x0B: case 0x0C: case 0x85: case 0x2028: case 0x2029:
      return CharacterClass::line_break;
    case U'\t': case 0:
      return CharacterClass::space;
    case 0xAD: case 0x200B: case 0x200C: case 0x200D: case 0x200E: case 0x200F: case 0x2060: case 0xFEFF: case 0x061C:
      return CharacterClass::invisible;
    default:
      break;
  }
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return CharacterClass::invisible;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO:
      return CharacterClass::letter;
    case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME:
      return CharacterClass::mark;
    case UTF8PROC_CATEGORY_ND:
      return c < 0x80 || (c >= 0xFF10 && c <= 0xFF19) ? CharacterClass::digit : CharacterClass::symbol;
    case UTF8PROC_CATEGORY_ZS:
      return CharacterClass::space;
    case UTF8PROC_CATEGORY_PD:
      return CharacterClass::dash;
    case UTF8PROC_CATEGORY_PC: case UTF8PROC_CATEGORY_PS: case UTF8PROC_CATEGORY_PE: case UTF8PROC_CATEGORY_PI: case UTF8PROC_CATEGORY_PF: case UTF8PROC_CATEGORY_PO:
      return CharacterClass::punctuation;
    default:
      return CharacterClass::symbol;
  }
}

// Characters below U+2100 make up all but a sliver of the six languages' texts; what there is to know of them is looked up.
struct Known {
  CharacterClass kind;
  bool upper, lower;
  std::uint16_t folded;  // 0: vanishes
};

char32_t fold_slow(char32_t c, CharacterClass kind) {
  if (c == 0x2019 || c == 0x2018 || c == 0xB4 || c == 0x92) return U'\'';
  if (kind == CharacterClass::invisible) return 0;
  if (kind == CharacterClass::space) return U' ';
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

constexpr char32_t known_end = 0x2100;

const std::array<Known, known_end>& known_characters() {
  static const auto table = [] {
    std::array<Known, known_end> t{};
    for (char32_t c = 0; c < known_end; ++c) {
      const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
      const CharacterClass kind = classify_slow(c);
      const bool upper = category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
      t[c] = {kind, upper, category == UTF8PROC_CATEGORY_LL, static_cast<std::uint16_t>(fold_slow(c, kind))};
    }
    return t;
  }();
  return table;
}

}  // namespace

Decoded decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[at + i]); };
  const std::size_t left = text.size() - at;
  const unsigned char b0 = byte(0);
  if (b0 < 0x80) return {b0, 1};
  if (b0 < 0xC2 || b0 > 0xF4) return {invalid_character, 1};
  const std::uint32_t length = b0 < 0xE0 ? 2 : b0 < 0xF0 ? 3 : 4;
  // The second byte's range excludes overlong forms, surrogates and values over U+10FFFF (Unicode, table 3-7).
  unsigned char low = 0x80, high = 0xBF;
  if (b0 == 0xE0) low = 0xA0;
  if (b0 == 0xED) high = 0x9F;
  if (b0 == 0xF0) low = 0x90;
  if (b0 == 0xF4) high = 0x8F;
  if (left < 2 || byte(1) < low || byte(1) > high) return {invalid_character, 1};
  char32_t c = length == 2 ? b0 & 0x1F : length == 3 ? b0 & 0x0F : b0 & 0x07;
  c = c << 6 | (byte(1) & 0x3F);
  for (std::uint32_t i = 2; i < length; ++i) {
    if (i >= left || !continuation(byte(i))) return {invalid_character, i};
    c = c << 6 | (byte(i) & 0x3F);
  }
  return {c, length};
}

CharacterClass classify(char32_t character) {
  if (character == invalid_character) return CharacterClass::invalid;
  return character < known_end ? known_characters()[character].kind : classify_slow(character);
}

bool is_upper(char32_t c) {
  if (c < known_end) return known_characters()[c].upper;
  if (c == invalid_character) return false;
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_lower(char32_t c) {
  if (c < known_end) return known_characters()[c].lower;
  return c != invalid_character && utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_LL;
}

void append_utf8(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

void append_folded(char32_t c, std::string& out) {
  if (c < 0x80) {
    out += ascii::lower(c);
    return;
  }
  if (c == invalid_character) return;
  const char32_t folded = c < known_end ? known_characters()[c].folded : fold_slow(c, classify_slow(c));
  if (folded) append_utf8(folded, out);
}

namespace {

/// ASCII characters but for white space: they fold each to one character, so that runs of them are copied.
bool folds_alone(char c) { return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x80; }


}  // namespace

void append_folded(std::string_view text, std::string& out) {
  const std::size_t begin = out.size();
  for (std::size_t at = 0; at < text.size();) {
    std::size_t run = at;
    while (run < text.size() && folds_alone(text[run])) ++run;
    if (run > at) {
      const std::size_t old = out.size();
      out.append(text, at, run - at);
      for (std::size_t i = old; i < out.size(); ++i) out[i] = ascii::lower(out[i]);
      at = run;
      if (at == text.size()) break;
    }
    const Decoded d = decode(text, at);
    at += d.length;
    const CharacterClass kind = classify(d.character);
    if (kind == CharacterClass::space || kind == CharacterClass::line_break) {
      if (out.size() > begin && out.back() != ' ') out += ' ';
    } else {
      append_folded(d.character, out);
    }
  }
  while (out.size() > begin && out.back() == ' ') out.pop_back();
}

std::string address_letters(std::string_view text, bool digraphs) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded d = decode(text, at);
    at += d.length;
    if (d.character == invalid_character) continue;
    if (d.character < 0x80) {
      const char c = static_cast<char>(d.character);
      if (c >= 'A' && c <= 'Z') out += static_cast<char>(c | 32);
      else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
      continue;
    }
    std::array<utf8proc_int32_t, 8> parts{};
    int boundary = 0;
    const auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK | UTF8PROC_IGNORE);
    const auto count = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(d.character), parts.data(),
                                               static_cast<utf8proc_ssize_t>(parts.size()), options, &boundary);
    for (utf8proc_ssize_t i = 0; i < count && i < static_cast<utf8proc_ssize_t>(parts.size()); ++i) {
      const CharacterClass kind = classify(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
      if (kind == CharacterClass::letter || kind == CharacterClass::digit)
        append_utf8(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]), out);
    }
    const bool umlaut = d.character == U'ä' || d.character == U'ö' || d.character == U'ü' || d.character == U'Ä' || d.character == U'Ö' ||
                        d.character == U'Ü';
    if (digraphs && umlaut) out += 'e';
  }
  return out;
}

bool same_folded(std::string_view a, std::string_view b) {
  for (std::size_t i = 0; i < a.size() && i < b.size() && folds_alone(a[i]) && folds_alone(b[i]); ++i) {
    if (ascii::lower(a[i]) != ascii::lower(b[i])) return false;
    if (i + 1 == a.size() && i + 1 == b.size()) return true;
  }
  return fold(a) == fold(b);
}

namespace {

/// Folds printable ASCII with single blanks inside it, as nearly all names are, eight bytes at a time; false when the text is none.
bool fold_plain(std::string_view text, char* out) {
  constexpr std::uint64_t high = ascii::eight_of(0x80), first = std::endian::native == std::endian::little ? 0x80ULL : 0x80ULL << 56,
                          last = std::endian::native == std::endian::little ? 0x80ULL << 56 : 0x80ULL;
  bool blank = true;  // before the bytes
  for (std::size_t at = 0; at < text.size(); at += 8) {
    const std::size_t size = std::min<std::size_t>(8, text.size() - at);
    std::uint64_t bytes = ascii::eight_of('a');
    if (size == 8) std::memcpy(&bytes, text.data() + at, 8);
    else std::memcpy(&bytes, text.data() + at, size);
    const std::uint64_t control = (bytes - ascii::eight_of(0x20)) & ~bytes & high;
    const std::uint64_t blanks = ~((bytes ^ ascii::eight_of(0x20)) + ascii::eight_of(0x7F)) & high;
    const std::uint64_t twins = blanks & (std::endian::native == std::endian::little ? blanks << 8 : blanks >> 8);
    if ((bytes & high) || control || twins || (blank && (blanks & first))) return false;
    blank = blanks & last;
    const std::uint64_t upper = (bytes + ascii::eight_of(0x80 - 'A')) & ~(bytes + ascii::eight_of(0x80 - 'Z' - 1)) & high;
    bytes |= upper >> 2;
    if (size == 8) std::memcpy(out + at, &bytes, 8);
    else std::memcpy(out + at, &bytes, size);
  }
  return text.empty() || text.back() != ' ';
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out(text.size(), '\0');
  if (fold_plain(text, out.data())) return out;
  out.clear();
  append_folded(text, out);
  return out;
}

}  // namespace pressparse::text
