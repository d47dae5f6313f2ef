#include "fields/dates.hpp"

#include "fields/dates_tokens.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

/// "2014-07-01T10:00", "2014-07-01/2014-07-03".
std::string value_of(const FoundDate& date) {
  if (date.range()) return to_iso(date.begin) + "/" + to_iso(date.end);
  return to_iso(date.begin) + (date.begin.day ? to_iso(date.clock) : std::string());
}

Date to_date(const Context& context, const FoundDate& found) {
  Date date;
  context.locate(date, context.document.tokens[found.first].start, context.document.tokens[found.last - 1].end(), found.rule);
  date.value = value_of(found);
  if (found.year_inferred) date.inferred.push_back("year");
  if (found.month_inferred) date.inferred.push_back("month");
  if (found.century_inferred) date.inferred.push_back("century");
  if (found.other) {
    date.ambiguous = true;
    date.alternatives.push_back(to_iso(*found.other) + to_iso(found.clock));
  }
  return date;
}

/// Tells explain what looked like the start of a date at `i` and was none.
void tell(const DateTokens& tokens, std::size_t i) {
  const text::Document& d = tokens.document;
  std::size_t last = i + 1;
  if (!d.is(i, text::TokenKind::number) && !tokens.word(i).month) return;
  if (d.is(i, text::TokenKind::number)) {
    const auto joined = [&](std::size_t k) {
      return tokens.glued(k) && tokens.glued(k + 1) && d.is(k + 1, text::TokenKind::number) &&
             (d.is_char(k, '.') || d.is_char(k, '/') || tokens.is_dash(k));
    };
    if (i > 1 && joined(i - 1) && d.is(i - 2, text::TokenKind::number)) return;  // told where the run of numbers starts
    while (joined(last)) last += 2;
    if (last < i + (d.is_char(i + 1, '/') ? 3 : 5)) return;
  }
  const bool month = last == i + 1;
  tokens.context.reject("dates", d.tokens[i].start, d.tokens[last - 1].end(),
                        month ? "a month's name with neither a day nor a year beside it" : "numbers that are no day of the calendar");
}

/// "14 maja 2024 r.", "w maju 2024 roku": one past the word for "year" behind one, with its full stop.
std::size_t year_suffix_end(const DateTokens& tokens, std::size_t i) {
  if (!tokens.is(i, lang::DateWord::year_suffix) || !tokens.document.is(i, text::TokenKind::word) || tokens.document.capitalized(i) ||
      !tokens.together(i - 1, i))
    return i;
  const bool stop = tokens.document.tokens[i].length == 1 && tokens.is_char(i + 1, '.') && tokens.glued(i + 1);
  return i + 1 + stop;
}

/// Candidates start at a month's name or a number; nothing else in the text is looked at.
std::vector<FoundDate> read_dates(const DateTokens& tokens) {
  std::vector<FoundDate> found;
  const NumericOrder order = numeric_order(tokens);
  std::size_t floor = 0;  // one past the last token that a date has taken
  for (const std::uint32_t i : tokens.context.candidates.dates) {
    if (i < floor) continue;
    if (found.size() >= limits::date_results) {
      tokens.context.hit_at(Limit::date_results, i);
      break;
    }
    const bool number = tokens.document.tokens[i].kind == text::TokenKind::number;
    std::size_t after = i;
    const std::size_t known = found.size();
    if (number) after = read_numeric_date(tokens, i, floor, order, found);
    else if (tokens.word(i).month) after = read_month_date(tokens, i, floor, found);
    if (after == i) {
      if (tokens.context.recorder) tell(tokens, i);
      continue;
    }
    floor = after;
    if (found.size() == known) continue;
    FoundDate& last = found.back();
    if (last.begin.year && last.last == after) floor = last.last = after = year_suffix_end(tokens, after);
    if (last.begin.day && last.last == after) floor = last.last = read_time_behind(tokens, after, last.begin, last.clock);
  }
  return found;
}

}  // namespace

std::vector<Date> find_dates(const Context& context, Mask& mask) {
  const DateTokens tokens(context, mask);
  std::vector<FoundDate> found = read_dates(tokens);
  join_dates(tokens, found);
  std::vector<Date> dates;
  dates.reserve(found.size());
  for (const FoundDate& date : found) {
    mask.claim(date.first, date.last, Owner::date);
    dates.push_back(to_date(context, date));
  }
  return dates;
}

}  // namespace pressparse::fields
