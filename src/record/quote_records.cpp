#include "record/quote_records.hpp"

#include <algorithm>

#include "rules.hpp"

namespace pressparse::record {

using fields::QuotePiece;
using Kind = SpeakerRef::Kind;

Quote QuoteRecords::quote(std::size_t g) const {
  Quote quote;
  const Voice& voice = quotes_.voices[g];
  quote.rule = voice ? voice.rule : rules::quote_marks;
  std::uint32_t block = quotes_.first_piece(g).block;
  for (std::size_t p = quotes_.groups[g].first; p < quotes_.groups[g].second; ++p) {
    const QuotePiece& piece = quotes_.pieces[p];
    for (const fields::QuotePart& part : piece.parts) {
      Located segment;
      context_.locate(segment, part.start, part.end, quote.rule);
      // A new paragraph, or a line that the layout could not join.
      const bool paragraph = (&part != &piece.parts.front() || piece.block != block) && !quote.text.empty() &&
                             std::string_view(".!?:,").find(quote.text.back()) != std::string_view::npos;
      if (!quote.segments.empty()) quote.text += paragraph ? "\n\n" : " ";
      quote.text += segment.text;
      quote.segments.push_back(std::move(segment));
    }
    block = piece.last_block;
    if (!quote.cue && !quotes_.own[p].cue.empty()) {
      Located cue;
      quote.cue = context_.locate(cue, document_.tokens[quotes_.own[p].cue.first].start,
                                  document_.tokens[quotes_.own[p].cue.last - 1].end(), quote.rule);
    }
  }
  quote.start = quote.segments.front().start;
  quote.end = quote.segments.back().end;
  const QuotePiece& first = quotes_.first_piece(g);
  quote.kind = first.direct ? QuoteKind::direct : QuoteKind::partial;
  if (voice) quote.speaker = make_speaker(voice);
  return quote;
}

std::vector<std::uint32_t> QuoteRecords::company_of(std::uint32_t mention) const {
  std::vector<std::uint32_t> others;
  bool closed = false;
  for (std::uint32_t m = mention; others.size() < 8 && !closed;) {
    const fields::PersonMention& last = names_.people[m];
    std::size_t end = std::max(last.name.last, last.whole.last);
    if (document_.is_char(end, '('))
      for (std::size_t k = end + 1; k < end + 8; ++k)
        if (document_.is_char(k, ')')) end = k + 1;
    const bool joint = phrases_.role(end, "conjunction") || (document_.is_char(end, ',') && phrases_.role(end + 1, "conjunction"));
    m = phrases_.next_in_list(end);
    if (m == SpeakerPhrases::none || parties_.party_of_person[m] == parties_.party_of_person[mention]) break;
    others.push_back(m);
    closed = joint;
  }
  return closed ? others : std::vector<std::uint32_t>{};
}

Speaker QuoteRecords::make_speaker(const Voice& voice) const {
  Speaker speaker;
  if (voice.ref)
    context_.locate(speaker, document_.tokens[voice.ref.words.first].start, document_.tokens[voice.ref.words.last - 1].end(), voice.rule);
  if (voice.party == Parties::none) {
    if (voice.ref.kind != Kind::pronoun) speaker.name = speaker.text;
    return speaker;
  }
  const Party& party = parties_.all[voice.party];
  speaker.party = party.id;
  speaker.name = party.name;
  // "Ann Lee, CEO of Acme, and Bob Ray said": all of them; title and affiliation are the first one's.
  if (voice.ref.kind == Kind::person && voice.rule != rules::quote_carried_over)
    for (std::uint32_t m : company_of(voice.ref.mention)) *speaker.name += ", " + parties_.all[parties_.party_of_person[m]].name;
  speaker.title = party.title;
  speaker.affiliation = party.affiliation;
  return speaker;
}

}  // namespace pressparse::record
