// Which of the dates is the release date; missing years filled in from it.
#pragma once

#include "fields/context.hpp"

namespace pressparse::record {

/// Chooses the release date (dateline, then a labelled date, then a date on a line of its own in the head, then the sign-off),
/// gives every date its role, and completes missing years where the release date, or else Options::reference_date, settles
/// them. Notes: date.disagree when the head shows another date than the one chosen, date.weekday_conflict when a weekday
/// does not belong to its date. Absent when the text shows none, or none with a year.
std::optional<Date> settle_dates(const fields::Context& context, std::vector<Date>& dates, std::optional<Dateline>& dateline);

}  // namespace pressparse::record
