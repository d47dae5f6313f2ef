#include "record/speakers.hpp"

#include <algorithm>

#include "fields/sentences.hpp"
#include "record/quote_groups.hpp"
#include "record/quote_records.hpp"
#include "record/speaker_parties.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

using fields::QuotePiece;
using layout::BlockKind;
using Kind = SpeakerRef::Kind;


class Speakers {
 public:
  Speakers(const fields::Context& context, const fields::Names& names, Parties& parties, const std::vector<QuotePiece>& pieces)
      : context_(context), document_(context.document), names_(names), parties_(parties), quotes_{pieces, {}, {}, {}},
        phrases_(context, names, pieces), attributions_(context, phrases_, pieces), speakers_(context, names, parties, phrases_, quotes_) {}

  std::vector<Quote> run(const fields::Mask& mask) {
    for (std::size_t p = 0; p < quotes_.pieces.size(); ++p) quotes_.own.push_back(attributions_.of(p));
    quotes_.groups = group_pieces(context_, quotes_.pieces, quotes_.own);
    quotes_.voices.resize(quotes_.groups.size());
    for (std::size_t g = 0; g < quotes_.groups.size(); ++g) quotes_.voices[g] = own_voice(g);
    for (std::size_t g = 0; g < quotes_.groups.size(); ++g) {
      if (!quotes_.voices[g]) quotes_.voices[g] = inherited_voice(g);
      if (!quotes_.voices[g])
        context_.reject(
            "quotes.speaker", quotes_.first_piece(g).start(), quotes_.first_piece(g).end(),
            "no speaker: no name with a reporting verb, a colon, a dash or a line of its own beside it, and none in the sentences before");
    }
    speakers_.describe_new(mask);
    const QuoteRecords records(context_, names_, parties_, phrases_, quotes_);
    std::vector<Quote> quotes;
    for (std::size_t g = 0; g < quotes_.groups.size(); ++g) quotes.push_back(records.quote(g));
    return quotes;
  }

 private:
  Voice own_voice(std::size_t g) {
    for (std::size_t p = quotes_.groups[g].first; p < quotes_.groups[g].second; ++p)
      if (quotes_.own[p].speaker) return speakers_.voice_of(quotes_.own[p].speaker, quotes_.own[p].rule, g);
    return {};
  }

  // --- quotes without an attribution of their own ---

  Voice inherited_voice(std::size_t g) {
    const QuotePiece& piece = quotes_.first_piece(g);
    const layout::Block& block = context_.layout.blocks[piece.block];
    std::size_t floor = block.first_token;
    const bool follows_quote = g > 0 && quotes_.piece_before(g).last_block == piece.block;
    if (follows_quote) floor = quotes_.piece_before(g).outer_last;
    if (const Voice voice = sentence_voice(g, floor, piece.outer_first)) return voice;
    if (follows_quote && quotes_.voices[g - 1]) return carried(g);
    if (!piece.direct) return {};
    if (const Voice voice = paragraph_voice(g)) return voice;
    if (g > 0 && last_voice(g)) return carried(g);
    return later_voice(g);
  }

  /// The subject of the sentences in front of the quotation, the nearest first.
  Voice sentence_voice(std::size_t g, std::size_t floor, std::size_t end) {
    const bool direct = quotes_.first_piece(g).direct;
    while (end > floor) {
      const std::size_t first = fields::sentence_start(context_, end - 1, floor);
      SpeakerRef subject = phrases_.ascribed(first, end);
      const bool ascribed = bool(subject);
      if (!ascribed) subject = direct ? phrases_.person_in(first, end) : phrases_.subject(first, end, false);
      if (!subject) subject = phrases_.opening(first, end);
      // "..., as Smith announced,": somebody in passing does not take the word from the last speaker.
      const bool in_passing = direct && !ascribed && last_voice(g) && subject.whole.first > first + 8;
      if (subject && !in_passing) {
        const Voice voice = speakers_.voice_of(subject, direct ? rules::quote_preceding_sentence : rules::quote_partial, g);
        if (voice.party != nobody) return voice;
      }
      if (!direct) return {};
      end = first;
    }
    return {};
  }

