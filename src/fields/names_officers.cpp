#include "fields/names_officers.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::TokenKind;

constexpr std::uint32_t most_office_links = 3;       // small words between an office and the name: "of the", "an der", "della"
constexpr std::uint32_t most_words_behind_office = 2;  // "directeur général délégué de"
constexpr std::uint32_t longest_officer = 6;   // tokens: "Rik Van de Walle"

class OfficerCutter {
 public:
  OfficerCutter(const NameWords& words, std::vector<OrganizationMention>& organizations) : words_(words), organizations_(organizations) {}

  void run() {
    bool any = false;
    for (OrganizationMention& mention : organizations_) {
      const std::uint32_t person = person_start(mention.name);
      if (person == mention.name.last || !behind_office(mention.name.first)) continue;
      const TokenRange rest{mention.name.first, person};
      const bool honorific = words_.has(person, Class::honorifics) || whole_office(rest);
      if (!honorific && !ends_in_place(rest) && !known(rest) && !said_alone(mention.name.last - 1)) continue;
      if (!honorific && named_after(mention.name)) continue;
      mention.name.last = person;
      any = true;
    }
    // "Richterin am Amtsgericht Dr. Ann Lee": one word for what it is names nobody.
    if (any) std::erase_if(organizations_, [&](const OrganizationMention& m) { return cut_bare(m.name); });
  }

 private:
  /// Where the person begins that ends the name, or the name's end.
  std::uint32_t person_start(TokenRange name) const {
    for (std::uint32_t i = name.first + 1; i < name.last; ++i) {
      const bool honorific = words_.capital(i) && words_.has(i, Class::honorifics) && !small_link(i - 1);
      if (honorific && words_.is_char(i + 1, '.') && i + 2u >= name.last) return i;  // "Amtsgericht Dr|. Ann Lee"
      const bool given = words_.capital(i) && words_.has(i, Class::given_names) && words_.is_word(i - 1) && !words_.glued(i);
      if (given && !small_link(i - 1) && is_person(i, name.last) && !followed_by_holder(name.last)) return i;
    }
    return name.last;
  }

  /// A given name and what may follow it, up to the end.
  bool is_person(std::uint32_t first, std::uint32_t last) const {
    if (last - first < 2 || last - first > longest_officer || !words_.capital(last - 1)) return false;
    constexpr lang::Classes firm = bit(Class::organization_tails) | bit(Class::legal_forms) | bit(Class::organization_heads) |
                                   bit(Class::organization_nouns);
    if (words_.has_any(last - 1, firm) || first + words_.match(first, Class::places).length >= last) return false;
    for (std::uint32_t i = first + 1; i < last; ++i)
      if (!words_.capital(i) && !words_.has(i, Class::name_particles) && !words_.is_char(i, '.') && !words_.document().is(i, TokenKind::dash))
        return false;
    return !words_.document().is(first + 1, TokenKind::dash);  // "Friedrich-Moll-Stiftung"
  }

  bool small_link(std::uint32_t i) const {
    return words_.lower(i) && words_.has_any(i, bit(Class::stopwords) | bit(Class::organization_links));
  }

  /// "Rektorin der Hochschule Hanns Moll, Ann Lee": somebody else holds the office.
  bool followed_by_holder(std::uint32_t end) const {
    const std::uint32_t next = end + words_.is_char(end, ',');
    return words_.joined(next) && words_.capital(next) && words_.has_any(next, bit(Class::given_names) | bit(Class::honorifics));
  }

  /// "Präsident der", "presidente della", "directeur général de l'": an office and its link.
  bool behind_office(std::uint32_t first) const {
    std::uint32_t i = first;
    if (i > 1 && words_.document().is(i - 1, TokenKind::quote) && words_.glued(i) && words_.lower(i - 2)) i -= 2;  // "dell'", "l'"
    const std::uint32_t elided = i;
    while (i > 0 && first - i < most_office_links + 2 && words_.joined(i) && small_link(i - 1) && !words_.has(i - 1, Class::conjunctions)) --i;
    if (i == first || (i == elided && elided == first)) return false;
    for (std::uint32_t skipped = 0; skipped <= most_words_behind_office && i > 0 && words_.joined(i); ++skipped, --i) {
      if (words_.title_word(i - 1)) return true;
      if (!words_.lower(i - 1) || words_.has_any(i - 1, bit(Class::stopwords) | bit(Class::conjunctions) | bit(Class::reporting_verbs)))
        return false;
    }
    return false;
  }

  bool ends_in_place(TokenRange name) const {
    for (std::uint32_t i = name.first + 1; i < name.last; ++i)
      if (const lang::Match place = words_.match(i, Class::places); place && i + place.length == name.last) return true;
    return false;
  }

  /// The name without the person is said elsewhere.
  bool known(TokenRange name) {
    if (keys_.empty())
      for (const OrganizationMention& mention : organizations_) keys_.insert(words_.key(mention.name));
    return keys_.contains(words_.key(name));
  }

  /// The surname stands by itself elsewhere: "said Moll".
  bool said_alone(std::uint32_t surname) {
    if (alone_.empty())
      for (std::uint32_t i = 1; i < words_.size(); ++i) {
        if (!words_.capital(i) || !words_.is_word(i) || words_.opens_sentence(i)) continue;
        const bool led = words_.joined(i) && words_.capital(i - 1) && !words_.title_word(i - 1) && !words_.has(i - 1, Class::honorifics);
        if (!led && !(words_.joined(i + 1) && words_.capital(i + 1)) && !words_.glued(i)) alone_.insert(words_.key(range(i, i + 1)));
      }
    return alone_.contains(words_.key(range(surname, surname + 1)));
  }

  /// "Hochschule Bremen Hanns Moll" where no office stands before it: it is called after somebody.
  bool named_after(TokenRange name) {
    if (called_.empty())
      for (const OrganizationMention& mention : organizations_)
        if (mention.name.last - mention.name.first > 2 && !behind_office(mention.name.first)) called_.insert(words_.key(mention.name));
    return called_.contains(words_.key(name));
  }

  /// "Richter am Landgericht": its kind alone ends the title.
  bool whole_office(TokenRange name) const {
    if (name.last != name.first + 1) return false;
    for (std::uint32_t length = 1; length <= most_office_links && length <= name.first; ++length)
      if (words_.match(name.first - length, Class::title_heads).length == length + 1) return true;
    return false;
  }

  bool cut_bare(TokenRange name) const {
    return name.last == name.first + 1 && words_.capital(name.last) && (words_.has(name.last, Class::honorifics) || whole_office(name)) &&
           !words_.document().tokens[name.first].has(text::Token::all_upper) && behind_office(name.first);
  }

  const NameWords& words_;
  std::vector<OrganizationMention>& organizations_;
  std::unordered_set<std::string> keys_, called_, alone_;  // filled when first asked for
};

}  // namespace

void cut_officers(const NameWords& words, std::vector<OrganizationMention>& organizations) { OfficerCutter(words, organizations).run(); }

}  // namespace pressparse::fields
