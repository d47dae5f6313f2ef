// The pieces of a contact block's cell between its commas: titles, departments, organisations.
//
//   "Press Officer, Harbour Ltd"        title, organisation
//   "Press Office of Harbour Ltd"       department, organisation
//   "Quay PR for Harbour Ltd"           organisation, its client aside
#pragma once

#include "record/contact_noise.hpp"

namespace pressparse::record {

class PieceReader : public NoiseReader {
 public:
  using NoiseReader::NoiseReader;
  /// Titles, departments and organisations, parted by commas, dashes or brackets.
  void read_rest(std::size_t first, std::size_t last, CellReading& out) const;
  /// "Cabinet de la ministre des Ports": the desk of who holds an office is a whole of its own.
  bool personal_desk(std::size_t first, std::size_t last) const;
  /// Two to four capitalised words and nothing that a name has not.
  bool name_shaped(std::size_t first, std::size_t last) const;

  /// The text says the words elsewhere too, and find_names() did not take them for a person: more likely the issuer than a press officer.
  bool said_often(std::string_view words) const;

 private:
  void read_piece(std::size_t first, std::size_t last, CellReading& out) const;
  /// "Cabinet Tournesol", "Gabinete Azul": an agency, for its name follows without a link.
  bool agency_called(std::size_t first, std::size_t last) const;
  /// "spokeswoman (FR)": the language that somebody answers in.
  bool language_tag(std::size_t first, std::size_t last, const CellReading& out) const;
  /// "Technical questions: Ann Lee", "Fachliche Fragen: Ann Lee": what somebody may be asked, and nobody's name.
  bool errand(std::size_t first, std::size_t last) const;
  /// "On the evening of the award:", "Bei Fragen zum Bau": when or what for to call, and nobody's name.
  bool adverbial(std::size_t first, std::size_t last) const;
  /// Where the words behind a department's and its "of" begin, or `last`.
  std::size_t behind_desk(std::size_t first, std::size_t last) const;
  /// "Cabinet d'Ann Lee": the desk of a person, who is no organisation.
  bool person_desk(std::size_t first, std::size_t last) const;
  /// "Chief Executive Officer Harbour Digital, Inc." behind a name; "Executive Search Ltd" is a firm.
  bool split_office(std::size_t first, std::size_t last, CellReading& out) const;
  /// "Quay PR for Harbour Ltd": the agency is whose address it is. "Center for Marine Life" is one name: its second half is nobody elsewhere.
  void cut_client(std::size_t& first, std::size_t& last) const;
  /// "Meridian Media", "Meridian Investors": a firm that the text names, and whom its person speaks to.
  void cut_desk(std::size_t first, std::size_t& last, CellReading& out) const;
  /// "Ufficio Stampa Museo del Vento", "Service presse UHM": the organisation follows the department without a link.
  void split_organization(std::size_t first, std::size_t& last, CellReading& out) const;
  /// "Pressestelle des Deutschen Caritasverbandes", "Press Office of Harbour Ltd": the organisation stands behind the department.
  /// `proven`: only where something says that it is one, for "Director of Global Marketing" names none.
  void split_tail(std::size_t first, std::size_t& last, CellReading& out, bool proven) const;
};

}  // namespace pressparse::record
