// Release timing: immediate, or embargoed until an instant or an event.
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

/// Marks the date of an embargo in `dates` with its role.
std::optional<Timing> find_timing(const Context& context, std::vector<Date>& dates);

}  // namespace pressparse::fields
