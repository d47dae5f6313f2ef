#include "record/contact_lines.hpp"

#include "record/name_spelling.hpp"

namespace pressparse::record {

bool is_credit(const fields::Context& context, const Words& words) {
  const text::Document& document = words.document();
  std::size_t first = 0;
  if (document.is_char(first, '(') || document.is_char(first, '[')) ++first;
  if (first < words.size() && document.text_of(first) == "©") return true;
  const lang::Match label = context.lexicon.match_any(document, first, lang::Class::credit_labels, context.language);
  return label && document.is_char(first + label.length, ':');
}

bool says_shared(const fields::Context& context, const Words& words) {
  constexpr std::size_t longest = 6;  // tokens
  for (std::size_t i = 0; i < words.size() && words.size() <= longest; ++i)
    if (context.lexicon.match(words.document(), i, lang::Class::contact_words, context.language, "both")) return true;
  return false;
}

bool notes_number(const fields::Context& context, const std::vector<Cell>& cells, std::size_t at) {
  const Cell& cell = cells[at];
  const std::string_view text = context.document.slice(cell.start, cell.end);
  if (at == 0 || cells[at - 1].kind != CellKind::phone || cells[at - 1].line != cell.line || text.size() < 3 || text.front() != '(' ||
      text.back() != ')')
    return false;
  const Words words(context, cell.start, cell.end);
  std::size_t small = 0, large = 0;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words.document().is(i, text::TokenKind::word)) (words.document().capitalized(i) ? large : small) += 1;
  return small > 0 && large <= 1 && (large == 0 || words.document().capitalized(1));
}

bool names_mailbox(const fields::Context& context, const std::vector<Cell>& cells, std::size_t at, const ContactParts& parts) {
  constexpr std::size_t shortest_label = 4;
  const Cell& cell = cells[at];
  if (!cell.starts_line || at + 1 >= cells.size() || cells[at + 1].kind != CellKind::email || cells[at + 1].line != cell.line) return false;
  const std::string_view mailbox = parts.emails[cells[at + 1].index].value;
  const std::string label = squeeze(context.document.slice(cell.start, cell.end));
  return label.size() >= shortest_label && squeeze(mailbox.substr(0, mailbox.find('@'))) == label;
}

std::vector<Cell> join_over_blanks(const fields::Context& context, const std::vector<Cell>& cells) {
  std::vector<Cell> joined;
  for (const Cell& cell : cells) {
    const bool words = !joined.empty() && joined.back().kind == CellKind::words && cell.kind == CellKind::words;
    if (words && context.document.slice(joined.back().end, cell.start).find_first_not_of(' ') == std::string_view::npos)
      joined.back().end = cell.end;
    else joined.push_back(cell);
  }
  return joined;
}

}  // namespace pressparse::record
