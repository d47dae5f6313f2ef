// Docstrings of the record's classes and attributes. A new member works without an entry here; it then has no docstring.
#pragma once

#include <string_view>

namespace pressparse::python {

/// The docstring of "Quote" or of "Quote.kind"; an attribute without its own entry takes the common one, "text" for any class.
/// nullptr where there is none.
const char* doc_of(std::string_view class_name, std::string_view attribute = {});

}  // namespace pressparse::python
