#include "fields/dateline.hpp"

#include <algorithm>

#include "fields/dateline_parts.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t blocks_searched = 90;
constexpr std::size_t inside_reach = 160;        // tokens of a long line in which a dateline may begin
constexpr int paragraphs_searched = 5;           // a dateline stands at the head of one of the first paragraphs
constexpr std::uint32_t paragraph_length = 180;  // bytes

class DatelineFinder {
 public:
  DatelineFinder(const Context& context, const std::vector<Date>& dates)
      : context_(context), d_(context.document), reader_(context, dates) {}

  std::optional<Dateline> find() {
    std::optional<DatelineParts> best, weak, stamp;  // weak: a place and a dash alone; a later one with date or wire is surer
    int paragraphs = 0;
    for (std::size_t b = 0; b < context_.layout.blocks.size() && b < blocks_searched && paragraphs < paragraphs_searched; ++b) {
      const layout::Block& block = context_.layout.blocks[b];
      using layout::BlockKind;
      if (block.kind == BlockKind::legal || block.kind == BlockKind::end_mark) continue;
      for (std::uint32_t l = block.first_line; l < block.last_line && !best; ++l) {
        const text::Line& line = d_.lines[l];
        if (line.blank()) continue;
        const std::uint32_t first = std::max(line.first_token, block.first_token);
        // A block may end at a wide gap inside its line: "Washington, D.C.   Representative David Price".
        auto parts = read(first, std::max(block.last_token, l + 1 == block.last_line ? line.last_token : 0));
        if (!parts) parts = read_column(first, line);
        if (!parts) continue;
        if (block.kind == BlockKind::boilerplate && (!parts->date || parts->places.places.empty())) {
          reject(*parts, "in a paragraph about an organisation");
          continue;
        }
        const bool title = block.kind == BlockKind::headline || block.kind == BlockKind::subheadline;
        if (title && !parts->date && !parts->has_wire()) {  // "Discover Comfort, Texas - The Building Show ..."
          reject(*parts, "it opens the headline and has neither a date nor a wire");
          continue;
        }
        if (parts->line_end && !text_follows(b)) {  // "Dover, 5 May 2024" below the text is its sign-off
          reject(*parts, "no text follows: a sign-off");
          continue;
        }
        if (parts->places.places.empty()) stamp = stamp ? stamp : parts;
        else if (parts->date || parts->has_wire()) best = parts;
        else if (!weak && !(lone_place(*parts) && stands_as_title(b))) weak = parts;
        if (l > block.first_line + 3) break;
      }
      if (!best && (context_.layout.one_line || block.end - block.start > 600)) best = read_inside(block);
      if (best) break;
      paragraphs += block.end - block.start > paragraph_length;
    }
    if (best && weak) reject(*weak, "a place and a dash alone; another line has a date or a wire too");
    if (!best) best = weak;
    if (!stamp) stamp = wire_line();
    if (!best && !stamp) return std::nullopt;
    Dateline dateline = make(best ? *best : *stamp);
    // "--News Direct--" on a line of its own outranks what the dateline says; "/EIN News/ -- Headline" does not.
    if (best && stamp && stamp->first < best->first && (stamp->alone || !best->has_wire())) set_wire(dateline, *stamp);
    return dateline;
  }

 private:
  /// "EQS-News: Acme AG / Schlagwort(e): Personalie" over everything else.
  std::optional<DatelineParts> wire_line() const {
    if (d_.size() < 4) return std::nullopt;
    const lang::Match wire = reader_.wire_at(0);
    if (!wire || !d_.is_char(wire.length, ':')) return std::nullopt;
    for (std::size_t i = wire.length; i < d_.size() && !d_.tokens[i].has(Token::line_start); ++i) {
      if (!d_.is_char(i, '/')) continue;
      DatelineParts parts;
      parts.wire_last = parts.last = parts.behind = wire.length;
      parts.service = wire.value;
      return parts;
    }
    return std::nullopt;
  }

