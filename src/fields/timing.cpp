#include "fields/timing.hpp"

namespace pressparse::fields {

std::optional<Timing> find_timing(const Context&, std::vector<Date>&) { return {}; }

}  // namespace pressparse::fields
