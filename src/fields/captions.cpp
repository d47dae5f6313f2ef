#include "fields/captions.hpp"

namespace pressparse::fields {

std::vector<Caption> find_captions(const Context&, const Mask&) { return {}; }

}  // namespace pressparse::fields
