// Direct speech between dashes: "– Ruszamy w maju – mówi Anna Lis. – To dobra wiadomość." Only in languages whose pack says so
// ([meta] speech_dash = spaced: a blank on both sides of each dash).
#pragma once

#include "fields/context.hpp"
#include "fields/quote_pairs.hpp"

namespace pressparse::fields {

/// The pairs and, in text order with them, the speech between dashes that no pair reaches into; pairs inside such speech are its content.
std::vector<QuotePair> with_dashed_speech(const Context& context, std::vector<QuotePair> pairs);

}  // namespace pressparse::fields
