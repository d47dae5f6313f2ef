// Paragraphs that describe an organisation in general ("About X"), with and without a heading.
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

std::vector<Boilerplate> find_boilerplates(const Context& context);

}  // namespace pressparse::fields
