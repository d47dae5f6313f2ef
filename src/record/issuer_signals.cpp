#include "record/issuer_signals.hpp"

#include <algorithm>

#include "record/issuer_hosts.hpp"
#include "record/issuer_lines.hpp"
#include "record/issuer_mentions.hpp"
#include "record/issuer_standing.hpp"
#include "record/lead.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t longest_group = 9;              // tokens at the start of headline and lead that may name a group of officers
constexpr std::size_t longest_naming = 500;           // tokens behind the lead's start in which they must be named
constexpr std::size_t longest_chain = 20;             // tokens behind a work's maker in which others follow
constexpr std::size_t longest_pair = 70;              // tokens between two that announce together
constexpr std::size_t longest_sentence_opening = 20;  // tokens before the comma of "On Monday in Leeds, Acme ..."
constexpr std::size_t blocks_with_label = 6;          // in which a label may stand
constexpr std::size_t most_stating = 5;               // paragraphs behind the lead in which somebody may issue a statement
constexpr std::size_t farthest_sender = 4;            // tokens between "Press release" and the sender's name
constexpr std::size_t most_unpicked = 3;              // people who do so though the headline names none; more are a bill's sponsors

class SignalReader {
 public:
  SignalReader(const fields::Context& context, const fields::Names& names, const Parties& parties, const Release& release)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), parties_(parties),
        release_(release), seen_(mentions_in_order(context, names, parties, release)),
        evidence_{std::vector<Signals>(parties.all.size()), {}, {}, {}} {}

  IssuerEvidence run() {
    read_lead();
    read_headline();
    read_labels();
    read_together();
    read_joint();
    read_next();
    read_statements();
    read_group();
    read_issuer_lines(context_, parties_, release_, seen_, evidence_);
    read_standing(context_, parties_, release_, evidence_);
    read_hosts(context_, parties_, release_, evidence_);
    return std::move(evidence_);
  }

 private:
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
    return static_cast<std::size_t>(
        std::lower_bound(seen_.begin(), seen_.end(), token, [](const Seen& s, std::size_t t) { return s.first < t; }) - seen_.begin());
  }

  /// At the start, an article or "Today," or "On Monday in Leeds," aside.
  bool opens(std::size_t start, std::size_t first) const {
    const auto article = [&](std::size_t from) { return first == from || (first == from + 1 && document_.has(from, Class::stopwords)); };
    if (article(start)) return true;
    if (first <= start + 2 && document_.has(start, Class::honorifics) && (first == start + 1 || document_.is_char(start + 1, '.'))) return true;
    if (first > start + longest_sentence_opening) return false;
    for (std::size_t i = first; i > start && i + 3 > first; --i)
      if (document_.is_char(i - 1, ',')) return article(i);
    return first <= start + 2 && context_.lexicon.match(document_, start, Class::date_words, context_.language);
  }

  /// ", a maker of boats": a word for an organisation in the apposition.
  bool described(std::size_t i) const {
    i = behind_brackets(document_, i, document_.size());
    if (!document_.is_char(i, ',') || !(document_.has(i + 1, Class::stopwords) || lower_word(i + 1))) return false;
    for (std::size_t k = i + 1; k < i + 13 && k < document_.size() && !document_.is_char(k, ',') && !document_.is_char(k, '.'); ++k)
      if (context_.lexicon.match(document_, k, Class::organization_nouns, context_.language)) return true;
    return false;
  }

  // Places in the text

  void read_lead() {
    const Lead& lead = where_lead_;
    lead_ = lead.block;
    if (!lead) return;
    const std::size_t start = lead.first, end = lead.last;
    bool first = true, opened_by_holder = false;     // an office's holder, who then speaks with whoever is named further
    std::vector<bool> counted(parties_.all.size());  // by party: a lead of one paragraph may name thousands
    for (std::size_t s = seen_from(start); s < seen_.size() && seen_[s].first < end; ++s) {
      const std::size_t party = seen_[s].party;
      const bool again = counted[party];
      if (!again) counted[party] = true, see(party, Signal::lead_named);
      if (described(seen_[s].last)) see(party, Signal::described);
      read_work(s, start);
      std::size_t last = first ? chain_end(s, end) : s;
      const std::size_t other = first && last == s && organization(party) && opens(start, seen_[s].first) ? parallel(s, end) : s;
      if (other > s) {
        read_parallel(s, other);
        first = false;
        continue;
      }
      const Announcing behind = announcing_behind(context_, seen_[last].last, end);
      const bool verb = behind != Announcing::none;
      if (!first) {
        if (verb && !again) see(party, Signal::lead_acts);
        if (behind == Announcing::states && !opened_by_holder) see(party, Signal::states);
        continue;
      }
      first = false;
      const std::size_t place = organization(party) ? 0 : context_.lexicon.match(document_, start, Class::places, context_.language).length;
      const bool start_of_lead = opens(start, seen_[s].first) || (place > 0 && seen_[s].first == start + place);  // "Ohio Senator Ann Lee"
      for (std::size_t k = s; k <= last; ++k) {
        if (k > s && evidence_.of_party[seen_[k].party][static_cast<std::size_t>(Signal::lead_named)]) continue;
        see(seen_[k].party, start_of_lead ? (verb ? Signal::lead_opens_acts : Signal::lead_opens)
                            : verb        ? Signal::lead_first_acts
                                          : Signal::lead_first);
        if (start_of_lead && behind == Announcing::tells) see(seen_[k].party, Signal::lead_tells);
        if (behind == Announcing::states) see(seen_[k].party, Signal::states);
        if (k > s) counted[seen_[k].party] = true, see(seen_[k].party, Signal::lead_named);
        if (!organization(seen_[k].party)) read_voice(seen_[k].party, verb || start_of_lead);
      }
      if (last > s) lead_chain_ = chain(s, last);
      opened_by_holder = start_of_lead && holds_office(context_, parties_.all[party]);
      lead_is_ones_ = last == s && start_of_lead && verb;
      s = last;
    }
  }

  /// "“The Quay” by Ann Lee", "the novel by Ann Lee", "the latest episode of the Quay Show": whose work it is.
  void read_work(std::size_t s, std::size_t lead) {
    const Seen& who = seen_[s];
    const bool person = !organization(who.party);
    const Class links = person ? Class::work_links : Class::episode_links;
    const std::size_t article = !person && who.first > 0 && document_.has(who.first - 1, Class::stopwords);
    if (!person && owner(lead, who.first - article)) see(who.party, Signal::owned);
    for (const std::size_t length : {1, 2}) {
      if (who.first < length + article + 1) return;
      const std::size_t link = who.first - article - length;
      const lang::Match match = context_.lexicon.match_any(document_, link, links, context_.language);
      if (match.length != length) continue;
      const bool work = !person || match.value == "made" || document_.is(link - 1, TokenKind::quote) ||
                        context_.lexicon.match_any(document_, link - 1, Class::work_nouns, context_.language);
      if (!work) continue;
      if (!person) return see(who.party, Signal::episode);
      for (std::size_t k = s, last = chain_end(s, who.last + longest_chain); k <= last; ++k) see(seen_[k].party, Signal::work_by);
      return;
    }
  }

  /// "Acme, the company behind" ends at the token: inside the lead's first sentence, and somebody stands in front.
  bool owner(std::size_t start, std::size_t end) const {
    for (std::size_t length = 2; length <= 4 && start + length < end; ++length)
      if (end - start <= longest_pair && context_.lexicon.match_any(document_, end - length, Class::owner_links, context_.language).length == length) {
        const std::size_t s = seen_from(start);
        return s < seen_.size() && seen_[s].last < end - length && opens(start, seen_[s].first) &&
               announcing_behind(context_, seen_[s].last, document_.size()) != Announcing::none;
      }
    return false;
  }

  /// "New England senators applaud ...", "Lawmakers to President: ...": who they are stands further down, the first list of officers.
  void read_group() {
    const Lead& lead = where_lead_;
    const auto group_in = [&](std::size_t first, std::size_t last) {
      const std::size_t named = seen_from(first);
      for (std::size_t i = first; i < last && (named == seen_.size() || i <= seen_[named].first || organization(seen_[named].party)); ++i) {
        const std::size_t length = context_.lexicon.match_any(document_, i, Class::office_groups, context_.language).length;
        const std::size_t s = length > 0 ? seen_from(i) : seen_.size();
        if (length > 0) return s == seen_.size() || seen_[s].first > i + length || organization(seen_[s].party);
      }
      return false;
    };
    const std::size_t head = release_.headline ? document_.token_at(release_.headline->start) : 0;
    if (!(release_.headline && group_in(head, std::min(head + longest_group, document_.token_at(release_.headline->end)))) &&
        !(lead && group_in(lead.first, std::min(lead.first + longest_group, lead.last))))
      return;
    for (std::size_t p = 0; p < parties_.all.size(); ++p)
      if (!organization(p) && (seen(p, Signal::lead_opens_acts) || seen(p, Signal::lead_opens))) return;
    const std::size_t start = lead ? lead.first : head, limit = start + longest_naming;
    for (std::size_t s = seen_from(start); s < seen_.size() && seen_[s].first < limit; ++s) {
      if (!holds_office(context_, parties_.all[seen_[s].party])) continue;
      const std::size_t last = chain_end(s, document_.size());
      const std::vector<std::size_t> people = chain(s, last);
      if (people.empty()) continue;
      evidence_.group = people;
      return;
    }
  }

  /// "Acme, a maker of boats, and Harbour Ltd, a shipyard, today announced": the second of two that announce together, each with an
  /// apposition; `s` itself where there is none.
  std::size_t parallel(std::size_t s, std::size_t end) const {
    if (!document_.is_char(behind_brackets(document_, seen_[s].last, end), ',')) return s;
    const std::size_t limit = std::min(end, seen_[s].last + longest_pair);
    for (std::size_t k = s + 1; k < seen_.size() && seen_[k].first < limit; ++k) {
      std::size_t joint = seen_[k].first - 1;
      if (document_.has(joint, Class::stopwords) && !document_.has(joint, Class::conjunctions)) --joint;  // "and the"
      if (!organization(seen_[k].party) || seen_[k].party == seen_[s].party || !document_.has(joint, Class::conjunctions) ||
          !document_.is_char(joint - 1, ','))
        continue;
      for (std::size_t i = seen_[s].last; i < joint; ++i)
        if (document_.is_char(i, '.') && document_.capitalized(i + 1) && document_.tokens[i - 1].length > 3) return s;  // another sentence
      return announcing_behind(context_, seen_[k].last, end) == Announcing::none ? s : k;
    }
    return s;
  }

  void read_parallel(std::size_t s, std::size_t other) {
    for (const std::size_t k : {s, other}) see(seen_[k].party, Signal::lead_opens_acts);
    lead_chain_ = {seen_[s].party, seen_[other].party};
  }

  /// "District Attorney Ann Lee today announced": her office does.
  void read_voice(std::size_t person, bool strong) {
    const Party& p = parties_.all[person];
    if (strong && p.affiliation && !(p.title && personal_office(context_, *p.title) != PersonalOffice::none))
      see(*p.affiliation, Signal::lead_voice);
  }

  std::vector<std::size_t> chain(std::size_t s, std::size_t last) const {
    std::vector<std::size_t> parties;
    if (last > s + limits::issuer_together) context_.hit_at(Limit::issuer_together, seen_[s + limits::issuer_together].last);
    for (std::size_t k = s; k <= std::min(last, s + limits::issuer_together); ++k)
      if (std::find(parties.begin(), parties.end(), seen_[k].party) == parties.end()) parties.push_back(seen_[k].party);
    if (parties.size() < 2) parties.clear();
    return parties;
  }

  bool seen(std::size_t party, Signal signal) const { return evidence_.of_party[party][static_cast<std::size_t>(signal)] > 0; }

  /// Who may announce together. Of several people in the lead the headline picks: "Lee, Moss Introduce Ferry Bill".
  void read_together() {
    const auto of_people = [&](const std::vector<std::size_t>& chain) { return !chain.empty() && !organization(chain[0]); };
    evidence_.together = of_people(headline_chain_) || lead_chain_.empty() ? headline_chain_ : lead_chain_;
    evidence_.lead_is_ones = lead_is_ones_;
    if (!of_people(evidence_.together)) return;
    std::vector<std::size_t> picked;
    for (const std::size_t person : evidence_.together)
      if (seen(person, Signal::headline_named)) picked.push_back(person);
    if (picked.empty() && evidence_.together.size() > most_unpicked) evidence_.together.clear();
    if (!picked.empty()) evidence_.together = std::move(picked);
  }

  /// The last of the mentions of one kind that "and" or commas join to `s`, short forms in brackets aside.
  std::size_t chain_end(std::size_t s, std::size_t end, bool capitals = false) const {
    std::size_t last = s;
    while (last + 1 < seen_.size() && seen_[last + 1].first < end && organization(seen_[last + 1].party) == organization(seen_[s].party) &&
           (short_form_follows(last) || coordinated(seen_[last].last, seen_[last + 1].first, capitals)))
      ++last;
    return last;
  }

  /// "Federal Office for Information Security (BSI)": the next mention is the same party's, in brackets.
  bool short_form_follows(std::size_t s) const {
    return seen_[s + 1].party == seen_[s].party && seen_[s + 1].first == seen_[s].last + 1 && document_.is_char(seen_[s].last, '(');
  }

  /// `capitals`: in a headline, whose verbs and nouns may be written large too ("Lee & Colleagues Urge Moss").
  bool coordinated(std::size_t from, std::size_t to, bool capitals) const {
    if (to < from || to - from > 14) return false;
    bool joint = false;
    for (std::size_t i = from; i < to; ++i) {
      if (document_.is_char(i, '(')) {
        while (i < to && !document_.is_char(i, ')')) ++i;
        continue;
      }
      joint = joint || document_.has(i, Class::conjunctions) || document_.is_char(i, ',') || document_.is_char(i, '&');
      const bool word =
          capitals ? document_.is(i, TokenKind::word) && !document_.has(i, Class::honorifics) && !document_.has(i, Class::title_heads)
                   : lower_word(i);
      if (word && !document_.has(i, Class::conjunctions) && !(joint && document_.has(i, Class::stopwords))) return false;  // "and the"
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
      if (seen_[s].first < start) {
        if (!seen(party, Signal::letterhead)) see(party, Signal::letterhead);
        continue;
      }
      const bool again = counted[party];
      counted[party] = true;
      if (!again) see(party, Signal::headline_named);
      read_work(s, document_.size());
      const std::size_t last = chain_end(s, end, true);
      const bool first = opens(start, seen_[s].first), verb = announcing_behind(context_, seen_[last].last, end) != Announcing::none;
      for (std::size_t k = s; k <= last; ++k) {
        if (first) see(seen_[k].party, Signal::headline_opens);
        if (verb) see(seen_[k].party, Signal::headline_acts);
      }
      if (first && last > s && (verb || !organization(party))) headline_chain_ = chain(s, last);
      for (std::size_t k = s + 1; k <= last; ++k) counted[seen_[k].party] = true, see(seen_[k].party, Signal::headline_named);
      s = last;
    }
  }

  void read_next() {
    for (std::size_t b = lead_ + 1; b < blocks_.size() && lead_ < blocks_.size(); ++b) {
      if (blocks_[b].kind != layout::BlockKind::body || blocks_[b].last_token - blocks_[b].first_token < shortest_lead) continue;
      const std::size_t s = seen_from(blocks_[b].first_token);
      if (s < seen_.size() && seen_[s].first < blocks_[b].last_token && opens(blocks_[b].first_token, seen_[s].first))
        see(seen_[s].party, Signal::next_opens);
      return;
    }
  }

  /// "In recognition of the day, Congressman Lee released the following statement:": behind the lead too.
  void read_statements() {
    std::size_t looked = 0;
    for (std::size_t b = lead_ + 1; b < blocks_.size() && looked < most_stating; ++b) {
      if (blocks_[b].kind != layout::BlockKind::body) continue;
      ++looked;
      for (std::size_t s = seen_from(blocks_[b].first_token); s < seen_.size() && seen_[s].first < blocks_[b].last_token; ++s)
        if (!organization(seen_[s].party) && announcing_behind(context_, seen_[s].last, blocks_[b].last_token) == Announcing::states)
          see(seen_[s].party, Signal::states);
    }
  }

  /// "Press release from Acme", "Statement of U.S. Senator Ann Lee": behind the label and the word that leads to the sender, over the headline or in it.
  void read_labels() {
    const std::size_t head = release_.headline ? context_.layout.block_of(document_.token_at(release_.headline->start)) + 1 : 0;
    for (std::size_t b = 0; b < std::min(blocks_.size(), std::max(head, blocks_with_label)); ++b) {
      const std::size_t first = blocks_[b].first_token;
      const std::size_t label = context_.lexicon.match_any(document_, first, Class::release_labels, context_.language).length;
      if (label == 0) continue;
      const std::size_t link = context_.lexicon.match(document_, first + label, Class::sender_links, context_.language).length;
      const bool linked = link > 0 || context_.lexicon.match(document_, first + label - 1, Class::sender_links,
                                                             context_.language);  // "News from" is a label as a whole
      const std::size_t behind = first + label + link, s = seen_from(behind), end = blocks_[b].last_token;
      if (!linked || s == seen_.size() || seen_[s].first >= end || seen_[s].first > behind + farthest_sender ||
          !only_words(behind, seen_[s].first))
        continue;
      const std::size_t last = chain_end(s, end);
      for (std::size_t k = s; k <= last; ++k) see(seen_[k].party, Signal::labelled);
    }
  }

  /// "Gemeinsame Pressemitteilung der A und des B", or such a label among the lines of A and B over the headline.
  void read_joint() {
    constexpr std::size_t longest_top = 300;  // tokens
    const std::size_t start = release_.headline ? document_.token_at(release_.headline->start) : 0,
                      end = std::min(release_.headline ? document_.token_at(release_.headline->end) : 0, longest_top);
    for (std::size_t i = 0; i < end; ++i) {
      const lang::Match label = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
      if (label.value != "joint") continue;
      std::vector<std::size_t> senders;
      const auto send = [&](std::size_t party) {
        if (organization(party) && std::find(senders.begin(), senders.end(), party) == senders.end()) senders.push_back(party);
      };
      const std::size_t s = seen_from(i + label.length);
      if (i >= start && s < seen_.size() && seen_[s].first <= i + label.length + farthest_sender)
        for (std::size_t k = s, last = chain_end(s, end); k <= last; ++k) send(seen_[k].party);
      else
        for (std::size_t k = 0; k < seen_.size() && seen_[k].first < start; ++k) send(seen_[k].party);
      if (senders.size() < 2) senders = evidence_.together;  // who opens the lead
      if (senders.size() > 1 && senders.size() <= limits::issuer_together && organization(senders[0])) evidence_.joint = std::move(senders);
      return;
    }
  }

  /// Words only, none of them a verb of saying.
  bool only_words(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i)
      if (!document_.is(i, TokenKind::word) || document_.has(i, Class::reporting_verbs)) return false;
    return true;
  }

  const fields::Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const Parties& parties_;
  const Release& release_;
  const Lead where_lead_ = find_lead(context_, release_);
  const std::vector<Seen> seen_;
  std::size_t lead_ = 0;
  std::vector<std::size_t> lead_chain_, headline_chain_;  // parties that "and" or commas join where lead and headline begin
  bool lead_is_ones_ = false;                             // one party opens the lead and announces
  IssuerEvidence evidence_;
};

}  // namespace

IssuerEvidence read_issuer_signals(const fields::Context& context, const fields::Names& names, const Parties& parties,
                                   const Release& release) {
  return SignalReader(context, names, parties, release).run();
}

}  // namespace pressparse::record
