#include "fields/names_letterheads.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t top = 200;  // tokens in which a letterhead stands
constexpr std::size_t shortest_sender_run = 2, longest_sender_run = 12;

/// A head and what it is for: "MINISTRY OF ...", "INDUSTRIEGEWERKSCHAFT HOLZ UND PAPIER".
bool opens_with_head(const NameWords& words, std::size_t first, std::size_t last) {
  if (words.match(first, Class::governing_bodies) || words.match(first, Class::release_labels) || words.match(first, Class::contact_headings) ||
      words.match(first, Class::department_words))
    return false;
  const lang::Match head = words.match(first, Class::organization_heads);
  const std::string_view kind = words.match(first, Class::small_heads).value;
  const bool small = words.match(first, Class::small_heads) && (kind.empty() || kind == "field");
  if (head && words.conventions().title_case && head.value != "foreign")
    return first + head.length < last && (head.length > 1 || words.match(first + head.length, Class::object_links));
  return head || small || words.organization_word(first);
}

}  // namespace

std::size_t letterhead_end(const NameWords& words, const NameParts& parts, std::size_t token) {
  if (token >= top || !words.is_word(token) || !words.document().tokens[token].has(Token::all_upper) || words.document().tokens[token].length < 2)
    return token;
  // Where a link joins the town to its head ("COMUNE DI ARCE") the text says the same name in small letters too.
  if (words.titles_take_complements() || words.match(token, Class::release_labels)) return token;
  const layout::Block* block = words.block_of(token);
  if (!block || block->kind == layout::BlockKind::headline || block->kind == layout::BlockKind::subheadline ||
      (token > block->first_token && !words.document().tokens[token].has(Token::line_start)))
    return token;
  constexpr lang::Classes verbs = lang::bit(Class::announce_verbs) | lang::bit(Class::reporting_verbs);
  std::size_t last = token, count = 0;
  for (; last < block->last_token && (last == token || !words.document().tokens[last].has(Token::line_start)); ++last) {
    const bool inner = words.document().is(last, TokenKind::quote) || (words.document().is(last, TokenKind::dash) && words.glued(last));
    if (inner) continue;
    const bool large = words.is_word(last) && !words.lower(last) &&
                       (words.document().tokens[last].has(Token::all_upper) || words.document().tokens[last].length == 1);
    if (words.has(last, Class::stopwords) && !words.has(last, Class::organization_links)) return token;  // "NEWS FROM"
    if (!large || (!words.has(last, Class::organization_links) && words.has_any(last, verbs)) || ++count > longest_sender_run) return token;
  }
  if (count < shortest_sender_run) return token;
  const bool alone = token == block->first_token && last == block->last_token;
  const bool ends = alone && count > 2 && parts.anchor_length(last - 1) > 0;
  bool inside = false;  // "NATIONAL UNION OF TICKETING STAFF"
  for (std::size_t i = token + 1; alone && i + 2 < last; ++i)
    inside = inside || (words.has(i, Class::organization_heads) && words.has(i, Class::organization_anchors) &&
                        words.match(i + 1, Class::object_links));
  // Over one another stand an authority and its parts: none of the lines tells which of them speaks.
  const auto capitals = [&](std::size_t i) { return words.document().tokens[i].has(Token::all_upper) && words.document().tokens[i].length > 1; };
  const layout::Block* next = words.block_of(last);
  const bool above = token > block->first_token || !block->gap_before, below = last < block->last_token || (next && !next->gap_before);
  const bool stacked = (token > 0 && above && capitals(token - 1)) || (last < words.size() && below && capitals(last));
  return ends || inside || (!stacked && opens_with_head(words, token, last)) ? last : token;
}

}  // namespace pressparse::fields
