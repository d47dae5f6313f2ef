#include <algorithm>

#include "fields/address_parts.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Document;
using text::TokenKind;

constexpr std::size_t longest_street = 12;  // tokens of a street's name
constexpr std::size_t longest_tail = 10;    // tokens of districts and a city without a postal code

bool is_particle(const Context& context, std::size_t token) { return static_cast<bool>(address_word(context, token, "link")); }

/// A word, hyphen or particle that may stand inside a street's name.
bool in_street_name(const Context& context, std::size_t token) {
  const Document& document = context.document;
  if (document.capitalized(token) || is_particle(context, token)) return true;
  const bool joint = document.is(token, TokenKind::dash) || document.is(token, TokenKind::quote) || document.is_char(token, '.');
  return joint && !document.tokens[token].has(text::Token::space_before);
}

/// Tokens of a kind of street that ends a name with its number in front: "Street", "Ave", "Pl" (another language's "pl." opens names), "Building"; or 0.
std::size_t closing_street_word(const Context& context, std::size_t token) {
  if (!context.lexicon.starts(context.document.tokens[token].word, Class::address_words, context.language)) return 0;
  std::size_t length = 0;
  for (const std::string_view kind : {"street after", "street both", "street numbered"})
    length = std::max(length, address_word(context, token, kind).length);
  return length;
}

/// "Broadway", "The Strand": a street's whole name behind its number, up to a comma or the end of its cell.
std::size_t whole_street(const Context& context, std::size_t token, std::size_t end) {
  const std::size_t length = address_word(context, token, "street whole").length, behind = token + length;
  return length && (behind == end || context.document.is_char(behind, ',')) ? length : 0;
}

/// "12", "nº 12", ", 12": the number behind a street's name; one past its end, or 0.
std::size_t number_behind(const Context& context, std::size_t token, std::size_t end) {
  const Document& document = context.document;
  if (token < end && document.is_char(token, ',')) ++token;
  if (token < end)
    if (const AddressWord none = address_word(context, token, "unnumbered")) return token + none.length;  // "s/n", "snc"
  const AddressWord label = token < end ? address_word(context, token, "number") : AddressWord{};
  token += label.length;
  if (label && document.is_char(token, '.')) ++token;
  if (token >= end) return 0;
  const std::size_t last = house_number_end(document, token);
  const auto glued_at = [&](std::size_t t) { return t < end && !document.tokens[t].has(text::Token::space_before); };
  const bool thousand = last == token + 1 && document.is_char(last, '.') && document.is(last + 1, TokenKind::number) &&
                        document.tokens[last + 1].length == 3 && document.tokens[token].length == 1;  // "1.122"
  if ((label || thousand) && last == token + 1 && document.is_char(last, '.') && glued_at(last) &&
      document.is(last + 1, TokenKind::number) && glued_at(last + 1))
    return last + 2;  // "km. 84.5"
  return last <= end ? last : 0;
}

/// "Am Markt 3", "Rue de la Loi 200", "Via Roma, 12": the kind of street stands first.
Piece street_word_first(const Context& context, std::size_t token) {
  const std::size_t end = cell_end(context.document, token, longest_street + 6);
  std::size_t i = token + std::max<std::size_t>(1, address_word(context, token, "street ").length);
  if (context.document.is_char(i, '.') || context.document.is_char(i, '/')) ++i;
  const std::size_t name = i;
  if (const std::size_t crossing = house_number_end(context.document, name);
      crossing && crossing < end) {  // "Calle 26 # 69-76", "Diagonal 22B N.º 52-01"
    const bool sign = context.document.is_char(crossing, '#');
    const std::size_t label = sign ? 1 : address_word(context, crossing, "number").length;
    const std::size_t last = label ? house_number_end(context.document, crossing + label) : 0;
    if (last && last <= end) return {token, last};
  }
  for (; i < end && i < name + longest_street; ++i) {
    if (i > name)
      if (const std::size_t last = number_behind(context, i, end)) return {token, last};
    // "Straße des 17. Juni 135": a number inside the name is followed by a full stop.
    const bool day = context.document.is(i, TokenKind::number) && context.document.is_char(i + 1, '.');
    if (!day && !in_street_name(context, i)) break;
  }
  return {};
}

