#include "record/unlikely_parties.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace pressparse::record {
namespace {

/// By party: it has mentions that names were found at, and all of them are unlikely.
std::vector<bool> unlikely_parties(const fields::Names& names, const Parties& parties, std::size_t count) {
  std::vector<bool> unlikely(count), likely(count);
  for (std::size_t o = 0; o < names.organizations.size(); ++o)
    if (const std::size_t party = parties.party_of_organization[o]; party != Parties::none)
      (names.organizations[o].unlikely ? unlikely : likely)[party] = true;
  for (std::size_t p = 0; p < unlikely.size(); ++p) unlikely[p] = unlikely[p] && !likely[p];
  return unlikely;
}

/// What the people of the record belong to, and whose quotes there are.
class Needed {
 public:
  explicit Needed(const Release& release) {
    for (const Party& party : release.parties)
      if (party.affiliation) affiliations_.insert(*party.affiliation);
    for (const Quote& quote : release.quotes) {
      if (!quote.speaker) continue;
      if (quote.speaker->affiliation) affiliations_.insert(*quote.speaker->affiliation);
      if (quote.speaker->party) speakers_.insert(*quote.speaker->party);
    }
  }

  bool has(const Party& party) const {
    return speakers_.contains(party.id) || affiliations_.contains(party.name) ||
           std::any_of(party.aliases.begin(), party.aliases.end(), [&](const std::string& alias) { return affiliations_.contains(alias); });
  }

 private:
  std::unordered_set<std::string_view> affiliations_, speakers_;
};

}  // namespace

void drop_unlikely_parties(const fields::Context& context, const fields::Names& names, const Parties& parties, Release& release) {
  if (std::none_of(names.organizations.begin(), names.organizations.end(), [](const auto& mention) { return mention.unlikely; })) return;
  const std::vector<bool> unlikely = unlikely_parties(names, parties, release.parties.size());
  const Needed needed(release);
  std::vector<bool> gone(release.parties.size());
  for (std::size_t p = 0; p < gone.size(); ++p) {
    const Party& party = release.parties[p];
    if (!unlikely[p] || party.role != PartyRole::mention || !party.tickers.empty() || needed.has(party)) continue;
    gone[p] = true;
    if (!party.mentions.empty())
      context.reject("parties", party.mentions.front().start, party.mentions.front().end,
                     "a name that is as a rule no organisation's where it is found and used so");
  }
  std::unordered_map<std::string, std::string> renamed;
  std::size_t people = 0, organizations = 0;
  for (std::size_t p = 0; p < gone.size(); ++p) {
    if (gone[p]) continue;
    std::string id = release.parties[p].kind == PartyKind::person ? "p" + std::to_string(++people) : "o" + std::to_string(++organizations);
    if (id != release.parties[p].id) renamed.emplace(std::exchange(release.parties[p].id, id), id);
  }
  for (Quote& quote : release.quotes)
    if (quote.speaker && quote.speaker->party)
      if (const auto id = renamed.find(*quote.speaker->party); id != renamed.end()) quote.speaker->party = id->second;
  std::size_t p = 0;
  std::erase_if(release.parties, [&](const Party&) { return gone[p++]; });
}

}  // namespace pressparse::record
