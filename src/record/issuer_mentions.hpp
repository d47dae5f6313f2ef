// Where the parties are named, for what the places of their names say of an issuer.
#pragma once

#include <vector>

#include "fields/names.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// A party's mention as tokens.
struct Seen {
  std::size_t first, last, party;
};

/// In text order. A person's mention is the whole phrase, with title and affiliation; addresses name nobody; a surname in the headline
/// counts.
std::vector<Seen> mentions_in_order(const fields::Context& context, const fields::Names& names, const Parties& parties,
                                    const Release& release);

/// A person with an office that speaks under its holder's own name.
bool holds_office(const fields::Context& context, const Party& party);

}  // namespace pressparse::record
