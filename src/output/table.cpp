// A label column, then what was found: one glance shows what a release says and what was not found in it.
#include "pressparse/table.hpp"

#include <algorithm>

#include "output/record_fields.hpp"
#include "output/words.hpp"
#include "text/width.hpp"

namespace pressparse {
namespace {

constexpr int label_width = 14;

class Table {
 public:
  explicit Table(int columns) : columns_(std::max(columns, 40)) {}

  void title(const Release& release) {
    const std::string language = release.language.value_or("-");
    const int room = columns_ - static_cast<int>(language.size()) - 2;
    const std::string name = text::fit_line(release.source.value_or("(no name)"), room);
    out_ += name;
    out_.append(static_cast<std::size_t>(columns_ - text::display_width(name)) - language.size(), ' ');
    out_ += language + "\n";
    for (int i = 0; i < columns_; ++i) out_ += "─";
    out_ += '\n';
  }

  /// A new group begins: an empty line stands before the next row.
  void gap() { gap_ = true; }

  /// The first row of a label shows it, the ones below are set under it.
  void row(std::string_view label, const std::string& value) {
    const std::string line = text::fit_line(value, columns_ - label_width);
    if (line.empty()) return;
    std::string name(label == last_label_ ? std::string_view{} : label);
    name.resize(label_width, ' ');
    if (gap_ && !last_label_.empty()) out_ += '\n';
    gap_ = false;
    out_ += name + line + "\n";
    last_label_ = label;
  }

  /// A long value on two lines at most, broken at a space.
  void paragraph(std::string_view label, const std::string& value) {
    const std::string whole = text::fit_line(value, 1 << 20);
    std::string first = text::fit_line(whole, columns_ - label_width);
    if (first == whole) return row(label, whole);
    const std::size_t space = first.rfind(' ');
    if (space == std::string::npos) return row(label, whole);
    row(label, whole.substr(0, space));
    row(label, whole.substr(space + 1));
  }

  std::string take() { return std::move(out_); }

 private:
  std::string out_;
  std::string last_label_;
  bool gap_ = false;
  int columns_;
};

using output::joined;
using output::or_empty;

std::string in_table(const Phone& phone) {
  std::string out = phone.e164.value_or(phone.text);
  if (phone.extension) out += " ext. " + *phone.extension;
  return out + " (" + std::string(output::name_of(phone.kind)) + ")";
}

std::string in_table(const Party& party) {
  std::string out = party.name;
  if (party.title || party.affiliation) out += ", " + joined(", ", or_empty(party.title), or_empty(party.affiliation));
  for (const Ticker& ticker : party.tickers) out += " (" + ticker.exchange + ": " + ticker.symbol + ")";
  if (party.role != PartyRole::mention) out += " [" + std::string(output::name_of(party.role)) + "]";
  return out;
}

void add_head(const Release& release, Table& table) {
  if (release.headline) table.paragraph("headline", release.headline->text);
  for (const Located& line : release.subheadlines) table.paragraph("subheadline", line.text);
  if (release.dateline) {
    std::string places;
    for (const Place& place : release.dateline->places) places = joined("; ", places, joined(", ", place.text, or_empty(place.region)));
    table.row("place", places);
    if (release.dateline->wire) table.row("wire", release.dateline->wire->service);
  }
  if (release.date) table.row("date", release.date->value);
  if (release.timing)
    table.row("timing", joined(" until ", std::string(output::name_of(release.timing->kind)), or_empty(release.timing->until)));
  if (release.reference) table.row("reference", release.reference->text);
  for (const Date& date : release.dates)
    if (!release.date || date.value != release.date->value)
      table.row("other dates", date.value + " (" + std::string(output::name_of(date.role)) + ")");
}

void add_contact(const Contact& contact, Table& table) {
  const std::string who =
      joined(", ", or_empty(contact.name), or_empty(contact.title), or_empty(contact.department), or_empty(contact.organization));
  table.paragraph("contacts",
                  joined(" ", who.empty() ? contact.text : who,
                         contact.role == ContactRole::press ? std::string() : "[" + std::string(output::name_of(contact.role)) + "]"));
  std::string numbers, mails;
  for (const Phone& phone : contact.phones) numbers = joined(", ", numbers, in_table(phone));
  for (const Email& email : contact.emails) mails = joined(", ", mails, email.value);
  // Set in under the name, so that two contacts below each other stay apart.
  for (const std::string& line : {numbers, mails, contact.address ? contact.address->text : std::string()})
    if (!line.empty()) table.row("contacts", "· " + line);
}

}  // namespace

std::string to_table(const Release& release, int columns) {
  Table table(columns);
  table.title(release);
  add_head(release, table);
  table.gap();
  for (const PartyKind kind : {PartyKind::organization, PartyKind::person})
    for (const Party& party : release.parties)
      if (party.kind == kind) table.paragraph(kind == PartyKind::person ? "people" : "organizations", in_table(party));
  table.gap();
  for (const Quote& quote : release.quotes) {
    table.paragraph("quotes", "“" + quote.text + "”");
    table.paragraph("quotes", "— " + (quote.speaker ? joined(", ", output::speaker_name(*quote.speaker), or_empty(quote.speaker->title))
                                                    : std::string("nobody named")));
  }
  table.gap();
  for (const Contact& contact : release.contacts) add_contact(contact, table);
  if (release.contacts.empty()) {
    for (const Phone& phone : release.phones) table.row("phones", in_table(phone));
    for (const Email& email : release.emails) table.row("emails", email.value);
  }
  table.gap();
  for (const Link& link : release.links) table.row("links", link.url);
  for (const Boilerplate& about : release.boilerplates)
    table.paragraph("boilerplates", joined(": ", or_empty(about.organization), about.text));
  for (const Caption& caption : release.captions) table.paragraph("captions", output::caption_line(caption));
  if (release.end_mark) table.row("end mark", release.end_mark->text);
  for (const Note& note : release.notes) table.row("notes", note.code + ": " + note.message);
  return table.take();
}

}  // namespace pressparse
