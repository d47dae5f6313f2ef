// What stands between two dates: ranges over months and years, years that two dates share, the weekday in front.
#include "fields/dates_tokens.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::DateWord;

bool connecting_word(const DateTokens& t, std::size_t i) { return t.is(i, DateWord::connector) && t.document.is(i, text::TokenKind::word); }

/// Takes in "Montag, den 5. Mai", "Tuesday | March 5" and "So 27.02.2022".
void absorb_weekday(const DateTokens& t, FoundDate& date, std::size_t floor) {
  if (!date.begin.day) return;
  std::size_t i = date.first;
  const auto weekday_at = [&](std::size_t at) -> int {
    if (at < floor || at >= t.size() || !t.together(at, date.first)) return 0;
    const lang::CalendarWord& word = t.word(at);
    if (word.month && word.month == date.begin.month) return 0;
    if (word.weekday) return word.weekday;
    // "So 27.02.2022"; but "COLUMBIA, Mo., April 25" is Missouri, and English writes no weekday in two letters.
    const bool two_letters = (at + 1 == i || t.is_char(at + 1, '.')) && !t.context.conventions().month_first;
    if (!two_letters || !word.weekday_short) return 0;
    // Dutch "do" for Thursday is "until" in Polish.
    const bool other_word = t.document.has(at, lang::Class::stopwords) &&
                            !t.context.lexicon.match(t.document, at, lang::Class::weekdays_short, t.context.language);
    return other_word ? 0 : word.weekday_short;
  };
  const auto take = [&](std::size_t at) {
    const int weekday = weekday_at(at);
    if (!weekday) return false;
    date.weekday = weekday;
    date.first = at;
    return true;
  };
  // "Montag, dem 5. Mai": a short run of commas, dots, bars and articles back.
  for (std::size_t back = 1; back <= 4 && back <= i; ++back) {
    const std::size_t at = i - back;
    if (take(at)) return;
    const bool filler =
        t.is_char(at, ',') || t.is_char(at, '.') || t.is_char(at, '|') || (connecting_word(t, at) && t.document.tokens[at].length <= 3);
    if (!filler) break;
  }
  // "segunda-feira 12 de janeiro"
  if (i >= floor + 3) {
    std::size_t end = i;
    if (t.is_char(end - 1, ',')) --end;
    if (end >= floor + 3) {
      const lang::Match match = t.context.lexicon.match_any(t.document, end - 3, lang::Class::weekdays, t.context.language);
      if (match.length == 3 && !match.value.empty()) {
        date.weekday = match.value[0] - '0';
        date.first = end - 3;
      }
    }
  }
}

enum class Between : std::uint8_t { nothing, to, and_word };

/// What joins the end of one date and the start of the next.
Between between(const DateTokens& t, std::size_t i, std::size_t end) {
  if (i >= end || end - i > 5 || !t.together(i, end)) return Between::nothing;
  Between found = Between::nothing;
  while (i < end) {
    const std::size_t phrase = t.after_phrase(i, "range_to");
    if (phrase > i && phrase <= end && found != Between::to) found = Between::to, i = phrase;
    else if ((t.is_dash(i) || t.is(i, DateWord::range_to)) && found != Between::to) found = Between::to, ++i;
    else if ((t.is(i, DateWord::range_and) || t.is_char(i, '&')) && found == Between::nothing) found = Between::and_word, ++i;
    else if (connecting_word(t, i) || (t.is_char(i, ',') && found == Between::nothing)) ++i;
    else if (t.is_dash(i) && found == Between::to) ++i;  // "--"
    else return Between::nothing;
  }
  return found;
}

/// "from", "zwischen" before a date, an article or one adverb between: "between approximately January 2014 and".
bool from_before(const DateTokens& t, std::size_t i) {
  bool adverb = false;
  for (int words = 0; words < 4 && i > 0; ++words, --i) {
    if (t.is(i - 1, DateWord::range_from)) return true;
    if (connecting_word(t, i - 1)) continue;
    if (adverb || !t.document.is(i - 1, text::TokenKind::word) || t.document.capitalized(i - 1)) return false;
    adverb = true;
  }
  return false;
}

/// The end of a range may lack nothing; its start may lack the year: "30 Dec - 2 Jan 2026".
bool make_range(FoundDate& a, const FoundDate& b) {
  if (a.range() || b.range() || (a.begin.day == 0) != (b.begin.day == 0)) return false;
  Day from = a.begin, to = b.begin;
  if (!from.year && to.year) from.year = static_cast<std::int16_t>(to.year - (Day{0, from.month, from.day} > Day{0, to.month, to.day}));
  if (from.year && !to.year) to.year = static_cast<std::int16_t>(from.year + (Day{0, to.month, to.day} < Day{0, from.month, from.day}));
  if (from.year != 0 && from >= to) return false;
  if (!is_valid(from) || !is_valid(to)) return false;
  a.begin = from;
  a.end = to;
  a.last = b.last;
  a.rule = rules::date_range;
  return true;
}

/// "Januar bis März 2026", "April and May 2024": a month before that has no number of its own.
void join_month_before(const DateTokens& t, std::size_t floor, FoundDate& date, std::vector<FoundDate>& out) {
  if (date.begin.day || date.range() || !date.begin.year) return;
  if (date.first < floor + 2) return;
  std::size_t sign = date.first - 1;
  if (connecting_word(t, sign) && sign > floor && !t.is(sign, DateWord::range_to) && !t.is(sign, DateWord::range_and)) --sign;
  const bool to = t.is_dash(sign) || t.is(sign, DateWord::range_to);
  const bool and_word = t.is(sign, DateWord::range_and) || t.is_char(sign, '&') || t.is_char(sign, '/');
  if ((!to && !and_word) || sign <= floor) return;
  std::size_t name = sign - 1;
  if (t.is_char(name, '.') && name > floor) --name;
  const lang::CalendarWord& word = t.word(name);
  if (!word.month || word.month == date.begin.month || !t.together(name, date.first)) return;
  if (word.is(DateWord::weak) && !t.document.capitalized(name)) return;
  FoundDate first = date;
  first.first = name;
  first.last = sign;
  first.begin.month = static_cast<std::int8_t>(word.month);
  if (first.begin.month > date.begin.month) --first.begin.year;
  first.year_inferred = true;
  if (to || from_before(t, name)) {
    const std::size_t last = date.last;
    if (make_range(first, date)) {
      first.last = last;
      first.year_inferred = false;
      date = first;
    }
    return;
  }
  if (first.begin.year == date.begin.year) out.push_back(first);
}

}  // namespace

void join_dates(const DateTokens& t, std::vector<FoundDate>& dates) {
  std::vector<FoundDate> out;
  out.reserve(dates.size());
  for (FoundDate& date : dates) {
    const std::size_t floor = out.empty() ? 0 : out.back().last;
    absorb_weekday(t, date, floor);
    join_month_before(t, floor, date, out);
    if (!out.empty()) {
      FoundDate& previous = out.back();
      const Between joint = between(t, previous.last, date.first);
      if (joint == Between::to || (joint == Between::and_word && from_before(t, previous.first)))
        if (make_range(previous, date)) continue;
      if (joint != Between::nothing && !previous.begin.year && date.begin.year && !previous.range() &&
          Day{0, previous.begin.month, previous.begin.day} < Day{0, date.begin.month, date.begin.day}) {
        previous.begin.year = date.begin.year;
        previous.year_inferred = true;
        if (!is_valid(previous.begin)) previous.begin.year = 0, previous.year_inferred = false;
      }
    }
    out.push_back(date);
  }
  dates = std::move(out);
}

}  // namespace pressparse::fields
