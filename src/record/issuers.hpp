// Who issues the release: a vote over what the document says of each party.
#pragma once

#include "record/parties.hpp"

namespace pressparse::record {

/// Gives the role issuer to one party, or to several that announce together; to none where nothing speaks for anybody.
void mark_issuers(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release);

/// Whether a title is an office that speaks under its holder's own name ("U.S. Senator").
bool holds_office(const fields::Context& context, std::string_view title);

}  // namespace pressparse::record
