// Contacts that stand side by side:
//
//   Ann Lee                   Bob Ray
//   Harbour Ltd               Quay Trust
//   ann@harbour.example       bob@quay.example
#pragma once

#include <vector>

#include "record/contact_cells.hpp"

namespace pressparse::record {

/// Puts the cells of columns one column after the other; other cells stay where they are.
void read_columns_downwards(const text::Document& document, std::vector<Cell>& cells);

}  // namespace pressparse::record
