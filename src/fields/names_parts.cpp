#include "fields/names_parts.hpp"

#include <algorithm>
#include <string>

#include "fields/names_groups.hpp"
#include "fields/names_surnames.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

namespace {

/// "e. V." with a space that does not break.
bool same_but_spaces(std::string_view written, std::string_view entry) {
  std::string a, b;
  for (const char c : entry)
    if (c != ' ') a += c;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (written[i] == ' ' || written[i] == '\n') continue;
    if (written.substr(i).starts_with("\u00A0")) ++i;
    else if (written.substr(i).starts_with("\u202F")) i += 2;
    else b += written[i];
  }
  return a == b;
}

}  // namespace

std::size_t NameParts::legal_form_length(std::size_t token) const {
  if (!words_.has(token, Class::legal_forms) && !words_.has(token, Class::starts_phrase)) return 0;
  const lang::Match match = words_.match(token, Class::legal_forms);
  if (!match) return 0;
  const std::string_view written = words_.document().text_of(token, token + match.length);
  const bool exact = written == match.entry || same_but_spaces(written, match.entry);
  const bool any_case = match.value == "any case" && words_.joined(token) && token > 0 && words_.capital(token - 1);  // "Tidewater plc"
  if (!exact && !any_case && !(match.entry.size() > 3 && words_.capital(token))) return 0;
  if (words_.loud(token) && written.size() <= 2 && words_.document().tokens[token].has(Token::all_upper)) return 0;  // "KNOWN AS"
  std::size_t length = match.length;
  // "Family Limited Partnerships", "Under AB 931"
  if (length == 1 && words_.joined(token + 1) &&
      (words_.capital(token + 1) ? match.entry == "Limited" && !words_.loud(token) && !words_.has(token + 1, Class::legal_forms)
                                 : words_.document().is(token + 1, TokenKind::number) && written.size() == 2))
    return 0;
  // "Co-Founder" has none; "Harbour GmbH-Geschäftsführerin" has.
  if (words_.glued(token + length) && words_.document().is(token + length, TokenKind::dash) &&
      !(words_.conventions().halved_compounds && match.entry != "Co" && words_.glued(token + length + 1) &&
        words_.capital(token + length + 1) && words_.title_word(token + length + 1)))
    return 0;
  // "Compass, National Association of Realtors"
  if (length > 1 && words_.has(token + length - 1, Class::organization_heads) && words_.joined(token + length) &&
      words_.match(token + length, Class::object_links))
    return 0;
  if (words_.is_char(token + length, '.') && words_.glued(token + length) && !words_.is_char(token + length - 1, '.') &&
      match.entry.size() <= 5)
    ++length;
  return length;
}

std::size_t NameParts::anchor_length(std::size_t token) const {
  if (!words_.capital(token)) return 0;
  if (words_.has(token, Class::organization_anchors) || words_.has(token, Class::starts_phrase))
    if (const lang::Match match = words_.match(token, Class::organization_anchors)) return match.length;
  return words_.organization_word(token) ? 1 : 0;
}

std::size_t NameParts::object_end(std::size_t anchor, std::size_t last) const {
  if (!words_.has(anchor, Class::organization_heads)) return last;
  return more_objects(last, 0);
}

