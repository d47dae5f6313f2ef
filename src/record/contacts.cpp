#include "record/contacts.hpp"

#include <algorithm>

#include "record/contact_entries.hpp"
#include "record/contact_firms.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

/// Where the last of a contact's values start, so that a page of numbers stays linear; no person has as many.
template <class Values> auto tail(const Values& values) {
  return values.end() - static_cast<std::ptrdiff_t>(std::min(limits::contact_values, values.size()));
}

bool same_phone(const Phone& a, const Phone& b) {
  return a.e164 && b.e164 ? a.e164 == b.e164 && a.extension == b.extension : a.text == b.text;
}

bool lists(const Contact& whole, const Phone& phone) {
  return std::any_of(tail(whole.phones), whole.phones.end(), [&](const Phone& p) { return same_phone(p, phone); });
}
bool lists(const Contact& whole, const Email& email) {
  return std::any_of(tail(whole.emails), whole.emails.end(), [&](const Email& e) { return e.value == email.value; });
}

/// True when everything that `part` gives stands in `whole` too.
bool covers(const Contact& whole, const Contact& part) {
  return std::all_of(part.phones.begin(), part.phones.end(), [&](const Phone& p) { return lists(whole, p); }) &&
         std::all_of(part.emails.begin(), part.emails.end(), [&](const Email& e) { return lists(whole, e); });
}

void merge(Contact& into, Contact& from) {
  for (Phone& phone : from.phones)
    if (!lists(into, phone)) into.phones.push_back(std::move(phone));
  for (Email& email : from.emails)
    if (!lists(into, email)) into.emails.push_back(std::move(email));
  const auto fill = [](auto& field, auto& other) {
    if (!field && other) field = std::move(other);
  };
  fill(into.title, from.title);
  fill(into.organization, from.organization);
  fill(into.department, from.department);
  fill(into.address, from.address);
  if (into.urls.empty()) into.urls = std::move(from.urls);
}

/// A person given twice becomes one; a nameless entry whose numbers a named one has is dropped.
void drop_repeats(const fields::Context& context, std::vector<Contact>& contacts) {
  std::vector<bool> gone(contacts.size());
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    const std::size_t floor = i > limits::contact_repeats ? i - limits::contact_repeats : 0;
    for (std::size_t j = floor; j < i && !gone[i]; ++j) {
      if (gone[j]) continue;
      Contact &a = contacts[j], &b = contacts[i];
      if (a.name && b.name && *a.name == *b.name) {
        merge(a, b);
        gone[i] = true;
      } else if (!b.name && covers(a, b) && (a.name || !b.organization || a.organization == b.organization)) {
        if (!a.address && b.address) a.address = std::move(b.address);
        gone[i] = true;
      } else if (!a.name && covers(b, a) && (b.name || !a.organization || a.organization == b.organization) &&
                 !(a.phones.empty() && a.emails.empty())) {
        if (!b.address && a.address) b.address = std::move(a.address);
        gone[j] = true;
      }
    }
    if (floor > 0 && !gone[i]) context.hit(Limit::contact_repeats, contacts[i].start, contacts[i].end);
  }
  for (const Contact& contact : contacts)
    if (std::max(contact.phones.size(), contact.emails.size()) > limits::contact_values)
      context.hit(Limit::contact_values, contact.start, contact.end);
  for (std::size_t i = 0; i < contacts.size(); ++i)
    if (gone[i]) context.reject("contacts", contacts[i].start, contacts[i].end, "another contact says the same");
  std::size_t at = 0;
  std::erase_if(contacts, [&](const Contact&) { return gone[at++]; });
}

constexpr std::size_t farthest_number = 40;  // bytes between a contact and a number that is still its own

/// "... on 0117 496 0112. Out of hours: 0117 496 0199.": the next sentence's number is one more of the same desk.
bool goes_on(const Contact& before, const Contact& next) {
  return next.rule == rules::contact_number && !next.organization && !next.phones.empty() && before.end <= next.start &&
         next.start - before.end <= farthest_number;
}

void extend(const fields::Context& context, Contact& contact, Contact& more) {
  merge(contact, more);
  context.locate(contact, contact.start, more.end, contact.rule);
}

std::string_view why_no_contact(RegionKind kind) {
  return kind == RegionKind::headed ? "nobody to turn to stands below or behind the heading"
                                    : "a number or an address in the text, and nobody who asks to be reached by it";
}

}  // namespace

std::vector<Contact> find_contacts(const fields::Context& context, const fields::Names& names, const ContactParts& parts) {
  const std::vector<Cell> values = value_cells(context, parts);
  std::vector<Contact> contacts;
  for (const ContactRegion& region : find_contact_regions(context, values)) {
    if (contacts.size() >= limits::contact_regions_in(context.text().size())) {
      context.hit(Limit::contact_regions, region.start);
      break;
    }
    std::vector<Contact> found = read_region(context, region, values, parts, names);
    if (found.empty()) context.reject("contacts", region.start, region.end, why_no_contact(region.kind));
    for (Contact& contact : found) {
      if (!contacts.empty() && goes_on(contacts.back(), contact)) extend(context, contacts.back(), contact);
      else contacts.push_back(std::move(contact));
    }
  }
  tidy_firms(context, names, contacts);
  drop_repeats(context, contacts);
  return contacts;
}

}  // namespace pressparse::record
