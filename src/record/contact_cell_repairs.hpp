// What the form of a contact block did to its cells is undone before they are read: columns, lines that go on, lost line breaks.
#pragma once

#include <vector>

#include "record/contact_words.hpp"

namespace pressparse::record {

/// The cells in the order in which they are to be read. `cells` is what cut_cells() gave.
std::vector<Cell> repair_cells(const fields::Context& context, const ContactParts& parts, const fields::Names& names,
                               std::vector<Cell> cells);

/// The addresses that stand near a cell, and the names of the text.
Hints hints_around(const std::vector<Cell>& cells, std::size_t at, const ContactParts& parts, const fields::Names& names);

}  // namespace pressparse::record
