#include "record/partner_evidence.hpp"

#include <algorithm>

#include "text/span_index.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t next_paragraphs = 5;   // behind the lead that tell of the same act
constexpr std::size_t shortest_paragraph = 12;  // tokens
constexpr std::size_t lines_of_paragraph = 12;  // shorter ones that count as a paragraph
constexpr std::size_t shortest_sentence = 6;
constexpr std::size_t longest_bracket = 24;      // tokens of "(NASDAQ: TIDE; FSE: TDW)"
constexpr std::size_t longest_approach = 8;     // tokens between a cue and the name
constexpr std::size_t longest_rest = 2;          // words behind a name that belong to it
constexpr std::size_t longest_stranger = 4;     // words of a list's member that is no known organisation
constexpr std::size_t longest_cut = 3;          // words before a name that it was cut from
constexpr std::size_t longest_list = 40;        // members of a list
constexpr std::size_t longest_apposition = 20;  // tokens between the commas of "Moss Ltd, which moves bridges, and"
constexpr std::size_t longest_sentence = 90;    // tokens before a cue in which the issuer may be named

/// Where a cue stands, in the order of its signals.
enum class Where : std::uint8_t { headline, lead, next, further };

class EvidenceReader {
 public:
  EvidenceReader(const fields::Context& context, const fields::Names& names, const Parties& parties, const Release& release)
      : context_(context), document_(context.document), names_(names), parties_(parties), dateline_(release.dateline),
        signals_(parties.all.size()), nouns_capitalized_(context.conventions().nouns_capitalized) {
    at_.reserve(names.organizations.size());
    for (std::uint32_t o = 0; o < names.organizations.size(); ++o)
      at_.add(names.organizations[o].name.first, names.organizations[o].name.last, o);
    at_.finish(document_.size());
  }

  std::vector<PartnerSignals> run() {
    std::size_t paragraphs = 0;
    for (const std::size_t b : blocks_of_the_act()) {
      const layout::Block& block = context_.layout.blocks[b];
      const bool body = !is_headline(block);
      paragraphs += body && is_paragraph(block);
      const Where where = !body                               ? Where::headline
                          : paragraphs == 1                   ? Where::lead
                          : paragraphs <= 1 + next_paragraphs ? Where::next
                                                              : Where::further;
      read_cues(block, where);
      read_givers(block);
      if (where == Where::headline || paragraphs <= 2)
        read_joined(block, where == Where::headline ? PartnerSignal::joined_headline : PartnerSignal::joined_lead);
    }
    if (std::any_of(parties_.all.begin(), parties_.all.end(),
                    [](const Party& p) { return p.role == PartyRole::issuer && p.kind == PartyKind::person; }))
      for (std::size_t p = 0; p < signals_.size(); ++p) see(p, PartnerSignal::issuer_is_person);
    return std::move(signals_);
  }

 private:
  void see(std::size_t party, PartnerSignal signal) {
    if (party == Parties::none) return;
    std::uint8_t& count = signals_[party][static_cast<std::size_t>(signal)];
    if (count < 255) ++count;
  }

  bool named(std::size_t token) const { return at_[token] != text::SpanIndex::none; }
  std::size_t party_at(std::size_t token) const { return !named(token) ? Parties::none : parties_.party_of_organization[at_[token]]; }
  std::size_t name_end(std::size_t token) const { return names_.organizations[at_[token]].name.last; }
  bool is_issuer(std::size_t party) const { return party != Parties::none && parties_.all[party].role == PartyRole::issuer; }

  bool names_issuer(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (is_issuer(party_at(i))) return true;
    return false;
  }

