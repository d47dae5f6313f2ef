// What lines of their own say of the issuer: letterheads, bylines, signatures, "SOURCE Acme"; and which names are parts of others.
#pragma once

#include "record/issuer_mentions.hpp"
#include "record/issuer_signals.hpp"

namespace pressparse::record {

void read_issuer_lines(const fields::Context& context, const Parties& parties, const Release& release, const std::vector<Seen>& seen,
                       IssuerEvidence& evidence);

}  // namespace pressparse::record
