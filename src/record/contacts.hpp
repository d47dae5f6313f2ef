// Contact blocks -> people, desks and organisations with their numbers and addresses.
#pragma once

#include "fields/names.hpp"

namespace pressparse::record {

struct ContactParts {
  const std::vector<Phone>& phones;
  const std::vector<Email>& emails;
  const std::vector<Link>& links;
  const std::vector<Address>& addresses;
};

std::vector<Contact> find_contacts(const fields::Context& context, const fields::Names& names, const ContactParts& parts);

}  // namespace pressparse::record
