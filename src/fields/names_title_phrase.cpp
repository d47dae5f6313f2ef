#include "fields/names_titles.hpp"

#include <algorithm>

#include "fields/names_organizations.hpp"
#include "fields/names_title_tails.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

/// Reads one phrase from left to right.
class TitleReader : TitleTails {
 public:
  using TitleTails::TitleTails;

  TitlePhrase read() const {
    std::size_t i = start_;
    // ", AND ANN LEE IN LEAD ROLES": the next one of a list
    if (words_.loud(i) && words_.has(i, Class::conjunctions) && words_.joined(i + 1) && words_.has(i + 1, Class::given_names)) return {};
    if (const lang::Match past = words_.lower(i) ? words_.match(i, Class::past_modifiers) : lang::Match{}; past.value == "adverb")
      i += past.length;  // "most recently director of safety"
    if (words_.joined(i) && words_.lower(i) && words_.has(i, Class::stopwords) && !words_.title_word(i) && match_head(i).length < 2)
      ++i;  // "a", "der", "le"
    if (const lang::Match fresh = words_.match(i, Class::fresh_modifiers)) {
      // "the newly appointed CFO"; not "New Orleans based"
      const std::size_t next = i + fresh.length;
      if (words_.lower(i) || words_.title_word(next) || (words_.has(next, Class::title_modifiers) && !words_.match(i, Class::places)))
        i = next;
    }
    if (words_.lower(i) && !words_.title_word(i))
      if (const lang::Match verb = words_.match(i, Class::title_verbs)) i += verb.length;  // "nommée directrice", "appointed CFO"
    if (i + 2 < words_.size() && words_.document().tokens[i].length == 1 && words_.document().is(i + 1, TokenKind::dash) && words_.glued(i + 1) && words_.glued(i + 2) &&
        words_.document().tokens[i + 2].has(Token::all_upper))
      return {};  // "Dick Cole, D-MD": a party and a state
    TitlePhrase phrase;
    phrase.first = static_cast<std::uint32_t>(start_);
    const std::size_t head = find_head(i);
    if (head == none || names_somebody(i, head)) return {};
    std::size_t start = i;
    // "Acme CEO": the organisation stands before its title.
    if (const OrganizationMention* o = organizations_.find(i);
        o && o->name.first == i && o->name.last <= head && !(o->name.last == i + 1 && field_word(i))) {
      const std::size_t end = std::min(glued_end(o->name.last), head);  // "HR.com CEO"
      phrase.affiliation = range(i, words_.document().is(end, TokenKind::dash) ? end : std::max<std::size_t>(end, o->name.last));
      start = phrase.affiliation.last + words_.possessive(phrase.affiliation.last);
      if (words_.document().is(start, TokenKind::dash)) ++start;
    }
    // "Spectrum's Area Vice President", "the company's chief executive"
    for (std::size_t k = start; k < head && phrase.affiliation.empty(); ++k)
      if (const std::size_t genitive = words_.possessive(k); genitive && k > start) {
        if (words_.capital(start)) phrase.affiliation = range(start, k);
        start = k + genitive;
      }
    if (phrase.affiliation.empty()) start = employer_in_front(start, head, phrase);
    std::size_t end = adjectives_end(heads_end(head));
    if (somebody_elses(end) || next_ones(end) ||
        ((words_.titles_take_complements() || words_.nouns_capitalized()) && next_persons(end)))
      return {};
    const std::size_t title_end = tail(start, end, phrase);
    phrase.title = range(start, title_end);
    phrase.last = static_cast<std::uint32_t>(std::max(end, title_end));
    if (!phrase.affiliation.empty()) phrase.last = std::max(phrase.last, phrase.affiliation.last);
    return phrase;
  }

