// Which lines belong to one paragraph.
#pragma once

#include "layout/layout.hpp"

namespace pressparse::layout {

/// Blocks without kinds: a block for each line, lines broken at a fixed width joined.
Layout join_lines(const text::Document& document);

}  // namespace pressparse::layout
