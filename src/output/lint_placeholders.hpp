// Texts that a template holds to be replaced, and that went out all the same.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pressparse::output {

struct Placeholder {
  std::size_t start = 0, end = 0;
  bool certain = false;  // false for what can be something else: "Super Bowl XXX", "TBC Bank"
};

/// In text order. One walk over the text.
std::vector<Placeholder> find_placeholders(std::string_view text);

}  // namespace pressparse::output
