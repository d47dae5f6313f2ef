#include "fields/names_surroundings.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

/// "[Ann Lee](https://...), CEO": one past the target of a link whose text is the name, or `i`.
std::size_t link_end(const NameWords& words, std::size_t i) {
  constexpr std::size_t longest = 60;  // tokens
  if (!words.is_char(i, ']') || !words.is_char(i + 1, '(') || !words.glued(i + 1)) return i;
  for (std::size_t k = i + 2; k < i + longest && words.glued(k); ++k)
    if (words.is_char(k, ')')) return k + 1;
  return i;
}

}  // namespace

Surroundings SurroundingsReader::look(TokenRange name) const {
  Surroundings seen;
  seen.before = honorific_start(name.first);
  seen.back = bracketed_title(name.last);
  seen.behind = skip_behind(name.last, seen.evidence);
  const std::size_t marked = markup_start(seen.before);
  seen.front = title_before(words_, organizations_, marked);
  // "Sens. Cole, Moss Co-Author Bill": in a line of capitals a bare surname has no title behind it.
  if (!seen.back && !(name.last - name.first == 1 && words_.loud(name.first))) seen.back = behind_mark(seen.behind);
  // "Technischer Leiter bleibt Ann Lee, Leiterin Personal wird Bob Ray"
  if (seen.back && leads_to_holder(words_, seen.back.last)) seen.back = {};
  if (!seen.front && !seen.back) seen.front = title_before_copula(words_, organizations_, marked);
  if (!seen.front && !seen.back) seen.back = said_title(seen);
  if (!seen.front && !seen.back) seen.front = title_before_comma(words_, organizations_, article_start(marked, name.first));
  else if (seen.front && rank(seen.front, marked)) prefer_office(seen);
  seen.line = own_line(name, seen.before);
  return seen;
}

/// Whether the title is nothing but a rank or a profession: "adjudant", "Rechtsanwalt", "Lt."
bool SurroundingsReader::rank(const TitlePhrase& front, std::size_t name) const {
  std::size_t end = std::min<std::size_t>(front.title.last, name);
  if (!front.affiliation.empty() || end <= front.title.first) return false;
  const std::size_t length = words_.match(front.title.first, Class::rank_titles).length;
  return length > 0 && front.title.first + length == end;
}

/// "le porte-parole de la police, l'adjudant Ann Lee", "Lt. Ann Lee, Public Information Officer": what somebody does says more than the rank.
void SurroundingsReader::prefer_office(Surroundings& seen) const {
  if (seen.back) {
    const TokenRange title = seen.back.title;
    const bool direct = title.first > 0 && (!words_.lower(title.first - 1) || words_.match(title.first - 1, Class::articles));
    if (!direct || words_.match(title.first, Class::rank_titles).length == title.last - title.first) return;
    seen.office = seen.back;
    return;
  }
  std::size_t start = seen.front.first;
  const bool elided = start > 2 && words_.document().is(start - 1, TokenKind::quote) && words_.glued(start) && words_.glued(start - 1) &&
                      words_.lower(start - 2) && words_.document().tokens[start - 2].length == 1;
  if (elided) start -= 2;  // "l'adjudant"
  else if (start > 1 && words_.joined(start) && words_.lower(start - 1) && words_.match(start - 1, Class::articles).value == "definite")
    --start;
  if (start < 2 || !words_.joined(start) || !words_.is_char(start - 1, ',')) return;
  seen.office = title_before_comma(words_, organizations_, start);
}

