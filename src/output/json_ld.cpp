// schema.org's NewsArticle as JSON-LD: https://schema.org/NewsArticle
#include <algorithm>

#include "output/json_writer.hpp"
#include "output/record_fields.hpp"
#include "output/standard_parts.hpp"
#include "output/words.hpp"
#include "pressparse/standards.hpp"

namespace pressparse {
namespace {

using namespace output;

class JsonLd {
 public:
  JsonLd(const Release& release, std::string_view text) : release_(release), text_(text) {}

  std::string write(const std::optional<std::string>& uri) {
    json_.open_object();
    json_.text("@context", "https://schema.org");
    json_.text("@type", "NewsArticle");
    json_.text("@id", item_uri(release_, text_, uri));
    if (release_.headline) json_.text("headline", release_.headline->text);
    subheadlines();
    json_.maybe("inLanguage", release_.language);
    if (release_.date && is_day(release_.date->value))
      json_.text("datePublished", is_moment(release_.date->value) ? rfc3339(release_.date->value) : release_.date->value);
    if (release_.reference) json_.text("identifier", release_.reference->text);
    if (release_.timing)
      json_.text("conditionsOfAccess", joined(" until ", std::string(name_of(release_.timing->kind)), or_empty(release_.timing->until)));
    dateline();
    if (const std::string body = main_text(release_, text_); !body.empty()) json_.text("articleBody", body);
    sources();
    parties();
    quotes();
    images();
    links();
    json_.close_object();
    return json_.take();
  }

 private:
  void open(std::string_view key, std::string_view type) {
    json_.open_object(key);
    json_.text("@type", type);
  }

  void subheadlines() {
    if (release_.subheadlines.empty()) return;
    json_.open_list("alternativeHeadline");
    for (const Located& line : release_.subheadlines) json_.text("", line.text);
    json_.close_list();
  }

  void dateline() {
    if (!release_.dateline) return;
    json_.text("dateline", release_.dateline->text);
    if (!release_.dateline->places.empty()) {
      json_.open_list("locationCreated");
      for (const Place& place : release_.dateline->places) {
        open("", "Place");
        json_.text("name", joined(", ", place.text, or_empty(place.region)));
        json_.close_object();
      }
      json_.close_list();
    }
    if (!release_.dateline->wire) return;
    open("provider", "Organization");
    json_.text("name", release_.dateline->wire->service);
    json_.close_object();
  }

  /// The issuers, the first with the contacts. Without an issuer the contacts still need somebody whose they are.
  void sources() {
    const bool any =
        std::any_of(release_.parties.begin(), release_.parties.end(), [](const Party& p) { return p.role == PartyRole::issuer; });
    if (!any && release_.contacts.empty()) return;
    json_.open_list("sourceOrganization");
    bool first = true;
    for (const Party& party : release_.parties) {
      if (party.role != PartyRole::issuer) continue;
      open_party(party);
      if (first) contact_points();
      first = false;
      json_.close_object();
    }
    if (!any) {
      open("", "Organization");
      contact_points();
      json_.close_object();
    }
    json_.close_list();
  }

  void contact_points() {
    if (release_.contacts.empty()) return;
    json_.open_list("contactPoint");
    for (const Contact& contact : release_.contacts) {
      open("", "ContactPoint");
      json_.text("contactType", name_of(contact.role));
      const std::string name =
          joined(", ", or_empty(contact.name), or_empty(contact.title), or_empty(contact.department), or_empty(contact.organization));
      if (!name.empty()) json_.text("name", name);
      numbers("telephone", contact, false);
      numbers("faxNumber", contact, true);
      list("email", contact.emails, [](const Email& email) { return email.value; });
      list("url", contact.urls, [](const Link& link) { return link.url; });
      json_.close_object();
    }
    json_.close_list();
  }

  void numbers(std::string_view key, const Contact& contact, bool fax) {
    std::vector<Phone> phones;
    std::copy_if(contact.phones.begin(), contact.phones.end(), std::back_inserter(phones),
                 [&](const Phone& p) { return (p.kind == PhoneKind::fax) == fax; });
    list(key, phones,
         [](const Phone& phone) { return phone.e164.value_or(phone.text) + (phone.extension ? ";ext=" + *phone.extension : ""); });
  }

  template <class T, class Show> void list(std::string_view key, const std::vector<T>& items, Show show) {
    if (items.empty()) return;
    json_.open_list(key);
    for (const T& item : items) json_.text("", show(item));
    json_.close_list();
  }

  void open_party(const Party& party) {
    open("", party.kind == PartyKind::person ? "Person" : party.tickers.empty() ? "Organization" : "Corporation");
    json_.text("name", party.name);
    list("alternateName", party.aliases, [](const std::string& alias) { return alias; });
    json_.maybe("jobTitle", party.title);
    if (party.affiliation) {
      open("affiliation", "Organization");
      json_.text("name", *party.affiliation);
      json_.close_object();
    }
    list("tickerSymbol", party.tickers, [](const Ticker& ticker) { return ticker.exchange + " " + ticker.symbol; });
    for (const Boilerplate& about : release_.boilerplates) {
      if (about.organization != party.name) continue;
      json_.text("description", about.text);
      break;
    }
  }

  void parties() {
    if (std::all_of(release_.parties.begin(), release_.parties.end(), [](const Party& p) { return p.role == PartyRole::issuer; })) return;
    json_.open_list("mentions");
    for (const Party& party : release_.parties) {
      if (party.role == PartyRole::issuer) continue;
      open_party(party);
      json_.close_object();
    }
    json_.close_list();
  }

  void quotes() {
    if (release_.quotes.empty()) return;
    json_.open_list("hasPart");
    for (const Quote& quote : release_.quotes) {
      open("", "Quotation");
      json_.text("text", quote.text);
      if (quote.speaker) {
        const auto party = std::find_if(release_.parties.begin(), release_.parties.end(),
                                        [&](const Party& p) { return quote.speaker->party && p.id == *quote.speaker->party; });
        open("creator", party != release_.parties.end() && party->kind == PartyKind::organization ? "Organization" : "Person");
        json_.text("name", speaker_name(*quote.speaker));
        json_.close_object();
      }
      json_.close_object();
    }
    json_.close_list();
  }

  void images() {
    if (release_.captions.empty()) return;
    json_.open_list("image");
    for (const Caption& caption : release_.captions) {
      open("", "ImageObject");
      json_.text("caption", caption.text);
      json_.maybe("creditText", caption.credit);
      json_.close_object();
    }
    json_.close_list();
  }

  void links() {
    list("citation", release_.links, [](const Link& link) { return link.url; });
  }

  const Release& release_;
  std::string_view text_;
  JsonWriter json_;
};

}  // namespace

std::string to_json_ld(const Release& release, std::string_view text, const std::optional<std::string>& uri) {
  return JsonLd(release, text).write(uri);
}

}  // namespace pressparse
