#include "fields/end_mark.hpp"

namespace pressparse::fields {

std::optional<Located> find_end_mark(const Context&) { return {}; }

}  // namespace pressparse::fields
