// The quotes of a text while it is asked who speaks them.
#pragma once

#include <utility>
#include <vector>

#include "limits.hpp"
#include "record/attributions.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

/// A speaker once it is known who it is.
struct Voice {
  std::size_t party = Parties::none;
  SpeakerRef ref;
  Rule rule;
  explicit operator bool() const { return party != Parties::none || ref; }
};

struct SpokenQuotes {
  const std::vector<fields::QuotePiece>& pieces;
  std::vector<Attribution> own;                             // of each piece
  std::vector<std::pair<std::size_t, std::size_t>> groups;  // pieces of each quote, half-open
  std::vector<Voice> voices;                                // of each quote

  const fields::QuotePiece& first_piece(std::size_t g) const { return pieces[groups[g].first]; }
  /// The last piece of the quote before; there must be one.
  const fields::QuotePiece& piece_before(std::size_t g) const { return pieces[groups[g].first - 1]; }

  /// How far back quotations are asked for a voice that goes on in quote `g`.
  static std::size_t first_asked(std::size_t g) { return g > limits::speaker_quotes ? g - limits::speaker_quotes : 0; }
  /// Notes that no further ones were asked.
  void hit_limit(const fields::Context& context, std::size_t g) const { context.hit(Limit::speaker_quotes, first_piece(g).start()); }
};

}  // namespace pressparse::record
