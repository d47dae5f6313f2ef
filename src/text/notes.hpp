// Notes on the input as a whole: what its bytes are.
#pragma once

#include <vector>

#include "pressparse/release.hpp"
#include "text/document.hpp"

namespace pressparse::text {

void note_encoding(const Document& document, std::vector<Note>& notes);

}  // namespace pressparse::text
