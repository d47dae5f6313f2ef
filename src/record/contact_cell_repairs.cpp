#include "record/contact_cell_repairs.hpp"

#include <algorithm>

#include "record/contact_columns.hpp"

namespace pressparse::record {
namespace {

constexpr std::size_t longest_glued = 100;      // bytes of a cell that are looked at for a lost break
constexpr int most_lost_breaks = 4;             // in one cell
constexpr std::size_t shortest_surname = 3;     // letters; "Mc", "De" and "La" open one
constexpr std::size_t shortest_label = 5;       // letters of a domain that a cell may spell
constexpr std::size_t hint_window = 6;  // values before and after a cell that may support its reading

/// "Pressereferentin Energie und" / "Ansprechpartnerin Europa": a line that ends with a small word goes on in the next.
std::vector<Cell> join_open_lines(const fields::Context& context, const std::vector<Cell>& cells) {
  std::vector<Cell> joined;
  for (const Cell& cell : cells) {
    if (!joined.empty() && joined.back().kind == CellKind::words && cell.kind == CellKind::words && cell.line == joined.back().line + 1) {
      const Words words(context, joined.back().start, joined.back().end);
      const std::size_t last = words.size() - 1;
      const bool open = words.size() > 1 && (words.document().is_char(last, '&') ||
                                             (words.document().has(last, lang::Class::stopwords) && !words.document().capitalized(last)));
      if (open) {
        joined.back().end = cell.end;
        continue;
      }
    }
    joined.push_back(cell);
  }
  return joined;
}

/// "Email", "Website:": nothing but a label.
bool label_closes(const fields::Context& context, const Words& words) {
  for (const lang::Class c : {lang::Class::email_labels, lang::Class::phone_labels, lang::Class::link_labels})
    if (const lang::Match label = context.lexicon.match(words.document(), 0, c, context.language);
        label && label.length == words.size() && words.document().tokens[0].length > 3)
      return true;
  return false;
}

bool title_soon(const fields::Context& context, const Words& words) {
  for (std::size_t i = 0; i < words.size() && i < 4; ++i)
    if (context.lexicon.match(words.document(), i, lang::Class::title_heads, context.language)) return true;
  return false;
}

/// Bytes at the start of `text` that spell a label of `domain` and run straight into a capital letter, or 0.
std::size_t glued_length(std::string_view text, std::string_view domain) {
  std::size_t from = 0;
  for (std::size_t end = 0; end <= domain.size(); ++end) {
    if (end < domain.size() && domain[end] != '.') continue;
    const std::string_view label = domain.substr(from, end - from);
    from = end + 1;
    if (label.size() < 4 || text.size() <= label.size() || end == domain.size()) continue;
    const char next = text[label.size()];
    if (next >= 'A' && next <= 'Z' && squeeze(text.substr(0, label.size())) == squeeze(label)) return label.size();
  }
  return 0;
}

/// Bytes of "Ann McKenzie" in "Ann McKenzieHost, The Harbour Show" or of "Ann Lee" in "Ann LeeVisit Harbour" over "visitharbour.org": a break
/// was lost before an office, or before what the domain spells; 0 where none was. "Ann McKenzie" alone is whole.
std::size_t name_before_lost_break(const fields::Context& context, const Cell& cell, const Hints& hints) {
  const std::string_view text = context.document.slice(cell.start, cell.end);
  std::size_t word = 0;
  for (std::size_t at = 1; at < text.size() && at < longest_glued; ++at) {
    if (text[at - 1] == ' ') word = at;
    const bool inside = text[at] >= 'A' && text[at] <= 'Z' && text[at - 1] >= 'a' && text[at - 1] <= 'z';
    if (!inside || word == 0 || at - word < shortest_surname) continue;
    const Words tail(context, cell.start + at, cell.end);
    const auto office = [&](lang::Class c) { return context.lexicon.match(tail.document(), 0, c, context.language).length > 0; };
    if (label_closes(context, tail)) return at;  // "Harbour CollegeEmail:"
    if (office(lang::Class::title_heads) || office(lang::Class::department_words) ||
        (office(lang::Class::title_modifiers) && title_soon(context, tail)))
      return at;
    const std::string spelled = squeeze(text.substr(at));
    for (const std::string_view domain : hints.domains)
      if (const std::string label = squeeze(domain.substr(0, domain.find('.')));
          label.size() >= shortest_label && spelled.starts_with(label))
        return at;
  }
  return 0;
}

/// "TinyGemsAustin, Texas" before "www.tinygems.com": a scraper lost the break between the name and the place.
std::vector<Cell> split_glued_names(const fields::Context& context, const ContactParts& parts, const fields::Names& names,
                                    const std::vector<Cell>& cells) {
  std::vector<Cell> split;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    Cell cell = cells[i];
    for (int lost = 0; cell.kind == CellKind::words && lost < most_lost_breaks; ++lost) {  // "Ann LeeOwner, Harbour WorksPhone:"
      const std::string_view text = context.document.slice(cell.start, cell.end);
      const Hints hints = hints_around(cells, i, parts, names);
      std::size_t length = 0;
      for (const std::string_view domain : hints.domains)
        if ((length = glued_length(text, domain)) > 0) break;
      if (!length) length = name_before_lost_break(context, cell, hints);
      if (!length) break;
      Cell name = cell;
      name.end = cell.start + length;
      split.push_back(name);
      cell.start = name.end;
      cell.starts_line = false;
    }
    split.push_back(cell);
  }
  return split;
}

/// "Name: Ann Lee Company: Harbour Works": fields that lost their line breaks. A list that opens with a label is cut before each next one.
std::vector<Cell> split_fields(const fields::Context& context, const std::vector<Cell>& cells) {
  std::vector<Cell> split;
  for (Cell cell : cells) {
    const std::string_view text = context.document.slice(cell.start, cell.end);
    const std::size_t colon = cell.kind == CellKind::words ? text.find(':') : text.npos;
    if (colon == text.npos || text.find(':', colon + 1) == text.npos) {
      split.push_back(cell);
      continue;
    }
    const Words words(context, cell.start, cell.end);
    const auto label_end = [&](std::size_t at) {  // one past the label's words, where a colon is, or 0
      for (const lang::Class c : {lang::Class::field_labels, lang::Class::contact_headings, lang::Class::contact_words})
        if (const lang::Match label = context.lexicon.match_any(words.document(), at, c, context.language);
            label && words.document().is_char(at + label.length, ':'))
          return at + label.length;
      return std::size_t{0};
    };
    for (std::size_t at = label_end(0); at > 0 && at + 1 < words.size(); ++at) {
      if (!words.document().capitalized(at) || words.document().is_char(at - 1, ':') || words.start(at) == words.end(at - 1) || !label_end(at))
        continue;
      Cell field = cell;
      field.end = words.end(at - 1);
      split.push_back(field);
      cell.start = words.start(at);
      cell.starts_line = false;
    }
    split.push_back(cell);
  }
  return split;
}

}  // namespace

