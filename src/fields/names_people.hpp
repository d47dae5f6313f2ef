// People: runs of two to four capitalised words with evidence that they name somebody.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// Full mentions and the later surnames alone, in text order, not overlapping each other.
std::vector<PersonMention> find_people(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations);

}  // namespace pressparse::fields
