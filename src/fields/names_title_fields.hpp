// Fields of work behind the heads of a title: "director of sales", "en charge des finances", "Minister for Health".
#pragma once

#include "fields/names_portfolio.hpp"
#include "fields/names_title_heads.hpp"

namespace pressparse::fields {

class TitleFields : public TitleHeads {
 public:
  using TitleHeads::TitleHeads;

 protected:
  /// "en charge des finances", "chargée de la Biodiversité": one past the field of work behind words that lead to nothing else, or `i`.
  std::size_t charge_end(std::size_t i) const;
  /// "finances et achats": up to three words in small letters that end the phrase.
  std::size_t small_field_end(std::size_t object) const;
  /// The field of work whose first word is `object`: with its small adjectives where the language puts them behind, "Relaciones Institucionales y Comunicación".
  std::size_t wide_field(std::size_t object) const;
  /// "specjalistka ds. komunikacji i promocji": one past the field of work behind a link that ends in a full stop, or `link`.
  std::size_t field_behind_abbreviation(std::size_t link) const;
  /// "managing director and head of": the last head goes with a field of work.
  bool field_head(std::size_t link) const;
  /// One past up to four small words that may name a field of work.
  std::size_t small_words_end(std::size_t i) const;
  /// "Director, Corporate Communications", "SVP, Government and Regulatory Affairs": one past a group that ends in a department, or `first`.
  std::size_t departments_end(std::size_t first) const;
  /// "head of legal and policy research for Acme": one past the second part of a field of work that a link or a comma ends, or `end`.
  std::size_t joint_field_end(std::size_t end) const;
  /// "Minister for Health", "State Secretary for Digital Administration and Modernization": one past the portfolio, or `object`.
  std::size_t portfolio_end(std::size_t link, std::size_t object) const;
  /// "Head of U.S. Group Benefits at Tidewater": capitals up to the link to an employer, though an organisation seems to stand there. Or `object`.
  std::size_t field_before_employer(std::size_t object) const;
};

}  // namespace pressparse::fields