void SurroundingsReader::describe(PersonMention& person, const Surroundings& seen) const {
  person.title = person.affiliation = {};
  person.whole = range(seen.before, person.name.last);
  if (seen.front) {
    person.title = seen.front.title;
    person.title.last = std::min(person.title.last, static_cast<std::uint32_t>(seen.before));
    person.affiliation = seen.front.affiliation;
    person.whole.first = seen.front.first;
  }
  if (seen.back) {
    person.whole.last = std::max(person.whole.last, seen.back.last);
    if (!seen.front) person.title = seen.back.title;
    if (person.affiliation.empty()) person.affiliation = seen.back.affiliation;
  }
  if (seen.office && !seen.office.title.empty()) {
    person.title = seen.office.title;
    person.affiliation = seen.office.affiliation;
  }
  if (person.affiliation.empty()) person.affiliation = bracketed(person.name.last);
  if (person.affiliation.empty() && seen.back) person.affiliation = bracketed_employer(seen.back.last);
  if (person.affiliation.empty()) person.affiliation = neighbour(person.whole.first, seen.behind);
  if (!seen.front && !seen.back) line_title(person, seen.behind);
  if (!seen.front && person.title.empty()) line_above(person, seen.before);
  if (person.affiliation.empty() && !seen.back) person.affiliation = byline(person.name, seen.behind);
  if (person.affiliation.empty() && !seen.back) person.affiliation = listed(seen.behind);
  if (person.affiliation.empty() && seen.front && !seen.back) person.affiliation = apposed(seen.behind);
}

/// "el investigador principal, el Dr. Ann Lee": the article before a form of address that follows a comma, or `first`.
std::size_t SurroundingsReader::article_start(std::size_t first, std::size_t name) const {
  const bool article = words_.titles_take_complements() && first < name && first > 1 && words_.joined(first) && words_.joined(first - 1) &&
                       words_.lower(first - 1) && words_.match(first - 1, Class::articles).value == "definite" &&
                       words_.is_char(first - 2, ',');
  return article ? first - 1 : first;
}

/// "CEO [Ann Lee](https://...)", "CEO **Ann Lee**": the first of the marks that open a link or stress the name, or `name`.
std::size_t SurroundingsReader::markup_start(std::size_t name) const {
  constexpr std::size_t most_marks = 2;
  std::size_t first = name;
  while (first > 0 && name - first < most_marks && words_.glued(first) &&
         (words_.is_char(first - 1, '[') || words_.is_char(first - 1, '*')))
    --first;
  return words_.joined(first) ? first : name;
}

/// ", CEO", " – CEO", " / Founder of Tidewater", " | Head of Sales"
TitlePhrase SurroundingsReader::behind_mark(std::size_t mark) const {
  if (mark >= words_.size() || !words_.joined(mark)) return {};
  if (words_.document().is(mark, TokenKind::quote) && words_.glued(mark)) ++mark;  // a nickname's closing mark
  const bool comma = words_.is_char(mark, ',');
  const bool apart =
      (words_.document().is(mark, TokenKind::dash) && !words_.glued(mark)) || words_.is_char(mark, '/') || words_.is_char(mark, '|');
  if (!comma && !apart) return {};
  if (comma && words_.document().is(mark + 1, TokenKind::quote) && words_.glued(mark + 1)) ++mark;
  const TitlePhrase phrase = title_after(words_, organizations_, mark + 1);
  return comma && of_next_person(phrase) ? TitlePhrase{} : phrase;
}

/// '"...," said Ann Lee VP of Research at Acme.': the comma before a speaker's office was forgotten.
TitlePhrase SurroundingsReader::said_title(const Surroundings& seen) const {
  const std::size_t i = seen.behind;
  if (i >= words_.size() || seen.before == 0 || !words_.joined(i) || !words_.capital(i) || !words_.document().tokens[i].has(Token::space_before) ||
      words_.document().tokens[i].has(Token::line_start) || words_.is_char(i + 1, ','))  // "said Carla Darrick Baker, CEO"
    return {};
  const std::size_t verb = seen.before - 1;
  if (!words_.joined(seen.before) || !words_.lower(verb) || !words_.has(verb, Class::reporting_verbs)) return {};
  // "said Ann Lee Acme's CEO"
  const OrganizationMention* owner = organizations_.find(i);
  const bool owned = owner && owner->name.first == i && words_.possessive(owner->name.last) > 0;
  if (!owned && !words_.title_word(i) && !words_.has(i, Class::title_modifiers)) return {};
  const TitlePhrase phrase = title_after(words_, organizations_, i);
  if (!phrase || (phrase.title.first != i && !owned)) return {};
  const std::size_t end = phrase.last;
  const bool ends = end >= words_.size() || !words_.joined(end) || words_.is_char(end, '.') || words_.is_char(end, ',') ||
                    words_.document().is(end, TokenKind::quote);
  return ends ? phrase : TitlePhrase{};
}

