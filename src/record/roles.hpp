// What each party is to the release: issuer, partner, speaker, contact or mention. Binds tickers to organisations.
#pragma once

#include "record/parties.hpp"

namespace pressparse::record {

/// `release` holds everything found so far but the parties.
void assign_roles(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers,
                  const Release& release);

}  // namespace pressparse::record
