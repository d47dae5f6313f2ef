// A title whose complement stands between it and the name, without a comma: "il sindaco di Borgosalvo Gherardo Pallavisi", "l'assessora al Bilancio
// Ornella Cipriani", "hoogleraar gedragsbiologie Rutger Akkerman", "la glaciologue norvégienne Ingrid Solheim".
#include "fields/names_organizations.hpp"
#include "fields/names_portfolio.hpp"
#include "fields/names_titles.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t farthest_head = 9;  // tokens between the title's head and the name
constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

class LinkedTitle {
 public:
  LinkedTitle(const NameWords& words, const OrganizationsAt& organizations, std::size_t name)
      : words_(words), organizations_(organizations), name_(name) {}

  TitlePhrase read() const {
    if (const TitlePhrase field = portfolio()) return field;
    const std::size_t head = find_head();
    if (head == nowhere) return {};
    TitlePhrase phrase;
    phrase.title = range(first_of(head), name_);
    phrase.first = phrase.title.first;
    phrase.last = static_cast<std::uint32_t>(name_);
    if (!complement(head + 1, phrase)) return {};
    // "la productora mexicana Ann Lee": where somebody comes from is no part of what he or she does
    if (phrase.title.last == name_ && name_ - 1 > head && words_.lower(name_ - 1) && words_.match(name_ - 1, Class::demonyms))
      --phrase.title.last;
    return phrase;
  }

 private:
  bool link(std::size_t i) const {
    return words_.lower(i) && !words_.has(i, Class::conjunctions) &&
           (words_.has(i, Class::title_tails) || words_.match(i, Class::object_links));
  }
  bool apostrophe(std::size_t i) const { return words_.document().is(i, TokenKind::quote) && words_.glued(i) && words_.glued(i + 1); }
  /// "all'Ambiente", "dell'Ufficio": a small word tied to the next one.
  bool elided(std::size_t i) const { return words_.lower(i) && words_.document().tokens[i].length <= 5 && apostrophe(i + 1); }

  /// "assessore all'Agricoltura, Sovranità alimentare e Foreste Ann Lee", "wethouder Duurzaamheid en Energie Ann Lee": an office that goes with a field of work.
  TitlePhrase portfolio() const {
    const PortfolioReader fields(words_, organizations_);
    for (std::size_t k = name_ - 1; k > 0 && name_ - k <= PortfolioReader::longest; --k) {
      if (!words_.joined(k)) return {};
      const bool inside = words_.is_word(k) || apostrophe(k) || words_.is_char(k, ',') ||
                          (words_.document().is(k, TokenKind::dash) && words_.glued(k) && words_.glued(k + 1));
      if (!inside || (words_.lower(k) && (words_.has(k, Class::reporting_verbs) || words_.has(k, Class::pronouns)))) return {};
      if (!fields.office_before(k)) continue;
      if (fields.end_behind_office(k, name_) != name_) return {};
      TitlePhrase phrase;
      phrase.title = range(first_of(k - 1), name_);
      phrase.first = phrase.title.first;
      phrase.last = static_cast<std::uint32_t>(name_);
      return phrase;
    }
    return {};
  }

  /// The nearest head in small letters, or one that opens its sentence, with nothing but words in between.
  std::size_t find_head() const {
    for (std::size_t k = name_; k-- > 0 && name_ - k <= farthest_head;) {
      if (!words_.joined(k + 1)) return nowhere;
      // "il direttore generale di Nordacque S.p.A. Ann Lee": an organisation is stepped over whole.
      if (const OrganizationMention* o = organizations_.find(k); o && o->name.first < k && o->name.last <= name_) {
        k = o->name.first;
        continue;
      }
      const bool inside = words_.is_word(k) || apostrophe(k) ||
                          (words_.document().is(k, TokenKind::dash) && words_.glued(k) && words_.glued(k + 1)) || words_.is_char(k, '&');
      if (!inside ||
          (words_.lower(k) && (words_.has(k, Class::reporting_verbs) || words_.has(k, Class::pronouns)) && !words_.title_word(k)))
        return nowhere;
      if (k + 1 < name_ && words_.title_word(k) && !organizations_.find(k) && (words_.lower(k) || words_.opens_sentence(k))) return k;
    }
    return nowhere;
  }

