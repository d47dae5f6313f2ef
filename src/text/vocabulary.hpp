// The words that the packs know, as numbers. A token is hashed once, in the scan; every later look-up is by number.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace pressparse::text {

using WordId = std::uint32_t;  // 0: a word that is in no pack

/// 64-bit hash of a folded word, eight bytes at a time.
class WordHash {
 public:
  /// The next eight bytes; those of the last step are filled up with zeros.
  void add(std::uint64_t bytes) {
    value_ = (value_ ^ bytes) * 0x9E3779B97F4A7C15ULL;
    value_ ^= value_ >> 29;
  }
  std::uint64_t value() const { return value_; }
  static WordHash of(std::string_view folded) {
    WordHash hash;
    for (std::size_t at = 0; at < folded.size(); at += 8) {
      std::uint64_t bytes = 0;
      std::memcpy(&bytes, folded.data() + at, std::min<std::size_t>(8, folded.size() - at));
      hash.add(bytes);
    }
    return hash;
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// Open addressing from hash to number. Two words with the same 47 bits of their hashes would share a number; packs are far too small for that, and
/// eight bytes for a word keep the table in memory that is near.
class Vocabulary {
 public:
  Vocabulary() { rehash(1024); }

  WordId find(WordHash hash) const {
    // Half of a text's words are in no pack: a bit per hash, in memory that stays near, says so for most of them.
    if (!(seen_[seen_word(hash.value())] & seen_bit(hash.value()))) return 0;
    const Slot wanted(hash.value(), 0);
    for (std::size_t slot = wanted.low & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[slot].word == 0) return 0;
      if (slots_[slot].low == wanted.low && slots_[slot].high == wanted.high) return slots_[slot].word;
    }
  }

  /// The number of a word that is one ASCII character.
  WordId find(char character) const { return single_[static_cast<unsigned char>(character) & 0x7F]; }

  /// Room for so many words, to be made before they come.
  void reserve(std::size_t words) {
    if (words * 3 > slots_.size()) rehash(std::bit_ceil(words * 3));
  }

  /// The number of a folded word, given out if it is new.
  WordId intern(std::string_view folded) {
    const WordId word = intern(WordHash::of(folded));
    if (folded.size() == 1 && static_cast<unsigned char>(folded[0]) < 0x80) single_[static_cast<unsigned char>(folded[0])] = word;
    return word;
  }
  /// The same for a word that is not one character alone.
  WordId intern(WordHash hash) {
    if (const WordId known = find(hash)) return known;
    if ((count_ + 1) * 3 > slots_.size()) rehash(slots_.size() * 2);
    place({hash.value(), ++count_});
    seen_[seen_word(hash.value())] |= seen_bit(hash.value());
    return count_;
  }

  /// One more than the highest number.
  std::size_t size() const { return count_ + 1; }

 private:
  struct Slot {
    Slot() = default;
    Slot(std::uint64_t hash, WordId number)
        : low(static_cast<std::uint32_t>(hash)), high(static_cast<std::uint32_t>(hash >> 32) & 0x7FFF), word(number & 0x1FFFF) {}
    std::uint32_t low = 0;        // bits of the hash
    std::uint32_t high : 15 = 0;  // more of them
    WordId word : 17 = 0;         // a Token holds no more either
  };

  static constexpr std::size_t seen_bits = std::size_t{1} << 19;
  static std::size_t seen_word(std::uint64_t hash) { return (hash >> 32) % seen_bits / 64; }
  static std::uint64_t seen_bit(std::uint64_t hash) { return std::uint64_t{1} << (hash >> 32) % 64; }

  void place(const Slot& word) {
    std::size_t slot = word.low & mask_;
    while (slots_[slot].word) slot = (slot + 1) & mask_;
    slots_[slot] = word;
  }

  void rehash(std::size_t size) {
    std::vector<Slot> old(size);
    old.swap(slots_);
    mask_ = size - 1;
    for (const Slot& slot : old)
      if (slot.word) place(slot);
  }

  std::vector<Slot> slots_;
  std::vector<std::uint64_t> seen_ = std::vector<std::uint64_t>(seen_bits / 64);
  std::array<WordId, 128> single_{};
  std::size_t mask_ = 0;
  WordId count_ = 0;
};

}  // namespace pressparse::text
