// Questions about one byte of ASCII. Letters of every other kind: text/unicode.hpp.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace pressparse::ascii {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_alnum(char c) { return is_letter(c) || is_digit(c); }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

/// Whether `a` in small letters is `lower_case`.
inline bool equals_folded(std::string_view a, std::string_view lower_case) {
  return std::equal(a.begin(), a.end(), lower_case.begin(), lower_case.end(), [](char x, char y) { return lower(x) == y; });
}
inline bool ends_folded(std::string_view a, std::string_view lower_case) {
  return a.size() >= lower_case.size() && equals_folded(a.substr(a.size() - lower_case.size()), lower_case);
}

/// The same byte eight times, for loops that look at eight bytes at once.
constexpr std::uint64_t eight_of(std::uint64_t byte) { return byte * 0x0101010101010101ULL; }

}  // namespace pressparse::ascii