  std::size_t first_of(std::size_t head) const {
    std::size_t first = head;
    for (std::size_t length = 2; length <= 4 && length <= head; ++length)
      if (words_.match(head + 1 - length, Class::title_heads).length == length) first = head + 1 - length;  // "secretario de Estado"
    while (first > 0 && words_.joined(first) && !organizations_.find(first - 1) &&
           (words_.has(first - 1, Class::title_modifiers) || (words_.title_word(first - 1) && words_.lower(first - 1))))
      --first;
    // "il vicesindaco e assessore ai Lavori pubblici Ann Lee"
    const bool second = first > 1 && words_.joined(first) && words_.joined(first - 1) && words_.lower(first) && words_.lower(first - 1) &&
                        words_.has(first - 1, Class::conjunctions) && words_.title_word(first - 2) && !organizations_.find(first - 2);
    return second ? first - 2 : first;
  }

  /// Reads what stands between the head and the name; false when it is no complement. Cuts the title before a town or an organisation.
  bool complement(std::size_t i, TitlePhrase& phrase) const {
    if (i >= name_) return false;
    std::size_t small = 0;
    while (i < name_ && words_.lower(i) && !link(i) && !elided(i) && !words_.has(i, Class::stopwords) &&
           !words_.has(i, Class::conjunctions))
      ++i, ++small;
    if (small > 2) return false;
    bool cut = false;
    for (int links = 0; i < name_; ++links) {
      if (links == 3) return false;
      const std::size_t at = i;
      const bool joins = words_.match(i, Class::object_links).value == "joins";
      const bool conjunction = links > 0 && words_.has(i, Class::conjunctions);
      if (!link(i) && !elided(i) && !conjunction) return false;
      i += elided(i) ? 2 : 1;
      while (i < name_ && words_.lower(i) &&
             (link(i) || words_.has(i, Class::stopwords) || words_.has(i, Class::organization_links) || elided(i)))
        i += elided(i) ? 2 : 1;
      if (i >= name_) return false;
      if (const OrganizationMention* o = organizations_.find(i)) {
        if (o->name.last > name_) return false;
        if (phrase.affiliation.empty()) phrase.affiliation = o->name;
        if (!cut) phrase.title.last = static_cast<std::uint32_t>(at);
        cut = true;
        i = o->name.last;
        continue;
      }
      const bool town = joins && words_.capital(i) && words_.match(first_owner(phrase), Class::owner_heads).value == "town";
      if (!cut && (town || (words_.capital(i) && words_.match(i, Class::places))))
        phrase.title.last = static_cast<std::uint32_t>(at), cut = true;
      const std::size_t object = i;
      // "il direttore generale dell'AOUM Ann Lee": an owner's office before capitals that are nobody's field of work
      const bool acronym = !cut && words_.capital(i) && words_.document().tokens[i].has(text::Token::all_upper) &&
                           words_.document().tokens[i].length > 2 && i + 1 == name_ && owner_title(words_, range(phrase.title.first, at));
      if (acronym) {
        phrase.affiliation = range(i, i + 1);
        phrase.title.last = static_cast<std::uint32_t>(at);
      }
      while (i < name_ && (words_.capital(i) || apostrophe(i) || words_.document().is(i, TokenKind::dash))) ++i;
      for (std::size_t more = 0; i < name_ && words_.lower(i) && !link(i) && !elided(i) && !words_.has(i, Class::stopwords) &&
                                 !words_.has(i, Class::conjunctions) && more < 3;
           ++more)
        ++i;
      if (i == object) return false;
    }
    return true;
  }

  std::size_t first_owner(const TitlePhrase& phrase) const {
    for (std::size_t i = phrase.title.first; i < phrase.title.last; ++i)
      if (words_.title_word(i)) return i;
    return phrase.title.first;
  }

  const NameWords& words_;
  const OrganizationsAt& organizations_;
  const std::size_t name_;
};

