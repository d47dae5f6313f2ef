#include "fields/names_compounds.hpp"

#include <algorithm>

#include "fields/names_groups.hpp"

namespace pressparse::fields {

using lang::Class;
using text::TokenKind;

std::size_t Compounds::pair_start(std::size_t first, std::size_t floor) const {
  if (first < 3 || !words_.joined(first) || !words_.joined(first - 1) || !words_.lower(first - 1) ||
      !words_.has(first - 1, Class::conjunctions))
    return first;
  const bool half =
      words_.document().is(first - 2, TokenKind::dash) && words_.glued(first - 2) && !words_.glued(first - 1) && words_.capital(first - 3);
  return half && floor <= first - 3 ? first - 3 : first;
}

std::size_t Compounds::name_end(std::size_t name, std::size_t last) const {
  const std::size_t end = word_end(words_, name);
  if (end >= last || !words_.capital(end) || words_.match(name, Class::places)) return end;
  const std::string_view word = words_.text_of(name), next = words_.text_of(end);
  const bool adjective = word.size() > 5 && word.ends_with("er") && words_.unknown(name);
  const bool region = bool(words_.match(end, Class::places)) || next.starts_with("Nord") || next.starts_with("Süd") ||
                      next.starts_with("Ost") || next.starts_with("West") || next.starts_with("Mitte");
  return adjective || region ? std::max(word_end(words_, end), end + words_.match(end, Class::places).length) : end;
}

bool Compounds::acronym_heads(std::size_t i, std::size_t behind) const {
  const text::Document& document = words_.document();
  if (!document.tokens[i].has(text::Token::all_upper) || words_.loud(i)) return false;
  if (!words_.nouns_capitalized()) return true;
  const bool before = i > 0 && words_.joined(i) && (words_.capital(i - 1) || words_.is_char(i - 1, '.'));
  return !before && document.tokens[i].length == 2 && words_.match(i, Class::organization_heads).value != "word" &&
         words_.unknown(behind) && !document.is(word_end(words_, behind), TokenKind::number);
}

std::size_t Compounds::named_after_end(std::size_t i) const {
  constexpr std::size_t most_parts = 7;
  if (!words_.has(i, Class::given_names) || !words_.capital(i) || (i > 0 && words_.glued(i) && words_.document().is(i - 1, TokenKind::dash)))
    return i;
  std::size_t last = i, parts = 1;
  while (parts < most_parts && words_.document().is(last + 1, TokenKind::dash) && words_.glued(last + 1) && words_.glued(last + 2) &&
         words_.is_word(last + 2)) {
    last += 2;
    ++parts;
  }
  const bool body = words_.organization_word(last) || words_.match(last, Class::organization_nouns) || words_.has_any(last, lang::bit(Class::organization_heads) |
                                                                             lang::bit(Class::organization_tails) |
                                                                             lang::bit(Class::organization_anchors));
  if (parts < 3 || !words_.capital(last) || !words_.capital(last - 2) || !body || words_.title_word(last)) return i;
  return last + 1;
}

bool Compounds::adjective(std::size_t i) const {
  if (!words_.capital(i) || !words_.is_word(i) || words_.title_word(i) || words_.has(i, Class::stopwords)) return false;
  const std::string_view word = words_.text_of(i);
  return word.size() > 5 && (word.ends_with("er") || word.ends_with("en") || word.ends_with("e") || word.ends_with("es"));
}

std::size_t Compounds::own_body_end(std::size_t i) const {
  constexpr std::size_t shortest = 3;  // letters of the name
  const std::size_t body = i + 2;
  const text::Document& document = words_.document();
  if (!document.is(i + 1, TokenKind::dash) || !words_.glued(i + 1) || !words_.glued(body) || !words_.capital(body) ||
      !words_.match(body, Class::hyphenated_bodies))
    return i;
  const bool inside = i > 0 && words_.glued(i) && document.is(i - 1, TokenKind::dash);
  const bool goes_on = document.is(body + 1, TokenKind::dash) && words_.glued(body + 1);  // "Quellhof-Stiftung-Preis"
  if (inside || goes_on || !words_.capital(i) || document.tokens[i].length < shortest || !(words_.unknown(i) || words_.has(i, Class::given_names)))
    return i;
  // "Bildungs-Akademie", "Familien-Stiftung": the joint of a compound of common nouns
  const std::string_view word = words_.text_of(i);
  for (const std::string_view joint : {"ungs", "ions", "täts", "heits", "keits", "schafts", "ien"})
    if (word.ends_with(joint)) return i;
  return body + 1;
}

}  // namespace pressparse::fields
