#include "fields/names_people.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "fields/names_surnames.hpp"
#include "fields/names_surroundings.hpp"
#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;
using text::TokenKind;

TokenRange range(std::size_t first, std::size_t last) { return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}; }

/// A run that is shaped like a name, before anything is asked of its surroundings.
struct Shape {
  TokenRange name;
  std::size_t words = 0;      // initials and particles aside
  std::size_t surname = 0;    // first token of the last word
  bool given = false;         // starts with a known given name
  bool initial = false, particle = false, suffix = false;
  bool doubtful = false;      // holds a word that mostly means something else: "Hall", "Price"
  bool bare = false;          // so doubtful that only an honorific, a title behind it or a quotation makes it a name: "Cari Newton", "PJ Landers"
};

class PeopleFinder {
 public:
  PeopleFinder(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations) : words_(words), organizations_(organizations), surroundings_(words, organizations) {
    const text::Document& document = words.document();
    for (std::size_t i = 0; i < document.size() && mailboxes_.size() < 40; ++i) {
      if (mask.owner(i) != Owner::email) continue;
      std::size_t end = i;
      while (end < document.size() && mask.owner(end) == Owner::email && !document.is_char(end, '@')) ++end;
      if (end > i) mailboxes_.push_back(letters(text::fold(document.text_of(i, end))));
      while (end < document.size() && mask.owner(end) == Owner::email) ++end;
      i = end;
    }
  }

