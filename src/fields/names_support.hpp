// Organisations whose names show nothing ("Huma", "Best Lawyers"): taken when the document supports them often or well enough.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// New mentions only, in text order; none overlaps an organisation or a person already found.
std::vector<OrganizationMention> find_supported_organizations(const NameWords& words, const Mask& mask,
                                                              const OrganizationsAt& organizations,
                                                              const std::vector<PersonMention>& people);

}  // namespace pressparse::fields
