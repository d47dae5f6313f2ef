#include "fields/names_people.hpp"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "fields/names_bylines.hpp"
#include "fields/names_evidence.hpp"
#include "fields/names_holders.hpp"
#include "fields/names_shapes.hpp"
#include "fields/names_surnames.hpp"
#include "fields/names_surroundings.hpp"
#include "fields/names_waiting.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;
using text::TokenKind;


/// "Dick Cole D-IL": a member's party and state.
bool party_letter(const NameWords& words, std::size_t i) {
  return words.document().tokens[i].length == 1 && words.is_char(i + 1, '-') && words.glued(i + 1) && words.glued(i + 2);
}

class PeopleFinder {
 public:
  PeopleFinder(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations)
      : words_(words), mask_(mask), organizations_(organizations), shapes_(words, organizations), surroundings_(words, organizations), bylines_(words), waiting_(words) {
    const text::Document& document = words.document();
    std::size_t seen = 0, behind = 0;  // behind: the address read last
    for (const std::size_t i : words.owned()) {
      if (i < behind || mask.owner(i) != Owner::email) continue;
      if (seen == limits::name_mailboxes) {
        words.context().hit_at(Limit::name_mailboxes, i);
        break;
      }
      std::size_t end = i;
      while (end < document.size() && mask.owner(end) == Owner::email && !document.is_char(end, '@')) ++end;
      if (end > i) mailboxes_.insert(letters(text::fold(document.text_of(i, end)))), ++seen;
      while (end < document.size() && mask.owner(end) == Owner::email) ++end;
      behind = end + 1;
    }
  }

  std::vector<PersonMention> run(const std::vector<PersonMention>& known) {
    auto next_known = known.begin();
    for (std::size_t i = 0; i < words_.size();) {
      if (all_.size() >= words_.context().most_people()) {
        words_.context().hit_at(Limit::person_mentions, i);
        break;
      }
      if (next_known != known.end() && i >= next_known->name.first) {
        i = next_known->whole.last;
        all_.push_back(*next_known++);
        continue;
      }
      if (!words_.capital(i)) {
        i = words_.next_capital(i);
        if (next_known != known.end()) i = std::min<std::size_t>(i, next_known->name.first);
        continue;
      }
      std::size_t next = try_person(i);
      if (next == i) next = try_holder(i);
      i = next > i ? next : i + 1;
    }
    waiting_.add_list_members(all_);
    waiting_.add_pairs(all_);
    waiting_.add_relatives(all_);
    return std::move(all_);
  }

 private:
  bool reporting(std::size_t i) const {
    return i < words_.size() && words_.lower(i) && (words_.has(i, Class::reporting_verbs) || words_.has(i, Class::attribution_words));
  }

  bool headline(std::size_t i) const {
    const layout::Block* block = words_.block_of(i);
    return block && (block->kind == layout::BlockKind::headline || !words_.is_char(block->last_token - 1, '.')) &&
           block->last_token - block->first_token < 24;
  }

  /// A reporting verb stands between a closing quotation mark and the name, or behind a name that follows the mark.
  bool speaks(std::size_t first, std::size_t behind) const {
    const text::Document& document = words_.document();
    if (first < 2) return false;
    const bool ends = behind >= words_.size() || !words_.joined(behind) || words_.is_char(behind, '.') || words_.is_char(behind, ',') ||
                      document.is(behind, TokenKind::quote);
    if (reporting(first - 1) && words_.joined(first)) return ends && document.is(first - 2, TokenKind::quote);
    return reporting(behind) && document.is(first - 1, TokenKind::quote) && words_.joined(first);
  }

  /// "Catie Campbell, 555-0142", "Hauke Thomsen (hauke@...)": a number or an address right behind the name.
  bool reachable(std::size_t behind) const {
    std::size_t k = behind;
    while (k < behind + 3 && k < words_.size() && words_.document().is(k, TokenKind::punctuation) && !words_.is_char(k, '.')) ++k;
    return k > behind && words_.joined(k) && (mask_.owner(k) == Owner::phone || mask_.owner(k) == Owner::email);
  }

