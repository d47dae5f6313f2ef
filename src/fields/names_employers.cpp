#include "fields/names_employers.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::TokenKind;

}  // namespace

bool EmployerReader::article(std::size_t i) const { return words_.lower(i) && words_.has(i, Class::stopwords); }

bool EmployerReader::elided(std::size_t i) const {
  return words_.lower(i) && words_.document().tokens[i].length <= 5 && words_.document().is(i + 1, TokenKind::quote) &&
         words_.glued(i + 1) && words_.glued(i + 2) && !words_.possessive(i + 1);
}

bool EmployerReader::field_word(std::size_t i) const {
  return words_.has_any(i, lang::bit(Class::title_modifiers) | lang::bit(Class::department_words)) || words_.title_word(i);
}

bool EmployerReader::place_only(std::size_t first, std::size_t last) const {
  const lang::Match place = words_.match(first, Class::places);
  return place && first + place.length >= last;
}

std::size_t EmployerReader::field_end(std::size_t i) const {
  std::size_t end = run_end(i);
  for (int links = 0; links < 3; ++links) {
    std::size_t next = end;
    if (words_.is_char(next, ',') && words_.joined(next + 1) &&
        (words_.has(next + 1, Class::conjunctions) || (words_.capital(next + 1) && field_word(next + 1))))
      ++next;
    if (words_.has(next, Class::conjunctions) || words_.is_char(next, '&')) ++next;
    if (next == end || !words_.joined(next) || !words_.capital(next) || organizations_.find(next) || words_.title_word(next) ||
        words_.has(next, Class::given_names))
      break;
    const std::size_t more = run_end(next);
    // "Director of Sales and Yetunde Ola,": two words that no field knows are somebody.
    if (more == next + 2 && !field_word(next) && !field_word(next + 1) && !words_.is_char(next - 1, '&')) break;
    end = more;
  }
  return end;
}

std::size_t EmployerReader::glued_end(std::size_t end) const {
  while (end < words_.size() && words_.glued(end)) {
    if (words_.document().is(end, TokenKind::number) || words_.is_word(end)) {
      ++end;
      continue;
    }
    const bool joint = words_.document().is(end, TokenKind::dash) || words_.is_char(end, '.') || words_.is_char(end, '&');
    if (!joint || !words_.glued(end + 1) || !(words_.is_word(end + 1) || words_.document().is(end + 1, TokenKind::number))) break;
    end += 2;
  }
  return words_.is_char(end, '.') && words_.initial_end(end - 1) == end + 1 ? end + 1 : end;
}

bool EmployerReader::organization_end(std::size_t i) const {
  return words_.has_any(i, lang::bit(Class::organization_tails) | lang::bit(Class::organization_heads) | lang::bit(Class::legal_forms)) ||
         words_.organization_word(i);
}

std::size_t EmployerReader::run_end(std::size_t i) const {
  std::size_t end = i;
  while (end < words_.size() && end < i + 8 && words_.joined(end) && words_.capital(end) && !organizations_.find(end)) {
    end = glued_end(end + 1);
  }
  return end;
}

std::size_t EmployerReader::employer_end(std::size_t i) const {
  std::size_t end = i;
  while (end < words_.size() && end < i + 9 && words_.joined(end)) {
    const bool number = words_.document().is(end, TokenKind::number) && words_.free(end) && end == i && words_.capital(end + 1);
    if (!(words_.capital(end) || number) || words_.has(end, Class::months) || words_.has(end, Class::weekdays)) break;
    end = glued_end(end + 1);
    if (const std::size_t genitive = words_.possessive(end); genitive && words_.joined(end + genitive) && words_.capital(end + genitive))
      end += genitive;
    if (words_.is_char(end, '&') && words_.joined(end + 1) && words_.capital(end + 1)) ++end;
    else if (words_.has(end, Class::conjunctions) && words_.lower(end)) {
      const std::size_t more = run_end(end + 1);
      if (more > end + 1 && organization_end(more - 1)) end = more;
    }
  }
  // "Harbor Workers Local 88"
  const bool numbered = end > i && words_.joined(end) && words_.document().is(end, TokenKind::number) && words_.free(end) &&
                        words_.document().tokens[end].length <= 3 && !words_.glued(end) &&
                        !(words_.joined(end + 1) && words_.is_word(end + 1));
  return end + numbered;
}

