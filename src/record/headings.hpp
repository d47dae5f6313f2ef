// Headline and subheadlines as values of the record.
#pragma once

#include "fields/context.hpp"
#include "layout/headline.hpp"

namespace pressparse::record {

void fill_headlines(const fields::Context& context, const layout::HeadlineBlocks& head, Release& release);

}  // namespace pressparse::record