  /// "founded in 2013 by Dorvan Wohlfeil", "under the leadership of Itzko Erratti": where a firm whose name says nothing of one would stand less often.
  bool leads(const Shape& shape) const {
    const std::size_t i = shape.name.first;
    if (shape.words != 2 || i < 3 || !words_.joined(i) || !words_.lower(i - 1) || words_.loud(i)) return false;
    for (const std::size_t k : {i, static_cast<std::size_t>(shape.name.last - 1)})
      if (words_.has_any(k, k == i ? seldom & ~bit(Class::places) : seldom) || words_.written_small(k) || words_.organization_word(k) || plain_word(words_, k) ||
          words_.document().tokens[k].has(Token::all_upper) || inner_capital(words_.text_of(k)))
        return false;
    if (words_.has(i - 1, Class::agent_links)) {
      const bool dated = words_.document().is(i - 2, TokenKind::number) && words_.lower(i - 3) && i > 4;
      return bool(words_.match(dated ? i - 4 : i - 2, Class::led_words));
    }
    constexpr std::size_t longest_link = 5;  // words: "under the leadership of founder"
    for (std::size_t length = 3; length <= longest_link && length < i; ++length)
      if (words_.match(i - length, Class::guidance_links).length == length) return true;
    return false;
  }

  /// "Congressman Dover D. Bishop": words that mean something else are a name behind an office that speaks under one.
  std::size_t try_holder(std::size_t i) {
    const TokenRange name = held_name(words_, i);
    if (name.empty()) return i;
    PersonMention person;
    person.full = true;
    person.name = name;
    surroundings_.describe(person, surroundings_.look(name));
    person.rule = rules::person_title;
    all_.push_back(person);
    return name.last;
  }

