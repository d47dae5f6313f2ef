// Who said each quote: sieves from most to least certain.
#pragma once

#include "fields/names.hpp"
#include "fields/quotes.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// Quotes with speaker, cue, kind and rule. Joins the pieces that are one quote: cut by their attribution, or one over several paragraphs.
/// Speakers that were no names before become parties, with the title and affiliation that stand beside them.
std::vector<Quote> attribute_quotes(const fields::Context& context, const fields::Mask& mask, const fields::Names& names, Parties& parties,
                                    const std::vector<fields::QuotePiece>& pieces);

}  // namespace pressparse::record
