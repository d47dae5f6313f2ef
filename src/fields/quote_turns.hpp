// Whether a quotation mark opens or closes, where its character alone does not tell.
#pragma once

#include "fields/quote_marks.hpp"

namespace pressparse::fields {

enum class Turn : std::uint8_t { open, close, skip };

/// `top` is the innermost open mark, null when nothing is open; `at_start`: the mark is the first thing in its paragraph.
Turn turn_of(const Mark& mark, const Mark* top, bool at_start);

}  // namespace pressparse::fields
