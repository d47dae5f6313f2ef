#include "record/roles.hpp"

#include <algorithm>
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

/// The party that a ticker without an organisation beside it belongs to: the issuer, or else the first organisation.
std::size_t listed_party(const Parties& parties) {
  const auto first = [&](auto asked) { return static_cast<std::size_t>(std::find_if(parties.all.begin(), parties.all.end(), asked) - parties.all.begin()); };
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
    const auto behind = std::partition_point(names.organizations.begin(), names.organizations.end(), [&](const fields::OrganizationMention& o) { return o.name.first < token; });
    std::size_t owner = listed;
    if (behind != names.organizations.begin() && context.layout.block_of(std::prev(behind)->name.first) == block)
      if (const std::size_t party = parties.party_of_organization[static_cast<std::size_t>(std::prev(behind) - names.organizations.begin())]; party != Parties::none) owner = party;
    if (owner == Parties::none) continue;
    auto& known = parties.all[owner].tickers;
    const bool again = std::any_of(known.begin(), known.end(), [&](const Ticker& other) { return other.exchange == ticker.exchange && other.symbol == ticker.symbol; });
    if (!again) known.push_back(ticker);
  }
}

constexpr std::size_t most_offices = 32;         // organisations whose names are compared with titles
constexpr std::size_t shortest_stem = 8;         // letters that a title's word and an organisation's word share

/// "Entwicklungsministerin" and "Entwicklungsministerium", "Staatsanwalt" and "Staatsanwaltschaft": all but an ending agrees.
bool same_stem(std::string_view title, std::string_view office) {
  std::size_t shared = 0;
  while (shared < std::min(title.size(), office.size()) && title[shared] == office[shared]) ++shared;
  return shared >= shortest_stem && shared + 3 >= title.size() && office.size() > shared + (title.size() == shared ? 0 : 1);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

/// Who holds an office belongs to it: the "District Attorney" to "<Place> District Attorney's Office", the "Entwicklungsministerin" to
/// the "Entwicklungsministerium".
void link_offices(Parties& parties) {
  struct Office {
    std::string holder, name;  // "district attorney", the organisation; holder "" when only stems can tell
    std::string folded;
  };
  std::vector<Office> offices;
  for (const Party& office : parties.all) {
    if (office.kind != PartyKind::organization || offices.size() == most_offices) continue;
    std::string name = text::fold(office.name);
    std::string holder;
    if (const std::size_t genitive = name.find("'s "); genitive != std::string::npos && genitive > 0)
      if (std::size_t start = name.rfind(' ', genitive - 1); start != std::string::npos) {
        start = start == 0 ? std::string::npos : name.rfind(' ', start - 1);
        holder = name.substr(start + 1, genitive - start - 1);
      }
    offices.push_back({std::move(holder), office.name, std::move(name)});
  }
  for (Party& person : parties.all) {
    if (person.kind != PartyKind::person || person.affiliation || !person.title) continue;
    const std::string title = text::fold(*person.title);
    for (const Office& office : offices) {
      bool holds = !office.holder.empty() && title.find(office.holder) != std::string::npos;
      if (!holds && title.size() >= shortest_stem)
        for (const std::string_view word : words_of(title))
          for (const std::string_view other : words_of(office.folded)) holds = holds || (word.size() >= shortest_stem && same_stem(word, other));
      if (!holds) continue;
      person.affiliation = office.name;
      break;
    }
  }
}

/// A mayor's or a bishop's office, which is no company's.
bool of_town(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (context.lexicon.match_any(words, i, lang::Class::owner_heads, context.language).value == "town") return true;
  return false;
}

/// An issuer that the text is about comes before the person; an agency that sends it for others comes last.
bool names_before(const Party& issuer, const Party& person) {
  constexpr std::size_t much_named = 4;
  return issuer.mentions.size() >= much_named && issuer.mentions.front().start < person.mentions.front().start;
}

/// "CFO", "COO", "PDG": a company's officer, so the issuer's where no other company is named with the person.
bool company_officer(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words.tokens[i].has(text::Token::all_upper) && context.lexicon.match_any(words, i, lang::Class::owner_heads, context.language)) return true;
  return false;
}

/// The organisation of a person whose own words name none: the contact block's for its people, the issuer for those who speak for it.
void complete_affiliations(const fields::Context& context, Parties& parties, const Release& release) {
  const Party* issuer = nullptr;
  for (const Party& party : parties.all)
    if (party.role == PartyRole::issuer && !issuer) issuer = &party;
  std::unordered_map<std::string, std::string> by_contact;
  for (const Contact& contact : release.contacts)
    if (std::string firm = contact.name ? contact_firm(contact, parties) : std::string{}; !firm.empty()) by_contact.emplace(person_key(*contact.name), std::move(firm));

  for (const Contact& contact : release.contacts) {
    const std::size_t known = contact.name && contact.title ? parties.find_person(*contact.name) : Parties::none;
    if (known != Parties::none && parties.all[known].kind == PartyKind::person && !parties.all[known].title) parties.all[known].title = *contact.title;
  }

  for (Party& person : parties.all) {
    if (person.kind != PartyKind::person || person.affiliation || person.role == PartyRole::issuer) continue;
    if (const auto found = by_contact.find(person_key(person.name)); found != by_contact.end()) person.affiliation = found->second;
    if (person.affiliation || !issuer || issuer->kind != PartyKind::organization) continue;
    const bool office = person.title && (personal_office(context, *person.title) != PersonalOffice::none || of_town(context, *person.title));
    const bool officer = person.role == PartyRole::mention && person.title && names_before(*issuer, person) && company_officer(context, *person.title);
    if ((person.role == PartyRole::speaker && !office) || person.role == PartyRole::contact || officer) person.affiliation = issuer->name;
  }
}

}  // namespace

void assign_roles(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<Ticker>& tickers, const Release& release) {
  add_named_organizations(context, release, parties);
  add_contact_people(context, release.contacts, parties);
  link_offices(parties);
  const IssuerEvidence evidence = read_issuer_signals(context, names, parties, release);
  mark_issuers(context, parties, release, evidence);
  mark_partners(context, names, parties, release, evidence);
  mark_voices(parties, release);
  bind_tickers(context, names, parties, tickers);
  complete_affiliations(context, parties, release);
}

}  // namespace pressparse::record
