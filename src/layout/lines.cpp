#include "layout/lines.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::layout {
namespace {

constexpr std::uint32_t widest_wrap = 110;  // bytes; no mailer or PDF breaks lines wider than this
constexpr std::uint32_t one_line_length = 800;

std::uint32_t length(const text::Line& line) { return line.end - line.start; }

/// The width at which lines were broken, or 0. Evidence: several lines in a row of nearly the longest length, and none longer.
std::uint32_t wrap_width(const text::Document& document) {
  std::vector<std::uint32_t> lengths;
  for (std::size_t i = 0; i + 1 < document.lines.size(); ++i)
    if (!document.lines[i].blank() && !document.lines[i + 1].blank()) lengths.push_back(length(document.lines[i]));
  if (lengths.size() < 4) return 0;
  const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
  std::nth_element(lengths.begin(), at, lengths.end());
  const std::uint32_t width = *at;
  if (width < 45 || width > widest_wrap) return 0;
  const auto near = std::count_if(lengths.begin(), lengths.end(), [&](std::uint32_t l) { return l + 16 >= width && l <= width + 12; });
  return static_cast<std::size_t>(near) * 5 >= lengths.size() * 2 ? width : 0;
}

bool ends_sentence(const text::Document& document, const text::Line& line) {
  std::size_t i = line.last_token;
  while (i > line.first_token && document.is(i - 1, text::TokenKind::quote)) --i;
  return i > line.first_token && (document.is_char(i - 1, '.') || document.is_char(i - 1, '!') || document.is_char(i - 1, '?') || document.is_char(i - 1, ':'));
}

bool is_bullet(const text::Document& document, const text::Line& line) {
  const std::size_t i = line.first_token;
  return document.is_char(i, '*') || document.is(i, text::TokenKind::dash) || document.text_of(i) == "•" || document.text_of(i) == "·";
}

/// Whether `next` goes on with the paragraph of `line`.
bool goes_on(const text::Document& document, const text::Line& line, const text::Line& next, std::uint32_t width) {
  if (!width || next.blank() || is_bullet(document, next) || document.is_char(next.first_token, '#')) return false;
  if (length(line) > width + 12) return false;
  // A line that ends early ends its paragraph, unless the next line's first word would not have fitted.
  const std::uint32_t room = width > length(line) ? width - length(line) : 0;
  const std::uint32_t next_word = document.tokens[next.first_token].length;
  const bool starts_small = document.is(next.first_token, text::TokenKind::word) && !document.capitalized(next.first_token);
  if (starts_small) return room <= width / 2;
  if (ends_sentence(document, line)) return room <= next_word + 8;
  return room <= next_word + 14;
}

}  // namespace

Layout join_lines(const text::Document& document) {
  Layout layout;
  const std::uint32_t width = wrap_width(document);
  layout.wrapped = width > 0;
  bool gap = true;
  for (std::uint32_t i = 0; i < document.lines.size(); ++i) {
    const text::Line& line = document.lines[i];
    if (line.blank()) {
      gap = true;
      continue;
    }
    const bool same = !gap && !layout.blocks.empty() && goes_on(document, document.lines[i - 1], line, width);
    if (same) {
      Block& block = layout.blocks.back();
      block.last_line = i + 1;
      block.last_token = line.last_token;
      block.end = document.tokens[line.last_token - 1].end();
    } else {
      Block block;
      block.first_line = i;
      block.last_line = i + 1;
      block.first_token = line.first_token;
      block.last_token = line.last_token;
      block.start = document.tokens[line.first_token].start;
      block.end = document.tokens[line.last_token - 1].end();
      block.gap_before = gap;
      layout.blocks.push_back(block);
    }
    gap = false;
  }
  layout.one_line = layout.blocks.size() <= 3 && !layout.blocks.empty() &&
                    std::any_of(layout.blocks.begin(), layout.blocks.end(), [](const Block& b) { return b.end - b.start > one_line_length; });
  return layout;
}

}  // namespace pressparse::layout