  std::size_t last_voice(std::size_t g) const {
    const std::size_t floor = quotes_.first_asked(g);
    for (std::size_t k = g; k-- > floor;)
      if (quotes_.voices[k]) return k + 1;
    if (floor > 0) quotes_.hit_limit(context_, g);
    return 0;
  }

  Voice carried(std::size_t g) const {
    Voice voice = quotes_.voices[last_voice(g) - 1];
    voice.rule = rules::quote_carried_over;
    return voice;
  }

  /// The paragraph above a quotation that is a paragraph of its own.
  Voice paragraph_voice(std::size_t g) {
    const std::uint32_t own = quotes_.first_piece(g).block;
    const auto& blocks = context_.layout.blocks;
    int tries = 0;
    for (std::uint32_t b = own; b-- > 0 && tries < 2;) {
      const layout::Block& block = blocks[b];
      if (block.kind != BlockKind::body && block.kind != BlockKind::subheadline && block.kind != BlockKind::headline) continue;
      if (block.last_token - block.first_token < 8) continue;  // a crosshead
      ++tries;
      const bool holds_quote = g > 0 && quotes_.piece_before(g).last_block == b;
      std::size_t floor = block.first_token;
      if (holds_quote) {
        const std::size_t p = quotes_.groups[g].first - 1;
        floor = std::max<std::size_t>(quotes_.pieces[p].outer_last, quotes_.own[p].clause_end);
      }
      SpeakerRef subject = floor == block.first_token ? phrases_.ascribed(floor, block.last_token) : SpeakerRef{};
      if (!subject) subject = phrases_.person_in(std::min<std::size_t>(floor, block.last_token), block.last_token);
      if (!subject && floor == block.first_token)
        if (const SpeakerRef opening = phrases_.after(floor, block.last_token); opening.is_person()) subject = opening;
      if (subject) {
        const Voice voice = speakers_.voice_of(subject, rules::quote_preceding_paragraph, g);
        if (voice.party != nobody) return voice;
      }
      if (last_voice(g)) return holds_quote ? carried(g) : Voice{};
      if (holds_quote) return {};
    }
    return {};
  }

  /// Before the first attribution: the first speaker below, or the only person of the text.
  Voice later_voice(std::size_t g) const {
    for (std::size_t k = g + 1; k < std::min(quotes_.groups.size(), g + limits::speaker_quotes); ++k) {
      if (!quotes_.voices[k] || quotes_.voices[k].party == nobody || parties_.all[quotes_.voices[k].party].kind != PartyKind::person)
        continue;
      Voice voice = quotes_.voices[k];
      voice.rule = rules::quote_later_attribution;
      return voice;
    }
    for (std::size_t m = 0; m < std::min(limits::speaker_people, names_.people.size()); ++m) {
      const std::size_t at = names_.people[m].name.first;
      const std::size_t b = context_.layout.block_of(at);
      if (phrases_.quoted(at) || b >= context_.layout.blocks.size() || context_.layout.blocks[b].kind == BlockKind::contact ||
          document_.is_char(at - 1, '('))
        continue;  // "(Ann Lee, Tel. 555-0142)" signs
      return {parties_.party_of_person[m],
              {Kind::person, names_.people[m].name, names_.people[m].whole, static_cast<std::uint32_t>(m), {}},
              rules::quote_sole_person};
    }
    if (quotes_.groups.size() > g + limits::speaker_quotes) quotes_.hit_limit(context_, g);
    if (names_.people.size() > limits::speaker_people)
      context_.hit_at(Limit::speaker_people, names_.people[limits::speaker_people].name.first);
    return {};
  }

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  Parties& parties_;
  SpokenQuotes quotes_;
  SpeakerPhrases phrases_;
  Attributions attributions_;
  SpeakerParties speakers_;
};

}  // namespace

std::vector<Quote> attribute_quotes(const fields::Context& context, const fields::Mask& mask, const fields::Names& names, Parties& parties,
                                    const std::vector<QuotePiece>& pieces) {
  if (pieces.empty()) return {};
  return Speakers(context, names, parties, pieces).run(mask);
}

}  // namespace pressparse::record
