#include "record/contact_cells.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

/// Length of a separator between cells at `at`, or 0: a tab, two blanks, a bar, a bullet (a word processor's own, U+F0B7, too), a
/// semicolon, a slash between blanks.
std::size_t separator_length(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\t' || c == '|' || c == ';') return 1;
  if (c != ' ' && static_cast<unsigned char>(c) < 0x80) return 0;
  std::size_t gap = at;
  std::size_t blanks = 0;
  for (; gap < text.size(); ++blanks) {
    if (text[gap] == ' ') ++gap;
    else if (text.substr(gap, 2) == "\xC2\xA0") gap += 2;
    else break;
  }
  if (blanks >= 2) return gap - at;
  if (c == ' ' && text.substr(at, 3) == " / ") return 3;
  if (c == ' ') return 0;
  for (const std::string_view bullet : {"•", "·", "▪", "●", "◆", "►", "‣", "»", "→", "\xE2\x80\xA8", "\xEF\x82\xB7", "\xEF\x82\xA7"})
    if (text.substr(at).starts_with(bullet)) return bullet.size();
  return 0;
}

/// True when the line break before `at` stands inside a block: a paragraph that was wrapped.
bool in_wrapped_block(const fields::Context& context, std::size_t at) {
  const std::size_t token = context.document.token_at(at);
  const std::size_t block = context.layout.block_of(token);
  return block < context.layout.blocks.size() && context.layout.blocks[block].start < at &&
         context.layout.blocks[block].first_token != token;
}

void trim(std::string_view text, std::size_t& start, std::size_t& end) {
  const auto blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ':' || c == '*'; };
  for (bool again = true; again;) {
    again = false;
    while (start < end && blank(text[start])) ++start;
    while (start < end && blank(text[end - 1])) --end;
    if (text.substr(start, end - start).starts_with("\xC2\xA0")) start += 2, again = true;
    if (end - start >= 2 && text.substr(end - 2, 2) == "\xC2\xA0") end -= 2, again = true;
  }
}

}  // namespace

std::vector<Cell> value_cells(const fields::Context& context, const ContactParts& parts) {
  std::vector<Cell> cells;
  const auto add = [&](CellKind kind, const auto& values) {
    for (std::size_t i = 0; i < values.size(); ++i)
      cells.push_back({kind, values[i].start, values[i].end, i, context.document.line_at(values[i].start), false});
  };
  add(CellKind::phone, parts.phones);
  add(CellKind::email, parts.emails);
  add(CellKind::link, parts.links);
  add(CellKind::address, parts.addresses);
  std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.start < b.start; });
  std::size_t reached = 0;
  std::erase_if(cells, [&](const Cell& cell) {
    if (cell.start < reached) return true;
    reached = cell.end;
    return false;
  });
  return cells;
}

std::vector<Cell> cut_cells(const fields::Context& context, const std::vector<Cell>& values, std::size_t start, std::size_t end) {
  const std::string_view text = context.text();
  std::vector<Cell> cells;
  std::size_t line = context.document.line_at(start);
  std::size_t last_line = line;
  bool first = true;
  const auto push = [&](Cell cell) {
    cell.starts_line = first || cell.line != last_line;
    last_line = cell.line;
    first = false;
    cells.push_back(cell);
  };
  const auto words = [&](std::size_t from, std::size_t to) {
    const std::size_t on_line = line;
    trim(text, from, to);
    if (from < to) push({CellKind::words, from, to, 0, on_line, false});
  };
  const auto cut = [&](std::size_t from, std::size_t to) {
    std::size_t piece = from;
    for (std::size_t at = from; at < to;) {
      if (text[at] == '\n') {
        const std::size_t next = ++at;
        ++line;
        if (in_wrapped_block(context, next)) continue;  // a sentence over several lines
        --line;
        words(piece, next - 1);
        ++line;
        piece = next;
        continue;
      }
      const std::size_t length = separator_length(text.substr(0, to), at);
      if (length) words(piece, at), piece = at + length;
      at += std::max<std::size_t>(length, 1);
    }
    words(piece, to);
  };
  auto value = std::partition_point(values.begin(), values.end(), [&](const Cell& v) { return v.start < start; });
  std::size_t at = start;
  for (; value != values.end() && value->end <= end; ++value) {
    cut(at, value->start);
    Cell cell = *value;
    line = context.document.line_at(cell.start);
    cell.line = line;
    push(cell);
    line = context.document.line_at(cell.end);
    last_line = line;
    at = cell.end;
  }
  cut(at, end);
  return cells;
}

Words::Words(const fields::Context& context, std::size_t start, std::size_t end)
    : base_(start), document_(text::scan(context.document.slice(start, end), context.lexicon.vocabulary())) {
  document_.word_classes = &context.lexicon.classes(context.language);
}

}  // namespace pressparse::record
