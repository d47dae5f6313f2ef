// Cells of a contact block that name nobody: labels of the page, opening hours, streets, requests, sentences.
#pragma once

#include "record/contact_cell_view.hpp"

namespace pressparse::record {

class NoiseReader : public CellView {
 public:
  using CellView::CellView;

  /// "Press Releases 2019": a label of the page.
  bool is_noise(std::size_t first, std::size_t last) const;
  /// "Schreiben Sie eine E-Mail", "call us at": a verb first, and small words.
  bool is_request(std::size_t first, std::size_t last) const;
  /// More small words than a name, a title or an organisation would have.
  bool is_prose(std::size_t first, std::size_t last) const;

 private:
  /// "Mo. - Fr. 7.30 - 16 Uhr", "Monday to Friday, 9 to 5": when somebody answers.
  bool is_hours(std::size_t first, std::size_t last) const;
  /// "Al. Jaú, 1.122, cj. 81": an address that is none of the known shapes, but no person either.
  bool is_street(std::size_t first, std::size_t last) const;
};

}  // namespace pressparse::record
