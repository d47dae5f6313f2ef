// The end mark: "###", "-30-", "ENDS".
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

std::optional<Located> find_end_mark(const Context& context);

}  // namespace pressparse::fields
