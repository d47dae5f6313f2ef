// The wire's own line below the text: "ots Originaltext: Harbour Ltd".
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

/// Gives the release the wire that a line of its origin names, where no dateline names one. To be called last: such a line stands below the
/// text, and nothing else is to take it for the place where the text begins.
void add_wire_origin(const Context& context, std::optional<Dateline>& dateline);

}  // namespace pressparse::fields
