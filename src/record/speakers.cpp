#include "record/speakers.hpp"

namespace pressparse::record {

void attribute_quotes(const fields::Context&, const fields::Names&, Parties&, std::vector<Quote>&) {}

}  // namespace pressparse::record
