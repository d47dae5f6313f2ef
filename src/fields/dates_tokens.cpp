#include "fields/dates_tokens.hpp"

#include <cstdlib>
#include <string>

#include "text/unicode.hpp"

namespace pressparse::fields {

using lang::DateWord;
using text::TokenKind;

int DateTokens::number(std::size_t i, std::size_t digits) const {
  if (!document.is(i, TokenKind::number) || !mask.free(i) || document.tokens[i].length > digits) return -1;
  int value = 0;
  for (const char c : document.text_of(i)) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

int DateTokens::wide_number(std::size_t i) const {
  if (!document.is(i, TokenKind::number) || !mask.free(i)) return 0;
  if (const int value = number(i); value >= 0) return value;
  constexpr std::size_t wide = 3;  // bytes of U+FF10 to U+FF19
  const std::string_view text = document.text_of(i);
  if (text.size() % wide != 0 || text.size() > 4 * wide) return 0;
  int value = 0;
  for (std::size_t at = 0; at < text.size(); at += wide) {
    const char32_t c = text::decode(text, at).character;
    if (c < U'\uFF10' || c > U'\uFF19') return 0;
    value = value * 10 + static_cast<int>(c - U'\uFF10');
  }
  return value;
}

std::size_t DateTokens::era_before(std::size_t i, int& year) const {
  for (std::size_t length = 1; length <= 2 && length <= i; ++length) {
    const lang::Match era = context.lexicon.match_any(document, i - length, lang::Class::eras, context.language);
    if (era.length != length || !together(i - length, i)) continue;
    year += std::atoi(std::string(era.value).c_str());
    return length;
  }
  return 0;
}

bool DateTokens::open_left(std::size_t i) const {
  if (!glued(i)) return false;
  const std::size_t before = i - 1;
  if (document.is(before, TokenKind::word) || document.is(before, TokenKind::number)) return true;
  if (document.is(before, TokenKind::symbol) || is_char(before, '#') || is_char(before, '%')) return true;
  // "6,107.31 August" and "0.8/15": digits go on behind the sign.
  const bool sign = is_char(before, '.') || is_char(before, ',') || is_char(before, ':') || is_char(before, '/') || is_char(before, '_');
  return sign && glued(before) && document.is(before - 1, TokenKind::number);
}

bool DateTokens::open_right(std::size_t i) const {
  const std::size_t next = i + 1;
  if (next >= size() || !glued(next)) return next < size() && is_char(next, '%');
  if (is_char(next, '%') || document.is(next, TokenKind::number)) return true;
  if (document.is(next, TokenKind::symbol)) return !is(next, DateWord::ordinal) && !is_char(next, '|');
  if (document.is(next, TokenKind::word)) return !is(next, DateWord::ordinal) && !word(next).month;
  const bool sign = is_char(next, '.') || is_char(next, ',') || is_char(next, ':') || is_char(next, '/');
  return sign && glued(next + 1) && document.is(next + 1, TokenKind::number);
}

int DateTokens::year(std::size_t i) const {
  const int value = number(i);
  if (value < first_year || value > last_year || digits(i) != 4) return 0;
  // A text that is glued behind a year ("2026The board") lost its space; "2026er" and "2024A" are no years.
  if (open_right(i)) {
    const bool lost_space = document.capitalized(i + 1) && document.tokens[i + 1].length > 1;
    if (!lost_space) return 0;
  }
  return value;
}

int DateTokens::day(std::size_t i) const {
  const int value = number(i, 2);
  return value >= 1 && value <= 31 ? value : 0;
}

std::size_t DateTokens::after_ordinal(std::size_t i) const {
  const std::size_t next = i + 1;
  if (!glued(next)) return next;
  if (is_char(next, '.')) {  // Spanish typists write "1.º"
    return glued(next + 1) && is(next + 1, DateWord::ordinal) && !is_char(next + 1, '.') ? next + 2 : next + 1;
  }
  return is(next, DateWord::ordinal) ? next + 1 : next;
}

std::size_t DateTokens::number_before(std::size_t end) const {
  for (std::size_t back = 1; back <= 3 && back <= end; ++back) {
    const std::size_t i = end - back;
    if (document.is(i, TokenKind::number)) return after_ordinal(i) == end || i + 1 == end ? i : npos;
    if (!is(i, DateWord::ordinal) && !is_char(i, '.')) return npos;
  }
  return npos;
}

std::size_t DateTokens::after_phrase(std::size_t i, std::string_view value) const {
  if (i >= size()) return i;
  const lang::Match match = context.lexicon.match_any(document, i, lang::Class::date_words, context.language);
  return match && match.value == value ? i + match.length : i;
}

bool DateTokens::together(std::size_t a, std::size_t b) const {
  for (std::size_t i = a + 1; i <= b && i < size(); ++i)
    if (document.tokens[i].has(text::Token::line_start)) return context.layout.block_of(a) == context.layout.block_of(b);
  return true;
}

}  // namespace pressparse::fields
