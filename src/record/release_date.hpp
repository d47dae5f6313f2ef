// Which of the dates is the release date; missing years filled in from it.
#pragma once

#include "fields/context.hpp"

namespace pressparse::record {

/// Chooses the release date (dateline, header line, sign-off), gives every date its role, and completes missing years
/// where the release date settles them. Adds a note when dates disagree.
std::optional<Date> settle_dates(const fields::Context& context, std::vector<Date>& dates, std::optional<Dateline>& dateline);

}  // namespace pressparse::record
