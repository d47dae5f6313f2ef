// Which parties the hosts of a release's addresses are named after: "presse@bund-naturschutz.example" speaks for "BUND Naturschutz".
#pragma once

#include "record/issuer_signals.hpp"

namespace pressparse::record {

/// Whether an organisation's name spells the host: 2 is the name, 1 begins with it or it with the host, 0 neither.
int host_likeness(std::string_view host, std::string_view name);

void read_hosts(const fields::Context& context, const Parties& parties, const Release& release, IssuerEvidence& evidence);

}  // namespace pressparse::record
