// Mentions -> parties: people and organisations, each once.
#pragma once

#include "fields/names.hpp"

namespace pressparse::record {

/// The parties of a document, with the mentions they were made of.
class Parties {
 public:
  std::vector<Party> all;
  std::vector<std::size_t> party_of_person;        // index into `all` for each of Names::people
  std::vector<std::size_t> party_of_organization;  // for each of Names::organizations

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

/// Merges mentions of one name; ids, aliases, title, affiliation and mentions filled in, roles all `mention`.
Parties merge_mentions(const fields::Context& context, const fields::Names& names);

}  // namespace pressparse::record
