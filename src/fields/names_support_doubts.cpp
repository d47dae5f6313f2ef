#include "fields/names_support_doubts.hpp"

#include <algorithm>

#include "fields/names_evidence.hpp"
#include "fields/names_surnames.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

namespace {

/// "EVs", "CDFIs"
bool plural_acronym(std::string_view word) {
  return word.size() > 2 && word.back() == 's' && std::all_of(word.begin(), word.end() - 1, [](char c) { return c >= 'A' && c <= 'Z'; });
}

constexpr int slight = 2, plain_thing = 3, certain = 5;  // what speaks against a name, as its evidence is weighed

}  // namespace

bool SupportDoubts::handle(TokenRange group) const {
  return group.first > 0 && words_.glued(group.first) && (words_.is_char(group.first - 1, '@') || words_.is_char(group.first - 1, '#'));
}

bool SupportDoubts::person_like(TokenRange group) const {
  const std::size_t size = group.last - group.first;
  // "AR Rahman": initials and a surname
  const Token& first = words_.document().tokens[group.first];
  if (size == 2 && words_.conventions().title_case && first.has(Token::all_upper) && first.length == 2 &&
      !words_.match(group.first, Class::places) && !words_.title_word(group.first) &&
      words_.unknown(group.first + 1) && !words_.document().tokens[group.first + 1].has(Token::all_upper) &&
      !plain_word(words_, group.first + 1) && !inner_capital(words_.text_of(group.first + 1)))
    return true;
  // "Christine Whitney Sanchez"
  if (size == 3 && words_.conventions().title_case && words_.has(group.first, Class::given_names) && words_.is_word(group.first + 1) &&
      words_.has(group.first + 1, Class::given_names) && words_.unknown(group.last - 1))
    return true;
  if (plain_word(words_, group.first)) return false;  // "Charity Ace"
  if (size != 2 || !words_.has(group.first, Class::given_names) || !words_.is_word(group.last - 1)) return false;
  constexpr lang::Classes organization = lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) |
                                         lang::bit(Class::organization_heads) | lang::bit(Class::legal_forms);
  return !words_.has_any(group.last - 1, organization);
}

bool SupportDoubts::own_word(TokenRange group) const {
  const bool goes_on = words_.joined(group.last) && words_.lower(group.last) && !words_.has(group.last, Class::stopwords);
  if (!words_.conventions().title_case || words_.opens_sentence(group.first) || words_.loud(group.first) || goes_on) return false;
  return words_.match(group.last - 1, Class::places) || (!plain_word(words_, group.first) && !words_.written_small(group.first));
}

bool SupportDoubts::plain(TokenRange group) const {
  for (std::uint32_t i = group.first; i < group.last; ++i)
    if (words_.is_word(i) && !plain_word(words_, i) && !words_.has(i, Class::stopwords)) return false;
  return true;
}

bool SupportDoubts::only_initials(TokenRange group) const {
  for (std::size_t k = group.first; k < group.last; ++k)
    if (words_.is_word(k) ? words_.document().tokens[k].length > 1 : !words_.is_char(k, '.')) return false;
  return group.last - group.first > 1;
}

bool SupportDoubts::plural_owner(TokenRange group, std::size_t genitive) const {
  return genitive == group.first + 1 && genitive + words_.possessive(genitive) < group.last && !words_.opens_sentence(group.first) &&
         !words_.loud(group.first) && plain_word(words_, group.first) && words_.has(group.last - 1, Class::organization_tails);
}

int SupportDoubts::anywhere(TokenRange group) const {
  // "the Dugbe Gold Project", "the Last Chance property"
  if (group.last - group.first > 1 && words_.joined(group.last) && words_.match(group.last, Class::product_nouns).value == "site") return 5;
  if (words_.has(group.last - 1, Class::event_words) || words_.has(group.last - 1, Class::product_nouns) ||
      words_.match(group.first, Class::event_words).length >= group.last - group.first)
    return 5;
  if (group.last - group.first == 1 && plural_acronym(words_.text_of(group.first))) return 5;
  if (words_.match(group.last - 1, Class::personal_offices) && words_.is_char(group.last, '.')) return 5;  // "with U.S. Reps. Ann Lee"
  if (before_state(group)) return 5;
  // "Motel 6", "Season 2"; a year says less.
  if (group.last - group.first == 1 && words_.joined(group.last) && words_.document().is(group.last, TokenKind::number) &&
      !words_.glued(group.last))
    return words_.document().tokens[group.last].length == 4 ? 1 : 3;
  // "the Helping Angels (HALOS) Act": a law with its short form.
  if (words_.is_char(group.last, '(') && words_.joined(group.last) && words_.is_char(group.last + 2, ')') &&
      words_.has(group.last + 3, Class::event_words) && words_.capital(group.last + 3))
    return 5;
  return 0;
}

