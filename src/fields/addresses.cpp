#include "fields/addresses.hpp"

#include <algorithm>

#include "fields/address_parts.hpp"
#include "pattern/postal_codes.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using text::Document;
using text::TokenKind;

constexpr std::size_t longest_bare_street = 8;  // tokens
constexpr std::size_t farthest_number = 64;  // tokens from an address's first to its first number; a street, a city and a state are shorter

/// Steps over what may stand between two pieces of one address: a comma, a dash, a bar, one line break or two; a full stop before a code
/// ("Plaza Mayor, 1. 09555 Valdelagua").
std::size_t skip_separator(const Document& document, std::size_t token) {
  std::size_t i = token;
  if (document.is_char(i, '.') && document.is(i + 1, TokenKind::number) && document.tokens[i + 1].length >= 4 &&
      document.tokens[i + 1].has(text::Token::space_before))
    ++i;
  if (document.is_char(i, ',') || document.is_char(i, ';') || document.is(i, TokenKind::dash) || document.is_char(i, '/') ||
      is_bar(document, i))
    ++i;
  if (i >= document.size()) return i;
  const std::size_t from = document.line_at(document.tokens[token - 1].start), to = document.line_at(document.tokens[i].start);
  return to - from <= 2 ? i : document.size();
}

/// Letters with a number at one end, alone on its line: "Baumwall 3", "12 High Holborn". A street only because a locality stands below.
Piece bare_street(const Document& document, std::size_t locality) {
  const std::size_t line = document.line_at(document.tokens[locality].start);
  if (line == 0 || document.tokens[locality].start != document.tokens[document.lines[line].first_token].start) return {};
  std::size_t above = line - 1;
  if (document.lines[above].blank() && above > 0) --above;
  const std::size_t first = document.lines[above].first_token;
  std::size_t last = document.lines[above].last_token;
  if (last > first && document.is_char(last - 1, ',')) --last;
  if (first >= last || last - first > longest_bare_street) return {};
  for (std::size_t i = first; i < last; ++i) {
    if (document.is_char(i, '@') || document.is_char(i, ':') || document.is_char(i, '(') || document.is(i, TokenKind::symbol)) return {};
    if (document.is(i, TokenKind::number) && document.tokens[i].length > 4) return {};
  }
  std::size_t number = first;
  while (number < last && !(document.is(number, TokenKind::number) && house_number_end(document, number) == last)) ++number;
  const bool behind = number > first && number < last && document.capitalized(first);
  const bool before = document.is(first, TokenKind::number) && first + 1 < last && document.capitalized(house_number_end(document, first));
  return behind || before ? Piece{first, last} : Piece{};
}

class AddressFinder {
 public:
  AddressFinder(const Context& context, Mask& mask) : context_(context), document_(context.document), mask_(mask) {}

  std::vector<Address> run() {
    for (std::size_t i = near_number(0); i < document_.size(); i = near_number(i)) {
      // Most words are small and in no pack.
      if (const text::Token& token = document_.tokens[i];
          token.word == 0 && token.kind == TokenKind::word && !token.has(text::Token::first_upper)) {
        ++i;
        continue;
      }
      const std::size_t next = mask_.free(i) ? try_at(i) : 0;
      i = std::max(next, i + 1);
      floor_ = std::max(floor_, next);
    }
    return std::move(found_);
  }

 private:
  /// The first token at or behind `i` that has a number at or behind it, near enough for an address: a house's, a box's or a code's.
  std::size_t near_number(std::size_t i) {
    const auto& numbers = context_.candidates.dates;
    while (next_number_ < numbers.size() && (numbers[next_number_] < i || !document_.is(numbers[next_number_], TokenKind::number)))
      ++next_number_;
    if (next_number_ == numbers.size()) return document_.size();
    return std::max<std::size_t>(i, numbers[next_number_] > farthest_number ? numbers[next_number_] - farthest_number : 0);
  }

  struct Draft {
    Piece street, box;
    Locality locality;
    std::size_t first = 0, last = 0;
  };

