// Lines above a text that the text says again as they stand: names, and no headlines.
#pragma once

#include <array>

#include "fields/headline_lines.hpp"

namespace pressparse::fields {

class HeadlineNames {
 public:
  HeadlineNames(const Context& context, const HeadlineLines& lines)
      : document_(context.document), lines_(lines), blocks_(context.layout.blocks) {}

  /// "Marine Enterprise Ireland" over a text that opens "Marine Enterprise Ireland (MEI) today announced", "COSTAS Y PESCA" over "El consejero de
  /// Costas y Pesca". Of "Mara Éireann | Marine Ireland" one part is enough.
  bool says(std::size_t block) const;

 private:
  /// The tokens of [first, last) stand in the text's opening with the capitals of a name.
  bool said(std::size_t first, std::size_t last) const;
  void find_text() const;

  const text::Document& document_;
  const HeadlineLines& lines_;
  const std::vector<layout::Block>& blocks_;
  enum : std::uint8_t { unknown, no, yes };
  mutable std::array<std::uint8_t, 32> answers_{};  // by block
  mutable std::size_t text_first_ = 0, text_last_ = 0;  // tokens of the text's opening; both 0: not looked for
};

}  // namespace pressparse::fields
