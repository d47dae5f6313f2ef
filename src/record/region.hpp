// The country that national phone numbers of the document belong to.
#pragma once

#include <string>

#include "fields/context.hpp"

namespace pressparse::record {

/// ISO 3166 code: the caller's region, else from numbers with +, addresses, hosts, the dateline and the language; "" if nothing tells.
std::string phone_region(const fields::Context& context, const Release& release, const std::vector<Address>& addresses);

}  // namespace pressparse::record
