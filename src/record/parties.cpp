#include "record/parties.hpp"

#include <algorithm>
#include <utility>

#include "rules.hpp"
#include "text/sorting.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

/// Folded, punctuation gone, one space between words.
std::string plain(std::string_view name) {
  std::string out;
  bool space = false;
  std::string folded = text::fold(name);
  if (folded.find('&') != std::string::npos)
    for (std::size_t amp; (amp = folded.find("&amp;")) != std::string::npos;) folded.replace(amp, 5, "&");
  out.reserve(folded.size());
  for (std::size_t i = 0; i < folded.size();) {
    if (const char c = folded[i]; (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
      ++i;
      continue;
    }
    const text::Decoded d = text::decode(folded, i);
    const text::CharacterClass c = text::classify(d.character);
    if (c == text::CharacterClass::letter || c == text::CharacterClass::digit || c == text::CharacterClass::mark || d.character == '&') {
      if (space && !out.empty()) out += ' ';
      space = false;
      out.append(folded, i, d.length);
    } else if (d.character != '.' && d.character != '\'') {
      space = true;  // "S.p.A." and "O'Reilly" stay one word
    }
    i += d.length;
  }
  return out;
}

std::string surname_of(const std::string& key) { return key.substr(key.rfind(' ') + 1); }

class Merger {
 public:
  Merger(const fields::Context& context, const fields::Names& names, Parties& parties)
      : context_(context), names_(names), parties_(parties) {}

  void people() {
    parties_.party_of_person.assign(names_.people.size(), Parties::none);
    // The nominative makes the party: "Jana Nowaka" may stand before "Jan Nowak".
    for (const bool other_case : {false, true})
      for (std::size_t i = 0; i < names_.people.size(); ++i) {
        const fields::PersonMention& mention = names_.people[i];
        if (oblique(mention.name) != other_case) continue;
        Located where;
        const auto [start, end] = bytes(mention.name);
        context_.locate(where, start, end, mention.rule);
        parties_.party_of_person[i] = parties_.add_person(where, "", "");
      }
    // The mention that says most of the office gives it: "economist Ann Lee ... Ann Lee, Professor at Harwich University".
    std::vector<int> said(parties_.all.size(), 0);
    for (const bool titles : {true, false})
      for (std::size_t i = 0; i < names_.people.size(); ++i) {
        const fields::PersonMention& mention = names_.people[i];
        Party& party = parties_.all[parties_.party_of_person[i]];
        int& most = said[parties_.party_of_person[i]];
        if (titles && !mention.title.empty()) {
          const int says = 1 + 2 * mention.full + !mention.affiliation.empty();
          // "la ministra Ann Lee ... la ministra de Salud, Ann Lee"
          const bool whole = says == most && party.title && mention.title.last - mention.title.first > 1 &&
                             text_of(mention.title).starts_with(*party.title + ' ');
          if (says <= most && !whole) continue;
          most = says;
          party.title = singular(text_of(mention.title));
          if (!mention.affiliation.empty()) party.affiliation = text_of(mention.affiliation);
        } else if (!titles && !party.affiliation && !mention.affiliation.empty()) {
          party.affiliation = text_of(mention.affiliation);
        }
      }
  }

  bool oblique(fields::TokenRange name) const {
    return context_.lexicon.match(context_.document, name.first, lang::Class::given_names, context_.language).value.ends_with("oblique");
  }

  void organizations() {
    parties_.party_of_organization.assign(names_.organizations.size(), Parties::none);
    // Names before their short forms: "Calidi" may stand before "Calidi Biotherapeutics Inc.".
    for (const bool aliases : {false, true})
      for (std::size_t i = 0; i < names_.organizations.size(); ++i) {
        const fields::OrganizationMention& mention = names_.organizations[i];
        if (mention.alias_of.empty() == aliases) continue;
        Located where;
        const auto [start, end] = bytes(mention.name);
        context_.locate(where, start, end, mention.rule);
        const std::size_t known = aliases ? parties_.find_organization(text_of(mention.alias_of)) : Parties::none;
        parties_.party_of_organization[i] = known == Parties::none ? parties_.add_organization(where) : parties_.add_alias(known, where);
      }
  }

  /// In the text's language or English: "secretaris" is no plural of the Catalan "secretari".
  bool head_at(const text::Document& words, std::size_t i) const {
    for (const lang::LanguageId language : {context_.language, context_.lexicon.language_id("en")})
      if (context_.lexicon.match(words, i, lang::Class::title_heads, language)) return true;
    return false;
  }

  /// "U.S. Senators" before a list is each one's "U.S. Senator".
  std::string singular(std::string title) const {
    if (title.size() < 4) return title;
    const bool stop = title.ends_with("s.");
    if (!stop && !title.ends_with("s")) return title;
    std::string one = title.substr(0, title.size() - (stop ? 2 : 1)) + (stop ? "." : "");
    const text::Document plural = text::scan(title, context_.lexicon.vocabulary()), words = text::scan(one, context_.lexicon.vocabulary());
    // "Vorsitzender des Vorstands": a genitive is no plural.
    for (std::size_t i = 0; i < plural.size(); ++i)
      if (context_.lexicon.match(plural, i, lang::Class::title_tails, context_.language)) return title;
    const auto head = [&](const text::Document& d) { return d.size() > 0 && head_at(d, d.size() - (stop ? 2 : 1)); };
    const bool several =
        plural.size() > 0 && context_.lexicon.match_any(plural, plural.size() - 1, lang::Class::plural_heads, context_.language);
    return head(words) && (several || head(plural)) ? one : title;
  }

  /// Parties and mentions in the order of the text; ids by that order.
  void finish() {
    std::vector<std::size_t> order(parties_.all.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      order[i] = i;
      auto& mentions = parties_.all[i].mentions;
      text::sort_if_needed(mentions, [](const Located& a, const Located& b) { return a.start < b.start; });
    }
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      const Party &x = parties_.all[a], &y = parties_.all[b];
      if (x.kind != y.kind) return x.kind == PartyKind::person;
      return x.mentions.front().start < y.mentions.front().start;
    });
    parties_.reorder(order);
  }

 private:
  std::pair<std::size_t, std::size_t> bytes(fields::TokenRange r) const {
    return {context_.document.tokens[r.first].start, context_.document.tokens[r.last - 1].end()};
  }
  std::string text_of(fields::TokenRange r) const {
    if (r.empty()) return {};
    const auto [start, end] = bytes(r);
    return one_line(context_.document.slice(start, end));
  }

  const fields::Context& context_;
  const fields::Names& names_;
  Parties& parties_;
};

}  // namespace

