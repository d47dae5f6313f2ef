// The lines under a headline that go on with it: decks, highlights, the teaser of a page.
#pragma once

#include "fields/headline_lines.hpp"

namespace pressparse::fields {

/// Blocks of one deck: several lines are one where no gap parts them.
struct Deck {
  std::size_t first = 0, last = 0;  // last: one past
};

/// The decks behind the headline, which starts at block `headline` and ends before `at`. `dateline`: the dateline's block, or as many as there are.
std::vector<Deck> find_decks(const Context& context, const HeadlineLines& lines, std::size_t headline, std::size_t at,
                             std::size_t dateline);

}  // namespace pressparse::fields
