// A record made of bytes: every member filled, with texts that no parse would give. For what writes records.
#pragma once

#include <string_view>

#include "../property/checks.hpp"
#include "output/record_fields.hpp"

namespace fuzz {

class Maker {
 public:
  explicit Maker(std::string_view bytes) : bytes_(bytes) {}

  bool empty() const { return bytes_.empty(); }

  template <class T> void fill(T& value) {
    if constexpr (property::IsOptional<T>::value) {
      if (byte() % 2) fill(value.emplace());
    } else if constexpr (property::IsVector<T>::value) {
      for (unsigned count = byte() % 3; count > 0 && !bytes_.empty(); --count) fill(value.emplace_back());
    } else if constexpr (std::is_same_v<T, std::string>) {
      value = text();
    } else if constexpr (std::is_same_v<T, bool>) {
      value = byte() % 2;
    } else if constexpr (std::is_same_v<T, std::size_t>) {
      value = byte() % 4 == 3 ? byte() * 0x1000001ULL : byte();
    } else if constexpr (std::is_same_v<T, pressparse::Rule>) {
      value = pressparse::Rule(byte() % 64);
    } else if constexpr (std::is_enum_v<T>) {
      value = static_cast<T>(byte() % pressparse::output::count_of(T{}));
    } else {
      pressparse::output::members(value, [&](std::string_view, auto& member) { fill(member); });
    }
  }

 private:
  unsigned byte() {
    if (bytes_.empty()) return 0;
    const unsigned char c = static_cast<unsigned char>(bytes_[0]);
    bytes_.remove_prefix(1);
    return c;
  }

  /// A byte that says how long, and the text.
  std::string text() {
    const std::size_t wanted = byte() % 24;  // taken before what is left is asked for
    const std::size_t length = std::min(wanted, bytes_.size());
    const std::string out(bytes_.substr(0, length));
    bytes_.remove_prefix(length);
    return out;
  }

  std::string_view bytes_;
};

}  // namespace fuzz
