// The country that national phone numbers of the document belong to.
#pragma once

#include <vector>

#include "fields/context.hpp"
#include "fields/phones.hpp"

namespace pressparse::record {

/// The caller's region, else votes from addresses, hosts, the dateline and the language. Numbers with "+" vote in find_phones.
fields::RegionEvidence phone_region(const fields::Context& context, const Release& release, const std::vector<Address>& addresses);

}  // namespace pressparse::record
