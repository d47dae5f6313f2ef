#include "record/contact_entries.hpp"

#include <algorithm>

#include "record/contact_brackets.hpp"
#include "record/contact_cell_repairs.hpp"
#include "record/contact_draft.hpp"
#include "record/contact_lines.hpp"
#include "record/contact_prose.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

class RegionReader {
 public:
  RegionReader(const fields::Context& context, const ContactRegion& region, const ContactParts& parts, const fields::Names& names,
               std::vector<Cell> cells)
      : context_(context), region_(region), parts_(parts), names_(names), cells_(std::move(cells)), role_(region.role) {}

  std::vector<Contact> read() {
    for (at_ = 0; at_ < cells_.size(); ++at_) {
      const Cell& cell = cells_[at_];
      if (cell.kind == CellKind::words) take_words(cell);
      else take_value(cell);
    }
    if (!asides_.empty()) {
      drafts_.insert(drafts_.end(), std::make_move_iterator(asides_.begin()), std::make_move_iterator(asides_.end()));
      std::stable_sort(drafts_.begin(), drafts_.end(), [](const Draft& a, const Draft& b) { return a.start < b.start; });
    }
    share_mailbox(context_.document, drafts_);
    share_address(context_.document, drafts_);
    return Keeper(context_, region_, parts_, names_).contacts(drafts_, lead_ || asks_);
  }

 private:
  // ---- drafts ----
  Draft& open(const Cell& cell) {
    Draft draft;
    draft.start = cell.start;
    draft.end = cell.end;
    draft.contact.role = role_;
    drafts_.push_back(std::move(draft));
    return drafts_.back();
  }
  bool has_current() const { return drafts_.size() > closed_; }
  Draft& current() { return drafts_.back(); }
  Draft& current_or_new(const Cell& cell) {
    if (!has_current()) {
      Draft& draft = open(cell);
      inherit(draft);
      return draft;
    }
    return grow(current(), cell);
  }
  static Draft& grow(Draft& draft, const Cell& cell) {
    draft.start = std::min(draft.start, cell.start);
    draft.end = std::max(draft.end, cell.end);
    return draft;
  }
  void inherit(Draft& draft) const {
    if (header_organization_ && !draft.contact.organization) {
      draft.contact.organization = header_organization_;
      draft.header_organization = true;
    }
    if (header_address_ && !draft.contact.address) draft.contact.address = header_address_;
  }

  // ---- words ----
  void take_words(const Cell& cell) {
    const Words words(context_, cell.start, cell.end);
    if (credit_line_ == cell.line || is_credit(context_, words)) {  // "(© Harbour Ltd / Ann Lee)"
      credit_line_ = cell.line;
      return;
    }
    if (says_shared(context_, words)) {  // "E-mail for both:"
      shared_ = true;
      return;
    }
    if (take_field(cell, words)) return;
    if (take_care_of(cell, words) || take_bracketed_owner(cell)) return;
    if (notes_number(context_, cells_, at_)) return;
    const Hints hints = hints_around(cells_, at_, parts_, names_);
    const bool sentence = region_.kind == RegionKind::sentence;
    CellReading reading = read_words(context_, words, hints);
    if (sentence && reading.kind != Reading::name) reading.kind = Reading::prose;
    switch (reading.kind) {
      case Reading::nothing: return;
      case Reading::heading: return take_heading(cell, reading);
      case Reading::prose: return take_prose(cell, words, hints);
      case Reading::name: return speaks_for_another(words, reading) && next_is_name() ? take_office_of(cell) : take_name(cell, reading);
      case Reading::title: {
        if (!has_current() && !next_is_name()) return;
        Draft& draft = current_or_new(cell);
        if (draft.contact.name && !draft.contact.title) draft.contact.title = text(reading.title);
        if (reading.organization) take_organization(cell, reading.organization);
        return;
      }
      case Reading::department: {
        Draft* draft = has_current() && !(current().reachable() && more_values_follow()) ? &current() : nullptr;
        if (!draft) draft = &open(cell), inherit(*draft);
        grow(*draft, cell);
        if (!draft->contact.department) draft->contact.department = text(reading.department);
        if (reading.organization) take_organization(cell, reading.organization);
        return;
      }
      case Reading::organization: {
        if (take_place(cell, words)) return;
        const bool parallel = reading.maybe_name && stands_as_name(cell);
        const bool name = parallel || (reading.maybe_name && region_.kind != RegionKind::cluster &&
                                       !(has_current() && current().contact.name && !current().reachable()) && !next_is_name());
        if (name) {
          CellReading as_name;
          as_name.kind = Reading::name;
          as_name.name = reading.organization;
          return take_name(cell, as_name);
        }
        if (has_current() && !current().contact.emails.empty() &&
            names_mailbox(context_, cells_, at_, parts_)) {  // "Accreditation: accreditation@harbour.example"
          open(cell).contact.department = text({cell.start, cell.end});
          return;
        }
        // In a letterhead a line without an organisation's word is a place or an office: "Midlands" over an address.
        if (region_.kind == RegionKind::cluster && !reading.evidence) return take_office(cell, reading.organization);
        take_organization(cell, reading.organization);
        if (reading.client && has_current() && current().contact.organization == text(reading.organization))
          current().header_organization = true;
        return;
      }
    }
  }

