#include "fields/names_relations.hpp"

#include <algorithm>

#include "fields/names_organizations.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t farthest_subject = 16;  // tokens from the organisation to "founded by"
constexpr std::size_t farthest_guided = 40;   // tokens from the organisation to "under the direction of"
constexpr std::size_t longest_date = 5;       // tokens between "founded" and "by": "founded in May 2010 by"

}  // namespace

void RelationReader::complete(PersonMention& person, const Surroundings& seen) const {
  const bool past = !person.title.empty() && person.title.first >= person.name.last && held_before(person.title.first);
  if (past) {
    // "Ann Lee, formerly CEO of Acme, has joined Tidewater as President": the new office counts
    const std::size_t end = std::max(person.title.last, person.affiliation.last);
    const TokenRange home = words_.is_char(end, ',') ? led(end) : TokenRange{};
    const TokenRange there = home.empty() ? TokenRange{} : office_there(home.last);
    if (!there.empty()) {
      person.title = there;
      person.affiliation = home;
    } else if (const TitlePhrase office = words_.is_char(end, ',') ? new_office(person.whole.first, end, true) : TitlePhrase{}) {
      person.title = office.title;
      person.affiliation = office.affiliation;
    }
  }
  if (person.title.empty()) {
    if (const TitlePhrase office = new_office(person.whole.first, seen.behind, false)) {
      person.title = office.title;
      if (person.affiliation.empty()) person.affiliation = office.affiliation;
    }
  }
  if (person.affiliation.empty()) {
    person.affiliation = led(seen.behind);
    if (person.title.empty() && !person.affiliation.empty()) person.title = office_there(person.affiliation.last);
  }
  if (person.affiliation.empty()) person.affiliation = leader_of(person.whole.first, std::max<std::size_t>(seen.behind, person.whole.last));
  if (person.affiliation.empty()) person.affiliation = guided(person.whole.first);
  if (person.affiliation.empty() && person.title.empty()) person.affiliation = engaged(seen.behind);
}

/// Whether the office at the token is one that somebody held before: "formerly CEO", "most recently director".
bool RelationReader::held_before(std::size_t title) const {
  constexpr std::size_t longest = 3;  // tokens
  if (words_.match(title, Class::past_modifiers)) return true;
  for (std::size_t length = 1; length <= longest && length < title; ++length)
    if (words_.match(title - length, Class::past_modifiers).length == length) return true;
  return false;
}

/// "Ann Lee, a biology major at the University of Harwich,": what somebody is has no office's word, but says where. Not "a graduate of the University".
TokenRange RelationReader::engaged(std::size_t behind) const {
  constexpr std::size_t longest = 8;  // tokens of the apposition before its link
  if (!words_.is_char(behind, ',') || !words_.joined(behind + 1) || !words_.lower(behind + 1) ||
      words_.match(behind + 1, Class::articles).value != "indefinite")
    return {};
  for (std::size_t k = behind + 2; k < behind + longest && words_.joined(k); ++k) {
    if (k > behind + 2 && words_.lower(k) && words_.has(k, Class::employer_links)) {
      const std::size_t object = k + 1 + (words_.lower(k + 1) && words_.match(k + 1, Class::articles).length == 1);
      const OrganizationMention* o = words_.joined(object) ? organizations_.find(object) : nullptr;
      return o && o->name.first == object ? o->name : TokenRange{};
    }
    if (!(words_.lower(k) || words_.document().is(k, TokenKind::dash)) || words_.has(k, Class::past_modifiers) ||
        (words_.has(k, Class::stopwords) && !words_.has(k, Class::title_tails)))
      return {};
  }
  return {};
}

/// "students of the School of Arts, under the direction of Ann Lee", "dix pompiers du SDIS, sous le commandement du capitaine Ann Lee": who guides them is one of theirs.
TokenRange RelationReader::guided(std::size_t first) const {
  constexpr std::size_t longest = 5,
                        most_small = 3;  // tokens of the link; small words between it and the name: "bajo la dirección de la doctora"
  std::size_t end = first;
  for (std::size_t small = 0; small <= most_small && end > 2 && words_.joined(end) && words_.lower(end - 1); ++small, --end)
    for (std::size_t length = 2; length <= longest && length < end; ++length)
      if (words_.match(end - length, Class::guidance_links).length == length) return left_of(end - length, farthest_guided);
  return {};
}

