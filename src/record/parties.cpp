#include "record/parties.hpp"

#include <algorithm>
#include <utility>

#include "rules.hpp"
#include "text/sorting.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

/// "iii" of "gerard j maddux iii"; "" where there is none.
std::string_view suffix_of(std::string_view key) {
  const std::string_view last = key.substr(std::min(key.rfind(' ') + 1, key.size()));
  return last == "jr" || last == "sr" || last == "ii" || last == "iii" || last == "iv" ? last : std::string_view{};
}

/// The last word of a key, behind which a suffix may stand: "maddux" of "gerard j maddux iii".
std::string surname_of(const std::string& key) {
  std::size_t end = key.size(), space = key.rfind(' ');
  if (space != std::string::npos) {
    if (!suffix_of(key).empty()) end = space, space = key.rfind(' ', space - 1);
  }
  const std::size_t first = space == std::string::npos ? 0 : space + 1;
  return key.substr(first, end - first);
}

/// The surname before the last one, "goñi" of "rosario goñi larrea", or the first half of a double one, "wolbers" of "marijke wolbers-haverkate"; "" where there is none.
std::string first_surname(const std::string& key) {
  constexpr std::size_t shortest = 4;
  const std::size_t space = key.rfind(' ');
  if (space == std::string::npos) return {};
  if (const std::size_t dash = key.find('-', space); dash != std::string::npos)
    return dash >= space + 1 + shortest ? key.substr(space + 1, dash - space - 1) : std::string{};
  const std::size_t before = key.rfind(' ', space - 1);
  return before != std::string::npos && space - before > shortest ? key.substr(before + 1, space - before - 1) : std::string{};
}

/// Another form of the party's name, once.
void add_form(Party& party, const std::string& form) {
  if (std::find(party.aliases.begin(), party.aliases.end(), form) == party.aliases.end()) party.aliases.push_back(form);
}

/// "john a velk" and "john merritt velk": second words that cannot be one name's, one of them an initial.
bool other_initial(const std::string& one, const std::string& another) {
  const auto a = words_of(one), b = words_of(another);
  if (a.size() != 3 || b.size() != 3 || suffix_of(one).size() || suffix_of(another).size()) return false;
  return (a[1].size() == 1 || b[1].size() == 1) && a[1].front() != b[1].front();
}

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
  for (const std::string_view word : words_of(key)) stems += (stems.empty() ? "" : " ") + declined_by_->stem(word, language_);
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
  if (id.size() < 2 || (id[0] != 'p' && id[0] != 'o')) return none;
  const std::vector<std::size_t>& numbered = id[0] == 'p' ? people_by_number_ : organizations_by_number_;
  std::size_t number = 0;
  for (const char c : id.substr(1)) {
    if (c < '0' || c > '9' || number > numbered.size()) return none;
    number = number * 10 + static_cast<std::size_t>(c - '0');
  }
  return number > 0 && number <= numbered.size() && all[numbered[number - 1]].id == id ? numbered[number - 1] : none;
}

/// The last two words of a name of three: "watson coleman" of "bonnie watson coleman"; "" where the middle one is an initial or a given name.
std::string_view Parties::double_surname(std::string_view key) const {
  constexpr std::size_t shortest = 3;
  const std::size_t first = key.find(' '), last = key.rfind(' ');
  if (!lexicon_ || first == last || key.find(' ', first + 1) != last || first < 2 || last - first <= shortest || !suffix_of(key).empty())
    return {};
  std::string middle(key.substr(first + 1, last - first - 1));
  middle[0] = static_cast<char>(middle[0] >= 'a' && middle[0] <= 'z' ? middle[0] - 'a' + 'A' : middle[0]);
  const text::Document word = text::scan(middle, lexicon_->vocabulary());
  for (const lang::Class c : {lang::Class::given_names, lang::Class::weak_given_names})
    if (lexicon_->match_any(word, 0, c, language_)) return {};
  return key.substr(first + 1);
}

