#include "fields/sentences.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

/// "J." "Dr." "Jr." "St." "U.S." "Nov." "e.V." "zzgl.": the point belongs to the word before it.
bool is_abbreviation(const Context& context, std::size_t word) {
  const text::Document& document = context.document;
  if (document.is(word, TokenKind::number)) {  // "am 1. November", "der 25. Kongress"; in English a number may end a sentence
    return context.conventions().ordinal_point && document.tokens[word].length <= 2;
  }
  if (!document.is(word, TokenKind::word)) return false;
  const std::size_t length = document.tokens[word].length;
  const bool unit = word > 0 && document.is(word - 1, TokenKind::symbol) && !document.tokens[word].has(Token::space_before);  // "6 °C"
  if (length == 1) return document.text_of(word) != "I" && !unit;
  if (document.has(word, Class::honorifics) || document.has(word, Class::post_nominals) || document.has(word, Class::name_suffixes))
    return true;
  if (length <= 4 && document.has(word, Class::months)) return true;
  // "Dr.-Ing." "Prof. Dr. h. c.": the point ends an honorific of several tokens.
  for (std::size_t back = 1; back <= 5 && back <= word; ++back)
    if (document.has(word - back, Class::honorifics) || document.has(word - back, Class::starts_phrase))
      if (context.lexicon.match(document, word - back, Class::honorifics, context.language).length > back) return true;
  // "U.S." "Ph.D." "a.m.": a point or a letter with a point stands right before the word.
  return length <= 3 && word >= 1 && document.is_char(word - 1, '.') && !document.tokens[word].has(Token::space_before);
}

}  // namespace

bool ends_sentence(const Context& context, std::size_t i) {
  const text::Document& document = context.document;
  if (i >= document.size()) return true;
  if (document.tokens[i].kind != TokenKind::punctuation) return false;
  const std::string_view mark = document.text_of(i);
  if (mark != "." && mark != "!" && mark != "?" && mark != "…") return false;
  std::size_t next = i + 1;
  while (next < document.size() && next <= i + limits::sentence_closers && !document.tokens[next].has(Token::space_before) &&
         (document.is(next, TokenKind::quote) || document.is_char(next, ')') || document.is_char(next, ']') || document.is_char(next, '.')))
    ++next;
  if (next > i + limits::sentence_closers) context.hit_at(Limit::sentence_closers, i);
  if (next >= document.size() || document.tokens[next].has(Token::line_start)) return true;
  if (!document.tokens[next].has(Token::space_before)) return false;  // "kevin.", "3.5", "OpenOffice.org"
  if (document.is(next, TokenKind::word) && !document.capitalized(next)) return false;
  if (document.is(next, TokenKind::punctuation) && !document.is_char(next, '(') && !document.is_char(next, '[')) return false;
  if (mark == "." && i > 0 && !document.tokens[i].has(Token::space_before) && is_abbreviation(context, i - 1)) return false;
  return true;
}

std::size_t sentence_start(const Context& context, std::size_t at, std::size_t floor) {
  const std::size_t farthest = std::max(floor, at > limits::sentence_tokens ? at - limits::sentence_tokens : 0), end = at;
  while (at > farthest && !ends_sentence(context, at - 1)) --at;
  if (at == farthest && at > floor && !ends_sentence(context, at - 1)) context.hit_at(Limit::sentence_tokens, end);
  return at;
}

std::size_t sentence_end(const Context& context, std::size_t at, std::size_t limit) {
  const std::size_t farthest = std::min(limit, at + limits::sentence_tokens);
  while (at < farthest && !ends_sentence(context, at)) ++at;
  if (at == farthest && at < limit) context.hit_at(Limit::sentence_tokens, at);
  return at < farthest ? at + 1 : farthest;
}

}  // namespace pressparse::fields