  /// "Press office of the Harbour Museum" / "c/o Quay Communications": who answers for the desk above; the people below work there.
  bool take_care_of(const Cell& cell, const Words& words) {
    const std::size_t mark = care_of(words.document());
    if (!mark || mark >= words.size() || !words.document().capitalized(mark)) return false;
    const Span firm{words.start(mark), words.end(words.size() - 1)};
    if (!has_current() || current().reachable()) open(cell);
    Draft& draft = grow(current(), cell);
    draft.contact.organization = text(firm);
    draft.header_organization = false;
    return true;
  }

  /// "Móvil: 655 55 01 43 (Ann Lee)": whose the number before the bracket is.
  bool take_bracketed_owner(const Cell& cell) {
    if (!has_current()) return false;
    std::optional<BracketedOwner> owner = bracketed_owner(context_, cells_, at_, cell, parts_, names_, current().contact);
    if (!owner) return false;
    Contact& contact = current().contact;
    if (!contact.name && !contact.organization && contact.phones.size() <= 1 &&
        contact.emails.empty()) {  // nothing else was said of that number
      current() = std::move(owner->draft);
    } else {
      if (!contact.phones.empty() && contact.phones.back().start == owner->draft.start) contact.phones.pop_back();
      asides_.push_back(std::move(owner->draft));
    }
    if (owner->behind < cell.end) {  // "... (Kriminaldauerdienst). (Ann Lee/-8016)": somebody else
      Cell rest = cell;
      rest.start = owner->behind;
      closed_ = drafts_.size();
      take_words(rest);
    }
    return true;
  }

  /// "Company: Harbour Works", "Country: Norway": what a list's label says of the words behind its colon.
  bool take_field(const Cell& cell, const Words& words) {
    const text::Document& document = words.document();
    const lang::Match label = context_.lexicon.match_any(document, 0, lang::Class::contact_words, context_.language);
    const bool company = label.value == "company field", place = label.value == "place field";
    if (!(company || place) || !document.is_char(label.length, ':') || label.length + 1 >= words.size()) return false;
    const Words rest(context_, words.start(label.length + 1), words.end(words.size() - 1));
    for (std::size_t i = 0; i < rest.size(); ++i)
      if (rest.document().is_char(i, ':')) return false;
    if (read_words(context_, rest, hints_around(cells_, at_, parts_, names_)).kind == Reading::name)
      return false;  // "City: Ann Lee, press officer"
    if (company) take_organization(cell, {words.start(label.length + 1), words.end(words.size() - 1)});
    return true;
  }

  std::size_t care_of(const text::Document& words) const {
    const lang::Match link = context_.lexicon.match_any(words, 0, lang::Class::heading_links, context_.language);
    return link.value == "care" ? link.length : 0;
  }

