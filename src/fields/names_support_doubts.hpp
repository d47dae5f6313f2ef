// What speaks against a capitalised run being an organisation that the sentences around it support.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

class SupportDoubts {
 public:
  explicit SupportDoubts(const NameWords& words) : words_(words) {}

  /// What speaks against a name wherever it stands, in lines of capitals too.
  int anywhere(TokenRange group) const;
  /// What speaks against a name where its capitals mean something.
  int in_running_text(TokenRange group, bool marked) const;
  /// "H.E.", "U.P."
  bool only_initials(TokenRange group) const;
  /// "Women's Business Collaborative": a genitive that opens a name, of an ordinary word and not of a name of its own.
  bool plural_owner(TokenRange group, std::size_t genitive) const;
  /// "Navisite Research", "Cancer Aid UK", but not "Ethical Design": its first word is one of its own, or it ends in a place.
  bool own_word(TokenRange group) const;
  /// Nothing but ordinary words and small ones in capitals.
  bool plain(TokenRange group) const;
  /// "@AcmeWellness", "#AcmeDay"
  bool handle(TokenRange group) const;
  /// "Wade Casstevens launches ...", "Founded by Cameron Kennedy": a given name and nothing that ends an organisation's name.
  bool person_like(TokenRange group) const;

 private:
  bool before_state(TokenRange group) const;
  bool owner_ends(std::size_t token) const;
  int owned_thing(TokenRange group) const;
  bool institution(TokenRange group) const;
  bool person_kind(TokenRange group) const;
  bool trade_mark(std::size_t token) const;
  bool apposed_thing(TokenRange group) const;
  bool code_name(TokenRange group) const;
  bool all_written_small(TokenRange group) const;

  const NameWords& words_;
};

}  // namespace pressparse::fields
