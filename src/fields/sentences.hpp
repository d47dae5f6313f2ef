// Where sentences end, as far as quotations and their speakers need it.
#pragma once

#include "fields/context.hpp"

namespace pressparse::fields {

/// Whether token `i` ends a sentence: . ! ? … that is no abbreviation, initial, ordinal or part of a name.
bool ends_sentence(const Context& context, std::size_t i);

/// First token of the sentence that holds the token before `at`, not before `floor`.
std::size_t sentence_start(const Context& context, std::size_t at, std::size_t floor);

/// One past the last token of the sentence that starts at or holds `at`, at most `limit`.
std::size_t sentence_end(const Context& context, std::size_t at, std::size_t limit);

}  // namespace pressparse::fields
