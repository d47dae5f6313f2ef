#include "record/partners.hpp"

#include <algorithm>
#include <unordered_set>

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t first_paragraphs = 6;  // further down the issuer must be named beside its partner
constexpr std::size_t most_paragraphs = 40;
constexpr std::size_t joint_paragraphs = 2;  // where "Harbour and Quay open ..." is the announced act

class PartnerFinder {
 public:
  PartnerFinder(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release)
      : context_(context), document_(context.document), names_(names), parties_(parties), release_(release), at_(document_.size(), Parties::none) {
    for (std::size_t o = 0; o < names.organizations.size(); ++o)
      for (std::size_t i = names.organizations[o].name.first; i < names.organizations[o].name.last; ++i) at_[i] = o;
  }

  void run() {
    const std::vector<std::size_t> order = blocks_of_the_act();
    // A news site writes about others: what they do together is no act of its own.
    if (!acts_itself(order)) return;
    std::size_t paragraphs = 0;
    for (const std::size_t b : order) {
      const layout::Block& block = context_.layout.blocks[b];
      const bool far = block.kind == layout::BlockKind::body && ++paragraphs > first_paragraphs && !names_issuer(block);
      if (paragraphs <= joint_paragraphs) take_joint_subjects(block);
      for (std::size_t i = block.first_token; i < block.last_token; ++i) {
        const lang::Match cue = context_.lexicon.match(document_, i, Class::partner_cues, context_.language);
        if (!cue || (far && cue.value != "funded_by")) continue;
        take_list(i + cue.length, block.last_token);
        i += cue.length - 1;
      }
    }
    take_speakers(order);
    take_headline();
  }

 private:
  /// Whether the tokens of a block name the issuer.
  bool names_issuer(const layout::Block& block) const {
    for (std::size_t i = block.first_token; i < block.last_token; ++i)
      if (at_[i] != Parties::none && is_issuer(parties_.party_of_organization[at_[i]])) return true;
    return false;
  }

  bool is_issuer(std::size_t party) const { return party != Parties::none && parties_.all[party].role == PartyRole::issuer; }

  /// An issuing organisation is named where its act is announced; a person who issues a release need not be.
  bool acts_itself(const std::vector<std::size_t>& order) const {
    const auto issuer = std::find_if(parties_.all.begin(), parties_.all.end(), [](const Party& p) { return p.role == PartyRole::issuer; });
    if (issuer == parties_.all.end() || issuer->kind == PartyKind::person) return true;
    return std::any_of(order.begin(), order.end(), [&](std::size_t b) { return names_issuer(context_.layout.blocks[b]); });
  }

  /// The headline and the paragraphs of text.
  std::vector<std::size_t> blocks_of_the_act() const {
    std::vector<std::size_t> order;
    const auto& blocks = context_.layout.blocks;
    std::size_t paragraphs = 0;
    for (std::size_t i = 0; i < blocks.size() && paragraphs < most_paragraphs; ++i) {
      const bool headline = blocks[i].kind == layout::BlockKind::headline || blocks[i].kind == layout::BlockKind::subheadline;
      const bool text = blocks[i].kind == layout::BlockKind::body && blocks[i].last_token - blocks[i].first_token >= 12;
      if (headline || text) order.push_back(i);
      paragraphs += text;
    }
    return order;
  }

  void make_partner(std::size_t party) {
    if (party != Parties::none && parties_.all[party].role != PartyRole::issuer) parties_.all[party].role = PartyRole::partner;
  }

