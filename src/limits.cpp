#include "limits.hpp"

#include <string>
#include <string_view>

namespace pressparse {
namespace {

struct LimitEntry {
  std::string_view code;
  std::size_t value;
  std::string_view what;
};

constexpr LimitEntry limit_entries[] = {
#define LIMIT(constant, ...) {__VA_ARGS__},
#include "limits.def"
#undef LIMIT
};
static_assert(std::size(limit_entries) <= 64, "LimitsHit has a bit for each");

}  // namespace

void LimitsHit::add(std::vector<Note>& notes, Limit limit, std::size_t start, std::size_t end) {
  const LimitEntry& entry = limit_entries[static_cast<std::size_t>(limit)];
  notes.push_back({std::string(entry.code), "more than " + std::to_string(entry.value) + " " + std::string(entry.what), start, end});
}

}  // namespace pressparse
