// An office, a comma and the name of who holds it: "la directora de la Fundación, Ann Lee".
#include <algorithm>

#include "fields/names_portfolio.hpp"
#include "fields/names_title_owners.hpp"
#include "fields/names_titles.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

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

}  // namespace

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
    // "chairman of Tidewater's board of directors, Ann Lee": the body's last word is no office
    if (words.lower(head) && words.title_word(head))
      for (std::size_t length = 3; length <= 4 && length <= head; ++length)
        if (words.match(head + 1 - length, Class::governing_bodies).length == length) {
          head -= length - 1;
          break;
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
           left_owner(words, first - 3, first - 2) || organizations.find(first - 3)) &&
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
