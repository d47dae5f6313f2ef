// Postal addresses: a postal code with its city, and the street line before it.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// In text order. Claims what it finds in `mask`.
std::vector<Address> find_addresses(const Context& context, Mask& mask);

}  // namespace pressparse::fields
