#include "fields/boilerplates.hpp"

namespace pressparse::fields {

std::vector<Boilerplate> find_boilerplates(const Context&) { return {}; }

}  // namespace pressparse::fields
