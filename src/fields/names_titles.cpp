#include "fields/names_titles.hpp"

#include <algorithm>

#include "fields/names_organizations.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

TokenRange range(std::size_t first, std::size_t last) { return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)}; }

/// Reads one phrase from left to right.
class TitleReader {
 public:
  TitleReader(const NameWords& words, const OrganizationsAt& organizations) : words_(words), organizations_(organizations) {}

  TitlePhrase read(std::size_t token) {
    std::size_t i = token;
    if (words_.joined(i) && words_.lower(i) && words_.has(i, Class::stopwords) && !words_.title_word(i)) ++i;  // "a", "der", "le"
    TitlePhrase phrase;
    phrase.first = static_cast<std::uint32_t>(token);
    const std::size_t head = find_head(i);
    if (head == none || names_somebody(i, head)) return {};
    std::size_t start = i;
    // "Acme CEO": the organisation stands before its title.
    if (const OrganizationMention* o = organizations_.find(i); o && o->name.first == i && o->name.last <= head) {
      phrase.affiliation = o->name;
      start = o->name.last + words_.possessive(o->name.last);
      if (words_.document().is(start, TokenKind::dash)) ++start;
    }
    // "Spectrum's Area Vice President"
    for (std::size_t k = start; k < head && phrase.affiliation.empty(); ++k)
      if (const std::size_t genitive = words_.possessive(k); genitive && k > start && words_.capital(start)) {
        phrase.affiliation = range(start, k);
        start = k + genitive;
      }
    std::size_t end = heads_end(head);
    const std::size_t title_end = tail(end, phrase);
    phrase.title = range(start, title_end);
    phrase.last = static_cast<std::uint32_t>(std::max(end, title_end));
    if (!phrase.affiliation.empty()) phrase.last = std::max(phrase.last, phrase.affiliation.last);
    return phrase;
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  static constexpr std::size_t longest = 12;

  bool boundary(std::size_t i) const {
    if (i >= words_.size() || !words_.joined(i)) return true;
    if (words_.is_word(i)) return words_.lower(i) && (words_.has(i, Class::reporting_verbs) || words_.has(i, Class::pronouns)) && !words_.has(i, Class::title_heads);
    return !words_.document().is(i, TokenKind::dash) && !words_.is_char(i, '&') && !words_.is_char(i, '/') && !words_.is_char(i, '.') && !words_.document().is(i, TokenKind::quote);
  }

  /// The first head from `i` on, with nothing but what may stand before a head in between.
  std::size_t find_head(std::size_t i) const {
    for (std::size_t k = i; k < i + longest; ++k) {
      if (boundary(k)) return none;
      if (words_.title_word(k)) return k;
      if (const lang::Match m = match_head(k)) return k + m.length - 1;
      const bool filler = words_.capital(k) || words_.has(k, Class::title_modifiers) || words_.document().is(k, TokenKind::dash) || words_.is_char(k, '&') || words_.is_char(k, '/') ||
                          words_.possessive(k) || words_.is_char(k, '.') || organizations_.find(k) || words_.is_word(k);
      if (!filler) return none;
      if (words_.lower(k) && !words_.has(k, Class::title_modifiers) && !organizations_.find(k)) {
        if (words_.has(k, Class::stopwords) && !words_.has(k, Class::conjunctions)) return none;
        if (k > i + 4) return none;
      }
      if (words_.possessive(k)) k += words_.possessive(k) - 1;
    }
    return none;
  }

  /// ", Steve King" and ", Dean Heller" are people of a list.
  bool names_somebody(std::size_t first, std::size_t head) const {
    if (!words_.capital(head) || words_.document().tokens[head].has(Token::all_upper)) return false;
    if (head == first + 1 && words_.has(first, Class::given_names) && !words_.has(first, Class::title_modifiers)) return true;
    const std::size_t next = head + 1;
    return head == first && words_.joined(next) && words_.capital(next) && words_.has(first, Class::given_names) && !words_.title_word(next) && !words_.has(next, Class::title_modifiers);
  }

  lang::Match match_head(std::size_t i) const {
    return words_.has(i, Class::starts_phrase) || words_.has(i, Class::title_heads) ? words_.match(i, Class::title_heads) : lang::Match{};
  }

  /// One past the run of heads, modifiers and further titles that begins with the head.
  std::size_t heads_end(std::size_t head) const {
    std::size_t end = head + 1;
    while (end < words_.size() && words_.joined(end)) {
      if (words_.title_word(end) || (words_.has(end, Class::title_modifiers) && words_.capital(end)) || match_head(end)) {
        ++end;
        continue;
      }
      // "chief financial officer" in small letters
      if (words_.lower(end) && words_.has(end, Class::title_modifiers))
        if (const std::size_t more = find_head_close(end); more != none) {
          end = more + 1;
          continue;
        }
      if (words_.document().is(end, TokenKind::dash) && words_.glued(end) && words_.glued(end + 1) && words_.is_word(end + 1)) {
        end += 2;
        continue;
      }
      // "Chief Sourcing Officer": what stands between two heads belongs to them.
      if (words_.capital(end) && !organizations_.find(end)) {
        std::size_t more = end;
        while (more < end + 4 && words_.joined(more) && (words_.capital(more) || words_.has(more, Class::conjunctions) || words_.is_char(more, '&')) && !words_.title_word(more)) ++more;
        if (more > end && more < end + 4 && words_.joined(more) && words_.capital(more) && words_.title_word(more)) {
          end = more + 1;
          continue;
        }
      }
      // "president and chief financial officer", "Founder & CEO", "EVP, Head of"
      std::size_t next = end;
      if (words_.has(next, Class::conjunctions) || words_.is_char(next, '&') || words_.is_char(next, '/') || words_.is_char(next, ',')) ++next;
      else break;
      if (words_.has(next, Class::conjunctions)) ++next;
      const std::size_t more = find_head_close(next);
      if (more == none) break;
      end = more + 1;
    }
    return end;
  }

  std::size_t find_head_close(std::size_t i) const {
    for (std::size_t k = i; k < i + 5; ++k) {
      if (boundary(k) || organizations_.find(k)) return none;
      if (words_.title_word(k)) return k;
      if (words_.is_word(k) && words_.document().is(k + 1, TokenKind::dash) && words_.glued(k + 1) && words_.glued(k + 2) && words_.title_word(k + 2)) return k + 2;  // "Co-Founder"
      if (!words_.has(k, Class::title_modifiers) && !words_.document().is(k, TokenKind::dash) && !(words_.capital(k) && k > i)) return none;
    }
    return none;
  }

  /// "dell'Ufficio", "de l'Office": a small word that an apostrophe ties to the next one.
  bool elided(std::size_t i) const { return words_.lower(i) && words_.document().tokens[i].length <= 5 && words_.document().is(i + 1, TokenKind::quote) && words_.glued(i + 1) && words_.glued(i + 2); }

  bool article(std::size_t i) const { return words_.lower(i) && words_.has(i, Class::stopwords); }

  /// "of X", "at the Y", ", Z GmbH" behind the heads. Returns the end of the title; fills the affiliation.
  std::size_t tail(std::size_t end, TitlePhrase& phrase) const {
    const std::size_t head = end - 1;
    for (int steps = 0; steps < 8 && end < words_.size() && words_.joined(end); ++steps) {
      if (words_.is_char(end, ',')) {
        const OrganizationMention* o = organizations_.find(end + 1);
        if (!o && article(end + 1)) o = organizations_.find(end + 2);
        if (o && phrase.affiliation.empty() && o->name.first <= end + 2) phrase.affiliation = o->name;
        return end;
      }
      // "State Secretary for Digital Administration and Modernization and Commissioner for Information Technology (CIO)"
      if (steps > 0 && words_.has(end, Class::conjunctions) && words_.capital(end + 1) && !words_.has(end + 1, Class::given_names)) {
        const TokenRange more = capital_group(words_, end + 1);
        std::size_t head_in = more.first;
        while (head_in < more.last && !words_.title_word(head_in)) ++head_in;
        const bool goes_on = words_.has(more.last, Class::conjunctions) || words_.has(more.last, Class::title_tails) || words_.is_char(more.last, '(');
        if (more.empty() || organizations_.find(more.first) || (head_in == more.last && !goes_on)) return end;
        end = head_in < more.last ? heads_end(head_in) : more.last;
        continue;
      }
      if (steps > 0 && words_.is_char(end, '(') && words_.is_word(end + 1) && words_.document().tokens[end + 1].has(Token::all_upper) && words_.is_char(end + 2, ')')) {
        end += 3;
        continue;
      }
      if (!words_.lower(end) || !(words_.has(end, Class::title_tails) || words_.has(end, Class::organization_links) || elided(end)) || words_.has(end, Class::conjunctions)) {
        // "Geschäftsführerin der", "Präsidentin des": the article is the link.
        return end;
      }
      std::size_t object = end + (elided(end) ? 2 : 1);
      while (object < words_.size() && words_.joined(object) && object < end + 3 && (article(object) || elided(object)) && !organizations_.find(object)) object += elided(object) ? 2 : 1;
      if (!words_.joined(object)) return end;
      if (const OrganizationMention* o = organizations_.find(object)) {
        if (phrase.affiliation.empty()) phrase.affiliation = o->name;
        return end;
      }
      if (words_.capital(object)) {
        const TokenRange group = capital_group(words_, object);
        // "CEO of Safety Systems" and "analyst at Safety Systems" name an employer, "director of Safety" a field of work.
        const bool employer = (steps == 0 && words_.has(head, Class::owner_heads)) || words_.has(end, Class::employer_links);
        const bool function = !employer && (words_.has(object, Class::title_modifiers) || words_.title_word(object));
        // "Vice President of Refining at the Kenai refinery": the second link leads to the organisation.
        const bool second = words_.lower(group.last) && words_.joined(group.last) && (words_.has(group.last, Class::title_tails) || words_.has(group.last, Class::organization_links)) && !words_.has(group.last, Class::conjunctions) &&
                            (words_.capital(group.last + 1) || (article(group.last + 1) && words_.capital(group.last + 2)));
        if (!function && (employer || !second) && !words_.has(object, Class::places)) {
          if (phrase.affiliation.empty()) phrase.affiliation = group;
          return end;
        }
        end = group.last;
        continue;
      }
      if (!words_.lower(object)) return end;
      // "President of the board", "director of sales": small words up to the next link.
      std::size_t k = object;
      while (k < words_.size() && k < object + 3 && words_.joined(k) && words_.lower(k) && !words_.has(k, Class::stopwords) && !boundary(k)) ++k;
      if (k == object) return end;
      end = k;
    }
    return end;
  }

  const NameWords& words_;
  const OrganizationsAt& organizations_;
};

}  // namespace

