#include "fields/names_title_fields.hpp"

#include <algorithm>

#include "fields/names_surnames.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

std::size_t TitleFields::charge_end(std::size_t i) const {
  const lang::Match charge = words_.joined(i) && words_.lower(i) ? words_.match(i, Class::charge_links) : lang::Match{};
  if (!charge) return i;
  std::size_t object = i + charge.length;
  while (object < i + charge.length + 2 && (article(object) || elided(object) || words_.document().is(object, TokenKind::quote)))
    object += elided(object) ? 2 : 1;
  if (!words_.joined(object)) return i;
  const std::size_t end =
      words_.capital(object) ? PortfolioReader(words_, organizations_).end(object, words_.size()) : small_field_end(object);
  return end > object ? end : i;
}

std::size_t TitleFields::small_field_end(std::size_t object) const {
  std::size_t k = object;
  while (k < object + 4 && words_.joined(k) && words_.lower(k) && !words_.has(k, Class::stopwords) && !boundary(k)) ++k;
  return ends_phrase(k) || (words_.has(k, Class::conjunctions) && k > object) || (words_.lower(k) && words_.has(k, Class::employer_links))
             ? k
             : object;
}

std::size_t TitleFields::wide_field(std::size_t object) const {
  const std::size_t end = field_end(object);
  return words_.titles_take_complements() ? std::max(end, PortfolioReader(words_, organizations_).end(object, words_.size())) : end;
}

std::size_t TitleFields::field_behind_abbreviation(std::size_t link) const {
  if (!words_.lower(link) || !words_.has(link, Class::title_tails) || !words_.is_char(link + 1, '.') || !words_.glued(link + 1))
    return link;
  std::size_t k = link + 2;
  const auto field = [&](std::size_t i) {
    return words_.joined(i) && words_.is_word(i) && !boundary(i) && !words_.has(i, Class::stopwords) && !organizations_.find(i);
  };
  while (k < link + 9 &&
         (field(k) || (k > link + 2 && words_.joined(k) && words_.has(k, Class::conjunctions) && field(k + 1) && words_.lower(k + 1))))
    ++k;
  return k > link + 2 ? k : link;
}

bool TitleFields::field_head(std::size_t link) const {
  return words_.has(link, Class::object_links) && words_.lower(link - 1) && words_.title_word(link - 1) &&
         !words_.match(link - 1, Class::owner_heads);
}

std::size_t TitleFields::small_words_end(std::size_t i) const {
  std::size_t k = i;
  while (k < words_.size() && k < i + 4 && words_.joined(k) && words_.lower(k) && !words_.has(k, Class::stopwords) && !boundary(k)) ++k;
  return k;
}

std::size_t TitleFields::departments_end(std::size_t first) const {
  constexpr std::size_t longest = 7;  // tokens
  std::size_t told = first, k = first;
  while (k < first + longest && words_.joined(k) && !organizations_.find(k)) {
    if (!words_.capital(k)) {
      const bool joint = k > first && (words_.has(k, Class::conjunctions) || words_.is_char(k, '&'));
      if (!joint || !words_.joined(k + 1) || !words_.capital(k + 1)) break;
      ++k;
      continue;
    }
    if (const lang::Match department = words_.match(k, Class::department_words)) {
      told = k += department.length;
      continue;
    }
    if (k > first && words_.match(k, Class::field_tails)) {
      told = ++k;
      continue;
    }
    // Not "Director, Waggener Communications": what nobody knows is a name.
    const bool known = words_.has(k, Class::title_modifiers) || plain_word(words_, k) || words_.match(k, Class::demonyms) ||
                       words_.match(k, Class::places);
    if (!known || words_.has(k, Class::given_names) || words_.title_word(k)) break;
    ++k;
  }
  if (told == first || !(told == k || words_.has(told, Class::conjunctions))) return first;
  return ends_phrase(told) || words_.lower(told) || !words_.is_word(told) ? told : first;
}

std::size_t TitleFields::joint_field_end(std::size_t end) const {
  if (!words_.joined(end) || !(words_.has(end, Class::conjunctions) || words_.is_char(end, '&'))) return end;
  const std::size_t more = small_words_end(end + 1);
  for (std::size_t k = end + 1; k < more; ++k)
    if (words_.title_word(k)) return end;
  const bool stops = words_.is_char(more, ',') || words_.document().is(more, TokenKind::quote) ||
                     (words_.lower(more) && (words_.has(more, Class::employer_links) || words_.match(more, Class::home_links)));
  return more > end + 1 && stops && words_.joined(more) ? more : end;
}

std::size_t TitleFields::portfolio_end(std::size_t link, std::size_t object) const {
  if (words_.match(link, Class::object_links).value != "purpose" || !words_.capital(object) ||
      !words_.match(link - 1, Class::portfolio_heads))
    return object;
  std::size_t end = object;
  while (end < object + 12 && words_.joined(end)) {
    if (words_.capital(end) && !words_.title_word(end)) {
      end = glued_end(end + 1);
      continue;
    }
    const std::size_t next = end + 1 + (words_.is_char(end, ',') && words_.has(end + 1, Class::conjunctions));
    const bool joint = words_.has(end, Class::conjunctions) || words_.is_char(end, '&') || words_.is_char(end, ',');
    if (!joint || !words_.joined(next) || !words_.capital(next) || words_.title_word(next) || words_.has(next, Class::given_names) ||
        (words_.is_char(end, ',') && !words_.has_any(next, lang::bit(Class::title_modifiers))))
      break;
    end = next;
  }
  return end;
}

std::size_t TitleFields::field_before_employer(std::size_t object) const {
  if (!words_.capital(object)) return object;
  std::size_t k = object;
  while (k < object + 9 && words_.joined(k) &&
         (words_.capital(k) || words_.has(k, Class::conjunctions) || words_.is_char(k, '&') || words_.document().is(k, TokenKind::dash) ||
          (words_.is_char(k, '.') && words_.glued(k))))
    ++k;
  const bool employer = words_.joined(k) && words_.lower(k) && words_.has(k, Class::employer_links) && k > object;
  if (!employer || !words_.has(k - 1, Class::organization_tails) || words_.has(k - 1, Class::legal_forms)) {
    const OrganizationMention* known = organizations_.find(object);
    if (!employer || !known || known->name.last >= k) return object;
  }
  const std::size_t next = k + 1 + article(k + 1);
  return words_.joined(next) && (words_.capital(next) || organizations_.find(next)) ? k : object;
}

}  // namespace pressparse::fields
