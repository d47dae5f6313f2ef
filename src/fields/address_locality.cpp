#include <algorithm>

#include "fields/address_codes.hpp"
#include "fields/address_parts.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Document;
using text::Token;
using text::TokenKind;

/// The place at `token` when the packs know it: "TX" = "region US-TX".
struct Known {
  std::size_t length = 0;
  std::string_view kind, code;
};
Known known_place(const Context& context, std::size_t token) {
  const lang::Match match = context.lexicon.match_any(context.document, token, Class::places, context.language);
  if (!match) return {};
  const auto blank = match.value.find(' ');
  if (blank == match.value.npos) return {match.length, match.value, {}};
  return {match.length, match.value.substr(0, blank), match.value.substr(blank + 1)};
}

/// A state or province after a city: "SC", "Texas", "D.C.", "Ont.".
Known region_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  const lang::Match code = context.lexicon.match(document, token, Class::region_codes, 0);
  // "in" and "OR" are states only when they are written as codes are.
  if (code && (document.tokens[token].length > 2 || document.tokens[token].has(Token::all_upper) || document.is_char(token + 1, '.'))) {
    std::size_t length = code.length;
    if (document.is_char(token + length, '.') && glued(document, token + length) && document.tokens[token].length > 1) ++length;
    return {length, "region", code.value};
  }
  const Known place = known_place(context, token);
  if (place.kind == "region") return place;
  return {};
}

/// "D", "CH", "L" before a code: the country, or "".
std::string_view prefix_country(const Context& context, std::size_t token) {
  if (!context.document.is(token, TokenKind::word) || !context.document.tokens[token].has(Token::first_upper) ||
      context.document.tokens[token].length > 3)
    return {};
  return context.lexicon.match(context.document, token, Class::postal_prefixes, 0).value;
}

bool is_label(const Context& context, std::size_t token) {
  for (const Class c : {Class::phone_labels, Class::email_labels, Class::link_labels})
    if (context.lexicon.match_any(context.document, token, c, context.language)) return true;
  return false;
}

/// A city's name: capitalised words with particles, hyphens, brackets. `own_cell`: the words up to the cell's end; otherwise as few as may be.
Piece city_at(const Context& context, std::size_t token, std::size_t end, bool own_cell) {
  const Document& document = context.document;
  std::size_t i = token, last = token, words = 0;
  for (; i < end && words < longest_city; ++i) {
    if (i > token && document.tokens[i].has(Token::line_start)) break;
    const bool joint =
        i > token && glued(document, i) &&
        (document.is(i, TokenKind::dash) || document.is(i, TokenKind::quote) || document.is_char(i, '/') || document.is_char(i, '.'));
    if (joint) {
      const bool goes_on = glued(document, i + 1) && document.is(i + 1, TokenKind::word);
      const bool abbreviation = document.is_char(i, '.') && document.tokens[i - 1].length <= 3 && i + 1 < end &&
                                document.is(i + 1, TokenKind::word);  // "St. Pölten", "a. M."
      if (!goes_on && !abbreviation) break;
      continue;
    }
    const bool province = document.is(i + 1, TokenKind::word) && document.tokens[i + 1].length == 2 &&
                          document.tokens[i + 1].has(Token::all_upper);  // "Roma (RM)"
    if (document.is_char(i, '(') && i > token && document.is_char(i + 2, ')') && document.capitalized(i + 1) && !province && i + 2 < end) {
      last = i + 3;
      break;
    }
    if (!document.is(i, TokenKind::word)) break;
    const bool after_joint = i > token && !document.is(i - 1, TokenKind::word);
    if (document.capitalized(i)) {
      if (is_label(context, i) && i > token) break;
      if (words > 0 && !after_joint && !own_cell && !document.has(i - 1, Class::name_particles) && document.capitalized(i - 1)) {
        // Running text: German nouns are capitalised too, so that the name goes on only where a pack knows it.
        break;
      }
      if (words > 0 && (known_place(context, i).kind == "country" || address_word(context, i, "sorting"))) break;
      ++words;
      last = i + 1;
    } else {
      const bool particle = words > 0 && (document.has(i, Class::name_particles) || address_word(context, i, "link") || after_joint);
      if (!particle) break;
      if (after_joint) last = i + 1;
    }
  }
  const lang::Match known = context.lexicon.match_any(document, token, Class::places, context.language);
  if (known && token + known.length <= end) last = std::max(last, token + known.length);
  return words ? Piece{token, last} : Piece{};
}

