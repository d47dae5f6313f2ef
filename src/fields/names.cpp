#include "fields/names.hpp"

namespace pressparse::fields {

Names find_names(const Context&, const Mask&) { return {}; }

}  // namespace pressparse::fields
