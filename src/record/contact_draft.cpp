#include "record/contact_draft.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

constexpr std::size_t most_words_before = 10;  // tokens between an organisation and the number that is its own

/// Name and numbers stand on one line.
bool shares_line(const text::Document& document, const Draft& draft) {
  const Contact& contact = draft.contact;
  const std::size_t value = !contact.phones.empty()   ? contact.phones.front().start
                            : !contact.emails.empty() ? contact.emails.front().start
                                                      : draft.start;
  return document.line_at(value) == document.line_at(draft.start);
}

}  // namespace

std::optional<std::string> joined_text(const text::Document& document, const Span& span) {
  if (!span) return std::nullopt;
  std::string joined;
  bool gap = false;
  for (const char c : document.slice(span.start, span.end)) {
    const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!blank && gap) joined += ' ';
    if (!blank) joined += c;
    gap = blank;
  }
  return joined;
}

std::optional<Address> city_and_region(const fields::Context& context, const Words& words) {
  const text::Document& document = words.document();
  std::size_t comma = 0;
  while (comma < words.size() && !document.is_char(comma, ',')) ++comma;
  if (comma == 0 || comma > 3 || comma + 1 >= words.size()) return std::nullopt;
  lang::Match region = context.lexicon.match(document, comma + 1, lang::Class::region_codes, 0);
  if (!region) region = context.lexicon.match_any(document, comma + 1, lang::Class::places, context.language);
  if (!region || comma + 1 + region.length != words.size()) return std::nullopt;
  for (std::size_t i = 0; i < comma; ++i)  // "Harbour PR, London"
    for (const lang::Class c :
         {lang::Class::organization_tails, lang::Class::organization_heads, lang::Class::legal_forms, lang::Class::agency_words})
      if (context.lexicon.match_any(document, i, c, context.language)) return std::nullopt;
  Address address;
  context.locate(address, words.start(0), words.end(words.size() - 1), rules::address_place);
  address.city = joined_text(context.document, {words.start(0), words.end(comma - 1)});
  address.region = joined_text(context.document, {words.start(comma + 1), words.end(words.size() - 1)});
  return address;
}

void share_address(const text::Document& document, std::vector<Draft>& drafts) {
  // The first that has an address, and who stands before it.
  const auto owner = std::find_if(drafts.begin(), drafts.end(), [](const Draft& draft) { return draft.contact.address.has_value(); });
  const std::size_t count = static_cast<std::size_t>(owner - drafts.begin()) + 1;
  if (owner == drafts.end() || count < 2 || count > limits::contact_group) return;
  const std::size_t line = document.line_at(owner->contact.address->start);
  for (std::size_t i = 0; i < count; ++i) {
    const Draft& draft = drafts[i];
    const Contact& contact = draft.contact;
    if (!contact.name && !contact.department && !draft.reachable()) return;
    if (i + 1 < count && contact.organization && contact.organization != owner->contact.organization) return;
    const bool below =
        std::all_of(contact.phones.begin(), contact.phones.end(), [&](const Phone& p) { return document.line_at(p.start) < line; }) &&
        std::all_of(contact.emails.begin(), contact.emails.end(), [&](const Email& e) { return document.line_at(e.start) < line; });
    if (!below || !draft.reachable() || (i > 0 && !shares_line(document, draft))) return;  // the first may stand below its firm
  }
  for (std::size_t i = 0; i + 1 < count; ++i) drafts[i].contact.address = owner->contact.address;
}

void share_mailbox(const text::Document& document, std::vector<Draft>& drafts) {
  for (std::size_t last = 1; last < drafts.size(); ++last) {
    const Contact& owner = drafts[last].contact;
    if (!owner.name || owner.emails.size() != 1 || owner.phones.empty()) continue;
    const std::size_t line = document.line_at(owner.phones.front().start);
    if (document.line_at(owner.emails.front().start) != line + 1) continue;
    const Email email = owner.emails.front();
    for (std::size_t i = last; i > 0 && last - i < limits::contact_group; --i) {
      Contact& other = drafts[i - 1].contact;
      if (!other.name || other.phones.empty() || !other.emails.empty() || document.line_at(other.phones.front().start) != line) break;
      other.emails.push_back(email);
    }
  }
}