void add_country(const Context& context, Locality& found) {
  const Document& document = context.document;
  std::size_t i = found.whole.last;
  if (document.is_char(i, ',') || document.is(i, TokenKind::dash)) ++i;
  if (i >= document.size()) return;
  const Known place = known_place(context, i);
  if (place.kind != "country") return;
  const std::size_t after = i + place.length;
  // A country's name that opens the next line's sentence is no part of the address.
  const bool closes = cell_starts(document, after) || document.is(after, TokenKind::punctuation) || document.is(after, TokenKind::symbol);
  if (!closes) return;
  if (i > 0 && document.line_at(document.tokens[i].start) > document.line_at(document.tokens[found.whole.last - 1].start) + 1) return;
  found.country = {i, after};
  found.country_code = place.code;
  found.whole.last = after;
}

/// "4760-001 Vila Nova do Salgueiro" and the end of the line: nothing but capitalised words and particles stands there.
bool only_city(const Context& context, std::size_t token, std::size_t end) {
  const Document& document = context.document;
  if (end < document.size() && !cell_starts(document, end)) return false;
  const bool province = end > token + 3 && document.is_char(end - 1, ')') && document.is_char(end - 3, '(');  // "(CN)"
  std::size_t words = 0;
  for (std::size_t i = token; i < (province ? end - 3 : end); ++i) {
    if (!document.is(i, TokenKind::word)) return false;
    const bool particle = i > token && (document.has(i, Class::name_particles) || address_word(context, i, "link"));
    if (!document.capitalized(i) && !particle) return false;
    ++words;
  }
  return words > 1 && words <= longest_city;
}

/// "80336 München", "D-10117 Berlin", "1011 AB Amsterdam", "75008 Paris CEDEX 08", "00144 Roma (RM)".
Locality code_first(const Context& context, std::size_t token) {
  const Document& document = context.document;
  Locality found;
  std::size_t i = token;
  if (const std::string_view country = prefix_country(context, i); !country.empty()) {
    std::size_t digits = i + 1;
    if (document.is(digits, TokenKind::dash)) ++digits;
    if (document.is(digits, TokenKind::number) && (digits > i + 1 || !glued(document, digits))) {
      found.country_code = country;
      i = digits;
    }
  }
  if (!document.is(i, TokenKind::number)) return {};
  const std::size_t length = document.tokens[i].length;
  const bool prefixed = i > token;
  std::size_t after = i + 1;
  if (length == 3 && document.is(after, TokenKind::number) && document.tokens[after].length == 2 && !cell_starts(document, after))
    ++after;  // "110 00 Praha"
  else if ((length == 4 || length == 2) && document.is(after, TokenKind::dash) && glued(document, after) &&
           document.is(after + 1, TokenKind::number) && glued(document, after + 1) && document.tokens[after + 1].length == 3)
    after += 2;  // "1000-001 Lisboa", "00-950 Warszawa"
  else if (length != 4 && length != 5) return {};
  if (!prefixed && i > 0 && glued(document, i) && !document.is_char(i - 1, ',') && !document.is(i - 1, TokenKind::dash)) return {};
  if (length == 4 && document.is(after, TokenKind::word) && document.tokens[after].length == 2 &&
      document.tokens[after].has(Token::all_upper) && document.capitalized(after + 1) &&
      !document.tokens[after + 1].has(Token::line_start)) {
    ++after;
    if (found.country_code.empty()) found.country_code = "NL";
  }
  if (after >= document.size() || document.tokens[after].has(Token::line_start)) return {};
  const std::size_t end = cell_end(document, after, 16);
  const bool own_cell = cell_starts(document, token) || only_city(context, after, end);
  found.postal_code = {i, after};
  found.city = city_at(context, after, end, own_cell);
  if (!found.city) return {};
  std::size_t last = found.city.last;
  const bool sorting = last < end && address_word(context, last, "sorting");  // "Nice Cedex 4"
  if (sorting) ++last;
  if (last < end && document.is(last, TokenKind::number) && document.tokens[last].length <= 2 &&
      (sorting || document.tokens[last - 1].has(Token::all_upper)))
    ++last;
  if (last + 2 < end && document.is_char(last, '(') && document.is(last + 1, TokenKind::word) && document.tokens[last + 1].length == 2 &&
      document.is_char(last + 2, ')')) {
    found.region = {last + 1, last + 2};
    last += 3;
  }
  found.whole = {token, last};
  found.certain = prefixed;
  add_country(context, found);
  return found;
}