/// The forms by which a person with this key is found.
void Parties::learn(std::size_t party, const std::string& key) {
  people_.try_emplace(key, party);
  // The last one named owns a surname that several bear.
  const std::string surname = surname_of(key);
  if (surname.size() > 1) people_[surname] = party;
  // "Eva M. Welskop-Deffaa" is "Eva Welskop-Deffaa" too.
  const std::string first = key.substr(0, key.find(' '));
  if (first.size() + surname.size() + 1 < key.size() && !people_.emplace(first + " " + surname, party).second)
    namesakes_.insert_or_assign(first + " " + surname, party);
  if (const std::string other = first_surname(key); !other.empty()) people_.emplace(other, party);
  // "Bonnie Watson Coleman" is "Rep. Watson Coleman" too.
  if (const std::string_view two = double_surname(key); !two.empty()) people_.emplace(std::string(two), party);
  if (two_surnames_) learn_two_surnames(party, key);
}

/// "Rosario Goñi Larrea" is "Rosario Goñi" and "Goñi Larrea" too.
void Parties::learn_two_surnames(std::size_t party, const std::string& key) {
  constexpr std::size_t most_words = 5;
  const auto words = words_of(key);
  if (words.size() < 3 || words.size() > most_words) return;
  const auto offset = [&](std::size_t word) { return static_cast<std::size_t>(words[word].data() - key.data()); };
  for (std::size_t n = 2; n < words.size(); ++n) people_.emplace(key.substr(0, offset(n) - 1), party);
  for (std::size_t n = 1; n + 1 < words.size(); ++n) people_.emplace(key.substr(offset(n)), party);
}

/// The double surname and the given name of a full name, for those who are called by nothing else later; a given name of two people is nobody's.
void Parties::learn_words(std::size_t party, const std::string& name) {
  const std::size_t space = name.find(' ');
  if (space == std::string::npos) return;
  const std::string_view last = std::string_view(name).substr(name.rfind(' ') + 1);
  if (last.find('-') != std::string_view::npos) single_words_.insert_or_assign(key_of_person(last), party);
  const auto [given, fresh] = single_words_.try_emplace(key_of_person(std::string_view(name).substr(0, space)), party);
  if (!fresh && given->second != party) given->second = none;
}

