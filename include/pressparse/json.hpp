// The record as JSON, keys and order as in the record's description.
#pragma once

#include <string>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

/// One JSON object without a line break inside. Offsets are written as they stand in `release`: call
/// convert_offsets_to_code_points first for readers who index by code point. Invalid UTF-8 becomes U+FFFD.
PRESSPARSE_API std::string to_json(const Release& release);

/// Appends the same to `out`.
PRESSPARSE_API void append_json(const Release& release, std::string& out);

}  // namespace pressparse