  /// Whether a block of running text stands below this one.
  bool text_follows(std::size_t block) const {
    for (std::size_t b = block + 1; b < context_.layout.blocks.size() && b < block + 30; ++b) {
      const layout::Block& below = context_.layout.blocks[b];
      if (below.end - below.start > 80 && !only_contacts(below)) return true;
    }
    return false;
  }

  /// A place and a dash alone open a text ("Dover – The harbour ..."); "Almada – Three men held for theft" is a headline.
  static bool lone_place(const DatelineParts& parts) { return parts.places.places.size() == 1 && !parts.places.places.front().region_last; }
  bool stands_as_title(std::size_t b) const {
    const layout::Block& block = context_.layout.blocks[b];
    const bool closed = d_.is_char(block.last_token - 1, '.') || d_.is_char(block.last_token - 1, ':');
    return block.gap_before && block.end - block.start <= 160 && !closed && b + 1 < context_.layout.blocks.size() &&
           context_.layout.blocks[b + 1].gap_before;
  }

  /// "For more: Ann Lee, tel. 555-0143, ann@harbour.example": a line or two that end in an address.
  bool only_contacts(const layout::Block& block) const {
    const std::string_view text = d_.slice(block.start, block.end);
    const std::size_t sign = text.find('@');
    return text.size() < 240 && sign != text.npos && text.find(' ', sign) == text.npos;
  }

  /// Reads the parts that stand at `i`; nothing unless together they are a dateline.
  std::optional<DatelineParts> read(std::size_t i, std::size_t end) {
    while (i < end && (d_.is_char(i, '*') || d_.is_char(i, '#') || d_.is_char(i, '>') || d_.is_char(i, '_') || d_.is_char(i, '|'))) ++i;
    if (i >= end) return std::nullopt;
    std::size_t at = i;
    reader_.skip_release_label(at, end);
    const DatelineParts parts = reader_.read(at, end);
    if (parts.last == 0) return std::nullopt;
    if (plausible(parts, end)) return parts;
    reject(parts, parts.places.places.empty() ? "no place, and no wire's stamp set off from the text"
                                              : "neither a dash nor the line's end closes it, or its parts do not belong together");
    return std::nullopt;
  }

  void reject(const DatelineParts& parts, std::string_view why) const {
    context_.reject("dateline", d_.tokens[parts.first].start, d_.tokens[parts.last - 1].end(), why);
  }

  /// The second column of a header line: "PRESS RELEASE            Zaragoza, 1 de mayo de 2024".
  std::optional<DatelineParts> read_column(std::size_t first, const text::Line& line) {
    if (line.end - line.start > 160) return std::nullopt;
    for (std::size_t i = line.last_token; i-- > first + 1;) {
      if (d_.tokens[i].start - d_.tokens[i - 1].end() < 3) continue;
      if (auto parts = read(i, line.last_token); parts && parts->date && !parts->places.places.empty()) return parts;
    }
    return std::nullopt;
  }

  std::size_t words_behind(const DatelineParts& parts, std::size_t end) const {
    std::size_t words = 0;
    for (std::size_t i = parts.behind; i < end && words < 12; ++i) words += d_.is(i, TokenKind::word);
    return words;
  }