  std::size_t try_person(std::size_t i) {
    const std::optional<Shape> shape = shapes_.at(i);
    if (!shape) return i;
    PersonMention person;
    person.full = true;
    person.name = shape->name;
    const Surroundings seen = surroundings_.look(shape->name);
    const auto& [before, behind, degrees, front, back, said, line] = seen;
    int evidence = degrees;
    if (before < i) evidence += 4;
    if (front) evidence += 3;
    // "Tidewater Infrastructure, a leading specialist": an apposition with an article is said of organisations too.
    if (back) evidence += shape->given || back.title.first <= behind + 1 || !back.affiliation.empty() ? 3 : 1;
    // "Manager of Labor Relations, Manager of ...": the field of an office.
    if (!shape->given && before == i && i > 1 && words_.joined(i) && words_.lower(i - 1) && words_.has(i - 1, Class::object_links) &&
        words_.title_word(i - 2))
      return i;
    if (shape->suffix && shape->given) evidence += 3;
    if (shape->initial) evidence += 2;
    if (shape->particle) evidence += 1;
    if (reporting(behind) || (before > 0 && reporting(before - 1))) evidence += 2;
    if (line) evidence += 2;
    if (in_addresses(shape->name)) evidence += 3;
    const bool byline = bylines_.signs_article(shape->name), reached = shape->words == 2 && reachable(behind);
    const bool picture = bylines_.signs_picture(*shape);
    if (byline || picture) evidence += 3;
    if (reached) evidence += 2;
    const bool leader = leads(*shape);
    if (leader) evidence += 3;
    if (shape->given) evidence += weak_given(words_, i) && before == i ? 1 : 3;
    const std::size_t after = shape->name.last;
    // A capitalised word behind makes it a name of something else: "Nora Roberts Foundation".
    const bool line_ends = words_.joined(after) && words_.document().tokens[after].has(Token::line_start) &&
                           !words_.has_any(after, seldom);  // "by Ann Lee" over the next talk's title
    const bool goes_on = !shape->suffix && !line_ends && words_.joined(after) && words_.capital(after) &&
                         words_.document().tokens[after].has(Token::space_before) && !words_.title_word(after) &&
                         !(words_.has(after, Class::title_modifiers) && words_.title_word(after + 1)) &&  // "Ann Lee Senior Advisor at"
                         !words_.has(after, Class::post_nominals) && !party_letter(words_, after) && !said_again(shape->name);
    if (goes_on) evidence -= words_.has_any(after, seldom) ? 6 : 4;
    // '"...," said Endry Rovaz.', '"...," Armon Butler said.': who speaks a quotation is mostly a person.
    const bool quoted = speaks(std::min<std::size_t>(before, front ? front.first : before), behind);
    if (quoted) evidence += 2;
    // "CEO Borwin Donalds", "CEO Murrey Hill", not "AI Agent Attack Detection", "CEO Leadership Forum"
    constexpr lang::Classes thing = bit(Class::legal_forms) | bit(Class::organization_tails) | bit(Class::organization_heads) |
                                    bit(Class::organization_anchors) | bit(Class::event_words) | bit(Class::department_words) |
                                    bit(Class::title_modifiers);
    const std::size_t last = shape->name.last - 1;
    const bool officer =
        front && front.title.last == before && words_.capital(before - 1) && shape->words == 2 && !words_.opens_sentence(i) &&
        !headline(i) && !words_.has_any(i, thing) && !words_.has_any(last, thing) &&
        (words_.unknown(last) || words_.has(last, Class::given_names) || words_.lower(last + 1) || words_.is_char(last + 1, ',')) &&
        // "President Will Sliger": that every text writes "will" too says nothing
        (!words_.written_small(i) || (shape->given && words_.has(i, Class::stopwords))) && !words_.written_small(last);
    // "said director Borwin Donalds", "the minister, Desilú León Chempén,": an office in small letters, nothing of a name behind
    const bool office = front && before == i && !headline(i) && shape->words <= 3 && !shape->bare && words_.unknown(i) &&
                        words_.unknown(last) && !words_.written_small(i) && !words_.written_small(last) && !words_.opens_sentence(i) &&
                        (!words_.joined(after) || !words_.capital(after)) && !words_.possessive(after) &&
                        !words_.document().tokens[i].has(Token::all_upper) &&
                        (words_.is_char(i - 1, ',') || (words_.lower(i - 1) && words_.title_word(i - 1)));
    // "DB Schenker, a global leader": an apposition with an article says too little.
    // "Retrieval Augmented Generation (RAG)"
    if (before == i && !back && !goes_on && employs_last(shape->name, front)) {
      if (all_.back().affiliation.empty()) all_.back().affiliation = shape->name;  // its other mentions are found by this one
      return shape->name.last;
    }
    if (before == i && spelled_out(shape->name)) return shape->name.last;
    if (shape->bare && !(before < i || officer || (front && words_.unknown(i)) || (back && back.title.first <= behind + 1) ||
                         (quoted && shape->words == 2) || (degrees > 0 && shapes_.month_name(i, shape->given)))) {
      if (shapes_.month_name(i, shape->given)) waiting_.keep(*shape, evidence, goes_on);  // "Linda Moss, Jan Kowalsky, Adam Hill"
      return i;
    }
    // "Sheikh Zayed Road"
    if (!shape->given && before < i && words_.has(shape->name.last - 1, Class::event_words)) return i;
    const bool club = words_.is_char(after, '(') && words_.joined(after) && words_.capital(after + 1) &&
                      (words_.capital(after + 2) || words_.is_char(after + 2, '-'));  // "Antonia Ende (TSV Altenburg)"
    const bool voiced =
        before < i || club || front || back ||
        (degrees > 0 && (words_.is_char(after, ',') || (words_.is_char(after, '(') && words_.match(after + 1, Class::region_codes)))) ||
        byline || picture || reached || reporting(behind) || (before > 0 && reporting(before - 1)) || line;
    const bool town_surname = shape->town_surname && (words_.match(shape->surname, Class::places) || words_.is_char(after, '(')) &&
                              !goes_on && !headline(i) && !behind_capital(words_, i);
    // "David Brent Noel, CEO of Tidewater": two given names and a doubtful word with an office beside them
    const bool officeholder = shape->given && shape->words == 3 && (front || back) && !goes_on && words_.has(i + 1, Class::given_names);
    if (shape->doubtful && (!voiced || shape->words > 2) && !town_surname) evidence -= officeholder ? 2 : 4;
    // "Restless Native Charters, owner of ...": without a known given name one sign is not enough.
    if (!shape->given && words_.conventions().title_case && before == i && !(back && shape->words == 2) && !officer && !byline && !office &&
        !picture && !leader)
      evidence -= 1;
    if (words_.loud(i) && !shape->given && !front && !line && !byline && !picture) evidence -= 3;
    if (!voiced && !quoted && shape->given && part_of_other(*shape)) evidence -= 3;
    // "Command Line Interface", "Assistant Branch Manager": an ordinary word, where nothing but a given name or a title's word speaks for somebody
    if (plain_word(words_, shape->surname) && !in_addresses(shape->name)) {
      if (!(shape->given && (voiced || quoted))) evidence -= 3;
      else if (front && front.title.last == i && !quoted && words_.capital(i - 1)) evidence -= 4;  // "Prince Edward Island", "Queen Ann Prize"
    }
    if (evidence < 3) {
      if (words_.context().recorder) {
        const text::Document& d = words_.document();
        words_.context().reject("parties", d.tokens[shape->name.first].start, d.tokens[shape->name.last - 1].end(),
                                "no person: " + std::to_string(std::max(evidence, 0)) +
                                    " of 3 points, from a given name, a title, a form of address, a reporting verb or an e-mail address" +
                                    (goes_on ? "; the name goes on" : ""));
      }
      waiting_.keep(*shape, evidence, goes_on);
      return i;
    }
    surroundings_.describe(person, seen);
    person.rule = front || back  ? rules::person_title
                  : before < i   ? rules::person_honorific
                  : shape->given ? rules::person_given_name
                                 : rules::person_context;
    all_.push_back(person);
    return shape->name.last;
  }