std::size_t NameParts::more_objects(std::size_t end, int links) const {
  std::size_t object_first = 0;  // of the last object, or 0
  for (; links < 3; ++links) {
    std::size_t i = end;
    const bool conjunction = words_.has(end, Class::conjunctions);
    if (links == 0 && !words_.has(end, Class::object_links) && !elided(end)) break;
    int words_between = 0;
    while (words_between < 3 && words_.joined(i) && words_.lower(i) && (words_.has(i, Class::organization_links) || elided(i))) {
      i += elided(i) ? 2 : 1;
      ++words_between;
    }
    if (i == end || !words_.joined(i) || !words_.capital(i)) break;
    if (conjunction && definite(end + 1)) break;  // "la Universidad de Soria y el Hospital Clínico"
    // "Department of Justice", "Office of the Inspector General": an office, and nobody's name behind it.
    const bool office = words_.title_word(i);
    if (const std::size_t behind = i + std::max<std::size_t>(1, words_.match(i, Class::title_heads).length);
        office && links == 0 && !words_.loud(i) && (!words_.joined(behind) || !words_.capital(behind)) && !words_.is_char(behind, '.'))
      return behind;
    if (office ||
        words_.has_any(i, lang::bit(Class::known_organizations) | lang::bit(Class::months) | lang::bit(Class::weekdays)))
      break;
    if (conjunction && words_.is_char(i + 1, '.') && words_.glued(i + 1) && words_.document().tokens[i].length <= 4 &&
        words_.joined(i + 2) && words_.capital(i + 2))
      break;                                                     // "the State of Michigan and Gov. Lee"
    if (conjunction && words_.has(i, Class::honorifics)) break;  // "the National Institutes of Health and Dr. Ann Lee"
    TokenRange object = capital_group(words_, i);
    object_first = object.first;
    // "Committee on Oversight and Government Reform's | Subcommittee on Growth": two names.
    bool owns = false;
    for (std::uint32_t k = object.first + 1; k + 1 < object.last && !owns; ++k)
      if (words_.possessive(k) && !words_.has(k - 1, Class::folk_nouns) && (!conjunction || plain_word(words_, k - 1)) && holds_anchor(range(k + words_.possessive(k), object.last))) object.last = k, owns = true;
    if (links > 0 &&
        ((conjunction ? names_another(object) : holds_anchor(object)) || (conjunction && names_firm(object)) ||
         (conjunction && words_.has(i, Class::given_names) &&
          !words_.has_any(i + 1, lang::bit(Class::organization_tails) | lang::bit(Class::not_names)) && !words_.lower(object.last))))
      break;
    // "Department of Neighborhoods Director Ann Lee"
    std::size_t stop = object.first + 1;
    // "Journal of Remote Sensing | The Journal of ...": an article with a capital begins a sentence that lost its break.
    const auto article = [&](std::size_t k) {
      return words_.context().lexicon.match(words_.document(), k, Class::articles, words_.context().language).value == "definite" &&
             !words_.document().tokens[k].has(Token::all_upper);
    };
    for (std::size_t k = stop + 1; k < object.last && words_.conventions().title_case; ++k)
      if (article(k)) return k;
    const auto person = [&](std::size_t k) {  // "Department of Community Development Alexandra Baum"
      return k + 2 == object.last && words_.has(k, Class::given_names) && words_.unknown(k + 1) && words_.conventions().title_case;
    };
    while (stop < object.last && !words_.title_word(stop) && !words_.match(stop, Class::title_heads) && !person(stop)) ++stop;
    if (stop + 1 == object.last && of_professionals(stop)) ++stop;
    end = stop;
    if (stop < object.last || owns) return end;
  }
  return object_first && !words_.match(object_first, Class::places) ? comma_list_end(end) : end;
}

/// "National Association of Corporate Directors", "Institute of Chartered Secretaries": the plural of an office, and nobody's name behind it.
bool NameParts::of_professionals(std::size_t i) const {
  const std::string_view word = words_.text_of(i);
  return word.size() > 4 && word.ends_with('s') && !word.ends_with("ss") && !words_.match(i, Class::honorifics) &&
         !(words_.joined(i + 1) && (words_.capital(i + 1) || words_.document().is(i + 1, TokenKind::dash)));
}

/// "Committee on Science, | Space and Technology", "Ministère de l'Économie, | des Finances et de l'Industrie": one past a list that goes on behind an
/// object's comma and ends in an "and"; `end` when none does, or one of its members is a name of its own.
std::size_t NameParts::comma_list_end(std::size_t end) const {
  std::size_t at = end;
  bool last = false;
  for (int members = 0; members < 4 && !last && words_.joined(at); ++members) {
    std::size_t i = at + words_.is_char(at, ',');
    last = words_.joined(i) && words_.lower(i) && words_.has(i, Class::conjunctions);
    if (last ? members == 0 : i == at) return end;
    i += last;
    for (int links = 0; links < 2 && words_.joined(i) && words_.lower(i) && (elided(i) || words_.has(i, Class::organization_links)) &&
                        !words_.has(i, Class::conjunctions);
         ++links)
      i += elided(i) ? 2 : 1;
    const std::size_t member = list_member_end(i);
    if (member == i) return end;
    at = member;
  }
  return last ? at : end;
}

