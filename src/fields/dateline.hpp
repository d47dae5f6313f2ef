// The dateline: places, date and wire stamp before the first sentence.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// `dates` are those of find_dates. Absent when the text has none.
std::optional<Dateline> find_dateline(const Context& context, const std::vector<Date>& dates);

}  // namespace pressparse::fields
