#include "fields/address_codes.hpp"

#include <array>

namespace pressparse::fields {

using text::Document;
using text::TokenKind;

namespace {

/// Postal codes that mix letters and digits: A a capital letter, 9 a digit, a blank an optional space.
struct CodeShape {
  std::string_view form, country;
};
constexpr std::array shapes = {
    CodeShape{"AA9A 9AA", "GB"}, CodeShape{"A9A 9AA", "GB"}, CodeShape{"AA99 9AA", "GB"}, CodeShape{"AA9 9AA", "GB"},
    CodeShape{"A99 9AA", "GB"},  CodeShape{"A9 9AA", "GB"},  CodeShape{"A9A 9A9", "CA"},
};

/// One past the last byte of `form` at `at`, or 0.
std::size_t shape_end(std::string_view text, std::size_t at, std::string_view form) {
  for (const char want : form) {
    const char c = at < text.size() ? text[at] : '\0';
    if (want == ' ') {
      if (c == ' ') ++at;
      else if (text.substr(at, 2) == "\xC2\xA0") at += 2;
      continue;
    }
    if (want == 'A' ? !(c >= 'A' && c <= 'Z') : !(c >= '0' && c <= '9')) return 0;
    ++at;
  }
  const char next = at < text.size() ? text[at] : '\0';
  const bool goes_on = (next >= '0' && next <= '9') || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
  return goes_on ? 0 : at;
}

}  // namespace

MixedCode mixed_code_at(const Document& document, std::size_t token) {
  if (!document.is(token, TokenKind::word) || document.tokens[token].length > 2 || glued(document, token)) return {};
  // In all of them a digit stands right behind the first letter or two: nearly every word is none after one look.
  if (const std::size_t behind = document.tokens[token].end();
      behind >= document.text.size() || document.text[behind] < '0' || document.text[behind] > '9')
    return {};
  for (const CodeShape& shape : shapes)
    if (const std::size_t end = shape_end(document.text, document.tokens[token].start, shape.form))
      return {{token, document.token_at(end)}, shape.country};
  return {};
}

Piece zip_at(const Document& document, std::size_t token) {
  if (!document.is(token, TokenKind::number) || document.tokens[token].length != 5 || glued(document, token)) return {};
  const bool plus_four = document.is(token + 1, TokenKind::dash) && glued(document, token + 1) &&
                         document.is(token + 2, TokenKind::number) && glued(document, token + 2) && document.tokens[token + 2].length == 4;
  return {token, token + (plus_four ? 3 : 1)};
}

}  // namespace pressparse::fields