/// "Lyoner Straße 9", "Manfred-von-Ardenne-Ring 20 F", "Baumwall 3": the kind of street ends the name, a number follows.
Piece street_word_last(const Context& context, std::size_t token, std::size_t length, std::size_t floor) {
  const Document& document = context.document;
  std::size_t after = token + length;
  if (document.is_char(after, '.') && !document.tokens[after].has(text::Token::space_before)) ++after;  // "Hauptstr. 5"
  const std::size_t last = number_behind(context, after, cell_end(document, token, longest_street + 6));
  if (!last) return {};
  std::size_t first = token;
  while (first > floor && token - first < longest_street && !cell_starts(document, first) && in_street_name(context, first - 1)) {
    const std::size_t before = first - 1;
    const bool joined = document.is(before, TokenKind::word) && document.is(first, TokenKind::dash);
    const bool small =
        document.is(before, TokenKind::word) && !joined && (!document.capitalized(before) || document.has(before, Class::stopwords));
    // An article stands before it in a sentence: "die Halle in der Langen Straße 5".
    if (small && (document.has(before, Class::stopwords) || !document.has(before, Class::name_particles))) break;
    --first;
  }
  while (first < token && !document.capitalized(first)) ++first;
  return {first, last};
}

/// "350 Jay Street", "1301 Gervais Street", "12 bis, rue de Paix", "10 Downing St.": the number stands first.
Piece number_first(const Context& context, std::size_t token) {
  const Document& document = context.document;
  std::size_t i = house_number_end(document, token);
  if (!i || i >= document.size()) return {};
  if (i == token + 1 && document.is_char(i, '.') && !document.is(i + 1, TokenKind::word)) return {};  // "1.1"
  if (document.is_char(i, '(')) return {};
  const bool counts_on = document.is(i, TokenKind::number) &&
                         !(document.is(i + 1, TokenKind::word) && !document.tokens[i + 1].has(text::Token::space_before));
  if (counts_on && !context.lexicon.starts(document.tokens[i].word, Class::address_words, context.language)) return {};  // a row of numbers; "42" of "5 42nd Street" goes on
  if (!document.is(i, TokenKind::word) && !document.is(i, TokenKind::number) && !document.is_char(i, ',') && !in_street_name(context, i))
    return {};
  // Most numbers are followed by nothing of a street: its cell is walked only for the others.
  const std::size_t end = cell_end(document, token, longest_street + 6);
  if (end <= i) return {};
  if (const AddressWord repeat = address_word(context, i, "repeat")) i += repeat.length;  // "12 bis"
  const auto opens = [&](std::size_t at) { return address_word(context, at, "street before") || address_word(context, at, "street both"); };
  if (document.is_char(i, ',') && opens(i + 1) && !document.capitalized(i + 1)) ++i;
  if (opens(i)) {  // rue, avenue
    std::size_t j = i + 1;
    while (j < end && j < i + longest_street && in_street_name(context, j)) ++j;
    while (j > i + 1 && !document.is(j - 1, TokenKind::word)) --j;
    if (j > i + 1) return {token, j};
  }
  Piece best;
  for (std::size_t j = i; j < end && j < i + longest_street; ++j) {
    const std::size_t kind = !document.is(j, TokenKind::word) ? 0 : j > i ? closing_street_word(context, j) : whole_street(context, j, end);
    if (kind) {
      std::size_t last = j + kind;
      if (document.is_char(last, '.') && last < end) ++last;
      if (last < end && document.capitalized(last)) last += address_word(context, last, "compass").length;
      best = {token, last};
    }
    const bool ordinal =
        document.is(j, TokenKind::number) && document.is(j + 1, TokenKind::word) && !document.tokens[j + 1].has(text::Token::space_before);
    const bool ordinal_end = document.is(j, TokenKind::word) && !document.tokens[j].has(text::Token::space_before) && j > i &&
                             document.is(j - 1, TokenKind::number);
    if (!ordinal && !ordinal_end && !in_street_name(context, j)) break;
  }
  return best;
}

}  // namespace

AddressWord address_word(const Context& context, std::size_t token, std::string_view kind) {
  const lang::Match match = context.lexicon.match(context.document, token, Class::address_words, context.language, kind);
  return {match.length, match.value};
}

bool is_bullet_sign(const Document& document, std::size_t token) {
  const std::string_view text = document.text_of(token);
  return text == "•" || text == "·" || text == "▪" || text == "●" || text == "◆" || text == "\xEF\x82\xB7" ||
         text == "\xEF\x82\xA7";
}

bool cell_starts_behind_gap(const Document& document, std::size_t token) {
  const std::string_view gap = document.slice(document.tokens[token - 1].end(), document.tokens[token].start);
  if (gap.find('\t') != gap.npos || gap.find("  ") != gap.npos) return true;
  return is_bar(document, token - 1);
}

std::size_t cell_end(const Document& document, std::size_t token, std::size_t limit) {
  const std::size_t stop = std::min(document.size(), token + limit);
  std::size_t i = token + 1;
  while (i < stop && !cell_starts(document, i) && !is_bar(document, i)) ++i;
  return std::min(i, document.size());
}

