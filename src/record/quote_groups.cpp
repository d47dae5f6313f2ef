#include "record/quote_groups.hpp"

namespace pressparse::record {
namespace {

using fields::QuotePiece;
using text::TokenKind;

class Grouping {
 public:
  Grouping(const fields::Context& context, const std::vector<QuotePiece>& pieces, const std::vector<Attribution>& own)
      : document_(context.document), blocks_(context.layout.blocks), pieces_(pieces), own_(own) {}

  /// `attributed`: the quotation that piece `i` ends has a speaker already.
  bool joins(std::size_t i, bool attributed) const {
    const QuotePiece& a = pieces_[i];
    const QuotePiece& b = pieces_[i + 1];
    // A paragraph of its own, or right behind the closing mark: with its own "said Lee" it is another quotation.
    // So is one behind nothing but the full stop: «A», said Lee. «B». «C», added Ray.
    const bool stop = b.outer_first == a.outer_last + 1 && document_.is_char(a.outer_last, '.');
    const bool apart = wide_gap_before(b.outer_first) || a.outer_last >= b.outer_first || stop;
    if (attributed && apart && a.last_block == b.block && own_[i + 1].follows() && own_[i + 1].cue.first >= b.outer_last) return false;
    if (a.last_block == b.block) return joins_in_paragraph(i);
    if (b.block == a.last_block + 1) return joins_below(i);
    return false;
  }

 private:
  bool joins_in_paragraph(std::size_t i) const {
    const QuotePiece& a = pieces_[i];
    const QuotePiece& b = pieces_[i + 1];
    if (a.outer_last >= b.outer_first) return a.direct && b.direct && own_[i + 1].rule != own_[i].rule;
    const std::size_t gap = b.outer_first - a.outer_last;
    if (gap == 1 && (document_.is_char(a.outer_last, '.') || document_.is(a.outer_last, TokenKind::dash))) return a.direct && b.direct;
    const Attribution& attribution = own_[i];
    const bool dash = document_.is(b.outer_first - 1, TokenKind::dash);  // “A” – said Lee. – “B”
    if (!attribution.follows() || attribution.clause_end + dash < b.outer_first) return false;
    const std::size_t lead = b.outer_first - 1;
    if (document_.is_char(lead, ':')) return false;
    const Attribution& next = own_[i + 1];
    // “A,” said Lee, “b.” is one quote; “A,” said Lee, adding, “B.” is two.
    if (document_.is_char(lead, ',') || document_.is(lead, TokenKind::dash))
      return next.cue.empty() || next.cue == attribution.cue || next.cue.first < a.outer_last || next.follows();
    // “A,” said Lee. “B,” she added. is one quote, with another speaker behind B it is two.
    return b.direct && (!next.follows() || same_speaker(attribution.speaker, next.speaker));
  }

  /// Two blanks stand for a paragraph's end in a text on one line.
  bool wide_gap_before(std::size_t token) const {
    return token > 0 && document_.tokens[token].start >= document_.tokens[token - 1].end() + 2;
  }

  /// The second one repeats the first: a pronoun, or the same last word ("Ann Lee", "Lee").
  bool same_speaker(const SpeakerRef& a, const SpeakerRef& b) const {
    if (b.kind == SpeakerRef::Kind::pronoun) return true;
    return a && b && document_.text_of(a.words.last - 1) == document_.text_of(b.words.last - 1);
  }

  /// A quoted paragraph without attribution goes on with the quotation of the paragraph above.
  bool joins_below(std::size_t i) const {
    const QuotePiece& a = pieces_[i];
    const QuotePiece& b = pieces_[i + 1];
    if (!b.paragraph || !b.terminal || own_[i + 1].found() || !a.direct) return false;
    if (blocks_[a.last_block].kind != blocks_[b.block].kind) return false;
    if (document_.text_of(a.first(), a.last()) == document_.text_of(b.first(), b.last())) return false;
    const std::size_t end = blocks_[a.last_block].last_token;
    const std::size_t said = own_[i].follows() ? own_[i].clause_end : a.outer_last;
    if (said + 1 < end) return false;
    return own_[i].follows() || a.terminal;
  }

  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const std::vector<QuotePiece>& pieces_;
  const std::vector<Attribution>& own_;
};

}  // namespace

std::vector<std::pair<std::size_t, std::size_t>> group_pieces(const fields::Context& context, const std::vector<fields::QuotePiece>& pieces,
                                                              const std::vector<Attribution>& own) {
  const Grouping grouping(context, pieces, own);
  std::vector<std::pair<std::size_t, std::size_t>> groups;
  bool attributed = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (i > 0 && grouping.joins(i - 1, attributed)) {
      groups.back().second = i + 1;
    } else {
      groups.emplace_back(i, i + 1);
      attributed = false;
    }
    attributed = attributed || own[i].found();
  }
  return groups;
}

}  // namespace pressparse::record