  /// "Ann Lee, president and CEO, Piper Access" at the end of a line or sentence, "Ann Lee of Indy Reviews": the place of an employer, right behind the last person.
  bool employs_last(TokenRange name, const TitlePhrase& front) const {
    if (all_.empty() || name.first == 0 || !words_.joined(name.first)) return false;
    const PersonMention& person = all_.back();
    const std::size_t before = name.first - 1;
    if (front && (front.title.first < person.title.first || front.title.first >= person.title.last)) return false;
    if (words_.lower(before) && (words_.match(before, Class::employer_links) || words_.match(before, Class::home_links)))
      return person.name.last == before && words_.joined(before);
    const bool ends =
        !words_.joined(name.last) || words_.document().tokens[name.last].has(Token::line_start) || words_.is_char(name.last, '.');
    return ends && words_.is_char(before, ',') && !person.title.empty() && person.title.first > person.name.first &&
           person.title.last == before;
  }

  /// "About Kay A. Moss Kay A. Moss is a painter": the name once more, behind a heading that lost its line break.
  bool said_again(TokenRange name) const {
    const std::uint32_t size = name.last - name.first;
    if (name.last + size > words_.size()) return false;
    for (std::uint32_t i = 0; i < size; ++i)
      if (words_.text_of(name.first + i) != words_.text_of(name.last + i)) return false;
    return true;
  }

  /// Whether the name's first letters are the acronym in brackets behind it.
  bool spelled_out(TokenRange name) const {
    const std::size_t bracket = name.last;
    if (name.last - name.first < 3 || !words_.is_char(bracket, '(') || !words_.joined(bracket) || !words_.is_char(bracket + 2, ')'))
      return false;
    const std::string_view acronym = words_.text_of(bracket + 1);
    if (acronym.size() != name.last - name.first) return false;
    for (std::size_t i = name.first; i < name.last; ++i)
      if (words_.text_of(i)[0] != acronym[i - name.first]) return false;
    return true;
  }

