// What stands behind the heads of a title: "of X", "at the Y", ", Z GmbH". A field of work goes on with the title, an employer ends it.
#pragma once

#include "fields/names_title_fields.hpp"

namespace pressparse::fields {

class TitleTails : public TitleFields {
 public:
  using TitleFields::TitleFields;

 protected:
  /// "of X", "at the Y", ", Z GmbH" behind the heads. Returns the end of the title, whose first head is at `first`; fills the affiliation.
  std::size_t tail(std::size_t first, std::size_t end, TitlePhrase& phrase) const;

 private:
  /// ", Acme": the employer; ", Flight and Air Cargo Logistics": the title goes on. Returns the title's end, the comma's place where it
  /// ends there.
  std::size_t behind_comma(std::size_t comma, bool owner, TitlePhrase& phrase) const;
  /// "State Secretary for Administration and Commissioner for Technology (CIO)": a second office, or its short form. Returns one past it,
  /// or `end`.
  std::size_t further_office(std::size_t end, int steps) const;
  /// What "of", "at", "for" lead to: an employer (the title ends before the link) or a field of work (it goes on). Returns the title's end,
  /// `link` where it ends there.
  std::size_t behind_link(std::size_t link, bool owner, TitlePhrase& phrase) const;
  /// A head in [first, last) leads a part of an organisation.
  bool leads_unit(std::size_t first, std::size_t last) const;
  /// "directeur du Laboratoire de chimie de l'Université du Lac", "Chefärztin der Klinik für Neurologie am Klinikum Leinetal": who leads a unit
  /// bears its name in the office, and the whole behind it employs. One past the unit behind `link`; `link` for none.
  std::size_t led_unit_end(std::size_t link, TitlePhrase& phrase) const;
  /// The same for a link to a capital: "CEO of Safety Systems", "director of Safety".
  std::size_t behind_capital(std::size_t link, std::size_t object, bool employer, TitlePhrase& phrase) const;
  /// The same for one to a word in small letters: "director of sales", "founder of eBooker", "medical director of the hospital".
  std::size_t behind_small_word(std::size_t link, std::size_t object, bool owner, bool employer, TitlePhrase& phrase) const;
  /// ", Acme" behind a title: an employer where it ends the phrase and is nobody's name.
  TokenRange employer_behind_comma(std::size_t i) const;
  /// "co-founder of a Harwich-based software company, Tidewater": the kind of employer first, then perhaps its name.
  bool described_employer(std::size_t object, TitlePhrase& phrase) const;
  /// "patiëntenvereniging Harteraad": a compound in small letters that ends in a kind of organisation, a name right behind it.
  bool kind_ending(std::size_t i) const;
  /// "the Board of Directors", "des Vorstands": one past a body that leads an organisation, or `i`. Not "the Board of Education".
  std::size_t governing_end(std::size_t i) const;
  bool governing_body(std::size_t end) const;
  /// "Vice President of Refining at the Kenai refinery": the second link leads to the organisation.
  bool leads_on(std::size_t group) const;
};

}  // namespace pressparse::fields