  /// One past an address that starts at or just before `token`, or 0.
  std::size_t try_at(std::size_t token) {
    const bool telling = document_.is(token, TokenKind::number) || document_.capitalized(token);
    const bool known = context_.lexicon.starts(document_.tokens[token].word, lang::Class::address_words, context_.language);
    const bool dash = document_.is(token - 1, TokenKind::dash);
    // Most words are small and in no list of an address.
    if (!telling && !known && !(dash && document_.tokens[token].word != 0)) return 0;
    const bool box = known && (context_.lexicon.signs(document_.tokens[token].word) & lang::Lexicon::bit_of(lang::Sign::post_box));
    // A small word inside running text opens no street.
    const bool comma =
        known && (document_.is_char(token - 1, ',') || document_.is_char(token - 1, ';'));  // "Oreille Nue, rue du Seyon 8, 2000 Neuchâtel"
    const bool opens = cell_starts(document_, token) || dash || comma;
    if (telling || opens)
      if (const Piece street = street_at(context_, token, floor_)) {
        const std::size_t last = with_street(street);
        if (last || !opens) return last;
        const Piece bare = unnumbered_street_at(context_, token);  // "Praça do Município, 4760-001 Salgueiro": no house has that number
        return bare ? with_code(bare) : 0;
      }
    const bool prefixed = document_.is(token + 1, TokenKind::dash) && document_.tokens[token].length <= 3 &&
                          document_.is(token, TokenKind::word);  // "CH-6900 Lugano"
    if ((document_.is(token, TokenKind::number) || prefixed) && document_.is_char(token - 1, ','))
      if (const Piece street = street_before_code(token)) return with_code(street);
    if (opens && telling && !known && document_.is(token, TokenKind::word) && document_.capitalized(token + 1))
      if (const Piece road = unnumbered_road_at(context_, token))
        if (const Locality place = locality_at(context_, road.last + 1); place.certain && place.city)
          if (const std::size_t last = with_code(road)) return last;
    if (opens && telling && known)
      if (const Piece street = unnumbered_street_at(context_, token))
        if (const std::size_t last = with_code(street)) return last;
    if (box)
      if (const Piece piece = post_box_at(context_, token)) return with_box(piece);
    return opens ? without_street(token) : 0;
  }

  std::size_t with_street(Piece street) {
    Draft draft;
    draft.street = street;
    draft.first = street.first;
    draft.last = street.last;
    std::size_t next = skip_separator(document_, draft.last);
    for (int units = 0; units < 3 && next < document_.size(); ++units) {
      const bool postal_code = document_.text_of(next).starts_with("C");  // "C.P. 42080"
      const Piece box = !postal_code && address_word(context_, next, "box") ? post_box_at(context_, next) : Piece{};
      const std::size_t end = std::max({unit_end(context_, next), box_line_end(next), box.last});
      if (!end) break;
      draft.street.last = draft.last = end;
      next = skip_separator(document_, end);
    }
    add_locality(draft, next);
    if (!draft.locality && next < document_.size())
      if (const Locality districts = district_tail_at(context_, next);
          districts && mask_.free(districts.whole.first, districts.whole.last)) {
        draft.locality = districts;
        draft.last = districts.whole.last;
      }
    const bool tail = !draft.locality && cell_starts(document_, draft.first) && document_.is_char(draft.last, ',');
    if (const Locality places = tail ? place_tail_at(context_, draft.last + 1) : Locality{};
        places && mask_.free(places.whole.first, places.whole.last)) {
      draft.locality = places;
      draft.last = places.whole.last;
    }
    const bool own_lines = cell_starts(document_, draft.first) && cell_starts(document_, draft.last);
    if (!draft.locality && !own_lines) return 0;
    return keep(draft, draft.locality ? rules::address_street_city : rules::address_street_line);
  }

  /// "Postfach" on a line of its own between the street and the code.
  std::size_t box_line_end(std::size_t token) const {
    if (token >= document_.size() || !cell_starts(document_, token)) return 0;
    const AddressWord box = address_word(context_, token, "box");
    return box && cell_starts(document_, token + box.length) && document_.is(token, TokenKind::word) ? token + box.length : 0;
  }

