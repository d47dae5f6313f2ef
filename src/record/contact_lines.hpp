// What a cell of a contact block says of its line: a picture's credit, a value for everybody, a mailbox that its label names.
#pragma once

#include <vector>

#include "record/contact_cells.hpp"

namespace pressparse::record {

/// "© Ann Lee", "Photo: Ann Lee".
bool is_credit(const fields::Context& context, const Words& words);

/// "for both", "für beide", "pour tous": the value behind it is everybody's who was named above.
bool says_shared(const fields::Context& context, const Words& words);

/// "(chamada para a rede fixa nacional)", "(toll-free)": a note in small words behind a number says nothing of whose it is.
bool notes_number(const fields::Context& context, const std::vector<Cell>& cells, std::size_t at);

/// "Tickets: tickets@harbour.example": the cell at `at` is a label, and the mailbox behind it repeats it: a desk of its own.
bool names_mailbox(const fields::Context& context, const std::vector<Cell>& cells, std::size_t at, const ContactParts& parts);

/// "(Ann  Lee/-82115)": a text that lost its line breaks has wide gaps inside a name; a bracket holds no columns.
std::vector<Cell> join_over_blanks(const fields::Context& context, const std::vector<Cell>& cells);

}  // namespace pressparse::record
