// Names behind an office that its holder speaks under: "Congressman Dover D. Bishop, Jr.", "Senator Jan Moss".
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Whether an office that issues under its holder's own name stands right before the token: "Rep.", "U.S. Senator".
bool behind_personal_office(const NameWords& words, std::size_t i);

/// The full name that begins at `i`, right behind such an office, whatever else its words mean ("Jan", "Dover", "Bishop"); empty where the
/// capitals go on into something else.
TokenRange held_name(const NameWords& words, std::size_t i);

}  // namespace pressparse::fields
