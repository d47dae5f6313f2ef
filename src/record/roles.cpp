#include "record/roles.hpp"

namespace pressparse::record {

void assign_roles(const fields::Context&, const fields::Names&, Parties&, const std::vector<Ticker>&, const Release&) {}

}  // namespace pressparse::record
