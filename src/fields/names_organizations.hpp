// Organisations that show what they are: a legal form, a head ("University of ..."), a tail ("... Foundation"), a name everybody knows.
#pragma once

#include "fields/names_groups.hpp"

namespace pressparse::fields {

/// In text order, not overlapping.
std::vector<OrganizationMention> find_evident_organizations(const NameWords& words);

}  // namespace pressparse::fields