  /// "Ann Lee · 555-0142 · Svea Brok · 555-0143", "Ann Lee / Svea Brok": where a known name's place would be, between its number and another,
  /// or behind a slash, two words that are proven to be no firm are a name too.
  bool stands_as_name(const Cell& cell) {
    if (at_ == 0 || !has_current() || !current().contact.name || cells_[at_ - 1].line != cell.line) return false;
    const Cell& before = cells_[at_ - 1];
    if (before.kind == CellKind::phone || before.kind == CellKind::email)
      return at_ + 1 < cells_.size() && cells_[at_ + 1].line == cell.line && cells_[at_ + 1].kind == before.kind;
    const std::string_view gap = context_.document.slice(before.end, cell.start);
    const bool alone = at_ + 1 == cells_.size() || cells_[at_ + 1].line != cell.line;
    return before.kind == CellKind::words && before.starts_line && alone && current().contact.organization && !current().reachable() &&
           (gap.find('/') != gap.npos || gap.find('|') != gap.npos);
  }

  /// "Austin, Texas": a city and its state alone in a cell.
  bool take_place(const Cell& cell, const Words& words) {
    std::optional<Address> place = city_and_region(context_, words);
    if (!place) return false;
    if (has_current() && !current().contact.address) grow(current(), cell).contact.address = std::move(place);
    return has_current();
  }

  /// "Woordvoerder minister Jan Dekker" over "Ann Lee": two offices before one name, the first of them held by whom the next line names.
  bool speaks_for_another(const Words& words, const CellReading& reading) const {
    if (!reading.title || reading.title.start > reading.name.start) return false;
    int offices = 0;
    for (std::size_t i = 0; i < words.size() && words.start(i) < reading.name.start; ++i)
      offices += words.document().has(i, lang::Class::title_heads);
    return offices >= 2;
  }
  void take_office_of(const Cell& cell) {
    Draft& draft = open(cell);
    inherit(draft);
    draft.contact.title = text({cell.start, cell.end});
  }

  void take_office(const Cell& cell, const Span& office) {
    if (at_ + 1 == cells_.size() || cells_[at_ + 1].kind != CellKind::address) return;
    open(cell).contact.department = text(office);
  }

  void take_heading(const Cell& cell, const CellReading& reading) {
    // "Ann Lee" / "Communications" / "555-0143": below a name a word such as this is a department.
    if (reading.department && has_current() && current().contact.name && !current().reachable() && !current().contact.department) {
      grow(current(), cell).contact.department = text(reading.department);
      return;
    }
    if (reading.title && has_current() && current().contact.name && !current().reachable()) {
      if (!current().contact.title) grow(current(), cell).contact.title = text(reading.title);  // "Ann Lee" / "Press Officer"
      return;
    }
    closed_ = drafts_.size();
    group_ = 0;
    role_ = reading.role;
    header_organization_.reset();
    header_address_.reset();
    if (reading.department) open(cell).contact.department = text(reading.department);
    if (reading.organization) {  // "Contact Harbour:"
      open(cell).contact.organization = text(reading.organization);
      current().header_organization = true;
    }
  }

  void take_prose(const Cell& cell, const Words& words, const Hints& hints) {
    const ProseReading who = read_prose(context_, words, hints);
    lead_ = lead_ || who.lead;
    asks_ = asks_ || (who.asks && at_ + 1 < cells_.size() && cells_[at_ + 1].kind == CellKind::email);
    const bool someone = who.name || who.organization || who.department;
    if (!someone) {
      if (who.lead && has_current() && current().reachable()) closed_ = drafts_.size();
      return;
    }
    // "call Ann Lee at 555-0143 or email Ann at": the same person goes on.
    if (who.name && has_current() && current().contact.name && local_part_fits(*text(who.name), *current().contact.name)) return;
    Draft& draft = open(cell);
    draft.contact.name = text(who.name);
    draft.contact.title = text(who.title);
    draft.contact.organization = text(who.organization);
    draft.contact.department = text(who.department);
  }

  void take_name(const Cell& cell, const CellReading& reading) {
    const bool fills = has_current() && !current().contact.name && !current().reachable();
    if (!fills) {
      if (has_current() && current().contact.name && !current().reachable()) add_to_group(cell);
      else group_ = 0;
      open(cell);
      inherit(current());
    } else {
      group_ = 0;
      if (current().contact.organization) {
        header_organization_ = current().contact.organization;
        header_address_ = current().contact.address;
      }
    }
    Draft& draft = grow(current(), cell);
    draft.contact.name = text(reading.name);
    if (reading.title) draft.contact.title = text(reading.title);
    if (reading.department) draft.contact.department = text(reading.department);
    // "Quay Public Relations" / "Ann Lee, SAE": what nothing proves to be a firm leaves the one above.
    if (reading.organization && (reading.evidence || !draft.contact.organization)) draft.contact.organization = text(reading.organization);
    const Contact first = draft.contact;  // opening another draft moves this one
    for (const Span& other : reading.more_names) {
      open(cell).contact = first;
      current().contact.name = text(other);
      add_to_group(cell);
    }
  }

