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
  std::vector<std::string> packs;             ///< texts of the caller's own language packs; they extend built-in ones
  std::size_t max_input = std::size_t{256} << 20;  ///< bytes; a longer input throws Error(input_too_large)
};

}  // namespace pressparse
