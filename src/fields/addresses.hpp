// Postal addresses: a postal code with its city, and the street line before it.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// In text order. Claims what it finds in `mask`.
std::vector<Address> find_addresses(const Context& context, Mask& mask);

/// A date inside a street's name is none: "Straße des 17. Juni 135". Both lists are in text order.
void drop_dates_in_addresses(const std::vector<Address>& addresses, std::vector<Date>& dates);

}  // namespace pressparse::fields
