// Marks -> pairs, paragraph by paragraph. A mark too many or too few costs one quote and never reaches the next paragraph.
#pragma once

#include "fields/context.hpp"
#include "fields/quote_marks.hpp"

namespace pressparse::fields {

/// A part of a quotation inside one paragraph, its marks outside.
struct QuotePart {
  std::uint32_t start = 0, end = 0;   // bytes
  std::uint32_t first = 0, last = 0;  // tokens, last one past
  bool empty() const { return first >= last; }
};

/// Text between two marks; or from one mark to where its lost partner must have stood.
struct QuotePair {
  std::vector<QuotePart> parts;               // one for each paragraph
  std::uint32_t outer_first = 0, outer_last = 0;  // tokens with the marks; last one past
  std::uint32_t block = 0, last_block = 0;        // index in Layout::blocks
  bool single = false;       // in single marks
  bool healed_open = false;  // the opening mark is lost
  bool healed_close = false;
  MarkForm form = MarkForm::straight;

  std::uint32_t first() const { return parts.front().first; }
  std::uint32_t last() const { return parts.back().last; }
  std::uint32_t start() const { return parts.front().start; }
  std::uint32_t end() const { return parts.back().end; }
};

/// Outermost pairs in text order; pairs inside pairs belong to their content. Notes what is unbalanced.
/// `dashed`: speech between dashes; no quotation of another paragraph goes on in a paragraph that holds some.
std::vector<QuotePair> pair_marks(const Context& context, const std::vector<Mark>& marks, const std::vector<QuotePair>& dashed);

}  // namespace pressparse::fields
