// Offices and trades whose holders speak under their own names.
#pragma once

#include <string_view>

#include "fields/context.hpp"

namespace pressparse::record {

/// What a title says of its holder's own name: an office that speaks under it ("U.S. Senator"), a maker of works ("author").
enum class PersonalOffice : std::uint8_t { none, holder, maker };
PersonalOffice personal_office(const fields::Context& context, std::string_view title);

}  // namespace pressparse::record
