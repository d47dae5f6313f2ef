// Names that were cut before or behind a word that stands beside them wherever they are named: "Market | Jar Media Inc.", "Roncadelle | Operations".
#pragma once

#include <vector>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Where every mention of a name in running text, two at least, has the same capital word right before or right behind it, that word is part of the
/// name. Mentions in text order, before and after.
void take_constant_neighbours(const NameWords& words, std::vector<OrganizationMention>& organizations);

}  // namespace pressparse::fields
