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

  /// Adds an ending with the caller's number for it; one ending may have several numbers.
  void add(std::string_view folded, std::uint32_t number) {
    std::uint32_t node = none;
    for (std::size_t i = folded.size(); i-- > 0;) node = child_or_new(node, static_cast<std::uint8_t>(folded[i]));
    if (node != none) nodes_[node].numbers.push_back(number);
  }

  /// Walks the folded word from its end; calls visit(number) for each ending that is shorter than the word, shortest
  /// first.
  template <class Visit>
  void visit(std::string_view folded, Visit&& visit) const {
    if (folded.empty()) return;
    std::uint32_t node = roots_[static_cast<std::uint8_t>(folded.back())];
    for (std::size_t i = folded.size() - 1; node != none && i > 0; --i) {
      for (const std::uint32_t number : nodes_[node].numbers) visit(number);
      node = nodes_[node].child(static_cast<std::uint8_t>(folded[i - 1]));
    }
  }

  /// Whether any ending ends with these two bytes: a test before the word is folded. ASCII letters in either case.
  bool may_end(std::uint8_t byte_before_last, std::uint8_t last) const {
    const std::uint32_t node = roots_[lower(last)];
    return node != none && (!nodes_[node].numbers.empty() || nodes_[node].child(lower(byte_before_last)) != none);
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
  std::vector<Node> nodes_;
};

}  // namespace pressparse::lang
