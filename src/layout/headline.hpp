// The headline among the first blocks, with its kickers and decks.
#pragma once

#include <optional>
#include <vector>

#include "layout/layout.hpp"

namespace pressparse::layout {

struct HeadlineBlocks {
  std::optional<std::size_t> headline;
  std::vector<std::size_t> subheadlines;
};

/// Finds the headline and marks its block, its subheadlines and the mastheads above in `layout`.
HeadlineBlocks find_headline(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, Layout& layout);

}  // namespace pressparse::layout
