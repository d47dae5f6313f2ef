#include "fields/dateline_place.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_place_name = 6;  // words

class PlaceReader {
 public:
  PlaceReader(const Context& context, std::size_t end, const std::vector<bool>& is_date)
      : context_(context), d_(context.document), end_(end), is_date_(is_date) {}

  PlaceList read(std::size_t i) {
    PlaceList list;
    while (list.places.size() < 8) {
      PlaceSpan place;
      place.first = i;
      place.last = read_name(i);
      if (place.last == i) break;
      place.known = is_known(place);
      std::size_t next = place.last;
      read_region(place, next, list);
      list.places.push_back(place);
      list.last = next;
      const std::size_t following = after_separator(next, list);
      if (following == next || following >= end_ || is_date_[following] || is_label(following)) break;
      i = following;
      if (read_name(i) == i) break;
    }
    if (list.places.empty()) return list;
    list.upper = std::all_of(list.places.begin(), list.places.end(), [&](const PlaceSpan& p) { return all_upper(p); });
    list.known = std::all_of(list.places.begin(), list.places.end(), [](const PlaceSpan& p) { return p.known; });
    return list;
  }

 private:
  bool glued(std::size_t i) const { return i < end_ && !d_.tokens[i].has(Token::space_before); }
  bool is_label(std::size_t i) const {
    if (city_at(i)) return false;  // "Media, Pa.", "Halle, 30.01.2025": a hall to others
    if (const lang::Match match = context_.lexicon.match_any(d_, i, Class::noise_lines, context_.language);
        match && d_.is_char(i + match.length, '/'))
      return true;  // "Inicio / Actualidad"
    if (const lang::Match match = context_.lexicon.match_any(d_, i, Class::page_rests, context_.language);
        match && d_.is_char(i + match.length, ':'))
      return true;  // "Lesezeit: 2 Minuten"
    for (const Class c :
         {Class::release_labels, Class::timing_immediate, Class::timing_embargo, Class::date_labels, Class::contact_headings, Class::wires})
      if (const lang::Match match = context_.lexicon.match_any(d_, i, c, context_.language); match && !continues(i + match.length, c))
        return true;
    // "MOBILE, AL" and "ALLEN, TX" are towns all the same.
    if (const lang::Match match = context_.lexicon.match(d_, i, Class::not_names, context_.language);
        match && !continues(i + match.length, Class::not_names))
      if (!d_.is_char(i + match.length, ',') || !region_at(i + match.length + 1)) return true;
    // "CET/CEST", and not "West Hurley".
    return i < end_ && d_.tokens[i].has(Token::all_upper) && context_.lexicon.match_any(d_, i, Class::zones, context_.language);
  }
  /// A place's name may begin with a word that is in a list ("New York", "Media, Pa."); an entry counts when the name ends with it.
  bool continues(std::size_t i, Class c) const {
    if (c != Class::not_names && c != Class::release_labels) return false;
    return i < end_ && d_.capitalized(i);
  }

  /// "In December 2023 ...", "Im Januar ...": a sentence's first word. "La Crosse" and "Den Haag" go on with a capital letter.
  bool is_function_word(std::size_t i) const {
    if (d_.capitalized(i + 1) && !is_date_[i + 1]) return false;
    if (d_.is_char(i + 1, '.') && glued(i + 1) && d_.tokens[i].length <= 3 && d_.capitalized(i + 2)) return false;  // "ST. PETERSBURG"
    const lang::CalendarWord& word = context_.lexicon.calendar().word(d_.tokens[i].word);
    const bool month = word.month && (word.of(context_.language) || !d_.has(i, Class::places));  // Augusta is no August in English
    return d_.has(i, Class::stopwords) || word.functions || month || word.weekday;
  }

  bool all_upper(const PlaceSpan& p) const {
    for (std::size_t i = p.first; i < p.last; ++i)
      if (d_.capitalized(i) && !d_.tokens[i].has(Token::all_upper) && d_.tokens[i].length > 2) return false;
    return true;
  }

  bool is_particle(std::size_t i) const {
    if (context_.lexicon.calendar().word(d_.tokens[i].word).is(lang::DateWord::range_and)) return false;  // "Paris et Brest": two places
    return d_.is(i, TokenKind::word) && !d_.capitalized(i) && d_.tokens[i].length <= 5 &&
           (d_.has(i, Class::name_particles) || context_.lexicon.match(d_, i, Class::address_words, context_.language, "link"));
  }