std::vector<Cell> repair_cells(const fields::Context& context, const ContactParts& parts, const fields::Names& names,
                               std::vector<Cell> cells) {
  cells = split_glued_names(context, parts, names, split_fields(context, join_open_lines(context, cells)));
  read_columns_downwards(context.document, cells);
  return cells;
}

Hints hints_around(const std::vector<Cell>& cells, std::size_t at, const ContactParts& parts, const fields::Names& names) {
  Hints hints;
  hints.names = &names;
  const auto add = [&](const Cell& cell) {
    if (cell.kind == CellKind::email) {
      const std::string& value = parts.emails[cell.index].value;
      const auto sign = value.find('@');
      if (sign == value.npos) return;
      hints.locals.push_back(std::string_view(value).substr(0, sign));
      hints.domains.push_back(std::string_view(value).substr(sign + 1));
    } else if (cell.kind == CellKind::link) {
      hints.domains.push_back(parts.links[cell.index].host);
    }
  };
  std::size_t seen = 0;
  for (std::size_t i = at; i < cells.size() && seen < hint_window && i < at + 4 * hint_window; ++i)
    if (cells[i].kind != CellKind::words) ++seen, add(cells[i]);
  seen = 0;
  for (std::size_t i = at; i > 0 && seen < hint_window && at - i < 4 * hint_window; --i)
    if (cells[i - 1].kind != CellKind::words) ++seen, add(cells[i - 1]);
  return hints;
}

}  // namespace pressparse::record
