#include "fields/names_namesakes.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace pressparse::fields {
namespace {

using lang::Class;

/// One past the name without its legal form; the name's end where it has none.
std::size_t without_form(const NameWords& words, TokenRange name) {
  std::size_t end = name.last;
  while (end > name.first && (words.has(end - 1, Class::legal_forms) || !words.is_word(end - 1))) --end;
  return end;
}

/// What is said of people only.
bool personal(const NameWords& words, const PersonMention& person) {
  const std::size_t first = person.name.first, behind = person.name.last;
  const bool front = !person.title.empty() && person.title.last <= first;
  const bool addressed = !person.whole.empty() && person.whole.first < first && !front;
  const bool office = !person.title.empty() && person.title.first == behind + 1;  // ", CEO of", not ", a leader in"
  const auto mark = [&](std::size_t i) {
    return words.document().is(i, text::TokenKind::quote) || words.document().is(i, text::TokenKind::dash) || words.is_char(i, ',') ||
           words.is_char(i, ':');
  };
  const auto says = [&](std::size_t i) { return words.lower(i) && words.has(i, Class::reporting_verbs); };
  const bool quoted = (words.joined(behind) && says(behind) && mark(behind + 1)) || (first > 1 && says(first - 1) && mark(first - 2));
  const bool signs = first > 0 && words.document().is(first - 1, text::TokenKind::dash);  // "– Ann Lee, Ann Lee Ltd"
  const bool alone = !person.full && !(first > 0 && words.joined(first) && words.capital(first - 1));
  return front || addressed || office || quoted || signs || alone;
}

}  // namespace

void drop_namesakes(const NameWords& words, const std::vector<OrganizationMention>& organizations, std::vector<PersonMention>& people) {
  if (people.empty()) return;
  std::unordered_set<std::string> firms;
  for (const OrganizationMention& firm : organizations) {
    const std::size_t end = without_form(words, firm.name);
    const bool formed = end < firm.name.last && end > firm.name.first + 1;
    if (formed || firm.name.last > firm.name.first + 1)
      firms.insert(words.key(range(firm.name.first, formed ? end : firm.name.last)));
  }
  if (firms.empty()) return;
  std::unordered_set<std::string> dropped;
  for (const PersonMention& person : people)
    if (const std::string key = words.key(person.name); person.full && firms.contains(key)) dropped.insert(key);
  if (dropped.empty()) return;
  for (const PersonMention& person : people) {
    if (!personal(words, person)) continue;
    if (person.full) dropped.erase(words.key(person.name));
    else  // a surname alone
      std::erase_if(dropped, [&](const std::string& key) { return key.ends_with(' ' + words.key(person.name)); });
  }
  if (dropped.empty()) return;
  // Their surnames go with them, those of other people stay.
  const auto surname = [&](const PersonMention& person) { return words.key(range(person.name.last - 1, person.name.last)); };
  std::unordered_set<std::string> gone, kept;
  for (const PersonMention& person : people)
    if (person.full) (dropped.contains(words.key(person.name)) ? gone : kept).insert(surname(person));
  std::erase_if(people, [&](const PersonMention& person) {
    if (person.full) return dropped.contains(words.key(person.name));
    return gone.contains(surname(person)) && !kept.contains(surname(person));
  });
}

}  // namespace pressparse::fields