/// "Ann Lee founded Acme", "Ann Lee, who runs Acme": the organisation behind the verb.
TokenRange RelationReader::led(std::size_t behind) const {
  std::size_t k = words_.is_char(behind, ',') ? behind + 1 : behind;
  if (!words_.joined(k) || !words_.lower(k)) return {};
  const lang::Match verb = words_.match(k, Class::leading_verbs);
  if (!verb) return {};
  k += verb.length;
  while (words_.joined(k) && words_.lower(k) && words_.has(k, Class::stopwords) && k < behind + 8 && !organizations_.find(k)) ++k;
  const OrganizationMention* o = words_.joined(k) ? organizations_.find(k) : nullptr;
  if (!o || o->name.first != k) return {};
  // "joined Proactive's Ann Lee": what follows is somebody else's name
  const std::size_t genitive = words_.possessive(o->name.last);
  const bool owns = genitive > 0 && words_.joined(o->name.last + genitive) && words_.capital(o->name.last + genitive);
  return owns ? TokenRange{} : o->name;
}

/// "Acme, founded in 2010 by Ann Lee", "Founded by Ann Lee, Acme", "Acme wurde von Ann Lee gegründet".
TokenRange RelationReader::leader_of(std::size_t first, std::size_t behind) const {
  if (first < 2 || !words_.joined(first)) return {};
  std::size_t agent = first - 1;
  while (agent > 1 && words_.lower(agent) && words_.has(agent, Class::stopwords) && !words_.match(agent, Class::agent_links)) --agent;
  // "led by seasoned attorney Ann Lee": at most two words before the title
  for (int more = 0; more < 2 && agent > 1 && words_.joined(agent) && words_.lower(agent) && !words_.has(agent, Class::stopwords); ++more)
    --agent;
  if (!words_.match(agent, Class::agent_links)) return {};
  std::size_t participle = agent;
  for (std::size_t back = 1; back <= longest_date && back <= agent; ++back) {
    const std::size_t k = agent - back;
    if (words_.is_word(k) && words_.match(k, Class::led_words)) {
      participle = k;
      break;
    }
    const bool date = words_.document().is(k, TokenKind::number) || words_.has(k, Class::months) || words_.has(k, Class::stopwords);
    if (!date || !words_.joined(k)) break;
  }
  const bool verb_last = participle == agent && words_.joined(behind) && words_.match(behind, Class::led_words);
  if (participle == agent && !verb_last) return {};
  if (const TokenRange subject = subject_before(participle); !subject.empty()) return subject;
  if (words_.opens_sentence(participle)) behind = list_end(behind);
  // "Founded in 2010 by Ann Lee, Acme is ...", "Founded by Ann Lee in 2010, Acme is ..."
  std::size_t dated = behind;
  while (dated < behind + longest_date && words_.joined(dated) &&
         ((words_.lower(dated) && words_.has(dated, Class::stopwords)) || words_.has(dated, Class::months) ||
          words_.document().is(dated, TokenKind::number)))
    ++dated;
  if (dated > behind && words_.is_char(dated, ',') && words_.document().is(dated - 1, TokenKind::number)) behind = dated;
  std::size_t next = words_.is_char(behind, ',') ? behind + 1 : behind;
  if (words_.joined(next) && words_.lower(next) && words_.has(next, Class::stopwords) && !organizations_.find(next)) ++next;
  const OrganizationMention* o = next > behind && words_.joined(next) ? organizations_.find(next) : nullptr;
  return o && o->name.first == next ? o->name : TokenRange{};
}

/// "Founded by Ann Lee and Bob Ray, Acme is ...": one past the second name of two, or `i`.
std::size_t RelationReader::list_end(std::size_t i) const {
  constexpr std::size_t longest_name = 4;  // tokens
  if (!words_.joined(i) || !words_.has(i, Class::conjunctions)) return i;
  std::size_t end = i + 1;
  while (end < i + 1 + longest_name && words_.joined(end) &&
         (words_.capital(end) || words_.is_char(end, '.') || words_.has(end, Class::name_particles)))
    ++end;
  return words_.is_char(end, ',') && end > i + 2 ? end : i;
}

