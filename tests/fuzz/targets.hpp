// The fuzz targets: what each does with its bytes, and what must hold afterwards.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace fuzz {

struct Target {
  std::string_view name;
  std::string (*broken)(std::string_view bytes);  // "" when everything holds, else what does not
};

std::span<const Target> inputs();   // parse, encoding, pack
std::span<const Target> finders();  // one for each group of fields
std::span<const Target> outputs();  // json, arrow, pages

/// The target of that name, or null.
const Target* find_target(std::string_view name);

/// Tells inputs apart without a state: what is dear is done for one of `share` of them.
inline bool chosen(std::string_view bytes, unsigned share, unsigned salt = 0) {
  std::uint32_t hash = 2166136261u + salt;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return (hash ^ hash >> 15) % share == 0;
}

}  // namespace fuzz