  bool plausible(const DatelineParts& parts, std::size_t end) const {
    const PlaceList& places = parts.places;
    if (places.places.empty()) return parts.has_wire() && (parts.bracketed_wire || parts.dash) && (!parts.date || parts.dash);
    if (nameless(places)) return false;
    // "WASHINGTON (February 15, 2013)  Rep. Ed Markey", "[Berlin, 12.03.2024] Der"
    const bool bracketed_date = parts.date && (d_.is_char(parts.behind - 1, ')') || d_.is_char(parts.behind - 1, ']'));
    if (!parts.date && !parts.has_wire() && !parts.dash && in_brackets(places))  // "(Hannover) Der Verband ..."
      return places.known && d_.capitalized(parts.behind) && words_behind(parts, end) >= 8;
    if (!parts.dash && !parts.line_end && !parts.has_wire() && !bracketed_date && !d_.is_char(parts.behind, ',') &&
        !d_.is_char(parts.behind, '.')) {
      // "WASHINGTON, D.C.  U.S. Senators Tom Udall ...": the dash was lost, its blanks were not.
      return places.known_region && wide_gap(parts.behind) && (parts.date || words_behind(parts, end) >= 8);
    }
    if (parts.has_wire()) return true;
    if (parts.date && !joined_well(parts)) return false;
    // "PROFIS | 03.07.2021 | 12:00": the part of a site.
    const bool rubric = parts.date && places.places.size() == 1 && !places.known && !places.known_region && !places.places[0].region_last &&
                        d_.is_char(places.last, '|');
    if (rubric && words_behind(parts, end) < 4) return false;
    // "Bristol. The British Tide Archive has ...": a known town and a full stop.
    if (!parts.date && d_.is_char(parts.behind, '.') && reader_.glued(parts.behind))
      return (places.known || places.places.size() > 1) && d_.capitalized(parts.behind + 1) && !reader_.glued(parts.behind + 1) &&
             words_behind(parts, end) >= 8;
    if (parts.date) {
      if (parts.date->start < d_.tokens[places.places[0].first].start && !places.known && !places.known_region && !places.upper &&
          !parts.dash)
        return false;
      return parts.dash || parts.line_end || bracketed_date || d_.is_char(parts.behind, '.') || d_.is_char(parts.behind, ',');
    }
    if (!parts.dash || parts.line_end) return false;
    const bool placed =
        places.known || places.known_region || (places.upper && (places.places[0].region_last || long_upper(places.places[0])));
    return placed && words_behind(parts, end) >= 8 && has_sentence_dash(parts.behind);
  }

  /// "Mi, 18. Okt 2023", "Lu, 3 mai": two letters that are no known town are a weekday.
  bool nameless(const PlaceList& places) const {
    const PlaceSpan& place = places.places[0];
    return places.places.size() == 1 && !place.known && place.region_last == place.region_first && place.last == place.first + 1 &&
           d_.tokens[place.first].length <= 2;
  }

  bool in_brackets(const PlaceList& places) const {
    const std::size_t first = places.places[0].first;
    return first > 0 && d_.is_char(first - 1, '(') && d_.tokens[first - 1].has(Token::line_start) && d_.is_char(places.last, ')');
  }

  /// What joins an unknown place and the date behind it: "Back on May 22", "Starting January 13", "Dates: Nov. 15" are no datelines.
  bool joined_well(const DatelineParts& parts) const {
    const PlaceList& places = parts.places;
    const std::size_t date = d_.token_at(parts.date->start);
    // "Montelago, 18-27 luglio 2024": what goes on, not when it was written.
    if (parts.date->value.find('/') != std::string::npos && parts.line_end) return false;
    if (places.known || places.known_region || parts.has_wire() || date < places.last) return true;
    if (date == places.last || d_.is_char(places.last, ':')) return false;
    if (d_.is(places.last, TokenKind::word)) return false;
    const bool comma = d_.is_char(places.last, ',');
    return !(comma && d_.is(places.last + 1, TokenKind::dash));
  }

  /// "NORTH PLATTE - ", "HILLSBORO - ": capitals that are no acronym and no exclamation.
  bool long_upper(const PlaceSpan& place) const {
    std::size_t letters = 0;
    for (std::size_t i = place.first; i < place.last; ++i) {
      if (d_.is(i, TokenKind::word) && d_.has(i, Class::stopwords)) return false;
      letters = std::max<std::size_t>(letters, d_.tokens[i].length);
    }
    return letters >= 6 && place.last - place.first <= 4 && d_.is(place.last, TokenKind::dash);
  }

