// IPTC ninjs 3.1: https://iptc.org/standards/ninjs/
#include <algorithm>

#include "output/json_writer.hpp"
#include "output/record_fields.hpp"
#include "output/standard_parts.hpp"
#include "output/words.hpp"
#include "pressparse/standards.hpp"
#include "text/unicode.hpp"

namespace pressparse {
namespace {

using namespace output;

class Ninjs {
 public:
  Ninjs(const Release& release, std::string_view text) : release_(release), text_(text) {}

  std::string write(const std::optional<std::string>& uri) {
    json_.open_object();
    json_.text("uri", item_uri(release_, text_, uri));
    json_.text("type", "text");
    json_.text("representationType", "full");
    json_.text("profile", "press-release");
    times();
    json_.maybe("language", release_.language);
    headlines();
    creators();
    bodies();
    descriptions();
    people();
    organisations();
    places();
    events();
    sources();
    links();
    if (release_.reference) {
      json_.open_list("altIds");
      role_value("reference", release_.reference->text);
      json_.close_list();
    }
    json_.open_object("standard");
    json_.text("name", "ninjs");
    json_.text("version", "3.1");
    json_.text("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
    json_.close_object();
    json_.close_object();
    return json_.take();
  }

 private:
  void role_value(std::string_view role, std::string_view value) {
    json_.open_object();
    json_.text("role", role);
    json_.text("value", value);
    json_.close_object();
  }

  void times() {
    if (release_.date && is_moment(release_.date->value)) json_.text("contentCreated", rfc3339(release_.date->value));
    if (!release_.timing) return;
    const Timing& timing = *release_.timing;
    const bool moment = timing.until && is_moment(*timing.until);
    if (moment) json_.text("embargoedUntil", rfc3339(*timing.until));
    json_.text("pubStatus", timing.kind == TimingKind::embargo ? "withheld" : "usable");
    // A note for people, who can read what no property can hold: a day without a zone, an event.
    if (timing.kind == TimingKind::embargo && !moment) json_.text("edNote", timing.text);
  }

  void headlines() {
    if (!release_.headline && release_.subheadlines.empty()) return;
    json_.open_list("headlines");
    if (release_.headline) role_value("main", release_.headline->text);
    for (const Located& line : release_.subheadlines) role_value("subheadline", line.text);
    json_.close_list();
  }

  void creators() {
    std::string issuers, places;
    for (const Party& party : release_.parties)
      if (party.role == PartyRole::issuer) issuers = joined(", ", issuers, party.name);
    if (!issuers.empty()) json_.text("by", issuers);
    if (!release_.dateline) return;
    for (const Place& place : release_.dateline->places) places = joined("; ", places, joined(", ", place.text, or_empty(place.region)));
    if (!places.empty()) json_.text("located", places);
  }

  void bodies() {
    const std::string body = main_text(release_, text_);
    if (body.empty()) return;
    std::size_t characters = 0;
    for (std::size_t at = 0; at < body.size(); ++characters) at += text::decode(body, at).length;
    json_.open_list("bodies");
    json_.open_object();
    json_.text("role", "main");
    json_.text("contentType", "text/plain");
    json_.number("charCount", characters);
    json_.text("value", body);
    json_.close_object();
    json_.close_list();
  }

  /// What has no property of its own, under a role that says what it is.
  void descriptions() {
    const bool day = release_.date && !is_moment(release_.date->value);
    if (!day && release_.quotes.empty() && release_.boilerplates.empty() && release_.captions.empty()) return;
    json_.open_list("descriptions");
    if (day) role_value("release-date", release_.date->value);
    for (const Quote& quote : release_.quotes)
      role_value("quotation", "“" + quote.text + "”" + (quote.speaker ? " — " + speaker_name(*quote.speaker) : ""));
    for (const Boilerplate& about : release_.boilerplates)
      role_value("boilerplate", joined(": ", or_empty(about.organization), about.text));
    for (const Caption& caption : release_.captions) role_value("caption", caption_line(caption));
    json_.close_list();
  }

  static std::string_view relation(PartyRole role) { return role == PartyRole::mention ? std::string_view("mentions") : name_of(role); }

  void method(std::string_view type, ContactRole role, std::string_view value) {
    json_.open_object();
    json_.text("type", type);
    json_.text("role", name_of(role));
    json_.text("value", value);
    json_.close_object();
  }

  void contact_info(const Contact& contact) {
    if (contact.phones.empty() && contact.emails.empty() && contact.urls.empty() && !contact.address) return;
    json_.open_list("contactInfo");
    for (const Phone& phone : contact.phones)
      method(name_of(phone.kind), contact.role, phone.e164.value_or(phone.text) + (phone.extension ? ";ext=" + *phone.extension : ""));
    for (const Email& email : contact.emails) method("email", contact.role, email.value);
    for (const Link& link : contact.urls) method("web", contact.role, link.url);
    if (const auto& address = contact.address) {
      json_.open_object();
      json_.text("type", "address");
      json_.text("role", name_of(contact.role));
      json_.open_object("address");
      if (address->street) {
        json_.open_list("lines");
        json_.text("", *address->street);
        json_.close_list();
      }
      json_.maybe("locality", address->city);
      json_.maybe("area", address->region);
      json_.maybe("postalCode", address->postal_code);
      json_.maybe("country", address->country);
      json_.close_object();
      json_.close_object();
    }
    json_.close_list();
  }

  bool has(PartyKind kind) const {
    return std::any_of(release_.parties.begin(), release_.parties.end(), [&](const Party& p) { return p.kind == kind; });
  }

  void people() {
    if (!has(PartyKind::person)) return;
    json_.open_list("people");
    for (const Party& party : release_.parties) {
      if (party.kind != PartyKind::person) continue;
      json_.open_object();
      json_.text("name", party.name);
      json_.text("rel", relation(party.role));
      if (party.title || party.affiliation)
        json_.text("literal", joined(", ", party.name, or_empty(party.title), or_empty(party.affiliation)));
      if (const Contact* contact = contact_of(release_, party)) contact_info(*contact);
      json_.close_object();
    }
    json_.close_list();
  }

  void organisations() {
    if (!has(PartyKind::organization)) return;
    json_.open_list("organisations");
    for (const Party& party : release_.parties) {
      if (party.kind != PartyKind::organization) continue;
      json_.open_object();
      json_.text("name", party.name);
      json_.text("rel", relation(party.role));
      if (!party.tickers.empty()) {
        json_.open_list("symbols");
        for (const Ticker& ticker : party.tickers) {
          json_.open_object();
          json_.text("exchange", ticker.exchange);
          json_.text("symbol", ticker.symbol);
          json_.close_object();
        }
        json_.close_list();
      }
      json_.close_object();
    }
    json_.close_list();
  }

  void places() {
    if (!release_.dateline || release_.dateline->places.empty()) return;
    json_.open_list("places");
    for (const Place& place : release_.dateline->places) {
      json_.open_object();
      json_.text("name", place.text);
      json_.text("rel", "dateline");
      if (place.region) json_.text("literal", place.text + ", " + *place.region);
      json_.close_object();
    }
    json_.close_list();
  }

  /// An event has no date in ninjs; its literal is one.
  void events() {
    if (std::none_of(release_.dates.begin(), release_.dates.end(), [](const Date& d) { return d.role == DateRole::event; })) return;
    json_.open_list("events");
    for (const Date& date : release_.dates) {
      if (date.role != DateRole::event) continue;
      json_.open_object();
      json_.text("name", date.text);
      json_.text("literal", date.value);
      json_.close_object();
    }
    json_.close_list();
  }

  void sources() {
    const bool wire = release_.dateline && release_.dateline->wire;
    const bool desks =
        std::any_of(release_.contacts.begin(), release_.contacts.end(), [&](const Contact& c) { return !belongs_to_person(release_, c); });
    const bool issuers =
        std::any_of(release_.parties.begin(), release_.parties.end(), [](const Party& p) { return p.role == PartyRole::issuer; });
    if (!wire && !desks && !issuers) return;
    json_.open_list("infoSources");
    for (const Party& party : release_.parties)
      if (party.role == PartyRole::issuer) source(party.name, "issuer", nullptr);
    if (wire) source(release_.dateline->wire->service, "wire", nullptr);
    for (const Contact& contact : release_.contacts)
      if (!belongs_to_person(release_, contact))
        source(joined(", ", or_empty(contact.name), or_empty(contact.department), or_empty(contact.organization)), "contact", &contact);
    json_.close_list();
  }

  void source(std::string_view name, std::string_view role, const Contact* contact) {
    json_.open_object();
    if (!name.empty()) json_.text("name", name);
    json_.text("role", role);
    if (contact) contact_info(*contact);
    json_.close_object();
  }

  void links() {
    if (release_.links.empty()) return;
    json_.open_list("associations");
    for (const Link& link : release_.links) {
      json_.open_object();
      json_.text("name", link.label ? *link.label : link.host);
      json_.text("uri", link.url);
      json_.text("rel", name_of(link.kind));
      json_.close_object();
    }
    json_.close_list();
  }

  const Release& release_;
  std::string_view text_;
  JsonWriter json_;
};

}  // namespace

std::string to_ninjs(const Release& release, std::string_view text, const std::optional<std::string>& uri) {
  return Ninjs(release, text).write(uri);
}

}  // namespace pressparse
