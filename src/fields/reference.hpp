// The release's own number: "Release No. 24-512", "Nr. 45/2024", "IP/21/3583".
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// The number in the head of the text, without its label; absent when there is none. Claims it in `mask`.
std::optional<Located> find_reference(const Context& context, Mask& mask);

}  // namespace pressparse::fields
