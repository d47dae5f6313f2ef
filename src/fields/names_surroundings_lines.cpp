// What stands beside, above and below a name: an organisation next to it, and the lines of signatures and contact blocks.
#include "fields/names_organizations.hpp"
#include "fields/names_surroundings.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

/// The name is all its line holds, in a contact block or a signature.
bool SurroundingsReader::own_line(TokenRange name, std::size_t before) const {
  const layout::Block* block = words_.block_of(name.first);
  if (!block || block->kind == layout::BlockKind::headline) return false;
  const bool starts = !words_.joined(before) || words_.document().tokens[before].has(Token::line_start);
  const bool ends = name.last >= words_.size() || !words_.joined(name.last) || words_.document().tokens[name.last].has(Token::line_start);
  return starts && ends && block->kind == layout::BlockKind::contact;
}

/// "Ann Lee of the Cascade Institute", "Ann Lee, from the School of Biosciences", "Agence Belle – Ann Lee": an organisation next to the name.
TokenRange SurroundingsReader::neighbour(std::size_t first, std::size_t behind) const {
  std::size_t k = words_.is_char(behind, ',') && words_.joined(behind) ? behind + 1 : behind;
  if (words_.joined(k) && words_.lower(k))  // "Ann Lee and Bob Ray, both of Acme", ", members of the Acme Board"
    if (const std::size_t total = words_.match(k, Class::list_totals).length; total > 0 && words_.match(k + total, Class::home_links)) k += total;
  const bool link = words_.joined(k) && words_.lower(k) && !words_.has(k, Class::conjunctions) && words_.match(k, Class::home_links);
  if (link) {
    ++k;
    if (words_.joined(k) && words_.lower(k) && words_.has(k, Class::stopwords) && !organizations_.find(k)) ++k;
    // "Serena Vannucci dello studio Vannucci Associati": what it is, then what it is called
    if (words_.joined(k + 1) && words_.lower(k) && words_.has(k, Class::organization_nouns) && !organizations_.find(k) &&
        organizations_.find(k + 1))
      ++k;
    // "of Boston-based Acme": where it is, then what it is called
    std::size_t based = k;
    while (based < k + 4 && words_.joined(based) && words_.capital(based) && !organizations_.find(based)) ++based;
    if (based > k && words_.document().is(based, TokenKind::dash) && words_.glued(based) && words_.glued(based + 1) && words_.lower(based + 1) &&
        words_.match(based + 1, Class::seat_words) && organizations_.find(based + 2))
      k = based + 2;
    if (const OrganizationMention* o = organizations_.find(k); o && o->name.first == k && words_.joined(k)) return o->name;
    const TokenRange firm = words_.match(k - 1, Class::home_links).value == "firm" ? unknown_firm(k) : TokenRange{};
    if (!firm.empty()) return firm;  // else the link may lead elsewhere: "Tidewater's Ann Lee with the latest"
  }
  // "Photo: Ann Lee / Tidewater News", "(credit: Ann Lee/University of Harwich)"
  if (words_.is_char(behind, '/') && words_.joined(behind) && behind >= first + 2)
    if (const OrganizationMention* o = organizations_.find(behind + 1); o && o->name.first == behind + 1 && words_.joined(behind + 1))
      return o->name;
  if (first < 2 || !words_.joined(first) || !words_.joined(first - 1)) return {};
  // "Proactive's Ann Lee"
  for (std::size_t length = 1; length <= 2 && length < first; ++length)
    if (words_.possessive(first - length) == length) {
      const std::size_t last = first - length - 1;
      if (const OrganizationMention* owner = organizations_.find(last)) return owner->name;
      const bool alone = !words_.opens_sentence(last) && last > 0 && words_.joined(last) && !words_.capital(last - 1);
      return alone ? unknown_firm(last) : TokenRange{};
    }
  const bool mark = (words_.document().is(first - 1, TokenKind::dash) && !words_.glued(first - 1)) || words_.is_char(first - 1, '/') ||
                    words_.is_char(first - 1, ':');
  const OrganizationMention* o = mark ? organizations_.find(first - 2) : nullptr;
  return o && o->name.last == first - 1 ? o->name : TokenRange{};
}

