// Whose numbers are these: the countries of a document's national numbers, and the reading that is a number there.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "fields/phone_check.hpp"
#include "fields/phone_readings.hpp"
#include "fields/phones.hpp"

namespace pressparse::fields {

/// The longest reading that is a valid number, of the first country that has it; a possible one only where that is enough.
/// Readings without "+" are tried in `regions`, in that order.
std::optional<std::pair<Reading, PhoneAnswer>> best_reading(PhoneChecker& checker, const std::vector<Reading>& readings,
                                                            const std::vector<std::string>& regions, bool possible_is_enough);

/// Digits of every number of a country whose numbers all have the same length, the 0 before the area included; 0 for other countries.
std::size_t plan_digits(std::string_view region);

/// The American shape up to group `last` as a number of another country; "(511) 555-0142" has the country's code before the city's, without a plus.
std::optional<std::pair<Reading, PhoneAnswer>> home_reading(PhoneChecker& checker, const std::vector<Reading>& readings,
                                                            const std::string& region, std::size_t last);

/// "06 39 98 40 11", "01632 960 177": ranges that are kept free, for fiction or for later, are no valid numbers yet, but where all numbers of
/// the country are as long, the reading of that length is the one that is meant.
std::optional<std::pair<Reading, PhoneAnswer>> home_plan(PhoneChecker& checker, const std::vector<Reading>& readings,
                                                         const std::vector<std::string>& regions, const std::string& home);

class PhoneRegions {
 public:
  /// Counts the evidence's votes and those of the document's own numbers.
  PhoneRegions(const text::Document& document, const std::vector<DigitRun>& runs, const RegionEvidence& evidence, PhoneChecker& checker);

  /// The countries to try for a national number at a byte: that of an address next to it, then the document's.
  std::vector<std::string> at(std::size_t byte, bool labelled) const;
  /// The document's most likely country, "" where nothing tells.
  const std::string& home() const { return regions_.empty() ? nowhere_ : regions_.front(); }
  /// The document's country of the North American plan, "" if it has none.
  std::string american() const;
  /// True when nothing but the language tells.
  bool weak() const { return weak_; }

 private:
  void numbers_with_plus(std::vector<RegionEvidence::Vote>& votes);
  void national_numbers(std::vector<RegionEvidence::Vote>& votes);

  const text::Document& document_;
  const std::vector<DigitRun>& runs_;
  const RegionEvidence& evidence_;
  PhoneChecker& checker_;
  std::vector<std::string> regions_;  // most likely first
  std::vector<std::pair<std::size_t, std::string>> abroad_;  // where a number with "+" starts, and its country
  std::string nowhere_;
  bool weak_ = false;
};

}  // namespace pressparse::fields
