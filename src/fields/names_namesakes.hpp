// Firms that are shaped like people: "Thor Explorations" where "Thor Explorations Ltd" stands too.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Drops people whose name is a firm's: it stands as one elsewhere, with a legal form or as somebody's employer, and nothing beside it (a title in front, a form of
/// address, a verb of speaking, a surname alone) is said of people only.
void drop_namesakes(const NameWords& words, const std::vector<OrganizationMention>& organizations, std::vector<PersonMention>& people);

}  // namespace pressparse::fields
