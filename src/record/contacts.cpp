#include "record/contacts.hpp"

namespace pressparse::record {

std::vector<Contact> find_contacts(const fields::Context&, const fields::Names&, const ContactParts&) { return {}; }

}  // namespace pressparse::record