 private:
  /// ", il sindaco Corrado Pellizzari": the office is that of the one whose name follows.
  bool next_persons(std::size_t end) const {
    return words_.joined(end) && words_.capital(end) && words_.has(end, Class::given_names) && !organizations_.find(end) &&
           words_.joined(end + 1) && (words_.capital(end + 1) || (words_.lower(end + 1) && words_.has(end + 1, Class::name_particles))) &&
           !organization_end(end + 1);
  }

  /// ", and Board Chair, Bob Ray,": a conjunction leads to the next one of a list, whose name follows.
  bool next_ones(std::size_t end) const {
    if (!words_.has(start_, Class::conjunctions) || !words_.joined(end)) return false;
    const std::size_t name = end + words_.is_char(end, ',');
    return words_.joined(name) && words_.capital(name) && (words_.has(name, Class::given_names) || words_.has(name, Class::honorifics));
  }

  /// "Harbour Energy Vice President": capitals that are no part of an owner's title name the employer. Returns where the title starts.
  std::size_t employer_in_front(std::size_t start, std::size_t head, TitlePhrase& phrase) const {
    if (office_prefix(words_, start)) return start;  // "Co-CEO"
    std::size_t title = start;
    while (title < head && words_.capital(title) && words_.initial_end(title) == title && !field_word(title) &&
           !words_.has(title, Class::given_names) && !words_.has(title, Class::stopwords) && !words_.match(title, Class::title_modifiers))
      ++title;
    // "Caritas-Präsidentin"
    if (title == start + 1 && title + 1 == head && words_.document().tokens[start].length > 2 &&
        words_.document().is(title, TokenKind::dash) && words_.glued(title) && words_.glued(head)) {
      phrase.affiliation = range(start, title);
      return head;
    }
    if (words_.is_char(title, '&')) return start;  // "Audit & Assurance Services Partner"
    if (title == start || title > start + 5 || words_.loud(start) || place_only(start, title)) return start;
    std::size_t heads = head + 1;
    while (heads < words_.size() && words_.joined(heads) && words_.title_word(heads)) ++heads;  // "Executive Chairman"
    if (!owner_title(words_, range(title, heads)) && !(title == start + 1 && acronym(words_, start) && words_.lower(title))) return start;
    phrase.affiliation = range(start, title);
    return title;
  }

};

}  // namespace

bool owner_title(const NameWords& words, TokenRange title) {
  for (std::size_t i = title.first; i < title.last; ++i)
    if (words.match(i, Class::owner_heads) && !words.match(i, Class::field_heads) &&
        !(i > 0 && words.match(i - 1, Class::field_heads).length == 2))
      return true;
  return false;
}

TitlePhrase title_after(const NameWords& words, const OrganizationsAt& organizations, std::size_t token) {
  if (token >= words.size() || !words.joined(token)) return {};
  return TitleReader(words, organizations, token).read();
}

TitlePhrase title_line(const NameWords& words, const OrganizationsAt& organizations, std::size_t token) {
  if (token >= words.size() || !words.is_word(token)) return {};
  const layout::Block* block = words.block_of(token);
  if (!block) return {};
  // The whole line, if a head stands in it; a line that ends in its organisation gives that away.
  std::size_t end = token + 1;
  while (end < block->last_token && !words.document().tokens[end].has(Token::line_start) && words.free(end)) ++end;
  bool head = words.title_word(token);
  for (std::size_t i = token; i < end; ++i) head = head || words.title_word(i);
  if (!head || end - token > 14) return {};
  const TitlePhrase phrase = TitleReader(words, organizations, token).read();
  // "Manager, External Communications": what only a comma sets apart may be a field of work.
  const bool told =
      !phrase.affiliation.empty() && (organizations.find(phrase.affiliation.first) || !words.is_char(phrase.affiliation.first - 1, ','));
  if (phrase && told) return phrase;
  TitlePhrase line;
  line.title = range(token, end);
  line.first = static_cast<std::uint32_t>(token);
  line.last = static_cast<std::uint32_t>(end);
  return line;
}

}  // namespace pressparse::fields
