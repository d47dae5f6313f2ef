// Quotation marks -> quotes: pairing, healing at paragraph ends, speech or not, split and multi-paragraph quotes.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// In text order; speakers and cues still open. A quote's segments do not overlap another quote's.
std::vector<Quote> find_quotes(const Context& context, const Mask& mask);

}  // namespace pressparse::fields
