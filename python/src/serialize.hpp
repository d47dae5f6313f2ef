// Records as bytes and back, exactly: what pickle stores. The form belongs to one version of the library.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "convert.hpp"

namespace pressparse::python {

inline void put(std::size_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

inline void put(std::string_view text, std::string& out) {
  put(text.size(), out);
  out += text;
}

template <class T> void serialize(const T& value, std::string& out) {
  if constexpr (std::is_same_v<T, std::string>) put(std::string_view(value), out);
  else if constexpr (std::is_same_v<T, Rule>) put(value.name(), out);
  else if constexpr (std::is_same_v<T, std::size_t>) put(value, out);
  else if constexpr (std::is_same_v<T, bool> || Enum<T>) out += static_cast<char>(value);
  else if constexpr (is_optional<T>) {
    out += static_cast<char>(value.has_value());
    if (value) serialize(*value, out);
  } else if constexpr (is_vector<T>) {
    put(value.size(), out);
    for (const auto& item : value) serialize(item, out);
  } else {
    output::members(value, [&](std::string_view, const auto& member) { serialize(member, out); });
  }
}

/// Reads what serialize wrote; throws std::invalid_argument (ValueError) on anything else.
class Deserializer {
 public:
  explicit Deserializer(std::string_view bytes) : bytes_(bytes) {}

  template <class T> void read(T& value) {
    if constexpr (std::is_same_v<T, std::string>) value = text();
    else if constexpr (std::is_same_v<T, Rule>) value = Rule::named(text());
    else if constexpr (std::is_same_v<T, std::size_t>) value = number();
    else if constexpr (std::is_same_v<T, bool>) value = byte() != 0;
    else if constexpr (Enum<T>) {
      const unsigned char index = byte();
      if (index >= output::count_of(T{})) fail();
      value = static_cast<T>(index);
    } else if constexpr (is_optional<T>) {
      if (byte()) read(value.emplace());
    } else if constexpr (is_vector<T>) {
      const std::size_t size = number();
      if (size > bytes_.size()) fail();  // an item takes a byte at least
      value.resize(size);
      for (auto& item : value) read(item);
    } else {
      output::members(value, [&](std::string_view, auto& member) { read(member); });
    }
  }

  void finish() const {
    if (!bytes_.empty()) fail();
  }

 private:
  [[noreturn]] static void fail() { throw std::invalid_argument("pickled by another version of pressparse, or damaged"); }

  unsigned char byte() {
    if (bytes_.empty()) fail();
    const auto value = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return value;
  }

  std::size_t number() {
    std::size_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      const unsigned char next = byte();
      value |= static_cast<std::size_t>(next & 0x7F) << shift;
      if (next < 0x80) return value;
    }
    fail();
  }

  std::string text() {
    const std::size_t size = number();
    if (size > bytes_.size()) fail();
    std::string value(bytes_.substr(0, size));
    bytes_.remove_prefix(size);
    return value;
  }

  std::string_view bytes_;
};

template <class T> std::string to_bytes(const T& value) {
  std::string out;
  serialize(value, out);
  return out;
}

template <class T> T from_bytes(std::string_view bytes) {
  T value;
  Deserializer reader(bytes);
  reader.read(value);
  reader.finish();
  return value;
}

}  // namespace pressparse::python