  /// "Ann Lee, Hulk Havoc, and Bob Ray": an unknown name between two people of a list.
  void add_list_members() {
    if (pending_.empty() || all_.size() < 2) return;
    std::vector<PersonMention> more;
    auto next = all_.begin();
    for (const TokenRange name : pending_) {
      while (next != all_.end() && next->name.first < name.first) ++next;
      if (next == all_.begin() || next == all_.end() || name.last - name.first != 2) continue;
      const PersonMention &left = *(next - 1), &right = *next;
      const bool comma = words_.is_char(name.first - 1, ',') && left.name.last == name.first - 1 && words_.joined(name.first);
      const std::size_t joint = name.last + words_.is_char(name.last, ',');
      const bool follows = words_.joined(joint) && (right.whole.first == joint ? joint > name.last : right.whole.first == joint + 1 && words_.has(joint, Class::conjunctions));
      if (!comma || !follows || left.name.last - left.name.first > 4 || words_.has_any(name.first, seldom) || words_.has_any(name.last - 1, seldom)) continue;
      PersonMention person;
      person.name = person.whole = name;
      person.full = true;
      person.rule = rules::person_context;
      more.push_back(person);
    }
    all_.insert(all_.end(), more.begin(), more.end());
    std::sort(all_.begin(), all_.end(), [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
  }

  std::vector<PersonMention> run(const std::vector<PersonMention>& known) {
    auto next_known = known.begin();
    for (std::size_t i = 0; i < words_.size();) {
      if (next_known != known.end() && i >= next_known->name.first) {
        i = next_known->whole.last;
        all_.push_back(*next_known++);
        continue;
      }
      if (!words_.capital(i)) {
        ++i;
        continue;
      }
      const std::size_t next = try_person(i);
      i = next > i ? next : i + 1;
    }
    add_list_members();
    add_relatives();
    return std::move(all_);
  }

 private:
  /// "her son, Zamair Coombs": an unknown given name with the surname of somebody in the document.
  void add_relatives() {
    if (pending_.empty() || all_.empty()) return;
    std::unordered_map<std::string, bool> surnames;
    for (const PersonMention& person : all_) surnames.emplace(words_.key(range(person.name.last - 1, person.name.last)), true);
    for (const TokenRange name : pending_) {
      if (!surnames.count(words_.key(range(name.last - 1, name.last)))) continue;
      if (std::any_of(all_.begin(), all_.end(), [&](const PersonMention& p) { return p.name.first < name.last && name.first < p.name.last; })) continue;
      PersonMention person;
      person.name = person.whole = name;
      person.full = true;
      person.rule = rules::person_context;
      all_.push_back(person);
    }
    std::sort(all_.begin(), all_.end(), [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
  }

  bool plain_capital(std::size_t i) const { return words_.capital(i) && !organizations_.find(i); }

  /// One past a name's word: "O'Reilly", "Welskop-Deffaa", "Jean-Luc".
  std::size_t element_end(std::size_t i) const {
    const text::Document& document = words_.document();
    std::size_t end = i + 1;
    while (end < words_.size() && words_.glued(end) && words_.glued(end + 1) && words_.is_word(end + 1)) {
      const bool dash = document.is(end, TokenKind::dash) && words_.capital(end + 1);
      const bool quote = document.is(end, TokenKind::quote) && !words_.possessive(end) && words_.capital(end + 1);
      if (!dash && !quote) break;
      end += 2;
    }
    return end;
  }

  /// "Jan Heiden", "June Stone": a month's name before one unknown word, no date beside it.
  bool month_name(std::size_t i, bool given) const {
    if (!given || !words_.has(i, Class::months) || words_.loud(i) || words_.has_any(i, never & ~bit(Class::months))) return false;
    const bool dated = i > 0 && words_.joined(i) && (words_.document().is(i - 1, TokenKind::number) || words_.has_any(i - 1, bit(Class::weekdays)) || words_.is_char(i - 1, '.'));
    return !dated && words_.joined(i + 1) && words_.capital(i + 1) && words_.document().tokens[i + 1].length > 2 && !words_.has_any(i + 1, never | seldom) && !words_.document().is(i + 2, TokenKind::number);
  }

  bool never_in_name(std::size_t i) const { return words_.has_any(i, never) || words_.organization_word(i) || (words_.title_word(i) && !words_.has(i, Class::given_names)); }

  /// "DetailsSterling": a label that lost its line break.
  static bool glued_words(std::string_view word) {
    for (std::size_t i = 5; i < word.size(); ++i)
      if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
    return false;
  }

  /// "sindaco di Borgosalvo Gherardo Pallavisi": a title's link before an unknown word, a given name behind it.
  bool complement_of_title(std::size_t i) const {
    if (!words_.titles_take_complements() || i < 2 || !words_.joined(i) || !words_.lower(i - 1) || !words_.has(i - 1, Class::title_tails) || !words_.joined(i + 2) || !words_.capital(i + 1) || !words_.capital(i + 2) || !words_.has(i + 1, Class::given_names)) return false;
    for (std::size_t k = i - 1; k-- > 0 && i - k <= 4 && words_.joined(k + 1);)
      if (words_.title_word(k) && words_.lower(k)) return true;
    return false;
  }

  std::optional<Shape> shape_at(std::size_t i) const {
    if (!plain_capital(i)) return std::nullopt;
    Shape shape;
    shape.given = words_.has(i, Class::given_names);
    if (!shape.given && complement_of_title(i)) return std::nullopt;
    const bool first_initial = words_.initial_end(i) > i;
    if (!first_initial) {
      // "Will Gray" inside a sentence
      if (!month_name(i, shape.given) && words_.has_any(i, never) && !(shape.given && !words_.has_any(i, never & ~bit(Class::stopwords)) && !words_.opens_sentence(i) && !words_.loud(i))) return std::nullopt;
      if (words_.has_any(i, never)) shape.bare = shape.doubtful = true;
      if (!shape.given && (words_.has_any(i, seldom) || never_in_name(i))) {
        // "Byron Donalds", "Dallas Wohlfeil": a town as a given name
        if (words_.has_any(i, seldom & ~bit(Class::places)) || never_in_name(i) || words_.loud(i) || !words_.joined(i + 1) || !words_.capital(i + 1) || words_.has_any(i + 1, seldom | never) || words_.match(i, Class::places).length > 1) return std::nullopt;
        shape.bare = shape.doubtful = true;
      }
      if (words_.document().tokens[i].length < 2 || glued_words(words_.text_of(i))) return std::nullopt;
    }
    std::size_t end = i;
    bool only_given = true;  // so far nothing but given names and initials
    for (int elements = 0; elements < 7; ++elements) {
      const std::size_t k = end;
      if (k > i && (!words_.joined(k) || !words_.document().tokens[k].has(Token::space_before))) {
        // "J.P. Morgan" style initials may be glued.
        if (!(k > i && words_.joined(k) && words_.initial_end(k) > k)) break;
      }
      if (const std::size_t initial = words_.initial_end(k); initial > k && !(k > i && words_.has(k, Class::name_suffixes))) {
        // A full stop after a single capital letter that ends a sentence is no initial: the next word must go on.
        if (!(words_.joined(initial) && words_.capital(initial)) || (shape.words >= 2 && words_.glued(initial))) break;  // "John Cole M.D."
        end = initial;
        shape.initial = true;
        continue;
      }
      // "Bertrand Le Guellec", "Samira El Fassi"
      const bool capital_particle = k > i && shape.given && words_.capital(k) && words_.has(k, Class::name_particles) && words_.has(k, Class::stopwords) && !words_.loud(i);
      if (k > i && (words_.lower(k) || capital_particle) && words_.has(k, Class::name_particles)) {
        std::size_t p = k + capital_particle;
        while (p < k + 3 && words_.joined(p) && words_.lower(p) && words_.has(p, Class::name_particles)) ++p;
        // "van 't Hof"
        if (words_.document().is(p, TokenKind::quote) && words_.joined(p) && words_.lower(p + 1) && words_.glued(p + 1) && words_.document().tokens[p + 1].length == 1) p += 2;
        const bool goes_on = words_.joined(p) && plain_capital(p) && !never_in_name(p) && (shape.given || !words_.has_any(p, seldom));
        // "gedeputeerde Tjeerd van der Wal": behind a title the one word before the particle is a given name.
        const bool titled = shape.words == 1 && i > 0 && words_.joined(i) && (words_.title_word(i - 1) || words_.has(i - 1, Class::honorifics));
        if (!goes_on || shape.words == 0 || shape.words > 2 || !(only_given || titled) || (words_.has(k, Class::conjunctions))) break;
        shape.particle = true;
        shape.surname = k;
        end = element_end(p);
        ++shape.words;
        only_given = false;
        continue;
      }
      if (!plain_capital(k)) break;
      if (k > i) {
        if (words_.has(k, Class::name_suffixes) && shape.words >= 2) break;
        if (words_.document().tokens[k].length == 1 && element_end(k) == k + 1) break;  // "Dick Durbin D-IL"
        if (words_.title_word(k) && words_.document().tokens[k].has(Token::all_upper)) break;
        if (words_.organization_word(k)) break;
        if (words_.has_any(k, never)) {
          // "Justin Sun", "Liu Jun", "Theresa May"
          const bool calendar = !words_.has_any(k, never & ~(bit(Class::months) | bit(Class::weekdays) | bit(Class::stopwords))) && words_.has_any(k, bit(Class::months) | bit(Class::weekdays)) && !words_.loud(k);
          const bool ends = !(words_.joined(k + 1) && (words_.capital(k + 1) || words_.document().is(k + 1, TokenKind::number) || words_.document().is(k + 2, TokenKind::number)));
          if (!calendar || !ends || shape.words != 1) break;
          shape.doubtful = true;
          shape.bare = shape.bare || !shape.given;
        }
        if (words_.loud(k) && (words_.has(k, Class::reporting_verbs) || words_.match(k, Class::announce_verbs))) break;  // "Cruz Praises"
        if (never_in_name(k) || words_.has_any(k, seldom)) {
          // "Burgemeester Annelies Prins": behind a title a surname may be a title itself.
          const bool titled = i > 0 && words_.joined(i) && words_.title_word(i - 1) && words_.title_word(k) && !(words_.joined(k + 1) && words_.capital(k + 1));
          // "Cari Newton"
          const bool alone = words_.unknown(i) && !words_.has_any(k, seldom & ~bit(Class::places)) && !words_.title_word(k) && shape.words == 1 && !words_.loud(k) && !(words_.joined(k + 1) && words_.capital(k + 1));
          if (!shape.given && !titled && alone) shape.bare = true;
          if ((!shape.given && !titled && !alone) || shape.words == 0 || shape.words > 2 || words_.has(k, Class::organization_anchors)) break;
          if (words_.title_word(k) && shape.words >= 2) break;
          shape.doubtful = true;
        }
        if (words_.document().tokens[k].has(Token::all_upper) != words_.document().tokens[i].has(Token::all_upper) && words_.document().tokens[k].has(Token::all_upper) && words_.document().tokens[k].length > 1 && !words_.has(k, Class::name_suffixes)) {
          // "Antonia MÜLLER" is a name, "Anna CEO" is none.
          if (!shape.given || words_.document().tokens[k].length < 4) break;
        }
      } else if (!first_initial && words_.document().tokens[i].has(Token::all_upper) && words_.joined(i + 1) && words_.capital(i + 1) && !words_.document().tokens[i + 1].has(Token::all_upper)) {
        // "BEN CEO Ann Lee", "ZVEI Präsident"; but "PJ Landers"
        if (words_.document().tokens[i].length != 2 || words_.title_word(i + 1) || words_.title_word(i)) return std::nullopt;
        shape.bare = shape.doubtful = true;
      }
      only_given = only_given && words_.has(k, Class::given_names);
      shape.surname = k;
      end = element_end(k);
      ++shape.words;
      if (shape.words == 4) break;
      // "Ann Lee Found Guilty": in a line of capitals a third word is part of the name only where the name ends behind it.
      if (shape.words == 2 && words_.loud(i) && words_.joined(end) && words_.capital(end)) {
        const std::size_t next = element_end(end);
        const bool ends = !words_.joined(next) || words_.is_char(next, ',') || words_.is_char(next, '(') || words_.has(next, Class::conjunctions);
        if (!ends && words_.initial_end(end) == end) break;
      }
    }
    // "About Ann Lee Ann Lee is ...": a scraper lost the line break behind a heading.
    if (const std::size_t half = (end - i) / 2; half >= 2 && end - i == 2 * half && words_.document().text_of(i, i + half) == words_.document().text_of(i + half, end)) {
      end = i + half;
      shape.words /= 2;
      shape.surname = end - 1;
    }
    shape.name = range(i, end);
    // "in the U.S. Cole has": the initials of a country
    if (first_initial && words_.match(i, Class::places).length > 1) return std::nullopt;
    if (first_initial && i > 0 && words_.joined(i) && words_.lower(i - 1) && words_.has(i - 1, Class::stopwords) && words_.text_of(i) == "U" && i + 2 < words_.size() && words_.text_of(i + 2) == "S") return std::nullopt;
    if (words_.match(i, Class::places).length + 0u >= end - i) return std::nullopt;  // "San Antonio"
    if (shape.words < 2 && !(shape.words == 1 && shape.initial)) return std::nullopt;
    // "Jr.", "III"
    std::size_t s = end;
    if (words_.is_char(s, ',') && words_.joined(s + 1) && words_.has(s + 1, Class::name_suffixes) && !(words_.joined(s + 2) && words_.capital(s + 2)) && !words_.title_word(s + 1) && words_.document().tokens[s + 1].length < 5) ++s;
    if (words_.joined(s) && words_.has(s, Class::name_suffixes) && words_.capital(s)) {
      ++s;
      if (words_.is_char(s, '.') && words_.glued(s)) ++s;
      shape.name.last = static_cast<std::uint32_t>(s);
      shape.suffix = true;
    }
    return shape;
  }

  bool reporting(std::size_t i) const { return i < words_.size() && words_.lower(i) && (words_.has(i, Class::reporting_verbs) || words_.has(i, Class::attribution_words)); }

  bool headline(std::size_t i) const {
    const layout::Block* block = words_.block_of(i);
    return block && (block->kind == layout::BlockKind::headline || !words_.is_char(block->last_token - 1, '.')) && block->last_token - block->first_token < 24;
  }

  /// A reporting verb stands between a closing quotation mark and the name, or behind a name that follows the mark.
  bool speaks(std::size_t first, std::size_t behind) const {
    const text::Document& document = words_.document();
    if (first < 2) return false;
    const bool ends = behind >= words_.size() || !words_.joined(behind) || words_.is_char(behind, '.') || words_.is_char(behind, ',') || document.is(behind, TokenKind::quote);
    if (reporting(first - 1) && words_.joined(first)) return ends && document.is(first - 2, TokenKind::quote);
    return reporting(behind) && document.is(first - 1, TokenKind::quote) && words_.joined(first);
  }

  std::size_t try_person(std::size_t i) {
    const std::optional<Shape> shape = shape_at(i);
    if (!shape) return i;
    PersonMention person;
    person.full = true;
    person.name = shape->name;
    const Surroundings seen = surroundings_.look(shape->name);
    const auto& [before, behind, degrees, front, back, line] = seen;
    int evidence = degrees;
    if (before < i) evidence += 4;
    if (front) evidence += 3;
    // "Tidewater Infrastructure, a leading specialist": an apposition with an article is said of organisations too.
    if (back) evidence += shape->given || back.title.first <= behind + 1 || !back.affiliation.empty() ? 3 : 1;
    // "Manager of Labor Relations, Manager of ...": the field of an office.
    if (!shape->given && before == i && i > 1 && words_.joined(i) && words_.lower(i - 1) && words_.has(i - 1, Class::object_links) && words_.title_word(i - 2)) return i;
    if (shape->suffix && shape->given) evidence += 3;
    if (shape->initial) evidence += 2;
    if (shape->particle) evidence += 1;
    if (reporting(behind) || (before > 0 && reporting(before - 1))) evidence += 2;
    if (line) evidence += 2;
    if (in_addresses(shape->name)) evidence += 3;
    if (shape->given) evidence += words_.match(i, Class::weak_given_names) && before == i ? 1 : 3;
    const std::size_t after = shape->name.last;
    // A capitalised word behind makes it a name of something else: "Nora Roberts Foundation".
    const bool goes_on = !shape->suffix && words_.joined(after) && words_.capital(after) && words_.document().tokens[after].has(Token::space_before) && !words_.title_word(after) && !words_.has(after, Class::post_nominals);
    if (goes_on) evidence -= words_.has_any(after, seldom) ? 6 : 4;
    // '"...," said Endry Rovaz.', '"...," Armon Butler said.': who speaks a quotation is mostly a person.
    const bool quoted = speaks(std::min<std::size_t>(before, front ? front.first : before), behind);
    if (quoted) evidence += 2;
    // "CEO Borwin Donalds", "CEO Murrey Hill", not "AI Agent Attack Detection", "CEO Leadership Forum"
    constexpr lang::Classes thing = bit(Class::legal_forms) | bit(Class::organization_tails) | bit(Class::organization_heads) | bit(Class::organization_anchors) | bit(Class::event_words) | bit(Class::department_words) | bit(Class::title_modifiers);
    const std::size_t last = shape->name.last - 1;
    const bool officer = front && front.title.last == before && words_.capital(before - 1) && shape->words == 2 && !words_.opens_sentence(i) && !headline(i) && !words_.has_any(i, thing) && !words_.has_any(last, thing) &&
                         (words_.unknown(last) || words_.has(last, Class::given_names) || words_.lower(last + 1) || words_.is_char(last + 1, ',')) && !words_.written_small(i) && !words_.written_small(last);
    // "DB Schenker, a global leader": an apposition with an article says too little.
    if (shape->bare && !(before < i || officer || (front && words_.unknown(i)) || (back && back.title.first <= behind + 1) || (quoted && shape->words == 2) || (degrees > 0 && month_name(i, shape->given)))) return i;
    // "Sheikh Zayed Road"
    if (!shape->given && before < i && words_.has(shape->name.last - 1, Class::event_words)) return i;
    const bool club = words_.is_char(after, '(') && words_.joined(after) && words_.capital(after + 1) && (words_.capital(after + 2) || words_.is_char(after + 2, '-'));  // "Antonia Ende (TSV Altenburg)"
    const bool voiced = before < i || club || front || back || reporting(behind) || (before > 0 && reporting(before - 1)) || line;
    if (shape->doubtful && (!voiced || shape->words > 2)) evidence -= 4;
    // "Restless Native Charters, owner of ...": without a known given name one sign is not enough.
    const bool english = words_.context().language_tag() == "en" || words_.context().language == 0;
    if (!shape->given && english && before == i && !(back && shape->words == 2) && !officer) evidence -= 1;
    if (words_.loud(i) && !shape->given && !front && !line) evidence -= 3;
    if (!voiced && !quoted && shape->given && part_of_other(*shape)) evidence -= 3;
    if (evidence < 3) {
      if (words_.context().recorder) {
        const text::Document& d = words_.document();
        words_.context().reject("parties", d.tokens[shape->name.first].start, d.tokens[shape->name.last - 1].end(),
                                "no person: " + std::to_string(std::max(evidence, 0)) + " of 3 points, from a given name, a title, a form of address, a reporting verb or an e-mail address" + (goes_on ? "; the name goes on" : ""));
      }
      if (evidence >= 0 && !shape->doubtful && !goes_on && !words_.loud(i) && !words_.opens_sentence(i) && !shape->given) pending_.push_back(person.name);
      return i;
    }
    surroundings_.describe(person, seen);
    person.rule = front || back ? rules::person_title : before < i ? rules::person_honorific : shape->given ? rules::person_given_name : rules::person_context;
    all_.push_back(person);
    return shape->name.last;
  }

  /// A given name is all that speaks for somebody, and something speaks for a thing: "South Austin Zone", "Santa Clara Counties", "Austin Gold" beside "gold".
  bool part_of_other(const Shape& shape) const {
    const std::size_t first = shape.name.first, before = first - 1;
    if (first > 0 && words_.joined(first) && words_.capital(before) && !words_.opens_sentence(before) && !words_.title_word(before) && !words_.has_any(before, bit(Class::honorifics) | bit(Class::stopwords))) {
      if ((words_.has(before, Class::not_names) && !words_.unknown(shape.surname)) || words_.match(before, Class::places).length > 1) return true;
      if (words_.loud(first) && words_.unknown(before)) return true;  // "RILYA WILSON CASE VERDICT"
    }
    return shape.words == 2 && !shape.initial && !shape.particle && words_.written_small(shape.surname) && !in_addresses(shape.name);
  }

  /// "k.hewitt@...", "keaveny.hewitt@...": the name is an e-mail address of the document.
  bool in_addresses(TokenRange name) const {
    if (mailboxes_.empty()) return false;
    const std::string given = letters(words_.key(range(name.first, name.first + 1))), surname = letters(words_.key(range(name.last - 1, name.last)));
    if (surname.size() < 3 || given.empty()) return false;
    for (const std::string& box : mailboxes_)
      for (const std::string& form : {given + surname, given.substr(0, 1) + surname, surname + given, surname + given.substr(0, 1)})
        if (box == form) return true;
    return false;
  }

  static std::string letters(const std::string& text) {
    std::string out;
    for (const char c : text)
      if (c != '.' && c != '-' && c != '_' && c != ' ') out += c;
    return out;
  }

  const NameWords& words_;
  const OrganizationsAt& organizations_;
  const SurroundingsReader surroundings_;
  std::vector<PersonMention> all_;
  std::vector<TokenRange> pending_;     // runs like names without enough evidence
  std::vector<std::string> mailboxes_;  // what stands before the @, folded
};

}  // namespace

std::vector<PersonMention> find_people(const NameWords& words, const Mask& mask, const OrganizationsAt& organizations, const std::vector<PersonMention>& known) {
  std::vector<PersonMention> people = PeopleFinder(words, mask, organizations).run(known);
  add_surnames(words, organizations, people);
  return people;
}

}  // namespace pressparse::fields
