// Organisations that the release itself presents as its sender: the heading of a boilerplate, a source line, the subject that
// announces in the lead, an address that spells the name. For names that show nothing by themselves ("Miracles for Mya").
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// All mentions of these names, in text order. They may hold mentions of `evident`, never cross them or lie inside one.
/// `release` holds what is found before names are: headline, dateline, boilerplates, links, e-mails.
std::vector<OrganizationMention> find_stated_organizations(const NameWords& words, const Mask& mask, const Release& release,
                                                           const std::vector<OrganizationMention>& evident);

}  // namespace pressparse::fields