std::size_t house_number_end(const Document& document, std::size_t token) {
  if (!document.is(token, TokenKind::number) || document.tokens[token].length > 5) return 0;
  if (token > 0 && !document.tokens[token].has(text::Token::space_before) && !document.is(token - 1, TokenKind::punctuation))
    return 0;  // "A4", "$5"
  std::size_t i = token + 1;
  const auto glued = [&](std::size_t t) { return t < document.size() && !document.tokens[t].has(text::Token::space_before); };
  const auto letter = [&](std::size_t t) { return document.is(t, TokenKind::word) && document.tokens[t].length == 1; };
  for (int parts = 0; parts < 4; ++parts) {
    if (letter(i) && !cell_starts(document, i) && (glued(i) || !document.is(i + 1, TokenKind::word) || cell_starts(document, i + 1)))
      ++i;  // "10a", "20 F"
    const bool slash = document.is_char(i, '/') || document.is_char(i, '+');
    const bool dash = document.is(i, TokenKind::dash);
    if (slash && glued(i) && glued(i + 1) && letter(i + 1)) return i + 2;  // "12/B"
    if (!(slash || dash) || !document.is(i + 1, TokenKind::number) || cell_starts(document, i + 1)) break;
    if (document.tokens[i + 1].length > (glued(i) ? 4u : 3u)) break;  // "Via Roma, 12 - 00144 Roma"
    i += 2;
  }
  return i;
}

Piece street_at(const Context& context, std::size_t token, std::size_t floor) {
  const Document& document = context.document;
  if (document.is(token, TokenKind::number)) return number_first(context, token);
  if (!document.is(token, TokenKind::word)) return {};
  const bool known = context.lexicon.starts(document.tokens[token].word, Class::address_words, context.language);
  const auto word_of = [&](std::string_view kind) { return known ? address_word(context, token, kind) : AddressWord{}; };
  const AddressWord before_word = word_of("street before"), after_word = word_of("street after"), both = word_of("street both");
  if (before_word || after_word || both) {
    const AddressWord word = both ? both : after_word;
    const bool before = before_word || both;
    const bool after = after_word || both;
    if (after && document.capitalized(token) && token > floor && !cell_starts(document, token))
      if (const Piece piece = street_word_last(context, token, word.length, floor)) return piece;
    const bool set_off = token > 0 && (document.is_char(token - 1, ',') || document.is_char(token - 1, ';') ||
                                       document.is(token - 1, TokenKind::dash));  // ", rue du Seyon 8"
    if (before && (document.capitalized(token) || cell_starts(document, token) || set_off))
      if (const Piece piece = street_word_first(context, token)) return piece;
    return {};
  }
  if (document.capitalized(token) || (token > floor && document.is(token - 1, TokenKind::dash)))
    if (context.lexicon.match_ending(document, token, Class::street_endings, context.language))
      return street_word_last(context, token, 1, floor);
  return {};
}

Piece unnumbered_street_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  const AddressWord before = address_word(context, token, "street before"), both = address_word(context, token, "street both"),
                    place = address_word(context, token, "street place");
  const std::size_t length = std::max({before.length, both.length, place.length});
  if (!length || !document.capitalized(token)) return {};
  const std::size_t end = cell_end(document, token, longest_street + 2);
  std::size_t last = token + length;
  while (last < end && in_street_name(context, last)) ++last;
  const bool closed = last == end || document.is_char(last, ',') || document.is(last, TokenKind::dash);
  return closed && last > token + length && document.is(last - 1, TokenKind::word) && document.capitalized(last - 1) ? Piece{token, last}
                                                                                                                     : Piece{};
}

Piece unnumbered_road_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  constexpr std::size_t most_words = 4;
  for (std::size_t i = token;
       i < token + most_words && document.is(i, TokenKind::word) && document.capitalized(i) && (i == token || !cell_starts(document, i));
       ++i)
    if (i > token && document.is_char(i + 1, ',') && (address_word(context, i, "street after") || address_word(context, i, "street both")))
      return {token, i + 1};
  return {};
}

Locality place_tail_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  const std::size_t end = cell_end(document, token, longest_tail + 1);
  if (token >= document.size() || end - token > longest_tail) return {};
  std::size_t part = token;  // where the part after the last comma starts
  for (std::size_t i = token; i < end; ++i) {
    if (document.is_char(i, ',')) part = i + 1;
    else if (document.is(i, TokenKind::number) ? document.tokens[i].length > 2 : !in_street_name(context, i)) return {};
  }
  std::size_t last = end;
  if (document.is_char(last - 1, '.')) --last;
  if (part >= last) return {};  // "10 Quay Road, Harwich," ends with its comma
  const auto known = [&](std::size_t first, std::size_t stop) {
    const lang::Match match = context.lexicon.match_any(document, first, Class::places, context.language);
    const std::size_t after = first + match.length;
    return match && !match.value.starts_with("country") && (after == stop || (after + 1 == stop && document.is(after, TokenKind::number)));
  };
  // "Bogotá, D. C.": the known part may be the last but one, before letters of a region.
  std::size_t city = part, city_last = last;
  if (!known(part, last)) {
    if (part < token + 2 || last - part > 4 || document.tokens[part].length > 3) return {};
    city_last = part - 1;
    for (city = city_last; city > token && !document.is_char(city - 1, ','); --city) {}
    if (!known(city, city_last)) return {};
  }
  Locality found;
  found.whole = {token, end};
  found.city = {city, city_last};
  return found;
}

