// The found values of a text, asked by place.
#pragma once

#include <algorithm>
#include <vector>

#include "record/contact_cells.hpp"

namespace pressparse::record {

/// Places are bytes of the input, [from, to).
class ValuesAt {
 public:
  /// What value_cells() gave; must outlive it.
  explicit ValuesAt(const std::vector<Cell>& values) : values_(values) {}

  using Iterator = std::vector<Cell>::const_iterator;
  Iterator begin() const { return values_.begin(); }
  Iterator end() const { return values_.end(); }
  bool empty() const { return values_.empty(); }
  /// The first one that starts at `from` or behind it.
  Iterator first_at(std::size_t from) const {
    return std::partition_point(values_.begin(), values_.end(), [&](const Cell& v) { return v.start < from; });
  }
  /// Whether one starts there.
  bool any(std::size_t from, std::size_t to) const {
    const auto v = first_at(from);
    return v != values_.end() && v->start < to;
  }
  /// A phone, e-mail or address; a link alone makes no contact.
  bool reach(std::size_t from, std::size_t to) const {
    for (auto v = first_at(from); v != values_.end() && v->start < to; ++v)
      if (v->kind != CellKind::link) return true;
    return false;
  }
  std::size_t bytes_beside(std::size_t from, std::size_t to) const {
    std::size_t bytes = to - from;
    for (auto v = first_at(from); v != values_.end() && v->start < to; ++v) bytes -= std::min(bytes, v->end - v->start);
    return bytes;
  }
  bool inside(std::size_t at) const {
    const auto v = first_at(at + 1);
    return v != values_.begin() && std::prev(v)->end > at;
  }

 private:
  const std::vector<Cell>& values_;
};

}  // namespace pressparse::record