  /// A given name is all that speaks for somebody, and something speaks for a thing: "South Austin Zone", "Santa Clara Counties", "Austin Gold" beside "gold".
  bool part_of_other(const Shape& shape) const {
    const std::size_t first = shape.name.first, before = first - 1;
    if (first > 0 && words_.joined(first) && words_.capital(before) && !words_.opens_sentence(before) && !words_.title_word(before) &&
        !words_.has_any(before, bit(Class::honorifics) | bit(Class::stopwords))) {
      if ((words_.has(before, Class::not_names) && !words_.unknown(shape.surname)) || words_.match(before, Class::places).length > 1)
        return true;
      if (words_.loud(first) && words_.unknown(before)) return true;  // "RILYA WILSON CASE VERDICT"
    }
    return shape.words == 2 && !shape.initial && !shape.particle && words_.written_small(shape.surname) && !in_addresses(shape.name);
  }

  /// "k.hewitt@...", "keaveny.hewitt@...": the name is an e-mail address of the document.
  bool in_addresses(TokenRange name) const {
    if (mailboxes_.empty()) return false;
    const std::string given = letters(words_.key(range(name.first, name.first + 1))),
                      surname = letters(words_.key(range(name.last - 1, name.last)));
    if (surname.size() < 3 || given.empty()) return false;
    const std::string initial = given.substr(0, 1);
    return mailboxes_.contains(given + surname) || mailboxes_.contains(initial + surname) || mailboxes_.contains(surname + given) ||
           mailboxes_.contains(surname + initial);
  }

  static std::string letters(const std::string& text) {
    std::string out;
    for (const char c : text)
      if (c != '.' && c != '-' && c != '_' && c != ' ') out += c;
    return out;
  }

  const NameWords& words_;
  const Mask& mask_;
  const OrganizationsAt& organizations_;
  const ShapeReader shapes_;
  const SurroundingsReader surroundings_;
  const BylineReader bylines_;
  WaitingNames waiting_;
  std::vector<PersonMention> all_;
  std::unordered_set<std::string> mailboxes_;  // what stands before the @, folded
};

}  // namespace

namespace {

/// "a resort in Glen Arbor, offers": a name behind a word that leads to places, in a text where nothing else says that it is somebody's.
void drop_places(const NameWords& words, std::vector<PersonMention>& people) {
  std::unordered_set<std::string> places;
  for (const PersonMention& person : people) {
    const std::size_t first = person.name.first;
    if (!person.full || !person.title.empty() || person.whole.first != first || first == 0 || !words.joined(first) || !words.lower(first - 1) ||
        (person.rule != rules::person_given_name && person.rule != rules::person_context) || words.loud(first) ||
        !words.match(first - 1, Class::inside_links) || words.possessive(person.name.last) ||
        (words.joined(person.name.last) && words.match(person.name.last, Class::title_verbs)))
      continue;
    places.insert(words.key(person.name));
  }
  if (places.empty()) return;
  for (const PersonMention& person : people)
    if (!person.title.empty() || !person.affiliation.empty() || person.whole.first != person.name.first ||
        (person.name.last < words.size() && words.lower(person.name.last) && words.has(person.name.last, Class::reporting_verbs)))
      places.erase(words.key(person.name));
  std::erase_if(people, [&](const PersonMention& person) { return places.contains(words.key(person.name)); });
}

}  // namespace

std::vector<PersonMention> find_people(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations,
                                       const std::vector<PersonMention>& known) {
  std::vector<PersonMention> people = PeopleFinder(words, mask, organizations).run(known);
  drop_places(words, people);
  add_surnames(words, organizations, people);
  return people;
}

}  // namespace pressparse::fields
