// The grammar of a postal address, piece by piece: street and number, unit, postal code with city, region, country.
//
//   Lyoner Straße 9          street
//   60528 Frankfurt am Main  locality: postal code, city
//
//   2500 City Hall Lane, 3rd Floor Suite, North Charleston, SC 29406
//   street               unit             city              region, postal code
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "fields/context.hpp"

namespace pressparse::fields {

/// A half-open run of tokens that is one piece of an address; empty when nothing was found.
struct Piece {
  std::size_t first = 0, last = 0;
  explicit operator bool() const { return last > first; }
};

struct Locality {
  Piece whole, postal_code, city, region, country;
  std::string_view country_code;  // ISO 3166; "" when the form does not tell
  bool certain = false;           // the form alone is proof: a British or Canadian code, a state with a ZIP code
  explicit operator bool() const { return static_cast<bool>(whole); }
};

inline constexpr std::size_t longest_city = 6;  // words

/// No white space before the token.
inline bool glued(const text::Document& document, std::size_t token) {
  return token < document.size() && !document.tokens[token].has(text::Token::space_before);
}

/// What the packs say of the word or phrase at `token` in an address.
struct AddressWord {
  std::size_t length = 0;   // tokens
  std::string_view kind;    // "street before", "street after", "street both", "compass", "unit", "box", "number", "link"
  explicit operator bool() const { return length > 0; }
};
/// The longest entry at `token` whose kind starts with `kind`.
AddressWord address_word(const Context& context, std::size_t token, std::string_view kind);

/// A bullet between cells, beyond ASCII.
bool is_bullet_sign(const text::Document& document, std::size_t token);
/// A bar or a bullet between cells.
inline bool is_bar_sign(const text::Document& document, std::size_t token) {
  return document.tokens[token].has(text::Token::non_ascii) ? is_bullet_sign(document, token) : document.is_char(token, '|');
}
inline bool is_bar(const text::Document& document, std::size_t token) {
  return (document.is(token, text::TokenKind::symbol) || document.is(token, text::TokenKind::punctuation)) && is_bar_sign(document, token);
}
/// True where a line, a column or a list item starts at `token`: a line break, a tab, two spaces, a bar or a bullet stand before it.
bool cell_starts_behind_gap(const text::Document& document, std::size_t token);
inline bool cell_starts(const text::Document& document, std::size_t token) {
  if (token == 0 || token >= document.size() || document.tokens[token].has(text::Token::line_start)) return true;
  const std::size_t gap = document.tokens[token].start - document.tokens[token - 1].end();
  if (gap > 1 || (gap == 1 && document.text[document.tokens[token].start - 1] == '\t')) return cell_starts_behind_gap(document, token);
  return is_bar(document, token - 1);
}
/// One past the last token of the cell that holds `token`, at most `limit` tokens on.
std::size_t cell_end(const text::Document& document, std::size_t token, std::size_t limit);

/// A house number at `token`: "12", "12a", "12-14", "15 / 1 / 9", "20 F"; one past its end, or 0.
std::size_t house_number_end(const text::Document& document, std::size_t token);

/// A street with its number that starts at `token` or, where the street's word is at `token`, a few words before it; never before `floor`.
Piece street_at(const Context& context, std::size_t token, std::size_t floor);
/// "Praça do Município", "Campus da Gafanha": a street or a place without a number, alone in its cell or up to a comma; an address only
/// where a postal code follows.
Piece unnumbered_street_at(const Context& context, std::size_t token);
/// "Harbour Road, Campbeltown": a street whose kind stands last, without a number, up to a comma.
Piece unnumbered_road_at(const Context& context, std::size_t token);
/// "Jesús María, Lima 11", "Bogotá, D. C.": what is left of the line behind a street, where its last part is a known place. `city` is that part.
Locality place_tail_at(const Context& context, std::size_t token);
/// "Suite 320", "3rd Floor", "LB 19" at `token`; one past its end, or 0.
std::size_t unit_end(const Context& context, std::size_t token);
/// "Postfach 12 34 56", "P.O. Box 1200" at `token`.
Piece post_box_at(const Context& context, std::size_t token);

/// "São Paulo/SP, 01420-002", "Curitiba – PR, CEP 80010-000": a city, its state's two letters and the code behind them.
Locality brazilian_at(const Context& context, std::size_t token);
/// "Centro, C.P. 42080, Pachuca, Hidalgo", "Bela Vista – São Paulo/SP": districts between a street and the code and city of Latin America.
Locality district_tail_at(const Context& context, std::size_t token);

/// Postal code and city, in the order of the country; then the country where it is written. `own_line`: nothing else may stand in the cell.
Locality locality_at(const Context& context, std::size_t token);

}  // namespace pressparse::fields