/// "In Quiet Waters, director Jon Pell shows ships": a small office right before a given name is said of who follows.
bool SurroundingsReader::of_next_person(const TitlePhrase& phrase) const {
  const std::size_t next = phrase.title.last;
  if (!phrase || phrase.last != next || organizations_.find(next)) return false;
  // "Quayside founder Carla Roe, Harbour Invest CEO Ann Lee": so is an office behind its organisation
  const bool employer_first = !phrase.affiliation.empty() && phrase.affiliation.last <= phrase.title.first;
  if (!employer_first && (!phrase.affiliation.empty() || !words_.lower(phrase.title.first) || !words_.lower(next - 1))) return false;
  return words_.joined(next) && words_.joined(next + 1) &&
         (words_.has(next, Class::given_names) || (employer_first && words_.capital(next) && words_.unknown(next))) && !words_.title_word(next) &&
         words_.capital(next + 1) && words_.document().tokens[next].has(Token::space_before);
}

/// "D-Nev.", "NJ-12" in a bracket: a member's party and state, or the state and the district.
bool SurroundingsReader::seat(std::size_t i) const {
  const text::Document& document = words_.document();
  if (!words_.glued(i) || !words_.document().flagged(i, Token::first_upper) || !document.is(i + 1, TokenKind::dash) || !words_.glued(i + 1) || !words_.glued(i + 2)) return false;
  if (document.tokens[i].length == 1) return bool(words_.match(i + 2, Class::region_codes)) || bool(words_.match(i + 2, Class::places));
  return document.is(i + 2, TokenKind::number) && document.tokens[i + 2].length <= 2 && words_.is_char(i + 3, ')') &&
         words_.match(i, Class::region_codes);
}

/// "Mark Kay (Assistant Director)", "Ann Lee (CEO, Tidewater)": a bracket that is all title.
TitlePhrase SurroundingsReader::bracketed_title(std::size_t open) const {
  if (!words_.is_char(open, '(') || !words_.joined(open)) return {};
  std::size_t close = open + 1;
  while (close < open + 16 && words_.joined(close) && !words_.is_char(close, ')')) ++close;
  if (!words_.is_char(close, ')') || words_.document().tokens[open + 1].has(Token::space_before) ||
      words_.document().tokens[open + 1].length < 2)
    return {};  // "(D-Del.)"
  TitlePhrase phrase = title_after(words_, organizations_, open + 1);
  if (!phrase || phrase.title.last > close || (!phrase.affiliation.empty() && phrase.affiliation.last > close)) return {};
  const std::size_t end = std::max(phrase.title.last, phrase.affiliation.last);
  if (end != close && !words_.is_char(end, ',') && !words_.is_char(end, ';')) return {};
  if (phrase.affiliation.empty() && words_.is_char(end, ',') && words_.capital(end + 1) && !words_.match(end + 1, Class::places)) {
    bool capitals = true;
    for (std::size_t k = end + 1; k < close; ++k)
      capitals = capitals && !words_.lower(k) && !words_.is_char(k, ',') && !words_.title_word(k);
    if (capitals) phrase.affiliation = range(end + 1, close);
  }
  phrase.last = static_cast<std::uint32_t>(close + 1);
  return phrase;
}

/// "Maya Moser (TC Harwich)", "Kim Cole (1. FC Harwich)"
TokenRange SurroundingsReader::bracketed(std::size_t i) const {
  if (!words_.is_char(i, '(') || !words_.joined(i)) return {};
  std::size_t close = i + 1;
  while (close < i + 8 && close < words_.size() && words_.joined(close) && !words_.is_char(close, ')')) ++close;
  if (!words_.is_char(close, ')') || close < i + 3 || words_.document().is(i + 1, TokenKind::dash) || words_.match(i + 1, Class::places))
    return {};
  if (words_.has(i + 1, Class::region_codes) && words_.document().is(i + 2, TokenKind::number)) return {};  // "(FL14)"
  bool word = false;
  for (std::size_t k = i + 1; k < close; ++k) {
    const bool number = words_.document().is(k, TokenKind::number);  // "TV Harwich 1860"
    if (!(words_.capital(k) || number || words_.is_char(k, '.')) || words_.title_word(k) ||
        (words_.has(k, Class::not_names) && close <= i + 3))
      return {};  // "(Age 6)", but "(TV Harwich 1860)"
    word = word || (words_.capital(k) && words_.document().tokens[k].length > 1);
  }
  return word && !words_.is_char(close - 1, '.') ? range(i + 1, close) : TokenRange{};
}

