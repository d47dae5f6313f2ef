// The domains of a release's links and addresses: a name that one of them spells is that of their owner.
#pragma once

#include <array>
#include <set>
#include <string>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Registrable labels of the links and e-mail addresses, folded, letters and digits only. Profiles on social sites are left out.
class Domains {
 public:
  Domains(const NameWords& words, const Mask& mask);

  /// A label is the name, its initials, its telling words, or starts with it.
  bool match(TokenRange group) const;
  /// The same, or a label is the name with the article that belongs to it: "Het Vlashuis" of hetvlashuis.be.
  bool hosts(TokenRange group) const;
  /// A label is the name, word for word.
  bool spell(TokenRange group) const { return labels_.count(plain_of(group)) > 0; }

 private:
  void add(std::string_view written);
  std::string plain_of(TokenRange group) const;
  bool may_match(TokenRange group) const;
  bool telling(std::size_t word) const;

  const NameWords& words_;
  std::set<std::string> labels_;     // sorted: some are asked by how they begin
  std::array<bool, 256> letters_{};  // their first bytes
};

}  // namespace pressparse::fields
