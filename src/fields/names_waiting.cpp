#include "fields/names_waiting.hpp"

#include <algorithm>
#include <unordered_map>

#include "fields/names_surnames.hpp"
#include "rules.hpp"
#include "text/sorting.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;

constexpr std::size_t most_unknown = 5;  // names beside each other in a list of people

}  // namespace

bool behind_capital(const NameWords& words, std::size_t i) {
  if (i == 0 || !words.joined(i)) return false;
  if (words.is_char(i - 1, '.')) return i > 1 && words.initial_end(i - 2) == i;
  return words.capital(i - 1) && !words.title_word(i - 1) && !words.has_any(i - 1, bit(Class::honorifics) | bit(Class::stopwords));
}

void WaitingNames::keep(const Shape& shape, int evidence, bool goes_on) {
  const std::size_t first = shape.name.first, last = shape.name.last - 1;
  if (goes_on || words_.loud(first) || words_.opens_sentence(first) || (shape.given && behind_capital(words_, first))) return;
  constexpr lang::Classes other = seldom & ~(bit(Class::places) | bit(Class::title_heads));
  if (shape.given && shape.words <= 3
          ? !words_.has_any(last, other)
          : evidence >= -1 && !shape.doubtful && shape.words == 2 && !words_.has_any(first, seldom) && !words_.has_any(last, seldom))
    pending_.push_back({shape.name, shape.given || evidence >= 0});
}

void WaitingNames::add_list_members(std::vector<PersonMention>& people) const {
  if (pending_.empty() || people.size() < 2) return;
  std::vector<PersonMention> more;
  auto next = people.begin();
  for (std::size_t p = 0; p < pending_.size();) {
    const std::size_t start = p;
    while (next != people.end() && next->name.first < pending_[start].name.first) ++next;
    // As far as one pending name follows the other.
    std::size_t behind = separator_end(pending_[p].name.last);
    for (++p; p < pending_.size() && behind > 0 && pending_[p].name.first == behind; ++p) behind = separator_end(pending_[p].name.last);
    if (next == people.begin() || next == people.end() || p - start > most_unknown) continue;
    const PersonMention &left = *(next - 1), &right = *next;
    const std::size_t first = pending_[start].name.first;
    const bool comma =
        words_.is_char(first - 1, ',') && left.name.last == first - 1 && words_.joined(first) && left.name.last - left.name.first <= 4;
    if (!comma || behind == 0 || right.whole.first != behind) continue;
    for (std::size_t k = start; k < p; ++k) {
      PersonMention person;
      person.name = person.whole = pending_[k].name;
      person.full = true;
      person.rule = rules::person_context;
      more.push_back(person);
    }
  }
  people.insert(people.end(), more.begin(), more.end());
  text::sort_if_needed(people, [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
}

std::size_t WaitingNames::separator_end(std::size_t last) const {
  std::size_t next = last + words_.is_char(last, ',');
  if (words_.joined(next) && words_.has(next, Class::conjunctions)) ++next;
  return next > last && words_.joined(last) && words_.joined(next) ? next : 0;
}

bool WaitingNames::plural_office(const PersonMention& person) const {
  if (person.title.empty() || person.title.last != person.name.first || !words_.conventions().title_case) return false;
  return words_.text_of(person.title.last - 1).ends_with("s");
}

bool WaitingNames::joins(std::size_t link, std::size_t next) const {
  return link + 1 == next && words_.joined(link) && words_.joined(next) &&
         (words_.is_char(link, '&') || (words_.lower(link) && words_.has(link, Class::conjunctions)));
}

void WaitingNames::add_pairs(std::vector<PersonMention>& people) const {
  if (pending_.empty() || people.empty()) return;
  std::vector<TokenRange> seconds;  // and whether the office before the first says it of both
  std::vector<bool> told;
  auto next = people.begin();
  for (const Waiting& waiting : pending_) {
    const TokenRange name = waiting.name;
    while (next != people.end() && next->name.first < name.first) ++next;
    if ((next != people.end() && next->name.first < name.last) || name.last - name.first != 2 || !words_.unknown(name.last - 1)) continue;
    const bool behind = next != people.begin() && (next - 1)->full && joins((next - 1)->name.last, name.first);
    const bool before = next != people.end() && next->full && next->whole.first == next->name.first && joins(name.last, next->name.first);
    if (!behind && !before) continue;
    seconds.push_back(name);
    told.push_back(behind && plural_office(*(next - 1)));
  }
  if (seconds.empty()) return;
  // Where else the surname stands alone: between words in small letters, or before a genitive.
  std::unordered_map<std::string_view, bool> alone;
  for (const TokenRange name : seconds) alone.emplace(words_.text_of(name.last - 1), false);
  for (std::size_t i = 1; i < words_.size(); i = words_.next_capital(i + 1)) {
    if (!words_.capital(i)) continue;
    const auto found = alone.find(words_.text_of(i));
    if (found == alone.end() || found->second) continue;
    const bool before = !words_.joined(i) || !words_.capital(i - 1) || words_.opens_sentence(i - 1);
    found->second = before && words_.joined(i + 1) && (words_.lower(i + 1) || words_.possessive(i + 1));
  }
  for (std::size_t k = 0; k < seconds.size(); ++k) {
    if (!told[k] && !alone[words_.text_of(seconds[k].last - 1)]) continue;
    PersonMention person;
    person.name = person.whole = seconds[k];
    person.full = true;
    person.rule = rules::person_context;
    people.push_back(person);
  }
  text::sort_if_needed(people, [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
}

void WaitingNames::add_relatives(std::vector<PersonMention>& people) const {
  if (pending_.empty() || people.empty()) return;
  std::unordered_map<std::string, bool> surnames;
  for (const PersonMention& person : people) surnames.emplace(words_.key(range(person.name.last - 1, person.name.last)), true);
  for (const auto& waiting : pending_) {
    const TokenRange name = waiting.name;
    if (!waiting.likely || !surnames.count(words_.key(range(name.last - 1, name.last)))) continue;
    if (std::any_of(people.begin(), people.end(),
                    [&](const PersonMention& p) { return p.name.first < name.last && name.first < p.name.last; }))
      continue;
    PersonMention person;
    person.name = person.whole = name;
    person.full = true;
    person.rule = rules::person_context;
    people.push_back(person);
  }
  text::sort_if_needed(people, [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
}

}  // namespace pressparse::fields
