#include "fields/names_titles.hpp"

#include <algorithm>

#include "fields/names_title_owners.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

/// "Tidewater Corp (NYSE: TDW) CEO", "Tidewater® CEO": where what stands between an organisation and its officer's title starts.
std::size_t skip_ticker(const NameWords& words, std::size_t before) {
  constexpr std::size_t longest = 26;
  if (before < 3 || !words.joined(before - 1)) return before;
  if (words.document().is(before - 1, TokenKind::symbol) && words.document().tokens[before - 1].length > 1 && words.glued(before - 1))
    return before - 1;
  if (!words.is_char(before - 1, ')')) return before;
  for (std::size_t k = before - 1; k-- > 1 && before - k <= longest && words.joined(k + 1);)
    if (words.is_char(k, '('))
      return words.joined(k) && (words.document().tokens[k + 1].has(Token::all_upper) || words.is_char(k + 2, ':')) ? k : before;
  return before;
}

/// "engineers Ann Lee and Bob Ray", "Board Members Ann Lee, Bob Ray": the plural of an office before the first name of a list. Not "the show hosts Ann Lee."
bool heads_of_several(const NameWords& words, std::size_t k, std::size_t name) {
  constexpr std::size_t longest_name = 6, shortest = 5;  // tokens; bytes
  const std::string_view word = words.text_of(k);
  if (!words.conventions().title_case || word.size() < shortest || word.back() != 's' || !words.is_word(k) || words.loud(k)) return false;
  std::size_t end = name + 1;
  while (end < name + longest_name && words.joined(end) && (words.capital(end) || words.is_char(end, '.') || words.has(end, Class::name_particles)))
    ++end;
  if (!words.joined(end)) return false;
  if (words.is_char(end, ',')) ++end;
  if (words.has(end, Class::conjunctions)) ++end;
  else if (!words.is_char(end - 1, ',')) return false;
  if (!words.joined(end) || !words.capital(end)) return false;
  const Context& context = words.context();
  return context.lexicon.is_entry(text::fold(word.substr(0, word.size() - 1)), Class::title_heads, context.language);
}

/// A word that a title's first word may follow: "said", "the", "by", "according to".
bool opens_title(const NameWords& words, std::size_t i) {
  if (!words.lower(i)) return words.is_char(i, ',') || words.is_char(i, ';');
  const std::string_view role = words.match(i, Class::quotes).value;
  if (role == "definite" || role == "determiner" || words.has(i, Class::reporting_verbs) || words.match(i, Class::agent_links) ||
      words.match(i, Class::home_links))
    return true;
  return i > 0 && words.match(i - 1, Class::attribution_words).length == 2;
}

/// "renowned wildlife photographer", "featuring music executive", "with film director": words that only stand before the whole of a small title.
bool leads_small_title(const NameWords& words, std::size_t i) {
  if (!words.conventions().title_case || !words.is_word(i)) return false;
  const std::string_view word = words.text_of(i);
  constexpr std::size_t shortest = 5;
  if (word.size() >= shortest && (word.ends_with("ed") || word.ends_with("ing"))) return words.lower(i) || words.opens_sentence(i);
  return words.lower(i) && !words.has(i, Class::conjunctions) &&
         (words.has(i, Class::title_tails) || words.match(i, Class::quotes).value == "adjunct");
}

/// A small word that no list gives another part in the sentence: "patent" in "said patent counsel Ann Lee".
bool plain_small(const NameWords& words, std::size_t i) {
  constexpr lang::Classes other = lang::bit(Class::stopwords) | lang::bit(Class::conjunctions) | lang::bit(Class::reporting_verbs) |
                                  lang::bit(Class::pronouns) | lang::bit(Class::date_words) | lang::bit(Class::title_tails) |
                                  lang::bit(Class::announce_verbs) | lang::bit(Class::name_particles) | lang::bit(Class::not_names);
  return words.lower(i) && words.free(i) && words.document().tokens[i].length > 2 && !words.has_any(i, other) &&
         words.match(i, Class::quotes).value != "organization_noun" && words.match(i, Class::quotes).value != "adjunct" &&
         !words.match(i, Class::fresh_modifiers) && !words.text_of(i).ends_with("ly") && !words.text_of(i).ends_with("ing") && !words.text_of(i).ends_with("ed");
}

