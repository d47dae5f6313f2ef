// People: runs of two to four capitalised words with evidence that they name somebody.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// `known`: people of rosters, in text order. Full mentions and the later surnames alone, in text order, not overlapping each other.
std::vector<PersonMention> find_people(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations,
                                       const std::vector<PersonMention>& known);

}  // namespace pressparse::fields