/// "North Charleston, SC 29406", "Dallas, Texas 75207-4399", "Ottawa, ON K1A 0A6", "London SW1A 2AA".
Locality city_first(const Context& context, std::size_t token) {
  const Document& document = context.document;
  if (!document.capitalized(token)) return {};
  const std::size_t end = cell_end(document, token, 18);
  std::size_t i = token, words = 0;
  Locality found;
  for (; i < end && words <= longest_city; ++i) {
    if (const MixedCode code = mixed_code_at(document, i); code.piece && words > 0) {
      std::size_t city_last = i;
      while (city_last > token && document.is_char(city_last - 1, ',')) --city_last;
      found.postal_code = code.piece;
      found.country_code = code.country;
      if (!found.city) found.city = {token, city_last};
      found.whole = {token, code.piece.last};
      found.certain = true;
      add_country(context, found);
      return found;
    }
    if (words > 0 && !found.region) {
      if (const Known region = region_at(context, i);
          region.length && (document.is_char(i - 1, ',') || document.tokens[i].has(Token::all_upper))) {
        std::size_t after = i + region.length;
        const std::size_t city_last = document.is_char(i - 1, ',') ? i - 1 : i;
        found.city = {token, city_last};
        found.region = {i, after};
        found.country_code = region.code.substr(0, 2);
        found.whole = {token, after};
        if (document.is_char(after, ',')) ++after;
        if (const Piece zip = zip_at(document, after)) {
          found.postal_code = zip;
          found.whole.last = zip.last;
          found.certain = true;
        } else if (const MixedCode code = mixed_code_at(document, after); code.piece) {
          found.postal_code = code.piece;
          found.whole.last = code.piece.last;
          found.certain = true;
        }
        if (!found.certain && !document.is_char(i - 1, ',')) break;  // "THE OWNER IN"
        add_country(context, found);
        return found;
      }
    }
    if (document.capitalized(i)) {
      if (is_label(context, i)) return {};
      ++words;
      continue;
    }
    const bool inside =
        i > token && (document.is_char(i, ',') || document.is_char(i, '.') || document.is(i, TokenKind::dash) ||
                      document.is(i, TokenKind::quote) || document.has(i, Class::name_particles) || address_word(context, i, "link"));
    if (!inside) return {};
  }
  // The code on the line below the city: "Cambridge" / "CB1 2AZ".
  if (i == end && words > 0 && words <= 4 && end < document.size()) {
    if (const MixedCode code = mixed_code_at(document, end); code.piece && cell_starts(document, code.piece.last)) {
      found.city = {token, end};
      found.postal_code = code.piece;
      found.country_code = code.country;
      found.whole = {token, code.piece.last};
      found.certain = true;
      add_country(context, found);
      return found;
    }
  }
  return {};
}

}  // namespace

Locality locality_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  if (token >= document.size()) return {};
  if (document.is(token, TokenKind::number)) return code_first(context, token);
  if (const Locality found = code_first(context, token)) return found;
  if (document.capitalized(token))
    if (const Locality found = brazilian_at(context, token)) return found;
  if (const MixedCode code = mixed_code_at(document, token); code.piece) {
    // The code alone on its line, under the city's line: the caller joins them.
    Locality found;
    found.whole = found.postal_code = code.piece;
    found.country_code = code.country;
    found.certain = true;
    add_country(context, found);
    return found;
  }
  return city_first(context, token);
}

}  // namespace pressparse::fields
