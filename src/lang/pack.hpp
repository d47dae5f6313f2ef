// Language packs: what belongs to a language or a country, as plain text. See packs/en.pack for every section.
//
//   [section]
//   entry | alternative = value      # '#' opens a comment at a line's start or after white space
//
// The same loader reads the packs compiled into the library and a caller's own.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace pressparse::lang {

/// Slices of the pack's text: the built-in packs alone have some seventy thousand entries, and a copy of each costs more than reading it.
struct Entry {
  std::string_view text;   // as written in the pack
  std::string_view value;  // "" when the entry has none; alternatives share one
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
  std::shared_ptr<const std::string> source;  // what the entries are slices of; none for a text that is always there

  /// The value of an entry in [meta], or "".
  std::string_view meta(std::string_view key) const;
};

/// Throws Error(bad_pack) naming the pack and the line. Keeps a copy of the text.
Pack parse_pack(std::string_view name, std::string_view text);

/// The packs compiled into the library, read anew.
std::vector<Pack> builtin_packs();

}  // namespace pressparse::lang
