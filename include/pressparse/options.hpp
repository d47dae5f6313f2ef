// What a caller may tell the parser. Every option has a default that suits a text of unknown origin.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace pressparse {

struct Options {
  std::optional<std::string> language;        ///< BCP 47 primary tag; detected from the text when absent
  std::optional<std::string> region;          ///< ISO 3166 country for national phone numbers and numeric dates
  std::optional<std::string> reference_date;  ///< YYYY-MM-DD that settles missing years when the text has no release date
  std::optional<std::string> encoding;        ///< character set of the input, converted to UTF-8 before anything else; offsets then
                                              ///< count in decode(input, encoding).text. Absent: the input is UTF-8
  std::vector<std::string> packs;             ///< texts of the caller's own language packs; they extend built-in ones
  std::size_t max_input = std::size_t{256} << 20;  ///< bytes; a longer input throws Error(input_too_large)
};

}  // namespace pressparse
