// Postal code forms by country, from the packs' [postal_codes] section. The only place that knows RE2.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "lang/pack.hpp"

namespace pressparse::pattern {

class PostalCodes {
 public:
  /// Throws Error(bad_pack) when a form is no regular expression.
  explicit PostalCodes(const std::vector<lang::Pack>& packs);
  ~PostalCodes();

  /// Whether `code`, without the country's prefix, has the country's form; true for a country without one.
  /// `country` is an ISO 3166 code.
  bool fits(std::string_view country, std::string_view code) const;

 private:
  struct Form;
  std::vector<Form> forms_;
};

}  // namespace pressparse::pattern
