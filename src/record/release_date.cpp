#include "record/release_date.hpp"

namespace pressparse::record {

std::optional<Date> settle_dates(const fields::Context&, std::vector<Date>&, std::optional<Dateline>&) { return std::nullopt; }

}  // namespace pressparse::record
