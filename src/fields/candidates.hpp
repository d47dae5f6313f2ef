// Tokens that a finder of something rare may start at, gathered by one pass over the text; such a finder walks its list, not the text.
#pragma once

#include <cstdint>
#include <vector>

#include "lang/lexicon.hpp"
#include "text/document.hpp"

namespace pressparse::fields {

struct Candidates {
  using List = std::vector<std::uint32_t>;  // in the order of the text

  Candidates(const text::Document& document, const lang::Lexicon& lexicon);

  List figures;  // numbers, and the signs that a phone number may open with: + ( [
  List links;    // marks that a link or an address has inside or before it, and words that stand for such
  List dates;    // numbers and words that are a month somewhere
  List exchanges, countries, boilerplates, partner_cues;  // see lang::Sign
};

}  // namespace pressparse::fields
