// Where contacts stand: below a contact heading, in a cluster of values without one, in a sentence, in brackets.
#pragma once

#include <vector>

#include "layout/layout.hpp"
#include "record/contact_cells.hpp"

namespace pressparse::record {

enum class RegionKind : std::uint8_t {
  headed,       // below or behind "Media Contact:", "Rückfragen & Kontakt"
  cluster,      // lines of values without a heading: a letterhead, a signature
  sentence,     // "For more information call Ann Lee at 555-0143."
  parenthesis,  // "(Ann Lee, 069-755 1234)"
};

struct ContactRegion {
  RegionKind kind = RegionKind::headed;
  ContactRole role = ContactRole::press;
  std::size_t start = 0, end = 0;  // bytes; the heading, where there is one
  std::size_t content = 0;         // bytes; behind the heading
};

/// In text order, not overlapping. `values` is what value_cells() gave.
std::vector<ContactRegion> find_contact_regions(const fields::Context& context, const std::vector<Cell>& values);

}  // namespace pressparse::record
