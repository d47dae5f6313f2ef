// Organisations that show what they are: a legal form, a head ("University of ..."), a tail ("... Foundation"), a name everybody knows.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// A run of capitalised words that can be one name: "Kaire & Heffernan", "Alaska Children's Trust". `last` is one past.
/// Empty when no name starts at `token`.
TokenRange capital_group(const NameWords& words, std::size_t token);

/// In text order, not overlapping.
std::vector<OrganizationMention> find_evident_organizations(const NameWords& words);

}  // namespace pressparse::fields
