// The caps of limits.def and the one way in which a cap that was hit becomes a note.
#pragma once

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
