// Which finder owns which token. What one owns the next does not touch; the order is links, dates, identifiers, phones.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/document.hpp"

namespace pressparse::fields {

enum class Owner : std::uint8_t { none, link, email, date, identifier, phone, address };

class Mask {
 public:
  explicit Mask(const text::Document& document) : document_(document), owners_(document.size()), touched_(document.size() / 64 + 1) {}

  /// A mask that nobody claims in.
  static Mask none(const text::Document& document) { return Mask(document, {}); }

  Owner owner(std::size_t token) const { return token < owners_.size() ? owners_[token] : Owner::none; }
  bool free(std::size_t token) const { return owner(token) == Owner::none; }
  bool free(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (!free(i)) return false;
    return true;
  }
  void claim(std::size_t first, std::size_t last, Owner owner) {
    for (std::size_t i = first; i < last && i < owners_.size(); ++i) owners_[i] = owner, touched_[i / 64] = true;
  }
  /// False when nobody claimed anything in [first, last) or a little around it: one look instead of many.
  bool touched(std::size_t first, std::size_t last) const {
    for (std::size_t word = first / 64; word < touched_.size() && word * 64 < last; ++word)
      if (touched_[word]) return true;
    return false;
  }
  /// Claims every token that starts in [start, end) of the text.
  void claim_bytes(std::size_t start, std::size_t end, Owner owner) { claim(document_.token_at(start), document_.token_at(end), owner); }

 private:
  Mask(const text::Document& document, std::vector<Owner> owners) : document_(document), owners_(std::move(owners)) {}

  const text::Document& document_;
  std::vector<Owner> owners_;
  std::vector<bool> touched_;  // by 64 tokens
};

}  // namespace pressparse::fields
