#include "record/roles.hpp"

#include <algorithm>

#include "record/affiliations.hpp"
#include "record/contact_people.hpp"
#include "record/issuers.hpp"
#include "record/named_organizations.hpp"
#include "record/office_links.hpp"
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

/// The party that a ticker without an organisation beside it belongs to: the issuer, or else the first organisation.
std::size_t listed_party(const Parties& parties) {
  const auto first = [&](auto asked) {
    return static_cast<std::size_t>(std::find_if(parties.all.begin(), parties.all.end(), asked) - parties.all.begin());
  };
  std::size_t found = first([](const Party& party) { return party.kind == PartyKind::organization && party.role == PartyRole::issuer; });
  if (found == parties.all.size()) found = first([](const Party& party) { return party.kind == PartyKind::organization; });
  return found == parties.all.size() ? Parties::none : found;
}

/// A ticker belongs to the nearest organisation on its left in the same paragraph, or else to the issuer.
void bind_tickers(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers) {
  const std::size_t listed = tickers.empty() ? Parties::none : listed_party(parties);
  for (const Ticker& ticker : tickers) {
    const std::size_t token = context.document.token_at(ticker.start);
    const std::size_t block = context.layout.block_of(token);
    const auto behind = std::partition_point(names.organizations.begin(), names.organizations.end(),
                                             [&](const fields::OrganizationMention& o) { return o.name.first < token; });
    std::size_t owner = listed;
    if (behind != names.organizations.begin() && context.layout.block_of(std::prev(behind)->name.first) == block)
      if (const std::size_t party =
              parties.party_of_organization[static_cast<std::size_t>(std::prev(behind) - names.organizations.begin())];
          party != Parties::none)
        owner = party;
    if (owner == Parties::none) continue;
    auto& known = parties.all[owner].tickers;
    const bool again = std::any_of(known.begin(), known.end(),
                                   [&](const Ticker& other) { return other.exchange == ticker.exchange && other.symbol == ticker.symbol; });
    if (!again) known.push_back(ticker);
  }
}

}  // namespace

void assign_roles(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers,
                  const Release& release) {
  add_named_organizations(context, release, parties);
  add_contact_people(context, release.contacts, parties);
  parties.settle_mentions();
  link_offices(context, parties);
  const IssuerEvidence evidence = read_issuer_signals(context, names, parties, release);
  mark_issuers(context, parties, release, evidence);
  mark_partners(context, names, parties, release, evidence);
  mark_voices(parties, release);
  bind_tickers(context, names, parties, tickers);
  complete_affiliations(context, names, parties, release);
}

}  // namespace pressparse::record
