#include "fields/dates_value.hpp"

#include <cstdlib>

namespace pressparse::fields {
namespace {

bool is_leap(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int days_in_month(int month, int year) {
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return month == 2 && (year == 0 || is_leap(year)) ? 29 : days[month - 1];
}

void append_padded(std::string& out, int value, std::size_t width) {
  const std::string digits = std::to_string(value);
  out.append(width > digits.size() ? width - digits.size() : 0, '0');
  out += digits;
}

/// Reads `width` digits at the front and drops them; -1 when they are not there.
int take_number(std::string_view& text, std::size_t width) {
  if (text.size() < width) return -1;
  int value = 0;
  for (std::size_t i = 0; i < width; ++i) {
    if (text[i] < '0' || text[i] > '9') return -1;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(width);
  return value;
}

}  // namespace

bool is_valid(Day day) {
  if (day.month < 1 || day.month > 12 || day.day < 0) return false;
  if (day.year && (day.year < first_year || day.year > last_year)) return false;
  if (!day.year && !day.day) return false;
  return day.day <= days_in_month(day.month, day.year);
}

long day_number(Day day) {
  // Howard Hinnant's civil calendar: March-based years make the leap day the last one.
  const long y = day.month <= 2 ? day.year - 1 : day.year;
  const long era = y / 400, year_of_era = y - era * 400;
  const long day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + (day.day ? day.day : 15) - 1;
  return era * 146097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
}

int weekday_of(Day day) {
  if (!day.full()) return 0;
  return static_cast<int>((day_number(day) + 2) % 7) + 1;  // 1 March of year 0 was a Wednesday
}

Day next_day(Day day) {
  if (day.day < days_in_month(day.month, day.year)) return {day.year, day.month, static_cast<std::int8_t>(day.day + 1)};
  if (day.month < 12) return {day.year, static_cast<std::int8_t>(day.month + 1), 1};
  return {static_cast<std::int16_t>(day.year ? day.year + 1 : 0), 1, 1};
}

std::string to_iso(Day day) {
  std::string out;
  if (day.year) append_padded(out, day.year, 4);
  else out = "-";
  out += '-';
  append_padded(out, day.month, 2);
  if (!day.day) return out;
  out += '-';
  append_padded(out, day.day, 2);
  return out;
}

std::string to_iso(const Clock& clock) {
  if (!clock.known()) return {};
  std::string out = "T";
  append_padded(out, clock.hour, 2);
  out += ':';
  append_padded(out, clock.minute, 2);
  if (!clock.offset) return out;
  const int minutes = std::abs(*clock.offset);
  out += *clock.offset < 0 ? '-' : '+';
  append_padded(out, minutes / 60, 2);
  out += ':';
  append_padded(out, minutes % 60, 2);
  return out;
}

std::optional<Day> parse_iso(std::string_view iso) {
  iso = iso.substr(0, iso.find('T'));
  Day day;
  const bool yearless = iso.starts_with("--");
  if (yearless) {
    iso.remove_prefix(2);
  } else {
    const int year = take_number(iso, 4);
    if (year < 0 || iso.empty() || iso[0] != '-') return std::nullopt;
    day.year = static_cast<std::int16_t>(year);
    iso.remove_prefix(1);
  }
  const int month = take_number(iso, 2);
  if (month < 0) return std::nullopt;
  day.month = static_cast<std::int8_t>(month);
  if (!iso.empty()) {
    if (iso[0] != '-') return std::nullopt;
    iso.remove_prefix(1);
    const int number = take_number(iso, 2);
    if (number < 0 || !iso.empty()) return std::nullopt;
    day.day = static_cast<std::int8_t>(number);
  }
  return is_valid(day) ? std::optional(day) : std::nullopt;
}

int settle_year(Day day, Day near, int weekday) {
  int best = 0;
  long best_distance = 0;
  for (int year = near.year - 1; year <= near.year + 1; ++year) {
    const Day candidate{static_cast<std::int16_t>(year), day.month, day.day};
    if (!is_valid(candidate) || (weekday && weekday_of(candidate) != weekday)) continue;
    // Writers leave the year out for days of the same year; only a clearly nearer day belongs to another.
    const long days = std::labs(day_number(candidate) - day_number(near));
    const long distance = year == near.year ? days * 3 / 4 : days;
    if (!best || distance < best_distance) {
      best = year;
      best_distance = distance;
    }
  }
  return best;
}

}  // namespace pressparse::fields
