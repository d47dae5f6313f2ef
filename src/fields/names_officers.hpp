// People behind the organisation whose office they hold, without a comma: "der Präsident der Hochschule Bremen | Peter Moll".
#pragma once

#include <vector>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Ends names before the person that they took in: behind an office and its link, where the name is whole without the given name and what follows it.
/// Mentions in text order, before and after.
void cut_officers(const NameWords& words, std::vector<OrganizationMention>& organizations);

}  // namespace pressparse::fields
