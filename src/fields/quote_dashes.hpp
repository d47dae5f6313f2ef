// Direct speech between dashes: "– Ruszamy w maju – mówi Anna Lis. – To dobra wiadomość." Only in languages whose pack says so
// ([meta] speech_dash = spaced: a blank on both sides of each dash), or behind a dash up to the comma before the verb: "– Vi åpner i mai, sier Kari Lien."
// (speech_dash = opening).
#pragma once

#include "fields/context.hpp"
#include "fields/quote_pairs.hpp"

namespace pressparse::fields {

/// Speech between dashes, in text order.
std::vector<QuotePair> find_dashed_speech(const Context& context);

/// Both in text order: pairs inside speech between dashes are its content, and such speech that a pair reaches into is none.
std::vector<QuotePair> merge_dashed_speech(std::vector<QuotePair> pairs, std::vector<QuotePair> dashed);

}  // namespace pressparse::fields