  /// One past a city's name at `i`; `i` when there is none.
  std::size_t read_name(std::size_t i) const {
    if (i >= end_ || is_date_[i] || !starts_name(i) || is_label(i) || is_function_word(i)) return i;
    std::size_t last = i, words = 0;
    // A known name may hold a sign that separates others: "Dallas/Fort Worth".
    if (const lang::Match city = city_at(i); city.length > 1) last = i + city.length, words = 1;
    while (last < end_ && words <= longest_place_name) {
      if (last > i && (is_date_[last] || d_.tokens[last].has(Token::line_start) || wide_gap(last))) break;
      if (d_.capitalized(last)) {
        if (last > i && context_.lexicon.match_any(d_, last, Class::weekdays, context_.language)) break;
        // "Washington D.C. -", "AUSTIN TX -": a state without its comma.
        // "... for Ferry Repairs WASHINGTON": a title ran into the dateline.
        if (last > i && d_.tokens[last].has(Token::all_upper) && d_.tokens[last].length > 3 && !d_.tokens[i].has(Token::all_upper)) break;
        const bool short_form =
            d_.tokens[last].length <= 3 && (d_.tokens[last].has(Token::all_upper) || (d_.is_char(last + 1, '.') && glued(last + 1)));
        if (last > i && short_form && region_at(last)) break;
        ++words;
        ++last;
        // "St. Louis", "Ft. Worth", "Frankfurt a. M."
        if (d_.is_char(last, '.') && glued(last) && d_.tokens[last - 1].length <= 3 && d_.capitalized(last + 1) && !glued(last + 1)) ++last;
        continue;
      }
      const bool joins = (d_.is(last, TokenKind::dash) || d_.is(last, TokenKind::quote)) && glued(last) && glued(last + 1) &&
                         d_.is(last + 1, TokenKind::word);
      if (joins && last > i) {
        // "WASHINGTON-Today" is no name, "Saint-Denis" and "L'Aquila" are; "Baden-Württemberg–based" is cut by its own dash.
        const bool hyphen = d_.is_char(last, '-') || d_.is(last, TokenKind::quote);
        if (!hyphen) break;
        last += 2;
        ++words;
        continue;
      }
      if (is_particle(last) && last > i) {
        std::size_t after = last + 1;
        if (d_.is_char(after, '.') && glued(after)) ++after;
        while (after < end_ && is_particle(after)) ++after;
        if (after < end_ && d_.is(after, TokenKind::quote) && glued(after)) ++after;
        if (after >= end_ || !d_.capitalized(after) || is_date_[after]) break;
        last = after;
        continue;
      }
      break;
    }
    if (words == 0 || words > longest_place_name) return i;
    // "Halle (Saale)", "Frankfurt (Oder)": a river, never a wire or a state.
    if (d_.is_char(last, '(') && d_.capitalized(last + 1) && d_.is_char(last + 2, ')') && context_.conventions().rivers_in_brackets &&
        !is_label(last + 1) && !region_at(last + 1))
      last += 3;
    return last;
  }

  bool starts_name(std::size_t i) const {
    if (d_.capitalized(i)) return true;
    return d_.is(i, TokenKind::quote) && d_.is(i + 1, TokenKind::word) && glued(i + 1) &&
           d_.tokens[i + 1].length <= 2;  // "'s-Hertogenbosch"
  }

  lang::Match city_at(std::size_t i) const {
    const lang::Match match = i < end_ ? context_.lexicon.match_any(d_, i, Class::places, context_.language) : lang::Match{};
    return match.value.starts_with("city") ? match : lang::Match{};
  }

  /// Columns in one line: "COMMUNIQUÉ      Rennes, le 5 mai".
  bool wide_gap(std::size_t i) const { return i > 0 && i < end_ && d_.tokens[i].start - d_.tokens[i - 1].end() >= 3; }

  bool is_known(const PlaceSpan& p) const {
    const lang::Match match = context_.lexicon.match_any(d_, p.first, Class::places, context_.language);
    return match && p.first + match.length == p.last;
  }

  std::size_t region_at(std::size_t i) const {
    if (i >= end_) return 0;
    const lang::Match match = context_.lexicon.match_any(d_, i, Class::places, context_.language);
    if (match && (match.value.starts_with("region") || match.value.starts_with("country"))) return match.length;
    return d_.tokens[i].has(Token::all_upper) && context_.lexicon.match_any(d_, i, Class::region_codes, context_.language) ? 1 : 0;
  }

