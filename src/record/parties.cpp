#include "record/parties.hpp"

namespace pressparse::record {

Parties merge_mentions(const fields::Context&, const fields::Names&) { return {}; }

}  // namespace pressparse::record
