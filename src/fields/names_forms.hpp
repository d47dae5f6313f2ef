// Forms of one organisation's name: "Key Housing" beside "Key Housing Connections Inc.", "NYPD" beside "New York City Police Department".
#pragma once

#include <vector>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Sets `alias_of` of names that are another form of a longer one in the text; chains of aliases then lead to the longest.
void join_forms(const NameWords& words, std::vector<OrganizationMention>& organizations);

}  // namespace pressparse::fields
