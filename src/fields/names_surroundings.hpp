// What stands around a person's name: honorifics, degrees, age, title and organisation.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// What surrounds one name.
struct Surroundings {
  std::size_t before = 0;  // first token of the honorifics, or of the name
  std::size_t behind = 0;  // one past degrees and brackets behind the name
  int evidence = 0;        // how much the degrees, age or party behind it say for a person
  TitlePhrase front, back;
  TitlePhrase office;  // what says more than a rank in front: "le porte-parole, l'adjudant Ann Lee"
  bool line = false;  // the name is all its line holds, in a contact block or a signature
};

class SurroundingsReader {
 public:
  SurroundingsReader(const NameWords& words, const OrganizationsAt& organizations) : words_(words), organizations_(organizations) {}

  Surroundings look(TokenRange name) const;
  /// Title, affiliation and the whole phrase of a person, from what was seen.
  void describe(PersonMention& person, const Surroundings& seen) const;

 private:
  bool rank(const TitlePhrase& front, std::size_t name) const;
  void prefer_office(Surroundings& seen) const;
  std::size_t compound_honorific(std::size_t end) const;
  std::size_t honorific_start(std::size_t name) const;
  std::size_t markup_start(std::size_t name) const;
  std::size_t article_start(std::size_t first, std::size_t name) const;
  std::size_t skip_behind(std::size_t i, int& evidence) const;
  TitlePhrase behind_mark(std::size_t mark) const;
  TitlePhrase said_title(const Surroundings& seen) const;
  bool of_next_person(const TitlePhrase& phrase) const;
  bool seat(std::size_t i) const;
  TitlePhrase bracketed_title(std::size_t open) const;
  TokenRange bracketed(std::size_t open) const;
  TokenRange bracketed_employer(std::size_t open) const;
  TokenRange neighbour(std::size_t first, std::size_t behind) const;
  TokenRange unknown_firm(std::size_t token) const;
  TokenRange listed(std::size_t behind) const;
  TokenRange apposed(std::size_t behind) const;
  TokenRange byline(TokenRange name, std::size_t behind) const;
  bool own_line(TokenRange name, std::size_t before) const;
  void line_title(PersonMention& person, std::size_t behind) const;
  void line_above(PersonMention& person, std::size_t before) const;
  bool signs(std::size_t first, std::size_t behind) const;

  const NameWords& words_;
  const OrganizationsAt& organizations_;
};

/// Once all organisations are known: titles and affiliations of every mention read again, and shared within lists.
void describe_people(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people);

}  // namespace pressparse::fields
