// Places at the head of a dateline: "ST. PETERSBURG, Fla.", "La Crosse and Green Bay, Wisconsin", "Frankfurt am Main".
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

struct PlaceSpan {
  std::size_t first = 0, last = 0;                // tokens of the city; last: one past
  std::size_t region_first = 0, region_last = 0;  // empty when equal
  bool known = false;                             // the city is in a pack
};

struct PlaceList {
  std::vector<PlaceSpan> places;
  std::size_t last = 0;      // one past the last token, regions and their brackets included
  bool known_region = false; // a state or country from a pack follows
  bool upper = false;        // all cities stand in capitals
  bool known = false;        // all cities are in a pack
};

/// Reads places at `i`, not going past `end`; empty when there are none.
PlaceList read_places(const Context& context, std::size_t i, std::size_t end, const std::vector<bool>& is_date);

}  // namespace pressparse::fields
