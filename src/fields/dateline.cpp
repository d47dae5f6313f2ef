#include "fields/dateline.hpp"

namespace pressparse::fields {

std::optional<Dateline> find_dateline(const Context&, const std::vector<Date>&) { return {}; }

}  // namespace pressparse::fields
