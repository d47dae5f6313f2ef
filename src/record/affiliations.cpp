#include "record/affiliations.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "fields/sentences.hpp"
#include "record/appointed_people.hpp"
#include "record/contact_people.hpp"
#include "record/house_people.hpp"
#include "record/issuers.hpp"
#include "record/office_homes.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

/// An issuer that the text is about comes before the person; an agency that sends it for others comes last.
bool names_before(const Party& issuer, const Party& person) {
  constexpr std::size_t much_named = 4;
  return issuer.mentions.size() >= much_named && issuer.mentions.front().start < person.mentions.front().start;
}

/// Who speaks once, in full and without a title, in a text that hardly names its issuer: as often a customer, a guest or an expert as one of the issuer's.
bool passer_by(const Party& person, const Party& issuer) {
  constexpr std::size_t little_named = 3;
  const bool addressed =
      person.rule == rules::person_honorific && person.name.find(' ') == std::string::npos;  // "Mr. Cole" was named before, if not in full
  return !person.title && person.mentions.size() == 1 && issuer.mentions.size() <= little_named && !addressed;
}

/// "CFO", "COO", "PDG": a company's officer, so the issuer's where no other company is named with the person.
bool company_officer(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words.tokens[i].has(text::Token::all_upper) && context.lexicon.match_any(words, i, lang::Class::owner_heads, context.language))
      return true;
  return false;
}

/// Whether a word of the text is an entry of class `c`, with `value` where one is asked for.
bool holds_class(const fields::Context& context, std::string_view text, lang::Class c, std::string_view value = {}) {
  const text::Document words = text::scan(text, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (const lang::Match match = context.lexicon.match_any(words, i, c, context.language);
        match && (value.empty() || match.value == value))
      return true;
  return false;
}

/// "artisan", "PhD student": who speaks for himself. Not the "Customer Service Advocate", nor somebody's "mother and CEO".
bool outsider(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  bool outside = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (context.lexicon.match_any(words, i, lang::Class::owner_heads, context.language)) return false;
    const lang::Match match = context.lexicon.match_any(words, i, lang::Class::outside_heads, context.language);
    const std::size_t next = i + match.length;
    if (match)
      outside = outside || !words.is(next, text::TokenKind::word) ||
                bool(context.lexicon.match_any(words, next, lang::Class::title_tails, context.language));
  }
  return outside;
}

/// "Stiftung Jugend" of "Stiftung Jugend forscht": the name has two words at least, and the next one is small.
bool goes_on_small(std::string_view part, std::string_view name) {
  const std::size_t size = part.size();
  return part.find(' ') != std::string_view::npos && name.size() > size + 1 && name.starts_with(part) && name[size] == ' ' &&
         name[size + 1] >= 'a' && name[size + 1] <= 'z';
}

/// A mayor's or a councillor's office, which is no company's.
bool of_town(const fields::Context& context, std::string_view title) {
  return holds_class(context, title, lang::Class::owner_heads, "town") || holds_class(context, title, lang::Class::council_heads);
}

/// Finds the organisation of people whose own words name none.
class HomeFinder {
 public:
  HomeFinder(const fields::Context& context, const fields::Names& names, const Parties& parties, const Release& release)
      : context_(context), document_(context.document), names_(names), parties_(parties), offices_(context, names, parties), appointed_(context, names, parties),
        mentions_(parties.all.size()) {
    for (std::uint32_t m = 0; m < names.people.size(); ++m)
      if (const std::size_t party = parties.party_of_person[m]; party != Parties::none) mentions_[party].push_back(m);
    for (const Party& party : parties.all) {
      if (party.kind != PartyKind::organization) continue;
      if (party.role == PartyRole::issuer && !issuer_) issuer_ = &party;
      if (party.role != PartyRole::issuer && (!subject_ || party.mentions.size() > subject_->mentions.size())) subject_ = &party;
      most_named_ = std::max(most_named_, party.mentions.size());
      if (firms_.size() < limits::affiliation_firms) firms_.push_back({&party, text::fold(party.name)});
      else hit(Limit::affiliation_firms, party);
      if (bodies_full_ || !holds_class(context, party.name, lang::Class::town_bodies)) continue;
      bodies_full_ = bodies_.size() == limits::affiliation_bodies;
      if (bodies_full_) hit(Limit::affiliation_bodies, party);
      else bodies_.push_back(&party);
    }
    constexpr std::size_t much_named = 3;
    publisher_ = issuer_ && subject_ && subject_->mentions.size() >= much_named && issuer_->name.find(subject_->name) == std::string::npos &&
                 !in_the_story(context, *issuer_, release);
  }

