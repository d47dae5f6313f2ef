#include "record/contact_columns.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

constexpr std::size_t most_columns = 4;
constexpr std::size_t longest_cell_line = 64;  // cells of a line; a longer one is no line of columns
constexpr std::size_t farthest_cell =
    512;  // bytes of a line; a paragraph is no line of columns, and counting its letters anew for each cell has no end
constexpr std::size_t tab_stop = 1000;         // letters a tab counts for
constexpr std::size_t slack = 3;               // letters by which a column's cell may stand out of line

/// A piece of a line between wide gaps: cells [first, last).
struct Segment {
  std::size_t first = 0, last = 0;
  std::size_t column = 0;  // letters before it in its line
};

/// Letters (code points) between two offsets of one line.
std::size_t letters_between(std::string_view text, std::size_t from, std::size_t to) {
  return static_cast<std::size_t>(std::count_if(text.begin() + static_cast<std::ptrdiff_t>(from),
                                                text.begin() + static_cast<std::ptrdiff_t>(to),
                                                [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

class ColumnReader {
 public:
  ColumnReader(const text::Document& document, std::vector<Cell>& cells) : document_(document), cells_(cells) {}

  void run() {
    for (std::size_t at = 0; at < cells_.size();) {
      const std::vector<Segment> head = segments_of(at);
      std::size_t end = end_of_line(at);
      if (opens_columns(head)) {
        const std::size_t table = at;
        std::vector<std::vector<Cell>> columns(head.size());
        std::size_t rows = 1, full_rows = 0;
        put(head, head, columns);
        for (; end < cells_.size() && cells_[end].line <= cells_[end - 1].line + 2; ++rows) {
          const std::vector<Segment> row = segments_of(end);
          if (!fits(head, row)) break;
          put(head, row, columns);
          full_rows += row.size() > 1;
          end = end_of_line(end);
        }
        if (full_rows > 0 && holds_values(columns)) write(table, columns);
      }
      at = end;
    }
  }

 private:
  std::size_t end_of_line(std::size_t at) const {
    std::size_t end = at;
    while (end < cells_.size() && cells_[end].line == cells_[at].line) ++end;
    return end;
  }

  std::vector<Segment> segments_of(std::size_t at) const {
    std::vector<Segment> out;
    const std::size_t end = end_of_line(at);
    const text::Line& line = document_.lines[cells_[at].line];
    if (end - at > longest_cell_line || cells_[end - 1].start > line.start + farthest_cell) return out;
    const std::size_t from = std::min<std::size_t>(line.start, cells_[at].start);
    const auto tabs = [&](std::size_t to) {
      return static_cast<std::size_t>(std::count(document_.text.begin() + static_cast<std::ptrdiff_t>(from),
                                                 document_.text.begin() + static_cast<std::ptrdiff_t>(to), '\t'));
    };
    const bool tabbed = tabs(cells_[end - 1].start) > 0;  // tabs are stops that letters do not fill
    for (std::size_t i = at; i < end; ++i) {
      const bool apart = i == at || wide(cells_[i - 1].end, cells_[i].start, cells_[i - 1].kind == CellKind::email ? "  " : "   ");
      if (apart) out.push_back({i, i, tabbed ? tabs(cells_[i].start) * tab_stop : letters_between(document_.text, from, cells_[i].start)});
      out.back().last = i + 1;
    }
    return out;
  }

  /// Three blanks (two behind an address, which tells its own end) or a tab, marks of the cells' ends aside.
  bool wide(std::size_t from, std::size_t to, std::string_view blanks) const {
    if (from > to) return false;
    const std::string_view gap = document_.text.substr(from, to - from);
    return gap.find(blanks) != gap.npos || gap.find('\t') != gap.npos;
  }

  /// The first line names two or more people, firms or desks; a value beside a name belongs to it.
  bool opens_columns(const std::vector<Segment>& head) const {
    return head.size() >= 2 && head.size() <= most_columns && std::all_of(head.begin(), head.end(), [&](const Segment& s) {
             return s.last - s.first == 1 && cells_[s.first].kind == CellKind::words;
           });
  }

  static std::size_t column_of(const std::vector<Segment>& head, const Segment& segment) {
    for (std::size_t c = 0; c < head.size(); ++c)
      if (segment.column + slack >= head[c].column && segment.column <= head[c].column + slack) return c;
    return head.size();
  }

  static bool fits(const std::vector<Segment>& head, const std::vector<Segment>& row) {
    return in_order(head, row) ||
           (!row.empty() && std::all_of(row.begin(), row.end(), [&](const Segment& s) { return column_of(head, s) < head.size(); }));
  }

  /// As many pieces as the head has, each nearer to its own column's start than to the one's before or behind it.
  static bool in_order(const std::vector<Segment>& head, const std::vector<Segment>& row) {
    if (row.size() != head.size()) return false;
    for (std::size_t c = 0; c < row.size(); ++c) {
      const auto away = [&](std::size_t k) {
        return row[c].column > head[k].column ? row[c].column - head[k].column : head[k].column - row[c].column;
      };
      if ((c > 0 && away(c - 1) < away(c)) || (c + 1 < row.size() && away(c + 1) < away(c))) return false;
    }
    return true;
  }

  void put(const std::vector<Segment>& head, const std::vector<Segment>& row, std::vector<std::vector<Cell>>& columns) const {
    const bool whole = in_order(head, row);
    for (std::size_t c = 0; c < row.size(); ++c)
      for (std::size_t i = row[c].first; i < row[c].last; ++i) columns[whole ? c : column_of(head, row[c])].push_back(cells_[i]);
  }

  /// "Ann Lee      Bob Ray" over signatures: without a number or an address in each column it may be anything.
  static bool holds_values(const std::vector<std::vector<Cell>>& columns) {
    return std::all_of(columns.begin(), columns.end(), [](const std::vector<Cell>& column) {
      return std::any_of(column.begin(), column.end(),
                         [](const Cell& cell) { return cell.kind == CellKind::phone || cell.kind == CellKind::email; });
    });
  }

  void write(std::size_t table, const std::vector<std::vector<Cell>>& columns) {
    for (const std::vector<Cell>& column : columns)
      for (const Cell& cell : column) cells_[table++] = cell;
  }

  const text::Document& document_;
  std::vector<Cell>& cells_;
};

}  // namespace

void read_columns_downwards(const text::Document& document, std::vector<Cell>& cells) { ColumnReader(document, cells).run(); }

}  // namespace pressparse::record
