// Offices and the bodies that bear their name: who holds the one belongs to the other.
#pragma once

#include "record/parties.hpp"

namespace pressparse::record {

/// Who holds an office belongs to it: the "District Attorney" to "<Place> District Attorney's Office".
void link_offices(const fields::Context& context, Parties& parties);

}  // namespace pressparse::record
