// A partition of the whole input into zones, painted from the blocks and the fields found.
#pragma once

#include "fields/context.hpp"

namespace pressparse::record {

/// In order, without gap or overlap, from 0 to the input's size; empty for an empty input.
std::vector<Zone> make_zones(const fields::Context& context, const Release& release);

}  // namespace pressparse::record
