// Byte offsets -> code points and back, for every span of a record after one walk.
#include <cstdint>
#include <cstring>
#include <optional>
#include <type_traits>
#include <vector>

#include "output/record_fields.hpp"
#include "pressparse/parser.hpp"
#include "text/unicode.hpp"

namespace pressparse {
namespace {

/// Code points before each byte, remembered at every 64th byte so that a look-up reads a few words at most.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {
    std::size_t count = ascii_end(text), at = count;
    plain_ = at == text.size();
    if (plain_) return;
    marks_.reserve(text.size() / step + 1);
    for (std::size_t mark = 0; mark <= at; mark += step) marks_.push_back({mark, mark});
    while (at < text.size()) {
      while (marks_.size() * step <= at) marks_.push_back({at, count});
      at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : text::decode(text, at).length;
      ++count;
    }
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
  static std::size_t ascii_end(std::string_view text) {
    std::size_t at = 0;
    for (std::uint64_t word; at + 8 <= text.size(); at += 8) {
      std::memcpy(&word, text.data() + at, 8);
      if (word & 0x8080808080808080ULL) break;
    }
    while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
    return at;
  }

  static constexpr std::size_t step = 64;
  struct Mark {
    std::size_t byte, count;
  };
  std::string_view text_;
  std::vector<Mark> marks_;
  bool plain_ = false;
};

/// The byte at which each code point begins, remembered at every 256th.
class Bytes {
 public:
  explicit Bytes(std::string_view text) : text_(text) {
    std::size_t at = 0;
    for (; at < text.size(); ++count_) {
      if (count_ % step == 0) marks_.push_back(at);
      at += static_cast<unsigned char>(text[at]) < 0x80 ? 1 : text::decode(text, at).length;
    }
  }

  std::size_t operator()(std::size_t code_point) const {
    if (code_point >= count_) return text_.size();
    std::size_t at = marks_[code_point / step];
    for (std::size_t left = code_point % step; left > 0; --left)
      at += static_cast<unsigned char>(text_[at]) < 0x80 ? 1 : text::decode(text_, at).length;
    return at;
  }

 private:
  static constexpr std::size_t step = 256;
  std::string_view text_;
  std::vector<std::size_t> marks_;
  std::size_t count_ = 0;
};

template <class T, class To> void convert(T& value, const To& to);
template <class T, class To> void convert(std::optional<T>& value, const To& to) {
  if (value) convert(*value, to);
}
template <class T, class To> void convert(std::vector<T>& values, const To& to) {
  for (T& value : values) convert(value, to);
}
template <class T, class To> void convert(T& value, const To& to) {
  if constexpr (std::is_same_v<T, std::size_t>) {
    value = to(value);
  } else if constexpr (requires { output::members(value, [](std::string_view, auto&) {}); }) {
    output::members(value, [&](std::string_view, auto& member) { convert(member, to); });
  }
}

}  // namespace

void convert_offsets_to_code_points(Release& release, std::string_view text) { convert(release, CodePoints(text)); }

void convert_offsets_to_code_points(Explanation& explanation, std::string_view text) {
  const CodePoints to(text);
  convert(explanation.release, to);
  convert(explanation.values, to);
  convert(explanation.rejected, to);
}

void convert_offsets_to_code_points(std::vector<Finding>& findings, std::string_view text) {
  const CodePoints to(text);
  for (Finding& finding : findings) {
    finding.start = to(finding.start);
    finding.end = to(finding.end);
  }
}

void convert_offsets_to_bytes(Release& release, std::string_view text) { convert(release, Bytes(text)); }

}  // namespace pressparse
