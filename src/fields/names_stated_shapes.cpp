#include "fields/names_stated_shapes.hpp"

#include <algorithm>

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

bool StatedShapes::common(std::size_t i) const {
  constexpr lang::Classes kinds = lang::bit(Class::not_names) | lang::bit(Class::event_words) | lang::bit(Class::months) |
                                  lang::bit(Class::weekdays) | lang::bit(Class::stopwords) | lang::bit(Class::title_heads) |
                                  lang::bit(Class::title_modifiers) | lang::bit(Class::organization_heads) | lang::bit(Class::legal_forms) |
                                  lang::bit(Class::reporting_verbs) | lang::bit(Class::honorifics) | lang::bit(Class::pronouns) |
                                  lang::bit(Class::announce_verbs) | lang::bit(Class::speaker_nouns) |
                                  lang::bit(Class::organization_anchors);
  return words_.has_any(i, kinds) || bool(match(i, Class::product_nouns)) || bool(match(i, Class::organization_nouns));
}

bool StatedShapes::could_be_name(TokenRange name) const {
  if (name.empty() || name.last - name.first > longest_name) return false;
  if (words_.has(name.first, Class::months) || words_.has(name.first, Class::weekdays) || words_.has(name.first, Class::honorifics) ||
      words_.title_word(name.first))
    return false;
  if (words_.has(name.first, Class::not_names) && !words_.has(name.first, Class::event_words) && words_.lower(name.first + 1) &&
      name.last > name.first + 1)
    return false;  // "Located at North Point Airport", not "Festival des Lanternes"
  bool telling = false;
  for (std::size_t i = name.first; i < name.last; ++i)
    telling = telling || (words_.is_word(i) && document_.tokens[i].length > 1 && !common(i));
  if (!telling) return false;
  const std::size_t size = name.last - name.first;
  return match(name.first, Class::places).length < size && match(name.first, Class::wires).length < size &&
         !match(name.first, Class::contact_headings) && !match(name.first, Class::release_labels) && !match(name.first, Class::noise_lines);
}

bool StatedShapes::looks_like_person(TokenRange name) const {
  // "Cosmetologist Kimberly Sewell"
  const bool second = name.last - name.first == 3 && words_.unknown(name.first) && words_.has(name.first + 1, Class::given_names) &&
                      words_.unknown(name.last - 1);
  if (!(words_.has(name.first, Class::given_names) || second) || name.last - name.first > 4) return false;
  for (std::size_t i = name.first; i < name.last; ++i)
    if (words_.has_any(i, lang::bit(Class::organization_anchors) | lang::bit(Class::organization_tails) | lang::bit(Class::legal_forms)) ||
        words_.is_char(i, '&') || words_.possessive(i))
      return false;
  return true;
}

bool StatedShapes::thing(TokenRange name) const {
  if (name.first > 0 && words_.lower(name.first - 1) && words_.has(name.first - 1, Class::stopwords)) return true;
  for (std::size_t i = name.first; i < name.last; ++i)
    if (words_.is_word(i) && !words_.written_small(i)) return false;
  return true;
}

TokenRange StatedShapes::trimmed(TokenRange name) const {
  while (!name.empty() && (!words_.is_word(name.first) || words_.has(name.first, Class::stopwords)) &&
         !document_.is(name.first, TokenKind::number))
    ++name.first;
  for (std::uint32_t i = name.first + 1; i < name.last; ++i)
    if (words_.is_char(i, '(') || (words_.is_char(i, ',') && !partners(i, name.last)) || words_.is_char(i, ':') || words_.is_char(i, '|') ||
        document_.tokens[i].has(Token::line_start))
      name.last = i;
  while (!name.empty() && (document_.is(name.last - 1, TokenKind::symbol) || document_.is(name.last - 1, TokenKind::dash) ||
                           document_.is(name.last - 1, TokenKind::quote) || words_.is_char(name.last - 1, '.') ||
                           words_.is_char(name.last - 1, '?') || words_.is_char(name.last - 1, '!')))
    --name.last;
  // "About the Harbour X franchise": what it is, in small letters behind the name
  while (name.last > name.first + 1 && words_.conventions().title_case && words_.lower(name.last - 1) && words_.capital(name.last - 2) &&
         (match(name.last - 1, Class::organization_nouns) || match(name.last - 1, Class::product_nouns)))
    --name.last;
  while (name.last > name.first + 1 && words_.has(name.last - 1, Class::stopwords) && words_.capital(name.last - 1) &&
         !document_.tokens[name.last - 1].has(Token::all_upper))
    --name.last;  // "About Acme Group The group ..."
  return name;
}

bool StatedShapes::partners(std::size_t comma, std::size_t last) const {
  std::size_t i = comma;
  while (words_.is_char(i, ',') && words_.capital(i + 1) && i + 1 < last) i += 2;
  const bool linked = words_.is_char(i, '&') || (words_.lower(i) && words_.has(i, Class::conjunctions));
  return linked && i + 2 == last && words_.capital(i + 1) && !words_.match(comma + 1, Class::known_organizations) &&
         !words_.match(comma + 1, Class::places) && !words_.has(comma + 1, Class::legal_forms);
}

bool StatedShapes::sentence(TokenRange name) const {
  std::size_t small = 0;
  for (std::size_t i = name.first; i < name.last; ++i) small += words_.lower(i) && !words_.has(i, Class::organization_links);
  return small > 0;
}

bool StatedShapes::capitals(TokenRange name) const {
  std::size_t lower = 0;
  for (std::size_t i = name.first; i < name.last; ++i) lower += words_.lower(i);
  return document_.capitalized(name.first) && lower * 2 < name.last - name.first;
}

bool StatedShapes::holds_title(TokenRange name) const {
  for (std::size_t i = name.first; i + 1 < name.last; ++i)
    if (words_.title_word(i) && words_.capital(i + 1)) return true;
  return words_.title_word(name.last - 1);
}

TokenRange StatedShapes::without_office(TokenRange name) const {
  for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
    if (!words_.title_word(i) || !words_.capital(i) || !words_.has(i + 1, Class::object_links)) continue;
    while (i > name.first + 1 && words_.has(i - 1, Class::title_modifiers)) --i;
    return {name.first, i};
  }
  return name;
}

std::size_t StatedShapes::behind_brackets(std::size_t i) const {
  while (i < words_.size() && (document_.is(i, TokenKind::symbol) || document_.is(i, TokenKind::quote))) ++i;
  for (int pairs = 0; pairs < 2 && words_.is_char(i, '('); ++pairs) {
    const std::size_t limit = std::min(words_.size(), i + 30);
    while (i < limit && !words_.is_char(i, ')')) ++i;
    ++i;
  }
  return i;
}

}  // namespace pressparse::fields
