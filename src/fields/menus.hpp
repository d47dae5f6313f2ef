// Menus: runs of short lines in which a site's navigation stands ("Home", "Frauds Bureau", "Careers", "Privacy policy").
#pragma once

#include <vector>

#include "fields/context.hpp"
#include "fields/names.hpp"

namespace pressparse::fields {

/// Token ranges of menus, in text order: what stands there is a link's label and names nobody.
std::vector<TokenRange> find_menus(const Context& context);

}  // namespace pressparse::fields
