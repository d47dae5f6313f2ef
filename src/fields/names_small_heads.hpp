// Kinds of organisations that are written small before the name: "gemeente Hof van Twente", "la société Phonalis", "las empresas Moss y Quay".
#pragma once

#include "fields/names_parts.hpp"

namespace pressparse::fields {

class SmallHeads {
 public:
  SmallHeads(const NameWords& words, const NameParts& parts) : words_(words), parts_(parts) {}

  /// Appends the organisations behind the kind at `token`, and gives where to read on; `token` when it leads to none.
  std::size_t read(std::size_t token, std::vector<OrganizationMention>& found);

 private:
  bool kind_opens_sentence(std::size_t token) const;
  std::size_t whole(std::size_t token, const lang::Match& kind, std::vector<OrganizationMention>& found) const;
  std::size_t behind(std::size_t kind, std::size_t name, std::string_view value, std::vector<OrganizationMention>& found) const;
  std::size_t list(std::size_t kind, std::size_t name, std::vector<OrganizationMention>& found) const;
  std::size_t fields_end(std::size_t last) const;
  TokenRange name_at(std::size_t i, bool common_words = false, bool in_line = false) const;
  std::size_t cause_end(std::size_t last) const;
  std::size_t bracket_end(std::size_t i) const;
  void open_label(std::size_t token);
  bool opens_member(std::size_t token) const;
  std::size_t labelled(std::size_t token, std::vector<OrganizationMention>& found) const;

  const NameWords& words_;
  const NameParts& parts_;
  std::size_t label_first_ = 0, label_last_ = 0;  // what stands behind the label read last, up to the end of its line
};

}  // namespace pressparse::fields
