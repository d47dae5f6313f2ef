// The library's version. CMakeLists.txt and the Python package read it here.
#pragma once

#define PRESSPARSE_VERSION "0.1.0"

namespace pressparse {

inline constexpr const char* version = PRESSPARSE_VERSION;

}  // namespace pressparse
