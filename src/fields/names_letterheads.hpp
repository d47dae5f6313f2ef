// Lines of capitals at a text's top that the name of an authority or union fills: "NATIONAL UNION OF TICKETING STAFF".
#pragma once

#include "fields/names_parts.hpp"

namespace pressparse::fields {

/// One past the name when the line that begins at `token` is such a line, else `token`.
std::size_t letterhead_end(const NameWords& words, const NameParts& parts, std::size_t token);

}  // namespace pressparse::fields
