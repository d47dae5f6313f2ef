// Rosters: several lines in a row that each name somebody, the office and the organisation, with nothing but commas or dashes between.
//
//   * Ann Lee, Director of Payroll, Rhythm Labs
//   * Bob Orr – Founder and President – Tidewater
//
// The form of the lines is the evidence: boards, juries, panels, prize winners, signatories.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

struct Roster {
  std::vector<PersonMention> people;
  std::vector<OrganizationMention> organizations;
};

/// In text order. A line alone is no roster.
Roster find_rosters(const NameWords& words);

}  // namespace pressparse::fields