/// Where a title in small letters starts that begins before its known words: "gastrointestinal oncologist", "race director"; or `first`.
std::size_t small_words_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t first) {
  if (words.titles_take_complements() || !words.lower(first)) return first;
  std::size_t start = first;
  while (start > 1 && first - start < 2 && words.joined(start) && plain_small(words, start - 1) && !organizations.find(start - 1)) --start;
  // A verb that no pack knows stands right behind the closing mark: “...,” joked race director Ann Lee
  if (start < first && words.document().is(start - 1, TokenKind::quote)) ++start;
  else if (const std::size_t other = start > 2 && words.joined(start) ? start - 2 : 0;
           other > 0 && words.lower(other + 1) && words.has(other + 1, Class::conjunctions) && words.joined(other + 1) && words.lower(other) &&
           words.title_word(other)) {
    // "by author and leadership expert Ann Lee"
    std::size_t head = other;
    while (head > 0 && words.joined(head) && words.lower(head - 1) && words.has(head - 1, Class::title_modifiers)) --head;
    return small_words_before(words, organizations, head);
  }
  else if (start == 0 || !words.joined(start) ||
           !(opens_title(words, start - 1) || (start < first && leads_small_title(words, start - 1)))) {
    // "Union president Ann Lee", where the text writes "union" too
    const bool opens =
        start > 0 && start == first && words.joined(first) && words.opens_sentence(first - 1) && words.capital(first - 1) &&
        words.written_small(first - 1) && !words.has_any(first - 1, lang::bit(Class::stopwords) | lang::bit(Class::given_names)) &&
        words.match(first - 1, Class::quotes).value != "organization_noun" && !words.match(first - 1, Class::fresh_modifiers);
    return opens && !organizations.find(first - 1) ? first - 1 : first;
  }
  while (start < first && start > 1 && words.joined(start) && words.lower(start - 1) && !words.glued(start - 1) && words.has(start - 1, Class::title_modifiers)) --start;
  return start;
}

/// "rapper, producer, and" before `head`: a conjunction at `k` behind a comma and an office that is written as the last one is.
bool serial_list(const NameWords& words, std::size_t k, std::size_t head) {
  return words.has(k, Class::conjunctions) && words.lower(k) && words.is_char(k - 1, ',') && words.joined(k) && words.joined(k - 1) &&
         words.title_word(k - 2) && words.lower(k - 2) == words.lower(head);
}

/// "said donor Ann Lee", "says picker Ann Lee": a small word between a reporting verb and a name says what he or she is. Where it starts, or `name`.
std::size_t small_office(const NameWords& words, std::size_t name) {
  std::size_t start = name;
  while (start > 1 && name - start < 3 && words.joined(start) && plain_small(words, start - 1) && !words.has(start - 1, Class::given_names))
    --start;
  return start < name && start > 1 && words.lower(start - 1) && words.joined(start) && words.has(start - 1, Class::reporting_verbs) &&
                 words.document().is(start - 2, TokenKind::quote)
             ? start
             : name;
}

}  // namespace

bool office_prefix(const NameWords& words, std::size_t token) {
  return words.is_word(token) && words.document().is(token + 1, TokenKind::dash) && words.glued(token + 1) && words.glued(token + 2) &&
         words.joined(token + 2) && words.match(token, Class::office_prefixes);
}

bool acronym_letters(const NameWords& words, std::size_t token) {
  constexpr std::uint32_t longest = 5;
  const Token& word = words.document().tokens[token];
  return word.has(Token::all_upper) && word.length > 1 && word.length <= longest;
}

bool acronym(const NameWords& words, std::size_t token) {
  return acronym_letters(words, token) && words.document().tokens[token].length > 2 && words.unknown(token) && !words.loud(token);
}