  /// ", Fla.", ", British Columbia, Canada", " (Ontario)".
  void read_region(PlaceSpan& place, std::size_t& next, PlaceList& list) const {
    // "Belém (PA), 5 de junho": what a comma and a date follow is a region, whatever service bears its letters.
    const bool before_date =
        next + 4 < end_ && d_.is_char(next + 2, ')') && d_.is_char(next + 3, ',') && is_date_[next + 4] && region_at(next + 1);
    if (d_.is_char(next, '(') && next + 2 < end_ &&
        (before_date || !context_.lexicon.match_any(d_, next + 1, Class::wires, context_.language))) {
      std::size_t close = next + 1;  // "Valdeolmos (Cuenca), 23 de septiembre"
      while (close < end_ && close < next + 5 && (d_.capitalized(close) || is_particle(close))) ++close;
      if (close > next + 1 && d_.is_char(close, ')') && d_.is_char(close + 1, ',') && !region_at(next + 1)) {
        place.region_first = next + 1;
        place.region_last = close;
        next = close + 1;
        return;
      }
      if (const std::size_t length = region_at(next + 1); length && d_.is_char(next + 1 + length, ')')) {
        place.region_first = next + 1;
        place.region_last = next + 1 + length;
        next = place.region_last + 1;
        list.known_region = true;
        return;
      }
    }
    for (int parts = 0; parts < 2; ++parts) {
      const bool comma = d_.is_char(next, ',');
      // "SPRINGFIELD Ill. -" and "AUSTIN TX -" go without.
      const std::size_t i = comma ? next + 1 : next;
      if (i >= end_ || is_date_[i] || d_.tokens[i].has(Token::line_start)) return;
      std::size_t length = region_at(i);
      // "Pleasanton, CA USA (" and "Washington D.C. -", but not "D.C.  U.S. Senators" and not "Commission    Washington, DC".
      const bool short_form = d_.tokens[i].length <= 3 && parts == 0;
      if (!comma && d_.tokens[i].length > 3 && d_.tokens[i].has(Token::all_upper) && !d_.tokens[place.first].has(Token::all_upper)) return;
      if (length && !comma && ((!short_form && !sign_or_date(i + length)) || wide_gap(i))) length = 0;
      if (length) {
        list.known_region = true;
      } else if (comma && d_.capitalized(i) && !is_label(i)) {
        length = abbreviation(i);
        if (!length) {
          // An unknown name behind a comma is a region when the dateline goes on with a date or a sign, not with a further city.
          const std::size_t name_end = read_name(i);
          const bool city = city_at(i) && place.known;  // "Impruneta, Firenze": a village and its province
          if (name_end == i || city || name_end - i > 3) return;
          if (!d_.is_char(name_end, ',') && !d_.is(name_end, TokenKind::dash) && !d_.is_char(name_end, '(') && !d_.is_char(name_end, '/') &&
              !d_.is_char(name_end, ':') && !d_.is_char(name_end, '|'))
            return;
          length = name_end - i;
        }
      } else {
        return;
      }
      // An entry that goes without its dot ("Fla" for "Fla.").
      std::size_t last = i + length;
      if (d_.is_char(last, '.') && glued(last) && (d_.tokens[last - 1].length <= 5) && !d_.is_char(last - 1, '.') &&
          d_.is_char(last + 1, ',') + d_.is(last + 1, TokenKind::dash) + d_.is_char(last + 1, '(') + d_.is_char(last + 1, '/') > 0)
        ++last;
      if (!place.region_last) place.region_first = i;
      place.region_last = last;
      next = last;
    }
  }

  bool sign_or_date(std::size_t i) const {
    return i >= end_ || is_date_[i] || d_.is(i, TokenKind::dash) || d_.is_char(i, '(') || d_.is_char(i, '/') || d_.is_char(i, ',') ||
           d_.is_char(i, ':');
  }

  /// "N.C.", "D.C.", "TX", "B.C.": letters and dots, or two capitals; "Hgo.," with a date behind it.
  std::size_t abbreviation(std::size_t i) const {
    constexpr std::size_t longest_short = 5, reach = 3;  // letters; tokens between the region and the date
    if (d_.tokens[i].length <= longest_short && !glued(i) && d_.is_char(i + 1, '.') && glued(i + 1) && d_.is_char(i + 2, ','))
      for (std::size_t at = i + 3; at < end_ && at <= i + 2 + reach; ++at)
        if (is_date_[at]) return 2;
    std::size_t last = i;
    while (last + 1 < end_ && d_.capitalized(last) && d_.tokens[last].length <= 2 && d_.is_char(last + 1, '.') && glued(last + 1)) {
      last += 2;
      if (!glued(last)) break;
    }
    if (last > i) return last - i;
    return d_.tokens[i].has(Token::all_upper) && d_.tokens[i].length <= 3 ? 1 : 0;
  }

  /// One past "/", "and", "&", ";" or a comma between two cities.
  std::size_t after_separator(std::size_t i, const PlaceList& list) const {
    const bool word =
        context_.lexicon.calendar().word(i < end_ ? d_.tokens[i].word : 0).is(lang::DateWord::range_and) && d_.is(i, TokenKind::word);
    if (word || d_.is_char(i, '&') || d_.is_char(i, ';')) return i + 1;
    if (d_.is_char(i, '/') && d_.capitalized(i + 1) && !is_label(i + 1)) return i + 1;
    if (!d_.is_char(i, ',')) return i;
    if (d_.is(i + 1, TokenKind::word) && context_.lexicon.calendar().word(d_.tokens[i + 1].word).is(lang::DateWord::range_and))
      return i + 2;
    const std::size_t name = i + 1;
    return city_at(name) && (list.places.back().known || list.places.back().region_last) ? name : i;
  }

  const Context& context_;
  const text::Document& d_;
  const std::size_t end_;
  const std::vector<bool>& is_date_;
};

}  // namespace

PlaceList read_places(const Context& context, std::size_t i, std::size_t end, const std::vector<bool>& is_date) {
  return PlaceReader(context, end, is_date).read(i);
}

}  // namespace pressparse::fields