/// "Ann Lee, Director (Tidewater Foundation)", "Bob Ray, Director (CAL-PEP)": the organisation in brackets behind the title.
TokenRange SurroundingsReader::bracketed_employer(std::size_t open) const {
  if (!words_.is_char(open, '(') || !words_.joined(open)) return {};
  const OrganizationMention* o = organizations_.find(open + 1);
  if (o && o->name.first == open + 1 &&
      (words_.is_char(o->name.last, ')') || words_.is_char(o->name.last, ':') || words_.is_char(o->name.last, ',')))
    return o->name;
  return bracketed(open);
}

/// "* Eva Moss, Tidewater & Cole" in a list: the organisation ends the line.
TokenRange SurroundingsReader::listed(std::size_t behind) const {
  if (!words_.is_char(behind, ',') || !words_.joined(behind) || !words_.joined(behind + 1)) return {};
  const OrganizationMention* o = organizations_.find(behind + 1);
  if (!o || o->name.first != behind + 1) return {};
  const std::size_t end = o->name.last;
  return end >= words_.size() || !words_.joined(end) || words_.document().tokens[end].has(Token::line_start) || words_.is_char(end, ';')
             ? o->name
             : TokenRange{};
}

/// "said Special Agent Ann Lee, Harwich Crime Unit, on Monday": an organisation between commas behind somebody with an office in front.
TokenRange SurroundingsReader::apposed(std::size_t behind) const {
  if (!words_.is_char(behind, ',') || !words_.joined(behind) || !words_.joined(behind + 1)) return {};
  const OrganizationMention* o = organizations_.find(behind + 1);
  const layout::Block* block = words_.block_of(behind);
  if (!o || o->name.first != behind + 1 || !block || block->kind != layout::BlockKind::body) return {};
  const std::size_t end = o->name.last;
  const bool closes = words_.is_char(end, '.') || (words_.is_char(end, ',') && !words_.has(end + 1, Class::conjunctions));
  return closes && !organizations_.find(end + 1) ? o->name : TokenRange{};
}

/// "By Ann Lee, Tidewater News": what follows in a byline's own line.
TokenRange SurroundingsReader::byline(TokenRange name, std::size_t behind) const {
  if (!words_.is_char(behind, ',') || !words_.joined(behind + 1) || !words_.capital(behind + 1)) return {};
  const layout::Block* block = words_.block_of(name.first);
  if (!block || block->last_token - block->first_token > 12 || block->last_token <= behind + 1) return {};
  return words_.context().lexicon.match_any(words_.document(), block->first_token, Class::bylines, words_.context().language)
             ? range(behind + 1, block->last_token)
             : TokenRange{};
}

/// "Dr.-Ing.", "Dipl.-Kfm.", "Dr.in": tokens of a form of address with a mark inside that ends at `end`, or 0.
std::size_t SurroundingsReader::compound_honorific(std::size_t end) const {
  constexpr std::size_t longest = 8, shortest = 3;
  const std::size_t last = end - 1 - words_.is_char(end - 1, '.');
  if (last < 2 || last >= end || !words_.glued(last) || !words_.is_word(last)) return 0;
  for (std::size_t length = std::min(longest, end); length >= shortest; --length)
    if (words_.match(end - length, Class::honorifics).length == length) return length;
  return 0;
}