  const Party* issuer() const { return issuer_; }

  /// The organisation, or null.
  const Party* of(std::size_t party) const {
    const Party& person = parties_.all[party];
    const Party* firm = named_after(person);
    if (firm && firm == issuer_) return firm;
    if (const Party* told = offices_.of(mentions_[party])) return told;
    if (heads_government(party)) return issuer_;
    if (person.title && of_town(context_, *person.title)) return town_body(party);
    const bool personal = person.title && personal_office(context_, *person.title) != PersonalOffice::none;
    if (personal || leads_elsewhere(party) || (person.title && outsider(context_, *person.title))) return nullptr;
    if (person.role == PartyRole::speaker && person.title)
      if (const Party* near = subject_before(party)) return near;
    if (firm && (person.role == PartyRole::mention || !issuer_)) return firm;
    if (signs_text(context_, names_, mentions_[party])) return issuer_;
    // "Ann Lee succeeds Bob Ray" in the issuer's own office
    if (const std::uint32_t other = offices_.successor(mentions_[party]); other != OfficeHomes::no_mention) {
      const Party* now = &parties_.all[parties_.party_of_person[other]];
      return now->affiliation ? organization_called(*now->affiliation) : issuer_;
    }
    const bool officer = person.role == PartyRole::mention && person.title && issuer_ &&
                         ((names_before(*issuer_, person) && company_officer(context_, *person.title)) || of_the_house(party) ||
                          appointed_.in_house(mentions_[party], *issuer_));
    if (!person.title && private_person(context_, names_, mentions_[party])) return nullptr;
    if (publisher_ && person.role != PartyRole::contact)  // a medium's text on a company: its officers are that company's
      return person.title && company_officer(context_, *person.title) && named_last(party) == subject_ ? subject_ : nullptr;
    const bool speaks = person.role == PartyRole::speaker && issuer_ && !passer_by(person, *issuer_);
    return speaks || person.role == PartyRole::contact || officer ? issuer_ : nullptr;
  }

 private:
  void hit(Limit limit, const Party& party) const { context_.hit(limit, party.mentions.front().start); }

  static constexpr std::size_t farthest = 70;       // tokens from the subject to its officer
  static constexpr std::size_t shortest_surname = 4;

  const Party* organization_called(const std::string& name) const {
    const std::size_t party = parties_.find_organization(name);
    return party == Parties::none ? nullptr : &parties_.all[party];
  }

  /// "Jaime Treviño" of "Treviño Law", "Desmond Achebe" of "Achebe Lindqvist LLP": a firm that bears the surname.
  const Party* named_after(const Party& person) const {
    const std::string name = text::fold(person.name);
    const std::size_t space = name.rfind(' ');
    if (space == std::string::npos || name.size() - space - 1 < shortest_surname) return nullptr;
    const std::string surname = name.substr(space + 1);
    if (issuer_ && bears(text::fold(issuer_->name), surname)) return issuer_;
    for (const Firm& firm : firms_)
      if (bears(firm.folded, surname) && holds_class(context_, firm.party->name, lang::Class::surname_firms)) return firm.party;
    return nullptr;
  }

  struct Firm {
    const Party* party;
    std::string folded;  // its name
  };

