// Where a lost quotation mark must have stood.
#pragma once

#include <optional>

#include "fields/context.hpp"

namespace pressparse::fields {

/// Where the text in [first, last) names its speaker in passing (", said Ann Lee." ", Lee added."): the token of the comma.
std::optional<std::size_t> attribution_inside(const Context& context, std::size_t first, std::size_t last);

/// First token of a quotation whose opening mark is lost: `floor` is the earliest it can be, `close` its closing mark's token.
/// `after_quote`: another quotation ends at `floor`, so the rest of that sentence tells its speaker.
std::optional<std::size_t> lost_opening(const Context& context, std::size_t floor, std::size_t close, bool after_quote);

/// One past the last token of a quotation whose closing mark is lost.
std::optional<std::size_t> lost_closing(const Context& context, std::size_t first, std::size_t limit);

}  // namespace pressparse::fields
