// What numbers the groups of a run may make up, by their shape alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fields/phone_run.hpp"

namespace pressparse::fields {

/// Groups [first, last) of a run, read as one number.
struct Reading {
  std::size_t first = 0, last = 0;
  bool international = false;
  std::string number;  // "+" and digits, or national digits
};

/// True for the countries of the North American numbering plan, where 3-3-4 digits are the only shape.
bool is_nanp(std::string_view region);

/// Every reading of the groups from `first` on, the longest first.
std::vector<Reading> readings_from(const text::Document& document, const DigitRun& run, std::size_t first);

/// 3-3-4 digits, with or without the 1 before them; the index after them, or 0.
std::size_t nanp_shape(const text::Document& document, const DigitRun& run, std::size_t first);

/// Marks between the groups: "818-834-3625", "(818) 834.3625"; blanks alone are weaker.
bool has_marks(const DigitRun& run, std::size_t first, std::size_t last);

/// Shapes of dates and times that only a label makes a number: "05.10.1986", "09.00 - 17.00", "03-05 2025".
bool looks_like_date(const DigitRun& run, const Reading& reading);

/// "050124" of a case number "050124 - 81": a day written year, month, day.
bool is_date_code(const std::string& digits);

}  // namespace pressparse::fields
