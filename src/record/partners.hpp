// Who does the announced act together with the issuer: signs, agrees, joins, buys, is bought, funds.
#pragma once

#include "record/parties.hpp"

namespace pressparse::record {

/// Gives the role partner; issuers keep theirs.
void mark_partners(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release);

}  // namespace pressparse::record
