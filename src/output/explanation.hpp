// A release and what was rejected -> an explanation.
#pragma once

#include <string_view>
#include <vector>

#include "pressparse/explain.hpp"

namespace pressparse::output {

Explanation make_explanation(Release release, std::vector<Rejected> rejected, std::string_view text);

}  // namespace pressparse::output
