#include "fields/tickers.hpp"

namespace pressparse::fields {

std::vector<Ticker> find_tickers(const Context&, Mask&) { return {}; }

}  // namespace pressparse::fields
