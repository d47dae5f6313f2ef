// A contact under construction, and which of them are contacts in the end.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "record/contact_regions.hpp"
#include "record/contact_words.hpp"
#include "rules.hpp"

namespace pressparse::record {

struct Draft {
  Contact contact;
  std::size_t start = 0, end = 0;
  bool header_organization = false;  // its organisation was said for all of the block
  bool local_number = false;         // a number without its area code was said for it: it cannot be dialled, but somebody answers there

  bool reachable() const { return !contact.phones.empty() || !contact.emails.empty(); }
  bool empty() const { return !contact.name && !contact.organization && !contact.department && !reachable() && !contact.address; }
};

/// The words of a span, line breaks and wide gaps as one blank; nothing for an empty one.
std::optional<std::string> joined_text(const text::Document& document, const Span& span);

/// "Austin, Texas": a city and its state, and nothing else.
std::optional<Address> city_and_region(const fields::Context& context, const Words& words);

/// One address below the entries of a block is everybody's:
///
///   Ann Lee, chair, 555-0143
///   Bob Ray, press, 555-0144
///   Harbour Ltd, 12 Pier Street, Dover
///
/// where no entry has one of its own and none names another organisation.
void share_address(const text::Document& document, std::vector<Draft>& drafts);

/// "Ann Lee · 555-0143 · Bob Ray · 555-0144" over "press@harbour.example": one address below people of one line is everybody's.
void share_mailbox(const text::Document& document, std::vector<Draft>& drafts);

/// Decides which drafts of a region are contacts.
class Keeper {
 public:
  Keeper(const fields::Context& context, const ContactRegion& region, const ContactParts& parts, const fields::Names& names)
      : context_(context), region_(region), parts_(parts), names_(names) {}

  /// `asked`: the region's sentence asks to make contact.
  std::vector<Contact> contacts(std::vector<Draft>& drafts, bool asked) const;

 private:
  /// The rule by which the draft is a contact, or none.
  std::optional<Rule> rule_that_keeps(const Draft& draft, bool asked) const;
  /// "Opsporingstiplijn": the line's own name.
  bool names_service(std::string_view name) const;
  /// "Text HARBOUR to 555-0143", "If someone you know has a gambling problem, call 555-0143": nobody of the release's to turn to.
  /// `kind` "listen": "the conference call, 555-0144".
  bool serves(std::string_view kind) const;
  /// Whose number it is when its sentence asks nobody to call: the organisation named right before it, or the one that the paragraph describes.
  std::optional<std::string> owner_of(const Draft& draft) const;

  const fields::Context& context_;
  const ContactRegion& region_;
  const ContactParts& parts_;
  const fields::Names& names_;
};

}  // namespace pressparse::record
