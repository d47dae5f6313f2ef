#include "fields/names_surnames.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "rules.hpp"
#include "text/hash_table.hpp"

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::Token;
using text::TokenKind;

/// Surnames alone, behind the full names of the same document.
class SurnameFinder {
 public:
  SurnameFinder(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people)
      : words_(words), organizations_(organizations), people_(people),
        two_surnames_(words.context().lexicon.meta(words.context().language, "two_surnames") == "yes") {}

  void run() {
    std::vector<bool> taken(words_.size());
    for (const PersonMention& person : people_) {
      for (std::size_t i = person.name.first; i < person.name.last; ++i) taken[i] = true;
      std::size_t last = person.name.last;
      while (last > person.name.first + 1 &&
             (words_.has(last - 1, Class::name_suffixes) || words_.is_char(last - 1, '.') || words_.is_char(last - 1, ',')))
        --last;
      std::size_t first = last - 1;
      while (first > person.name.first && words_.glued(first)) --first;
      const std::string key = words_.key(range(first, last));
      if (key.size() >= 2) add_surname(key, first, last);
      add_first_surname(person.name, first, last);
    }
    std::vector<PersonMention> more;
    for (std::size_t i = words_.next_capital(0); i < words_.size(); i = words_.next_capital(i + 1)) {
      if (taken[i] || organizations_.find(i)) continue;
      if (lone_name(i) || given_with_office(i) || relative(i)) {
        PersonMention person;
        person.name = person.whole = range(i, i + 1);
        person.rule = rules::person_honorific;
        take_office(person, i);
        more.push_back(person);
        add_surname(words_.key(person.name), i, i + 1);
        continue;
      }
      if (words_.glued(i) && i > 0 && !words_.document().is(i - 1, TokenKind::quote) && !words_.is_char(i - 1, '(')) continue;
      const std::uint32_t* lengths = starts_.find(words_.hash(i));
      if (!lengths) continue;
      for (const std::size_t length : {std::size_t{5}, std::size_t{3}, std::size_t{1}}) {
        if (!(*lengths >> length & 1)) continue;
        if (i + length > words_.size() || taken[i + length - 1]) continue;
        const auto found = surnames_.find(words_.key(range(i, i + length)));
        if (found == surnames_.end() || found->second != length) continue;
        if (words_.joined(i + length) && words_.capital(i + length) && words_.document().tokens[i + length].has(Token::space_before)) break;
        if (i > 0 && words_.joined(i) && words_.capital(i - 1) && !words_.title_word(i - 1) && !words_.has(i - 1, Class::honorifics) &&
            !words_.has(i - 1, Class::stopwords) && !words_.has(i - 1, Class::not_names) && !words_.opens_sentence(i - 1))
          break;
        PersonMention person;
        person.name = person.whole = range(i, i + length);
        person.rule = rules::person_surname;
        take_office(person, i);
        more.push_back(person);
        i += length - 1;
        break;
      }
    }
    const auto known = static_cast<std::ptrdiff_t>(people_.size());
    people_.insert(people_.end(), more.begin(), more.end());
    std::inplace_merge(people_.begin(), people_.begin() + known, people_.end(),
                       [](const PersonMention& a, const PersonMention& b) { return a.name.first < b.name.first; });
  }

 private:
  /// The title in front of the name that starts at `i`, if there is one.
  void take_office(PersonMention& person, std::size_t i) const {
    const TitlePhrase front = title_before(words_, organizations_, i);
    if (!front) return;
    person.title = front.title;
    person.affiliation = front.affiliation;
    person.whole.first = front.first;
  }

  /// "Goñi" of "Rosario Goñi Larrea" where people bear two surnames, "Wolbers" of "Marijke Wolbers-Haverkate".
  void add_first_surname(TokenRange name, std::size_t first, std::size_t last) {
    constexpr std::size_t shortest = 4;  // letters
    const auto fits = [&](std::size_t i) {
      return words_.capital(i) && words_.document().tokens[i].length >= shortest && !words_.has(i, Class::given_names) &&
             !words_.has_any(i, never | seldom);
    };
    if (last == first + 3 && first > name.first && words_.document().is(first + 1, TokenKind::dash)) {
      if (fits(first)) add_surname(words_.key(range(first, first + 1)), first, first + 1);
    } else if (two_surnames_ && last == first + 1 && first >= name.first + 2u && fits(first - 1)) {
      add_surname(words_.key(range(first - 1, first)), first - 1, first);
    }
  }

  void add_surname(const std::string& key, std::size_t first, std::size_t last) {
    if (surnames_.emplace(key, last - first).second && last - first < 32) starts_[words_.hash(first)] |= 1u << (last - first);
  }