/// The nearest organisation on the left in the same sentence: "Acme, founded", "Acme is a family firm led". Not in "Acme backs a bill led".
TokenRange RelationReader::subject_before(std::size_t token) const {
  std::size_t noun = token;
  while (noun > 0 && words_.joined(noun) && token - noun < 4 &&
         (words_.is_char(noun - 1, ',') || (words_.lower(noun - 1) && words_.has(noun - 1, Class::stopwords))))
    --noun;
  if (noun > 0 && words_.joined(noun) && words_.lower(noun - 1) && !organizations_.find(noun - 1) &&
      !words_.has(noun - 1, Class::organization_nouns))
    return {};
  return left_of(token, farthest_subject);
}

/// The nearest organisation in front of the token, in the same sentence.
TokenRange RelationReader::left_of(std::size_t token, std::size_t farthest) const {
  for (std::size_t k = token; k-- > 0 && token - k <= farthest;) {
    if (!words_.joined(k + 1)) break;
    if (const OrganizationMention* o = organizations_.find(k)) {
      if (!words_.match(o->name.first, Class::governing_bodies)) return o->name;
      k = o->name.first;  // "le conseil d'administration", whose firm stands elsewhere
      continue;
    }
    if (words_.is_char(k, ';') || words_.is_char(k, '!') || words_.is_char(k, '?') || words_.document().is(k, TokenKind::quote)) break;
    if (words_.is_char(k, '.') && words_.opens_sentence(k + 1) && words_.capital(k + 1)) break;
  }
  return {};
}

/// "Ann Lee joins Acme as Vice President of Sales": the office behind the organisation.
TokenRange RelationReader::office_there(std::size_t behind) const {
  if (!words_.joined(behind) || !words_.lower(behind)) return {};
  const lang::Match verb = words_.match(behind, Class::title_verbs);
  const TitlePhrase office = verb ? title_after(words_, organizations_, behind + verb.length) : TitlePhrase{};
  return office && office.title.first <= behind + verb.length + 2 && office.affiliation.empty() ? office.title : TokenRange{};
}

/// Whether "promotion of", "promotes" or the like ends right before the token, so that "to" leads to an office.
bool RelationReader::raised(std::size_t first) const {
  constexpr std::size_t longest = 3;  // tokens
  for (std::size_t length = 1; length <= longest && length <= first; ++length)
    if (const lang::Match raise = words_.match(first - length, Class::raising_words); raise.length == length && words_.joined(first))
      return true;
  return false;
}

/// "appointed Ann Lee as Chief Financial Officer", "Ann Lee has been named CEO of Acme", "Ann Lee zur neuen Präsidentin".
/// `past`: an office held before stands between the name and `behind`.
TitlePhrase RelationReader::new_office(std::size_t first, std::size_t behind, bool past) const {
  if (past && words_.is_char(behind, ',') && words_.joined(behind + 1)) ++behind;
  // "named Ann Lee chief executive of Acme"
  if (first > 0 && words_.joined(first) && words_.match(first - 1, Class::appointing_verbs) && words_.joined(behind) &&
      words_.is_word(behind) &&
      (words_.title_word(behind) || words_.has(behind, Class::title_modifiers) || words_.has(behind, Class::starts_phrase) ||
       words_.match(behind, Class::fresh_modifiers)))
    if (const TitlePhrase office = title_after(words_, organizations_, behind);
        office && office.title.first == behind + words_.match(behind, Class::fresh_modifiers).length)
      return office;
  const std::size_t k = words_.is_char(behind, ',') ? behind + 1 : behind;
  if (!words_.joined(k) || !words_.lower(k)) return {};
  std::size_t length = words_.match(k, Class::title_verbs).length;
  // "the promotion of Ann Lee to Vice President": "to" alone leads anywhere but behind such a word
  if (length == 0) length = k == behind && raised(first) ? words_.match(k, Class::raising_links).length : 0;
  if (length == 0) return {};
  TitlePhrase office = title_after(words_, organizations_, k + length);
  if (!office || office.title.first > k + length + 3) return {};
  // "to the Board of Directors" is no office, "Appoints Ann Lee to Lead Expansion" a verb
  if (!words_.match(k, Class::title_verbs) &&
      (words_.match(office.title.first, Class::governing_bodies) ||
       (words_.loud(k) && words_.joined(office.title.last) && words_.capital(office.title.last))))
    return {};
  return office;
}

}  // namespace pressparse::fields