  /// The headline, the lines under it and the paragraphs of text.
  std::vector<std::size_t> blocks_of_the_act() const {
    std::vector<std::size_t> order;
    const auto& blocks = context_.layout.blocks;
    std::size_t paragraphs = 0, lines = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool text = is_text(blocks[i]);
      if (paragraphs == limits::partner_paragraphs) {
        if (!text) continue;
        context_.hit(Limit::partner_paragraphs, blocks[i].start);
        break;
      }
      if (is_headline(blocks[i]) || text) order.push_back(i);
      // A text of nothing but short lines has as many to read as one of paragraphs.
      paragraphs += text && (is_paragraph(blocks[i]) || ++lines % lines_of_paragraph == 0);
    }
    return order;
  }

  static bool is_headline(const layout::Block& block) {
    return block.kind == layout::BlockKind::headline || block.kind == layout::BlockKind::subheadline;
  }
  static bool is_paragraph(const layout::Block& block) { return block.last_token - block.first_token >= shortest_paragraph; }

  /// Sentences between the lines of a contact block are text too, and so is what follows the dateline.
  bool is_text(const layout::Block& block) const {
    if (block.kind == layout::BlockKind::body) return true;
    if (dateline_ && dateline_->start >= block.start && dateline_->start < block.end) return true;
    const bool sentence = document_.is_char(block.last_token - 1, '.') &&
                          !document_.has(block.last_token - 2, Class::legal_forms);  // no "Distributed by: Tidewater, Inc."
    return block.kind == layout::BlockKind::contact && block.last_token - block.first_token >= shortest_sentence && sentence;
  }

  void read_cues(const layout::Block& block, Where where) {
    const auto& places = context_.candidates.partner_cues;
    std::size_t floor = block.first_token;
    for (auto place = std::lower_bound(places.begin(), places.end(), block.first_token); place != places.end() && *place < block.last_token;
         ++place) {
      const std::size_t i = *place;
      if (i < floor) continue;
      const lang::Match cue = context_.lexicon.match(document_, i, Class::partner_cues, context_.language);
      if (!cue) continue;
      if (where == Where::further && !cue.value.starts_with("funded_by")) continue;  // what was done with others at other times
      const auto signal = static_cast<PartnerSignal>(static_cast<std::size_t>(kind_of(cue.value)) + static_cast<std::size_t>(where));
      const std::size_t sentence = sentence_start(i, block.first_token);
      // "Fundación Moss y Quay Bank desteğiyle", "a Moss Alapítvány támogatásával": where the language's link stands behind the names.
      if (cue.value.ends_with("_before")) read_list_before(i, sentence, signal, names_issuer(sentence, i));
      else read_list(i + cue.length, block.last_token, signal, names_issuer(sentence, i), cue.value.starts_with("between"));
      floor = i + cue.length;
    }
  }

  /// "The Tidewater Foundation funded the study", "Quay Bank spendet 2.000 Euro".
  void read_givers(const layout::Block& block) {
    const auto& all = names_.organizations;
    auto next = std::partition_point(all.begin(), all.end(),
                                     [&](const fields::OrganizationMention& o) { return o.name.last <= block.first_token; });
    for (; next != all.end() && next->name.first < block.last_token; ++next) {
      const std::size_t i = std::max(next->name.first, block.first_token);
      if (!named(i)) continue;  // it ended before the block, inside a longer one
      const std::size_t party = party_at(i), end = behind_brackets(name_end(i), block.last_token);
      if (!context_.lexicon.match(document_, end, Class::giving_verbs, context_.language)) continue;
      see(party, PartnerSignal::gives);
      // "The Moss Foundation, Quay Bank and the City of Marl contributed"
      std::size_t behind = i;
      for (auto other = next; other != all.begin() && std::prev(other)->name.first >= block.first_token; --other) {
        const fields::TokenRange name = std::prev(other)->name;
        if (name.last > behind || link_between(name.last, behind) == Link::none) break;
        see(party_at(name.first), PartnerSignal::gives);
        behind = name.first;
      }
    }
  }

  /// The signal of the cue's kind in a headline; those of the other places follow it.
  static PartnerSignal kind_of(std::string_view value) {
    if (value.starts_with("acquires")) return PartnerSignal::acquires_headline;
    if (value.starts_with("funded_by")) return PartnerSignal::funds_headline;
    return value.starts_with("agent") ? PartnerSignal::agent_headline : PartnerSignal::with_headline;
  }

  std::size_t sentence_start(std::size_t i, std::size_t first) const {
    const std::size_t limit = i > first + longest_sentence ? i - longest_sentence : first;
    while (i > limit && !((document_.is_char(i - 1, '.') || document_.is_char(i - 1, '!') || document_.is_char(i - 1, '?')) &&
                          document_.capitalized(i) && (i < 2 || document_.tokens[i - 2].length > 3)))
      --i;
    return i;
  }

  /// "Stearns Bank, Acme Inc. and the Beta Foundation" behind a cue.
  void read_list(std::size_t i, std::size_t end, PartnerSignal signal, bool issuers_sentence, bool between) {
    bool first = true;
    if (document_.is_char(i, ',')) ++i;  // "our platinum sponsors, Tidewater and Quay"
    i = behind_compound(i, end);
    for (std::size_t members = 0; i < end && members < longest_list; ++members) {
      std::size_t skipped = 0;
      // "between the ministry, Quay Bank and the City of Marl"
      while (i < end && !named(i) && skipped < (first ? longest_approach : 3u) &&
             (leads_on(i) || (first && between && skipped > 0 && document_.is_char(i, ','))))
        ++i, ++skipped;
      const bool cut = i < end && !named(i);  // what lost its first words is no party by that name; the list goes on behind it
      if (cut) i = behind_cut(i, end);
      if (i >= end || !named(i)) return;
      const std::size_t party = party_at(i);
      if (!cut) {
        see(party, signal);
        if (first && skipped < 2) see(party, PartnerSignal::at_cue);
        if (issuers_sentence) see(party, PartnerSignal::issuers_sentence);
      }
      i = behind_brackets(behind_rest(name_end(i), end), end);
      const std::size_t before = i;
      while (i < end && (document_.is_char(i, ',') || document_.is_char(i, ';') || document_.has(i, Class::conjunctions))) ++i;
      if (i > before) i = behind_stranger(behind_apposition(i, end), end);
      // "Fund 4 by Tidewater SGR", "buys Moss Ltd from Quay plc"
      if (i == before) i += context_.lexicon.match(document_, i, Class::partner_chains, context_.language).length;
      if (i == before) return;
      first = false;
    }
  }

  /// The names that end before a cue, from the last to the first.
  void read_list_before(std::size_t end, std::size_t start, PartnerSignal signal, bool issuers_sentence) {
    bool first = true;
    for (std::size_t i = end; i > start;) {
      std::size_t skipped = 0;
      if (first && i > start && document_.is_char(i - 1, ',')) --i;  // "Quay Works, which builds it"
      while (i > start && !named(i - 1) && skipped < (first ? longest_rest : 3u) && leads_back(i - 1)) --i, ++skipped;
      if (i == start || !named(i - 1)) return;
      const std::size_t party = party_at(i - 1);
      see(party, signal);
      if (first) see(party, PartnerSignal::at_cue);
      if (issuers_sentence && !is_issuer(party)) see(party, PartnerSignal::issuers_sentence);
      i = names_.organizations[at_[i - 1]].name.first;
      first = false;
      const bool joined = i > start && (document_.is_char(i - 1, ',') || document_.has(i - 1, Class::conjunctions));
      if (!joined) return;
      --i;
    }
  }

  /// What may stand between a name and the cue behind it: a case's ending behind an apostrophe, a bracket, a small word.
  bool leads_back(std::size_t i) const {
    return (document_.is(i, TokenKind::word) && !document_.capitalized(i)) || document_.is(i, TokenKind::quote) ||
           document_.is_char(i, ')') || document_.is_char(i, '-') || document_.has(i, Class::conjunctions);
  }

  /// Behind what a name was cut from: "Tidewater Fund 4", "Quay Alliance Organization", "Quay Agency for research, Moss Ltd".
  std::size_t behind_rest(std::size_t i, std::size_t end) const {
    if (i < end && document_.is(i, TokenKind::number)) return i + 1;
    std::size_t k = i;
    while (k < end && k < i + longest_rest && !named(k) && document_.capitalized(k)) ++k;
    if (k > i || k + 2 >= end || !document_.has(k, Class::organization_links) || document_.has(k, Class::conjunctions)) return k;
    for (++k; k < i + 1 + longest_cut && k < end && document_.is(k, TokenKind::word) && !named(k) && !document_.has(k, Class::conjunctions);) ++k;
    return k < end && (document_.is_char(k, ',') || document_.has(k, Class::conjunctions)) ? k : i;
  }

  /// Behind what is said of a member: "Moss Ltd, a firm that moves bridges, and Quay Union".
  std::size_t behind_apposition(std::size_t i, std::size_t end) const {
    if (i >= end || named(i) || document_.capitalized(i) || !document_.is_char(i - 1, ',')) return i;
    for (std::size_t k = i; k + 1 < end && k < i + longest_apposition && !named(k) && !document_.is_char(k, '.'); ++k)
      if (document_.is_char(k, ',') && document_.has(k + 1, Class::conjunctions)) return k + 2;
    return i;
  }

  /// Before a name that lost its first words: "the Marl Bay | Red Cross".
  std::size_t behind_cut(std::size_t i, std::size_t end) const {
    std::size_t k = i;
    while (k < end && k < i + longest_cut && !named(k) && document_.is(k, TokenKind::word) && document_.capitalized(k) &&
           !document_.has(k, Class::given_names))
      ++k;
    return k < end && named(k) ? k : i;
  }

  /// Behind a member of a list that is not known for an organisation: "Moss Ltd, Free Voice, Quay Union".
  std::size_t behind_stranger(std::size_t i, std::size_t end) const {
    std::size_t k = i;
    while (k < end && k < i + longest_stranger && !named(k) &&
           (document_.capitalized(k) || (k > i && document_.has(k, Class::organization_links) && !document_.has(k, Class::conjunctions))))
      ++k;
    if (k > i) k = behind_brackets(k, end);
    if (k == i || k >= end || named(k) ||
        !(document_.is_char(k, ',') || document_.is_char(k, ';') || document_.has(k, Class::conjunctions)))
      return i;
    while (k < end && (document_.is_char(k, ',') || document_.is_char(k, ';') || document_.has(k, Class::conjunctions))) ++k;
    return k;
  }

  /// What may stand between a cue and a name: "a grant of $1.2 million from the", "dell'", "die Firma".
  bool leads_on(std::size_t i) const {
    // "The National Fund", "an den Geschäftsführer der Moss GmbH"
    if (document_.is(i, TokenKind::word) && document_.capitalized(i) &&
        ((document_.has(i, Class::stopwords) && !document_.tokens[i].has(text::Token::all_upper)) || document_.has(i, Class::title_heads) ||
         (nouns_capitalized_ && !document_.has(i, Class::given_names) && !document_.has(i, Class::honorifics) && !document_.has(i, Class::places))))
      return true;
    return (document_.is(i, TokenKind::word) && (!document_.capitalized(i) || document_.has(i, Class::organization_nouns))) ||
           document_.is_char(i, ':') || document_.is(i, TokenKind::quote) || document_.is(i, TokenKind::number) ||
           document_.is(i, TokenKind::symbol) ||
           ((document_.is_char(i, '.') || document_.is_char(i, ',')) && document_.is(i - 1, TokenKind::number) &&
            document_.is(i + 1, TokenKind::number));
  }

  /// Behind "Leeds-based" of "Leeds-based contractor Moss Ltd".
  std::size_t behind_compound(std::size_t i, std::size_t end) const {
    const bool compound = i + 3 < end && !named(i) && document_.has(i, Class::places) && document_.is_char(i + 1, '-') &&
                          document_.is(i + 2, TokenKind::word) && !document_.capitalized(i + 2);
    return compound ? i + 3 : i;
  }

  std::size_t behind_brackets(std::size_t i, std::size_t end) const {
    if (!document_.is_char(i, '(')) return i;
    for (std::size_t k = i; k < std::min(end, i + longest_bracket); ++k)
      if (document_.is_char(k, ')')) return k + 1;
    return i;
  }

  /// "The Harbour Board (HB) and the firm Quay Ltd open ...", "Harbour x Quay": whom a sentence joins to the issuer.
  void read_joined(const layout::Block& block, PartnerSignal signal) {
    std::vector<std::size_t> joined;
    bool issuer = false, conjunction = false;
    std::size_t last = block.first_token;
    const auto settle = [&] {
      if (issuer && conjunction && joined.size() > 1)
        for (const std::size_t party : joined) see(party, signal);
      joined.clear();
      issuer = conjunction = false;
    };
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      if (!named(i)) continue;
      const std::size_t party = party_at(i);
      if (!joined.empty() && joined.back() == party && i == last + 1 && document_.is_char(last, '(')) {  // "Harbour Ltd (HL)"
        i = name_end(i);
        last = i + document_.is_char(i, ')');
        continue;
      }
      const Link link = joined.empty() ? Link::none : link_between(last, i);
      if (link == Link::none) settle();
      conjunction |= link == Link::conjunction;
      issuer |= is_issuer(party);
      if (party != Parties::none && (joined.empty() || joined.back() != party)) joined.push_back(party);
      last = name_end(i);
      i = last - 1;
    }
    settle();
  }

  enum class Link { none, comma, conjunction };

  /// What stands between two names: brackets, a comma or "and", an article and the kind of organisation ("y la empresa").
  Link link_between(std::size_t first, std::size_t last) const {
    first = behind_brackets(first, last);
    Link link = Link::none;
    if (first < last && document_.is_char(first, ',')) link = Link::comma, ++first;
    if (first < last && (document_.has(first, Class::conjunctions) || document_.is_char(first, '&') || document_.is_char(first, '+')))
      link = Link::conjunction, ++first;
    if (link == Link::none || first + 3 < last) return Link::none;
    for (; first < last; ++first)
      if ((!document_.is(first, TokenKind::word) && !document_.is(first, TokenKind::quote)) ||
          (document_.capitalized(first) && !document_.has(first, Class::organization_nouns)))
        return Link::none;
    return link;
  }

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  const Parties& parties_;
  const std::optional<Dateline>& dateline_;
  text::SpanIndex at_;  // token -> organisation mention
  std::vector<PartnerSignals> signals_;
  const bool nouns_capitalized_;
};

}  // namespace

std::vector<PartnerSignals> read_partner_signals(const fields::Context& context, const fields::Names& names, const Parties& parties,
                                                 const Release& release) {
  return EvidenceReader(context, names, parties, release).run();
}

}  // namespace pressparse::record
