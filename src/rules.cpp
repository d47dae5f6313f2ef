#include "rules.hpp"

#include <array>

namespace pressparse {
namespace {

struct RuleEntry {
  std::string_view name;
  double confidence;
  std::string_view description = {};
};

constexpr RuleEntry rule_entries[] = {
    {"", 0.0},
#define RULE(constant, ...) {__VA_ARGS__},
#include "rules.def"
#undef RULE
};

}  // namespace

std::string_view Rule::name() const { return id_ < std::size(rule_entries) ? rule_entries[id_].name : std::string_view{}; }

double Rule::confidence() const { return id_ < std::size(rule_entries) ? rule_entries[id_].confidence : 0.0; }

std::string_view Rule::description() const { return id_ < std::size(rule_entries) ? rule_entries[id_].description : std::string_view{}; }

Rule Rule::named(std::string_view name) {
  for (std::size_t i = 1; i < std::size(rule_entries); ++i)
    if (rule_entries[i].name == name) return Rule(static_cast<std::uint16_t>(i));
  return {};
}

}  // namespace pressparse