TokenRange EmployerReader::organization_at(std::size_t i) const {
  for (std::size_t k = i; k < i + 4 && words_.joined(k) && words_.capital(k); ++k)
    if (const OrganizationMention* o = organizations_.find(k))
      return o->name.first >= i ? range(k == i ? o->name.first : i, o->name.last) : TokenRange{};
  if (const OrganizationMention* o = organizations_.find(i); o && o->name.first == i) return o->name;
  return {};
}

bool EmployerReader::ends_phrase(std::size_t i) const {
  return i >= words_.size() || !words_.joined(i) || words_.document().tokens[i].has(text::Token::line_start) ||
         words_.document().is(i, TokenKind::quote) || words_.is_char(i, '.') || words_.is_char(i, ',') || words_.is_char(i, ';') ||
         words_.is_char(i, ':') || words_.is_char(i, ')') ||
         (words_.is_char(i, '[') && words_.document().is(i + 1, TokenKind::number));  // a footnote
}

TokenRange EmployerReader::domain_at(std::size_t i) const {
  constexpr std::size_t longest = 9;  // tokens
  if (!words_.joined(i) || words_.free(i) || !(words_.is_word(i) || words_.document().is(i, TokenKind::number)) ||
      words_.text_of(i) == "www" || words_.text_of(i) == "http" || words_.text_of(i) == "https")
    return {};
  std::size_t end = i + 1, stops = 0;
  while (end < i + longest && words_.glued(end) && !words_.free(end)) {
    const bool part = words_.is_word(end) || words_.document().is(end, TokenKind::number) || words_.document().is(end, TokenKind::dash) ||
                      words_.is_char(end, '.');
    if (!part) return {};
    stops += words_.is_char(end, '.');
    ++end;
  }
  return stops > 0 && stops < 3 && !words_.is_char(end - 1, '.') ? range(i, end) : TokenRange{};
}

TokenRange EmployerReader::employer_right_behind(std::size_t i) const {
  if (!words_.joined(i) || !words_.capital(i) ||
      words_.has_any(
          i, lang::bit(Class::given_names) | lang::bit(Class::honorifics) | lang::bit(Class::not_names) | lang::bit(Class::stopwords)) ||
      field_word(i) || words_.loud(i))
    return {};
  const TokenRange known = organization_at(i);
  if (!known.empty()) return known;
  const std::size_t end = employer_end(i);
  return end > i && !place_only(i, end) && ends_phrase(end) && !words_.possessive(end) ? range(i, end) : TokenRange{};
}

std::size_t EmployerReader::bare_field(std::size_t i) const {
  if (!words_.capital(i) || organizations_.find(i) || words_.has(i, Class::given_names)) return i;
  const std::size_t end = field_end(i);
  const std::size_t next = end + 1 + article(end + 1);
  return end > i && words_.joined(end) && words_.lower(end) && words_.has(end, Class::employer_links) &&
                 (words_.capital(next) || organizations_.find(next))
             ? end
             : i;
}

TokenRange EmployerReader::linked_employer(std::size_t link) const {
  const bool links =
      words_.has(link, Class::employer_links) || words_.match(link, Class::object_links) || words_.has(link, Class::organization_links);
  if (!words_.lower(link) || !links || organizations_.find(link) || words_.has(link, Class::conjunctions)) return {};
  const std::size_t object = link + 1 + article(link + 1);
  return words_.joined(object) ? organization_at(object) : TokenRange{};
}

TokenRange EmployerReader::unit_of(TokenRange organization) const {
  if (organization.empty()) return organization;
  const std::size_t genitive = words_.possessive(organization.last);
  const OrganizationMention* unit = genitive ? organizations_.find(organization.last + genitive) : nullptr;
  return unit && unit->name.first == organization.last + genitive ? unit->name : organization;
}

TokenRange EmployerReader::with_region(TokenRange organization) const {
  const std::size_t i = organization.last;
  if (!words_.joined(i) || !words_.capital(i) || words_.loud(i) || words_.title_word(i) || words_.has(i, Class::given_names) ||
      !words_.document().tokens[i].has(text::Token::space_before))
    return organization;
  const std::size_t end = run_end(i);
  return end > i && (ends_phrase(end) || words_.has(end, Class::conjunctions)) ? range(organization.first, end) : organization;
}

}  // namespace pressparse::fields
