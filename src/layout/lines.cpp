#include "layout/lines.hpp"

#include <algorithm>

#include "limits.hpp"
#include "text/unicode.hpp"

namespace pressparse::layout {
namespace {

constexpr std::uint32_t widest_wrap = 110;  // bytes; no mailer or PDF breaks lines wider than this
constexpr std::uint32_t one_line_length = 800;

std::uint32_t length(const text::Line& line) { return line.end - line.start; }

/// The width at which lines were broken, or 0. Evidence: several lines in a row of nearly the longest length, none longer,
/// and sentences that go on from line to line with a small letter, which lines of addresses and headlines do not.
/// `full`: gets the number of lines that are not blank.
std::uint32_t wrap_width(const text::Document& document, std::size_t& full) {
  std::size_t going_on = 0, pairs = 0;
  const auto inside = [&](std::size_t i) { return !document.lines[i].blank() && !document.lines[i + 1].blank(); };
  bool above = false;  // the line before is not blank
  for (const text::Line& line : document.lines) {
    const bool blank = line.blank();
    if (!blank) ++full;
    if (!blank && above) {
      ++pairs;
      going_on += document.is(line.first_token, text::TokenKind::word) && !document.capitalized(line.first_token);
    }
    above = !blank;
  }
  if (pairs < 4 || going_on < 3 || going_on * 4 < pairs) return 0;
  std::vector<std::uint32_t> lengths;
  lengths.reserve(pairs);
  for (std::size_t i = 0; i + 1 < document.lines.size(); ++i)
    if (inside(i)) lengths.push_back(length(document.lines[i]));
  const auto at = lengths.begin() + static_cast<std::ptrdiff_t>(lengths.size() * 9 / 10);
  std::nth_element(lengths.begin(), at, lengths.end());
  const std::uint32_t width = *at;
  if (width < 45 || width > widest_wrap) return 0;
  const auto near = std::count_if(lengths.begin(), lengths.end(), [&](std::uint32_t l) { return l + 16 >= width && l <= width + 12; });
  return static_cast<std::size_t>(near) * 5 >= lengths.size() * 2 ? width : 0;
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
  return room <= next_word + 7;  // the next word would not have fitted; a few letters more, for lines are ragged
}

/// Where a long line was a run of paragraphs: line breaks lost, their places kept as wide gaps.
class GapSplitter {
 public:
  explicit GapSplitter(const text::Document& document) : document_(document) {}

  /// Whether a paragraph starts at token `i` inside `line`.
  bool starts_paragraph(std::size_t i) const {
    const std::size_t gap = gap_before(i);
    return (gap >= least_gap_ && (gap > 2 || !goes_on(i))) || (gap >= 2 && has_tab(i));
  }

  /// Decides how wide a gap means a lost line break. Old typing put two spaces after every sentence: then two mean nothing.
  void read(const text::Line& line) {
    constexpr std::size_t few_loose = 2;
    std::size_t single = 0, twin = 0, loose = 0, wraps = 0;
    for (std::size_t i = line.first_token + 1; i < line.last_token; ++i) {
      loose += gap_before(i) == 2 && document_.is(i - 1, text::TokenKind::word) && document_.is(i, text::TokenKind::word) &&
               !document_.capitalized(i);
      wraps += gap_before(i) == 2 && goes_on(i);
      if (!document_.is_char(i - 1, '.') || !document_.capitalized(i)) continue;
      const std::size_t gap = gap_before(i);
      single += gap == 1;
      twin += gap == 2;
    }
    least_gap_ = single + twin == 0                         ? 5
                 : single * 3 >= twin && loose <= few_loose && wraps <= std::max(few_loose, twin) ? 2
                                                            : 3;  // no full stops at all: punctuation was lost as spaces
  }

 private:
  std::size_t gap_before(std::size_t i) const { return document_.tokens[i].start - document_.tokens[i - 1].end(); }
  /// "im  Bereich", "auf Initiative  der": two spaces where a sentence was wrapped; no "Ann Lee  ann@harbour.example".
  bool goes_on(std::size_t i) const {
    if (document_.is_char(i - 1, ',') && document_.is(i, text::TokenKind::quote)) return true;  // "Ann Lee said,  “It holds.”"
    if (!document_.is(i - 1, text::TokenKind::word) || !document_.is(i, text::TokenKind::word)) return false;
    // A brand in small letters may open a paragraph: "About harbour  harbour is ...".
    const auto small = [&](std::size_t t) { return !document_.capitalized(t) && document_.has(t, lang::Class::stopwords); };
    return small(i - 1) || small(i);
  }
  bool has_tab(std::size_t i) const {
    return document_.slice(document_.tokens[i - 1].end(), document_.tokens[i].start).find('\t') != std::string_view::npos;
  }

  const text::Document& document_;
  std::size_t least_gap_ = 3;
};

}  // namespace

Layout join_lines(const text::Document& document) {
  Layout layout;
  std::size_t full_lines = 0;
  const std::uint32_t width = wrap_width(document, full_lines);
  layout.wrapped = width > 0;
  GapSplitter splitter(document);
  const std::size_t most = limits::lines_in(document.text.size());
  layout.blocks.reserve(std::min(full_lines, most));
  bool gap = true;
  const auto extend = [&](std::uint32_t line, std::uint32_t last) {
    Block& block = layout.blocks.back();
    block.last_line = line + 1;
    block.last_token = last;
    block.end = document.tokens[last - 1].end();
  };
  const auto open = [&](std::uint32_t line, std::uint32_t first, std::uint32_t last) {
    if (layout.blocks.size() >= most) {
      if (layout.joined_from == std::string_view::npos) layout.joined_from = document.tokens[first].start;
      extend(line, last);
      return;
    }
    Block block;
    block.first_line = line;
    block.last_line = line + 1;
    block.first_token = first;
    block.last_token = last;
    block.start = document.tokens[first].start;
    block.end = document.tokens[last - 1].end();
    block.gap_before = gap;
    layout.blocks.push_back(block);
  };
  for (std::uint32_t i = 0; i < document.lines.size(); ++i) {
    const text::Line& line = document.lines[i];
    if (line.blank()) {
      gap = true;
      continue;
    }
    if (length(line) > one_line_length) {
      layout.one_line = true;
      splitter.read(line);
      std::uint32_t first = line.first_token;
      for (std::uint32_t t = first + 1; t < line.last_token; ++t) {
        if (!splitter.starts_paragraph(t)) continue;
        open(i, first, t);
        gap = true;
        first = t;
      }
      open(i, first, line.last_token);
    } else if (!gap && !layout.blocks.empty() && goes_on(document, document.lines[i - 1], line, width)) {
      extend(i, line.last_token);
    } else {
      open(i, line.first_token, line.last_token);
    }
    gap = false;
  }
  layout.one_line = layout.one_line && full_lines <= 3;
  return layout;
}

}  // namespace pressparse::layout
