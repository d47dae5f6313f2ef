#include "fields/names_holders.hpp"

#include "fields/names_surnames.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_held_office = 3;  // tokens: "Lt. Governor"
constexpr int most_holder_words = 4;

/// One past a word of a name, its hyphens and apostrophes included: "Miller-Meeks", "O'Moss".
std::size_t holder_word_end(const NameWords& words, std::size_t i) {
  std::size_t end = i + 1;
  while (words.glued(end) && words.glued(end + 1) && words.capital(end + 1) && !words.possessive(end) &&
         (words.document().is(end, TokenKind::dash) || words.document().is(end, TokenKind::quote)))
    end += 2;
  return end;
}

/// Not "Senator Moss Tuesday", "Representative Council Ltd".
bool can_be_part(const NameWords& words, std::size_t i) {
  constexpr lang::Classes other = bit(Class::legal_forms) | bit(Class::weekdays) | bit(Class::stopwords) | bit(Class::pronouns) |
                                  bit(Class::not_names) | bit(Class::event_words) | bit(Class::organization_anchors) |
                                  bit(Class::organization_tails) | bit(Class::organization_heads) | bit(Class::department_words);
  return words.capital(i) && words.document().tokens[i].length > 1 && !words.has_any(i, other) && !words.organization_word(i);
}

}  // namespace

bool behind_personal_office(const NameWords& words, std::size_t i) {
  for (std::size_t k = i; k-- > 0 && i - k <= longest_held_office && words.joined(k + 1);) {
    const lang::Match office = words.match(k, Class::personal_offices);
    if (office && office.length == i - k) return office.value != "maker" && words.capital(k);
  }
  return false;
}

TokenRange held_name(const NameWords& words, std::size_t i) {
  if (words.loud(i) || !can_be_part(words, i) || words.title_word(i) || !behind_personal_office(words, i)) return {};
  std::size_t end = holder_word_end(words, i);
  int count = 1;
  while (count < most_holder_words && words.joined(end)) {
    if (const std::size_t initial = words.initial_end(end); initial > end && words.capital(initial)) {
      end = initial;
      continue;
    }
    if (!can_be_part(words, end)) break;
    end = holder_word_end(words, end);
    ++count;
  }
  if (count < 2 || (words.joined(end) && words.capital(end))) return {};
  std::size_t suffix = end + words.is_char(end, ',');
  if (words.joined(suffix) && words.capital(suffix) && words.has(suffix, Class::name_suffixes) &&
      words.document().tokens[suffix].length < 4)
    end = suffix + 1 + words.is_char(suffix + 1, '.');
  return range(i, end);
}

}  // namespace pressparse::fields
