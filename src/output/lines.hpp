// Where a byte stands for people: line and column, both from 1.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace pressparse::output {

struct Position {
  std::size_t line = 1, column = 1;
};

class Lines {
 public:
  explicit Lines(std::string_view text);

  std::size_t line_of(std::size_t byte) const;
  /// The column counts characters; it is reckoned from the line's start, a few kilobytes of it at most.
  Position at(std::size_t byte) const;

 private:
  std::string_view text_;
  std::vector<std::size_t> starts_;  // of the lines behind the first
};

}  // namespace pressparse::output