  /// "President Lee", "Generalsekretär Lehmann", "ZDW-Generalsekretär Lehmann"
  bool surname_title(std::size_t k) const {
    if (!words_.capital(k) && !words_.titles_take_complements()) return false;
    return bool(words_.match(k, Class::surname_titles)) && words_.title_word(k);
  }

  /// "Dennis, Founder and President of Acme, stated", "said John, spokesperson for Acme": a given name alone with its office.
  bool given_with_office(std::size_t i) const {
    if (!words_.has(i, Class::given_names) || weak_given(words_, i) || words_.has_any(i, never | seldom) ||
        words_.loud(i) || words_.document().tokens[i].length < 3)
      return false;
    const bool opens = i == 0 || !words_.joined(i) || words_.opens_sentence(i) || words_.document().is(i - 1, TokenKind::quote) ||
                       words_.has(i - 1, Class::reporting_verbs);
    if (!opens || !words_.is_char(i + 1, ',') || !words_.joined(i + 1)) return false;
    const TitlePhrase office = title_after(words_, organizations_, i + 2);
    return office && office.title.first == i + 2 && !office.affiliation.empty() && owner_title(words_, office.title);
  }

  /// "his wife, Terry, founded", "Ann’s daughter Eva": a given name alone behind the word for a member of a family and whose it is.
  bool relative(std::size_t i) const {
    if (i < 2 || !words_.has(i, Class::given_names) || weak_given(words_, i) || words_.has_any(i, never | seldom) || words_.loud(i) ||
        words_.document().tokens[i].length < 3 || !words_.joined(i) || (words_.joined(i + 1) && words_.capital(i + 1)) || words_.possessive(i + 1))
      return false;
    const std::size_t word = i - 1 - words_.is_char(i - 1, ',');
    if (!words_.joined(word + 1) || !words_.lower(word) || !words_.match(word, Class::family_words) || word == 0) return false;
    // "Maria, 12," and "Maria and Bob Lee" are no more than that; a dash or a stop glued to it makes another word of it.
    if (words_.glued(i + 1) && !words_.is_char(i + 1, ',') && !words_.is_char(i + 1, '.') && !words_.is_char(i + 1, ')')) return false;
    const std::size_t whose = word - 1 - (words_.lower(word - 1) && !words_.match(word - 1, Class::articles) && word > 1);
    return words_.match(whose, Class::articles).value == "definite" || words_.possessive(whose) == 1 ||
           (whose > 0 && words_.possessive(whose - 1) == 2);
  }

  /// "Mr. Smith", "President Biden" without a full name anywhere.
  bool lone_name(std::size_t i) const {
    if (i == 0 || !words_.joined(i) || words_.loud(i) || words_.document().tokens[i].length < 3 ||
        words_.document().tokens[i].has(Token::all_upper))
      return false;
    if (words_.has_any(i, never | (seldom & ~bit(Class::places))) || words_.has(i, Class::places) || words_.organization_word(i) ||
        words_.title_word(i))
      return false;
    if (words_.joined(i + 1) && words_.capital(i + 1)) return false;
    if (plain_word(words_, i)) return false;                               // "Mother Earth"
    if (words_.is_char(i + 1, '.') && words_.match(i, Class::honorifics)) return false;  // "Prim. Univ.-Prof. Dr. Ann Lee"
    if (words_.joined(i + 1) && words_.glued(i + 1) && words_.document().is(i + 1, TokenKind::dash)) return false;
    std::size_t k = i - 1;
    if (words_.is_char(k, '.') && k > 0 && words_.glued(k)) --k;
    if (surname_title(k) && k == i - 1 && !words_.opens_sentence(i) && words_.unknown(i) && !surnames_.count(words_.key(range(i, i + 1))))
      return true;
    if (!words_.capital(k) || !words_.has(k, Class::honorifics) || (k > 0 && words_.joined(k) && words_.glued(k))) return false;
    if (surnames_.count(words_.key(range(i, i + 1)))) return false;
    // "Mr.", "Frau", "Sen." only stand before names; "Chief", "General" stand before much else, so the name must act.
    const std::string_view sort = words_.match(k, Class::honorifics).value;
    if (k < i - 1 || sort == "masculine" || sort == "feminine") return words_.document().tokens[k].length > 1;
    return (words_.lower(i + 1) && words_.joined(i + 1) && words_.has(i + 1, Class::reporting_verbs)) || words_.possessive(i + 1);
  }

  const NameWords& words_;
  const OrganizationsAt& organizations_;
  std::vector<PersonMention>& people_;
  const bool two_surnames_;
  std::unordered_map<std::string, std::size_t> surnames_;  // folded -> tokens
  text::HashTable starts_;                                 // first words of surnames -> a bit for each length in tokens
};

}  // namespace

void add_surnames(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people) {
  SurnameFinder(words, organizations, people).run();
}

}  // namespace pressparse::fields
