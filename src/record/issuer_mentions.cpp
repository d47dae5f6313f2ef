#include "record/issuer_mentions.hpp"

#include <algorithm>
#include <unordered_map>

#include "record/personal_office.hpp"

namespace pressparse::record {
namespace {

/// "Ann@Harbour.example" names nobody.
bool in_address(const Release& release, const Located& mention) {
  const auto behind = std::upper_bound(release.emails.begin(), release.emails.end(), mention.start,
                                       [](std::size_t start, const Email& email) { return start < email.start; });
  return behind != release.emails.begin() && mention.end <= std::prev(behind)->end;
}

/// Whose surname it is: of several people the one who holds an office, not the press officer.
std::size_t holder_of(const fields::Context& context, const Parties& parties, std::string_view surname) {
  constexpr std::size_t most_asked = 64;  // people
  const std::size_t person = parties.find_person(surname);
  if (person == Parties::none || holds_office(context, parties.all[person])) return person;
  for (std::size_t p = 0; p < std::min(parties.all.size(), most_asked); ++p) {
    const std::string& name = parties.all[p].name;
    if (name.size() > surname.size() && name.ends_with(surname) && name[name.size() - surname.size() - 1] == ' ' &&
        holds_office(context, parties.all[p]))
      return p;
  }
  return person;
}

/// "Lee Statement on Ferry Bill" over "Senator Ann Lee today said": a surname in the headline that only one person of the text bears.
void add_headline_surnames(const fields::Context& context, const Parties& parties, const Release& release, std::vector<Seen>& seen) {
  if (!release.headline) return;
  const text::Document& document = context.document;
  const std::size_t end = document.token_at(release.headline->end);
  std::vector<Seen> found;
  std::size_t s = 0;
  for (std::size_t i = document.token_at(release.headline->start); i < end; ++i) {
    while (s < seen.size() && seen[s].last <= i) ++s;
    if ((s < seen.size() && seen[s].first <= i) || !document.capitalized(i)) continue;
    // "Ann Lee Calls for Reform" is not Sheila Moss-Lee.
    std::size_t words = 1, person = Parties::none;
    for (const std::size_t whole : {3, 2})
      if (person == Parties::none && i + whole <= end && (s == seen.size() || seen[s].first >= i + whole) && document.capitalized(i + 1)) {
        person = parties.find_person(document.text_of(i, i + whole));
        if (person != Parties::none) words = whole;
      }
    if (person == Parties::none) person = holder_of(context, parties, document.text_of(i));
    if (person != Parties::none && parties.all[person].kind == PartyKind::person && parties.all[person].title)
      found.push_back({i, i + words, person});
    i += words - 1;
  }
  seen.insert(seen.end(), found.begin(), found.end());
}

}  // namespace

bool holds_office(const fields::Context& context, const Party& party) {
  return party.kind == PartyKind::person && party.title && personal_office(context, *party.title) == PersonalOffice::holder;
}

std::vector<Seen> mentions_in_order(const fields::Context& context, const fields::Names& names, const Parties& parties,
                                    const Release& release) {
  const text::Document& document = context.document;
  std::vector<Seen> seen;
  std::unordered_map<std::size_t, fields::TokenRange> phrase;  // a person's name -> name with title and affiliation
  for (const fields::PersonMention& p : names.people)
    if (!p.whole.empty()) phrase.emplace(p.name.first, p.whole);
  for (std::size_t p = 0; p < parties.all.size(); ++p)
    for (const Located& mention : parties.all[p].mentions) {
      if (in_address(release, mention)) continue;
      const std::size_t first = document.token_at(mention.start), last = document.token_at(mention.end);
      const auto whole = parties.all[p].kind == PartyKind::person ? phrase.find(first) : phrase.end();
      if (whole == phrase.end()) seen.push_back({first, std::max(last, first + 1), p});
      else seen.push_back({whole->second.first, whole->second.last, p});
    }
  const auto in_order = [](const Seen& a, const Seen& b) { return a.first < b.first; };
  std::sort(seen.begin(), seen.end(), in_order);
  add_headline_surnames(context, parties, release, seen);
  std::sort(seen.begin(), seen.end(), in_order);
  return seen;
}

}  // namespace pressparse::record