/// First token of the honorifics before `name`, or `name`.
std::size_t SurroundingsReader::honorific_start(std::size_t name) const {
  std::size_t first = name;
  while (first > 0 && words_.joined(first)) {
    std::size_t k = first - 1;
    if (const std::size_t length = compound_honorific(first)) {
      first -= length;
      continue;
    }
    if (words_.is_char(k, '.') && k > 0 && words_.glued(k)) --k;
    if (words_.match(k, Class::title_heads).length == first - k) break;
    if (k > 0 && words_.joined(k) && words_.has(k, Class::title_modifiers) && words_.title_word(k - 1)) break;  // "Attorney General"
    if (words_.document().is(k, TokenKind::dash) || !words_.has(k, Class::honorifics) || words_.has(k, Class::title_heads)) {
      if (!(words_.is_word(k) && words_.match(k, Class::honorifics).length == first - k && k < first && !words_.title_word(k))) {
        // "Mag.a", "Dr. med.": several tokens
        std::size_t length = 2;
        while (length <= 6 && !(length <= first && words_.match(first - length, Class::honorifics).length == length)) ++length;
        if (length > 6) break;
        k = first - length;
      }
    }
    first = k;
  }
  // "The Honourable Ann Lee": the article belongs to the form of address
  if (first > 0 && first < name && words_.joined(first) && words_.match(first - 1, Class::articles) &&
      words_.match(first - 1, Class::honorifics).length > 1)
    --first;
  return first;
}

/// One past degrees and brackets behind a name: ", PhD, MBA", "(CDU)", ", 28,".
std::size_t SurroundingsReader::skip_behind(std::size_t i, int& evidence) const {
  while (words_.is_char(i, '*') && words_.glued(i)) ++i;  // "**Ann Lee**, CEO"
  i = link_end(words_, i);
  while (i < words_.size() && words_.joined(i)) {
    const std::size_t k = words_.is_char(i, ',') ? i + 1 : i;
    if (words_.joined(k) && (words_.has(k, Class::post_nominals) || words_.has(k, Class::starts_phrase))) {
      if (const lang::Match m = words_.match(k, Class::post_nominals);
          m && words_.document().tokens[k].has(Token::first_upper) && (k > i || m.length > 1 || words_.document().tokens[k].length > 1)) {
        const std::string_view written = words_.document().text_of(k, k + m.length);
        if (written == m.entry || written.size() > 3) {
          evidence += 2;
          i = k + m.length;
          if (words_.is_char(i, '.') && words_.glued(i)) ++i;
          continue;
        }
      }
    }
    if (words_.is_char(i, '(')) {
      std::size_t close = i + 1;
      while (close < i + 12 && words_.joined(close) && !words_.is_char(close, ')')) ++close;
      if (!words_.is_char(close, ')')) break;
      const bool age = close == i + 2 && words_.document().is(i + 1, TokenKind::number) && words_.document().tokens[i + 1].length <= 2;
      constexpr std::size_t longest_district = 8;  // tokens: "(D-N.J.)"
      const bool party = (close <= i + 4 || (close <= i + longest_district && words_.document().tokens[i + 1].length == 1 &&
                                             words_.document().is(i + 2, TokenKind::dash))) &&
                         words_.document().tokens[i + 1].has(Token::all_upper);
      if (!age && !party && close > i + 5) break;
      evidence += seat(i + 1) ? 4 : age || party ? 2 : 0;
      i = close + 1;
      continue;
    }
    if (words_.is_char(i, ',') && words_.document().is(i + 1, TokenKind::number) && words_.document().tokens[i + 1].length == 2 &&
        (words_.is_char(i + 2, ',') || words_.is_char(i + 2, '.'))) {
      evidence += 2;
      i += 2;
      continue;
    }
    // ", 31 anni,", ", 45 ans,", ", 52 Jahre,"
    constexpr std::size_t longest_years = 5;  // letters
    if (words_.is_char(i, ',') && words_.document().is(i + 1, TokenKind::number) && words_.document().tokens[i + 1].length == 2 &&
        words_.is_word(i + 2) && words_.joined(i + 2) && words_.document().tokens[i + 2].length <= longest_years &&
        words_.is_char(i + 3, ',')) {
      evidence += 2;
      i += 3;
      continue;
    }
    break;
  }
  return i;
}

}  // namespace pressparse::fields
