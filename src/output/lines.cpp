#include "output/lines.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::output {

Lines::Lines(std::string_view text) : text_(text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.size() || text[i + 1] != '\n'))) starts_.push_back(i + 1);
  }
}

std::size_t Lines::line_of(std::size_t byte) const {
  return static_cast<std::size_t>(std::upper_bound(starts_.begin(), starts_.end(), byte) - starts_.begin()) + 1;
}

Position Lines::at(std::size_t byte) const {
  constexpr std::size_t longest = 4096;  // a text without line breaks has no columns that anybody counts
  Position position{line_of(byte), 1};
  const std::size_t start = position.line == 1 ? 0 : starts_[position.line - 2];
  byte = std::min({byte, text_.size(), start + longest});
  for (std::size_t i = start; i < byte; ++position.column) i += text::decode(text_, i).length;
  return position;
}

}  // namespace pressparse::output
