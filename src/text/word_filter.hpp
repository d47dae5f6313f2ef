// A set of words that answers "surely not" in two loads, by a word's first byte and length: asked before a word is hashed, at every token of a text.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pressparse::text {

class WordFilter {
 public:
  void add(std::string_view word) {
    if (!word.empty()) lengths_[static_cast<unsigned char>(word[0])] |= std::uint64_t{1} << (word.size() & 63);
  }
  /// False when no word that was added is equal to this one.
  bool may_hold(std::string_view word) const {
    return !word.empty() && (lengths_[static_cast<unsigned char>(word[0])] >> (word.size() & 63) & 1);
  }

 private:
  std::array<std::uint64_t, 256> lengths_{};  // by first byte: a bit for each length
};

}  // namespace pressparse::text