  /// One more person who waits for the values below.
  void add_to_group(const Cell& cell) {
    if (group_ < limits::contact_group) ++group_;
    else context_.hit(Limit::contact_group, cell.start, cell.end);
  }

  void take_organization(const Cell& cell, const Span& organization) {
    if (!has_current() ||
        (current().reachable() && !beside_numbers(cell) && (current().contact.organization || next_is_name() || more_values_follow()))) {
      open(cell).contact.organization = text(organization);
      header_organization_.reset();
      header_address_.reset();
      return;
    }
    Draft& draft = grow(current(), cell);
    if (!draft.contact.organization || draft.header_organization) {
      draft.contact.organization = text(organization);
      draft.header_organization = false;
      for (std::size_t i = 1; i <= group_ && i < drafts_.size(); ++i)
        if (Draft& other = drafts_[drafts_.size() - 1 - i]; !other.contact.organization)
          other.contact.organization = draft.contact.organization;
    }
  }

  /// "Ann Lee       ann@harbour.example" / "Harbour Ltd   555-0143": the second column goes on with the person's values.
  bool beside_numbers(const Cell& cell) {
    const Contact& contact = current().contact;
    const bool phone_follows = at_ + 1 < cells_.size() && cells_[at_ + 1].kind == CellKind::phone && cells_[at_ + 1].line == cell.line;
    const bool email_above =
        at_ > 0 && cells_[at_ - 1].kind == CellKind::email && cells_[at_ - 1].line + 1 == cell.line && !cells_[at_ - 1].starts_line;
    return contact.name && !contact.organization && contact.phones.empty() && phone_follows && email_above;
  }

  // ---- values ----
  void take_value(const Cell& cell) {
    if (shared_ && cell.kind != CellKind::address) {
      shared_ = false;
      const std::size_t floor = drafts_.size() > limits::contact_group ? drafts_.size() - limits::contact_group : 0;
      std::size_t named = 0;
      for (std::size_t i = floor; i < drafts_.size(); ++i) named += drafts_[i].contact.name.has_value();
      for (std::size_t i = floor; i < drafts_.size() && named > 1; ++i)
        if (drafts_[i].contact.name) give(drafts_[i], cell);
      if (named > 1) return;
    }
    if (cell.kind == CellKind::address && has_current() && opens_office(current())) {
      Contact next;
      next.organization = current().contact.organization;
      next.department = current().contact.department;
      next.role = current().contact.role;
      open(cell).contact = std::move(next);
    }
    Draft& draft = current_or_new(cell);
    if (group_ == 0 || cell.kind == CellKind::link) return give(draft, cell);
    // Several people without values yet: as many values as people on this line are handed out in turn, a single one is shared.
    std::size_t on_line = 0, turn = 0;
    bool alike = true;  // "T. 555-0142 · M. 555-0143" are two ways to one desk
    const std::size_t floor = at_ > limits::contact_line ? at_ - limits::contact_line : 0,
                      end = std::min(cells_.size(), at_ + limits::contact_line);
    if ((floor > 0 && cells_[floor - 1].line == cell.line) || (end < cells_.size() && cells_[end].line == cell.line))
      context_.hit(Limit::contact_line, cell.start, cell.end);
    for (std::size_t i = floor; i < end; ++i)
      if (cells_[i].kind == cell.kind && cells_[i].line == cell.line) {
        if (i < at_) ++turn;
        ++on_line;
        alike = alike && (cell.kind != CellKind::phone || parts_.phones[cells_[i].index].kind == parts_.phones[cell.index].kind);
      }
    const std::size_t first = drafts_.size() - 1 - group_;
    if (on_line == group_ + 1 && alike) return give(drafts_[first + turn], cell);
    for (std::size_t i = first; i < drafts_.size(); ++i) give(drafts_[i], cell);
  }

