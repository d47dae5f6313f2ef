// Byte offsets -> code points, for every span of a record in one walk.
#include <cstdint>
#include <optional>
#include <type_traits>
#include <vector>

#include "output/record_fields.hpp"
#include "pressparse/parser.hpp"
#include "text/unicode.hpp"

namespace pressparse {
namespace {

/// Code points before each byte, remembered at every 256th byte so that a look-up reads a quarter of a kilobyte at most.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) {
      while (marks_.size() * step <= at) marks_.push_back({at, count});
      at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : text::decode(text, at).length;
      ++count;
    }
    plain_ = count == text.size();
  }

  std::size_t operator()(std::size_t byte) const {
    if (plain_ || marks_.empty()) return byte;
    // A mark may stand up to three bytes after its place when a character straddles it; the one before is always safe.
    std::size_t i = std::min(byte / step, marks_.size() - 1);
    while (i > 0 && marks_[i].byte > byte) --i;
    auto [at, count] = marks_[i];
    for (; at < byte; ++count) at += static_cast<unsigned char>(text_[at]) < 0x80 ? 1 : text::decode(text_, at).length;
    return count;
  }

 private:
  static constexpr std::size_t step = 256;
  struct Mark {
    std::size_t byte, count;
  };
  std::string_view text_;
  std::vector<Mark> marks_;
  bool plain_ = false;
};

template <class T> void convert(T& value, const CodePoints& to);
template <class T> void convert(std::optional<T>& value, const CodePoints& to) {
  if (value) convert(*value, to);
}
template <class T> void convert(std::vector<T>& values, const CodePoints& to) {
  for (T& value : values) convert(value, to);
}
template <class T> void convert(T& value, const CodePoints& to) {
  if constexpr (std::is_same_v<T, std::size_t>) {
    value = to(value);
  } else if constexpr (requires { output::members(value, [](std::string_view, auto&) {}); }) {
    output::members(value, [&](std::string_view, auto& member) { convert(member, to); });
  }
}

}  // namespace

void convert_offsets_to_code_points(Release& release, std::string_view text) { convert(release, CodePoints(text)); }

}  // namespace pressparse
