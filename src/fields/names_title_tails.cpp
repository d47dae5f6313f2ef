#include "fields/names_title_tails.hpp"

#include <algorithm>
#include <utility>

#include "fields/names_groups.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_field = 12;  // tokens between two commas

/// "kevin.,", "eBooker"
bool brand_in_small(const NameWords& words, std::size_t i) {
  if (words.is_char(i + 1, '.') && words.glued(i + 1) && words.is_char(i + 2, ',')) return true;
  const std::string_view word = words.text_of(i);
  for (const char c : word.substr(1))
    if (c >= 'A' && c <= 'Z') return true;
  return false;
}

}  // namespace

std::size_t TitleTails::tail(std::size_t first, std::size_t end, TitlePhrase& phrase) const {
  const bool owner = owner_title(words_, range(first, end));
  int governed =
      0;  // "Chairman of the Board of Acme": links that lead to a body of the employer, so that the next one leads to the employer
  for (int steps = 0; steps < 8 && end < words_.size() && words_.joined(end); ++steps) {
    if (words_.is_char(end, ',')) {
      const std::size_t next = behind_comma(end, owner, phrase);
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
      // Not "woordvoerder minister Wijnbergen": what follows an office of a government is its holder's name.
      if (words_.capital(end) && owner_title(words_, range(std::max(first, last_head(first, end)), end)) &&
          !words_.match(end - 1, Class::portfolio_heads))
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
    if (steps == 0 && (owner || leads_unit(first, end)))
      if (const std::size_t unit = led_unit_end(end, phrase); unit > end) return unit;
    const bool second = steps > 0 && words_.match(end, Class::object_links).value == "purpose" &&
                        !words_.match(first, Class::portfolio_heads);  // "head of sales for Acme": the second link leads to an employer
    const std::size_t next = behind_link(end, (owner && steps <= governed) || second, phrase);
    governed += governed == steps && next > end && governing_body(next);
    if (next == end) return end;
    end = next;
  }
  return end;
}

std::size_t TitleTails::behind_comma(std::size_t comma, bool owner, TitlePhrase& phrase) const {
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
  if (!owner && !words_.loud(next))
    if (const std::size_t departments = departments_end(next); departments > next) return departments;
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

TokenRange TitleTails::employer_behind_comma(std::size_t i) const {
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

std::size_t TitleTails::further_office(std::size_t end, int steps) const {
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
  const bool short_form = words_.is_char(end, '(') && words_.is_word(end + 1) && words_.document().tokens[end + 1].has(Token::all_upper) &&
                          words_.is_char(end + 2, ')');
  return short_form ? end + 3 : end;
}

std::size_t TitleTails::behind_link(std::size_t link, bool owner, TitlePhrase& phrase) const {
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
  const bool employer = owner || words_.has(link, Class::employer_links);
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
  return names ? behind_capital(link, object, employer, phrase) : behind_small_word(link, object, owner, employer, phrase);
}

bool TitleTails::leads_unit(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (words_.match(i, Class::unit_leaders)) return true;
  return false;
}

std::size_t TitleTails::led_unit_end(std::size_t link, TitlePhrase& phrase) const {
  constexpr std::size_t longest = 14;  // tokens from the unit's head to its whole
  std::size_t object = link + (elided(link) ? 2 : 1);
  while (object < link + 3 && words_.joined(object) && (article(object) || elided(object))) object += elided(object) ? 2 : 1;
  if (!(words_.titles_take_complements() || words_.nouns_capitalized()) || !words_.capital(object) || !words_.match(object, Class::unit_heads))
    return link;
  for (std::size_t k = object + 1; k < object + longest && k < words_.size() && words_.joined(k); ++k) {
    if (!words_.lower(k)) {
      if (!words_.is_word(k) && !words_.document().is(k, TokenKind::dash) && !words_.document().is(k, TokenKind::quote)) return link;
      if (words_.has(k, Class::given_names)) return link;
      continue;
    }
    const bool link = words_.has(k, Class::object_links) || words_.has(k, Class::organization_links) ||
                      words_.has(k, Class::employer_links) || words_.has(k, Class::title_tails) || elided(k);
    if (!link || words_.has(k, Class::conjunctions)) continue;
    std::size_t whole = k + (elided(k) ? 2 : 1);
    while (whole < k + 4 && words_.joined(whole) && (article(whole) || elided(whole))) whole += elided(whole) ? 2 : 1;
    if (!words_.joined(whole) || !words_.capital(whole) || words_.match(whole, Class::unit_heads)) continue;
    const OrganizationMention* known = organizations_.find(whole);
    if (!known) continue;
    // "Service de cardiologie de l'HUJ" as one name
    const bool short_form = known->name.last == whole + 1 && acronym(words_, whole);
    if (known->name.first != whole && !short_form) continue;
    if (phrase.affiliation.empty()) phrase.affiliation = range(whole, known->name.last);
    return k;
  }
  return link;
}

std::size_t TitleTails::behind_capital(std::size_t link, std::size_t object, bool employer, TitlePhrase& phrase) const {
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
  // "Vice President of Public Policy, National Ferry Association": the organisation behind the comma leaves a field of work in front of it.
  if (words_.is_char(group, ',') && words_.joined(group) && phrase.affiliation.empty() && !organizations_.find(object) &&
      !organization_at(group + 1).empty())
    return group;
  const std::size_t end = wide_field(object);
  if (phrase.affiliation.empty() && end == group) phrase.affiliation = range(object, group);
  return phrase.affiliation.last == group ? link : end;
}

std::size_t TitleTails::behind_small_word(std::size_t link, std::size_t object, bool owner, bool employer, TitlePhrase& phrase) const {
  // "cofounder of kevin., a", "founder of eBooker": a brand in small letters shows by its stop or its capital inside.
  const bool employs = words_.has(link, Class::employer_links) || words_.match(link, Class::home_links);
  if ((owner || employs) && object == link + 1 && words_.lower(object) && phrase.affiliation.empty() && brand_in_small(words_, object)) {
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

bool TitleTails::described_employer(std::size_t object, TitlePhrase& phrase) const {
  for (std::size_t k = object; k < object + 9 && k < words_.size() && words_.joined(k); ++k) {
    if (organizations_.find(k)) return false;
    if (words_.lower(k) && words_.has(k, Class::conjunctions)) return false;  // "co-founder of Acme and the studio's director"
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

bool TitleTails::kind_ending(std::size_t i) const {
  const Context& context = words_.context();
  return words_.titles_take_complements() && words_.document().tokens[i].length > 8 && words_.joined(i + 1) && words_.capital(i + 1) &&
         context.lexicon.match_ending(words_.document(), i, Class::organization_suffixes, context.language);
}

std::size_t TitleTails::governing_end(std::size_t i) const {
  const lang::Match body = words_.match(i, Class::governing_bodies);
  if (!body) return i;
  const std::size_t end = i + body.length;
  const OrganizationMention* whole = organizations_.find(i);
  const bool other = whole && whole->name.first == i && body.length == 1 && whole->name.last > end + 1 &&
                     words_.has(end, Class::object_links) && !words_.document().tokens[end + 1].has(Token::all_upper);
  return other ? i : end;
}

bool TitleTails::governing_body(std::size_t end) const {
  for (std::size_t length = 1; length <= 4 && length < end; ++length)
    if (words_.match(end - length, Class::governing_bodies).length == length) return true;
  return false;
}

bool TitleTails::leads_on(std::size_t group) const {
  return words_.lower(group) && words_.joined(group) &&
         (words_.has(group, Class::title_tails) || words_.has(group, Class::organization_links)) &&
         !words_.has(group, Class::conjunctions) && (words_.capital(group + 1) || (article(group + 1) && words_.capital(group + 2)));
}

}  // namespace pressparse::fields
