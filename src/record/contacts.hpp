// Contact blocks -> people, desks and organisations with their numbers and addresses.
#pragma once

#include "fields/names.hpp"

namespace pressparse::record {

struct ContactParts {
  const std::vector<Phone>& phones;
  const std::vector<Email>& emails;
  const std::vector<Link>& links;
  const std::vector<Address>& addresses;
  const std::vector<Boilerplate>& boilerplates;
};

/// In text order. What their own lines say; organisations and titles said elsewhere are complete_contacts' part.
std::vector<Contact> find_contacts(const fields::Context& context, const fields::Names& names, const ContactParts& parts);

/// Fills organisation and title from the parties once their roles are known: the person's affiliation, the organisation whose domain the
/// e-mail has, or else the issuer.
void complete_contacts(const fields::Context& context, const std::vector<Party>& parties, std::vector<Contact>& contacts);

}  // namespace pressparse::record
