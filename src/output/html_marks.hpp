// The text with its values marked, one inside the other, set in blocks by its zones.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "output/values.hpp"
#include "pressparse/release.hpp"

namespace pressparse::output {

/// Appends the blocks. Each value's first mark has the id `prefix` + its index in `values`, for links to it. `attributes`: of every
/// block's text, such as ` lang="de"`.
void append_marked_text(const Release& release, std::string_view text, const std::vector<ListedValue>& values, std::string_view prefix,
                        std::string_view attributes, std::string& out);

/// The kind as part of a class name: "end mark" gives "end-mark".
std::string class_of(std::string_view kind);

/// At most `longest` bytes, cut between characters, with "…".
std::string shortened(std::string_view text, std::size_t longest);

}  // namespace pressparse::output
