#include "fields/phone_labels.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t reach = 60;               // bytes
constexpr std::size_t longest_phone_label = 5;  // tokens

PhoneKind kind_named(std::string_view value) {
  if (value == "mobile") return PhoneKind::mobile;
  return value == "fax" ? PhoneKind::fax : PhoneKind::phone;
}

bool is_punctuation(const text::Document& d, std::size_t t) {
  return d.is(t, TokenKind::punctuation) || d.is(t, TokenKind::dash) || d.is_char(t, '|') || d.is_char(t, '+') || d.is_char(t, '=') ||
         d.is_char(t, '>');
}

/// A label that ends at `end` or at the punctuation up to `stop`; the longest.
std::optional<PhoneLabel> label_ending(const Context& c, std::size_t first, std::size_t end, std::size_t stop) {
  const text::Document& d = c.document;
  for (std::size_t start = end > first + longest_phone_label ? end - longest_phone_label : first; start < end; ++start) {
    const lang::Match match = c.lexicon.match_any(d, start, Class::phone_labels, c.language);
    if (!match || start + match.length < end || start + match.length > stop) continue;
    // A letter inside a longer name is no label: "POL-F: 120221".
    if (d.tokens[start].length == 1 && !d.tokens[start].has(Token::space_before) && !d.is_char(start - 1, '(') &&
        !d.is_char(start - 1, '[') && !d.is_char(start - 1, '|') && !d.is_char(start - 1, '/'))
      continue;
    const bool touches = end < d.size() && d.tokens[end].start == d.tokens[start].end();
    if (d.tokens[start].length == 1 && touches && d.is(end, TokenKind::dash)) continue;      // "D-01067"
    if (d.tokens[start].length < 3 && touches && d.is(end, TokenKind::number)) continue;  // "P2312000435", "US0378331005"
    PhoneLabel label;
    label.kind = kind_named(match.value);
    label.first = start;
    return label;
  }
  return std::nullopt;
}

std::optional<PhoneLabel> label_on_line_above(const Context& c, std::size_t token) {
  const text::Document& d = c.document;
  std::size_t line = d.line_at(d.tokens[token].start);
  for (int up = 0; up < 2 && line > 0; ++up) {
    const text::Line& above = d.lines[--line];
    if (above.blank()) continue;
    std::size_t end = above.last_token;
    while (end > above.first_token && is_punctuation(d, end - 1)) --end;
    if (end - above.first_token > longest_phone_label) return std::nullopt;
    auto label = label_ending(c, above.first_token, end, above.last_token);
    if (!label || label->first != above.first_token) return std::nullopt;
    if (end - above.first_token == 1 && d.tokens[above.first_token].length == 1) return std::nullopt;
    label->adjacent = label->sure = true;
    return label;
  }
  return std::nullopt;
}

}  // namespace

std::optional<PhoneLabel> label_before(const Context& c, std::size_t token, std::size_t floor) {
  const text::Document& d = c.document;
  const std::size_t line_first = d.lines[d.line_at(d.tokens[token].start)].first_token;
  std::size_t first = token;  // the earliest token that may belong to a label
  while (first > line_first && d.tokens[first - 1].start >= floor && d.tokens[token].start - d.tokens[first - 1].start <= reach) --first;

  std::size_t end = token;
  bool colon = false;
  while (end > first && token - end < 4 && is_punctuation(d, end - 1)) {
    --end;
    colon |= d.is_char(end, ':') || d.is_char(end, '.') || d.is_char(end, ')');
  }
  if (end > first) {
    if (auto label = label_ending(c, first, end, token)) {
      label->adjacent = true;
      label->sure = colon;
      return label;
    }
  } else if (token == line_first || end == line_first) {
    return label_on_line_above(c, token);
  }
  // "Telefon (Mo. bis Fr.) 030 ...": the nearest word before that is a label of more than two letters.
  for (std::size_t t = end; t > first;) {
    --t;
    if (!d.is(t, TokenKind::word) || d.tokens[t].length < 3) continue;
    const lang::Match match = c.lexicon.match_any(d, t, Class::phone_labels, c.language);
    if (match && t + match.length <= token) {
      PhoneLabel label;
      label.kind = kind_named(match.value);
      label.first = t;
      return label;
    }
  }
  return std::nullopt;
}