std::string one_line(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\n' && text[i] != '\r' && text[i] != '\t') {
      out += text[i];
      continue;
    }
    while (!out.empty() && out.back() == ' ') out.pop_back();
    while (i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n' || text[i + 1] == '\r' || text[i + 1] == '\t')) ++i;
    out += ' ';
  }
  return out;
}

bool ends_in_genitive(std::string_view name) { return name.ends_with("'s") || name.ends_with("\u2019s"); }

std::string person_key(std::string_view name) { return plain(name); }

std::string organization_key(std::string_view name) {
  std::string key = plain(name);
  constexpr std::string_view articles[] = {"the ", "der ", "die ", "das ", "le ", "la ", "les ", "el ", "il ", "lo ", "de ", "het ", "l "};
  constexpr std::string_view forms[] = {" inc", " incorporated", " corp", " corporation", " llc",      " llp",  " ltd", " limited", " plc",
                                        " co",  " company",      " gmbh", " ag",          " se",       " kg",   " ev",  " e v",     " sa",
                                        " sas", " sarl",         " spa",  " srl",         " sl",       " bv",   " nv",  " lp",      " &",
                                        " pty", " ab",           " as",   " oy",          " holdings", " group"};
  for (const std::string_view article : articles)
    if (!key.empty() && key[0] == article[0] && key.starts_with(article) && key.size() > article.size() + 1) {
      key.erase(0, article.size());
      break;
    }
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view form : forms)
      if (!key.empty() && key.back() == form.back() && key.ends_with(form) && key.size() > form.size() + 1) {
        key.erase(key.size() - form.size());
        again = true;
        break;
      }
  }
  return key;
}

namespace {

constexpr std::size_t most_keys = 2048;  // of one document that are kept

/// The key of a name, made once.
template <class Keys, class Make>
std::string kept_key(Keys& keys, std::string_view name, Make make) {
  if (const auto known = keys.find(name); known != keys.end()) return known->second;
  std::string key = make(name);
  if (keys.size() < most_keys) keys.emplace(name, key);
  return key;
}

}  // namespace

std::string Parties::key_of_organization(std::string_view name) const { return kept_key(organization_keys_, name, organization_key); }

std::string Parties::key_of_person(std::string_view name) const {
  std::string key = kept_key(person_keys_, name, person_key);
  if (!declined_by_) return key;
  std::string stems;
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t end = std::min(key.find(' ', at), key.size());
    stems += (stems.empty() ? "" : " ") + declined_by_->stem(std::string_view(key).substr(at, end - at), language_);
    at = end + 1;
  }
  return stems;
}

