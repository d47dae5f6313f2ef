#include "rules.hpp"

#include <array>

namespace pressparse {
namespace {

struct RuleEntry {
  std::string_view name;
  double confidence;
};

constexpr RuleEntry entries[] = {
    {"", 0.0},
#define RULE(constant, name, confidence) {name, confidence},
#include "rules.def"
#undef RULE
};

}  // namespace

std::string_view Rule::name() const { return id_ < std::size(entries) ? entries[id_].name : std::string_view{}; }

double Rule::confidence() const { return id_ < std::size(entries) ? entries[id_].confidence : 0.0; }

Rule Rule::named(std::string_view name) {
  for (std::size_t i = 1; i < std::size(entries); ++i)
    if (entries[i].name == name) return Rule(static_cast<std::uint16_t>(i));
  return {};
}

}  // namespace pressparse
