// Calendar values: a day, month or range as numbers, and their ISO 8601 form. No text, no clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace pressparse::fields {

inline constexpr int first_year = 1500, last_year = 2199;  // outside it is a number

/// A day, or a month when `day` is 0. `year` 0: not written.
struct Day {
  std::int16_t year = 0;
  std::int8_t month = 0;
  std::int8_t day = 0;
  bool full() const { return year && month && day; }
  friend bool operator==(const Day&, const Day&) = default;
  friend auto operator<=>(const Day&, const Day&) = default;
};

/// Minutes east of Greenwich, or only a name.
struct Clock {
  int hour = -1;  // -1: no time; 24 only as 24:00
  int minute = 0;
  std::optional<int> offset;
  bool known() const { return hour >= 0; }
};

/// Whether the calendar has that day; without a year, whether any year has it.
bool is_valid(Day day);
/// ISO weekday, 1 Monday to 7 Sunday; 0 for a day without a year.
int weekday_of(Day day);
/// Days since an arbitrary fixed day; for distances only.
long day_number(Day day);
/// The day after.
Day next_day(Day day);

/// 2023-11-21, 2023-11, --11-21.
std::string to_iso(Day day);
/// "T10:00+01:00", or "" for an unknown clock.
std::string to_iso(const Clock& clock);
/// The reverse of to_iso(Day) for a whole string; a time behind it is dropped.
std::optional<Day> parse_iso(std::string_view iso);

/// The year in which a day without a year lies closest to `near`, the year of `near` counting a quarter closer, and preferring one in which it falls on `weekday` (0: not given).
/// 0 when the weekday fits in none of the years around.
int settle_year(Day day, Day near, int weekday);

}  // namespace pressparse::fields
