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

/// "Press contact Harbour Ltd" / "Quay Communications" / "Ann Lee": the agency in the second line, which the text before the block at `start`
/// does not speak of, answers for the client, of whom it does.
bool answers_for(const fields::Context& context, std::string_view firm, std::string_view client, std::size_t start);

}  // namespace pressparse::record