std::optional<PhoneLabel> label_after(const Context& c, std::size_t token, std::size_t& end) {
  const text::Document& d = c.document;
  if (token >= d.size() || d.tokens[token].has(Token::line_start)) return std::nullopt;
  const text::Line& line = d.lines[d.line_at(d.tokens[token].start)];
  const bool bracket = d.is_char(token, '(') || d.is_char(token, '[');
  const std::size_t first = bracket ? token + 1 : token;
  std::size_t last = first;
  while (last < line.last_token && last - first < longest_phone_label && !d.is_char(last, ')') && !d.is_char(last, ']') &&
         (bracket || !is_punctuation(d, last)))
    ++last;
  if (last == first) return std::nullopt;
  const bool closed = bracket ? last < line.last_token && (d.is_char(last, ')') || d.is_char(last, ']'))
                              : last == line.last_token || d.is_char(last, ',') || d.is_char(last, ';') || d.is_char(last, '|');
  if (!closed) return std::nullopt;
  for (std::size_t t = first; t < last; ++t) {
    const lang::Match match = c.lexicon.match_any(d, t, Class::phone_labels, c.language);
    if (!match || t + match.length > last) continue;
    if (!bracket && (t != first || t + match.length != last)) continue;   // a bare word must be all there is
    if (t != first && t + match.length != last) continue;                 // "(press office)", "(mobile only)"
    if (!bracket && d.tokens[t].length == 1) continue;
    PhoneLabel label;
    label.kind = kind_named(match.value);
    label.first = t;
    label.adjacent = true;
    end = bracket ? d.tokens[last].end() : d.tokens[last - 1].end();
    return label;
  }
  return std::nullopt;
}

bool denied(const Context& c, std::size_t token) {
  const text::Document& d = c.document;
  const std::size_t line_first = d.lines[d.line_at(d.tokens[token].start)].first_token;
  std::size_t end = token;
  while (end > line_first && token - end < 4 && is_punctuation(d, end - 1) && !d.is_char(end - 1, '#')) --end;
  if (end == line_first) return false;
  if (d.is_char(end - 1, '#') || d.is_char(end - 1, '$') || d.text_of(end - 1) == "€" || d.text_of(end - 1) == "£" ||
      d.text_of(end - 1) == "§")
    return true;
  for (std::size_t start = end > line_first + longest_phone_label ? end - longest_phone_label : line_first; start < end; ++start) {
    const lang::Match match = c.lexicon.match_any(d, start, Class::number_labels, c.language);
    if (match && start + match.length >= end && start + match.length <= token) return true;
  }
  return false;
}

std::optional<Extension> extension_after(const Context& c, std::size_t token) {
  const text::Document& d = c.document;
  std::size_t t = token;
  const auto same_line = [&](std::size_t i) { return i < d.size() && !d.tokens[i].has(Token::line_start); };
  while (same_line(t) && t - token < 2 &&
         (d.is_char(t, ',') || d.is_char(t, '|') || d.is_char(t, '(') || d.is_char(t, ';') || d.is(t, TokenKind::dash)))
    ++t;
  if (!same_line(t)) return std::nullopt;
  const lang::Match match = c.lexicon.match_any(d, t, Class::extension_labels, c.language);
  if (!match) return std::nullopt;
  t += match.length;
  while (same_line(t) && (d.is_char(t, '.') || d.is_char(t, ':') || d.is(t, TokenKind::dash) || d.is_char(t, '#'))) ++t;
  if (!same_line(t) || !d.is(t, TokenKind::number) || d.tokens[t].length > 7) return std::nullopt;
  if (d.is_char(token, '|') && same_line(t + 1) && d.is(t + 1, TokenKind::number)) return std::nullopt;  // "| P. 06 12 34 56 78"
  if (d.is(t + 1, TokenKind::dash) && d.is(t + 2, TokenKind::number) && d.tokens[t + 1].start == d.tokens[t].end())
    return std::nullopt;  // "Durchwahl 55-21 004"
  return Extension{std::string(d.text_of(t)), t + 1, d.tokens[t].end()};
}

}  // namespace pressparse::fields
