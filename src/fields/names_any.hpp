// Every name that a rule finds, before the unlikely ones go: for find_names(), and for the program that the weights are learned with.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// Fills `names` with people and organisations, and `organizations` with where the latter stand.
void find_any_names(const NameWords& words, const Mask& mask, const Release& release, Names& names, OrganizationsAt& organizations);

}  // namespace pressparse::fields
