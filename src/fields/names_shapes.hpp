// Runs of words that are shaped like a person's name, before anything is asked of their surroundings.
#pragma once

#include <optional>

#include "fields/names_titles.hpp"

namespace pressparse::fields {

struct Shape {
  TokenRange name;
  std::size_t words = 0;      // initials and particles aside
  std::size_t surname = 0;    // first token of the last word
  bool given = false;         // starts with a known given name
  bool initial = false, particle = false, suffix = false;
  bool doubtful = false;      // holds a word that mostly means something else: "Hall", "Price"
  bool town_surname = false;  // doubtful for nothing but a surname that is a town too: "Nicole England"
  bool bare = false;  // so doubtful that only an honorific, a title behind it or a quotation makes it a name: "Cari Newton", "PJ Landers"
};

class ShapeReader {
 public:
  ShapeReader(const NameWords& words, const OrganizationsAt& organizations) : words_(words), organizations_(organizations) {}

  /// The run that starts at `i`, if it may be a name.
  std::optional<Shape> at(std::size_t i) const;
  /// "Jan Heiden", "June Stone": a month's name before one unknown word, no date beside it.
  bool short_month(std::size_t i, bool given) const;
  bool month_name(std::size_t i, bool given) const;

 private:
  bool plain_capital(std::size_t i) const { return words_.capital(i) && !organizations_.find(i); }
  std::size_t element_end(std::size_t i) const;
  bool second_syllable(std::size_t i) const;
  bool never_in_name(std::size_t i) const;
  bool may_go_on(std::size_t next) const;
  bool complement_of_title(std::size_t i) const;
  bool town_surname(std::size_t given, std::size_t word, const Shape& shape) const;
  bool field_of_office(std::size_t i) const;
  bool third_of_addressed(std::size_t i, std::size_t k, const Shape& shape, bool only_given) const;
  bool addresses(std::size_t i) const;
  bool given_behind_initial(std::size_t i) const;
  bool second_surname(std::size_t particle, std::size_t word, const Shape& shape) const;

  const NameWords& words_;
  const OrganizationsAt& organizations_;
};

}  // namespace pressparse::fields
