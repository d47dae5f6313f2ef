// The caps of limits.def and the one way in which a cap that was hit becomes a note.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "pressparse/release.hpp"

namespace pressparse {

enum class Limit : std::uint8_t {
#define LIMIT(constant, ...) constant,
#include "limits.def"
#undef LIMIT
};

namespace limits {
#define LIMIT(constant, code, value, ...) inline constexpr std::size_t constant = value;
#include "limits.def"
#undef LIMIT

// Some caps grow with the text up to their value. A release stays far below the least of them, ten megabytes of releases in one text below what
// that many bytes may have, and a text of nothing but names takes no longer for each of its bytes where it is short.
constexpr std::size_t in_text(std::size_t bytes, std::size_t least, std::size_t bytes_for_each, std::size_t most) {
  return std::min(most, least + bytes / bytes_for_each);
}
constexpr std::size_t organizations_in(std::size_t bytes) { return in_text(bytes, 3000, 200, limits::organization_mentions); }
constexpr std::size_t people_in(std::size_t bytes) { return in_text(bytes, 5000, 1500, limits::person_mentions); }
constexpr std::size_t groups_in(std::size_t bytes) { return in_text(bytes, 4000, 90, limits::name_groups); }
constexpr std::size_t emails_in(std::size_t bytes) { return in_text(bytes, 1000, 400, limits::email_results); }
constexpr std::size_t phones_in(std::size_t bytes) { return in_text(bytes, 2000, 400, limits::phone_results); }
constexpr std::size_t lines_in(std::size_t bytes) { return in_text(bytes, 20000, 16, limits::layout_lines); }
constexpr std::size_t contact_regions_in(std::size_t bytes) { return in_text(bytes, 500, 2000, limits::contact_regions); }
}  // namespace limits

/// Which caps a text hit, each noted once: a hostile text hits one a million times.
class LimitsHit {
 public:
  /// [start, end): what is left out, or where that begins; bytes.
  void note(std::vector<Note>& notes, Limit limit, std::size_t start, std::size_t end) {
    const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(limit);
    if (seen_ & bit) return;
    seen_ |= bit;
    add(notes, limit, start, end);
  }

 private:
  static void add(std::vector<Note>& notes, Limit limit, std::size_t start, std::size_t end);
  std::uint64_t seen_ = 0;
};

}  // namespace pressparse
