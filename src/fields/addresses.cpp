#include "fields/addresses.hpp"

namespace pressparse::fields {

std::vector<Address> find_addresses(const Context&, Mask&) { return {}; }

}  // namespace pressparse::fields