/// Where the field of work starts that ends at `end`: one to four capitals, or one to three small words; `end` where there is none.
std::size_t field_start(const NameWords& words, const OrganizationsAt& organizations, std::size_t end) {
  std::size_t field = end;
  while (field > 2 && end - field < 5 && words.joined(field) && !organizations.find(field - 1) &&
         (words.capital(field - 1) ||
          (field < end && (words.is_char(field - 1, '&') || (words.has(field - 1, Class::conjunctions) && words.capital(field))))))
    --field;
  if (field < end) return words.capital(field) ? field : end;
  const auto small = [&](std::size_t i) {
    constexpr lang::Classes other = lang::bit(Class::stopwords) | lang::bit(Class::reporting_verbs) | lang::bit(Class::pronouns) |
                                    lang::bit(Class::title_tails) | lang::bit(Class::announce_verbs) | lang::bit(Class::date_words) |
                                    lang::bit(Class::organization_nouns);
    return words.lower(i) && !words.has_any(i, other) && !words.title_word(i);
  };
  while (field > 2 && end - field < 4 && words.joined(field) &&
         (small(field - 1) || (field < end && field + 1 > end - 3 && words.has(field - 1, Class::conjunctions) && small(field - 2))))
    --field;
  return field;
}

/// "Tidewater Director of Advocacy Ann Lee", "Minister for Health Ann Lee", "director of operations Ann Lee", "VP of Consulting for North America Ann Lee": a field of
/// work behind the link, perhaps a region or a second field behind another one.
TitlePhrase title_of_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start) {
  std::size_t field = name_start;
  for (int links = 0; links < 2; ++links) {
    const std::size_t end = field;
    field = field_start(words, organizations, end);
    if (field == end || field < 2 || !words.joined(field)) return {};
    const std::size_t link = field - 1;
    if (!words.lower(link) || !words.match(link, Class::object_links) || !words.joined(link)) return {};
    if (words.title_word(link - 1)) break;
    field = link;
    if (links == 1 || !words.capital(link - 1)) return {};
  }
  const std::size_t link = field - 1;
  if (words.has(link - 1, Class::honorifics)) return {};
  TitlePhrase phrase = title_before(words, organizations, link);
  if (!phrase || words.match(link - 1, Class::work_heads)) return {};
  // "Chairman of Tidewater Ann Lee" says whose, "Director of Advocacy Ann Lee" says what.
  for (std::size_t k = field; k < name_start; ++k)
    if (const lang::Match place = words.match(k, Class::places);
        place && k + place.length >= name_start && (k == field || k + place.length > name_start))
      return {};
  if (owner_title(words, phrase.title) && !words.has_any(field, lang::bit(Class::title_modifiers))) return {};
  phrase.title.last = phrase.last = static_cast<std::uint32_t>(name_start);
  return phrase;
}

/// "Präsident der Hochschule Bremen Ann Lee", "Oberarzt am Klinikum Moss Dr. Ann Lee": the organisation right before the name, a link and the office.
TitlePhrase title_at_organization(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start) {
  constexpr std::size_t most_links = 3;
  const OrganizationMention* o = organizations.find(name_start - 1);
  if (!o || o->name.last != name_start || o->name.first < 2) return {};
  if (words.conventions().title_case && o->name.last == o->name.first + 1) return {};  // "Speaker of the House Ann Lee"
  std::size_t link = o->name.first;
  while (link > 1 && o->name.first - link < most_links && words.joined(link) && words.lower(link - 1) && !words.title_word(link - 1) &&
         words.has(link - 1, Class::stopwords) && !words.has(link - 1, Class::conjunctions))
    --link;
  if (link == o->name.first || !words.joined(link) || !words.title_word(link - 1)) return {};
  TitlePhrase phrase = title_before(words, organizations, link);
  if (!phrase || !phrase.affiliation.empty()) return {};
  phrase.affiliation = o->name;
  phrase.last = static_cast<std::uint32_t>(name_start);
  return phrase;
}

}  // namespace

TitlePhrase title_linked_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start) {
  if (name_start > 3 && words.joined(name_start) && !words.titles_take_complements()) {
    if (const TitlePhrase held = title_at_organization(words, organizations, name_start)) return held;
    const TitlePhrase phrase = title_of_before(words, organizations, name_start);
    // "Quotes attributable to Minister for Ports Ann Lee:": a line of capitals, but an office that goes with a field of work
    const bool office = !words.loud(name_start) || words.match(phrase.title.first, Class::portfolio_heads) ||
                        words.match(phrase.title.first + 1, Class::portfolio_heads);
    return office ? phrase : TitlePhrase{};
  }
  if (!words.titles_take_complements() || name_start < 2 || !words.joined(name_start) || words.loud(name_start)) return {};
  return LinkedTitle(words, organizations, name_start).read();
}

}  // namespace pressparse::fields