/// "Ann Lee from Proactive", "Proactive's Bob Ray": one word that no pack knows, unless as a wire.
TokenRange SurroundingsReader::unknown_firm(std::size_t token) const {
  if (!words_.capital(token) || !words_.joined(token) || words_.loud(token) ||
      words_.has_any(token, ~(lang::bit(Class::wires) | lang::bit(Class::starts_phrase))) ||
      (!words_.has(token, Class::wires) && words_.written_small(token)))
    return {};
  const TokenRange name = words_.possessive(token + 1) ? range(token, token + 1) : capital_group(words_, token);
  const bool place = words_.match(token, Class::places) || words_.is_char(name.last, ',');  // "Ann Lee from Harwich, Ohio"
  return name.last == token + 1 && !place ? name : TokenRange{};
}

/// A signature: the name with its degrees is all its line holds, and the line below opens with an office and ends with no sentence.
bool SurroundingsReader::signs(std::size_t first, std::size_t behind) const {
  const layout::Block* block = words_.block_of(first);
  if (!block || block->kind == layout::BlockKind::headline || behind >= words_.size()) return false;
  const bool starts = !words_.joined(first) || words_.document().tokens[first].has(Token::line_start),
             ends = !words_.joined(behind) || words_.document().tokens[behind].has(Token::line_start);
  if (!starts || !ends || !words_.capital(behind)) return false;
  return words_.title_word(behind) || words_.has(behind, Class::title_modifiers) || words_.match(behind, Class::title_heads);
}

/// "Le procureur de la République" over "Ann Lee": a signature's office stands with its article in the line above.
void SurroundingsReader::line_above(PersonMention& person, std::size_t before) const {
  constexpr std::size_t longest = 10;  // tokens
  const std::size_t behind = person.name.last;
  const auto starts = [&](std::size_t i) {
    return i >= words_.size() || !words_.joined(i) || words_.document().tokens[i].has(Token::line_start);
  };
  if (before < 2 || !starts(before) || !starts(behind) || words_.is_char(before - 1, ',') || words_.is_char(before - 1, '.')) return;
  std::size_t first = before - 1;
  while (first > 0 && before - first < longest && !starts(first)) --first;
  if (!starts(first) || !words_.is_word(first) || words_.match(first, Class::articles).value != "definite" || !words_.is_word(first + 1) ||
      (words_.lower(first + 1) && !words_.title_word(first + 1)))
    return;
  if (words_.document().tokens[first].has(Token::all_upper) && words_.document().tokens[first].length > 1)
    return;  // "IHR ANSPRECHPARTNER" heads a card
  const TitlePhrase phrase = title_line(words_, organizations_, first + 1);
  if (!phrase || phrase.title.first != first + 1 || std::max(phrase.title.last, phrase.affiliation.last) != before) return;
  person.title = phrase.title;
  if (person.affiliation.empty()) person.affiliation = phrase.affiliation;
}

/// A contact's title stands on the line below the name.
void SurroundingsReader::line_title(PersonMention& person, std::size_t behind) const {
  const layout::Block* block = words_.block_of(person.name.first);
  if (!block) return;
  const bool contact = own_line(person.name, person.whole.first);
  const std::size_t next = contact ? person.name.last : behind;
  if (next >= words_.size() || (!contact && !signs(person.whole.first, behind))) return;
  const layout::Block* below = words_.block_of(next);
  if (!below || below->last_token - next > 16 ||
      (words_.is_char(below->last_token - 1, '.') && !words_.match(below->last_token - 2, Class::legal_forms)))
    return;
  const TitlePhrase phrase = title_line(words_, organizations_, next);
  if (!phrase) return;
  person.title = phrase.title;
  person.affiliation = phrase.affiliation;
  // "Director" over "National Park Service": the third line is the organisation.
  const OrganizationMention* o = person.affiliation.empty() ? organizations_.find(phrase.last) : nullptr;
  if (!o || o->name.first != phrase.last) return;
  const std::size_t end = o->name.last;
  if (end >= words_.size() || !words_.joined(end) || words_.document().tokens[end].has(Token::line_start)) person.affiliation = o->name;
}

}  // namespace pressparse::fields
