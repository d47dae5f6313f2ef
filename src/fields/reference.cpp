#include "fields/reference.hpp"

namespace pressparse::fields {

std::optional<Located> find_reference(const Context&, Mask&) { return {}; }

}  // namespace pressparse::fields
