// Stock tickers: "(NASDAQ: ABC)" and its relatives.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

std::vector<Ticker> find_tickers(const Context& context, Mask& mask);

}  // namespace pressparse::fields
