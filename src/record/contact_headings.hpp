// Headings of contact blocks that no list holds as a whole: "Ansprechpartner für Medienanfragen", "Renseignements et entrevues :".
#pragma once

#include "fields/context.hpp"

namespace pressparse::record {

/// One past the words of a heading at `first`, its colon not among them, or 0. Every word of it is one that asks to make contact, one of the
/// press, or a small one between them; it ends with its line or before a colon.
std::size_t composed_heading(const fields::Context& context, std::size_t first, std::size_t line_end);

}  // namespace pressparse::record
