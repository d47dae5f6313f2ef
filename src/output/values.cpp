#include "output/values.hpp"

#include <set>
#include <utility>

#include "output/record_fields.hpp"
#include "output/words.hpp"

namespace pressparse::output {
namespace {

class Lister {
 public:
  explicit Lister(const Release& release) : release_(release) {}

  std::vector<ListedValue> run() {
    if (release_.headline) add("headline", "headline", "headline", release_.headline->text, "", *release_.headline);
    each("subheadlines", release_.subheadlines,
         [&](const Located& line, std::string path) { add("subheadlines", std::move(path), "subheadline", line.text, "", line); });
    add_dateline();
    if (release_.date) add("date", "date", "date", release_.date->value, describe(*release_.date), *release_.date);
    each("dates", release_.dates,
         [&](const Date& date, std::string path) { add("dates", std::move(path), "date", date.value, describe(date), date); });
    if (const auto& timing = release_.timing)
      add("timing", "timing", "timing", std::string(name_of(timing->kind)), timing->until ? "until " + *timing->until : "", *timing);
    if (release_.reference) add("reference", "reference", "reference", release_.reference->text, "", *release_.reference);
    each("parties", release_.parties, [&](const Party& party, std::string path) { add_party(party, std::move(path)); });
    each("quotes", release_.quotes, [&](const Quote& quote, std::string path) { add_quote(quote, std::move(path)); });
    each("contacts", release_.contacts, [&](const Contact& contact, std::string path) { add_contact(contact, std::move(path)); });
    add_numbers();
    each("boilerplates", release_.boilerplates, [&](const Boilerplate& about, std::string path) {
      add("boilerplates", std::move(path), "boilerplate", or_empty(about.organization), about.text, about);
    });
    each("captions", release_.captions, [&](const Caption& caption, std::string path) {
      add("captions", std::move(path), "caption", caption.text, or_empty(caption.credit), caption);
    });
    if (release_.end_mark) add("end_mark", "end_mark", "end mark", release_.end_mark->text, "", *release_.end_mark);
    return std::move(values_);
  }

 private:
  template <class T, class Add> static void each(std::string_view field, const std::vector<T>& items, Add add) {
    for (std::size_t i = 0; i < items.size(); ++i) add(items[i], std::string(field) + "[" + std::to_string(i) + "]");
  }

  ListedValue& add(std::string_view field, std::string path, std::string_view kind, std::string value, std::string detail,
                   const Located& where) {
    values_.push_back(
        {field, std::move(path), kind, std::move(value), std::move(detail), where.rule, {{where.start, where.end, where.rule}}});
    return values_.back();
  }

  void add_dateline() {
    const auto& line = release_.dateline;
    if (!line) return;
    add("dateline", "dateline", "dateline", line->text, "", *line);
    each("dateline.places", line->places, [&](const Place& place, std::string path) {
      add("dateline", std::move(path), "place", place.text, or_empty(place.region), place);
    });
    if (line->wire) add("dateline", "dateline.wire", "wire", line->wire->service, "", *line->wire);
  }

  void add_party(const Party& party, std::string path) {
    std::string detail = joined(", ", or_empty(party.title), or_empty(party.affiliation));
    detail = joined("; ", std::string(party.role == PartyRole::mention ? "" : name_of(party.role)), detail);
    for (const Ticker& ticker : party.tickers) detail = joined("; ", detail, ticker.exchange + ": " + ticker.symbol);
    std::string also;
    for (const std::string& alias : party.aliases) also = joined(", ", also, alias);
    if (!also.empty()) detail = joined("; ", detail, "also " + also);
    ListedValue value{"parties", path, name_of(party.kind), party.name, std::move(detail), party.rule, {}};
    for (const Located& mention : party.mentions) value.stretches.push_back({mention.start, mention.end, mention.rule});
    values_.push_back(std::move(value));
    each(path + ".tickers", party.tickers, [&](const Ticker& ticker, std::string at) {
      add("parties", std::move(at), "ticker", ticker.exchange + ": " + ticker.symbol, party.name, ticker);
    });
  }

  void add_quote(const Quote& quote, std::string path) {
    const std::string who = quote.speaker ? speaker_name(*quote.speaker) : "no speaker";
    ListedValue& value = add("quotes", path, "quote", quote.text, who + (quote.kind == QuoteKind::partial ? "; partial" : ""), quote);
    if (!quote.segments.empty()) value.stretches.clear();
    for (const Located& segment : quote.segments) value.stretches.push_back({segment.start, segment.end, segment.rule});
    if (quote.speaker)
      add("quotes", path + ".speaker", "speaker", speaker_name(*quote.speaker),
          joined(", ", or_empty(quote.speaker->title), or_empty(quote.speaker->affiliation)), *quote.speaker);
    if (quote.cue) add("quotes", path + ".cue", "cue", quote.cue->text, "", *quote.cue);
  }

  void add_contact(const Contact& contact, std::string path) {
    std::string detail = joined(", ", or_empty(contact.title), or_empty(contact.department), or_empty(contact.organization));
    for (const Phone& phone : contact.phones) detail = joined("; ", detail, phone.e164.value_or(phone.text));
    for (const Email& email : contact.emails) detail = joined("; ", detail, email.value);
    std::string name = contact.name ? *contact.name : contact.organization ? *contact.organization : contact.department.value_or("");
    add("contacts", path, "contact", std::move(name), joined("; ", std::string(name_of(contact.role)), detail), contact);
    if (contact.address && !is_listed(*contact.address))
      add("contacts", path + ".address", "address", contact.address->text, describe(*contact.address), *contact.address);
  }

  bool is_listed(const Address& address) {
    if (addresses_.empty())
      for (const Address& other : release_.addresses) addresses_.emplace(other.start, other.end);
    return addresses_.count({address.start, address.end}) > 0;
  }

  void add_numbers() {
    each("phones", release_.phones, [&](const Phone& phone, std::string path) {
      add("phones", std::move(path), "phone", phone.e164.value_or(phone.text), describe(phone), phone);
    });
    each("emails", release_.emails,
         [&](const Email& email, std::string path) { add("emails", std::move(path), "email", email.value, "", email); });
    each("links", release_.links, [&](const Link& link, std::string path) {
      add("links", std::move(path), "link", link.url, joined("; ", std::string(name_of(link.kind)), or_empty(link.label)), link);
    });
    each("addresses", release_.addresses, [&](const Address& address, std::string path) {
      add("addresses", std::move(path), "address", address.text, describe(address), address);
    });
  }

  const Release& release_;
  std::vector<ListedValue> values_;
  std::set<std::pair<std::size_t, std::size_t>> addresses_;
};

}  // namespace

std::vector<ListedValue> list_values(const Release& release) { return Lister(release).run(); }

}  // namespace pressparse::output
