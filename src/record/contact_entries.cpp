#include "record/contact_entries.hpp"

#include <algorithm>

#include "record/contact_brackets.hpp"
#include "record/contact_cell_repairs.hpp"
#include "record/contact_draft_list.hpp"
#include "record/contact_firms.hpp"
#include "record/contact_lines.hpp"
#include "record/contact_prose.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

/// "1 Quay St" / its number / "9 Mill St": each office has its own numbers below its address.
bool opens_office(const Draft& draft) {
  const Contact& contact = draft.contact;
  return contact.address && !contact.name && !contact.phones.empty() && contact.address->start < contact.phones.front().start;
}

class RegionReader {
 public:
  RegionReader(const fields::Context& context, const ContactRegion& region, const ContactParts& parts, const fields::Names& names,
               std::vector<Cell> cells)
      : context_(context), region_(region), parts_(parts), names_(names), cells_(std::move(cells)), drafts_(context, region.role) {}

  std::vector<Contact> read() {
    for (at_ = 0; at_ < cells_.size(); ++at_) {
      const Cell& cell = cells_[at_];
      if (cell.kind == CellKind::words) take_words(cell);
      else take_value(cell);
    }
    std::vector<Draft> drafts = drafts_.finish();
    share_mailbox(context_.document, drafts);
    share_address(context_.document, drafts);
    return Keeper(context_, region_, parts_, names_).contacts(drafts, lead_ || asks_);
  }

