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
    const auto low = [&](std::size_t back) {
      return back < folded.size() ? static_cast<std::uint8_t>(folded[folded.size() - 1 - back]) & 31u : 0u;
    };
    for (std::uint32_t any = 0; any < 32u * 32u; ++any) {  // shorter endings stand under every letter before them
      const std::uint32_t second = folded.size() > 1 ? low(1) : any & 31u, third = folded.size() > 2 ? low(2) : any >> 5;
      tails_[third << 10 | second << 5 | low(0)] |= kind;
      if (folded.size() > 2) break;
    }
    std::uint32_t node = none;
    for (std::size_t i = folded.size(); i-- > 0;) node = child_or_new(node, static_cast<std::uint8_t>(folded[i]));
    if (node != none) nodes_[node].numbers.push_back(number);
  }

  /// False when no ending of these kinds ends with the word's last three bytes, for an ASCII word of three letters at least.
  bool may_end(std::string_view word, std::uint8_t kinds) const {
    const auto low = [&](std::size_t back) { return static_cast<std::uint8_t>(word[word.size() - 1 - back]) & 31u; };
    return word.size() < 3 || (tails_[low(2) << 10 | low(1) << 5 | low(0)] & kinds);
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
  std::vector<std::uint8_t> tails_ =
      std::vector<std::uint8_t>(32 * 32 * 32);  // by the low five bits of the last three bytes: kinds of endings that end so
  std::vector<Node> nodes_;
};

}  // namespace pressparse::lang
