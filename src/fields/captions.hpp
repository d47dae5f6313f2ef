// Photo and video captions with their credits.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

std::vector<Caption> find_captions(const Context& context, const Mask& mask);

}  // namespace pressparse::fields
