// The headline with its decks, once links, dates and the dateline are known: what is one of these is no headline.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

struct Headlines {
  std::optional<Located> headline;      // text on one line
  std::vector<Located> subheadlines;
};

/// Marks the blocks it takes in `layout` (the one behind `context`). `dateline_start`: byte offset of the dateline, if any.
Headlines find_headlines(const Context& context, const Mask& mask, std::optional<std::size_t> dateline_start, layout::Layout& layout);

}  // namespace pressparse::fields