  /// "1 Quay St" / its number / "9 Mill St": each office has its own numbers below its address.
  static bool opens_office(const Draft& draft) {
    const Contact& contact = draft.contact;
    return contact.address && !contact.name && !contact.phones.empty() && contact.address->start < contact.phones.front().start;
  }

  void give(Draft& draft, const Cell& cell) {
    grow(draft, cell);
    Contact& contact = draft.contact;
    switch (cell.kind) {
      case CellKind::phone: {
        const Phone& phone = parts_.phones[cell.index];
        const bool known =
            std::any_of(contact.phones.end() - static_cast<std::ptrdiff_t>(std::min(limits::contact_values, contact.phones.size())),
                        contact.phones.end(), [&](const Phone& p) { return p.e164 == phone.e164 && p.text == phone.text; });
        // A number without its E.164 form stands in Release::phones; a contact holds only what can be dialled.
        if (!known && phone.e164) contact.phones.push_back(phone);
        draft.local_number = draft.local_number || !phone.e164;
        return;
      }
      case CellKind::email: contact.emails.push_back(parts_.emails[cell.index]); return;
      case CellKind::link: return give_link(contact, cell);
      case CellKind::address:
        if (!contact.address) contact.address = parts_.addresses[cell.index];
        return;
      case CellKind::words: return;
    }
  }

  /// "Dmitry Norenko, Graphio.ai": a domain that is written as a name stands for its owner.
  void give_link(Contact& contact, const Cell& cell) {
    const Link& link = parts_.links[cell.index];
    const bool as_name = !link.text.empty() && link.text.front() >= 'A' && link.text.front() <= 'Z' &&
                         link.text.find('/') == std::string::npos && !link.text.starts_with("WWW") && !link.text.starts_with("Www");
    if (as_name && contact.name && !contact.organization && contact.phones.empty() && contact.emails.empty())
      contact.organization = link.text;
    contact.urls.push_back(link);
  }

  // ---- looking ahead ----
  /// The reading of the next cell of words before a value, if it is a name.
  bool next_is_name() const {
    for (std::size_t i = at_ + 1; i < cells_.size() && i < at_ + 3; ++i) {
      if (cells_[i].kind != CellKind::words) return false;
      const CellReading reading =
          read_words(context_, Words(context_, cells_[i].start, cells_[i].end), hints_around(cells_, i, parts_, names_));
      if (reading.kind == Reading::name) return true;
      if (reading.kind == Reading::heading) return false;
    }
    return false;
  }
  bool more_values_follow() const {
    for (std::size_t i = at_ + 1; i < cells_.size() && i < at_ + 5; ++i)
      if (cells_[i].kind == CellKind::phone || cells_[i].kind == CellKind::email) return true;
    return false;
  }
  std::optional<std::string> text(const Span& span) const { return joined_text(context_.document, span); }

  const fields::Context& context_;
  const ContactRegion& region_;
  const ContactParts& parts_;
  const fields::Names& names_;
  std::vector<Cell> cells_;
  std::size_t at_ = 0;
  std::vector<Draft> drafts_;
  std::vector<Draft> asides_;  // whose number stands in brackets behind it; what follows is not theirs
  std::size_t closed_ = 0;  // drafts before this one take nothing more
  std::size_t group_ = 0;   // people before the current one that wait for the same values
  ContactRole role_;
  std::optional<std::string> header_organization_;
  std::optional<Address> header_address_;
  std::size_t credit_line_ = static_cast<std::size_t>(-1);  // the line of a picture's credit
  bool shared_ = false;  // the next value is everybody's
  bool lead_ = false;
  bool asks_ = false;  // "contact a@x.org"
};

}  // namespace

std::vector<Contact> read_region(const fields::Context& context, const ContactRegion& region, const std::vector<Cell>& values,
                                 const ContactParts& parts, const fields::Names& names) {
  std::vector<Cell> cells = cut_cells(context, values, region.content, region.end);
  if (region.kind == RegionKind::parenthesis) cells = join_over_blanks(context, cells);
  return RegionReader(context, region, parts, names, repair_cells(context, parts, names, std::move(cells))).read();
}

}  // namespace pressparse::record