 private:
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
        if (!drafts_.has_current() && !next_is_name()) return;
        Draft& draft = drafts_.current_or_new(cell);
        if (draft.contact.name && !draft.contact.title) draft.contact.title = text(reading.title);
        if (reading.organization) take_organization(cell, reading.organization);
        return;
      }
      case Reading::department: {
        Draft* draft = drafts_.has_current() && !(drafts_.current().reachable() && more_values_follow()) ? &drafts_.current() : nullptr;
        if (!draft) draft = &drafts_.open(cell), drafts_.inherit(*draft);
        DraftList::grow(*draft, cell);
        if (!draft->contact.department) draft->contact.department = text(reading.department);
        if (reading.organization) take_organization(cell, reading.organization);
        return;
      }
      case Reading::organization: {
        if (take_place(cell, words)) return;
        const bool parallel = reading.maybe_name && stands_as_name(cell);
        const bool name =
            parallel || (reading.maybe_name && region_.kind != RegionKind::cluster &&
                         !drafts_.person_waits() && !next_is_name());
        if (name) {
          CellReading as_name;
          as_name.kind = Reading::name;
          as_name.name = reading.organization;
          return take_name(cell, as_name);
        }
        if (drafts_.has_current() && !drafts_.current().contact.emails.empty() &&
            names_mailbox(context_, cells_, at_, parts_)) {  // "Accreditation: accreditation@harbour.example"
          drafts_.open(cell).contact.department = text({cell.start, cell.end});
          return;
        }
        // In a letterhead a line without an organisation's word is a place or an office: "Midlands" over an address.
        if (region_.kind == RegionKind::cluster && !reading.evidence) return take_office(cell, reading.organization);
        take_organization(cell, reading.organization);
        if (reading.client && drafts_.has_current() && drafts_.current().contact.organization == text(reading.organization))
          drafts_.current().header_organization = true;
        return;
      }
    }
  }

  /// "Press office of the Harbour Museum" / "c/o Quay Communications": who answers for the desk above; the people below work there.
  bool take_care_of(const Cell& cell, const Words& words) {
    const std::size_t mark = care_of(words.document());
    if (!mark || mark >= words.size() || !words.document().capitalized(mark)) return false;
    const Span firm{words.start(mark), words.end(words.size() - 1)};
    if (!drafts_.has_current() || drafts_.current().reachable()) drafts_.open(cell);
    Draft& draft = DraftList::grow(drafts_.current(), cell);
    draft.contact.organization = text(firm);
    draft.header_organization = false;
    return true;
  }

  /// "Móvil: 655 55 01 43 (Ann Lee)": whose the number before the bracket is.
  bool take_bracketed_owner(const Cell& cell) {
    if (!drafts_.has_current()) return false;
    std::optional<BracketedOwner> owner = bracketed_owner(context_, cells_, at_, cell, parts_, names_, drafts_.current().contact);
    if (!owner) return false;
    Contact& contact = drafts_.current().contact;
    if (!contact.name && !contact.organization && contact.phones.size() <= 1 &&
        contact.emails.empty()) {  // nothing else was said of that number
      drafts_.current() = std::move(owner->draft);
    } else {
      if (!contact.phones.empty() && contact.phones.back().start == owner->draft.start) contact.phones.pop_back();
      drafts_.add_aside(std::move(owner->draft));
    }
    if (owner->behind < cell.end) {  // "... (Kriminaldauerdienst). (Ann Lee/-8016)": somebody else
      Cell rest = cell;
      rest.start = owner->behind;
      drafts_.close();
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
    if (company) take_organization(cell, {words.start(label.length + 1), words.end(before_labels(words, label.length + 1) - 1)});
    return true;
  }

  /// "Harbour Works" of "Harbour Works Phone": one past the words before a label that leads to the next value.
  std::size_t before_labels(const Words& words, std::size_t first) const {
    for (std::size_t i = first + 1; i < words.size(); ++i)
      for (const lang::Class c : {lang::Class::phone_labels, lang::Class::email_labels, lang::Class::link_labels})
        if (context_.lexicon.match_any(words.document(), i, c, context_.language).length == words.size() - i) return i;
    return words.size();
  }

  std::size_t care_of(const text::Document& words) const {
    const lang::Match link = context_.lexicon.match_any(words, 0, lang::Class::heading_links, context_.language);
    return link.value == "care" ? link.length : 0;
  }

  /// "Ann Lee · 555-0142 · Svea Brok · 555-0143", "Ann Lee / Svea Brok": where a known name's place would be, between its number and
  /// another, or behind a slash, two words that are proven to be no firm are a name too.
  bool stands_as_name(const Cell& cell) {
    if (at_ == 0 || !drafts_.has_current() || !drafts_.current().contact.name || cells_[at_ - 1].line != cell.line) return false;
    const Cell& before = cells_[at_ - 1];
    if (before.kind == CellKind::phone || before.kind == CellKind::email)
      return at_ + 1 < cells_.size() && cells_[at_ + 1].line == cell.line && cells_[at_ + 1].kind == before.kind;
    const std::string_view gap = context_.document.slice(before.end, cell.start);
    const bool alone = at_ + 1 == cells_.size() || cells_[at_ + 1].line != cell.line;
    return before.kind == CellKind::words && before.starts_line && alone && drafts_.current().contact.organization &&
           !drafts_.current().reachable() && (gap.find('/') != gap.npos || gap.find('|') != gap.npos);
  }

  /// "Austin, Texas": a city and its state alone in a cell.
  bool take_place(const Cell& cell, const Words& words) {
    std::optional<Address> place = city_and_region(context_, words);
    if (!place) return false;
    if (drafts_.has_current() && !drafts_.current().contact.address)
      DraftList::grow(drafts_.current(), cell).contact.address = std::move(place);
    return drafts_.has_current();
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
    Draft& draft = drafts_.open(cell);
    drafts_.inherit(draft);
    draft.contact.title = text({cell.start, cell.end});
  }

  void take_office(const Cell& cell, const Span& office) {
    if (at_ + 1 == cells_.size() || cells_[at_ + 1].kind != CellKind::address) return;
    drafts_.open(cell).contact.department = text(office);
  }

  void take_heading(const Cell& cell, const CellReading& reading) {
    // "Ann Lee" / "Communications" / "555-0143": below a name a word such as this is a department.
    if (reading.department && drafts_.person_waits() &&
        !drafts_.current().contact.department) {
      DraftList::grow(drafts_.current(), cell).contact.department = text(reading.department);
      return;
    }
    if (reading.title && drafts_.person_waits()) {
      if (!drafts_.current().contact.title)
        DraftList::grow(drafts_.current(), cell).contact.title = text(reading.title);  // "Ann Lee" / "Press Officer"
      return;
    }
    drafts_.start_section(reading.role);
    if (reading.department) drafts_.open(cell).contact.department = text(reading.department);
    if (reading.organization) {  // "Contact Harbour:"
      drafts_.open(cell).contact.organization = text(reading.organization);
      drafts_.current().header_organization = true;
    }
  }

  void take_prose(const Cell& cell, const Words& words, const Hints& hints) {
    const ProseReading who = read_prose(context_, words, hints);
    lead_ = lead_ || who.lead;
    asks_ = asks_ || (who.asks && at_ + 1 < cells_.size() && cells_[at_ + 1].kind == CellKind::email);
    const bool someone = who.name || who.organization || who.department;
    if (!someone) {
      if (who.lead && drafts_.has_current() && drafts_.current().reachable()) drafts_.close();
      return;
    }
    // "call Ann Lee at 555-0143 or email Ann at": the same person goes on.
    if (who.name && drafts_.has_current() && drafts_.current().contact.name &&
        local_part_fits(*text(who.name), *drafts_.current().contact.name))
      return;
    Draft& draft = drafts_.open(cell);
    draft.contact.name = text(who.name);
    draft.contact.title = text(who.title);
    draft.contact.organization = text(who.organization);
    draft.contact.department = text(who.department);
  }

  /// "Harbour plc            +44 20 7946 0318" / "Ann Lee, Chief Executive" / "Ben Ray, Chief Financial Officer": who stands below a firm's number
  /// without one of their own, before the next firm's line, answers it.
  bool answers_number_above(const Cell& cell, const CellReading& reading) const {
    if (!drafts_.has_current() || !cell.starts_line || at_ == 0 || !reading.more_names.empty() || reading.organization) return false;
    if (at_ + 1 < cells_.size() && cells_[at_ + 1].line == cell.line) return false;
    const Contact& contact = drafts_.current().contact;
    if (!contact.organization || contact.phones.size() != 1 || !contact.emails.empty()) return false;
    const Cell& before = cells_[at_ - 1];
    const bool first = !contact.name && before.kind == CellKind::phone && !before.starts_line && before.line + 1 == cell.line;
    if (!first && !(contact.name && answers_line_ + 1 == cell.line && answers_line_ != no_line)) return false;
    for (std::size_t i = at_ + 1; i < cells_.size() && i < at_ + limits::contact_line; ++i)
      if (cells_[i].kind != CellKind::words) return !cells_[i].starts_line;
    return true;
  }

  void take_answering_name(const Cell& cell, const CellReading& reading) {
    answers_line_ = cell.line;
    if (drafts_.current().contact.name) {
      const Contact first = drafts_.current().contact;  // opening another draft moves this one
      drafts_.open(cell).contact = first;
    }
    Draft& draft = DraftList::grow(drafts_.current(), cell);
    draft.contact.name = text(reading.name);
    draft.contact.title = reading.title ? text(reading.title) : std::nullopt;
    draft.contact.department = reading.department ? text(reading.department) : std::nullopt;
  }

  void take_name(const Cell& cell, const CellReading& reading) {
    if (answers_number_above(cell, reading)) return take_answering_name(cell, reading);
    const bool fills = drafts_.has_current() && !drafts_.current().contact.name && !drafts_.current().reachable();
    if (!fills) {
      const bool waits = drafts_.person_waits(), signs = waits && signs_in_brackets(context_, drafts_.current(), cell);
      if (signs) drafts_.current().local_number = true;
      if (waits && !signs) drafts_.add_to_group(cell);
      else drafts_.end_group();
      drafts_.open(cell);
      drafts_.inherit(drafts_.current());
    } else {
      drafts_.end_group();
      if (drafts_.current().contact.organization) drafts_.keep_header(drafts_.current().contact);
    }
    Draft& draft = DraftList::grow(drafts_.current(), cell);
    draft.contact.name = text(reading.name);
    if (reading.title) draft.contact.title = text(reading.title);
    if (reading.department) draft.contact.department = text(reading.department);
    // "Quay Public Relations" / "Ann Lee, SAE": what nothing proves to be a firm leaves the one above.
    if (reading.organization && (reading.evidence || !draft.contact.organization)) draft.contact.organization = text(reading.organization);
    const Contact first = draft.contact;  // opening another draft moves this one
    for (const Span& other : reading.more_names) {
      drafts_.open(cell).contact = first;
      drafts_.current().contact.name = text(other);
      if (reading.own_title) drafts_.current().contact.title.reset();
      drafts_.add_to_group(cell);
    }
  }

  void take_organization(const Cell& cell, const Span& organization) {
    if (!drafts_.has_current() || (drafts_.current().reachable() && !beside_numbers(cell) &&
                                   (drafts_.current().contact.organization || next_is_name() || more_values_follow()))) {
      drafts_.open(cell).contact.organization = text(organization);
      drafts_.forget_header();
      return;
    }
    Draft& draft = DraftList::grow(drafts_.current(), cell);
    if (!draft.contact.organization || draft.header_organization) {
      draft.contact.organization = text(organization);
      draft.header_organization = false;
      drafts_.share_organization();
    } else if (!draft.contact.name && !draft.reachable() && answers_for(context_, *text(organization), *draft.contact.organization, region_.start)) {
      draft.contact.organization = text(organization);
    }
  }

  /// "Ann Lee       ann@harbour.example" / "Harbour Ltd   555-0143": the second column goes on with the person's values.
  bool beside_numbers(const Cell& cell) {
    const Contact& contact = drafts_.current().contact;
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
        if (drafts_[i].contact.name) give(parts_, drafts_[i], cell);
      if (named > 1) return;
    }
    if (cell.kind == CellKind::address && drafts_.has_current() && opens_office(drafts_.current())) {
      Contact next;
      next.organization = drafts_.current().contact.organization;
      next.department = drafts_.current().contact.department;
      next.role = drafts_.current().contact.role;
      drafts_.open(cell).contact = std::move(next);
    }
    Draft& draft = drafts_.current_or_new(cell);
    if (!drafts_.has_group() || cell.kind == CellKind::link) return give(parts_, draft, cell);
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
    const std::size_t first = drafts_.group_start();
    if (on_line == drafts_.group_size() && alike) return give(parts_, drafts_[first + turn], cell);
    for (std::size_t i = first; i < drafts_.size(); ++i) give(parts_, drafts_[i], cell);
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
  static constexpr std::size_t no_line = static_cast<std::size_t>(-1);
  std::size_t answers_line_ = no_line;  // of who answers the number of the firm above
  std::size_t at_ = 0;
  DraftList drafts_;
  std::size_t credit_line_ = static_cast<std::size_t>(-1);  // the line of a picture's credit
  bool shared_ = false;                                     // the next value is everybody's
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
