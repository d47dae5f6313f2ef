// Search from a guess: the steps double until the place lies between two of them. What is spread evenly over a text is found
// in a few steps beside each other, where halving the whole would touch far memory twenty times.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace pressparse::text {

/// The first of `count` elements for which `before` is false; it is true for all before that one. `guess` < count, or count is 0.
template <class Before>
std::size_t partition_from(std::size_t count, std::size_t guess, Before&& before) {
  if (!count) return 0;
  std::size_t low = 0, high = count, step = 4;  // `before` holds for all below `low` and for none from `high` on
  if (before(guess)) {
    low = guess + 1;
    while (low + step < high && before(low + step)) low += step + 1, step *= 2;
    high = std::min(high, low + step);
  } else {
    high = guess;
    while (high > step && !before(high - step - 1)) high -= step + 1, step *= 2;
    low = high > step ? high - step - 1 : 0;
  }
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/// Where among `count` elements spread evenly over `whole` the one at `part` may be. All below 2^32, as offsets in a document are.
inline std::size_t even_guess(std::size_t count, std::size_t part, std::size_t whole) {
  if (!count || !whole) return 0;
  return std::min(count - 1, static_cast<std::size_t>(std::uint64_t{std::min(part, whole)} * count / whole));
}

}  // namespace pressparse::text
