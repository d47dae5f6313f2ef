// Runs like names without enough evidence, kept until the people around them are known: members of a list, relatives.
#pragma once

#include "fields/names_shapes.hpp"

namespace pressparse::fields {

class WaitingNames {
 public:
  explicit WaitingNames(const NameWords& words) : words_(words) {}

  /// Keeps a name that got no more than `evidence`, if it may stand in a list or be a relative. `goes_on`: a capital stands behind it.
  void keep(const Shape& shape, int evidence, bool goes_on);
  /// "Ann Lee, Hulk Havoc, Nicole England, and Bob Ray": unknown and doubtful names between two people of a list.
  void add_list_members(std::vector<PersonMention>& people) const;
  /// "appointed Greg Barnes and Basie Marek", "Founders Ann Lee and Nella Webb": an unknown given name behind somebody and an "and", where the text
  /// goes on with the surname alone, or an office in the plural stands before the two.
  void add_pairs(std::vector<PersonMention>& people) const;
  /// "her son, Zamair Coombs": an unknown given name with the surname of somebody in the document.
  void add_relatives(std::vector<PersonMention>& people) const;

 private:
  /// Where the next member of a list starts behind the one that ends at `last`: past a comma, an "and" or both; 0 where neither stands
  /// there.
  std::size_t separator_end(std::size_t last) const;

  bool plural_office(const PersonMention& person) const;
  /// An "and" or its sign stands at `link`, right before `next`.
  bool joins(std::size_t link, std::size_t next) const;

  const NameWords& words_;
  struct Waiting {
    TokenRange name;
    bool likely;  // little speaks against it
  };
  std::vector<Waiting> pending_;  // in text order
};

/// "Fort Sam Houston", "J. Edgar Dover": a capital or an initial that is no title stands right before.
bool behind_capital(const NameWords& words, std::size_t i);

}  // namespace pressparse::fields
