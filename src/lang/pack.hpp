// Language packs: what belongs to a language or a country, as plain text. See packs/en.pack for every section.
//
//   [section]
//   entry | alternative = value      # '#' opens a comment at a line's start or after white space
//
// The same loader reads the packs compiled into the library and a caller's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace pressparse::lang {

struct Entry {
  std::string text;   // as written in the pack
  std::string value;  // "" when the entry has none; alternatives share one
  std::size_t line = 0;
};

struct Section {
  std::string name;
  std::vector<Entry> entries;
};

struct Pack {
  std::string name;      // file name without ending, for messages
  std::string language;  // "" for an international pack
  std::vector<Section> sections;

  /// The value of an entry in [meta], or "".
  std::string_view meta(std::string_view key) const;
};

/// Throws Error(bad_pack) naming the pack and the line.
Pack parse_pack(std::string_view name, std::string_view text);

/// The packs compiled into the library.
const std::vector<Pack>& builtin_packs();

}  // namespace pressparse::lang
