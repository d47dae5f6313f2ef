#include "fields/names_bylines.hpp"

#include "fields/names_surnames.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_byline = 14;  // tokens

}  // namespace

bool BylineReader::signs_article(TokenRange name) const {
  const layout::Block* block = words_.block_of(name.first);
  if (!block || block->last_token - block->first_token > longest_byline || name.last - name.first > 4) return false;
  const lang::Match by =
      words_.context().lexicon.match_any(words_.document(), block->first_token, Class::bylines, words_.context().language);
  if (!by || block->first_token + by.length != name.first || words_.has_any(name.first, seldom) ||
      words_.match(name.first, Class::fresh_modifiers) || words_.has_any(name.last - 1, seldom))
    return false;
  return name.last == block->last_token || words_.is_char(name.last, ',') || words_.is_char(name.last, '|');
}

bool BylineReader::signs_picture(const Shape& shape) const {
  const std::size_t i = shape.name.first, behind = shape.name.last;
  if (i < 2 || !words_.joined(i)) return false;
  std::size_t label = i;
  if (words_.is_char(i - 1, '/')) {
    constexpr std::size_t longest_owner = 6;  // tokens
    --label;
    while (label > 1 && i - label <= longest_owner && words_.joined(label) &&
           (words_.capital(label - 1) || words_.is_char(label - 1, '.') || words_.is_char(label - 1, '&')))
      --label;
  }
  const bool colon = words_.is_char(label - 1, ':'),
             sign = words_.document().is(label - 1, TokenKind::symbol) && !words_.is_char(label - 1, '/');
  if (!colon && !sign) return false;
  constexpr std::size_t longest = 3;  // tokens
  const std::size_t end = label - colon;
  bool credit = false;
  for (std::size_t length = 1; length <= longest && length <= end && !credit; ++length) {
    const std::size_t found = words_.match(end - length, Class::credit_labels).length;
    credit = found == length || (colon && found == length + 1);  // some entries bring their colon along
  }
  if (!credit) return false;
  const bool ends = behind >= words_.size() || !words_.joined(behind) || words_.document().tokens[behind].has(Token::line_start) ||
                    words_.is_char(behind, '/') || words_.is_char(behind, ')') || words_.is_char(behind, ',') ||
                    words_.is_char(behind, '.');
  if (!ends) return false;
  for (std::size_t k = i; k < behind; ++k)
    if (words_.is_word(k) && words_.document().tokens[k].length > 1 &&
        (words_.has_any(k, (shape.initial ? seldom & ~bit(Class::places) : seldom) | never) || words_.written_small(k) ||
         words_.organization_word(k) || words_.kind_word(k)))
      return false;
  // "© Seilerei Haindl/Pichler": in front of a slash, and where all nouns have capitals, it takes more to be a person
  if (label == i && (words_.is_char(behind, '/') || words_.nouns_capitalized())) return shape.initial || shape.given;
  return shape.initial || words_.document().tokens[i].length > 2;
}

}  // namespace pressparse::fields
