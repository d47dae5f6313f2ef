// Release timing: immediate, or embargoed until an instant or an event.
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

/// What the head of the text (or a line of its own further down) says of when it may be published. Marks the date of an embargo
/// in `dates` with its role. An embargo that names neither instant nor event gets the note timing.not_understood. Restrictions
/// to countries ("not for distribution in the United States") are no timing.
std::optional<Timing> find_timing(const Context& context, std::vector<Date>& dates);

/// Fills the year of an embargo that was written without one, once `dates` are settled.
void settle_timing(const std::vector<Date>& dates, std::optional<Timing>& timing);

}  // namespace pressparse::fields
