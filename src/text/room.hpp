// Room in a list that is filled while a text is read.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

namespace pressparse::text {

/// Makes room in a full list when `read` of `all` steps are done: for the rest too, if that is like what was read so far. A vector that
/// doubles copies all it has again and again, and each copy is memory that the system has to clear.
template <class Item>
void make_room(std::vector<Item>& items, std::size_t read, std::size_t all) {
  const std::size_t wanted = static_cast<std::size_t>(static_cast<double>(items.size()) * static_cast<double>(all) /
                                                      static_cast<double>(std::max<std::size_t>(read, 1)) * 1.02);
  items.reserve(std::max(wanted, items.size() + items.size() / 4) + 16);
}

}  // namespace pressparse::text
