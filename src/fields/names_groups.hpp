// Runs of capitalised words that can be one name.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// One past the word at `token`, with what is glued to it: "J.P.Morgan", "L'Oréal", "Welskop-Deffaa", "30A".
std::size_t word_end(const NameWords& words, std::size_t token);

/// A headline's verb or small word, which its capitals hide: "Acme Updates Coverage On Harbour Inc."
bool breaks_title_case(const NameWords& words, std::size_t i);

/// "eXp Realty": the word with a small first letter and a capital inside that stands right before a name, or `first`.
std::size_t small_camel_start(const NameWords& words, std::size_t first);

/// Whether a name may start at `token`: a capital, or a number glued to one ("1BusinessWorld").
bool starts_name(const NameWords& words, std::size_t token);

/// A run of capitalised words that can be one name: "Kaire & Heffernan", "Alaska Children's Trust". `last` is one past.
/// Empty when no name starts at `token`.
TokenRange capital_group(const NameWords& words, std::size_t token);

}  // namespace pressparse::fields
