#include "fields/phone_candidates.hpp"

#include <algorithm>

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

bool behind_extension_label(const Context& context, std::size_t t) {
  const text::Document& document = context.document;
  return t > 0 && document.is(t - 1, TokenKind::word) &&
         context.lexicon.match_any(document, t - 1, Class::extension_labels, context.language);
}

bool word_follows(const text::Document& document, const DigitRun& run) {
  std::size_t t = run.groups.back().token + 1;
  if (document.is_char(t, ')')) ++t;
  if (document.is(t, TokenKind::dash) || document.is_char(t, '.')) ++t;
  return document.is(t, TokenKind::word) && document.tokens[t].has(Token::all_upper);
}

namespace {

bool opens_run(const text::Document& document, std::size_t t) {
  const Token& token = document.tokens[t];
  if (token.kind == TokenKind::number) return true;
  if (token.kind == TokenKind::word || token.length != 1) return false;
  const char c = document.text[token.start];
  return (c == '+' || c == '(' || c == '[') && (document.is(t + 1, TokenKind::number) || document.is_char(t + 1, '+') ||
                                                (document.is_char(t, '+') && document.is_char(t + 1, '(')));
}

/// "Tel. 112", "Fax: -79": few digits, but a sign before them that a label ends with.
bool short_candidate(const Context& context, const DigitRun& run) {
  const text::Document& document = context.document;
  const std::size_t t = run.groups.front().token;
  if (t == 0 || run.groups.front().mark != run.groups.front().start) return false;
  if (document.is(t - 1, TokenKind::word)) return behind_extension_label(context, t);
  const bool sign = document.is_char(t - 1, ':') || document.is_char(t - 1, '.') || document.is(t - 1, TokenKind::dash);
  return sign && t > 1 && !document.is(t - 2, TokenKind::number);
}

}  // namespace

std::vector<DigitRun> phone_candidates(const Context& context, const Mask& mask) {
  const text::Document& document = context.document;
  std::vector<DigitRun> runs;
  std::size_t floor = 0;
  for (const std::uint32_t t : context.candidates.figures) {
    if (t < floor || !opens_run(document, t) || !mask.free(t)) continue;
    DigitRun run = digit_run(document, context.layout, mask, t);
    floor = std::max<std::size_t>(t + 1, run.next_token);
    std::size_t digits = 0;
    for (const DigitGroup& group : run.groups) digits += group.size();
    if (digits >= 7 || (digits && (short_candidate(context, run) || word_follows(document, run)))) runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace pressparse::fields
