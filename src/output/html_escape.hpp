// Any bytes as HTML that shows them and does nothing else.
#pragma once

#include <string>
#include <string_view>

namespace pressparse::output {

/// Appends text[start, end) as the content of an element that keeps white space. A line break of any kind is "\n"; control characters, and those that
/// turn the writing direction, become a sign in a span; what is no UTF-8 becomes U+FFFD.
void append_content(std::string_view text, std::size_t start, std::size_t end, std::string& out);

inline void append_content(std::string_view text, std::string& out) { append_content(text, 0, text.size(), out); }

/// Appends `text` as the inside of a double-quoted attribute, line breaks kept, other control characters as U+FFFD.
void append_attribute(std::string_view text, std::string& out);

}  // namespace pressparse::output
