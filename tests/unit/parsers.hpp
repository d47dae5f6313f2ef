// Parsers that tests share: each reads all packs when it is made, which takes longer than a test's text.
#pragma once

#include <map>
#include <string>
#include <utility>

#include "pressparse/parser.hpp"

namespace pressparse::tests {

/// The parser for a language, or a region; empty: detected, or taken from the text.
inline const Parser& parser(const std::string& language = "", const std::string& region = "") {
  static std::map<std::pair<std::string, std::string>, Parser> made;
  const auto known = made.find({language, region});
  if (known != made.end()) return known->second;
  Options options;
  if (!language.empty()) options.language = language;
  if (!region.empty()) options.region = region;
  return made.emplace(std::pair(language, region), Parser(options)).first->second;
}

}  // namespace pressparse::tests
