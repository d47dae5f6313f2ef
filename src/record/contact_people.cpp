#include "record/contact_people.hpp"

#include "rules.hpp"

namespace pressparse::record {

bool joint_desk(const fields::Context& context, const Contact& contact) {
  constexpr std::size_t longest_desk = 40;  // bytes before its colon
  const std::size_t colon = contact.text.find(':');
  if (colon > longest_desk) return false;  // npos too
  const text::Document words = text::scan(std::string_view(contact.text).substr(0, colon), context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (context.lexicon.match_any(words, i, lang::Class::service_words, context.language).value == "joint") return true;
  return false;
}

std::string contact_firm(const Contact& contact, const Parties& parties) {
  if (!contact.organization) return {};
  const std::string& name = *contact.organization;
  if (parties.find_organization(name) != Parties::none) return name;
  if (const std::size_t bracket = name.find(" ("); bracket != std::string::npos && parties.find_organization(name.substr(0, bracket)) != Parties::none) return name;
  // One that is nobody in the text must at least look like a name.
  bool digit = false, small = false;
  for (const char c : name) {
    digit = digit || (c >= '0' && c <= '9');
    small = small || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
  }
  return digit || (!small && name.size() < 3) ? std::string{} : name;
}

void add_contact_people(const fields::Context& context, const std::vector<Contact>& contacts, Parties& parties) {
  for (const Contact& contact : contacts) {
    // A single word may be a desk.
    if (!contact.name || contact.name->find(' ') == std::string::npos || parties.find_person(*contact.name) != Parties::none) continue;
    if (parties.find_organization(*contact.name) != Parties::none) continue;
    const std::size_t at = context.text().substr(0, contact.end).find(*contact.name, contact.start);
    if (at == std::string_view::npos) continue;
    Located where;
    context.locate(where, at, at + contact.name->size(), contact.rule);
    parties.add_person(where, contact.title.value_or(""), contact_firm(contact, parties));
  }
}

}  // namespace pressparse::record