  /// "The Harbour Board (HB) and the firm Quay Ltd open ...": whom a sentence joins to the issuer.
  void take_joint_subjects(const layout::Block& block) {
    std::vector<std::size_t> joined;
    bool issuer = false, conjunction = false;
    std::size_t last = block.first_token;
    const auto settle = [&] {
      if (issuer && conjunction && joined.size() > 1)
        for (const std::size_t party : joined) make_partner(party);
      joined.clear();
      issuer = conjunction = false;
    };
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (at_[i] == Parties::none) continue;
      const std::size_t party = parties_.party_of_organization[at_[i]];
      if (!joined.empty() && joined.back() == party && i == last + 1 && document_.is_char(last, '(')) {  // "Harbour Ltd (HL)"
        i = names_.organizations[at_[i]].name.last;
        last = i + document_.is_char(i, ')');
        continue;
      }
      const Link link = joined.empty() ? Link::none : link_between(last, i);
      if (link == Link::none) settle();
      conjunction |= link == Link::conjunction;
      issuer |= is_issuer(party);
      if (party != Parties::none && (joined.empty() || joined.back() != party)) joined.push_back(party);
      last = names_.organizations[at_[i]].name.last;
      i = last - 1;
    }
    settle();
  }

  enum class Link { none, comma, conjunction };

  /// What stands between two names: brackets, a comma or "and", an article and the kind of organisation ("y la empresa").
  Link link_between(std::size_t first, std::size_t last) const {
    if (document_.is_char(first, '(')) {
      std::size_t close = first;
      while (close < last && close < first + 12 && !document_.is_char(close, ')')) ++close;
      first = close + 1;
    }
    Link link = Link::none;
    if (first < last && document_.is_char(first, ',')) link = Link::comma, ++first;
    if (first < last && (document_.has(first, Class::conjunctions) || document_.is_char(first, '&'))) link = Link::conjunction, ++first;
    if (link == Link::none || first + 3 < last) return Link::none;
    for (; first < last; ++first)
      if (!document_.is(first, TokenKind::word) || (document_.capitalized(first) && !document_.has(first, Class::organization_nouns))) return Link::none;
    return link;
  }

  /// Who is quoted beside the issuer's own people and named where the act is announced takes part in it.
  void take_speakers(const std::vector<std::size_t>& blocks) {
    std::unordered_set<std::size_t> named;
    for (const std::size_t b : blocks)
      for (std::size_t i = context_.layout.blocks[b].first_token; i < context_.layout.blocks[b].last_token; ++i)
        if (at_[i] != Parties::none) named.insert(parties_.party_of_organization[at_[i]]);
    std::vector<std::size_t> quoted;
    bool issuer = false;
    for (const Quote& quote : release_.quotes) {
      if (!quote.speaker || !quote.speaker->affiliation) continue;
      const std::size_t party = parties_.find_organization(*quote.speaker->affiliation);
      if (party == Parties::none) continue;
      issuer |= parties_.all[party].role == PartyRole::issuer;
      if (named.count(party)) quoted.push_back(party);
    }
    if (!issuer) return;
    for (const std::size_t party : quoted) make_partner(party);
  }

  /// "Harbour and Quay open joint yard", "Harbour x Quay": organisations that the headline joins to the issuer.
  void take_headline() {
    if (!release_.headline) return;
    const std::size_t first = document_.token_at(release_.headline->start), last = document_.token_at(release_.headline->end);
    bool issuer = false;
    std::vector<std::size_t> joined;
    for (std::size_t i = first; i < last; ++i) {
      if (at_[i] == Parties::none) continue;
      const std::size_t party = parties_.party_of_organization[at_[i]];
      const std::size_t end = names_.organizations[at_[i]].name.last;
      if (party != Parties::none && parties_.all[party].role == PartyRole::issuer) issuer = true;
      const bool after = document_.has(end, Class::conjunctions) || document_.is_char(end, '&') || document_.is_char(end, '+');
      const bool before = i > first && (document_.has(i - 1, Class::conjunctions) || document_.is_char(i - 1, '&') || document_.is_char(i - 1, '+') || document_.is_char(i - 1, ','));
      if (party != Parties::none && (after || before)) joined.push_back(party);
      i = end - 1;
    }
    if (issuer && joined.size() > 1)
      for (const std::size_t party : joined) make_partner(party);
  }

  /// "Stearns Bank, Acme Inc. and the Beta Foundation" behind a cue.
  void take_list(std::size_t i, std::size_t end) {
    bool first = true;
    while (i < end) {
      std::size_t skipped = 0;
      while (i < end && at_[i] == Parties::none && skipped < (first ? 8u : 3u) && ((document_.is(i, TokenKind::word) && !document_.capitalized(i)) || document_.is(i, TokenKind::quote))) ++i, ++skipped;
      if (i >= end || at_[i] == Parties::none) return;
      const std::size_t party = parties_.party_of_organization[at_[i]];
      make_partner(party);
      i = names_.organizations[at_[i]].name.last;
      if (document_.is_char(i, '(')) {
        while (i < end && !document_.is_char(i, ')')) ++i;
        ++i;
      }
      const std::size_t before = i;
      while (i < end && (document_.is_char(i, ',') || document_.has(i, Class::conjunctions))) ++i;
      if (i == before) return;
      first = false;
    }
  }

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  Parties& parties_;
  const Release& release_;
  std::vector<std::size_t> at_;  // token -> organisation mention
};

}  // namespace

void mark_partners(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release) {
  PartnerFinder(context, names, parties, release).run();
}

}  // namespace pressparse::record
