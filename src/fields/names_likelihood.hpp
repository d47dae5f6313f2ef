// How likely a name that looks like an organisation's is one, by weights learned from labelled releases (names_likelihood.def).
#pragma once

#include <vector>

#include "fields/names_signs.hpp"

namespace pressparse::fields {

/// Marks the mentions of names that the release shows too little of: products, works, tokens, places and terms that are shaped as organisations are.
/// A name is judged by all its mentions together.
void judge_organizations(const NameWords& words, const Mask& mask, const OrganizationsAt& at, const std::vector<PersonMention>& people,
                         std::vector<OrganizationMention>& organizations);

}  // namespace pressparse::fields
