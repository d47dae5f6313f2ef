#include "fields/links.hpp"

namespace pressparse::fields {

LinksAndEmails find_links(const Context&, Mask&) { return {}; }

}  // namespace pressparse::fields
