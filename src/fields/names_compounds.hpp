// Heads that are no words of their own: halves of German compounds, compounds before what they are called, acronyms before a name.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

class Compounds {
 public:
  explicit Compounds(const NameWords& words) : words_(words) {}

  /// "Wasser- und Bodenverband", "Sport- und Kulturverein": where the first half of a pair begins whose second half is at `first`; not before `floor`.
  std::size_t pair_start(std::size_t first, std::size_t floor) const;
  /// "Textilmuseum Krefelder Hof", "Arbeitgeberverband Papier Südwest": one past what a compound is called whose name starts at `name`; a place's
  /// adjective and a region join what stands beside them. Not behind `last`.
  std::size_t name_end(std::size_t name, std::size_t last) const;
  /// "CHU Val d'Arce", "FC Ystad": whether an acronym that is a head names with what stands at `behind`; where all nouns have capitals any
  /// may follow, and clubs bear numbers and more words around it ("1. FC Nürnberg", "TV Fürth 1860"), which other rules read.
  bool acronym_heads(std::size_t i, std::size_t behind) const;
  /// "Friedrich-Ebert-Stiftung", "Otto-von-Guericke-Universität": one past a compound at `i` whose words name somebody and end in a word for
  /// an organisation; `i` when there is none.
  std::size_t named_after_end(std::size_t i) const;
  /// "Quellhof-Stiftung", "Goethe-Gymnasium": one past a word that is no other and such a body behind a hyphen at `i`; `i` when there is none.
  std::size_t own_body_end(std::size_t i) const;
  /// "Deutschen", "Bonner": an adjective whose capital says that it belongs to a name, and no office.
  bool adjective(std::size_t i) const;

 private:
  const NameWords& words_;
};

}  // namespace pressparse::fields
