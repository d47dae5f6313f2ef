// Names that an "and" inside them cut in two: "Pella Pizzeria and | Grill", "Legacy Painting and | Renovating, Inc."
#pragma once

#include <vector>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Where a name holds no word that tells it from others and stands behind an "and" and a capital wherever it stands, it is the second half of a name;
/// the first half, known or not, joins it. Mentions in text order, before and after.
void join_halves(const NameWords& words, std::vector<OrganizationMention>& organizations);

}  // namespace pressparse::fields
