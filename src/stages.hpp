// Where the time of a parse goes: the benchmark looks on while the one pipeline there is runs. A parser itself looks never.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "pressparse/parser.hpp"

namespace pressparse {

struct StageWatch {
  std::function<void(std::string_view stage)> lap;  // called when a stage is done

  Release parse(const Parser& parser, std::string_view text) const { return parser.run(text, std::nullopt, this); }
};

}  // namespace pressparse
