// Whose people they are: the organisation of a person whose own words name none.
#pragma once

#include "fields/names.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// The contact block's organisation for its people, the firm that bears a person's surname, the issuer for those who speak for it. Needs the roles.
void complete_affiliations(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release);

/// "Media: Ann Lee, media@harbour.example" under a release of Tidewater: whom a contact's e-mail address or heading gives another organisation than
/// the issuer's belongs there too.
void follow_contacts(const std::vector<Contact>& contacts, std::vector<Party>& parties);

}  // namespace pressparse::record
