#include <algorithm>
#include <array>

#include "fields/address_parts.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Document;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_city = 6;  // words

bool glued(const Document& document, std::size_t token) {
  return token < document.size() && !document.tokens[token].has(Token::space_before);
}

/// Postal codes that mix letters and digits: A a capital letter, 9 a digit, a blank an optional space.
struct Shape {
  std::string_view form, country;
};
constexpr std::array shapes = {
    Shape{"AA9A 9AA", "GB"}, Shape{"A9A 9AA", "GB"}, Shape{"AA99 9AA", "GB"}, Shape{"AA9 9AA", "GB"},
    Shape{"A99 9AA", "GB"},  Shape{"A9 9AA", "GB"},  Shape{"A9A 9A9", "CA"},
};

/// One past the last byte of `form` at `at`, or 0.
std::size_t shape_end(std::string_view text, std::size_t at, std::string_view form) {
  for (const char want : form) {
    const char c = at < text.size() ? text[at] : '\0';
    if (want == ' ') {
      if (c == ' ') ++at;
      else if (text.substr(at, 2) == "\xC2\xA0") at += 2;
      continue;
    }
    if (want == 'A' ? !(c >= 'A' && c <= 'Z') : !(c >= '0' && c <= '9')) return 0;
    ++at;
  }
  const char next = at < text.size() ? text[at] : '\0';
  const bool goes_on = (next >= '0' && next <= '9') || (next >= 'A' && next <= 'Z') || (next >= 'a' && next <= 'z');
  return goes_on ? 0 : at;
}

struct Code {
  Piece piece;
  std::string_view country;
};

Code mixed_code_at(const Document& document, std::size_t token) {
  if (!document.is(token, TokenKind::word) || document.tokens[token].length > 2 || glued(document, token)) return {};
  // In all of them a digit stands right behind the first letter or two: nearly every word is none after one look.
  if (const std::size_t behind = document.tokens[token].end();
      behind >= document.text.size() || document.text[behind] < '0' || document.text[behind] > '9')
    return {};
  for (const Shape& shape : shapes)
    if (const std::size_t end = shape_end(document.text, document.tokens[token].start, shape.form))
      return {{token, document.token_at(end)}, shape.country};
  return {};
}

/// "12345", "12345-6789".
Piece zip_at(const Document& document, std::size_t token) {
  if (!document.is(token, TokenKind::number) || document.tokens[token].length != 5 || glued(document, token)) return {};
  const bool plus_four = document.is(token + 1, TokenKind::dash) && glued(document, token + 1) &&
                         document.is(token + 2, TokenKind::number) && glued(document, token + 2) && document.tokens[token + 2].length == 4;
  return {token, token + (plus_four ? 3 : 1)};
}

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
    if (const Code code = mixed_code_at(document, i); code.piece && words > 0) {
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
        } else if (const Code code = mixed_code_at(document, after); code.piece) {
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
    if (const Code code = mixed_code_at(document, end); code.piece && cell_starts(document, code.piece.last)) {
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

/// "São Paulo/SP, 01420-002", "Curitiba – PR, CEP 80010-000": a city, its state's two letters and the code behind them.
Locality brazilian(const Context& context, std::size_t token) {
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

}  // namespace

Locality district_tail_at(const Context& context, std::size_t token) {
  constexpr std::size_t most_districts = 3;
  const Document& document = context.document;
  std::size_t i = token;
  for (std::size_t districts = 0; districts < most_districts && i < document.size(); ++districts) {
    if (Locality found = districts > 0 ? brazilian(context, i) : Locality{}; found) {
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

Locality locality_at(const Context& context, std::size_t token) {
  const Document& document = context.document;
  if (token >= document.size()) return {};
  if (document.is(token, TokenKind::number)) return code_first(context, token);
  if (const Locality found = code_first(context, token)) return found;
  if (document.capitalized(token))
    if (const Locality found = brazilian(context, token)) return found;
  if (const Code code = mixed_code_at(document, token); code.piece) {
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
