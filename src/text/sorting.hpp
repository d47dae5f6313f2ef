// Sorting what is mostly in order already: finders that go through a text find in its order.
#pragma once

#include <algorithm>

namespace pressparse::text {

template <class Items, class Before>
void sort_if_needed(Items& items, Before before) {
  const auto middle = std::is_sorted_until(items.begin(), items.end(), before);
  if (middle == items.end()) return;
  // What two passes found, one behind the other.
  if (std::is_sorted(middle, items.end(), before)) std::inplace_merge(items.begin(), middle, items.end(), before);
  else std::sort(items.begin(), items.end(), before);
}

}  // namespace pressparse::text