  /// Whether a word of the name is the surname, a comma at its end aside.
  static bool bears(std::string_view folded, const std::string& surname) {
    for (std::size_t at = folded.find(surname); at != std::string_view::npos; at = folded.find(surname, at + 1)) {
      if (at > 0 && folded[at - 1] != ' ') continue;
      std::size_t end = at + surname.size();
      if (end < folded.size() && folded[end] == ',') ++end;
      if (end == folded.size() || folded[end] == ' ') return true;
    }
    return false;
  }

  /// A comma at its end aside.
  static bool same_word(std::string_view word, std::string_view other) {
    return word == other || (word.size() == other.size() + 1 && word.starts_with(other) && word.back() == ',');
  }

  /// The one municipality of the text, unless the person's words name another place: "New Orleans Mayor Ann Lee".
  const Party* town_body(std::size_t party) const {
    const Party* body = issuer_ && std::find(bodies_.begin(), bodies_.end(), issuer_) != bodies_.end() ? issuer_
                        : bodies_.size() == 1                                                          ? bodies_.front()
                                                                                                       : nullptr;
    if (!body) return nullptr;
    const std::string name = text::fold(body->name);
    for (const std::uint32_t m : mentions_[party]) {
      const fields::PersonMention& mention = names_.people[m];
      if (mention.title.empty()) continue;
      const std::size_t first = mention.title.first > 2 ? mention.title.first - 2 : 0;
      for (std::size_t i = first; i < mention.title.last + 4u && i < document_.size(); ++i)
        if (document_.capitalized(i) && document_.has(i, lang::Class::places) && !(i >= mention.name.first && i < mention.name.last) &&
            name.find(text::fold(document_.text_of(i))) == std::string::npos)
          return nullptr;
    }
    return body;
  }

  /// "CEO of rolls.bot": the office leads to an organisation that is nobody's in the record. "Harwich Principal Ann Lee": so does what stands in front.
  bool leads_elsewhere(std::size_t party) const {
    const Party& person = parties_.all[party];
    if (!person.title) return false;
    for (const std::uint32_t m : mentions_[party]) {
      const fields::TokenRange title = names_.people[m].title;
      if (title.empty()) continue;
      std::size_t k = title.last;
      const std::size_t before = title.first > 0 ? title.first - 1u : 0;
      if (title.last <= names_.people[m].name.first && title.first > 0 && document_.has(before, lang::Class::places) &&
          document_.capitalized(before) && !names_issuer(before))
        return true;
      // another mention says more of the office: "Senior Advisor" where "Senior Advisor for Employees" stands too
      if (const std::string_view said = document_.text_of(title.first, title.last);
          person.title->size() > said.size() && person.title->starts_with(said))
        continue;
      const bool link = document_.is(k, text::TokenKind::word) && !document_.capitalized(k) && document_.has(k, lang::Class::title_tails) &&
                        !document_.has(k, lang::Class::conjunctions);
      if (!link) continue;
      ++k;
      if (document_.has(k, lang::Class::stopwords) && !document_.capitalized(k)) ++k;
      const bool field = document_.has(k, lang::Class::title_modifiers) || document_.has(k, lang::Class::department_words);
      if (document_.capitalized(k) && !field && !names_issuer(k)) return true;
    }
    return false;
  }

  /// The first minister of the text, where a ministry or a government sends it.
  bool heads_government(std::size_t party) const {
    const Party& person = parties_.all[party];
    if (!issuer_ || issuer_->mentions.size() < 2 || !person.title || person.role == PartyRole::contact || !government_office(context_, *person.title) ||
        !government_body(context_, issuer_->name) || leads_elsewhere(party) ||
        !same_portfolio(context_, *person.title, issuer_->name))
      return false;
    for (std::size_t k = 0; k < party && k < parties_.all.size(); ++k) {
      const Party& other = parties_.all[k];
      if (other.kind == PartyKind::person && other.title && other.mentions.front().start < person.mentions.front().start &&
          government_office(context_, *other.title))
        return false;
    }
    return true;
  }

