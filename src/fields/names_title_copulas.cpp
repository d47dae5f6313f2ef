// An office, a small verb and the name of who holds it: "Neuer Leiter ist Ann Lee", "The chief executive remains Ann Lee".
#include <algorithm>

#include "fields/names_titles.hpp"

namespace pressparse::fields {

using lang::Class;

namespace {

constexpr std::size_t longest_verb = 3, farthest_verb = 12;  // tokens

/// Where the verb starts that ends right before the name, or `name`.
std::size_t copula_start(const NameWords& words, std::size_t name) {
  for (std::size_t length = std::min(longest_verb, name); length > 0; --length)
    if (words.lower(name - length) && words.match(name - length, Class::copulas).length == length) return name - length;
  return name;
}

}  // namespace

bool leads_to_holder(const NameWords& words, std::size_t token) {
  if (!words.joined(token) || !words.lower(token)) return false;
  const std::size_t name = token + words.match(token, Class::copulas).length;
  return name > token && words.joined(name) && words.joined(name + 1) && words.capital(name) && words.has(name, Class::given_names) &&
         words.capital(name + 1);
}

TitlePhrase title_before_copula(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start) {
  if (name_start < 2 || !words.joined(name_start) || !words.lower(name_start - 1) || words.loud(name_start)) return {};
  const std::size_t verb = copula_start(words, name_start);
  if (verb == name_start || verb == 0 || !words.joined(verb)) return {};
  // The clause must open with the office: nothing of "One of the founders is Ann Lee".
  std::size_t start = verb;
  while (start > 0 && verb - start < farthest_verb && words.joined(start) && !words.opens_sentence(start) && !words.is_char(start - 1, ',') &&
         !words.is_char(start - 1, ';') && !words.is_char(start - 1, ':'))
    --start;
  if (start == verb || verb - start >= farthest_verb || words.has(start, Class::conjunctions)) return {};
  // "The new chief executive", "Its CEO"
  if (words.has(start, Class::stopwords) || words.has(start, Class::pronouns)) ++start;
  start += words.match(start, Class::fresh_modifiers).length;
  if (start >= verb) return {};
  TitlePhrase phrase = title_after(words, organizations, start);
  if (!phrase || std::max(phrase.title.last, phrase.affiliation.last) != verb) return {};
  if ((phrase.affiliation.empty() ? phrase.title.first : std::min(phrase.title.first, phrase.affiliation.first)) != start) return {};
  phrase.first = phrase.last = static_cast<std::uint32_t>(name_start);  // who speaks is found from the name
  return phrase;
}

}  // namespace pressparse::fields