TitlePhrase title_after(const NameWords& words, const OrganizationsAt& organizations, std::size_t token) {
  if (token >= words.size() || !words.joined(token)) return {};
  return TitleReader(words, organizations).read(token);
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
    if (words.is_char(k, '.') && words.glued(k) && k > 0 && words.is_word(k - 1) && words.document().tokens[k - 1].length <= 5 && (words.title_word(k - 1) || words.match(k - 1, Class::title_heads).length == 2)) {
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
    if (words.title_word(k)) {
      first = k;
      head = k;
      found = true;
    } else if (words.has(k, Class::title_modifiers) && words.is_word(k)) {
      first = k;
    } else if (found && (words.is_char(k, '&') || words.is_char(k, '/') || words.has(k, Class::conjunctions) || (document.is(k, TokenKind::dash) && words.glued(k) && words.glued(first))) && k > 0 &&
               (words.title_word(k - 1) || words.has(k - 1, Class::title_modifiers) || (document.is(k, TokenKind::dash) && words.capital(k - 1)))) {
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
    } else if (words.is_char(k, '.') && k >= 3 && words.glued(k) && words.is_char(k - 2, '.') && words.document().text_of(k - 3, k + 1) == "U.S.") {
      first = k - 3;
    } else {
      break;
    }
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
  if (before > 0 && organizations.find(before - 1)) {
    phrase.affiliation = organizations.find(before - 1)->name;
    phrase.first = phrase.affiliation.first;
  } else if (before > 0 && words.capital(before - 1) && !words.has(before - 1, Class::stopwords)) {
    std::size_t start = before - 1;
    while (start > 0 && words.joined(start) && words.capital(start - 1) && !words.has(start - 1, Class::stopwords) && !organizations.find(start - 1) && before - start < 8) --start;
    if (!(words.opens_sentence(start) && before - start == 1 && !words.document().tokens[start].has(Token::all_upper) && !words.possessive(before))) {
      phrase.affiliation = range(start, before);
      phrase.first = static_cast<std::uint32_t>(start);
    }
  }
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
  for (std::size_t head = comma; head-- > 0 && comma - head <= farthest;) {
    // "des Vereins Lesen e. V., Ann Lee": an organisation is stepped over whole.
    if (const OrganizationMention* o = organizations.find(head); o && o->name.first < head && words.joined(head)) head = o->name.first;
    // "der Gewerkschaft Pflege (GPS), Ann Lee": a short form in brackets is stepped over.
    if (words.is_char(head, ')') && head > 2 && words.is_char(head - 2, '(')) {
      head -= 2;
      continue;
    }
    const bool in_text = words.is_word(head) || words.document().is(head, TokenKind::dash) || words.document().is(head, TokenKind::quote) || words.is_char(head, '.') || words.is_char(head, '\'');
    if (!in_text || words.has(head, Class::reporting_verbs)) return {};
    const bool opens = words.opens_sentence(head) || !words.joined(head);
    if (words.title_word(head) && !organizations.find(head)) {
      std::size_t first = head;
      while (first > 0 && words.joined(first) && words.has(first - 1, Class::title_modifiers) && !organizations.find(first - 1)) --first;
      const std::size_t left = first > 0 && words.joined(first) ? first - 1 : first;
      const bool article = left < first && (words.has(left, Class::stopwords) || words.has(left, Class::pronouns));
      const bool owner = left < first && left > 0 && (words.possessive(left - 1) || words.possessive(left) || (left > 1 && words.possessive(left - 2)));
      // A label at the start of its line needs no article: "Pressewart: Ann Lee".
      if (!article && !owner && !(colon && (first == left || words.opens_sentence(first)))) {
        if (opens) return {};
        continue;
      }
      TitlePhrase phrase = title_after(words, organizations, first);
      if (!phrase || phrase.title.last > comma || (!phrase.affiliation.empty() && phrase.affiliation.last > comma)) phrase = {};
      if (!phrase) {
        phrase.title = range(first, head + 1);
        phrase.last = static_cast<std::uint32_t>(head + 1);
      }
      if (phrase.title.last < comma && phrase.last < comma) {
        // What is left between the phrase and the comma must hang on a link: "presidente de la cooperativa".
        const std::size_t link = phrase.title.last;
        if (!words.has(link, Class::title_tails) && !words.has(link, Class::organization_links) && !words.has(link, Class::stopwords)) return {};
      }
      phrase.first = phrase.last = static_cast<std::uint32_t>(name_start);  // who speaks is found from the name
      return phrase;
    }
    if (opens) return {};
  }
  return {};
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
  const TitlePhrase phrase = TitleReader(words, organizations).read(token);
  if (phrase && !phrase.affiliation.empty()) return phrase;
  TitlePhrase line;
  line.title = range(token, end);
  line.first = static_cast<std::uint32_t>(token);
  line.last = static_cast<std::uint32_t>(end);
  return line;
}

}  // namespace pressparse::fields
