// Who said each quote: sieves from most to least certain.
#pragma once

#include "fields/names.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// Fills speaker, cue, kind and rule of each quote. May join split quotes and drop what turns out to be no speech.
void attribute_quotes(const fields::Context& context, const fields::Names& names, Parties& parties, std::vector<Quote>& quotes);

}  // namespace pressparse::record
