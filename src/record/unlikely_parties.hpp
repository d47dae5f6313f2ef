// Organisations that are only mentioned, by names that are as a rule no organisation's.
#pragma once

#include "fields/context.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// Drops those organisations of `release` all of whose mentions are unlikely and on which nothing hangs: they have no role and no ticker, nobody belongs
/// to them and no quote is theirs. The others are numbered again, in the quotes too. `parties` tells which mention belongs to whom.
void drop_unlikely_parties(const fields::Context& context, const fields::Names& names, const Parties& parties, Release& release);

}  // namespace pressparse::record
