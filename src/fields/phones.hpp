// Phone and fax numbers: wide candidates, cheap rejections, then libphonenumber on the few that are left.
#pragma once

#include <string>
#include <vector>

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// What tells the country of numbers that are written without one. Countries are ISO 3166 codes.
struct RegionEvidence {
  struct Vote {
    std::string region;
    int weight = 0;
  };
  struct Place {  // an address or the like whose country is known; bytes
    std::size_t start = 0, end = 0;
    std::string region;
  };
  std::string given;          // by the caller; settles it
  std::vector<Vote> votes;    // most likely first
  std::vector<Place> places;  // in text order
  bool weak = false;          // only the language speaks
};

/// In text order. Claims what it finds in `mask`. `e164` is absent where a number has none: short codes, local numbers.
std::vector<Phone> find_phones(const Context& context, Mask& mask, const RegionEvidence& evidence);

}  // namespace pressparse::fields
