// What a text itself says of the years of its dates: a day that carries its year elsewhere, a range around it, a heading "2019".
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "fields/context.hpp"
#include "fields/dates_value.hpp"
#include "pressparse/release.hpp"
#include "text/document.hpp"

namespace pressparse::record {

/// A date's value as numbers.
struct DateValues {
  fields::Day begin, end;  // end.month 0: no range
};

std::optional<DateValues> values_of(const Date& date);

class KnownYears {
 public:
  explicit KnownYears(const text::Document& document) : d_(document) {}

  /// Reads all years that stand in `dates`; inferred ones do not count.
  void learn(const fields::Context& context, const std::vector<Date>& dates);

  /// The year that the same day carries elsewhere in the text; 0 when there is none or more than one.
  int of_day(fields::Day day) const;
  /// The year of a range in the text that holds the day: "5. bis 11. Februar 2022 ... am 7. Februar"; 0 when there is none.
  int of_range_around(fields::Day day) const;
  /// For a date that has its line for itself: the year of the nearest line above that is nothing but a year; 0 when there is none.
  int of_heading_above(const Date& date);

 private:
  int year_line(const text::Line& line) const;

  const text::Document& d_;
  std::array<std::array<int, 32>, 13> days_{};  // by month and day; -1: more than one year
  std::vector<DateValues> ranges_;
  std::vector<int> headings_;  // for each line the year heading above it; filled when asked for
};

}  // namespace pressparse::record