/// ", 3.º B", ", bajo", ", of. 74": a storey, a door or an office as Romance addresses give it behind the house number's comma; one past it, or 0.
std::size_t storey_end(const Context& context, std::size_t token) {
  const Document& document = context.document;
  if (token == 0 || !document.is_char(token - 1, ',')) return 0;
  const auto closed = [&](std::size_t at) {
    if (document.is_char(at, '.') && at + 1 < document.size() && (document.is(at + 1, TokenKind::dash) || cell_starts(document, at + 1)))
      ++at;  // "2.º izda. –"
    return at >= document.size() || cell_starts(document, at) || document.is_char(at, ',') || document.is(at, TokenKind::dash) ||
           is_bar(document, at);
  };
  if (const AddressWord word = address_word(context, token, "storey"); word && closed(token + word.length)) return token + word.length;
  if (const AddressWord unit = address_word(context, token, "unit");
      unit && document.is(token, TokenKind::word) && !document.capitalized(token)) {
    const std::size_t number = token + unit.length + (document.is_char(token + unit.length, '.') ? 1 : 0);
    return document.is(number, TokenKind::number) && document.tokens[number].length <= 4 && closed(number + 1) ? number + 1 : 0;
  }
  if (!document.is(token, TokenKind::number) || document.tokens[token].length > 2) return 0;
  std::size_t i = token + 1;
  if (document.is_char(i, '.') && !document.tokens[i].has(text::Token::space_before)) ++i;
  const std::string_view sign = i < document.size() ? document.text_of(i) : std::string_view{};
  constexpr std::size_t letter_behind = 3;  // bytes of "ºB"
  if (sign.size() > letter_behind || !(sign.starts_with("º") || sign.starts_with("ª") || sign.starts_with("°"))) return 0;
  ++i;
  if (document.is(i, TokenKind::dash)) ++i;
  if (!closed(i) && (document.tokens[i].length == 1 || address_word(context, i, "storey"))) ++i;
  if (!closed(i)) return 0;
  return document.is_char(i, '.') ? i + 1 : i;
}

std::size_t unit_end(const Context& context, std::size_t token) {
  const Document& document = context.document;
  if (token >= document.size()) return 0;
  std::size_t i = token;
  if (document.is_char(i, '#') && document.is(i + 1, TokenKind::number)) return i + 2;
  if (const std::size_t storey = storey_end(context, token)) return storey;
  if (!document.is(i, TokenKind::number) && !document.capitalized(i)) return 0;
  if (document.is(i, TokenKind::number) && !address_word(context, i + 1, "unit") && !address_word(context, i + 2, "unit")) return 0;
  const std::size_t end = cell_end(document, token, 8);
  // "3rd Floor Suite", "2. Etage"
  if (document.is(i, TokenKind::number)) {
    ++i;
    if (i < end && (document.is_char(i, '.') || (document.is(i, TokenKind::word) && !document.tokens[i].has(text::Token::space_before))))
      ++i;
    const std::size_t words = i;
    while (i < end && address_word(context, i, "unit")) ++i;
    return i > words ? i : 0;
  }
  const AddressWord word = document.capitalized(i) ? address_word(context, i, "unit") : AddressWord{};
  if (!word) return 0;
  i += word.length;
  if (document.is_char(i, '.') && i < end) ++i;
  if (document.is_char(i, '#') && i < end) ++i;
  const std::size_t value = i;
  while (i < end && i < value + 4 &&
         (document.is(i, TokenKind::number) || (document.is(i, TokenKind::word) && document.tokens[i].length <= 2) ||
          (document.is(i, TokenKind::dash) && i > value)))
    ++i;
  return i > value ? i : 0;
}

Piece post_box_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  const AddressWord word = address_word(context, token, "box");
  if (!word) return {};
  std::size_t i = token + word.length;
  if (document.is_char(i, '.') || document.is_char(i, ':')) ++i;
  const std::size_t digits = i;
  while (document.is(i, TokenKind::number) && i < digits + 4 && !(i > digits && cell_starts(document, i))) ++i;
  return i > digits ? Piece{token, i} : Piece{};
}

}  // namespace pressparse::fields
