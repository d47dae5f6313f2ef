#include "record/contact_draft_list.hpp"

#include <algorithm>
#include <iterator>

namespace pressparse::record {
namespace {

/// "Dmitry Norenko, Graphio.ai": a domain that is written as a name stands for its owner.
void give_link(Contact& contact, const Link& link) {
  const bool as_name = !link.text.empty() && link.text.front() >= 'A' && link.text.front() <= 'Z' &&
                       link.text.find('/') == std::string::npos && !link.text.starts_with("WWW") && !link.text.starts_with("Www");
  if (as_name && contact.name && !contact.organization && contact.phones.empty() && contact.emails.empty())
    contact.organization = link.text;
  contact.urls.push_back(link);
}

}  // namespace

Draft& DraftList::open(const Cell& cell) {
  Draft draft;
  draft.start = cell.start;
  draft.end = cell.end;
  draft.contact.role = role_;
  drafts_.push_back(std::move(draft));
  return drafts_.back();
}

Draft& DraftList::current_or_new(const Cell& cell) {
  if (has_current()) return grow(current(), cell);
  Draft& draft = open(cell);
  inherit(draft);
  return draft;
}

Draft& DraftList::grow(Draft& draft, const Cell& cell) {
  draft.start = std::min(draft.start, cell.start);
  draft.end = std::max(draft.end, cell.end);
  return draft;
}

void DraftList::start_section(ContactRole role) {
  close();
  end_group();
  role_ = role;
  forget_header();
}

void DraftList::keep_header(const Contact& contact) {
  header_organization_ = contact.organization;
  header_address_ = contact.address;
}

void DraftList::forget_header() {
  header_organization_.reset();
  header_address_.reset();
}

void DraftList::inherit(Draft& draft) const {
  if (header_organization_ && !draft.contact.organization) {
    draft.contact.organization = header_organization_;
    draft.header_organization = true;
  }
  if (header_address_ && !draft.contact.address) draft.contact.address = header_address_;
}

void DraftList::add_to_group(const Cell& cell) {
  if (group_ < limits::contact_group) ++group_;
  else context_.hit(Limit::contact_group, cell.start, cell.end);
}

void DraftList::share_organization() {
  for (std::size_t i = 1; i <= group_ && i < drafts_.size(); ++i)
    if (Draft& other = drafts_[drafts_.size() - 1 - i]; !other.contact.organization)
      other.contact.organization = current().contact.organization;
}

std::vector<Draft> DraftList::finish() {
  if (!asides_.empty()) {
    drafts_.insert(drafts_.end(), std::make_move_iterator(asides_.begin()), std::make_move_iterator(asides_.end()));
    std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) { return a.start < b.start; });
  }
  return std::move(drafts_);
}

void give(const ContactParts& parts, Draft& draft, const Cell& cell) {
  DraftList::grow(draft, cell);
  Contact& contact = draft.contact;
  switch (cell.kind) {
    case CellKind::phone: {
      const Phone& phone = parts.phones[cell.index];
      const bool known =
          std::any_of(contact.phones.end() - static_cast<std::ptrdiff_t>(std::min(limits::contact_values, contact.phones.size())),
                      contact.phones.end(), [&](const Phone& p) { return p.e164 == phone.e164 && p.text == phone.text; });
      // A number without its E.164 form stands in Release::phones; a contact holds only what can be dialled.
      if (!known && phone.e164) contact.phones.push_back(phone);
      draft.local_number = draft.local_number || !phone.e164;
      return;
    }
    case CellKind::email: contact.emails.push_back(parts.emails[cell.index]); return;
    case CellKind::link: return give_link(contact, parts.links[cell.index]);
    case CellKind::address:
      if (!contact.address) contact.address = parts.addresses[cell.index];
      return;
    case CellKind::words: return;
  }
}

}  // namespace pressparse::record
