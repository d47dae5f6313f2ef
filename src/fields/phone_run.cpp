#include "fields/phone_run.hpp"

#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::size_t widest_gap = 4;       // bytes of white space: a no-break space of UTF-8 has two or three
constexpr std::size_t most_e164_digits = 15;     // digits of E.164
constexpr std::size_t most_separators = 5;  // " - (0) - "

bool is_opener(const text::Document& d, std::size_t t) { return d.is_char(t, '(') || d.is_char(t, '['); }
bool is_closer(const text::Document& d, std::size_t t) { return d.is_char(t, ')') || d.is_char(t, ']'); }

/// Tokens of a no-break space that a scraper left as an entity: "&nbsp;", "&#160;"; 0 when there is none.
std::size_t entity_blank(const text::Document& d, std::size_t t) {
  if (!d.is_char(t, '&') || t + 3 >= d.size()) return 0;
  if (d.text_of(t + 1) == "nbsp" && d.is_char(t + 2, ';')) return 3;
  return d.is_char(t + 1, '#') && d.text_of(t + 2) == "160" && d.is_char(t + 3, ';') ? 4 : 0;
}

/// "Telefon +49 541\n555-2100" in a text whose lines were broken at a fixed width: the next group would not have fitted.
bool wrapped_before(const layout::Layout& layout, std::size_t t) { return layout.wrapped && layout.block_of(t - 1) == layout.block_of(t); }

}  // namespace

std::string digits_of(const text::Document& document, const DigitGroup& group) {
  std::string out;
  for (std::size_t i = group.start; i < group.end;) {
    if (const char byte = document.text[i]; byte >= '0' && byte <= '9') {
      out += byte;
      ++i;
      continue;
    }
    const text::Decoded c = text::decode(document.text, i);
    if (c.character >= 0xFF10 && c.character <= 0xFF19) out += static_cast<char>('0' + (c.character - 0xFF10));
    i += c.length;
  }
  return out;
}

DigitRun digit_run(const text::Document& d, const layout::Layout& layout, const Mask& mask, std::size_t token) {
  DigitRun run;
  DigitGroup next;
  std::size_t separators = 0;
  std::size_t mark = static_cast<std::size_t>(-1);
  bool open = false;
  run.next_token = static_cast<std::uint32_t>(token + 1);
  for (std::size_t t = token; t < d.size(); ++t) {
    const Token& at = d.tokens[t];
    if (!mask.free(t)) break;
    if (t > token) {
      if (at.has(Token::line_start) && !(run.groups.size() && wrapped_before(layout, t))) break;
      const std::size_t gap = at.start - d.tokens[t - 1].end();
      if (gap > widest_gap || d.slice(d.tokens[t - 1].end(), at.start).find('\t') != std::string_view::npos) break;
      if (gap) next.space = true;
    }
    if (at.kind == TokenKind::number) {
      if (at.length > most_e164_digits * 3) break;
      next.token = static_cast<std::uint32_t>(t);
      next.start = at.start;
      next.end = at.end();
      next.mark = mark == static_cast<std::size_t>(-1) ? at.start : static_cast<std::uint32_t>(mark);
      next.bracketed = open;
      next.adjacent = !next.space;
      if (run.groups.size() == 1) run.groups.reserve(most_groups);  // most runs are one group
      run.groups.push_back(next);
      run.next_token = static_cast<std::uint32_t>(t + 1);
      if (run.groups.size() == most_groups) break;
      next = {};
      separators = 0;
      mark = static_cast<std::size_t>(-1);
      continue;
    }
    if (++separators > most_separators) break;
    if (const std::size_t blank = entity_blank(d, t)) {  // "01970&nbsp;555&nbsp;018"
      next.space = true;
      t += blank - 1;
      continue;
    }
    if (d.is_char(t, '+')) {
      next.plus = true;
      if (mark == static_cast<std::size_t>(-1)) mark = at.start;
    } else if (is_opener(d, t)) {
      open = true;
      if (mark == static_cast<std::size_t>(-1)) mark = at.start;
    } else if (is_closer(d, t)) {
      open = false;
    } else if (at.kind == TokenKind::dash) {
      next.dash = true;
    } else if (d.is_char(t, '.')) {
      next.dot = true;
    } else if (d.is_char(t, '/')) {
      next.slash = true;
    } else {
      break;
    }
  }
  return run;
}

}  // namespace pressparse::fields
