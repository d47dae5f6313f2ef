// Who does the announced act together with the issuer: signs, agrees, joins, buys, is bought, funds. A vote like the issuer's
// (partner_signals.def holds the weights), but every organisation that has enough points is one.
#pragma once

#include "record/issuer_signals.hpp"

namespace pressparse::record {

/// Gives the role partner; issuers keep theirs.
void mark_partners(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release,
                   const IssuerEvidence& evidence);

}  // namespace pressparse::record
