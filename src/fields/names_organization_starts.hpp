// Where an organisation's name begins: in the run of capitals before what shows it, and further in front.
#pragma once

#include "fields/names_parts.hpp"

namespace pressparse::fields {

class OrganizationStarts {
 public:
  OrganizationStarts(const NameWords& words, const NameParts& parts);

  using Found = std::vector<OrganizationMention>;  // the organisations before, in text order

  /// Without the words that only stand before a name: "The", "In", "CEO".
  std::size_t in_group(TokenRange group, std::size_t anchor) const;
  /// The same before a legal form at `form`: a word that may stand before a name belongs to it where the rest tells nobody from others ("Lithium
  /// Energy Ltd", "Solar Electric Supply, Inc.").
  std::size_t of_firm(TokenRange group, std::size_t form) const;
  /// "Tierschutzverein Emstal und Umgebung e. V.": where a club's name begins whose "und" stands before its last words.
  std::size_t of_club(std::size_t first, std::size_t form, const Found& found) const;
  /// "Trenes del Norte, S.L.U.", "Ferrovia del Gottardo SA": where a name with a small link inside it starts; not before `floor`.
  std::size_t over_links(std::size_t first, std::size_t group, std::size_t floor, const Found& found) const;
  /// "Parker, Pallett, Slezak & Moss, LLC", "Parker, Moss, & Cole, P.C.": where the partners before the last ones begin.
  std::size_t over_partners(std::size_t first, std::size_t form, const Found& found) const;
  /// "Harbour Advisors Has Facilitated the Sale of Moss Supply Co.": behind the verbs and small words that a headline's capitals hide.
  std::size_t behind_headline(std::size_t first, std::size_t form) const;
  /// "Oil and Gas Historical Society": where the words before an "and" belong to the name, and no name of their own stands there.
  std::size_t over_conjunction(TokenRange group, std::size_t first, std::size_t anchor, const Found& found) const;

 private:
  bool partner(std::size_t word) const;
  bool field(TokenRange words) const;
  std::size_t run_start(std::size_t end, std::size_t longest) const;
  /// "the Senate Commerce, Science and Transportation Committee", "the Truth and Ports Fund": where fields of work begin behind an article, or `first`.
  std::size_t over_fields(std::size_t first, const Found& found) const;

  const NameWords& words_;
  const NameParts& parts_;
};

}  // namespace pressparse::fields
