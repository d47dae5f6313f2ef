// Employers and fields of work behind a title: how far the name or the field goes that "of", "at" or a comma leads to.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

class EmployerReader {
 public:
  EmployerReader(const NameWords& words, const OrganizationsAt& organizations) : words_(words), organizations_(organizations) {}

  bool article(std::size_t i) const;
  /// "dell'Ufficio", "de l'Office": a small word that an apostrophe ties to the next one.
  bool elided(std::size_t i) const;
  /// A word for a field of work or a part of the world: "Marketing", "Operations", "EMEA".
  bool field_word(std::size_t i) const;
  bool place_only(std::size_t first, std::size_t last) const;
  /// One past the capitals of a field of work: "Technology and Development", "Flight & Air Cargo Logistics". Stops before people and organisations.
  std::size_t field_end(std::size_t i) const;
  /// One past what is glued to the word that ends at `end`: "HR.com", "FlipHTML5", "Cold-Water", "U.S."
  std::size_t glued_end(std::size_t end) const;
  /// A word that ends an organisation's name: "Center", "Group", "Inc."
  bool organization_end(std::size_t i) const;
  /// One past a run of capitals with what is glued to them, up to a known organisation.
  std::size_t run_end(std::size_t i) const;
  /// One past an employer's name that no finder knows: "Car Garage Expert", "imec.xpand", "Marsal's Consumer and Retail Group".
  std::size_t employer_end(std::size_t i) const;
  /// The organisation that starts at `i`, or a few capitals later: "New Brain Institute" where "Brain Institute" is known.
  TokenRange organization_at(std::size_t i) const;
  /// "Betterauds.com" behind "CEO of": a bare domain that a link owns, as the name of an employer; or empty.
  TokenRange domain_at(std::size_t i) const;
  /// "Geschäftsführerin Manufaktur Lichte", "CEO OYO International": an employer right behind the heads, up to the end of the phrase; or empty.
  TokenRange employer_right_behind(std::size_t i) const;
  /// Whether nothing of a name can stand at `i`: a mark, a line's end.
  bool ends_phrase(std::size_t i) const;
  /// "directeur Innovatie bij Gasunie", "Leiterin Vertrieb bei Tidewater": one past a field of work without a link of its own, where one to an employer follows; or `i`.
  std::size_t bare_field(std::size_t i) const;
  /// "President, North America, of Tidewater", "Vice President, Cargo, at Laredo Air Terminal": the organisation behind a link that follows a comma.
  TokenRange linked_employer(std::size_t link) const;
  /// "FDA's Center for Devices": the unit behind the genitive, or the organisation itself.
  TokenRange unit_of(TokenRange organization) const;
  /// "IBM Gulf Levant": a known name with the capitals behind it, up to the end of the phrase.
  TokenRange with_region(TokenRange organization) const;

 protected:
  const NameWords& words_;
  const OrganizationsAt& organizations_;
};

}  // namespace pressparse::fields