std::vector<Contact> Keeper::contacts(std::vector<Draft>& drafts, bool asked) const {
  std::vector<Contact> out;
  for (Draft& draft : drafts) {
    const std::optional<Rule> rule = rule_that_keeps(draft, asked);
    if (!rule) continue;
    if (draft.contact.organization && draft.contact.organization == draft.contact.title)
      draft.contact.organization.reset();  // "coordinadora de medios": an organisation's word too
    if (*rule == rules::contact_number) draft.contact.organization = owner_of(draft);
    context_.locate(draft.contact, draft.start, draft.end, *rule);
    out.push_back(std::move(draft.contact));
  }
  return out;
}

std::optional<Rule> Keeper::rule_that_keeps(const Draft& draft, bool asked) const {
  if (draft.empty()) return std::nullopt;
  const Contact& contact = draft.contact;
  switch (region_.kind) {
    case RegionKind::headed: return draft.reachable() || contact.name || contact.address ? std::optional(rules::contact_headed) : std::nullopt;
    case RegionKind::cluster: {
      if (contact.name && draft.local_number) return rules::contact_cluster;
      const bool someone = contact.name || contact.organization || contact.address || contact.department;
      return draft.reachable() && (someone || contact.phones.size() + contact.emails.size() > 1) ? std::optional(rules::contact_cluster)
                                                                                                 : std::nullopt;
    }
    case RegionKind::sentence:
      if (!contact.name && serves("listen")) return std::nullopt;
      if (!draft.reachable())
        return draft.local_number && (contact.name || contact.organization || contact.department) && !serves("")
                   ? std::optional(rules::contact_sentence)
                   : std::nullopt;
      if (!contact.name && serves("") && (!contact.organization || names_service(*contact.organization))) return std::nullopt;
      return contact.name || contact.organization || contact.department || asked ? rules::contact_sentence : rules::contact_number;
    case RegionKind::parenthesis:
      if (contact.name) return rules::contact_parenthesis;
      // "(Press office of the Harbour Police, tel. 755-821)": a desk whose number lacks its area code
      if (!draft.reachable() && draft.local_number && (contact.organization || contact.department) && !serves("") && !serves("listen"))
        return rules::contact_parenthesis;
      return draft.reachable() && !serves("") && !serves("listen") ? std::optional(rules::contact_number) : std::nullopt;
  }
  return std::nullopt;
}

bool Keeper::names_service(std::string_view name) const {
  const text::Document words = text::scan(name, context_.lexicon.vocabulary());
  const lang::Match word = context_.lexicon.match_any(words, 0, lang::Class::service_words, context_.language);
  return word && word.value.empty();
}

bool Keeper::serves(std::string_view kind) const {
  constexpr std::size_t reach = 240;  // bytes before the sentence: "Management will host a conference call. To participate, dial 555-0143."
  std::size_t from = region_.start;
  if (const std::size_t block = context_.layout.block_of(context_.document.token_at(from));
      kind == "listen" && block < context_.layout.blocks.size())
    from = std::max<std::size_t>(context_.layout.blocks[block].start, from > reach ? from - reach : 0);
  for (std::size_t t = context_.document.token_at(from); t < context_.document.size() && context_.document.tokens[t].start < region_.end;
       ++t)
    if (const lang::Match word = context_.lexicon.match_any(context_.document, t, lang::Class::service_words, context_.language);
        word && word.value == kind)
      return true;
  return false;
}

std::optional<std::string> Keeper::owner_of(const Draft& draft) const {
  const auto& organizations = names_.organizations;
  const std::size_t value = context_.document.token_at(draft.start);
  const auto next = std::partition_point(organizations.begin(), organizations.end(),
                                         [&](const fields::OrganizationMention& o) { return o.name.first < value; });
  if (next != organizations.begin()) {
    const fields::TokenRange name = std::prev(next)->name;
    if (context_.document.tokens[name.first].start >= region_.start && value - name.last <= most_words_before)
      return std::string(context_.document.text_of(name.first, name.last));
  }
  for (const Boilerplate& about : parts_.boilerplates)
    if (about.start <= draft.start && draft.start < about.end) return about.organization;
  return std::nullopt;
}

}  // namespace pressparse::record
