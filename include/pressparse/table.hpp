// The record as a summary for people, in a terminal's columns.
#pragma once

#include <string>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

/// A block of lines, none wider than `columns` (at least 40): the source, then one line or a few for each field that the
/// release has, long texts cut with "…". Wide characters count as two columns; control characters are left out.
PRESSPARSE_API std::string to_table(const Release& release, int columns = 80);

}  // namespace pressparse
