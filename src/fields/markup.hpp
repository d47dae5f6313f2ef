// Links in markup: "[label](destination)", "![image](destination)", <a href="destination">label</a>.
#pragma once

#include <optional>

#include "fields/context.hpp"

namespace pressparse::fields {

/// Byte offsets. The label may be empty.
struct MarkedLink {
  std::size_t start = 0, end = 0;  // the whole construct
  std::size_t label_start = 0, label_end = 0;
  std::size_t destination = 0, destination_end = 0;
  bool image = false;
};

/// The markdown link whose label stands between two bracket tokens.
std::optional<MarkedLink> markdown_link(const text::Document& document, std::size_t open, std::size_t close);

/// Finds anchors of HTML. Keeps where the next ">" and "</a" are, so that many unclosed tags cost one pass.
class AnchorReader {
 public:
  explicit AnchorReader(std::string_view text) : text_(text) {}
  /// The anchor whose "<" is at `at`.
  std::optional<MarkedLink> read(std::size_t at);

 private:
  std::size_t next(std::string_view what, std::size_t at, std::size_t& known) const;
  std::string_view text_;
  std::size_t next_bracket_ = 0, next_close_ = 0;
};

}  // namespace pressparse::fields
