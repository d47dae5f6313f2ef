#include "record/known_years.hpp"

#include <algorithm>
#include <string>

namespace pressparse::record {
namespace {

using fields::Day;

bool is_inferred(const Date& date) { return std::find(date.inferred.begin(), date.inferred.end(), "year") != date.inferred.end(); }

}  // namespace

std::optional<DateValues> values_of(const Date& date) {
  const std::string_view value = date.value;
  const auto slash = value.find('/');
  const auto begin = fields::parse_iso(value.substr(0, slash));
  if (!begin) return std::nullopt;
  DateValues out{*begin, {}};
  if (slash != value.npos) {
    const auto end = fields::parse_iso(value.substr(slash + 1));
    if (!end) return std::nullopt;
    out.end = *end;
  }
  return out;
}

void KnownYears::learn(const fields::Context& context, const std::vector<Date>& dates) {
  for (const Date& date : dates) {
    const auto values = values_of(date);
    if (!values || is_inferred(date)) continue;
    for (const Day day : {values->begin, values->end}) {
      if (!day.full()) continue;
      int& year = days_[static_cast<std::size_t>(day.month)][static_cast<std::size_t>(day.day)];
      year = year == 0 || year == day.year ? day.year : -1;
    }
    if (!values->begin.full() || !values->end.day) continue;
    if (ranges_.size() < limits::date_ranges) ranges_.push_back(*values);
    else context.hit(Limit::date_ranges, date.start, date.end);
  }
}

int KnownYears::of_day(Day day) const {
  return day.day ? std::max(0, days_[static_cast<std::size_t>(day.month)][static_cast<std::size_t>(day.day)]) : 0;
}

int KnownYears::of_range_around(Day day) const {
  for (const DateValues& range : ranges_)
    for (const std::int16_t year : {range.begin.year, range.end.year}) {
      const Day in_year{year, day.month, day.day};
      if (in_year >= range.begin && in_year <= range.end) return year;
    }
  return 0;
}

int KnownYears::of_heading_above(const Date& date) {
  const std::size_t at = d_.line_at(date.start);
  const text::Line& line = d_.lines[at];
  if (d_.token_at(date.start) != line.first_token || d_.token_at(date.end) < line.last_token) return 0;
  if (headings_.empty()) {
    headings_.resize(d_.lines.size());
    int year = 0;
    for (std::size_t l = 0; l < d_.lines.size(); ++l) {
      if (const int here = year_line(d_.lines[l])) year = here;
      headings_[l] = year;
    }
  }
  return headings_[at];
}

int KnownYears::year_line(const text::Line& line) const {
  if (line.last_token != line.first_token + 1 || !d_.is(line.first_token, text::TokenKind::number)) return 0;
  const std::string_view digits = d_.text_of(line.first_token);
  if (digits.size() != 4 || (digits.substr(0, 2) != "19" && digits.substr(0, 2) != "20")) return 0;
  return std::stoi(std::string(digits));
}

}  // namespace pressparse::record
