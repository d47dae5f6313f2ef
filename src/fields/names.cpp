#include "fields/names.hpp"

#include <algorithm>

#include "fields/names_aliases.hpp"
#include "fields/names_organizations.hpp"
#include "fields/names_people.hpp"
#include "fields/names_support.hpp"
#include "fields/names_words.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

void index(OrganizationsAt& organizations, std::size_t size) {
  organizations.at.assign(size, OrganizationsAt::none);
  for (std::uint32_t o = 0; o < organizations.mentions->size(); ++o)
    for (std::size_t i = (*organizations.mentions)[o].name.first; i < (*organizations.mentions)[o].name.last; ++i) organizations.at[i] = o;
}

/// "CEO of Flock Safety", "engineer at Harbour Labs": who has an employer's office makes what follows an organisation.
std::vector<OrganizationMention> find_employers(const NameWords& words, const OrganizationsAt& organizations, const std::vector<PersonMention>& people) {
  using lang::Class;
  std::vector<OrganizationMention> found;
  for (const PersonMention& person : people) {
    const TokenRange employer = person.affiliation;
    if (employer.empty() || person.title.empty() || employer.first <= person.title.last || employer.first > person.title.last + 3u) continue;
    bool open = !words.has(employer.first, Class::not_names) && !words.has(employer.last - 1, Class::event_words);
    for (std::size_t i = employer.first; i < employer.last; ++i) open = open && !organizations.find(i);
    const lang::Match place = words.match(employer.first, Class::places);
    if (!open || (place && employer.first + place.length == employer.last)) continue;
    if (words.has(person.title.last - 1, Class::owner_heads) || words.has(person.title.last, Class::employer_links)) found.push_back({employer, {}, rules::organization_employer});
  }
  return found;
}

/// What stands beside a title and is no organisation after all belongs to the title ("Vice President of Refining") or is a place.
void settle_affiliations(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people) {
  using lang::Class;
  for (PersonMention& person : people) {
    if (person.affiliation.empty()) continue;
    bool known = false;
    for (std::size_t i = person.affiliation.first; i < person.affiliation.last; ++i)
      if (const OrganizationMention* o = organizations.find(i)) {
        person.affiliation = o->name;
        known = true;
        break;
      }
    if (known) continue;
    const bool place = words.match(person.affiliation.first, Class::places).length > 0;
    if (!place && !person.title.empty() && person.affiliation.first >= person.title.last && person.affiliation.first <= person.title.last + 3u) person.title.last = person.affiliation.last;
    else if (!place && !person.title.empty() && person.affiliation.last == person.title.first) person.title.first = person.affiliation.first;
    person.affiliation = {};
  }
}

}  // namespace

Names find_names(const Context& context, const Mask& mask) {
  const NameWords words(context, mask);
  Names names;
  OrganizationsAt organizations{&names.organizations, {}};
  const auto add = [&](const std::vector<OrganizationMention>& more) {
    for (const OrganizationMention& mention : more) {
      // A short form may be known already; then it only learns what it is short for.
      const std::uint32_t known = organizations.at.empty() ? OrganizationsAt::none : organizations.at[mention.name.first];
      if (known == OrganizationsAt::none) names.organizations.push_back(mention);
      else if (names.organizations[known].alias_of.empty()) names.organizations[known].alias_of = mention.alias_of;
    }
    std::sort(names.organizations.begin(), names.organizations.end(), [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    index(organizations, words.size());
  };
  // Most certain first: each step sees what the ones before it took.
  add(find_evident_organizations(words));
  names.people = find_people(words, mask, organizations);
  add(find_employers(words, organizations, names.people));
  add(find_defined_aliases(words, organizations, names.people));
  add(find_supported_organizations(words, mask, organizations, names.people));
  add(find_defined_aliases(words, organizations, names.people));
  add(find_repetitions(words, organizations, names.people));
  link_short_forms(words, names.organizations);
  settle_affiliations(words, organizations, names.people);
  return names;
}

}  // namespace pressparse::fields
