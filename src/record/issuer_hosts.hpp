// Which parties the hosts of a release's addresses are named after: "presse@bund-naturschutz.example" speaks for "BUND Naturschutz".
#pragma once

#include "record/issuer_signals.hpp"

namespace pressparse::record {

void read_hosts(const Parties& parties, const Release& release, IssuerEvidence& evidence);

}  // namespace pressparse::record
