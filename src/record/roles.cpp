#include "record/roles.hpp"

#include "record/issuers.hpp"
#include "record/partners.hpp"

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

}  // namespace

void assign_roles(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers, const Release& release) {
  mark_issuers(context, names, parties, release);
  mark_partners(context, names, parties, release);
  mark_voices(parties, release);
  bind_tickers(context, names, parties, tickers);
}

}  // namespace pressparse::record