std::size_t Parties::find_person(std::string_view name) const { return person_of_key(key_of_person(name)); }

std::size_t Parties::person_of_key(const std::string& key) const {
  const auto found = people_.find(key);
  return found == people_.end() ? none : found->second;
}

std::size_t Parties::find_organization(std::string_view name) const {
  const auto found = organizations_.find(key_of_organization(name));
  return found == organizations_.end() ? none : found->second;
}

std::size_t Parties::find(std::string_view id) const {
  // People come first in text order, so most ids tell their place.
  if (id.size() > 1 && id.size() < 9) {
    std::size_t number = 0;
    for (const char c : id.substr(1)) number = c >= '0' && c <= '9' ? number * 10 + static_cast<std::size_t>(c - '0') : all.size() + 1;
    const std::size_t place = id[0] == 'p' ? number - 1 : number - 1 + sorted_people_;
    if (place < all.size() && all[place].id == id) return place;
  }
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i].id == id) return i;
  return none;
}

/// The forms by which a person with this key is found.
void Parties::learn(std::size_t party, const std::string& key) {
  people_.try_emplace(key, party);
  // The last one named owns a surname that several bear.
  const std::string surname = surname_of(key);
  if (surname.size() > 1) people_[surname] = party;
  // "Eva M. Welskop-Deffaa" is "Eva Welskop-Deffaa" too.
  const std::string first = key.substr(0, key.find(' '));
  if (first.size() + surname.size() + 1 < key.size()) people_.emplace(first + " " + surname, party);
}

std::size_t Parties::add_person(const Located& where, std::string_view title, std::string_view affiliation) {
  // What was said before in the same letters says nothing new, but that a surname is this one's again.
  if (const auto known = said_people_.find(where.text); known != said_people_.end() && title.empty() && affiliation.empty()) {
    if (!known->second.surname.empty()) people_[known->second.surname] = known->second.party;
    all[known->second.party].mentions.push_back(where);
    return known->second.party;
  }
  const std::string name = one_line(where.text);
  const std::string key = key_of_person(name);
  std::size_t index = person_of_key(key);
  if (index == none && key.find(' ') != std::string::npos) {
    // A longer form of somebody known: first and last word agree.
    const std::string first = key.substr(0, key.find(' ')), surname = surname_of(key);
    const auto found = people_.find(first + " " + surname);
    if (found != people_.end()) index = found->second;
    const auto bare = people_.find(surname);
    if (index == none && bare != people_.end() && key_of_person(all[bare->second].name) == surname) index = bare->second;
  }
  if (index == none) {
    index = all.size();
    Party party;
    party.id = "p" + std::to_string(++person_count_);
    party.kind = PartyKind::person;
    party.name = name;
    party.rule = where.rule;
    all.push_back(std::move(party));
    learn(index, key);
  }
  Party& party = all[index];
  if (name != party.name && key.size() > key_of_person(party.name).size()) {
    if (std::find(party.aliases.begin(), party.aliases.end(), party.name) == party.aliases.end()) party.aliases.push_back(party.name);
    party.name = name;
    learn(index, key);
  } else {
    if (party.mentions.size() > 0 && key.find(' ') != std::string::npos) learn(index, key);
    if (name != party.name && std::find(party.aliases.begin(), party.aliases.end(), name) == party.aliases.end())
      party.aliases.push_back(name);
  }
  if (!title.empty() && !party.title) party.title = std::string(title);
  if (!affiliation.empty() && !party.affiliation) party.affiliation = std::string(affiliation);
  party.mentions.push_back(where);
  if (key.find(' ') != std::string::npos && said_people_.size() < most_keys && person_of_key(key) == index) {
    std::string surname = surname_of(key);
    if (surname.size() < 2) surname.clear();
    said_people_.emplace(where.text, Said{index, std::move(surname)});
  }
  return index;
}