/// "MOORESVILLE, NC": a town that no pack knows.
bool SupportDoubts::before_state(TokenRange group) const {
  const std::size_t state = group.last + 1;
  if (!words_.is_char(group.last, ',') || !words_.joined(state) || words_.document().tokens[state].length < 2 ||
      words_.has_any(group.last - 1, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors)))
    return false;
  const bool code = words_.has(state, Class::region_codes) && words_.document().tokens[state].length == 2 &&
                    words_.document().tokens[state].has(Token::all_upper);
  if (code) return true;
  const lang::Match region = words_.match(state, Class::places);
  return region.value.starts_with("region") && !words_.possessive(state + region.length);  // not "Acme, Utah's largest bank"
}

/// "founder", "chief executive officer" right before `token`
bool SupportDoubts::owner_ends(std::size_t token) const {
  constexpr std::size_t longest = 3;
  for (std::size_t length = 1; length <= longest && length <= token; ++length)
    if (words_.match(token - length, Class::owner_heads).length == length) return true;
  return false;
}

int SupportDoubts::in_running_text(TokenRange group, bool marked) const {
  const std::size_t size = group.last - group.first;
  const bool behind_word = group.first > 0 && words_.joined(group.first);
  // "State Secretary for Digital Administration": a field of work.
  if (group.first > 1 && behind_word && words_.lower(group.first - 1) && words_.has(group.first - 1, Class::object_links) &&
      words_.title_word(group.first - 2) && !owner_ends(group.first - 1) && !marked &&
      !words_.titles_take_complements())
    return 3;
  // "The Quiet Voice": the title of a work.
  if (size > 1 && group.first > 0 && words_.document().is(group.first - 1, TokenKind::quote) &&
      words_.document().is(group.last, TokenKind::quote) && !words_.possessive(group.last))
    return 3;
  // "coordinated disclosure (CVD)": the short form of something that is no organisation.
  if (group.first > 0 && words_.is_char(group.first - 1, '(') && words_.is_char(group.last, ')') && marked) return 3;
  // "the novel Smooth Talker", "its lead drug, Melvexil"
  const std::size_t noun = behind_word ? group.first - 1 - words_.is_char(group.first - 1, ',') : group.first;
  if (noun < group.first && (words_.lower(noun) || words_.nouns_capitalized()) && words_.match(noun, Class::product_nouns).value == "named")
    return 3;
  // "the Dugbe Gold Project": trimmed, because many titles start so.
  if (words_.joined(group.last) && words_.capital(group.last) && words_.has(group.last, Class::event_words)) return 3;
  if (const int owned = owned_thing(group)) return owned;
  if (person_kind(group)) return certain;
  // "the first Black woman": an adjective of people
  if (size == 1 && words_.lower(group.last) && words_.joined(group.last) && words_.match(group.first, Class::demonyms)) return certain;
  if (size == 1 && trade_mark(group.last) && !words_.capital(group.last + 1))
    return 2;  // "Melvexil®, the first therapy", not "HARBOUR® Life Services"
  // "a pioneer in Tidal Printing™ technology"
  if (size > 1 && trade_mark(group.last) && words_.lower(group.last + 1) && words_.has(group.last + 1, Class::product_nouns)) return 3;
  // "with the Harbour Media Cloud™"
  if (size > 1 && behind_word && trade_mark(group.last) && words_.lower(group.first - 1) && !words_.capital(group.last + 1) &&
      words_.match(group.first - 1, Class::articles).value == "definite" && !institution(group))
    return slight;
  if (code_name(group) || all_written_small(group) || apposed_thing(group)) return 3;
  if (words_.lower(group.last) && words_.joined(group.last) && words_.has(group.last, Class::product_nouns)) return 2;
  return 0;
}

