#include "fields/names_known_organizations.hpp"

#include "fields/names_doubts.hpp"
#include "fields/names_groups.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

bool year(const NameWords& words, std::size_t number) {
  const std::string_view digits = words.text_of(number);
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

}  // namespace

std::optional<OrganizationMention> known_organization(const NameWords& words, std::size_t token) {
  if (!words.has(token, Class::known_organizations) && !words.has(token, Class::starts_phrase)) return std::nullopt;
  const lang::Match match = words.match(token, Class::known_organizations);
  if (!match) return std::nullopt;
  const std::size_t last = token + match.length;
  if (known_as_thing(words, token, match)) return std::nullopt;
  // "Microsoft 365", "Mercedes-Benz 240D": a product or a list; a year says nothing, nor do votes ("passed the Senate 33-1").
  const bool votes = words.document().is(last + 1, TokenKind::dash) && words.glued(last + 1) && words.document().is(last + 2, TokenKind::number);
  if ((match.length == 1 || match.value == "maker") && words.joined(last) && words.document().is(last, TokenKind::number) &&
      !words.glued(last) && !votes && !year(words, last))
    return std::nullopt;
  // Short names in capitals are words in small letters ("who", "ice"), and loud lines cannot tell.
  if (words.document().text_of(token, last) != match.entry && (match.length == 1 || words.loud(token))) return std::nullopt;
  if (words.lower(last - 1) && !match.entry.ends_with(words.text_of(last - 1))) return std::nullopt;  // "L'équipe" is no newspaper
  // "WHO: the mayor", "internal combustion engines (ICE)"
  // "Tim Baxter": a given name before it makes it a surname.
  if (match.length == 1 && token > 0 && words.joined(token) && words.capital(token - 1) && words.has(token - 1, Class::given_names) &&
      !words.document().tokens[token].has(Token::all_upper) && !words.loud(token))
    return std::nullopt;
  if (match.length == 1 && words.document().tokens[token].has(Token::all_upper)) {
    if (words.is_char(last, ':') && (words.opens_sentence(token) || !words.is_word(token - 1))) return std::nullopt;
    if (token > 1 && words.is_char(token - 1, '(') && words.lower(token - 2)) return std::nullopt;
  }
  if (words.loud(token) && match.entry.size() <= 4) return std::nullopt;
  // "Google Maps", "Microsoft Teams": the maker's name inside a product's.
  if (words.joined(last) && words.capital(last) && words.document().tokens[last].has(Token::space_before) && !words.title_word(last)) {
    if (!words.has(last, Class::title_modifiers)) return std::nullopt;
    // "Bosch Engineering" names a part of it, "Google Business Profile" a product, and "Google Chief Economist Ann Lee" an office.
    std::size_t title = last;
    while (title < last + 4 && words.joined(title) && words.capital(title) && !words.title_word(title)) ++title;
    if (!words.title_word(title) && !words.loud(token)) {
      if (title == last + 1 && words.has(last, Class::organization_tails))
        return organization_mention(token, title, rules::organization_known);
      return std::nullopt;
    }
  }
  // "CGT-Cheminots", "NMBS-Vastgoed": a branch of its own, where a capital behind the hyphen is no common noun.
  const auto hyphened = [&](std::size_t i) { return words.document().is(i, text::TokenKind::dash) && words.glued(i) && words.glued(i + 1); };
  if (match.length == 1 && words.document().tokens[token].has(Token::all_upper) && !words.loud(token) && !words.nouns_capitalized() &&
      !words.conventions().title_case && hyphened(last) && words.is_word(last + 1) && words.capital(last + 1) && !words.title_word(last + 1) &&
      !words.has_any(last + 1, lang::bit(Class::known_organizations) | lang::bit(Class::places)) && !hyphened(last + 2))
    return organization_mention(token, last + 2, rules::organization_known);
  // "Big Brothers Big Sisters of Dane County": a chapter
  if (match.length > 1 && words.conventions().title_case && words.lower(last) && words.joined(last) && words.joined(last + 1) &&
      words.match(last, Class::object_links) && words.capital(last + 1) && !words.loud(token)) {
    const TokenRange area = capital_group(words, last + 1);
    if (words.match(last + 1, Class::places) || words.match(area.last - 1, Class::product_nouns))
      return organization_mention(token, area.last, rules::organization_known);
  }
  return organization_mention(token, last, rules::organization_known);
}

std::optional<OrganizationMention> branded_organization(const NameWords& words, TokenRange group) {
  const std::size_t link = group.last;
  if (words.opens_sentence(group.first) || words.loud(group.first) || group.last - group.first > 2 || !words.joined(link) ||
      !words.lower(link) || !words.has(link, Class::agent_links) || !words.joined(link + 1))
    return std::nullopt;
  constexpr lang::Classes common = lang::bit(Class::places) | lang::bit(Class::stopwords) | lang::bit(Class::event_words) |
                                   lang::bit(Class::not_names) | lang::bit(Class::months) | lang::bit(Class::title_heads) |
                                   lang::bit(Class::known_organizations) | lang::bit(Class::given_names);
  for (std::size_t i = group.first; i < group.last; ++i)
    if (words.has_any(i, common) || words.title_word(i)) return std::nullopt;
  const std::optional<OrganizationMention> maker = known_organization(words, link + 1);
  return maker ? std::optional(organization_mention(group.first, maker->name.last, rules::organization_known)) : std::nullopt;
}

}  // namespace pressparse::fields
