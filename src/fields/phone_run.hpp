// Runs of digit groups that may hold phone numbers: "+49 (0)351 8925-886 / -889" is one run of seven groups.
#pragma once

#include <string>
#include <vector>

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// One group of digits and what stands between it and the group before.
struct DigitGroup {
  std::uint32_t token = 0;
  std::uint32_t start = 0, end = 0;  // bytes of the digits
  std::uint32_t mark = 0;            // byte of the "+" or bracket that opens this group, or start
  bool plus = false;                 // "+49", "(+49"
  bool bracketed = false;            // "(0)", "(030", "(030)"
  bool space = false, dash = false, dot = false, slash = false;  // what the separator before it holds
  bool adjacent = false;                                         // no white space in the separator
  std::size_t size() const { return end - start; }
};

struct DigitRun {
  std::vector<DigitGroup> groups;
  std::uint32_t next_token = 0;  // where to go on
};

/// The run that starts at `token`, a number, a "+" or an opening bracket before one; no groups when there is none.
/// It ends at the line's end unless the line was wrapped there, at a wide gap, at a token that another finder owns, and after most_groups groups.
DigitRun digit_run(const text::Document& document, const layout::Layout& layout, const Mask& mask, std::size_t token);

inline constexpr std::size_t most_groups = 16;

/// ASCII digits of the group; full-width ones are converted.
std::string digits_of(const text::Document& document, const DigitGroup& group);

}  // namespace pressparse::fields
