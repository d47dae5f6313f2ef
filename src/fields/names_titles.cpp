#include "fields/names_titles.hpp"

#include <algorithm>

#include "fields/names_portfolio.hpp"
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

/// A genitive stands before the title: "Bitget's Chief Operating Officer".
bool left_owner(const NameWords& words, std::size_t left, std::size_t first) {
  return left < first && left > 0 && (words.possessive(left - 1) || words.possessive(left) || (left > 1 && words.possessive(left - 2)));
}

/// Whose officer that is: the organisation or the capitals before the genitive that ends at `left`.
TokenRange possessor(const NameWords& words, const OrganizationsAt& organizations, std::size_t left) {
  std::size_t mark = words.possessive(left) ? left : left > 0 && words.possessive(left - 1) ? left - 1 : 0;
  if (mark == 0) return {};
  if (const OrganizationMention* o = organizations.find(mark - 1)) return o->name;
  std::size_t start = mark;
  while (start > 0 && mark - start < 6 && words.joined(start) && words.capital(start - 1) && !words.has(start - 1, Class::stopwords) &&
         !organizations.find(start - 1))
    --start;
  return start < mark && !(words.opens_sentence(start) && mark - start == 1 && words.has(start, Class::not_names)) ? range(start, mark)
                                                                                                                   : TokenRange{};
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

/// A small word that no list gives another part in the sentence: "patent" in "said patent counsel Ann Lee".
bool plain_small(const NameWords& words, std::size_t i) {
  constexpr lang::Classes other = lang::bit(Class::stopwords) | lang::bit(Class::conjunctions) | lang::bit(Class::reporting_verbs) |
                                  lang::bit(Class::pronouns) | lang::bit(Class::date_words) | lang::bit(Class::title_tails) |
                                  lang::bit(Class::announce_verbs) | lang::bit(Class::name_particles) | lang::bit(Class::not_names);
  return words.lower(i) && words.free(i) && words.document().tokens[i].length > 2 && !words.has_any(i, other) &&
         words.match(i, Class::quotes).value != "organization_noun" && !words.match(i, Class::fresh_modifiers) &&
         !words.text_of(i).ends_with("ly") && !words.text_of(i).ends_with("ing") && !words.text_of(i).ends_with("ed");
}

/// Where a title in small letters starts that begins before its known words: "gastrointestinal oncologist", "race director"; or `first`.
std::size_t small_words_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t first) {
  if (words.titles_take_complements() || !words.lower(first)) return first;
  std::size_t start = first;
  while (start > 1 && first - start < 2 && words.joined(start) && plain_small(words, start - 1) && !organizations.find(start - 1)) --start;
  // A verb that no pack knows stands right behind the closing mark: “...,” joked race director Ann Lee
  if (start < first && words.document().is(start - 1, TokenKind::quote)) ++start;
  else if (start == 0 || !words.joined(start) || !opens_title(words, start - 1)) {
    // "Union president Ann Lee", where the text writes "union" too
    const bool opens =
        start > 0 && start == first && words.joined(first) && words.opens_sentence(first - 1) && words.capital(first - 1) &&
        words.written_small(first - 1) && !words.has_any(first - 1, lang::bit(Class::stopwords) | lang::bit(Class::given_names)) &&
        words.match(first - 1, Class::quotes).value != "organization_noun" && !words.match(first - 1, Class::fresh_modifiers);
    return opens && !organizations.find(first - 1) ? first - 1 : first;
  }
  return start;
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

/// "président du conseil de surveillance": the second word for an office belongs to the name of a body.
bool governs(const NameWords& words, std::size_t head) {
  return words.titles_take_complements() && words.lower(head) && words.match(head, Class::governing_bodies).length > 1;
}

/// "de la asociación de vecinos San Roque," "de la chambre d'agriculture de la Haute-Vienne,": behind a title's link a noun of an organisation in small letters, and
/// a name up to the comma.
TokenRange small_organization(const NameWords& words, std::size_t link, std::size_t comma) {
  constexpr std::size_t longest = 12, most_links = 4;  // tokens
  const auto tie = [&](std::size_t i) { return words.document().is(i, TokenKind::quote) && words.glued(i) && words.glued(i + 1); };
  std::size_t noun = link;
  while (noun < comma && noun < link + most_links &&
         ((words.lower(noun) && (words.has(noun, Class::title_tails) || words.has(noun, Class::stopwords) || words.match(noun, Class::articles) ||
                                 words.match(noun, Class::object_links) || words.document().tokens[noun].length <= 5)) ||
          tie(noun)) &&
         !words.match(noun, Class::organization_nouns))
    ++noun;
  if (noun == link || noun + 1 >= comma || comma - noun > longest || !words.lower(noun) || !words.match(noun, Class::organization_nouns) ||
      !words.titles_take_complements())
    return {};
  bool name = false;
  for (std::size_t k = noun + 1; k < comma; ++k) {
    const bool inside = words.is_word(k) || tie(k) || words.document().is(k, TokenKind::dash);
    if (!inside || !words.joined(k) || words.has(k, Class::reporting_verbs) || words.title_word(k)) return {};
    name = name || words.capital(k);
  }
  return name ? range(noun, comma) : TokenRange{};
}

/// Where the office of several words starts that ends with `head`: "teniente de alcalde".
std::size_t phrase_start(const NameWords& words, std::size_t head) {
  constexpr std::size_t longest = 4;  // tokens
  if (!words.titles_take_complements()) return head;
  for (std::size_t length = longest; length > 1; --length)
    if (length <= head + 1 && words.joined(head) && words.match(head + 1 - length, Class::title_heads).length == length)
      return head + 1 - length;
  return head;
}

}  // namespace

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
  std::size_t first = name_start, head = name_start;
  bool found = false;
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
        (first == name_start && ((words.lower(k) && words.match(k, Class::plural_heads)) || heads_of_several(words, k, name_start)))) {
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

/// "Blue Ridge Executive Director, Ann Lee", "Recently, Pediatric Allergist, Dr. Ann Lee", "commented VP of Sales, Ann Lee": where the capitals start that open their
/// sentence, follow its first word and a comma or a verb of speaking; a large number where something else stands in front.
std::size_t bare_start(const NameWords& words, const OrganizationsAt& organizations, std::size_t first) {
  constexpr std::size_t most = 4, none = static_cast<std::size_t>(-1);
  if (!words.capital(first) || words.loud(first) || words.titles_take_complements() || words.nouns_capitalized()) return none;
  std::size_t start = first;
  while (start > 0 && first - start < most && words.joined(start) && !words.opens_sentence(start) && words.capital(start - 1) &&
         !words.has_any(start - 1, lang::bit(Class::given_names) | lang::bit(Class::honorifics)) && !organizations.find(start - 1))
    --start;
  if (start == 0 || !words.joined(start) || words.opens_sentence(start))
    return words.has(start, Class::stopwords) && start < first ? none : start;
  if (words.lower(start - 1) && words.has(start - 1, Class::reporting_verbs) && start > 1 &&
      words.document().is(start - 2, TokenKind::quote))
    return start;
  return words.is_char(start - 1, ',') && start > 1 && words.joined(start - 1) &&
                 (start == 2 || words.opens_sentence(start - 2) || !words.joined(start - 2)) && !words.has(start - 2, Class::given_names)
             ? start
             : none;
}

/// The office that starts at `first`, its head at `head`, and ends at the comma with nothing but a firm in front.
TitlePhrase bare_title(const NameWords& words, const OrganizationsAt& organizations, std::size_t first, std::size_t head,
                       std::size_t comma) {
  TitlePhrase phrase;
  if (head + 1 < comma) phrase = title_after(words, organizations, first);
  if (head + 1 < comma && (!phrase || std::max(phrase.title.last, phrase.affiliation.last) != comma)) return {};
  const std::size_t start = bare_start(words, organizations, first);
  if (start > first) return {};
  if (!phrase) phrase.title = range(first, comma);
  if (start < first && phrase.affiliation.empty() && owner_title(words, phrase.title)) phrase.affiliation = range(start, first);
  else if (const lang::Match place = words.match(start, Class::places); !place || start + place.length > first)
    phrase.title.first = static_cast<std::uint32_t>(start);
  phrase.first = phrase.last = static_cast<std::uint32_t>(comma + 1);
  return phrase;
}

/// "la directora de la Fundación, Ann Lee", "The Society's president, Ann Lee", "Der Vorstand der Stiftung, Ann Lee": a title with its article, a comma, the name.
TitlePhrase title_before_comma(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start) {
  constexpr std::size_t farthest = 12;
  if (name_start < 3) return {};
  const std::size_t comma = name_start - 1;
  const bool colon = words.is_char(comma, ':');
  if (words.is_word(comma)) return title_linked_before(words, organizations, name_start);
  if (!words.joined(name_start) || !words.joined(comma) || !(words.is_char(comma, ',') || colon)) return {};
  bool conjunction = false, listed = false;  // on the way back: an "and", and commas of the list that it ends
  for (std::size_t head = comma;
       head-- > 0 && comma - head <= (conjunction && words.titles_take_complements() ? PortfolioReader::longest : farthest);) {
    // "des Vereins Lesen e. V., Ann Lee": an organisation is stepped over whole.
    if (const OrganizationMention* o = organizations.find(head); o && o->name.first < head && words.joined(head)) head = o->name.first;
    // "der Gewerkschaft Pflege (GPS), Ann Lee": a short form in brackets is stepped over.
    if (words.is_char(head, ')') && head > 2 && words.is_char(head - 2, '(')) {
      head -= 2;
      continue;
    }
    conjunction = conjunction || (words.lower(head) && words.has(head, Class::conjunctions));
    // "ministro de Agricultura, Pesca y Alimentación, Ann Lee"
    if (words.titles_take_complements() && conjunction && !colon && words.is_char(head, ',') && words.joined(head) &&
        words.joined(head + 1) && words.capital(head + 1) && !words.has(head + 1, Class::given_names)) {
      listed = true;
      continue;
    }
    const bool in_text = words.is_word(head) || words.document().is(head, TokenKind::dash) || words.document().is(head, TokenKind::quote) ||
                         words.is_char(head, '.') || words.is_char(head, '\'') || words.is_char(head, '&');
    if (!in_text || words.has(head, Class::reporting_verbs)) return {};
    const bool opens = words.opens_sentence(head) || !words.joined(head);
    const bool office = words.title_word(head) || phrase_start(words, head) < head;  // "porte-parole"
    if (office && !organizations.find(head) && !governs(words, head)) {
      std::size_t first = phrase_start(words, head);
      // "its co-founder, Ann Lee"
      if (first > 2 && words.match(first - 2, Class::title_heads).length == 3 &&
          (words.lower(first - 3) || words.has(first - 3, Class::stopwords)) &&
          !words.has(first - 3, Class::conjunctions) && !words.has(first - 3, Class::title_tails))
        first -= 2;
      while (first > 0 && words.joined(first) && words.has(first - 1, Class::title_modifiers) && words.free(first - 1) &&
             !organizations.find(first - 1))
        --first;
      // "El presidente y director general"
      if (first > 2 && words.joined(first) && words.joined(first - 1) && words.joined(first - 2) &&
          words.has(first - 1, Class::conjunctions) && (words.title_word(first - 2) || phrase_start(words, first - 2) < first - 2) &&
          words.lower(first - 2) == words.lower(first) &&
          (phrase_start(words, first - 2) < first - 2 || words.has(first - 3, Class::stopwords) || words.has(first - 3, Class::pronouns) ||
           left_owner(words, first - 3, first - 2)) &&
          !organizations.find(first - 2))
        first = phrase_start(words, first - 2);
      const std::size_t left = first > 0 && words.joined(first) ? first - 1 : first;
      const bool elided = left < first && left > 0 && words.document().is(left, TokenKind::quote) && words.glued(left) &&
                          words.glued(first) && words.document().tokens[left - 1].length <= 4;  // "l'assessore"
      const bool article = elided || (left < first && (words.has(left, Class::stopwords) || words.has(left, Class::pronouns) ||
                                                       words.match(left, Class::fresh_modifiers).value == "owner"));
      const OrganizationMention* company = left < first ? organizations.find(left) : nullptr;  // "Tidewater CEO, Ann Lee"
      // "Tidewater CEO, Ann Lee" at the start of a sentence: a word that no pack knows before an owner's office.
      const bool unknown_company = left < first && words.capital(left) && words.unknown(left) && !words.loud(left) && !colon &&
                                   head + 1 == comma && words.document().tokens[first].has(Token::all_upper);
      const bool owner = company || unknown_company ||
                         (left < first && left > 0 && words.capital(first) && !words.loud(first) && words.lower(left) &&
                          !words.has(left, Class::title_tails) && !colon) ||
                         left_owner(words, left, first);
      // "Board Chair, Ann Cole, came", "President of Tidewater, Ann Cole, said": nothing but the office in front of the comma, at the start of the sentence.
      if (!article && !owner && !colon) {
        const TitlePhrase bare = bare_title(words, organizations, first, head, comma);
        if (bare) return bare;
      }
      if (colon && words.match(first, Class::credit_labels).length == comma - first) return {};  // "Photographer: Ann Lee"
      // A label at the start of its line needs no article: "Pressewart: Ann Lee".
      if (!article && !owner && !(colon && (first == left || words.opens_sentence(first)))) {
        if (opens) return {};
        continue;
      }
      TitlePhrase phrase = title_after(words, organizations, first);
      if (listed && phrase.title.last != comma) return {};
      if (!phrase || phrase.title.last > comma || (!phrase.affiliation.empty() && phrase.affiliation.last > comma)) phrase = {};
      if (!phrase) {
        phrase.title = range(first, head + 1);
        phrase.last = static_cast<std::uint32_t>(head + 1);
      }
      if (phrase.title.last < comma && phrase.last < comma) {
        // What is left between the phrase and the comma must hang on a link: "presidente de la cooperativa".
        const std::size_t link = phrase.title.last;
        // "l'assessore ai Lavori pubblici, Ann Lee": small adjectives end the title.
        bool adjectives = words.titles_take_complements() && comma - link <= 2;
        for (std::size_t k = link; k < comma; ++k)
          adjectives = adjectives && words.lower(k) && !words.has(k, Class::stopwords) && !words.has(k, Class::title_tails);
        if (adjectives) phrase.title.last = static_cast<std::uint32_t>(comma);
        const bool tied = words.lower(link) && words.document().tokens[link].length <= 5 &&
                          words.document().is(link + 1, TokenKind::quote) && words.glued(link + 1) &&
                          words.glued(link + 2);                    // "la rettrice dell'Ateneo, Ann Lee"
        const OrganizationMention* own = organizations.find(link);  // "la segretaria regionale FALP Liguria, Ann Lee"
        if (own && own->name.first == link && phrase.affiliation.empty()) {
          std::size_t whole = own->name.last;
          while (whole < comma && words.capital(whole)) ++whole;
          if (whole == comma) phrase.affiliation = range(link, comma);
        }
        if (phrase.affiliation.empty()) phrase.affiliation = small_organization(words, link, comma);
        if (!adjectives && !tied && phrase.affiliation.empty() && !words.has(link, Class::title_tails) &&
            !words.has(link, Class::organization_links) && !words.has(link, Class::stopwords))
          return {};
      }
      if (phrase.affiliation.empty() && company) phrase.affiliation = company->name;
      if (phrase.affiliation.empty() && unknown_company) {
        std::size_t start = left;
        while (start > 0 && words.joined(start) && words.capital(start - 1) && left - start < 4 && !words.has(start - 1, Class::stopwords))
          --start;
        phrase.affiliation = range(start, first);
      }
      if (phrase.affiliation.empty() && left < first) phrase.affiliation = possessor(words, organizations, left);
      phrase.first = phrase.last = static_cast<std::uint32_t>(name_start);  // who speaks is found from the name
      return phrase;
    }
    if (opens) return {};
  }
  return {};
}

}  // namespace pressparse::fields
