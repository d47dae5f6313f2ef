#include "record/contact_brackets.hpp"

#include "record/contact_cell_repairs.hpp"

namespace pressparse::record {

std::optional<BracketedOwner> bracketed_owner(const fields::Context& context, const std::vector<Cell>& cells, std::size_t at,
                                              const Cell& cell, const ContactParts& parts, const fields::Names& names,
                                              const Contact& before) {
  const std::string_view whole = context.document.slice(cell.start, cell.end);
  const std::size_t close = whole.find(')');
  if (at == 0 || cells[at - 1].kind != CellKind::phone || cells[at - 1].line != cell.line || !whole.starts_with("(") || close == whole.npos)
    return std::nullopt;
  const std::size_t behind = whole.find_first_not_of(" .,", close + 1);
  if (behind != whole.npos && whole[behind] != '(') return std::nullopt;
  const Words inner(context, cell.start + 1, cell.start + close);
  if (inner.size() == 0) return std::nullopt;
  const CellReading reading = read_words(context, inner, hints_around(cells, at, parts, names));
  const bool desk = reading.kind == Reading::department || (reading.kind == Reading::organization && reading.evidence);
  if (reading.kind != Reading::name && !desk) return std::nullopt;
  const Phone& phone = parts.phones[cells[at - 1].index];
  BracketedOwner owner;
  owner.behind = behind == whole.npos ? cell.end : cell.start + behind;
  Draft& draft = owner.draft;
  draft.start = phone.start;
  draft.end = cell.start + close + 1;
  draft.local_number = !phone.e164;
  Contact& contact = draft.contact;
  contact.role = before.role;
  contact.name = joined_text(context.document, reading.name);
  contact.title = joined_text(context.document, reading.title);
  contact.department = joined_text(context.document, reading.department);
  contact.organization = joined_text(context.document, reading.organization);
  if (contact.name && !contact.organization) contact.organization = before.organization;
  if (!contact.name && !contact.organization) contact.organization.swap(contact.department);
  if (phone.e164) contact.phones.push_back(phone);
  return owner;
}

bool signs_in_brackets(const fields::Context& context, const Draft& draft, const Cell& next) {
  const std::string_view before = context.document.slice(draft.start, next.start);
  const bool opened = before.starts_with('(') || (draft.start > 0 && context.text()[draft.start - 1] == '(');
  const std::size_t close = before.find(')');
  return opened && close != before.npos && before.substr(0, close).find_first_of("0123456789") != before.npos &&
         before.find('(', close) == before.npos;
}

}  // namespace pressparse::record
