// A growing Arrow column: buffers of its own, children for structs and lists. Made from the record's member list.
#pragma once

#include <cstdint>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "output/record_fields.hpp"

namespace pressparse::output {

/// Arrow wants buffers aligned to 64 bytes and never null, however short.
template <class T>
struct AlignedAllocator {
  using value_type = T;
  static constexpr std::size_t alignment = 64;
  AlignedAllocator() = default;
  template <class U>
  AlignedAllocator(const AlignedAllocator<U>&) {}
  T* allocate(std::size_t n) { return static_cast<T*>(::operator new(n * sizeof(T) + alignment, std::align_val_t{alignment})); }
  void deallocate(T* p, std::size_t) { ::operator delete(p, std::align_val_t{alignment}); }
  friend bool operator==(const AlignedAllocator&, const AlignedAllocator&) { return true; }
};

template <class T>
using Buffer = std::vector<T, AlignedAllocator<T>>;

enum class ColumnType : std::uint8_t { utf8, int64, float64, boolean, list, structure };

struct Column {
  std::string name;
  ColumnType type = ColumnType::utf8;
  bool nullable = false;
  std::vector<Column> children;

  std::int64_t length = 0;
  std::int64_t null_count = 0;
  Buffer<std::uint8_t> validity;  // a bit a row; only for nullable columns
  Buffer<std::int32_t> offsets;   // utf8 and list: length + 1
  Buffer<char> bytes;             // utf8
  Buffer<std::int64_t> integers;
  Buffer<double> numbers;
  Buffer<std::uint8_t> bits;  // boolean

  void mark(bool valid) {
    if (nullable) {
      if (length % 8 == 0) validity.push_back(0);
      if (valid) validity.back() = static_cast<std::uint8_t>(validity.back() | 1 << length % 8);
      else ++null_count;
    }
    ++length;
  }

  void add_string(std::string_view text) {
    bytes.insert(bytes.end(), text.begin(), text.end());
    offsets.push_back(static_cast<std::int32_t>(bytes.size()));
    mark(true);
  }

  /// A row that is absent; below it every child gets an empty row.
  void add_null();
};

/// The column of a whole record, empty.
Column release_column();

/// Appends one record as a row. Text that is not UTF-8 becomes U+FFFD.
void add_release(Column& column, const Release& release);

}  // namespace pressparse::output
