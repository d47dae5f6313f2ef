// Organisations that write their name with a small letter: "mimic joins the race ...", "hVIVO achieves record revenue".
#pragma once

#include "fields/names_words.hpp"
#include "pressparse/release.hpp"

namespace pressparse::fields {

/// A word in small letters that opens the headline, or one with a capital inside that opens the text, where another sentence opens with it too: nothing
/// but a name stays small there. With the capitals behind it that say what it is ("atai Life Sciences"). Empty when there is none.
TokenRange find_small_written(const NameWords& words, const Release& release);

}  // namespace pressparse::fields
