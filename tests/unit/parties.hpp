// What tests ask of the parties of a record.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "parsers.hpp"
#include "pressparse/release.hpp"

namespace pressparse::tests {

/// In the record's order.
inline std::vector<Party> parties(const Release& release, PartyKind kind) {
  std::vector<Party> found;
  for (const Party& party : release.parties)
    if (party.kind == kind) found.push_back(party);
  return found;
}

inline std::vector<std::string> names(const std::vector<Party>& parties) {
  std::vector<std::string> found;
  for (const Party& party : parties) found.push_back(party.name);
  return found;
}

/// Names of the organisations of a text; `language` "": detected.
inline std::vector<std::string> organizations(const std::string& text, const std::string& language = "en") {
  return names(parties(parser(language).parse(text), PartyKind::organization));
}

/// The party of that name, or null.
inline const Party* find(const Release& release, const std::string& name, PartyKind kind = PartyKind::person) {
  for (const Party& party : release.parties)
    if (party.kind == kind && party.name == name) return &party;
  return nullptr;
}

/// Whether it is the party's name or another form of it.
inline bool bears(const Party& party, const std::string& name) {
  return party.name == name || std::find(party.aliases.begin(), party.aliases.end(), name) != party.aliases.end();
}

inline bool has(const std::vector<std::string>& names, const std::string& name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace pressparse::tests