  /// "Finanzvorstand Moreau" in a company's own text: no other organisation stands before the name in its sentence.
  bool of_the_house(std::size_t party) const {
    const Party& person = parties_.all[party];
    if (issuer_->mentions.size() < 2 || issuer_->mentions.size() < most_named_ || issuer_->mentions.front().start > person.mentions.front().start ||
        !house_office(context_, *person.title))
      return false;
    const std::uint32_t m = first_titled(party);
    if (m == no_mention) return false;
    const fields::PersonMention& mention = names_.people[m];
    const std::size_t token = std::max(mention.name.last, mention.title.last), block = context_.layout.block_of(mention.name.first);
    if (block >= context_.layout.blocks.size()) return false;
    const std::size_t floor = std::max<std::size_t>(context_.layout.blocks[block].first_token, token > farthest ? token - farthest : 0),
                      start = fields::sentence_start(context_, mention.name.first, floor);
    const auto& all = names_.organizations;
    auto next = std::partition_point(all.begin(), all.end(), [&](const fields::OrganizationMention& o) { return o.name.first < token + 3; });
    for (; next != all.begin() && std::prev(next)->name.first >= start; --next) {
      const std::size_t home = parties_.party_of_organization[static_cast<std::size_t>(std::prev(next) - all.begin())];
      if (home != Parties::none && &parties_.all[home] != issuer_) return false;
    }
    return true;
  }

  /// "for AmeriLife" where "AmeriLife Group, LLC" issues.
  bool names_issuer(std::size_t token) const {
    if (!issuer_) return false;
    const std::string name = text::fold(issuer_->name), word = text::fold(document_.text_of(token));
    for (const std::string_view other : words_of(name))
      if (same_word(other, word)) return true;
    return false;
  }

  /// "The Society is glad. “At last,” said its chair, Ann Lee", "De Bond is blij, aldus voorzitter Ann Lee": the organisation that opens the sentence
  /// before, or the same one, where no other stands in between.
  const Party* subject_before(std::size_t party) const {
    const std::uint32_t m = first_titled(party);
    if (m == no_mention) return nullptr;
    const std::size_t token = names_.people[m].name.first, block = context_.layout.block_of(token);
    if (block >= context_.layout.blocks.size()) return nullptr;
    const std::size_t floor = std::max<std::size_t>(context_.layout.blocks[block].first_token, token > farthest ? token - farthest : 0);
    const auto& all = names_.organizations;
    auto next = std::partition_point(all.begin(), all.end(), [&](const fields::OrganizationMention& o) { return o.name.first < token; });
    if (next == all.begin()) return nullptr;
    const fields::TokenRange name = std::prev(next)->name;
    if (name.first < floor || name.last >= token) return nullptr;
    const std::size_t home = parties_.party_of_organization[static_cast<std::size_t>(std::prev(next) - all.begin())];
    if (home == Parties::none || parties_.all[home].role == PartyRole::issuer) return nullptr;
    const std::size_t start = fields::sentence_start(context_, name.first + 1, floor);
    const bool subject = name.first <= start + 2;
    return subject && fields::sentence_end(context_, name.last, token) < token + 1 ? &parties_.all[home] : nullptr;
  }

  /// The organisation whose name stands nearest before the person's, or null.
  const Party* named_last(std::size_t party) const {
    const std::uint32_t m = first_titled(party);
    if (m == no_mention) return nullptr;
    const auto& all = names_.organizations;
    const auto next = std::partition_point(all.begin(), all.end(), [&](const fields::OrganizationMention& o) {
      return o.name.first < names_.people[m].name.first;
    });
    if (next == all.begin()) return nullptr;
    const std::size_t home = parties_.party_of_organization[static_cast<std::size_t>(std::prev(next) - all.begin())];
    return home == Parties::none ? nullptr : &parties_.all[home];
  }

  static constexpr std::uint32_t no_mention = 0xFFFFFFFF;

