// Fields of work that several words name, in languages that put them behind the office: "consejera de Medio Natural y Emergencias", "ministre de la
// Transition écologique et de la Cohésion des territoires", "assessore all'Agricoltura, Sovranità alimentare e Foreste", "wethouder Duurzaamheid en Energie".
#pragma once

#include "fields/names_employers.hpp"

namespace pressparse::fields {

class PortfolioReader : EmployerReader {
 public:
  using EmployerReader::EmployerReader;

  static constexpr std::size_t longest = 18;  // tokens

  /// Whether an office that always goes with a field of work ends right before `i`: "ministro", "secretario de Estado".
  bool office_before(std::size_t i) const;
  /// One past the field whose first word is `object`, not past `limit`; or `object`. A list counts with its "and" only: behind "ministro de Agricultura, Luis
  /// Barrena" the comma ends the field, in "ministro de Agricultura, Pesca y Alimentación" it does not.
  std::size_t end(std::size_t object, std::size_t limit) const;
  /// One past the field behind the link or, in "wethouder Energie", right behind the office that ends at `i`; or `i`.
  std::size_t end_behind_office(std::size_t i, std::size_t limit) const;

 private:
  bool plain(std::size_t i) const;
  bool linked(std::size_t i) const;
  std::size_t behind_links(std::size_t i) const;
  std::size_t item_end(std::size_t i, std::size_t limit) const;
  bool somebody(std::size_t i) const;
};

}  // namespace pressparse::fields
