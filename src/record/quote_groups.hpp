// Pieces that are one quote: cut by their attribution, or going on in the next paragraph.
#pragma once

#include <utility>
#include <vector>

#include "record/attributions.hpp"

namespace pressparse::record {

/// Half-open runs of pieces, in order; every piece is in one.
std::vector<std::pair<std::size_t, std::size_t>> group_pieces(const fields::Context& context, const std::vector<fields::QuotePiece>& pieces,
                                                              const std::vector<Attribution>& own);

}  // namespace pressparse::record
