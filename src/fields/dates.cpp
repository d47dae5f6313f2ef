#include "fields/dates.hpp"

namespace pressparse::fields {

std::vector<Date> find_dates(const Context&, Mask&) { return {}; }

}  // namespace pressparse::fields
