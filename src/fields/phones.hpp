// Phone and fax numbers: wide candidates, cheap rejections, then libphonenumber on the few that are left.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// In text order. `region` is the country for national numbers: the caller's, or what the document's evidence gives; "" if none.
std::vector<Phone> find_phones(const Context& context, Mask& mask, std::string_view region);

}  // namespace pressparse::fields
