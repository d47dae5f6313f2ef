#include "fields/names.hpp"

#include "fields/names_organizations.hpp"
#include "fields/names_people.hpp"
#include "fields/names_words.hpp"

namespace pressparse::fields {

Names find_names(const Context& context, const Mask& mask) {
  const NameWords words(context, mask);
  Names names;
  names.organizations = find_evident_organizations(words);
  OrganizationsAt organizations{&names.organizations, std::vector<std::uint32_t>(words.size(), OrganizationsAt::none)};
  for (std::uint32_t o = 0; o < names.organizations.size(); ++o)
    for (std::size_t i = names.organizations[o].name.first; i < names.organizations[o].name.last; ++i) organizations.at[i] = o;
  names.people = find_people(words, organizations);
  return names;
}

}  // namespace pressparse::fields
