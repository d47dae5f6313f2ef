// The release as a page to look at: the text with its values marked, a legend, the values in a table.
#pragma once

#include <string>
#include <string_view>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

/// A whole HTML page. `text` is what was parsed (with Options::encoding: decode()'s text), and the offsets in `release` are bytes of it.
/// Needs nothing from elsewhere, no script, no font, no picture. Whatever stands in the text is shown, never interpreted: markup is escaped, control
/// characters and those that turn the writing direction are shown as signs, bytes that are no UTF-8 as U+FFFD.
PRESSPARSE_API std::string to_html(const Release& release, std::string_view text);

/// The same as one <div> with its own style, for a page that exists, such as a notebook's.
PRESSPARSE_API std::string to_html_fragment(const Release& release, std::string_view text);

}  // namespace pressparse
