// From a 64-bit hash to a number: for questions that nearly always get a "no", asked for every capitalised word.
#pragma once

#include <cstdint>
#include <vector>

namespace pressparse::text {

class HashTable {
 public:
  /// The number kept under the hash, or null. Two keys may share a hash: who finds something still compares.
  const std::uint32_t* find(std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    for (std::size_t i = place(hash);; i = (i + 1) & mask_) {
      if (!slots_[i].used) return nullptr;
      if (slots_[i].hash == hash) return &slots_[i].number;
    }
  }
  bool empty() const { return count_ == 0; }
  /// Room for so many, to be made before they come.
  void reserve(std::size_t count) {
    while (count * 2 > slots_.size()) grow();
  }
  bool contains(std::uint64_t hash) const { return find(hash) != nullptr; }

  /// The number under the hash, 0 when it is new.
  std::uint32_t& operator[](std::uint64_t hash) {
    if ((count_ + 1) * 2 > slots_.size()) grow();
    std::size_t i = place(hash);
    while (slots_[i].used && slots_[i].hash != hash) i = (i + 1) & mask_;
    if (!slots_[i].used) {
      slots_[i] = {hash, 0, true};
      ++count_;
    }
    return slots_[i].number;
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t number = 0;
    bool used = false;
  };

  std::size_t place(std::uint64_t hash) const { return (hash >> 32 ^ hash) & mask_; }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 32 : slots_.size() * 2);
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (!slot.used) continue;
      std::size_t i = place(slot.hash);
      while (slots_[i].used) i = (i + 1) & mask_;
      slots_[i] = slot;
    }
  }

  std::vector<Slot> slots_;
  std::size_t mask_ = 0, count_ = 0;
};

}  // namespace pressparse::text