std::size_t Parties::add_person(const Located& where, std::string_view title, std::string_view affiliation, std::size_t same) {
  // What was said before in the same letters says nothing new, but that a surname is this one's again.
  if (const auto known = said_people_.find(where.text); known != said_people_.end() && title.empty() && affiliation.empty()) {
    if (!known->second.surname.empty()) people_[known->second.surname] = known->second.party;
    all[known->second.party].mentions.push_back(where);
    return known->second.party;
  }
  const std::string name = one_line(where.text);
  const std::string key = key_of_person(name);
  std::size_t index = same != none ? same : person_of_key(key);
  if (index == none && key.find(' ') != std::string::npos) {
    // A longer form of somebody known: first and last word agree, and so do "Jr." and "Sr."
    const std::string first = key.substr(0, key.find(' ')), surname = surname_of(key);
    const auto found = people_.find(first + " " + surname);
    const auto other = [&](std::size_t party) {
      const std::string its_key = key_of_person(all[party].name);
      const std::string_view mine = suffix_of(key), its = suffix_of(its_key);
      return (!mine.empty() && !its.empty() && mine != its) || other_initial(key, its_key);
    };
    if (found != people_.end()) {
      if (!other(found->second)) index = found->second;
      else if (const auto namesake = namesakes_.find(first + " " + surname); namesake != namesakes_.end() && !other(namesake->second))
        index = namesake->second;
    }
    // "Rosario Goñi" before "Rosario Goñi Larrea": the longer form bears a second surname.
    if (const std::size_t last = key.rfind(' '); index == none && two_surnames_ && key.find(' ') != last)
      if (const auto shorter = people_.find(key.substr(0, last));
          shorter != people_.end() && key_of_person(all[shorter->second].name) == key.substr(0, last))
        index = shorter->second;
    const auto bare = people_.find(surname);
    if (index == none && bare != people_.end() && key_of_person(all[bare->second].name) == surname) index = bare->second;
    if (const std::string_view two = double_surname(key); index == none && !two.empty())
      if (const auto known = people_.find(std::string(two)); known != people_.end() && key_of_person(all[known->second].name) == two)
        index = known->second;
  }
  // "Villas-Boas" of "Christine Villas-Boas", "Dr. Barbara" of "Barbara Holstein" where nobody else is called so
  if (index == none && name.find(' ') == std::string::npos) {
    const auto known = single_words_.find(key);
    if (known != single_words_.end()) index = known->second;
  }
  if (index == none) {
    index = all.size();
    Party party;
    party.id = next_id(PartyKind::person, index);
    party.kind = PartyKind::person;
    party.name = name;
    party.rule = where.rule;
    all.push_back(std::move(party));
    learn(index, key);
  }
  learn_words(index, name);
  Party& party = all[index];
  if (name != party.name && key.size() > key_of_person(party.name).size()) {
    add_form(party, party.name);
    party.name = name;
    learn(index, key);
  } else {
    if (party.mentions.size() > 0 && key.find(' ') != std::string::npos) learn(index, key);
    if (name != party.name) add_form(party, name);
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
    party.id = next_id(PartyKind::organization, index);
    party.kind = PartyKind::organization;
    party.name = name;
    party.rule = where.rule;
    all.push_back(std::move(party));
  }
  Party& party = all[index];
  // An entity that was left undecoded makes no name fuller.
  const bool entity = has_entity(name), known_entity = has_entity(party.name);
  const bool genitive = ends_in_genitive(name),
             known_genitive = ends_in_genitive(party.name);  // "Best Harbour Stock's report": no fuller form
  if (entity != known_entity ? known_entity : genitive != known_genitive ? known_genitive : name.size() > party.name.size()) {
    add_form(party, party.name);
    party.name = name;
  } else if (name != party.name) {
    add_form(party, name);
  }
  party.mentions.push_back(where);
  return index;
}

std::size_t Parties::add_alias(std::size_t party, const Located& where) {
  Party& known = all[party];
  const std::string alias = one_line(where.text);
  organizations_.emplace(key_of_organization(alias), party);
  // "Lee & Sons LLC" behind "Lee &amp; Sons LLC": the same name, decoded.
  if (has_entity(known.name) && !has_entity(alias) && alias.size() + 4 >= known.name.size()) add_form(known, std::exchange(known.name, alias));
  else if (alias != known.name) add_form(known, alias);
  known.mentions.push_back(where);
  return party;
}

std::size_t Parties::add_longer_form(std::size_t party, const Located& where) {
  Party& known = all[party];
  const std::string shorter = std::exchange(known.name, one_line(where.text));
  organizations_.emplace(organization_key(known.name), party);
  std::erase(known.aliases, known.name);
  if (shorter != known.name) add_form(known, shorter);
  known.mentions.push_back(where);
  return party;
}

void Parties::correct(std::size_t party, const Located& where) {
  Party& known = all[party];
  if (known.kind == PartyKind::person) {
    known.name = one_line(where.text);
    known.mentions = {where};
    learn(party, key_of_person(known.name));
    return;
  }
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

std::string Parties::next_id(PartyKind kind, std::size_t party) {
  std::vector<std::size_t>& numbered = kind == PartyKind::person ? people_by_number_ : organizations_by_number_;
  numbered.push_back(party);
  return (kind == PartyKind::person ? "p" : "o") + std::to_string(numbered.size());
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
  people_by_number_.clear();
  organizations_by_number_.clear();
  for (std::size_t i = 0; i < all.size(); ++i) all[i].id = next_id(all[i].kind, i);
  for (auto* index : {&people_, &organizations_})
    for (auto& [key, party] : *index) party = place[party];
  for (auto& [text, party] : said_) party = place[party];
  for (auto& [text, said] : said_people_) said.party = place[said.party];
  for (auto* index : {&party_of_person, &party_of_organization})
    for (std::size_t& party : *index)
      if (party != none) party = place[party];
}

}  // namespace pressparse::record