/// One past a field of work in such a list, before an office behind it; `i` for what is a name of its own or no noun of the list.
std::size_t NameParts::list_member_end(std::size_t i) const {
  constexpr lang::Classes other = lang::bit(Class::known_organizations) | lang::bit(Class::months) | lang::bit(Class::weekdays) |
                                  lang::bit(Class::honorifics) | lang::bit(Class::stopwords) | lang::bit(Class::region_codes);
  const bool given = words_.has(i, Class::given_names) && !(words_.capital(i + 1) && plain_word(words_, i + 1));  // not "Job Creation"
  if (!words_.joined(i) || !words_.capital(i) || words_.loud(i) || words_.title_word(i) || given || words_.has_any(i, other) ||
      words_.match(i, Class::places) || words_.document().tokens[i].has(Token::all_upper))
    return i;
  const TokenRange group = capital_group(words_, i);
  const bool last_of_acronym = group.last - group.first == 1 && words_.is_char(group.last, '(') &&
                               words_.document().flagged(group.last + 1, Token::all_upper);  // "Composers, Authors, and Publishers (ASCAP)"
  if (group.last - group.first > 4 || (!last_of_acronym && holds_anchor(group)) || names_firm(group) || words_.possessive(group.last))
    return i;
  std::size_t stop = i + 1;
  while (stop < group.last && !words_.title_word(stop)) ++stop;
  return stop;
}

/// "el", "la", "l'": in languages whose article stands in front a second one opens another name.
bool NameParts::definite(std::size_t i) const {
  if (!words_.titles_take_complements() || !words_.joined(i) || !words_.lower(i)) return false;
  const Context& context = words_.context();
  return context.lexicon.match(words_.document(), i, Class::articles, context.language).value == "definite" ||
         (elided(i) && words_.document().tokens[i].length == 1 && words_.text_of(i) == "l");
}

std::size_t NameParts::listed_objects_end(std::size_t end) const {
  const auto object = [&](std::size_t i) -> std::size_t {
    if (!words_.joined(i) || !words_.capital(i) || words_.title_word(i) ||
        words_.has_any(i, lang::bit(Class::known_organizations) | lang::bit(Class::months) | lang::bit(Class::given_names) |
                              lang::bit(Class::honorifics)))
      return i;
    const TokenRange group = capital_group(words_, i);
    return holds_anchor(group) || names_firm(group) ? i : group.last;
  };
  std::size_t at = end;
  for (int commas = 0; commas < 3 && words_.joined(at) && words_.is_char(at, ','); ++commas) {
    const std::size_t next = object(at + 1);
    if (next == at + 1) return end;
    at = next;
  }
  if (!words_.joined(at) || !words_.lower(at) || !words_.has(at, Class::conjunctions)) return end;
  const std::size_t last = object(at + 1);
  return last > at + 1 ? last : end;
}

std::size_t NameParts::place_object_end(std::size_t end) const {
  const bool joins = words_.joined(end) && words_.lower(end) && (words_.match(end, Class::object_links).value.starts_with("joins") || elided(end));
  return joins ? more_objects(end, 0) : end;
}

/// "Office national des forêts", "Agenzia regionale per la protezione ambientale": one past an object in small letters, where the head's capital
/// inside a sentence shows that a name began; `last` when there is none.
std::size_t NameParts::small_object_end(std::size_t head, std::size_t last) const {
  if (words_.opens_sentence(head) || words_.loud(head) || words_.document().tokens[head].has(Token::line_start)) return last;
  std::size_t end = last;
  for (int objects = 0; objects < 2; ++objects) {
    std::size_t i = end;
    if (objects > 0 && words_.has(i, Class::conjunctions) && words_.joined(i)) ++i;  // "de la culture et de la communication"
    else if (objects > 0 && !bare_object(i)) break;
    if (!words_.joined(i) || !words_.lower(i)) break;
    const lang::Match link = words_.match(i, Class::object_links);
    const std::size_t noun = link.value.empty() || link.value == "joins names" ? i : small_noun(i);
    // "Comisión para fomentar": behind a link of purpose an article shows the noun.
    if (noun == i || (link.value == "purpose" && noun == i + 1)) break;
    end = adjectives_end(noun + 1);
  }
  return end > last ? more_objects(end, 1) : last;
}

/// "des syndicats d'exploitants": a link and a noun without an article go on with the name.
bool NameParts::bare_object(std::size_t link) const {
  const bool apostrophe = words_.document().is(link + 1, TokenKind::quote) && words_.glued(link + 1);
  return words_.joined(link) && words_.lower(link) && words_.match(link, Class::object_links).value == "joins" &&
         small_noun(link) == link + (apostrophe ? 2 : 1);
}

