#include "fields/names.hpp"

#include <algorithm>

#include "fields/names_aliases.hpp"
#include "fields/names_organizations.hpp"
#include "fields/names_people.hpp"
#include "fields/names_support.hpp"
#include "fields/names_words.hpp"

namespace pressparse::fields {
namespace {

void index(OrganizationsAt& organizations, std::size_t size) {
  organizations.at.assign(size, OrganizationsAt::none);
  for (std::uint32_t o = 0; o < organizations.mentions->size(); ++o)
    for (std::size_t i = (*organizations.mentions)[o].name.first; i < (*organizations.mentions)[o].name.last; ++i) organizations.at[i] = o;
}

}  // namespace

Names find_names(const Context& context, const Mask& mask) {
  const NameWords words(context, mask);
  Names names;
  OrganizationsAt organizations{&names.organizations, {}};
  const auto add = [&](const std::vector<OrganizationMention>& more) {
    names.organizations.insert(names.organizations.end(), more.begin(), more.end());
    std::sort(names.organizations.begin(), names.organizations.end(), [](const OrganizationMention& a, const OrganizationMention& b) { return a.name.first < b.name.first; });
    index(organizations, words.size());
  };
  // Most certain first: each step sees what the ones before it took.
  add(find_evident_organizations(words));
  names.people = find_people(words, organizations);
  add(find_defined_aliases(words, organizations, names.people));
  add(find_supported_organizations(words, mask, organizations, names.people));
  add(find_defined_aliases(words, organizations, names.people));
  add(find_repetitions(words, organizations, names.people));
  link_short_forms(words, names.organizations);
  return names;
}

}  // namespace pressparse::fields
