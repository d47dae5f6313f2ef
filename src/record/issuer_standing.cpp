#include "record/issuer_standing.hpp"

#include <algorithm>
#include <unordered_map>

#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;

constexpr std::size_t most_counted_mentions = 20;  // of a party that are counted
constexpr std::size_t shortest_name_part = 4;      // letters of a name that may be a part of another

class StandingReader {
 public:
  StandingReader(const fields::Context& context, const Parties& parties, const Release& release, IssuerEvidence& evidence)
      : context_(context), document_(context.document), parties_(parties), release_(release), evidence_(evidence) {}

  void run() {
    read_boilerplates();
    read_contacts();
    read_voices();
    read_parties();
    compare_names();
  }

 private:
  void see(std::size_t party, Signal signal) {
    if (party == Parties::none) return;
    std::uint8_t& count = evidence_.of_party[party][static_cast<std::size_t>(signal)];
    if (count < 255) ++count;
  }
  bool organization(std::size_t party) const { return parties_.all[party].kind == PartyKind::organization; }

  void read_boilerplates() {
    bool first = true;
    for (const Boilerplate& b : release_.boilerplates)
      if (b.organization) {
        const std::size_t party = find(*b.organization);
        see(party, first ? Signal::boilerplate_first : Signal::boilerplate_later);
        first = first && party == Parties::none;
      }
  }

  /// A heading may name a person, or give the short form too: "About Acme Foundation (AF)".
  std::size_t find(std::string_view name) const {
    std::size_t party = parties_.find_organization(name);
    if (const std::size_t bracket = name.find(" ("); party == Parties::none && bracket != std::string_view::npos)
      party = parties_.find_organization(name.substr(0, bracket));
    return party == Parties::none ? parties_.find_person(name) : party;
  }

  void read_contacts() {
    std::vector<bool> elsewhere(parties_.all.size());  // named outside the contacts
    for (std::size_t p = 0; p < parties_.all.size(); ++p) {
      elsewhere[p] = !organization(p) || std::any_of(parties_.all[p].mentions.begin(), parties_.all[p].mentions.end(),
                                                     [&](const Located& m) { return !in_contact(m); });
      if (!elsewhere[p]) see(p, Signal::contact_only);
    }
    for (const Contact& contact : release_.contacts) {
      if (!contact.organization) continue;
      const std::size_t party = parties_.find_organization(*contact.organization);
      const bool agency =
          contact.role == ContactRole::agency || (party != Parties::none && !elsewhere[party] && is_agency(*contact.organization));
      see(party, agency ? Signal::contact_agency : Signal::contact);
      if (editorial(contact)) see(party, Signal::contact_editorial);
    }
  }

  /// "Tidewater Public Relations": whom a contact names and nothing else does.
  bool is_agency(std::string_view name) const {
    const text::Document words = text::scan(name, context_.lexicon.vocabulary());
    for (std::size_t i = 0; i < words.size(); ++i)
      if (context_.lexicon.match_any(words, i, Class::agency_words, context_.language)) return true;
    return false;
  }

  /// "editor@tinygems.example", or a news service that names itself: who publishes what others did.
  bool editorial(const Contact& contact) const {
    const text::Document name = text::scan(*contact.organization, context_.lexicon.vocabulary());
    if (context_.lexicon.match_any(name, 0, Class::wires, context_.language)) return true;
    return std::any_of(contact.emails.begin(), contact.emails.end(), [&](const Email& email) {
      const text::Document box = text::scan(std::string_view(email.value).substr(0, email.value.find('@')), context_.lexicon.vocabulary());
      for (std::size_t i = 0; i < box.size(); ++i)
        if (context_.lexicon.match_any(box, i, Class::editorial_mailboxes, context_.language)) return true;
      return false;
    });
  }

  bool in_contact(const Located& mention) const {
    const auto behind = std::upper_bound(release_.contacts.begin(), release_.contacts.end(), mention.start,
                                         [](std::size_t start, const Contact& contact) { return start < contact.start; });
    if (behind != release_.contacts.begin() && mention.end <= std::prev(behind)->end) return true;
    const std::size_t block = context_.layout.block_of(document_.token_at(mention.start));
    return block < context_.layout.blocks.size() && context_.layout.blocks[block].kind == layout::BlockKind::contact;
  }

  /// "“Acme isn't just talking,” said the CEO of Tidewater": who opens with another's name speaks of the one that sends the release.
  bool praises(const Quote& quote, std::size_t home) const {
    for (std::size_t p = 0; p < std::min(parties_.all.size(), limits::issuer_names); ++p) {
      if (!organization(p) || p == home) continue;
      for (const Located& mention : parties_.all[p].mentions)
        if (mention.start == quote.segments.front().start) return true;
    }
    if (parties_.all.size() > limits::issuer_names) hit(limits::issuer_names);
    return false;
  }

