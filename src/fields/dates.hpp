// Calendar dates in running text, in all languages at once; the document's language decides between readings.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// Every calendar date in text order, role mention, missing years left open (--MM-DD). Claims what it finds in `mask`.
std::vector<Date> find_dates(const Context& context, Mask& mask);

}  // namespace pressparse::fields
