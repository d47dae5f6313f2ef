// A bracket behind a number that says whose it is.
#pragma once

#include <optional>

#include "record/contact_draft.hpp"

namespace pressparse::record {

struct BracketedOwner {
  Draft draft;             // with the number before the bracket
  std::size_t behind = 0;  // offset of a second bracket in the cell, or the cell's end
};

/// "Móvil: 655 55 01 43 (Ann Lee)", "755-5248 oder 755-5050 (Kriminaldauerdienst)": a person or a desk in the bracket at the start of `cell`,
/// right behind a phone on its line. `before`: whose the numbers so far are; a person in brackets works there.
std::optional<BracketedOwner> bracketed_owner(const fields::Context& context, const std::vector<Cell>& cells, std::size_t at,
                                              const Cell& cell, const ContactParts& parts, const fields::Names& names,
                                              const Contact& before);

/// "(Ann Lee/-8016)   On call: Svea Brok, tel. 555-0143": a closed bracket with an extension signs the text, and the number behind it is another's.
/// `next`: the cell that follows the draft.
bool signs_in_brackets(const fields::Context& context, const Draft& draft, const Cell& next);

}  // namespace pressparse::record