/// The noun in small letters behind a link, or the link: "des forêts", "de la recherche", "dell'ambiente".
std::size_t NameParts::small_noun(std::size_t link) const {
  std::size_t i = link + 1;
  for (int articles = 0; articles < 2; ++articles)
    if (words_.joined(i) && words_.lower(i) && words_.glued(i + 1) && words_.document().is(i + 1, TokenKind::quote)) i += 2;
    else if (words_.document().is(i, TokenKind::quote) && words_.glued(i)) ++i;
    else if (words_.joined(i) && words_.lower(i) && words_.has(i, Class::organization_links)) ++i;
  constexpr lang::Classes other =
      lang::bit(Class::stopwords) | lang::bit(Class::reporting_verbs) | lang::bit(Class::pronouns) | lang::bit(Class::months);
  const bool noun =
      words_.joined(i) && words_.lower(i) && words_.free(i) && words_.document().tokens[i].length >= 4 && !words_.has_any(i, other);
  return noun ? i : link;
}

/// Behind an "and": "the Department of Energy and the Environmental Protection Agency" are two, "the Committee on Oversight and Government Reform" is one.
bool NameParts::names_another(TokenRange group) const {
  for (std::size_t k = group.first; k < group.last; ++k) {
    if (legal_form_length(k)) return true;
    const std::size_t anchor = anchor_length(k), head = words_.match(k, Class::organization_heads).length;
    const std::size_t end = k + std::max(anchor, head);
    if (head && k == group.first && (words_.has(end, Class::object_links) || words_.declined()))
      return true;  // "and Center For Fiction", "i Nadleśnictwo Oborniki"
    if (head && k == group.first && end < group.last && words_.titles_take_complements()) return true;  // "y Hospital Clínico San Carlos"
    if (end == k || end < group.last) continue;
    // "and Public Service", "and Human Services": a common word before a head that is no anchor says what the work is.
    const bool field = !anchor && group.last - group.first == 2 && k > group.first &&
                       words_.has_any(group.first, lang::bit(Class::not_names) | lang::bit(Class::title_modifiers));
    if (!field) return true;
  }
  return false;
}

/// "Harbour Lines Ltd", "Harbour Lines, Inc."
bool NameParts::names_firm(TokenRange group) const {
  for (std::size_t k = group.first + 1; k <= group.last; ++k)
    if (words_.joined(k) && legal_form_length(k + (k == group.last && words_.is_char(k, ',')))) return true;
  return false;
}

bool NameParts::holds_anchor(TokenRange group) const {
  for (std::size_t k = group.first; k < group.last; ++k)
    if (anchor_length(k) || legal_form_length(k) || words_.match(k, Class::organization_heads)) return true;
  return false;
}

/// "dell'Adriatico", "d'Arce": a small word that an apostrophe ties to a name.
bool NameParts::elided(std::size_t i) const {
  return words_.lower(i) && words_.document().tokens[i].length <= 5 && words_.glued(i + 1) &&
         words_.document().is(i + 1, TokenKind::quote) && words_.glued(i + 2) && words_.capital(i + 2);
}

std::size_t NameParts::quoted_end(std::size_t i) const {
  constexpr std::size_t longest = 10;  // tokens
  const text::Document& document = words_.document();
  if (!quoted() || !document.is(i, TokenKind::quote) || !document.tokens[i].has(Token::space_before) || !words_.glued(i + 1) ||
      !words_.capital(i + 1))
    return i;
  for (std::size_t k = i + 2; k < i + longest && k < words_.size() && !document.tokens[k].has(Token::line_start); ++k)
    if (document.is(k, TokenKind::quote) && words_.glued(k)) return k + 1;
  return i;
}

std::size_t NameParts::adjectives_end(std::size_t i) const {
  const std::size_t limit = i + 3;
  const Context& context = words_.context();
  constexpr lang::Classes other = lang::bit(Class::stopwords) | lang::bit(Class::reporting_verbs) |
                                  lang::bit(Class::announce_verbs);  // "la Fondation présente", "il Comune comunica"
  while (i < limit && words_.joined(i) && words_.lower(i) && !words_.has_any(i, other) &&
         context.lexicon.match_ending(words_.document(), i, Class::adjective_endings, context.language))
    ++i;
  return i;
}

}  // namespace pressparse::fields