  std::uint32_t first_titled(std::size_t party) const {
    for (const std::uint32_t m : mentions_[party])
      if (!names_.people[m].title.empty()) return m;
    return no_mention;
  }

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  const Parties& parties_;
  const OfficeHomes offices_;
  const AppointedPeople appointed_;
  std::vector<std::vector<std::uint32_t>> mentions_;  // of people, for each party
  std::vector<Firm> firms_;                            // the first organisations
  std::vector<const Party*> bodies_;                   // municipalities
  bool bodies_full_ = false;
  std::size_t most_named_ = 0;  // mentions of the organisation that is named most: a publisher is not the text's subject
  const Party* issuer_ = nullptr;
  const Party* subject_ = nullptr;  // who is named most and does not issue
  bool publisher_ = false;          // the issuer writes about others and is not in the story
};

}  // namespace

void complete_affiliations(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release) {
  std::unordered_map<std::string, std::string> by_contact;
  const HomeFinder homes(context, names, parties, release);
  std::unordered_set<std::string> elsewhere;  // "ann@agency.example" under a release whose agency is not named
  for (const Contact& contact : release.contacts) {
    if (!contact.name) continue;
    if (joint_desk(context, contact)) by_contact.emplace(person_key(*contact.name), "");
    if (homes.issuer() && !contact.organization && !contact.title &&
        writes_from_elsewhere(context, contact, *homes.issuer(), release.links))
      elsewhere.insert(person_key(*contact.name));
    if (std::string firm = contact_firm(contact, parties); !firm.empty()) by_contact.emplace(person_key(*contact.name), std::move(firm));
    const std::size_t known = contact.title ? parties.find_person(*contact.name) : Parties::none;
    if (known != Parties::none && parties.all[known].kind == PartyKind::person && !parties.all[known].title)
      parties.all[known].title = *contact.title;
  }
  for (std::size_t p = 0; p < parties.all.size(); ++p) {
    Party& person = parties.all[p];
    // "Stiftung Jugend forscht e. V.": what goes on with a small word was cut off beside the office.
    if (const Party* issuer = homes.issuer();
        issuer && person.kind == PartyKind::person && person.affiliation && goes_on_small(*person.affiliation, issuer->name))
      person.affiliation = issuer->name;
    if (person.kind != PartyKind::person || person.affiliation || person.role == PartyRole::issuer) continue;
    if (const auto found = by_contact.find(person_key(person.name)); found != by_contact.end()) {
      if (!found->second.empty()) person.affiliation = found->second;
    } else if (const Party* home = homes.of(p);
               home && !(home == homes.issuer() && person.role == PartyRole::contact && elsewhere.count(person_key(person.name)))) {
      person.affiliation = home->name;
    }
  }
}

/// Whether both names start with the same word.
static bool same_opening(std::string_view one, std::string_view other) {
  return text::fold(one.substr(0, one.find(' '))) == text::fold(other.substr(0, other.find(' ')));
}

void follow_contacts(const std::vector<Contact>& contacts, std::vector<Party>& parties) {
  std::unordered_map<std::string, const Contact*> firms;
  for (const Contact& contact : contacts)
    if (contact.name && contact.organization && !contact.emails.empty()) firms.emplace(person_key(*contact.name), &contact);
  if (firms.empty()) return;
  std::unordered_set<std::string> known, issuers;
  bool personal = false;  // a person issues
  for (const Party& party : parties) {
    if (party.role == PartyRole::issuer) issuers.insert(party.name);
    personal = personal || (party.role == PartyRole::issuer && party.kind == PartyKind::person);
    if (party.kind != PartyKind::organization) continue;
    known.insert(party.name);
    known.insert(party.aliases.begin(), party.aliases.end());
  }
  for (Party& person : parties) {
    if (person.kind != PartyKind::person || person.role != PartyRole::contact || (person.affiliation && !issuers.count(*person.affiliation)))
      continue;
    const auto found = firms.find(person_key(person.name));
    if (found == firms.end() || !known.count(*found->second->organization)) continue;
    // "TRON DAO" stays what it is beside a "TRON Builders League"; who answers for a senator is no one of the Senate's.
    if (person.affiliation ? same_opening(*person.affiliation, *found->second->organization) : personal) continue;
    person.affiliation = found->second->organization;
  }
}

}  // namespace pressparse::record
