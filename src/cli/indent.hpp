// JSON for reading.
#pragma once

#include <string>
#include <string_view>

namespace pressparse::cli {

/// The same JSON with line breaks and two spaces for each level. `json` must be valid and without white space between values.
std::string indent(std::string_view json);

}  // namespace pressparse::cli
