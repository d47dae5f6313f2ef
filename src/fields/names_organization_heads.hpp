// Organisations that open with what they are: "Bundesamt für ...", "Ministerio de ...", "Court of Appeals", "Klinikum Stuttgart".
#pragma once

#include <optional>

#include "fields/names_compounds.hpp"
#include "fields/names_organization_starts.hpp"

namespace pressparse::fields {

class OrganizationHeads {
 public:
  OrganizationHeads(const NameWords& words, const NameParts& parts, const Compounds& compounds, const OrganizationStarts& starts)
      : words_(words), parts_(parts), compounds_(compounds), starts_(starts) {}

  /// The first head of the group, at `from` or behind it, that has an object, with this object.
  std::optional<OrganizationMention> read(TokenRange group, std::size_t from);
  /// One past the governing body read last ("Conseil d'administration"), which bears no name; 0 before the first.
  std::size_t body_end() const { return body_end_; }

 private:
  /// "Kommissariat 12", "4. Polizeirevier": units that are told by their number.
  std::optional<OrganizationMention> numbered(std::size_t head, std::size_t behind) const;
  /// "Stichting Het Groene Woud", "Bouwbedrijf De Linde": an article with a capital opens what the head is called.
  bool article_of_name(std::size_t i, std::size_t last) const;
  /// One past a head's object that no link leads to: up to the whole a unit belongs to ("Wydział Biologii | Uniwersytetu Łódzkiego"), lists
  /// included.
  std::size_t bare_object_end(TokenRange group, std::string_view kind, std::size_t behind) const;

  const NameWords& words_;
  const NameParts& parts_;
  const Compounds& compounds_;
  const OrganizationStarts& starts_;
  std::size_t body_end_ = 0;
};

}  // namespace pressparse::fields