  /// "Coupure Links 55, 9000 Gent", "Bosrand 1, 5646 AA Eindhoven": letters and a number before a code that nothing else can be, its city known.
  Piece street_before_code(std::size_t token) const {
    constexpr std::size_t most_words = 4;
    if (token < floor_ + 3 || !cell_starts_after_city(token)) return {};
    std::size_t number = token - 2;  // before the comma
    if (document_.is(number, TokenKind::word) && document_.tokens[number].length == 1) --number;
    if (number <= floor_ || !document_.is(number, TokenKind::number) || document_.tokens[number].length > 4 ||
        house_number_end(document_, number) != token - 1)
      return {};
    std::size_t first = number;
    const auto joined = [&](std::size_t t) {
      return document_.is(t, TokenKind::dash) && !document_.tokens[t].has(text::Token::space_before) &&
             !document_.tokens[t + 1].has(text::Token::space_before);
    };
    while (first > floor_ && number - first < most_words && !cell_starts(document_, first) &&
           ((document_.is(first - 1, TokenKind::word) && document_.capitalized(first - 1)) || (first < number && joined(first - 1))) &&
           mask_.free(first - 1))
      --first;
    while (first < number && !document_.is(first, TokenKind::word)) ++first;
    const bool starts =
        first < number &&
        (cell_starts(document_, first) ||
         (first > 0 && (document_.is_char(first - 1, ',') || document_.is_char(first - 1, ';') || is_bar(document_, first - 1))));
    return starts ? Piece{first, token - 1} : Piece{};
  }

  /// ", +32 9 555 01 00", "| Tel. 091 800 41 11", "· info@harbour.example": behind a city that nobody knows, a way to reach who lives there.
  bool number_follows(std::size_t token) const {
    if (token >= document_.size() || cell_starts_line(token)) return false;
    const bool mark =
        document_.is_char(token, ',') || document_.is_char(token, ';') || document_.is(token, TokenKind::dash) || is_bar(document_, token);
    const std::size_t next = token + (mark ? 1 : 0);
    if (!mark || next >= document_.size() || cell_starts_line(next)) return false;
    if (document_.is_char(next, '+') || mask_.owner(next) == Owner::email || mask_.owner(next) == Owner::link) return true;
    for (const lang::Class c : {lang::Class::phone_labels, lang::Class::email_labels, lang::Class::link_labels})
      if (context_.lexicon.match_any(document_, next, c, context_.language)) return true;
    return false;
  }
  bool cell_starts_line(std::size_t token) const { return document_.tokens[token].has(text::Token::line_start); }

  /// A code and its city stand at `token`, and nothing goes on with them.
  bool cell_starts_after_city(std::size_t token) const {
    const Locality place = locality_at(context_, token);
    if (!place || !place.postal_code || !place.city || !mask_.free(place.whole.first, place.whole.last)) return false;
    const bool letters = place.postal_code.last > place.postal_code.first + 1 && place.country_code == "NL";
    const lang::Match known = context_.lexicon.match_any(document_, place.city.first, lang::Class::places, context_.language);
    const std::size_t after = place.whole.last;
    if (!letters && !place.certain && !(known && known.length == place.city.last - place.city.first) && !number_follows(after))
      return false;
    return after >= document_.size() || cell_starts(document_, after) ||
           (!document_.is(after, TokenKind::word) && !document_.is(after, TokenKind::number) && !document_.is(after, TokenKind::dash));
  }

  std::size_t with_code(Piece street) {
    Draft draft;
    draft.street = street;
    draft.first = street.first;
    draft.last = street.last;
    add_locality(draft, skip_separator(document_, street.last));
    return draft.locality.postal_code && draft.locality.city ? keep(draft, rules::address_street_city) : 0;
  }

  /// "Ringwade 301, " before "Postbus 8100": letters and a number at a cell's start, which the box and its code make an address; the box itself
  /// where there are none.
  std::size_t street_before_box(const Piece& box) const {
    constexpr std::size_t most_words = 4;
    if (box.first < floor_ + 3 || !document_.is_char(box.first - 1, ',')) return box.first;
    const std::size_t number = box.first - 2;
    if (!document_.is(number, TokenKind::number) || document_.tokens[number].length > 4 ||
        house_number_end(document_, number) != number + 1)
      return box.first;
    std::size_t first = number;
    while (first > floor_ && number - first < most_words && !cell_starts(document_, first) && document_.is(first - 1, TokenKind::word) &&
           document_.capitalized(first - 1) && mask_.free(first - 1))
      --first;
    return first < number && cell_starts(document_, first) ? first : box.first;
  }

