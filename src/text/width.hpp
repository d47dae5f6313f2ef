// How much room characters take in a terminal.
#pragma once

#include <string>
#include <string_view>

namespace pressparse::text {

/// Columns that `text` takes: 2 for a wide character, 0 for a mark. Bytes that are no UTF-8 take one each.
int display_width(std::string_view text);

/// `text` on one line in at most `columns` columns: runs of white space become one space, control and direction characters
/// vanish, bytes that are no UTF-8 become U+FFFD, and what does not fit is cut at the end with "…". The right columns are not filled.
std::string fit_line(std::string_view text, int columns);

}  // namespace pressparse::text
