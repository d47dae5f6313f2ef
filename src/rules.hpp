// Constants for the rules of rules.def.
#pragma once

#include "pressparse/release.hpp"

namespace pressparse::rules {

enum class Id : std::uint16_t {
  none,
#define RULE(constant, ...) constant,
#include "rules.def"
#undef RULE
};

#define RULE(constant, ...) inline constexpr Rule constant{static_cast<std::uint16_t>(Id::constant)};
#include "rules.def"
#undef RULE

}  // namespace pressparse::rules
