// Clauses that tell whose person somebody is and what he or she does: "Ann Lee, who leads Acme", "Acme, founded in 2010 by Ann Lee",
// "appointed Ann Lee as Chief Financial Officer".
#pragma once

#include "fields/names_surroundings.hpp"

namespace pressparse::fields {

class RelationReader {
 public:
  RelationReader(const NameWords& words, const OrganizationsAt& organizations) : words_(words), organizations_(organizations) {}

  /// Fills what the words next to the name left open.
  void complete(PersonMention& person, const Surroundings& seen) const;

 private:
  TokenRange led(std::size_t behind) const;
  TokenRange leader_of(std::size_t first, std::size_t behind) const;
  TokenRange subject_before(std::size_t token) const;
  TokenRange guided(std::size_t first) const;
  TokenRange left_of(std::size_t token, std::size_t farthest) const;
  std::size_t list_end(std::size_t i) const;
  TitlePhrase new_office(std::size_t first, std::size_t behind, bool past) const;
  bool held_before(std::size_t title) const;
  TokenRange office_there(std::size_t behind) const;
  bool raised(std::size_t first) const;
  TokenRange engaged(std::size_t behind) const;

  const NameWords& words_;
  const OrganizationsAt& organizations_;
};

}  // namespace pressparse::fields
