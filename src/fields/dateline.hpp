// The dateline: places, date and wire stamp before the first sentence.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// `dates` are those of find_dates, in text order. Absent when the text has none. A wire's stamp on a line of its own
/// ("--News Direct--") is a dateline with only `wire`.
std::optional<Dateline> find_dateline(const Context& context, const std::vector<Date>& dates);

}  // namespace pressparse::fields
