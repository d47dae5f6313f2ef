// Sorting what is mostly in order already: finders that go through a text find in its order.
#pragma once

#include <algorithm>

namespace pressparse::text {

template <class Items, class Before>
void sort_if_needed(Items& items, Before before) {
  if (!std::is_sorted(items.begin(), items.end(), before)) std::sort(items.begin(), items.end(), before);
}

}  // namespace pressparse::text
