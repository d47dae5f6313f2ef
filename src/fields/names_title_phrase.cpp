#include "fields/names_titles.hpp"

#include <algorithm>
#include <utility>

#include "fields/names_organizations.hpp"
#include "fields/names_title_fields.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

/// Reads one phrase from left to right.
class TitleReader : TitleFields {
 public:
  using TitleFields::TitleFields;

  TitlePhrase read() const {
    std::size_t i = start_;
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
    if (somebody_elses(end) || next_ones(end) || (words_.titles_take_complements() && next_persons(end))) return {};
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

  static constexpr std::size_t longest_field = 12;  // tokens between two commas

  /// ", and Board Chair, Bob Ray,": a conjunction leads to the next one of a list, whose name follows.
  bool next_ones(std::size_t end) const {
    if (!words_.has(start_, Class::conjunctions) || !words_.joined(end)) return false;
    const std::size_t name = end + words_.is_char(end, ',');
    return words_.joined(name) && words_.capital(name) && (words_.has(name, Class::given_names) || words_.has(name, Class::honorifics));
  }

  /// "Harbour Energy Vice President": capitals that are no part of an owner's title name the employer. Returns where the title starts.
  std::size_t employer_in_front(std::size_t start, std::size_t head, TitlePhrase& phrase) const {
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
    if (title == start || title > start + 5 || words_.loud(start) || place_only(start, title)) return start;
    std::size_t heads = head + 1;
    while (heads < words_.size() && words_.joined(heads) && words_.title_word(heads)) ++heads;  // "Executive Chairman"
    if (!owner_title(words_, range(title, heads)) && !(title == start + 1 && acronym(words_, start) && words_.lower(title))) return start;
    phrase.affiliation = range(start, title);
    return title;
  }

  /// ", Acme" behind a title: an employer where it ends the phrase and is nobody's name.
  TokenRange employer_behind_comma(std::size_t i) const {
    if (!words_.joined(i) || !words_.capital(i) ||
        words_.has_any(i, lang::bit(Class::given_names) | lang::bit(Class::honorifics) | lang::bit(Class::not_names)) || field_word(i) ||
        words_.loud(i))
      return {};
    const std::size_t end = employer_end(i);
    if (end == i || place_only(i, end) || words_.has_any(end - 1, lang::bit(Class::post_nominals) | lang::bit(Class::name_suffixes)) ||
        words_.initial_end(end - 1) > end - 1)
      return {};
    if (!ends_phrase(end)) return {};
    // ", Yetunde Ola, CFO": the next one of a list
    if (words_.is_char(end, ',') && find_head_close(end + 1) != none) return {};
    return range(i, end);
  }

  /// "co-founder of a Harwich-based software company, Tidewater": the kind of employer first, then perhaps its name.
  bool described_employer(std::size_t object, TitlePhrase& phrase) const {
    for (std::size_t k = object; k < object + 9 && k < words_.size() && words_.joined(k); ++k) {
      if (organizations_.find(k)) return false;
      if (words_.lower(k) && (words_.has(k, Class::organization_nouns) || kind_ending(k))) {
        std::size_t name = k + 1;
        if (words_.is_char(name, ',')) ++name;
        if (phrase.affiliation.empty()) phrase.affiliation = organization_at(name);
        if (phrase.affiliation.empty() && name > k + 1) phrase.affiliation = employer_behind_comma(name);
        else if (phrase.affiliation.empty() && words_.joined(name) && words_.capital(name))
          phrase.affiliation = range(name, employer_end(name));
        return true;
      }
      if (!words_.is_word(k) && !words_.document().is(k, TokenKind::dash)) return false;
    }
    return false;
  }

  /// "patiëntenvereniging Harteraad": a compound in small letters that ends in a kind of organisation, a name right behind it.
  bool kind_ending(std::size_t i) const {
    const Context& context = words_.context();
    return words_.titles_take_complements() && words_.document().tokens[i].length > 8 && words_.joined(i + 1) && words_.capital(i + 1) &&
           context.lexicon.match_ending(words_.document(), i, Class::organization_suffixes, context.language);
  }

  /// "of X", "at the Y", ", Z GmbH" behind the heads. Returns the end of the title; fills the affiliation.
  std::size_t tail(std::size_t first, std::size_t end, TitlePhrase& phrase) const {
    const bool owner = owner_title(words_, range(first, end));
    int governed =
        0;  // "Chairman of the Board of Acme": links that lead to a body of the employer, so that the next one leads to the employer
    for (int steps = 0; steps < 8 && end < words_.size() && words_.joined(end); ++steps) {
      if (words_.is_char(end, ',')) {
        const std::size_t next = behind_comma(end, phrase);
        if (next == end) return end;
        end = next;
        continue;
      }
      // "Finance Director - Tidewater Holdings PLC", "CEO @ Tidewater"
      const bool apart = (words_.document().is(end, TokenKind::dash) && !words_.glued(end) && !words_.glued(end + 1)) ||
                         words_.is_char(end, '@') || words_.is_char(end, '|');
      if (apart) {
        if (phrase.affiliation.empty() && words_.joined(end + 1)) phrase.affiliation = organization_at(end + 1);
        if (phrase.affiliation.empty() && words_.is_char(end, '@') && words_.capital(end + 1))
          phrase.affiliation = range(end + 1, employer_end(end + 1));
        return end;
      }
      // "Geschäftsführerin Manufaktur Lichte", "CEO OYO International", "persvoorlichter gemeente Veerhaven"
      if (steps == 0 && phrase.affiliation.empty()) {
        // the last head counts: "Geschäftsführer / Koordinator Leistungssport"
        if (words_.capital(end) && owner_title(words_, range(std::max(first, last_head(first, end)), end)))
          phrase.affiliation = employer_right_behind(end);
        else if (const OrganizationMention* o = organizations_.find(end); o && o->name.first == end && ends_phrase(o->name.last))
          phrase.affiliation = o->name;
        if (!phrase.affiliation.empty()) return end;
      }
      if (const std::size_t field = steps == 0 ? bare_field(end) : end; field > end) {
        end = field;
        continue;
      }
      if (const std::size_t field = field_behind_abbreviation(end); field > end) {
        end = field;
        continue;
      }
      if (const std::size_t charge = charge_end(end); charge > end) {
        end = charge;
        continue;
      }
      if (const std::size_t more = further_office(end, steps); more > end) {
        end = more;
        continue;
      }
      if (!words_.lower(end) ||
          !(words_.has(end, Class::title_tails) || words_.has(end, Class::organization_links) || words_.has(end, Class::employer_links) ||
            elided(end)) ||
          words_.has(end, Class::conjunctions))
        return end;
      if (steps == 0 && works(first, end)) return end;
      const bool second = steps > 0 && words_.match(end, Class::object_links).value == "purpose" &&
                          !words_.match(first, Class::portfolio_heads);  // "head of sales for Acme": the second link leads to an employer
      const std::size_t next = behind_link(end, (owner && steps <= governed) || second, phrase);
      governed += governed == steps && next > end && governing_body(next);
      if (next == end) return end;
      end = next;
    }
    return end;
  }

  /// ", Acme": the employer; ", Flight and Air Cargo Logistics": the title goes on. Returns the title's end, the comma's place where it ends there.
  std::size_t behind_comma(std::size_t comma, TitlePhrase& phrase) const {
    std::size_t next = comma + 1;
    if (const TokenRange linked = linked_employer(next); !linked.empty()) {
      if (phrase.affiliation.empty()) phrase.affiliation = linked;
      return comma;
    }
    if (article(next) && !organizations_.find(next)) ++next;
    if (!words_.joined(next)) return comma;
    if (const TokenRange known = organization_at(next); !known.empty()) {
      if (phrase.affiliation.empty()) phrase.affiliation = with_region(known);
      return comma;
    }
    // ", Marketing national et Marques internationales, de Tidewater": the field of work may hold small words where an employer follows.
    if (words_.titles_take_complements() && words_.capital(next)) {
      std::size_t k = next;
      while (k < next + longest_field && words_.joined(k) && words_.is_word(k) && !boundary(k) && !organizations_.find(k)) ++k;
      if (const TokenRange linked = words_.is_char(k, ',') ? linked_employer(k + 1) : TokenRange{}; !linked.empty()) {
        if (phrase.affiliation.empty()) phrase.affiliation = linked;
        return k;
      }
    }
    if (next > comma + 1 || !words_.capital(next)) return comma;
    if (!words_.has(next, Class::given_names) && !words_.title_word(next) && !words_.loud(next)) {
      const std::size_t end = field_end(next);
      bool field = false;
      for (std::size_t i = next; i < end; ++i) field = field || (field_word(i) && !words_.title_word(i));
      field = field && !organization_end(end - 1);
      const bool stops = end >= words_.size() || !words_.joined(end) || !words_.is_word(end) || words_.lower(end);
      if (field && stops) return end;
    }
    if (!phrase.affiliation.empty()) return comma;
    phrase.affiliation = employer_behind_comma(next);
    // "Vice President, Employee Experience, Tidewater": the first of two groups is a field of work.
    const std::size_t second = phrase.affiliation.last + 1;
    if (phrase.affiliation.empty() || !words_.is_char(second - 1, ',')) return comma;
    if (const TokenRange linked = linked_employer(second); !linked.empty()) {
      const std::size_t end = std::exchange(phrase.affiliation, linked).last;
      return end;
    }
    TokenRange last = organization_at(second);
    if (last.empty()) last = employer_behind_comma(second);
    const bool line_ends = !last.empty() && (last.last >= words_.size() || !words_.joined(last.last) ||
                                             words_.document().tokens[last.last].has(Token::line_start) || words_.is_char(last.last, ';'));
    if (!line_ends) return comma;
    const std::size_t end = phrase.affiliation.last;
    phrase.affiliation = last;
    return end;
  }

  /// "State Secretary for Administration and Commissioner for Technology (CIO)": a second office, or its short form. Returns one past it, or `end`.
  std::size_t further_office(std::size_t end, int steps) const {
    const bool officer = words_.titles_take_complements() && words_.is_char(end, '(') && words_.title_word(end + 1) &&
                         words_.document().tokens[end + 1].has(Token::all_upper) && words_.is_char(end + 2, ')');
    if (officer) return end + 3;  // "directora general financiera (CFO)"
    if (steps == 0) return end;
    if (words_.has(end, Class::conjunctions) && words_.lower(end + 1) && words_.title_word(end + 1)) return heads_end(end + 1);
    if (words_.has(end, Class::conjunctions) && words_.capital(end + 1) && !words_.has(end + 1, Class::given_names)) {
      const TokenRange more = capital_group(words_, end + 1);
      std::size_t head_in = more.first;
      while (head_in < more.last && !words_.title_word(head_in)) ++head_in;
      const bool goes_on = words_.has(more.last, Class::title_tails) || words_.is_char(more.last, '(');
      if (more.empty() || organizations_.find(more.first) || (head_in == more.last && !goes_on)) return end;
      return head_in < more.last ? heads_end(head_in) : more.last;
    }
    const bool short_form = words_.is_char(end, '(') && words_.is_word(end + 1) &&
                            words_.document().tokens[end + 1].has(Token::all_upper) && words_.is_char(end + 2, ')');
    return short_form ? end + 3 : end;
  }

  /// What "of", "at", "for" lead to: an employer (the title ends before the link) or a field of work (it goes on). Returns the title's end, `link` where it ends there.
  std::size_t behind_link(std::size_t link, bool owner, TitlePhrase& phrase) const {
    std::size_t object = link + (elided(link) ? 2 : 1);
    while (object < words_.size() && words_.joined(object) && object < link + 3 && (article(object) || elided(object)) &&
           !organizations_.find(object))
      object += elided(object) ? 2 : 1;
    if (!words_.joined(object)) return link;
    if (const std::size_t body = governing_end(object); body > object) return body;
    if (const PortfolioReader fields(words_, organizations_); words_.titles_take_complements() && fields.office_before(link))
      if (const std::size_t end = fields.end_behind_office(link, words_.size()); end > link) return end;
    if (const std::size_t portfolio = portfolio_end(link, object); portfolio > object) return portfolio;
    if (const TokenRange domain = domain_at(object); !domain.empty()) {
      if (phrase.affiliation.empty()) phrase.affiliation = domain;
      return link;
    }
    bool employer = owner || words_.has(link, Class::employer_links);
    if (!owner && !words_.has(link, Class::employer_links))
      if (const std::size_t field = field_before_employer(object); field > object) return field;
    const TokenRange known = unit_of(organization_at(object));
    // "Head of Machine Learning at Tidewater": what looked like an organisation is the field of work.
    if (!known.empty() && !words_.has(link, Class::employer_links) && words_.has(known.last, Class::employer_links) &&
        words_.joined(known.last + 1) && words_.capital(known.last + 1) && !organization_end(known.last - 1))
      return known.last;
    if (!known.empty()) {
      if (phrase.affiliation.empty()) phrase.affiliation = known;
      return link;
    }
    const bool names = words_.capital(object) || (words_.document().is(object, TokenKind::number) && words_.capital(object + 1));
    if (employer && described_employer(object, phrase)) return link;
    if (names) {
      const std::size_t group = std::max(run_end(object), object + 1);
      // "la directora de la Fundación"
      if (!employer && object > link + 1 && group == object + 1 && words_.has(object, Class::organization_heads) && !words_.lower(group) &&
          !field_word(object))
        return link;
      if (place_only(object, group))
        return words_.has(link, Class::object_links) && !heads_town(link) && !words_.has(link, Class::employer_links) ? group : link;
      employer = employer || (organization_end(group - 1) && group > object + 1);
      const std::size_t second = group + 1 + (words_.lower(group + 1) && words_.has(group + 1, Class::stopwords));
      if (leads_on(group) && !words_.has(link, Class::employer_links) &&
          (words_.has(group, Class::employer_links) || organizations_.find(second)) && !organization_end(group - 1))
        return field_end(object);
      // "CEO of Safety Systems" and "analyst at Safety Systems" name an employer, "director of Safety" a field of work.
      bool field = !words_.has(link, Class::employer_links);
      // "director general de Política Forestal": where the noun comes first it alone tells.
      if (words_.titles_take_complements()) field = field && field_word(object) && !organization_end(group - 1);
      else
        for (std::size_t k = object; k < group; ++k) field = field && field_word(k);
      if (employer && !field) {
        if (phrase.affiliation.empty()) phrase.affiliation = range(object, employer_end(object));
        return link;
      }
      if (field_word(object) || leads_on(group)) return field_word(object) ? wide_field(object) : field_end(object);
      if (!words_.has(link, Class::object_links)) return link;
      const std::size_t end = wide_field(object);
      if (phrase.affiliation.empty() && end == group) phrase.affiliation = range(object, group);
      return phrase.affiliation.last == group ? link : end;
    }
    // "cofounder of kevin., a", "founder of eBooker": a brand in small letters shows by its stop or its capital inside.
    const bool employs = words_.has(link, Class::employer_links) || words_.match(link, Class::home_links);
    if ((owner || employs) && object == link + 1 && words_.lower(object) && phrase.affiliation.empty() && brand_in_small(object)) {
      phrase.affiliation = range(object, object + 1 + words_.is_char(object + 1, '.'));
      return link;
    }
    // "medical director of the hospital" says whose, not what.
    if (object > link + 1 && words_.lower(object) && words_.has(object, Class::organization_nouns) &&
        !words_.match(object, Class::governing_bodies))
      return link;
    if (!words_.lower(object) || !(words_.has(link, Class::object_links) || elided(link)) ||
        (employer && !field_head(link) && object == link + 1 && (words_.unknown(object) || words_.has(object, Class::given_names))))
      return link;
    // "President of the board", "director of sales": small words up to the next link.
    const std::size_t k = small_words_end(object);
    // "responsable du pôle Énergie chez Tidewater"
    if (k > object && words_.titles_take_complements() && words_.joined(k) && words_.capital(k) && !organizations_.find(k) &&
        !words_.has(k, Class::given_names))
      if (const std::size_t field = wide_field(k); ends_phrase(field) || (words_.lower(field) && words_.has(field, Class::employer_links)))
        return field;
    return k == object ? link : joint_field_end(k);
  }

  /// "the Board of Directors", "des Vorstands": one past a body that leads an organisation, or `i`. Not "the Board of Education".
  std::size_t governing_end(std::size_t i) const {
    const lang::Match body = words_.match(i, Class::governing_bodies);
    if (!body) return i;
    const std::size_t end = i + body.length;
    const OrganizationMention* whole = organizations_.find(i);
    const bool other = whole && whole->name.first == i && body.length == 1 && whole->name.last > end + 1 &&
                       words_.has(end, Class::object_links) && !words_.document().tokens[end + 1].has(Token::all_upper);
    return other ? i : end;
  }

  bool governing_body(std::size_t end) const {
    for (std::size_t length = 1; length <= 4 && length < end; ++length)
      if (words_.match(end - length, Class::governing_bodies).length == length) return true;
    return false;
  }

  bool brand_in_small(std::size_t i) const {
    if (words_.is_char(i + 1, '.') && words_.glued(i + 1) && words_.is_char(i + 2, ',')) return true;
    const std::string_view word = words_.text_of(i);
    for (const char c : word.substr(1))
      if (c >= 'A' && c <= 'Z') return true;
    return false;
  }

  /// "author of Harwich Nights": what follows is no employer.
  bool works(std::size_t first, std::size_t end) const {
    return end > first && words_.match(end - 1, Class::work_heads) && !words_.has(end, Class::employer_links) &&
           (words_.has(end, Class::object_links) || words_.has(end, Class::title_tails));
  }

  /// "mayor of Harwich": the head right before the link goes with a town.
  bool heads_town(std::size_t link) const {
    for (std::size_t length = 1; length <= 2 && length < link; ++length)
      if (const lang::Match head = words_.match(link - length, Class::owner_heads); head.length == length && head.value == "town")
        return true;
    return false;
  }

  /// "Vice President of Refining at the Kenai refinery": the second link leads to the organisation.
  bool leads_on(std::size_t group) const {
    return words_.lower(group) && words_.joined(group) &&
           (words_.has(group, Class::title_tails) || words_.has(group, Class::organization_links)) &&
           !words_.has(group, Class::conjunctions) && (words_.capital(group + 1) || (article(group + 1) && words_.capital(group + 2)));
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
