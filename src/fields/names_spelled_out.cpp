#include "fields/names_spelled_out.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_spelled_name = 16;  // tokens
constexpr std::size_t shortest_spelled_acronym = 2, longest_spelled_acronym = 8;

/// The first letter of the folded word.
std::string_view first_letter(const std::string& folded) {
  std::size_t at = 0;
  const text::Decoded d = text::decode(folded, at);
  return std::string_view(folded).substr(0, d.length);
}

bool tells_organization(const NameWords& words, std::size_t i) {
  constexpr lang::Classes telling = lang::bit(Class::organization_heads) | lang::bit(Class::organization_anchors);
  return words.organization_word(i) || words.has_any(i, telling) ||
         (words.has(i, Class::starts_phrase) && words.match(i, Class::organization_heads));
}

/// A token that may stand inside a name. Small nouns do in languages whose links join names to them ("des forêts"), elsewhere only small links.
bool inside_name(const NameWords& words, std::size_t i) {
  if (words.is_word(i) && words.lower(i)) {
    if (words.has(i, Class::pronouns) || words.has(i, Class::reporting_verbs)) return false;
    if (words.has(i, Class::organization_links) || words.has(i, Class::stopwords)) return true;
    return !words.conventions().title_case;
  }
  if (words.is_word(i)) return words.free(i);
  return words.document().is(i, TokenKind::dash) || words.document().is(i, TokenKind::quote) || words.is_char(i, '&');
}

/// Whether the words' first letters give the acronym in order; one letter may come from inside a word ("BfArM", "AMVV").
bool spells(const NameWords& words, std::size_t first, std::size_t last, const std::string& acronym) {
  std::size_t at = 0;
  for (std::size_t i = first; i < last && at < acronym.size(); ++i)
    if (words.is_word(i) && std::string_view(acronym).substr(at).starts_with(
                                first_letter(words.key(range(i, i + 1)))))
      ++at;
  return at + (acronym.size() > 2) >= acronym.size();
}

/// The start of the name that ends before the bracket, or `bracket`. "Chief Financial Officer (CFO)" names an office.
std::size_t name_start(const NameWords& words, std::size_t bracket, const std::string& acronym) {
  bool telling = false;
  if (words.title_word(bracket - 1) || words.has(bracket - 1, Class::event_words)) return bracket;
  for (std::size_t i = bracket; i-- > 0 && bracket - i <= longest_spelled_name;) {
    if (!words.joined(i + 1) || !inside_name(words, i)) return bracket;
    telling = telling || tells_organization(words, i);
    if (!telling || !words.capital(i) || bracket - i < 2 || words.has(i, Class::stopwords)) continue;
    if (acronym.starts_with(first_letter(words.key(range(i, i + 1)))) &&
        spells(words, i, bracket, acronym))
      return i;
  }
  return bracket;
}

}  // namespace

std::vector<TokenRange> find_spelled_out(const NameWords& words) {
  std::vector<TokenRange> found;
  for (const std::size_t i : words.brackets()) {
    if (i < 2 || i + 2 >= words.size() || !words.joined(i) || !words.is_char(i + 2, ')') || !words.capital(i + 1)) continue;
    const Token& token = words.document().tokens[i + 1];
    if (!token.has(Token::all_upper) || token.length < shortest_spelled_acronym || token.length > longest_spelled_acronym ||
        words.loud(i + 1))
      continue;
    // "the FBI's Crime Lab (FCL)" but not "the Bureau's (FBI)"
    if (words.document().is(i - 1, TokenKind::quote) || words.possessive(i - 2)) continue;
    const std::size_t start = name_start(words, i, words.key(range(i + 1, i + 2)));
    if (start < i) found.push_back(range(start, i));
  }
  return found;
}

}  // namespace pressparse::fields