/// "our Harbour Cloud", "the new Quay Spin": who writes so made it. "the new Harbour plant" is a plant of Harbour's.
int SupportDoubts::owned_thing(TokenRange group) const {
  constexpr std::size_t longest = 2;  // words of what leads to it
  if (group.first == 0 || !words_.joined(group.first) || !words_.lower(group.first - 1)) return 0;
  for (std::size_t length = 1; length <= longest && length <= group.first && words_.joined(group.first - length + 1); ++length) {
    const lang::Match lead = words_.match(group.first - length, Class::owned_leads);
    if (lead.length != length) continue;
    const bool of_it = words_.joined(group.last) && words_.lower(group.last) && !words_.has(group.last, Class::stopwords);
    if (lead.value != "new") return of_it ? slight : plain_thing;  // "our Harbour account" may be one at Harbour
    return of_it || words_.possessive(group.last) || institution(group) ? 0 : plain_thing;
  }
  return 0;
}

/// "Tidal Art Center", "Harbour Brands"
bool SupportDoubts::institution(TokenRange group) const {
  return words_.has_any(group.last - 1, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors));
}

/// "a Certified Tidal Health Coach": ordinary words between an indefinite article and an office.
bool SupportDoubts::person_kind(TokenRange group) const {
  return group.last - group.first > 1 && words_.joined(group.last) && words_.title_word(group.last) && words_.capital(group.last) &&
         group.first > 0 && words_.joined(group.first) && words_.match(group.first - 1, Class::articles).value == "indefinite" &&
         plain(group);
}

bool SupportDoubts::trade_mark(std::size_t token) const {
  return words_.glued(token) && (words_.text_of(token) == "\u00AE" || words_.text_of(token) == "\u2122");
}

/// "VIRAGE, the randomized phase 2b trial of": an apposition that says it is no organisation.
bool SupportDoubts::apposed_thing(TokenRange group) const {
  std::size_t i = group.last + 1;
  if (!words_.is_char(group.last, ',') || !words_.lower(i) || !words_.has(i, Class::stopwords) || words_.document().tokens[i].length > 4 ||
      words_.has(i, Class::conjunctions) || words_.has(i, Class::object_links))
    return false;
  for (const std::size_t end = i + 10; i < end && words_.joined(i) && words_.lower(i) && !words_.has(i, Class::object_links); ++i) {
    if (words_.match(i, Class::organization_nouns)) return false;
    if (words_.has(i, Class::product_nouns) && (!words_.is_word(i + 1) || words_.has(i + 1, Class::object_links))) return true;
  }
  return false;
}

/// "VCN-01", "IHL-42X", "AL001": capitals and a number name a substance or a model.
bool SupportDoubts::code_name(TokenRange group) const {
  const text::Document& document = words_.document();
  if (group.last - group.first == 1) {
    const std::string_view word = words_.text_of(group.first);
    const std::size_t letters =
        static_cast<std::size_t>(std::find_if(word.begin(), word.end(), [](char c) { return c < 'A' || c > 'Z'; }) - word.begin());
    if (letters == 1 && word.size() == 2 && (word[0] == 'Q' || word[0] == 'H') && word[1] >= '1' && word[1] <= '4') return true;  // "Q3"
    return letters > 0 && letters <= 5 && word.size() >= letters + 2 &&
           std::all_of(word.begin() + static_cast<std::ptrdiff_t>(letters), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  }
  const std::size_t number = group.first + 1 + document.is(group.first + 1, TokenKind::dash);
  return document.tokens[group.first].has(Token::all_upper) && document.tokens[group.first].length <= 5 && number < group.last &&
         document.is(number, TokenKind::number) && words_.glued(number) && document.tokens[number].length >= 2;
}

/// "our Global Enterprises" beside "global" and "enterprises": words of the language, capitalised for show.
bool SupportDoubts::all_written_small(TokenRange group) const {
  for (std::size_t k = group.first; k < group.last; ++k)
    if (words_.is_word(k) && !words_.has(k, Class::stopwords) && !words_.written_small(k)) return false;
  return true;
}

}  // namespace pressparse::fields
