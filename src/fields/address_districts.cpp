// Localities of Latin America: districts between the street and the city, the state's letters, the code in between.
#include <algorithm>
#include <array>

#include "fields/address_parts.hpp"

namespace pressparse::fields {

using text::Document;
using text::Token;
using text::TokenKind;

namespace {

/// One past capitalised words and particles at `token`, on its line.
std::size_t words_end(const Context& context, std::size_t token, std::size_t most) {
  const Document& document = context.document;
  std::size_t i = token;
  while (i < document.size() && i < token + most && document.is(i, TokenKind::word) &&
         (document.capitalized(i) || (i > token && address_word(context, i, "link"))) &&
         (i == token || !document.tokens[i].has(Token::line_start)))
    ++i;
  return i;
}

}  // namespace

Locality brazilian_at(const Context& context, std::size_t token) {
  static constexpr std::array states = {std::string_view("AC"), std::string_view("AL"), std::string_view("AP"), std::string_view("AM"),
                                        std::string_view("BA"), std::string_view("CE"), std::string_view("DF"), std::string_view("ES"),
                                        std::string_view("GO"), std::string_view("MA"), std::string_view("MT"), std::string_view("MS"),
                                        std::string_view("MG"), std::string_view("PA"), std::string_view("PB"), std::string_view("PR"),
                                        std::string_view("PE"), std::string_view("PI"), std::string_view("RJ"), std::string_view("RN"),
                                        std::string_view("RS"), std::string_view("RO"), std::string_view("RR"), std::string_view("SC"),
                                        std::string_view("SP"), std::string_view("SE"), std::string_view("TO")};
  const Document& document = context.document;
  std::size_t i = words_end(context, token, longest_city);
  const std::size_t city = i;
  if (city == token || !(document.is_char(i, '/') || document.is(i, TokenKind::dash))) return {};
  ++i;
  if (i >= document.size() || std::find(states.begin(), states.end(), document.text_of(i)) == states.end()) return {};
  Locality found;
  found.city = {token, city};
  found.region = {i, i + 1};
  found.whole = {token, i + 1};
  found.country_code = "BR";
  ++i;
  if (document.is_char(i, ',') || document.is(i, TokenKind::dash)) ++i;
  if (i < document.size() && document.text_of(i) == "CEP") ++i;
  if (document.is_char(i, ':')) ++i;
  const bool code = document.is(i, TokenKind::number) && document.tokens[i].length == 5 && document.is(i + 1, TokenKind::dash) &&
                    glued(document, i + 1) && document.is(i + 2, TokenKind::number) && glued(document, i + 2) &&
                    document.tokens[i + 2].length == 3;
  if (!code) return found;
  found.postal_code = {i, i + 3};
  found.whole.last = i + 3;
  found.certain = true;
  return found;
}

Locality district_tail_at(const Context& context, std::size_t token) {
  constexpr std::size_t most_districts = 3;
  const Document& document = context.document;
  std::size_t i = token;
  for (std::size_t districts = 0; districts < most_districts && i < document.size(); ++districts) {
    if (Locality found = districts > 0 ? brazilian_at(context, i) : Locality{}; found) {
      found.whole.first = token;
      return found;
    }
    const bool label =
        document.is(i, TokenKind::word) && address_word(context, i, "box") && document.text_of(i).starts_with("C");  // "C.P."
    const std::size_t code = label ? i + address_word(context, i, "box").length : i;
    if (document.is(code, TokenKind::number) && document.tokens[code].length == 5 && (label || districts > 0)) {
      std::size_t city = code + 1;
      if (document.is_char(city, ',')) ++city;
      const std::size_t end = words_end(context, city, longest_city);
      if (end == city || end >= document.size() + 1) return {};
      Locality found;
      found.postal_code = {code, code + 1};
      found.city = {city, end};
      found.whole = {token, end};
      if (document.is_char(end, ',') && end + 1 < document.size() && !document.tokens[end + 1].has(Token::line_start))
        if (const std::size_t region = words_end(context, end + 1, 4); region > end + 1) {
          found.region = {end + 1, region};
          found.whole.last = region;
        }
      return found;
    }
    const std::size_t end = words_end(context, i, longest_city);
    const bool parted = end > i && end + 1 < document.size() && (document.is_char(end, ',') || document.is(end, TokenKind::dash)) &&
                        !document.tokens[end + 1].has(Token::line_start);
    if (!parted) return {};
    i = end + 1;
  }
  return {};
}

}  // namespace pressparse::fields
