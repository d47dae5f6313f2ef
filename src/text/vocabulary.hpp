// The words that the packs know, as numbers. A token is hashed once, in the scan; every later look-up is by number.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace pressparse::text {

using WordId = std::uint32_t;  // 0: a word that is in no pack

/// 64-bit FNV-1a over a folded word, byte by byte.
class WordHash {
 public:
  void add(char byte) { value_ = (value_ ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL; }
  std::uint64_t value() const { return value_; }
  static WordHash of(std::string_view folded) {
    WordHash hash;
    for (const char c : folded) hash.add(c);
    return hash;
  }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325ULL;
};

/// Open addressing from hash to number. Two words with one 64-bit hash would share a number; packs are far too small for that.
class Vocabulary {
 public:
  Vocabulary() { rehash(1024); }

  WordId find(WordHash hash) const {
    for (std::size_t slot = hash.value() & mask_;; slot = (slot + 1) & mask_) {
      if (slots_[slot].word == 0) return 0;
      if (slots_[slot].hash == hash.value()) return slots_[slot].word;
    }
  }

  /// The number of a folded word, given out if it is new.
  WordId intern(std::string_view folded) {
    const WordHash hash = WordHash::of(folded);
    if (const WordId known = find(hash)) return known;
    if ((count_ + 1) * 3 > slots_.size()) rehash(slots_.size() * 2);
    place(hash.value(), ++count_);
    return count_;
  }

  /// One more than the highest number.
  std::size_t size() const { return count_ + 1; }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordId word = 0;
  };

  void place(std::uint64_t hash, WordId word) {
    std::size_t slot = hash & mask_;
    while (slots_[slot].word) slot = (slot + 1) & mask_;
    slots_[slot] = {hash, word};
  }

  void rehash(std::size_t size) {
    std::vector<Slot> old(size);
    old.swap(slots_);
    mask_ = size - 1;
    for (const Slot& slot : old)
      if (slot.word) place(slot.hash, slot.word);
  }

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  WordId count_ = 0;
};

}  // namespace pressparse::text
