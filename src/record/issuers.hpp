// Who issues the release: a vote over what the document says of each party (issuer_signals.def holds the weights).
#pragma once

#include "record/issuer_signals.hpp"

namespace pressparse::record {

/// Gives the role issuer to one party, or to several that announce together; to none where nothing speaks for anybody.
void mark_issuers(const fields::Context& context, Parties& parties, const Release& release, const IssuerEvidence& evidence);

}  // namespace pressparse::record
