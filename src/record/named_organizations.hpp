// Organisations that the layout names: in a contact block, over a boilerplate. Where the running text gives no sign that
// a name is an organisation's, these do.
#pragma once

#include "record/parties.hpp"

namespace pressparse::record {

/// Adds the organisations of contacts and boilerplates that `parties` does not know, with all their mentions.
void add_named_organizations(const fields::Context& context, const Release& release, Parties& parties);

}  // namespace pressparse::record
