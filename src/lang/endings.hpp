// Endings of words ("straße", "präsidentin") as a trie from the last byte backwards: most words leave it after two steps.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace pressparse::lang {

class EndingTrie {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  EndingTrie() { roots_.fill(none); }

  /// Adds an ending with the caller's number for it; one ending may have several numbers. `kind` is a bit for may_end.
  void add(std::string_view folded, std::uint32_t number, std::uint8_t kind) {
    for (std::size_t before = 0; before < 32; ++before)
      if (!folded.empty() && (folded.size() == 1 || before == (static_cast<std::uint8_t>(folded[folded.size() - 2]) & 31u))) tails_[before << 5 | (static_cast<std::uint8_t>(folded.back()) & 31u)] |= kind;
    std::uint32_t node = none;
    for (std::size_t i = folded.size(); i-- > 0;) node = child_or_new(node, static_cast<std::uint8_t>(folded[i]));
    if (node != none) nodes_[node].numbers.push_back(number);
  }

  /// False when no ending of these kinds ends with the word's last two bytes, an ASCII word of two letters at least.
  bool may_end(std::string_view word, std::uint8_t kinds) const {
    const auto before = static_cast<std::uint8_t>(word[word.size() - 2]), last = static_cast<std::uint8_t>(word.back());
    return tails_[(before & 31u) << 5 | (last & 31u)] & kinds;
  }

  /// Walks the word from its end; calls visit(number) for each ending that is shorter than the word, shortest first.
  /// The word is folded, or ASCII in any case.
  template <class Visit>
  void visit(std::string_view word, Visit&& visit) const {
    if (word.empty()) return;
    std::uint32_t node = roots_[lower(static_cast<std::uint8_t>(word.back()))];
    for (std::size_t i = word.size() - 1; node != none && i > 0; --i) {
      for (const std::uint32_t number : nodes_[node].numbers) visit(number);
      node = nodes_[node].child(lower(static_cast<std::uint8_t>(word[i - 1])));
    }
  }

 private:
  struct Node {
    std::vector<std::pair<std::uint8_t, std::uint32_t>> children;
    std::vector<std::uint32_t> numbers;
    std::uint32_t child(std::uint8_t byte) const {
      for (const auto& [b, node] : children)
        if (b == byte) return node;
      return none;
    }
  };

  static std::uint8_t lower(std::uint8_t byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<std::uint8_t>(byte + 32) : byte; }

  std::uint32_t child_or_new(std::uint32_t node, std::uint8_t byte) {
    const std::uint32_t known = node == none ? roots_[byte] : nodes_[node].child(byte);
    if (known != none) return known;
    const auto made = static_cast<std::uint32_t>(nodes_.size());
    nodes_.emplace_back();
    if (node == none) roots_[byte] = made;
    else nodes_[node].children.emplace_back(byte, made);
    return made;
  }

  std::array<std::uint32_t, 256> roots_{};
  std::array<std::uint8_t, 1024> tails_{};  // by the low five bits of the last two bytes: kinds of endings that end so
  std::vector<Node> nodes_;
};

}  // namespace pressparse::lang