  std::size_t with_box(Piece box) {
    Draft draft;
    box.first = street_before_box(box);
    draft.street = box;
    draft.first = box.first;
    draft.last = box.last;
    add_locality(draft, skip_separator(document_, box.last));
    return draft.locality ? keep(draft, rules::address_post_box) : 0;
  }

  /// A postal code with its city on a line of its own; the line above may be a street without a street's word.
  std::size_t without_street(std::size_t token) {
    const Locality locality = locality_at(context_, token);
    if (!locality || !locality.postal_code) return 0;
    const bool line_of_its_own = document_.tokens[token].has(text::Token::line_start) && cell_starts(document_, locality.whole.last);
    if (!line_of_its_own) return locality.certain && locality.city && locality.region ? keep_locality(locality) : 0;
    Draft draft;
    draft.street = bare_street(document_, token);
    if (draft.street && (draft.street.first < floor_ || !mask_.free(draft.street.first, draft.street.last))) draft.street = {};
    if (!draft.street) return locality.certain && locality.city ? keep_locality(locality) : 0;
    draft.first = draft.street.first;
    draft.locality = locality;
    draft.last = locality.whole.last;
    return keep(draft, rules::address_bare_street);
  }

  std::size_t keep_locality(const Locality& locality) {
    Draft draft;
    draft.locality = locality;
    draft.first = locality.whole.first;
    draft.last = locality.whole.last;
    return keep(draft, rules::address_locality);
  }

  void add_locality(Draft& draft, std::size_t token) {
    if (token >= document_.size() || !mask_.free(token)) return;
    const Locality locality = locality_at(context_, token);
    if (!locality || !mask_.free(locality.whole.first, locality.whole.last)) return;
    draft.locality = locality;
    draft.last = locality.whole.last;
    if (locality.city || !locality.postal_code) return;
  }

  std::size_t keep(const Draft& draft, Rule rule) {
    for (std::size_t i = draft.first; i < draft.last; ++i) {
      const bool dated_street =
          draft.street && draft.locality && i < draft.street.last && mask_.owner(i) == Owner::date;  // "Straße des 17. Juni 135"
      if (!mask_.free(i) && !dated_street) return 0;
    }
    const Locality& place = draft.locality;
    if (context_.postal_codes && place.postal_code && !place.country_code.empty() &&
        !context_.postal_codes->fits(place.country_code, document_.text_of(place.postal_code.first, place.postal_code.last)))
      return 0;
    Address address;
    context_.locate(address, document_.tokens[draft.first].start, document_.tokens[draft.last - 1].end(), rule);
    const auto text = [&](const Piece& piece) -> std::optional<std::string> {
      if (!piece) return std::nullopt;
      return std::string(document_.text_of(piece.first, piece.last));
    };
    address.street = text(draft.street);
    address.postal_code = text(draft.locality.postal_code);
    address.city = text(draft.locality.city);
    address.region = text(draft.locality.region);
    if (!draft.locality.country_code.empty()) address.country = std::string(draft.locality.country_code);
    mask_.claim(draft.first, draft.last, Owner::address);
    found_.push_back(std::move(address));
    return draft.last;
  }

  const Context& context_;
  const Document& document_;
  Mask& mask_;
  std::vector<Address> found_;
  std::size_t floor_ = 0;        // one past the last address
  std::size_t next_number_ = 0;  // in the list of numbers and months
};

}  // namespace

std::vector<Address> find_addresses(const Context& context, Mask& mask) { return AddressFinder(context, mask).run(); }

void drop_dates_in_addresses(const std::vector<Address>& addresses, std::vector<Date>& dates) {
  std::erase_if(dates, [&](const Date& date) {
    const auto address = std::partition_point(addresses.begin(), addresses.end(), [&](const Address& a) { return a.end <= date.start; });
    return address != addresses.end() && address->start <= date.start && date.end <= address->end;
  });
}

}  // namespace pressparse::fields
