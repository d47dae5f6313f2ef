// Numbers that end in a word: "1-800-FLOWERS", "877-CALL-NOW", "0800 REIMANN".
#pragma once

#include <optional>
#include <string>

#include "fields/phone_run.hpp"

namespace pressparse::fields {

struct Vanity {
  std::string digits;  // letters turned into digits by the keypad, surplus ones dropped
  std::size_t end = 0;  // byte
  bool north_american = false;
};

/// The vanity number whose digits start at group `first` of a run. Letters must be capitals; without a label the code must be a free-call one.
std::optional<Vanity> vanity_number(const text::Document& document, const DigitRun& run, std::size_t first, bool labelled);

}  // namespace pressparse::fields
