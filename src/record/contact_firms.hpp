// What a contact's line says besides the organisation's own name: a desk, a client, a place behind the legal form, a label.
#pragma once

#include "fields/names.hpp"

namespace pressparse::record {

/// Cuts the contacts' organisations down to their names:
///
///   "Media at Harbour News"             Harbour News, department Media
///   "Harbour Corporate Communications"  Harbour, department Corporate Communications; where the text names Harbour
///   "Quay PR for Harbour"               Quay PR; where the text names Harbour
///   "Harbour Law, LLC in Maryland"      Harbour Law, LLC
///   "Requests"                          none
void tidy_firms(const fields::Context& context, const fields::Names& names, std::vector<Contact>& contacts);

}  // namespace pressparse::record
