#include "record/contact_sentences.hpp"

#include <algorithm>

namespace pressparse::record {

using lang::Class;
using layout::Block;
using text::TokenKind;

bool ends_sentence(const text::Document& document, const Block& block) {
  return document.is_char(block.last_token - 1, '.') || document.is_char(block.last_token - 1, '!') ||
         document.is_char(block.last_token - 1, '?');
}

std::optional<ContactRegion> ContactSentences::around(const Cell& value, std::size_t reached) const {
  const std::size_t block_index = context_.layout.block_of(document_.token_at(value.start));
  if (block_index == blocks_.size()) return std::nullopt;
  const Block& block = blocks_[block_index];
  ContactRegion region;
  // "... puede registrarse llamando a:" / "Oficina del Fiscal" / "555 0143": the sentence runs down to the number's own line.
  const bool hangs =
      block_index > 0 && !block.gap_before && value.start - block.start < 20 && !ends_sentence(document_, blocks_[block_index - 1]);
  const std::size_t floor = hangs ? blocks_[block_index - 1].start : block.start;
  region.start = region.content = sentence_start(std::max<std::size_t>(floor, reached), value.start);
  region.end = sentence_end(value.end, block.end);
  region.kind = RegionKind::sentence;
  if (const std::size_t open = open_bracket(region.start, value.start); open < value.start) {
    region.kind = RegionKind::parenthesis;
    region.start = region.content = open + 1;
    region.end = value.end;
  }
  return region;
}

std::optional<ContactRegion> ContactSentences::signature(const Block& block, std::size_t close, bool ends) const {
  constexpr std::size_t longest = 8;  // tokens
  std::size_t open = close;
  while (open > block.first_token && close - open < longest && !document_.is_char(open, '(')) --open;
  if (!document_.is_char(open, '(') || open + 2 >= close) return std::nullopt;
  const bool extension =
      document_.is(close - 1, TokenKind::number) &&
      (document_.is_char(close - 2, '/') || (document_.is(close - 2, TokenKind::dash) && document_.is_char(close - 3, '/'))) &&
      document_.is(open + 2, TokenKind::word);
  if (!extension && !(ends && open > block.first_token && document_.is_char(open - 1, '.'))) return std::nullopt;
  const std::size_t start = document_.tokens[open].end(), end = document_.tokens[close].start;
  if (values_.any(start, end)) return std::nullopt;
  return ContactRegion{RegionKind::parenthesis, ContactRole::press, start, end, start};
}

std::size_t ContactSentences::sentence_start(std::size_t floor, std::size_t at) const {
  std::size_t t = document_.token_at(at);
  for (std::size_t steps = 0; t > 0 && steps < 90; ++steps) {
    const text::Token& token = document_.tokens[t - 1];
    if (token.start < floor) break;
    const bool stop = document_.is_char(t - 1, '.') || document_.is_char(t - 1, '!') || document_.is_char(t - 1, '?');
    const bool in_value = values_.any(token.start > 60 ? token.start - 60 : 0, token.start + 1) && values_.inside(token.start);
    const bool short_before = t >= 2 && document_.tokens[t - 2].length <= 2 && document_.tokens[t - 2].end() == token.start;
    const bool label_before =
        t >= 2 && stop &&
        context_.lexicon.match_any(document_, t - 2, Class::phone_labels, context_.language);  // "(Ann Lee, Tel. 555-0143)"
    if (stop && !in_value && !short_before && !label_before && t < document_.size() && document_.tokens[t].has(text::Token::space_before) &&
        !document_.is(t, TokenKind::dash))
      break;
    --t;
  }
  return t < document_.size() ? std::max<std::size_t>(floor, document_.tokens[t].start) : floor;
}

std::size_t ContactSentences::sentence_end(std::size_t at, std::size_t limit) const {
  for (std::size_t t = document_.token_at(at); t < document_.size() && document_.tokens[t].start < limit; ++t) {
    const bool stop = document_.is_char(t, '.') || document_.is_char(t, '!') || document_.is_char(t, '?');
    if (stop && !values_.inside(document_.tokens[t].start) &&
        (t + 1 == document_.size() || document_.tokens[t + 1].has(text::Token::space_before) || document_.is_char(t + 1, '(')))
      return document_.tokens[t].start;
  }
  return limit;
}

std::size_t ContactSentences::open_bracket(std::size_t from, std::size_t at) const {
  for (std::size_t i = at; i > from && at - i < 120; --i) {
    const char c = context_.text()[i - 1];
    if (c == ')') return at;
    if (c == '(') return i - 1 + 3 < at ? i - 1 : at;
  }
  return at;
}

}  // namespace pressparse::record