  void read_voices() {
    bool first = true;
    std::vector<std::size_t> voices;  // whose people speak, and people without an office
    for (const Quote& quote : release_.quotes) {
      if (!quote.speaker) continue;
      const std::size_t speaker = quote.speaker->party ? parties_.find(*quote.speaker->party) : Parties::none;
      const std::size_t home = quote.speaker->affiliation ? parties_.find_organization(*quote.speaker->affiliation) : Parties::none;
      if (speaker != Parties::none) see(speaker, organization(speaker) ? Signal::speaks : first ? Signal::first_speaker : Signal::speaker);
      see(home, first && !praises(quote, home) ? Signal::first_speaker : Signal::speaker);
      voices.push_back(home == Parties::none ? speaker : home);
      first = false;
    }
    if (!voices.empty() && std::all_of(voices.begin(), voices.end(), [&](std::size_t v) { return v == voices[0]; }))
      see(voices[0], Signal::only_voice);
  }

  void read_parties() {
    std::size_t most = 0, organizations = 0;
    for (const Party& p : parties_.all)
      if (p.kind == PartyKind::organization) most = std::max(most, p.mentions.size()), ++organizations;
    for (std::size_t p = 0; p < parties_.all.size(); ++p) {
      for (std::size_t i = 0; i < std::min(parties_.all[p].mentions.size(), most_counted_mentions); ++i) see(p, Signal::mentions);
      if (organization(p)) read_organization(p, most, organizations);
      else read_person(p, most);
    }
  }

  void read_organization(std::size_t p, std::size_t most, std::size_t organizations) {
    const Party& party = parties_.all[p];
    if (party.mentions.size() == most && most > 1) see(p, Signal::most_mentioned);
    if (organizations == 1) see(p, Signal::only_one);
    if (!party.aliases.empty()) see(p, Signal::defined);
    if (party.rule == rules::organization_legal_form || party.rule == rules::organization_anchor ||
        party.rule == rules::organization_head || party.rule == rules::organization_compound)
      see(p, Signal::evident);
    const std::size_t at = document_.token_at(party.mentions.front().start), size = document_.token_at(party.mentions.front().end) - at;
    if (context_.lexicon.match(document_, at, Class::known_organizations, context_.language).length >= size) see(p, Signal::known);
    // "Kommissariat 12", "4. Polizeirevier": of a police that sends the release under its own name.
    for (const std::size_t head : {at, at + 2})
      if (context_.lexicon.match(document_, head, Class::organization_heads, context_.language).value == "numbered")
        see(p, Signal::part), see(p, Signal::part);
    if (context_.lexicon.match_any(document_, at, Class::wires, context_.language).length >= size) see(p, Signal::wire);
    if (context_.lexicon.match(document_, at, Class::places, context_.language).length >= size || is_dateline(party)) see(p, Signal::place);
  }

  bool is_dateline(const Party& party) const {
    const auto& dateline = release_.dateline;
    return dateline && std::any_of(dateline->places.begin(), dateline->places.end(),
                                   [&](const Place& place) { return text::same_folded(place.text, party.name); });
  }

  void read_person(std::size_t p, std::size_t most) {
    const Party& party = parties_.all[p];
    const PersonalOffice office = party.title ? personal_office(context_, *party.title) : PersonalOffice::none;
    if (party.title)
      see(p, office == PersonalOffice::holder ? Signal::office : office == PersonalOffice::maker ? Signal::maker : Signal::titled);
    if (party.affiliation && parties_.find_organization(*party.affiliation) != Parties::none) see(p, Signal::affiliated);
    if (most <= 1) see(p, Signal::alone);
  }

  void hit(std::size_t party) const { context_.hit(Limit::issuer_names, parties_.all[party].mentions.front().start); }

  /// "Dallas County" stands inside "Dallas County District Attorney's Office".
  void compare_names() {
    struct Key {
      std::size_t party;
      std::string words;
    };
    std::vector<Key> keys;
    for (std::size_t p = 0; p < parties_.all.size(); ++p) {
      if (!organization(p)) continue;
      if (keys.size() == limits::issuer_names) {
        hit(p);
        break;
      }
      keys.push_back({p, " " + organization_key(parties_.all[p].name) + " "});
    }
    for (const Key& longer : keys)
      for (const Key& part : keys)
        if (part.words.size() < longer.words.size() && part.words.size() > shortest_name_part &&
            longer.words.find(part.words) != std::string::npos)
          see(longer.party, Signal::longer_name);
  }

  const fields::Context& context_;
  const text::Document& document_;
  const Parties& parties_;
  const Release& release_;
  IssuerEvidence& evidence_;
};

}  // namespace

void read_standing(const fields::Context& context, const Parties& parties, const Release& release, IssuerEvidence& evidence) {
  StandingReader(context, parties, release, evidence).run();
}

}  // namespace pressparse::record
