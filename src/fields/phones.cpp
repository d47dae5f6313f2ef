#include "fields/phones.hpp"

namespace pressparse::fields {

std::vector<Phone> find_phones(const Context&, Mask&, std::string_view) { return {}; }

}  // namespace pressparse::fields
