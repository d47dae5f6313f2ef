// Organisations spelled out before their acronym: "Office national des forêts (ONF)", "Bundesverband privater Pflegeanbieter (BPP)".
#pragma once

#include <vector>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// In text order. The ranges end before the bracket; they start at a capitalised word with the acronym's first letter.
std::vector<TokenRange> find_spelled_out(const NameWords& words);

}  // namespace pressparse::fields
