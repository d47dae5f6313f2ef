#include "fields/names_portfolio.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::bit;
using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_office = 4;  // tokens: "secrétaire d'État"
constexpr std::size_t most_office_adjectives = 2;

}  // namespace

bool PortfolioReader::office_before(std::size_t i) const {
  for (std::size_t length = 1; length <= longest_office && length <= i; ++length)
    if (words_.match(i - length, Class::portfolio_heads).length == length) return true;
  return false;
}

/// A word in small letters that only says more of the one before it: "alimentaria", "écologique".
bool PortfolioReader::plain(std::size_t i) const {
  constexpr lang::Classes other = bit(Class::stopwords) | bit(Class::conjunctions) | bit(Class::reporting_verbs) |
                                  bit(Class::attribution_words) | bit(Class::pronouns) | bit(Class::title_tails) |
                                  bit(Class::announce_verbs) | bit(Class::name_particles) | bit(Class::title_heads) | bit(Class::months);
  return words_.joined(i) && words_.lower(i) && words_.free(i) && words_.document().tokens[i].length > 3 && !words_.has_any(i, other) &&
         !words_.match(i, Class::object_links);
}

bool PortfolioReader::linked(std::size_t i) const {
  return words_.joined(i) && words_.lower(i) && !words_.has(i, Class::conjunctions) &&
         (words_.has(i, Class::title_tails) || words_.match(i, Class::object_links) || elided(i));
}

std::size_t PortfolioReader::behind_links(std::size_t i) const {
  const std::size_t first = i;
  while (i < first + 5 && (linked(i) || (i > first && words_.joined(i) && article(i)) || elided(i))) i += elided(i) ? 2 : 1;
  return i;
}

/// "y Luis Barrena": who comes next, not what.
bool PortfolioReader::somebody(std::size_t i) const {
  return words_.has(i, Class::given_names) && words_.joined(i + 1) && (words_.capital(i + 1) || words_.has(i + 1, Class::name_particles));
}

/// "Transition écologique", "Cohésion des territoires", "Medio Ambiente": capitals, small adjectives, a noun in small letters behind a link.
std::size_t PortfolioReader::item_end(std::size_t i, std::size_t limit) const {
  const auto capital = [&](std::size_t k) {
    return k < limit && words_.joined(k) && words_.capital(k) && !words_.loud(k) &&
           !(words_.title_word(k) && !words_.has(k, Class::title_modifiers)) && !words_.has(k, Class::honorifics);
  };
  if (!capital(i) || somebody(i)) return i;
  std::size_t end = i;
  while (capital(end) && end < i + 5 && !(end > i && somebody(end) && limit > end + 1 && !words_.has(end, Class::title_modifiers)))
    end = glued_end(end + 1);
  const auto adjectives = [&](std::size_t from) {
    std::size_t k = from;
    while (k < limit && k < from + most_office_adjectives && plain(k)) ++k;
    if (k == from) return from;
    const Context& context = words_.context();
    const bool formed = context.lexicon.match_ending(words_.document(), k - 1, Class::adjective_endings, context.language).length > 0;
    const bool stops = k == limit || ends_phrase(k) || words_.has(k, Class::conjunctions);
    return formed || stops ? k : from;
  };
  end = adjectives(end);
  const std::size_t noun = linked(end) ? behind_links(end) : end;
  if (noun > end && noun < limit && plain(noun)) end = adjectives(noun + 1);
  return std::min(end, limit);
}

std::size_t PortfolioReader::end(std::size_t object, std::size_t limit) const {
  limit = std::min({limit, words_.size(), object + longest});
  std::size_t at = item_end(object, limit);
  if (at == object) return object;
  std::size_t whole = at;  // up to the last "and", or the first item
  while (at < limit && words_.joined(at)) {
    const bool comma = words_.is_char(at, ',');
    std::size_t next = at + comma;
    const bool conjunction = words_.joined(next) && words_.has(next, Class::conjunctions) && words_.lower(next);
    next += conjunction;
    if (next == at) break;
    const std::size_t item = behind_links(next);
    const OrganizationMention* known = organizations_.find(item);
    if (item >= limit || !words_.joined(item) || (known && known->name.last > item + 1)) break;
    std::size_t end = item_end(item, limit);
    // "alle Attività produttive e turismo, Ann Lee": the last one may be small where the phrase ends behind it
    if (end == item && conjunction && plain(item) && (item + 1 == limit || words_.is_char(item + 1, ','))) end = item + 1;
    if (end == item) break;
    at = end;
    if (conjunction) whole = at;
  }
  return whole;
}

std::size_t PortfolioReader::end_behind_office(std::size_t i, std::size_t limit) const {
  const std::size_t object = behind_links(i);
  if (object >= limit || !words_.joined(object)) return i;
  const OrganizationMention* known = organizations_.find(object);
  if (known && known->name.first == object &&
      (words_.has(object, Class::organization_heads) ? known->name.last > object + 1
                                                     : words_.has(known->name.last - 1, Class::legal_forms)))
    return i;
  if (place_only(object, run_end(object)) || place_only(object, object + 1)) return i;
  const std::size_t last = end(object, limit);
  return last > object ? last : i;
}

}  // namespace pressparse::fields
