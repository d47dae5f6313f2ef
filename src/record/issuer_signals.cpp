#include "record/issuer_signals.hpp"

#include <algorithm>
#include <unordered_map>

#include "record/issuer_hosts.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t shortest_lead = 12;   // tokens
constexpr std::size_t longest_aside = 45;   // tokens between a subject and its verb
constexpr std::size_t longest_opening = 20; // tokens before the comma of "On Monday in Leeds, Acme ..."
constexpr std::size_t top_blocks = 6;       // in which a byline may stand
constexpr std::size_t longest_byline = 14;
constexpr std::size_t most_together = 64;    // parties that announce together

/// A party's mention as tokens.
struct Seen {
  std::size_t first, last, party;
};

class Reader {
 public:
  Reader(const fields::Context& context, const fields::Names& names, const Parties& parties, const Release& release)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), parties_(parties), release_(release), evidence_{std::vector<Signals>(parties.all.size()), {}} {
    collect_mentions(names);
  }

  IssuerEvidence run() {
    read_lead();
    read_headline();
    read_paragraphs();
    read_lines();
    read_fields();
    read_whole();
    read_hosts(parties_, release_, evidence_);
    return std::move(evidence_);
  }

 private:
  void collect_mentions(const fields::Names& names) {
    std::unordered_map<std::size_t, fields::TokenRange> phrase;  // a person's name -> name with title and affiliation
    for (const fields::PersonMention& p : names.people)
      if (!p.whole.empty()) phrase.emplace(p.name.first, p.whole);
    for (std::size_t p = 0; p < parties_.all.size(); ++p)
      for (const Located& mention : parties_.all[p].mentions) {
        const std::size_t first = document_.token_at(mention.start), last = document_.token_at(mention.end);
        const auto whole = parties_.all[p].kind == PartyKind::person ? phrase.find(first) : phrase.end();
        if (whole == phrase.end()) seen_.push_back({first, std::max(last, first + 1), p});
        else seen_.push_back({whole->second.first, whole->second.last, p});
      }
    std::sort(seen_.begin(), seen_.end(), [](const Seen& a, const Seen& b) { return a.first < b.first; });
  }

  bool organization(std::size_t party) const { return parties_.all[party].kind == PartyKind::organization; }
  bool lower_word(std::size_t i) const { return document_.is(i, TokenKind::word) && !document_.capitalized(i); }
  void see(std::size_t party, Signal signal) {
    if (party == Parties::none) return;
    std::uint8_t& count = evidence_.of_party[party][static_cast<std::size_t>(signal)];
    if (count < 255) ++count;
  }
  void see(std::string_view organization, Signal signal) { see(parties_.find_organization(organization), signal); }

  /// Index of the first mention at or after the token.
  std::size_t seen_from(std::size_t token) const {
    return static_cast<std::size_t>(std::lower_bound(seen_.begin(), seen_.end(), token, [](const Seen& s, std::size_t t) { return s.first < t; }) - seen_.begin());
  }

  // Verbs

  std::size_t behind_brackets(std::size_t i, std::size_t end) const {
    while (i < end && (document_.is(i, TokenKind::symbol) || document_.is(i, TokenKind::quote))) ++i;
    for (int pairs = 0; pairs < 3 && document_.is_char(i, '('); ++pairs) {
      while (i < end && !document_.is_char(i, ')')) ++i;
      ++i;
    }
    return i;
  }

  bool verb_at(std::size_t i, std::size_t end) const {
    for (int skipped = 0; skipped < 4 && i < end && document_.is(i, TokenKind::word); ++skipped, ++i)
      if (document_.has(i, Class::reporting_verbs) || context_.lexicon.match(document_, i, Class::announce_verbs, context_.language)) return true;
    return false;
  }

  /// Whether a verb of announcing or saying follows at once or behind an apposition.
  bool acts(std::size_t i, std::size_t end) const {
    i = behind_brackets(i, end);
    if (!document_.is_char(i, ',')) return verb_at(i, end);
    const std::size_t limit = std::min(end, i + longest_aside);
    for (int commas = 0; commas < 5 && i < limit; ++commas) {
      if (verb_at(i + 1, end) && (commas > 0 || !document_.has(i + 1, Class::stopwords))) return true;
      ++i;
      while (i < limit && !document_.is_char(i, ',')) {
        if (document_.is_char(i, '.') && i + 1 < limit && document_.capitalized(i + 1) && document_.tokens[i - 1].length > 3) return false;
        ++i;
      }
    }
    return false;
  }

  /// At the start, an article or "Today," or "On Monday in Leeds," aside.
  bool opens(std::size_t start, std::size_t first) const {
    const auto article = [&](std::size_t from) { return first == from || (first == from + 1 && document_.has(from, Class::stopwords)); };
    if (article(start)) return true;
    if (first > start + longest_opening) return false;
    for (std::size_t i = first; i > start && i + 3 > first; --i)
      if (document_.is_char(i - 1, ',')) return article(i);
    return first <= start + 2 && context_.lexicon.match(document_, start, Class::date_words, context_.language);
  }

  /// ", a maker of boats": a word for an organisation in the apposition.
  bool described(std::size_t i) const {
    i = behind_brackets(i, document_.size());
    if (!document_.is_char(i, ',') || !(document_.has(i + 1, Class::stopwords) || lower_word(i + 1))) return false;
    for (std::size_t k = i + 1; k < i + 13 && k < document_.size() && !document_.is_char(k, ',') && !document_.is_char(k, '.'); ++k)
      if (context_.lexicon.match(document_, k, Class::organization_nouns, context_.language)) return true;
    return false;
  }

  // Places in the text

  /// Where running text starts: the block of the dateline, or the first that is a paragraph.
  std::size_t lead_block() const {
    if (release_.dateline) return context_.layout.block_of(document_.token_at(release_.dateline->start));
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const layout::Block& b = blocks_[i];
      const std::size_t size = b.last_token - b.first_token;
      const bool head = release_.headline && b.start < release_.headline->end;
      const bool ends = document_.is_char(b.last_token - 1, '.') || document_.is_char(b.last_token - 1, ':') || document_.is(b.last_token - 1, TokenKind::quote);
      if (b.kind == layout::BlockKind::body && !head && size >= shortest_lead && (ends || size >= 2 * shortest_lead)) return i;
    }
    return blocks_.size();
  }

  void read_lead() {
    lead_ = lead_block();
    if (lead_ >= blocks_.size()) return;
    std::size_t start = blocks_[lead_].first_token;
    if (release_.dateline && context_.layout.block_of(document_.token_at(release_.dateline->start)) == lead_) start = document_.token_at(release_.dateline->end);
    // A dateline that is a line of its own stands over the lead.
    if (release_.dateline && blocks_[lead_].last_token < start + shortest_lead && lead_ + 1 < blocks_.size()) start = blocks_[++lead_].first_token;
    const std::size_t end = blocks_[lead_].last_token;
    while (start < end && !document_.is(start, TokenKind::word) && !document_.is(start, TokenKind::number)) ++start;
    bool first = true;
    std::vector<bool> counted(parties_.all.size());  // by party: a lead of one paragraph may name thousands
    for (std::size_t s = seen_from(start); s < seen_.size() && seen_[s].first < end; ++s) {
      const std::size_t party = seen_[s].party;
      const bool again = counted[party];
      if (!again) counted[party] = true, see(party, Signal::lead_named);
      if (described(seen_[s].last)) see(party, Signal::described);
      const std::size_t last = first ? chain_end(s, end) : s;
      const bool verb = acts(seen_[last].last, end);
      if (!first) {
        if (verb && !again) see(party, Signal::lead_acts);
        continue;
      }
      first = false;
      const bool start_of_lead = opens(start, seen_[s].first);
      for (std::size_t k = s; k <= last; ++k) {
        if (k > s && evidence_.of_party[seen_[k].party][static_cast<std::size_t>(Signal::lead_named)]) continue;
        see(seen_[k].party, start_of_lead ? (verb ? Signal::lead_opens_acts : Signal::lead_opens) : verb ? Signal::lead_first_acts : Signal::lead_first);
        if (k > s) counted[seen_[k].party] = true, see(seen_[k].party, Signal::lead_named);
        if (!organization(seen_[k].party)) read_voice(seen_[k].party, verb || start_of_lead);
      }
      if (last > s && verb) join(s, last);
      s = last;
    }
  }

  /// "District Attorney Ann Lee today announced": her office does.
  void read_voice(std::size_t person, bool strong) {
    const Party& p = parties_.all[person];
    if (strong && p.affiliation && !(p.title && holds_office(context_, *p.title))) see(*p.affiliation, Signal::lead_voice);
  }

  void join(std::size_t s, std::size_t last) {
    last = std::min(last, s + most_together);
    for (std::size_t k = s; k <= last; ++k)
      if (std::find(evidence_.together.begin(), evidence_.together.end(), seen_[k].party) == evidence_.together.end()) evidence_.together.push_back(seen_[k].party);
    if (evidence_.together.size() < 2) evidence_.together.clear();
  }

  /// The last of the mentions of one kind that "and" or commas join to `s`, short forms in brackets aside.
  std::size_t chain_end(std::size_t s, std::size_t end) const {
    std::size_t last = s;
    while (last + 1 < seen_.size() && seen_[last + 1].first < end && organization(seen_[last + 1].party) == organization(seen_[s].party) && (short_form_follows(last) || coordinated(seen_[last].last, seen_[last + 1].first))) ++last;
    return last;
  }

  /// "Federal Office for Information Security (BSI)": the next mention is the same party's, in brackets.
  bool short_form_follows(std::size_t s) const {
    return seen_[s + 1].party == seen_[s].party && seen_[s + 1].first == seen_[s].last + 1 && document_.is_char(seen_[s].last, '(');
  }

  bool coordinated(std::size_t from, std::size_t to) const {
    if (to < from || to - from > 14) return false;
    bool joint = false;
    for (std::size_t i = from; i < to; ++i) {
      if (document_.is_char(i, '(')) {
        while (i < to && !document_.is_char(i, ')')) ++i;
        continue;
      }
      joint = joint || document_.has(i, Class::conjunctions) || document_.is_char(i, ',') || document_.is_char(i, '&');
      if (lower_word(i) && !document_.has(i, Class::conjunctions) && !(joint && document_.has(i, Class::stopwords))) return false;  // "and the"
      if (document_.is_char(i, '.') || document_.is_char(i, ';')) return false;
    }
    return joint;
  }

  void read_headline() {
    if (!release_.headline) return;
    const std::size_t start = document_.token_at(release_.headline->start), end = document_.token_at(release_.headline->end);
    std::vector<bool> counted(parties_.all.size());  // by party: a lead of one paragraph may name thousands
    for (std::size_t s = 0; s < seen_.size() && seen_[s].first < end; ++s) {
      const std::size_t party = seen_[s].party;
      const bool again = counted[party];
      counted[party] = true;
      if (seen_[s].first < start) {
        if (!again) see(party, Signal::letterhead);
        continue;
      }
      if (!again) see(party, Signal::headline_named);
      const std::size_t last = chain_end(s, end);
      const bool first = opens(start, seen_[s].first), verb = acts(seen_[last].last, end);
      for (std::size_t k = s; k <= last; ++k) {
        if (first) see(seen_[k].party, Signal::headline_opens);
        if (verb) see(seen_[k].party, Signal::headline_acts);
      }
      if (first && verb && last > s && evidence_.together.empty()) join(s, last);
      for (std::size_t k = s + 1; k <= last; ++k) counted[seen_[k].party] = true, see(seen_[k].party, Signal::headline_named);
      s = last;
    }
  }

  void read_paragraphs() {
    std::size_t paragraph = 0;
    for (std::size_t b = lead_ + 1; b < blocks_.size() && lead_ < blocks_.size(); ++b) {
      if (blocks_[b].kind != layout::BlockKind::body || blocks_[b].last_token - blocks_[b].first_token < shortest_lead) continue;
      const std::size_t s = seen_from(blocks_[b].first_token);
      const bool first = ++paragraph == 1;
      if (s < seen_.size() && seen_[s].first < blocks_[b].last_token && opens(blocks_[b].first_token, seen_[s].first)) see(seen_[s].party, first ? Signal::next_opens : Signal::opens_paragraph);
    }
  }

  /// Lines that name the sender: "SOURCE Acme", "By Ann Lee, Acme News", "POL-F: 240501 - ...".
  void read_lines() {
    for (const Seen& seen : seen_) {
      if (!organization(seen.party)) continue;
      if (seen.first == 0 && seen.last == 3 && document_.is(1, TokenKind::dash) && document_.is_char(3, ':') && document_.tokens[0].has(Token::all_upper)) see(seen.party, Signal::sender_code);
      const std::size_t block = context_.layout.block_of(seen.first);
      if (block >= blocks_.size() || seen.first == blocks_[block].first_token) continue;
      const layout::Block& b = blocks_[block];
      if (block < top_blocks && b.last_token - b.first_token <= longest_byline && context_.lexicon.match_any(document_, b.first_token, Class::bylines, context_.language)) see(seen.party, Signal::byline);
      if (seen.first > b.first_token + 5) continue;
      const lang::Match label = context_.lexicon.match_any(document_, b.first_token, Class::source_labels, context_.language);
      if (label && seen.first <= b.first_token + label.length + 2) see(seen.party, Signal::source_line);
    }
  }

  void read_fields() {
    bool first = true;
    for (const Boilerplate& b : release_.boilerplates)
      if (b.organization) {
        const std::size_t party = find(*b.organization);
        see(party, first ? Signal::boilerplate_first : Signal::boilerplate_later);
        first = first && party == Parties::none;
      }
    for (const Contact& contact : release_.contacts)
      if (contact.organization) see(*contact.organization, contact.role == ContactRole::agency ? Signal::contact_agency : Signal::contact);
    first = true;
    for (const Quote& quote : release_.quotes) {
      if (!quote.speaker) continue;
      const std::size_t speaker = quote.speaker->party ? parties_.find(*quote.speaker->party) : Parties::none;
      if (speaker != Parties::none) see(speaker, organization(speaker) ? Signal::speaks : first ? Signal::first_speaker : Signal::speaker);
      if (quote.speaker->affiliation) see(*quote.speaker->affiliation, first ? Signal::first_speaker : Signal::speaker);
      first = false;
    }
  }

  /// A heading may name a person, or give the short form too: "About Acme Foundation (AF)".
  std::size_t find(std::string_view name) const {
    std::size_t party = parties_.find_organization(name);
    if (const std::size_t bracket = name.find(" ("); party == Parties::none && bracket != std::string_view::npos) party = parties_.find_organization(name.substr(0, bracket));
    return party == Parties::none ? parties_.find_person(name) : party;
  }

  void read_whole() {
    std::size_t most = 0, organizations = 0;
    for (const Party& p : parties_.all)
      if (p.kind == PartyKind::organization) most = std::max(most, p.mentions.size()), ++organizations;
    for (std::size_t p = 0; p < parties_.all.size(); ++p) {
      const Party& party = parties_.all[p];
      for (std::size_t i = 0; i < std::min<std::size_t>(party.mentions.size(), 20); ++i) see(p, Signal::mentions);
      if (party.kind == PartyKind::person) read_person(p, most);
      else read_organization(p, most, organizations);
    }
  }

  void read_organization(std::size_t p, std::size_t most, std::size_t organizations) {
    const Party& party = parties_.all[p];
    if (party.mentions.size() == most && most > 1) see(p, Signal::most_mentioned);
    if (organizations == 1) see(p, Signal::only_one);
    if (!party.aliases.empty()) see(p, Signal::defined);
    if (party.rule == rules::organization_legal_form || party.rule == rules::organization_anchor || party.rule == rules::organization_head || party.rule == rules::organization_compound) see(p, Signal::evident);
    const std::size_t at = document_.token_at(party.mentions.front().start), size = document_.token_at(party.mentions.front().end) - at;
    if (document_.has(at, Class::known_organizations) && context_.lexicon.match(document_, at, Class::known_organizations, context_.language).length >= size) see(p, Signal::known);
    if (context_.lexicon.match_any(document_, at, Class::wires, context_.language).length >= size) see(p, Signal::wire);
    if (context_.lexicon.match(document_, at, Class::places, context_.language).length >= size) see(p, Signal::place);
    for (const Located& mention : party.mentions) {
      const std::size_t bracket = document_.token_at(mention.end);
      if (document_.is_char(bracket, '(') && document_.has(bracket + 1, Class::exchanges)) see(p, Signal::listed);
    }
  }

  void read_person(std::size_t p, std::size_t most) {
    const Party& party = parties_.all[p];
    if (party.title) see(p, holds_office(context_, *party.title) ? Signal::office : Signal::titled);
    if (party.affiliation && parties_.find_organization(*party.affiliation) != Parties::none) see(p, Signal::affiliated);
    if (most <= 1) see(p, Signal::alone);
  }

  const fields::Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const Parties& parties_;
  const Release& release_;
  std::vector<Seen> seen_;
  std::size_t lead_ = 0;
  IssuerEvidence evidence_;
};

}  // namespace

bool holds_office(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (context.lexicon.match_any(words, i, Class::personal_offices, context.language)) return true;
  return false;
}

IssuerEvidence read_issuer_signals(const fields::Context& context, const fields::Names& names, const Parties& parties, const Release& release) {
  return Reader(context, names, parties, release).run();
}

}  // namespace pressparse::record