std::size_t Parties::add_organization(const Located& where) {
  // What was said before in the same letters says nothing new.
  if (const auto known = said_.find(where.text); known != said_.end() && where.text.size() <= all[known->second].name.size() &&
                                                 all[known->second].name.find('&') == std::string::npos) {
    all[known->second].mentions.push_back(where);
    return known->second;
  }
  const std::string name = one_line(where.text);
  const std::string key = key_of_organization(name);
  const auto [found, fresh] = organizations_.emplace(key, all.size());
  const std::size_t index = found->second;
  if (said_.size() < most_keys) said_.emplace(where.text, index);
  if (fresh) {
    Party party;
    party.id = "o" + std::to_string(++organization_count_);
    party.kind = PartyKind::organization;
    party.name = name;
    party.rule = where.rule;
    all.push_back(std::move(party));
  }
  Party& party = all[index];
  // An entity that was left undecoded makes no name fuller.
  const bool entity = name.find("&amp;") != std::string::npos, known_entity = party.name.find("&amp;") != std::string::npos;
  const bool genitive = ends_in_genitive(name),
             known_genitive = ends_in_genitive(party.name);  // "Best Harbour Stock's report": no fuller form
  if (entity != known_entity ? known_entity : genitive != known_genitive ? known_genitive : name.size() > party.name.size()) {
    if (std::find(party.aliases.begin(), party.aliases.end(), party.name) == party.aliases.end()) party.aliases.push_back(party.name);
    party.name = name;
  } else if (name != party.name && std::find(party.aliases.begin(), party.aliases.end(), name) == party.aliases.end()) {
    party.aliases.push_back(name);
  }
  party.mentions.push_back(where);
  return index;
}

std::size_t Parties::add_alias(std::size_t party, const Located& where) {
  Party& known = all[party];
  const std::string alias = one_line(where.text);
  organizations_.emplace(key_of_organization(alias), party);
  if (alias != known.name && std::find(known.aliases.begin(), known.aliases.end(), alias) == known.aliases.end())
    known.aliases.push_back(alias);
  known.mentions.push_back(where);
  return party;
}

std::size_t Parties::add_longer_form(std::size_t party, const Located& where) {
  Party& known = all[party];
  const std::string shorter = std::exchange(known.name, one_line(where.text));
  organizations_.emplace(organization_key(known.name), party);
  std::erase(known.aliases, known.name);
  if (shorter != known.name && std::find(known.aliases.begin(), known.aliases.end(), shorter) == known.aliases.end())
    known.aliases.push_back(shorter);
  known.mentions.push_back(where);
  return party;
}

void Parties::correct(std::size_t party, const Located& where) {
  Party& known = all[party];
  organizations_.erase(organization_key(known.name));
  known.name = one_line(where.text);
  known.mentions = {where};
  organizations_.emplace(organization_key(known.name), party);
}

void Parties::settle_mentions() {
  for (Party& party : all) {
    text::sort_if_needed(party.mentions,
                         [](const Located& a, const Located& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
    std::size_t reached = 0;  // where the mentions kept so far end
    std::erase_if(party.mentions, [&](const Located& mention) {
      if (mention.end <= reached) return true;
      reached = mention.end;
      return false;
    });
  }
}

void Parties::reorder(const std::vector<std::size_t>& order) {
  std::vector<std::size_t> place(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) place[order[i]] = i;
  // In place, one cycle of the permutation after the other: a second copy of hundreds of thousands of parties costs more than its moves.
  std::vector<bool> done(order.size());
  for (std::size_t start = 0; start < order.size(); ++start) {
    if (done[start] || order[start] == start) continue;
    Party first = std::move(all[start]);
    std::size_t hole = start;
    for (; order[hole] != start; hole = order[hole]) {
      all[hole] = std::move(all[order[hole]]);
      done[hole] = true;
    }
    all[hole] = std::move(first);
    done[hole] = true;
  }
  person_count_ = organization_count_ = 0;
  sorted_people_ =
      static_cast<std::size_t>(std::count_if(all.begin(), all.end(), [](const Party& p) { return p.kind == PartyKind::person; }));
  for (Party& party : all)
    party.id = party.kind == PartyKind::person ? "p" + std::to_string(++person_count_) : "o" + std::to_string(++organization_count_);
  for (auto* index : {&people_, &organizations_})
    for (auto& [key, party] : *index) party = place[party];
  for (auto& [text, party] : said_) party = place[party];
  for (auto& [text, said] : said_people_) said.party = place[said.party];
  for (auto* index : {&party_of_person, &party_of_organization})
    for (std::size_t& party : *index)
      if (party != none) party = place[party];
}

Parties merge_mentions(const fields::Context& context, const fields::Names& names) {
  Parties parties;
  parties.language_ = context.language;
  if (context.lexicon.meta(context.language, "names") == "declined") parties.declined_by_ = &context.lexicon;
  Merger merger(context, names, parties);
  merger.people();
  merger.organizations();
  merger.finish();
  return parties;
}

}  // namespace pressparse::record
