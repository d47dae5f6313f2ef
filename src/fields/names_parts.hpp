// Parts of organisations' names: legal forms, the words that show an organisation, and what a head is for ("of Economic Affairs").
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

class NameParts {
 public:
  explicit NameParts(const NameWords& words) : words_(words) {}

  /// Tokens of the legal form at `token`, written as it must be: "AG" but not "ag". 0 for none.
  std::size_t legal_form_length(std::size_t token) const;
  /// Tokens of the anchor at `token`, 0 for none.
  std::size_t anchor_length(std::size_t token) const;

  /// One past the object of a head: "of Economic Affairs and Climate Action"; `last` when there is none.
  std::size_t object_end(std::size_t anchor, std::size_t last) const;
  /// One past the objects that go on at `end`; `links` of them stand before it.
  std::size_t more_objects(std::size_t end, int links) const;
  /// "Diputación Provincial de Altarriba", "Museo Civico di Roccafranca": one past what a link that only joins leads to.
  /// "Ministerstwo Funduszy i Polityki Regionalnej", "Zarząd Dróg, Zieleni i Transportu": one past further objects that no link leads to.
  std::size_t listed_objects_end(std::size_t end) const;
  std::size_t comma_list_end(std::size_t end) const;
  std::size_t list_member_end(std::size_t i) const;
  std::size_t place_object_end(std::size_t end) const;
  /// "Office national des forêts": one past an object in small letters; `last` when there is none.
  std::size_t small_object_end(std::size_t head, std::size_t last) const;
  /// "l'", "d'" before a noun.
  bool elided(std::size_t i) const;
  /// One past the closing mark of what the mark at `i` opens, in languages that write names so: "Банк | «Северный берег»"; `i` for none.
  std::size_t quoted_end(std::size_t i) const;
  bool quoted() const { return words_.conventions().quoted_names; }
  /// "Agence spatiale alpine", "Centre hospitalier universitaire": one past the small adjectives behind a head; `i` when there are none.
  std::size_t adjectives_end(std::size_t i) const;

 private:
  bool bare_object(std::size_t link) const;
  std::size_t small_noun(std::size_t link) const;
  bool holds_anchor(TokenRange group) const;
  bool of_professionals(std::size_t i) const;
  bool names_another(TokenRange group) const;
  bool names_firm(TokenRange group) const;
  bool definite(std::size_t i) const;

  const NameWords& words_;
};

}  // namespace pressparse::fields
