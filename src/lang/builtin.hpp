// The pack files' texts, compiled in by cmake/packs.cmake.
#pragma once

#include <span>
#include <string_view>

namespace pressparse::lang {

struct BuiltinPack {
  std::string_view name;
  std::string_view text;
};

std::span<const BuiltinPack> builtin_sources();

}  // namespace pressparse::lang
