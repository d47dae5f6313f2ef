// What a party is in the whole of a release: whose boilerplate and contacts it has, who speaks for it, how often it is named.
#pragma once

#include "record/issuer_signals.hpp"

namespace pressparse::record {

void read_standing(const fields::Context& context, const Parties& parties, const Release& release, IssuerEvidence& evidence);

}  // namespace pressparse::record
