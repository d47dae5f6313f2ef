#include "record/speakers.hpp"

#include "rules.hpp"

namespace pressparse::record {

std::vector<Quote> attribute_quotes(const fields::Context& context, const fields::Names&, Parties&, const std::vector<fields::QuotePiece>& pieces) {
  std::vector<Quote> quotes;
  for (const fields::QuotePiece& piece : pieces) {
    Quote quote;
    for (const fields::QuotePart& part : piece.parts) {
      Located segment;
      context.locate(segment, part.start, part.end, rules::quote_marks);
      quote.text += (quote.segments.empty() ? "" : "\n\n") + segment.text;
      quote.segments.push_back(std::move(segment));
    }
    quote.kind = piece.direct ? QuoteKind::direct : QuoteKind::partial;
    quote.start = piece.start();
    quote.end = piece.end();
    quote.rule = rules::quote_marks;
    quotes.push_back(std::move(quote));
  }
  return quotes;
}

}  // namespace pressparse::record