  /// A dash that is spaced on one side at least: "BOSTON - The", "Washington- U.S. Senator"; never "Berlin-Mitte".
  bool has_sentence_dash(std::size_t i) const {
    if (!d_.is(i, TokenKind::dash)) return d_.is_char(i, ':') || d_.is_char(i, '|') || d_.is_char(i, '.');
    return !reader_.glued(i) || !reader_.glued(i + 1) || d_.text_of(i) != "-" || d_.is(i + 1, TokenKind::dash);
  }

  bool wide_gap(std::size_t i) const { return i > 0 && i < d_.size() && d_.tokens[i].start - d_.tokens[i - 1].end() >= 2; }

  /// Line breaks were lost: "... of the Year LOS ANGELES, CA, May 5, 2024 /PRNewswire/ -- Text", "... schlägt wieder Altenmoor, den 3. Juli
  /// 2025 - Text". A dateline is found by its stamp or date, going back to where its place begins.
  std::optional<DatelineParts> read_inside(const layout::Block& block) {
    for (std::size_t i = block.first_token + 1; i < block.last_token && i < block.first_token + inside_reach; ++i) {
      const Date* date = reader_.date_at(i);
      const lang::Match wire = date ? lang::Match{} : reader_.wire_at(i);
      if (!date && (!wire || !reader_.is_stamp(i, i + wire.length))) continue;
      if (date && date->value.size() < 10) continue;
      for (std::size_t start = i > block.first_token + 14 ? i - 14 : block.first_token; start < i; ++start) {
        if (!begins_place(start, block)) continue;
        const DatelineParts parts = reader_.read(start, block.last_token);
        if (parts.places.places.empty() || parts.first != start) continue;
        const bool same = date ? parts.date == date && (parts.dash || parts.has_wire()) : parts.wire_first == i;
        if (same && (parts.places.upper || parts.places.known || parts.places.known_region || parts.date) &&
            plausible(parts, block.last_token))
          return parts;
      }
    }
    return std::nullopt;
  }

  /// Where a place may begin inside a line: behind a small word or a sign, or where capitals begin.
  bool begins_place(std::size_t i, const layout::Block& block) const {
    if (!d_.capitalized(i)) return false;
    if (i == block.first_token || !d_.is(i - 1, TokenKind::word) || !d_.capitalized(i - 1))
      return i == block.first_token || !reader_.glued(i);
    return d_.tokens[i].has(Token::all_upper) && !d_.tokens[i - 1].has(Token::all_upper);
  }

  std::uint32_t start_of(std::size_t token) const { return d_.tokens[token].start; }
  std::uint32_t end_of(std::size_t last) const { return d_.tokens[last - 1].end(); }

  void set_wire(Dateline& dateline, const DatelineParts& parts) const {
    Wire wire;
    context_.locate(wire, start_of(parts.wire_first), end_of(parts.wire_last), rules::dateline_wire);
    wire.service = parts.service.empty() ? wire.text : std::string(parts.service);
    dateline.wire = wire;
  }

  Dateline make(const DatelineParts& parts) const {
    Dateline dateline;
    const Rule rule = parts.places.places.empty() ? rules::dateline_wire
                      : parts.date                ? rules::dateline_place_date
                      : parts.has_wire()          ? rules::dateline_place_wire
                                                  : rules::dateline_place;
    context_.locate(dateline, start_of(parts.first), end_of(parts.last), rule);
    for (const PlaceSpan& span : parts.places.places) {
      Place place;
      context_.locate(place, start_of(span.first), end_of(span.last), rule);
      if (span.region_last > span.region_first) place.region = std::string(d_.text_of(span.region_first, span.region_last));
      dateline.places.push_back(place);
    }
    if (parts.date) dateline.date = *parts.date;
    if (parts.has_wire()) set_wire(dateline, parts);
    return dateline;
  }

  const Context& context_;
  const text::Document& d_;
  const DatelinePartsReader reader_;
};

}  // namespace

std::optional<Dateline> find_dateline(const Context& context, const std::vector<Date>& dates) {
  return DatelineFinder(context, dates).find();
}

}  // namespace pressparse::fields
