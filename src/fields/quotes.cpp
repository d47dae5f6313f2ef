#include "fields/quotes.hpp"

#include "fields/quote_dashes.hpp"
#include "fields/quote_speech.hpp"

namespace pressparse::fields {

std::vector<QuotePiece> find_quotes(const Context& context, const Mask& mask) {
  std::vector<QuotePiece> pieces;
  QuoteLead sentence(context);
  std::vector<QuotePair> dashed = find_dashed_speech(context);
  const std::vector<Mark> marks = find_marks(context.document, limits::quote_marks);
  if (marks.size() == limits::quote_marks) context.hit(Limit::quote_marks, marks.back().end);
  std::vector<QuotePair> marked = pair_marks(context, marks, dashed);
  for (QuotePair& pair : merge_dashed_speech(std::move(marked), std::move(dashed))) {
    if (!mask.free(pair.first()) && !mask.free(pair.last() - 1)) {  // an attribute inside a link or an e-mail
      context.reject("quotes", pair.start(), pair.end(), "it is part of a link or an e-mail address");
      continue;
    }
    const SpeechSigns signs = speech_signs(context, pair, pieces.empty() ? nullptr : &pieces.back(), sentence);
    QuotePiece piece{std::move(pair), is_direct(signs), signs.paragraph, signs.terminal, speech_score(signs)};
    if (piece.score >= least_speech_score) {
      pieces.push_back(std::move(piece));
    } else if (context.recorder) {
      context.reject("quotes", piece.start(), piece.end(), why_no_speech(signs));
    }
  }
  return pieces;
}

}  // namespace pressparse::fields
