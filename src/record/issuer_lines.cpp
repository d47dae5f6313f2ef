#include "record/issuer_lines.hpp"

#include <algorithm>

#include "record/lead.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t blocks_with_byline = 6;  // in which a byline may stand
constexpr std::size_t longest_byline = 14;
constexpr std::size_t longest_dated_byline = 24;  // with day and hour behind an officer's name

class LineReader {
 public:
  LineReader(const fields::Context& context, const Parties& parties, const Release& release, const std::vector<Seen>& seen,
             IssuerEvidence& evidence)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), parties_(parties), release_(release), seen_(seen),
        evidence_(evidence) {}

  void run() {
    read_lines();
    read_deck();
    read_units();
  }

 private:
  bool organization(std::size_t party) const { return parties_.all[party].kind == PartyKind::organization; }
  bool lower_word(std::size_t i) const { return document_.is(i, TokenKind::word) && !document_.capitalized(i); }
  void see(std::size_t party, Signal signal) {
    std::uint8_t& count = evidence_.of_party[party][static_cast<std::size_t>(signal)];
    if (count < 255) ++count;
  }

  bool fills_line(const Seen& seen) const {
    const auto starts_line = [&](std::size_t i) { return i >= document_.size() || document_.tokens[i].has(Token::line_start); };
    return starts_line(seen.first) && (starts_line(seen.last) || (!document_.is(seen.last, TokenKind::word) && starts_line(seen.last + 1)));
  }

  /// Lines that name the sender: "SOURCE Acme", "By Ann Lee, Acme News", "POL-F: 240501 - ...".
  void read_lines() {
    read_letterhead();
    for (const Seen& seen : seen_) {
      if (!organization(seen.party)) {
        if (signs(seen)) see(seen.party, Signal::byline);
        continue;
      }
      if (seen.first == 0 && seen.last == 3 && document_.is(1, TokenKind::dash) && document_.is_char(3, ':') &&
          document_.tokens[0].has(Token::all_upper))
        see(seen.party, Signal::sender_code);
      if (fills_line(seen)) see(seen.party, Signal::own_line);
      const std::size_t block = context_.layout.block_of(seen.first);
      if (block >= blocks_.size() || seen.first == blocks_[block].first_token) continue;
      const layout::Block& b = blocks_[block];
      if (block < blocks_with_byline && b.last_token - b.first_token <= longest_byline &&
          context_.lexicon.match_any(document_, b.first_token, Class::bylines, context_.language))
        see(seen.party, Signal::byline);
      if (seen.first > b.first_token + 5) continue;
      const lang::Match label = context_.lexicon.match_any(document_, b.first_token, Class::source_labels, context_.language);
      if (!label || seen.first > b.first_token + label.length + 2) continue;
      see(seen.party, Signal::source_line);
      if (label.value == "client") read_agent(seen, b.last_token);
    }
  }

  /// "Cable car: trials begin" / "Carsa Ropeways invests 31 million": a headline that names nobody leaves it to the line below.
  void read_deck() {
    if (!release_.headline || release_.subheadlines.empty() || release_.subheadlines.front().start < release_.headline->end) return;
    const std::size_t headline = document_.token_at(release_.headline->start), headline_end = document_.token_at(release_.headline->end),
                      start = document_.token_at(release_.subheadlines.front().start), end = document_.token_at(release_.subheadlines.front().end);
    const auto from = [&](std::size_t token) {
      return std::lower_bound(seen_.begin(), seen_.end(), token, [](const Seen& s, std::size_t t) { return s.first < t; });
    };
    const auto first = from(start);
    if (first == seen_.end() || first->first >= end || from(headline)->first < headline_end || !organization(first->party)) return;
    const bool opens = first->first == start || (first->first == start + 1 && document_.has(start, Class::stopwords));
    if (!opens || announcing_behind(context_, first->last, end) == Announcing::none) return;
    see(first->party, Signal::headline_opens);
    see(first->party, Signal::headline_acts);
  }

  /// "Issued on behalf of Acme by Tidewater": who issues it for another is an agency, whatever its own letterhead says.
  void read_agent(const Seen& client, std::size_t end) {
    const Seen* const next = &client + 1;
    if (next == seen_.data() + seen_.size() || next->first >= end || next->party == client.party || !organization(next->party)) return;
    if (next->first == client.last + 1 && context_.lexicon.match(document_, client.last, Class::agent_links, context_.language))
      see(next->party, Signal::contact_agency);
  }

  /// "By Rep. Ann Lee": what an office's holder signs is the office's; anybody else may write for a paper.
  bool signs(const Seen& seen) const {
    const Party& person = parties_.all[seen.party];
    const std::size_t block = person.title ? context_.layout.block_of(seen.first) : blocks_.size();
    if (block >= std::min(blocks_.size(), blocks_with_byline) || blocks_[block].last_token - blocks_[block].first_token > longest_dated_byline)
      return false;
    const std::size_t by = context_.lexicon.match_any(document_, blocks_[block].first_token, Class::bylines, context_.language).length;
    return by > 0 && blocks_[block].first_token + by == seen.first && personal_office(context_, *person.title) == PersonalOffice::holder;
  }

  /// The lines over the headline that a name fills: the last of several is the part that speaks.
  void read_letterhead() {
    if (!release_.headline) return;
    const std::size_t end = document_.token_at(release_.headline->start);
    std::size_t above = Parties::none, above_end = 0;  // whose line stood last, and where it ended
    for (const Seen& seen : seen_) {
      if (seen.first >= end) break;
      if (!organization(seen.party) || !fills_line(seen)) continue;
      see(seen.party, Signal::letterhead_line);
      if (above != Parties::none && above != seen.party && above_end == seen.first) see(seen.party, Signal::letterhead_unit);
      above = seen.party, above_end = seen.last;
    }
  }

  /// "the Institute of Botany at Dover University", "Dover University's Institute of Botany": a part and its whole.
  void read_units() {
    for (std::size_t s = 0; s + 1 < seen_.size(); ++s) {
      const Seen &one = seen_[s], &next = seen_[s + 1];
      if (one.party == next.party || !organization(one.party) || !organization(next.party) || next.first <= one.last) continue;
      const bool genitive = next.first == one.last + 2 && document_.is(one.last, TokenKind::quote) && document_.is_char(one.last + 1, 's');
      const std::size_t link = context_.lexicon.match(document_, one.last, Class::whole_links, context_.language).length;
      const bool linked = link > 0 && (one.last + link == next.first || (one.last + link + 1 == next.first && lower_word(next.first - 1) &&
                                                                         document_.has(next.first - 1, Class::stopwords)));
      if (!genitive && !linked) continue;
      see(genitive ? next.party : one.party, Signal::part);
      see(genitive ? one.party : next.party, Signal::whole);
    }
  }

  const fields::Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const Parties& parties_;
  const Release& release_;
  const std::vector<Seen>& seen_;
  IssuerEvidence& evidence_;
};

}  // namespace

void read_issuer_lines(const fields::Context& context, const Parties& parties, const Release& release, const std::vector<Seen>& seen,
                       IssuerEvidence& evidence) {
  LineReader(context, parties, release, seen, evidence).run();
}

}  // namespace pressparse::record
