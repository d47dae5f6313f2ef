// Contacts whose names the names finder did not see become people: "Contact DetailsAnn Lee", a name alone on its line.
#pragma once

#include "fields/context.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

void add_contact_people(const fields::Context& context, const std::vector<Contact>& contacts, Parties& parties);

/// The organisation that a contact gives to its person; "" when what stands there is none ("8014", "1290 Broadway", "AD").
std::string contact_firm(const Contact& contact, const Parties& parties);

/// "Joint press office: Ann Lee": no single organisation's, whoever's mailbox it uses.
bool joint_desk(const fields::Context& context, const Contact& contact);

/// Whether all addresses of a contact are at domains that are neither a public mail host, nor linked in the text, nor called like the issuer: an agency's.
bool writes_from_elsewhere(const fields::Context& context, const Contact& contact, const Party& issuer, const std::vector<Link>& links);

}  // namespace pressparse::record
