// The cells of a region, in order, become people and desks: which number, address and title is whose.
#pragma once

#include <vector>

#include "record/contact_regions.hpp"
#include "record/contact_words.hpp"

namespace pressparse::record {

/// Contacts of one region, in text order. What the region does not say (an organisation named elsewhere) is left out.
std::vector<Contact> read_region(const fields::Context& context, const ContactRegion& region, const std::vector<Cell>& values,
                                 const ContactParts& parts, const fields::Names& names);

}  // namespace pressparse::record
