#include "record/roles.hpp"

#include <unordered_map>

#include "record/contact_people.hpp"
#include "record/issuers.hpp"
#include "record/named_organizations.hpp"
#include "record/partners.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

/// Speakers and contacts, where nothing stronger is known of the party.
void mark_voices(Parties& parties, const Release& release) {
  const auto raise = [&](std::size_t party, PartyRole role) {
    if (party != Parties::none && static_cast<int>(role) < static_cast<int>(parties.all[party].role)) parties.all[party].role = role;
  };
  for (const Quote& quote : release.quotes) {
    if (!quote.speaker) continue;
    if (quote.speaker->party) raise(parties.find(*quote.speaker->party), PartyRole::speaker);
    else if (quote.speaker->name) raise(parties.find_person(*quote.speaker->name), PartyRole::speaker);
  }
  for (const Contact& contact : release.contacts) {
    if (contact.name) raise(parties.find_person(*contact.name), PartyRole::contact);
    else if (contact.organization) raise(parties.find_organization(*contact.organization), PartyRole::contact);
  }
}

/// A ticker belongs to the nearest organisation on its left in the same paragraph, or else to the issuer.
void bind_tickers(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers) {
  for (const Ticker& ticker : tickers) {
    std::size_t owner = Parties::none;
    const std::size_t token = context.document.token_at(ticker.start);
    const std::size_t block = context.layout.block_of(token);
    for (std::size_t o = 0; o < names.organizations.size() && names.organizations[o].name.first < token; ++o)
      if (context.layout.block_of(names.organizations[o].name.first) == block) owner = parties.party_of_organization[o];
    if (owner == Parties::none)
      for (std::size_t i = 0; i < parties.all.size() && owner == Parties::none; ++i)
        if (parties.all[i].kind == PartyKind::organization && parties.all[i].role == PartyRole::issuer) owner = i;
    if (owner == Parties::none)
      for (std::size_t i = 0; i < parties.all.size() && owner == Parties::none; ++i)
        if (parties.all[i].kind == PartyKind::organization) owner = i;
    if (owner == Parties::none) continue;
    auto& known = parties.all[owner].tickers;
    bool again = false;
    for (const Ticker& other : known) again = again || (other.exchange == ticker.exchange && other.symbol == ticker.symbol);
    if (!again) known.push_back(ticker);
  }
}

/// The organisation of a person whose own words name none: "<Place> District Attorney's Office" for the District Attorney, the contact
/// block's organisation for its people, the issuer for those who speak for it.
void complete_affiliations(const fields::Context& context, Parties& parties, const Release& release) {
  const Party* issuer = nullptr;
  for (const Party& party : parties.all)
    if (party.role == PartyRole::issuer && !issuer) issuer = &party;
  // "Brooklyn District Attorney's Office": whose office it is, and its name.
  constexpr std::size_t most_offices = 8;
  std::vector<std::pair<std::string, std::string>> offices;
  for (const Party& office : parties.all) {
    if (office.kind != PartyKind::organization || offices.size() == most_offices) continue;
    const std::string name = text::fold(office.name);
    const std::size_t genitive = name.find("'s ");
    if (genitive == std::string::npos || genitive == 0) continue;
    std::size_t start = name.rfind(' ', genitive - 1);
    if (start == std::string::npos) continue;
    start = start == 0 ? std::string::npos : name.rfind(' ', start - 1);
    offices.emplace_back(name.substr(start + 1, genitive - start - 1), office.name);
  }
  std::unordered_map<std::string, std::string> by_contact;
  for (const Contact& contact : release.contacts)
    if (contact.name && contact.organization) by_contact.emplace(person_key(*contact.name), *contact.organization);

  for (const Contact& contact : release.contacts) {
    const std::size_t known = contact.name && contact.title ? parties.find_person(*contact.name) : Parties::none;
    if (known != Parties::none && parties.all[known].kind == PartyKind::person && !parties.all[known].title) parties.all[known].title = *contact.title;
  }

  for (Party& person : parties.all) {
    if (person.kind != PartyKind::person || person.affiliation || person.role == PartyRole::issuer) continue;
    if (person.title) {
      const std::string title = text::fold(*person.title);
      for (const auto& [holder, name] : offices)
        if (!person.affiliation && title.find(holder) != std::string::npos) person.affiliation = name;
    }
    if (person.affiliation) continue;
    if (const auto found = by_contact.find(person_key(person.name)); found != by_contact.end()) person.affiliation = found->second;
    if (person.affiliation || !issuer || issuer->kind != PartyKind::organization) continue;
    const bool office = person.title && holds_office(context, *person.title);
    if ((person.role == PartyRole::speaker && !office) || person.role == PartyRole::contact) person.affiliation = issuer->name;
  }
}

}  // namespace

void assign_roles(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers, const Release& release) {
  add_named_organizations(context, release, parties);
  add_contact_people(context, release.contacts, parties);
  mark_issuers(context, names, parties, release);
  mark_partners(context, names, parties, release);
  mark_voices(parties, release);
  bind_tickers(context, names, parties, tickers);
  complete_affiliations(context, parties, release);
}

}  // namespace pressparse::record
