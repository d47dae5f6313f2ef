// Organisations that everybody knows ([known_organizations]), and brands of theirs that bear their name.
#pragma once

#include <optional>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// The known organisation that starts at `token`, where it is meant: not the product ("Google Maps") and not the word ("who").
std::optional<OrganizationMention> known_organization(const NameWords& words, std::size_t token);

/// "Leaps by Bayer", "Courtyard by Marriott": a brand and who is behind it, in running text.
std::optional<OrganizationMention> branded_organization(const NameWords& words, TokenRange group);

}  // namespace pressparse::fields
