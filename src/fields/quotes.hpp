// Quotation marks -> quotations: pairing, healing at paragraph ends, speech or not.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"
#include "fields/quote_pairs.hpp"

namespace pressparse::fields {

/// A quotation that is speech. Who said it, and which pieces are one quote, is for record/speakers to say.
struct QuotePiece : QuotePair {
  bool direct = true;      // whole sentences; otherwise words quoted inside somebody else's sentence
  bool paragraph = false;  // nothing else stands in its paragraph(s)
  bool terminal = false;   // ends in a full stop, inside the mark or right behind it
  int score = 0;           // of speech_score
};

/// In text order, not overlapping.
std::vector<QuotePiece> find_quotes(const Context& context, const Mask& mask);

}  // namespace pressparse::fields