TitlePhrase title_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start) {
  const text::Document& document = words.document();
  std::size_t first = name_start, head = name_start, last_of_list = 0;
  bool found = false, listed = false;
  const auto previous_joined = [&](std::size_t i) { return i > 0 && words.joined(i); };
  while (previous_joined(first) && name_start - first < 14) {
    const std::size_t k = first - 1;
    if (organizations.find(k)) break;
    // "Rep.", "Sen.", "Lt."
    if (words.is_char(k, '.') && words.glued(k) && k > 0 && words.is_word(k - 1) && words.document().tokens[k - 1].length <= 5 &&
        (words.title_word(k - 1) || words.match(k - 1, Class::title_heads).length == 2)) {
      first = k - 1;
      head = k - 1;
      found = true;
      continue;
    }
    // "Editor-in-Chief", "attorney general"
    std::size_t phrase_length = 0;
    for (std::size_t length = 2; length <= 6 && length <= first && !phrase_length; ++length)
      if (words.match(first - length, Class::title_heads).length == length) phrase_length = length;
    if (phrase_length) {
      first -= phrase_length;
      head = first;
      found = true;
      continue;
    }
    if (words.title_word(k) ||
        (first == name_start && (((words.lower(k) || words.nouns_capitalized()) && words.match(k, Class::plural_heads)) || heads_of_several(words, k, name_start)))) {
      first = k;
      head = k;
      found = true;
    } else if (words.has(k, Class::title_modifiers) && words.is_word(k) &&
               !(words.glued(k) && words.is_char(k - 1, '.'))) {  // "Tidewater.ai CEO"
      first = k;
    } else if (found &&
               (words.is_char(k, '&') || words.is_char(k, '/') || words.has(k, Class::conjunctions) ||
                (document.is(k, TokenKind::dash) && words.glued(k) && words.glued(first))) &&
               k > 0 &&
               (words.title_word(k - 1) || words.has(k - 1, Class::title_modifiers) ||
                (document.is(k, TokenKind::dash) && words.capital(k - 1)))) {
      first = k;
      if (document.is(k, TokenKind::dash) && office_prefix(words, k - 1)) {
        first = head = k - 1;
        continue;
      }
      if (document.is(k, TokenKind::dash) && !words.title_word(k - 1) && !words.has(k - 1, Class::title_modifiers)) {
        // "BSI-Präsidentin": what stands before the hyphen is the organisation.
        TitlePhrase phrase;
        std::size_t start = k - 1;
        if (const OrganizationMention* o = organizations.find(k - 1)) start = o->name.first;
        phrase.affiliation = range(start, k);
        phrase.title = range(k + 1, name_start);
        phrase.first = static_cast<std::uint32_t>(start);
        phrase.last = static_cast<std::uint32_t>(name_start);
        return phrase;
      }
    } else if (found && first == head && k > 2 && serial_list(words, k, head)) {
      last_of_list = first;
      first = k - 1;  // "rapper, producer, and writer Ann Lee"
      listed = true;
    } else if (listed && words.is_char(k, ',') && k > 0 && words.title_word(k - 1) && words.lower(k - 1) == words.lower(head)) {
      first = k;
    } else if (found && first == head && words.has(k, Class::conjunctions) && k > 2 && words.document().is(k - 1, TokenKind::dash) &&
               words.glued(k - 1) && !words.glued(k) && words.capital(k - 2) && words.joined(k - 1)) {
      first = head = k - 2;  // "Sport- und Bäderdezernent"
    } else if (words.is_char(k, '.') && k >= 3 && words.glued(k) && words.is_char(k - 2, '.') &&
               words.document().text_of(k - 3, k + 1) == "U.S.") {
      first = k - 3;
    } else {
      break;
    }
  }
  if (!found && !words.titles_take_complements()) {
    first = small_office(words, name_start);
    found = first < name_start;
  } else if (found) {
    first = small_words_before(words, organizations, first);
  }
  if (!found) return {};
  // "Bob Ray, COO, and CEO Ann Lee": the office in front is somebody else's.
  if (listed && (words.is_char(first, ',') || (previous_joined(first) && words.is_char(first - 1, ',')))) first = last_of_list;
  // Modifiers must stand before a head; what lies behind the last head belongs to nobody ("CEO of" never gets here).
  (void)head;
  TitlePhrase phrase;
  phrase.title = range(first, name_start);
  phrase.first = static_cast<std::uint32_t>(first);
  phrase.last = static_cast<std::uint32_t>(name_start);
  if (!previous_joined(first)) return phrase;
  std::size_t before = first;
  if (const std::size_t k = before - 1; words.document().is(k, TokenKind::quote) || (k > 0 && words.possessive(k - 1))) {
    if (words.possessive(before - 1)) before -= 1;
    else if (before >= 2 && words.possessive(before - 2)) before -= 2;
  }
  before = skip_ticker(words, before);
  // "non-executive director"
  if (before == first && first > 1 && words.document().is(first - 1, TokenKind::dash) && words.glued(first - 1) && words.glued(first) &&
      words.lower(first - 2)) {
    before = first = first - 2;
    phrase.title.first = phrase.first = static_cast<std::uint32_t>(first);
    before = skip_ticker(words, before);
  }
  // "Tidewater.ai CEO"
  std::size_t whole = before;
  while (whole > 0 && before - whole < 6 && whole == before ? words.lower(whole - 1) && words.glued(whole - 1) : words.glued(whole))
    --whole;
  if (whole < before && whole > 0 && before - whole > 1 && words.capital(whole) && !organizations.find(before - 1)) {
    phrase.affiliation = range(whole, before);
    phrase.first = static_cast<std::uint32_t>(whole);
    return phrase;
  }
  // "Rivers Minister Ann Lee", "Health and Sport Minister Ann Lee": a field of work in front of the office that goes with one
  if (before == first && words.capital(first) && !words.loud(first) && !words.titles_take_complements() &&
      words.match_own(first, Class::portfolio_heads).length == 1) {
    constexpr std::size_t longest_field = 5;
    std::size_t field = first;
    while (field > 0 && first - field < longest_field && words.joined(field) && !organizations.find(field - 1) &&
           ((words.capital(field - 1) && !words.has_any(field - 1, lang::bit(Class::stopwords) | lang::bit(Class::places) |
                                                                       lang::bit(Class::honorifics) | lang::bit(Class::given_names))) ||
            (field < first && words.lower(field - 1) && words.has(field - 1, Class::conjunctions) && field > 1 && words.capital(field - 2))))
      --field;
    if (field < first && words.capital(field) && !words.match(field, Class::demonyms)) {
      phrase.title.first = phrase.first = static_cast<std::uint32_t>(field);
      return phrase;
    }
  }
  if (before > 0 && organizations.find(before - 1)) {
    phrase.affiliation = organizations.find(before - 1)->name;
    phrase.first = phrase.affiliation.first;
  } else if (before > 0 && words.capital(before - 1) && !words.has(before - 1, Class::stopwords)) {
    std::size_t start = before - 1;
    while (start > 0 && words.joined(start) && words.capital(start - 1) && !words.has(start - 1, Class::stopwords) &&
           !organizations.find(start - 1) && before - start < 8)
      --start;
    // "Former Acme CEO", "New Acme CFO"
    if (start + 1 < before)
      if (const std::size_t time = words.match(start, Class::past_modifiers).length + words.match(start, Class::fresh_modifiers).length;
          time == 1 && words.capital(start + 1))
        ++start;
    // "Acme Chief Sourcing Officer": what follows the first modifier belongs to the title.
    std::size_t modifier = start + 1;
    while (modifier < before && !words.has(modifier, Class::title_modifiers) && !words.title_word(modifier)) ++modifier;
    if (modifier < before && before == first && !words.document().tokens[first].has(Token::all_upper) &&
        !(words.loud(first) && words.match(first, Class::personal_offices))) {
      phrase.title.first = static_cast<std::uint32_t>(modifier);
      before = modifier;
    }
    if (!(words.opens_sentence(start) && before - start == 1 && !words.document().tokens[start].has(Token::all_upper) &&
          !words.possessive(before))) {
      phrase.affiliation = range(start, before);
      phrase.first = static_cast<std::uint32_t>(start);
    }
  }
  return phrase;
}

}  // namespace pressparse::fields
