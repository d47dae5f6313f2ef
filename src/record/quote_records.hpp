// The record of a quote whose speaker is known: text and segments, cue, speaker.
#pragma once

#include "record/spoken_quotes.hpp"

namespace pressparse::record {

class QuoteRecords {
 public:
  QuoteRecords(const fields::Context& context, const fields::Names& names, const Parties& parties, const SpeakerPhrases& phrases,
               const SpokenQuotes& quotes)
      : context_(context), document_(context.document), names_(names), parties_(parties), phrases_(phrases), quotes_(quotes) {}

  Quote quote(std::size_t g) const;

 private:
  /// The people who are named in one list with a speaker and speak with him, in order.
  std::vector<std::uint32_t> company_of(std::uint32_t mention) const;
  Speaker make_speaker(const Voice& voice) const;

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  const Parties& parties_;
  const SpeakerPhrases& phrases_;
  const SpokenQuotes& quotes_;
};

}  // namespace pressparse::record
