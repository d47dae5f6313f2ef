// Which runs of digits may hold a telephone number: enough digits, or a label's sign before few, or letters behind them.
#pragma once

#include "fields/phone_run.hpp"

namespace pressparse::fields {

/// In text order.
std::vector<DigitRun> phone_candidates(const Context& context, const Mask& mask);

/// "1-800-FLOWERS"
bool word_follows(const text::Document& document, const DigitRun& run);

/// "DW 20", "ext. 302": a label for an extension stands before the token.
bool behind_extension_label(const Context& context, std::size_t token);

}  // namespace pressparse::fields
