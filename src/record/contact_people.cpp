#include "record/contact_people.hpp"

#include "rules.hpp"

namespace pressparse::record {

void add_contact_people(const fields::Context& context, const std::vector<Contact>& contacts, Parties& parties) {
  for (const Contact& contact : contacts) {
    // A single word may be a desk.
    if (!contact.name || contact.name->find(' ') == std::string::npos || parties.find_person(*contact.name) != Parties::none) continue;
    if (parties.find_organization(*contact.name) != Parties::none) continue;
    const std::size_t at = context.text().substr(0, contact.end).find(*contact.name, contact.start);
    if (at == std::string_view::npos) continue;
    Located where;
    context.locate(where, at, at + contact.name->size(), contact.rule);
    parties.add_person(where, contact.title.value_or(""), contact.organization.value_or(""));
  }
}

}  // namespace pressparse::record
