#include "fields/quotes.hpp"

namespace pressparse::fields {

std::vector<Quote> find_quotes(const Context&, const Mask&) { return {}; }

}  // namespace pressparse::fields
