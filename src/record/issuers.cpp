#include "record/issuers.hpp"

#include <algorithm>
#include <unordered_set>

#include "rules.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

/// A party's mention as tokens.
struct Seen {
  fields::TokenRange at;
  std::size_t party;
};

constexpr double enough = 3;  // points of an issuer

class IssuerVote {
 public:
  IssuerVote(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release)
      : context_(context), document_(context.document), names_(names), parties_(parties), release_(release), votes_(parties.all.size()) {
    for (std::size_t i = 0; i < names.people.size(); ++i) add(names.people[i].whole.empty() ? names.people[i].name : names.people[i].whole, parties.party_of_person[i]);
    for (std::size_t i = 0; i < names.organizations.size(); ++i) add(names.organizations[i].name, parties.party_of_organization[i]);
    std::sort(seen_.begin(), seen_.end(), [](const Seen& a, const Seen& b) { return a.at.first < b.at.first; });
  }

  void run() {
    first_subject();
    headline();
    boilerplates();
    contacts();
    domains();
    source_line();
    byline();
    frequency();
    decide();
    if (context_.recorder) tell();
  }

 private:
  void add(fields::TokenRange at, std::size_t party) {
    if (party != Parties::none) seen_.push_back({at, party});
  }
  bool organization(std::size_t party) const { return parties_.all[party].kind == PartyKind::organization; }
  void vote(std::size_t party, double weight) {
    if (party != Parties::none) votes_[party] += weight;
  }

  bool lower_word(std::size_t i) const { return document_.is(i, TokenKind::word) && !document_.capitalized(i); }

  /// Whether a verb of announcing or saying follows, small words, times and an apposition aside.
  bool announces(std::size_t i, std::size_t end) const {
    const std::size_t limit = std::min(end, i + 40);
    bool aside = false;
    for (; i < limit; ++i) {
      if (document_.is_char(i, '(')) {
        while (i < limit && !document_.is_char(i, ')')) ++i;
        continue;
      }
      if (document_.is_char(i, ',')) {
        // ", a maker of boats," stands aside; ", today announced" does not.
        const bool opens = document_.capitalized(i + 1) || document_.has(i + 1, Class::stopwords) || document_.has(i + 1, Class::title_heads) || document_.has(i + 1, Class::title_modifiers);
        if (aside || opens) aside = !aside;
        continue;
      }
      if (document_.is_char(i, '.') && document_.capitalized(i + 1)) return false;
      if (!lower_word(i) || aside) continue;
      if (context_.lexicon.match(document_, i, Class::announce_verbs, context_.language) || document_.has(i, Class::reporting_verbs)) return true;
    }
    return false;
  }

  /// Where running text starts: the block of the dateline, or the first long one.
  std::size_t first_body_block() const {
    const auto& blocks = context_.layout.blocks;
    if (release_.dateline) return context_.layout.block_of(document_.token_at(release_.dateline->start));
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      const bool text = blocks[i].kind == layout::BlockKind::body && blocks[i].last_token - blocks[i].first_token >= 25;
      const bool head = release_.headline && blocks[i].start <= release_.headline->start && blocks[i].end >= release_.headline->end;
      if (text && !head) return i;
    }
    return 0;
  }

  /// The parties that open the first paragraphs, those joined by "and" together.
  void first_subject() {
    const auto& blocks = context_.layout.blocks;
    if (blocks.empty()) return;
    std::size_t block = std::min(first_body_block(), blocks.size() - 1);
    const std::size_t from = release_.dateline ? document_.token_at(release_.dateline->end) : blocks[block].first_token;
    for (std::size_t looked = 0; looked < 2 && block < blocks.size(); ++looked, ++block) {
      const std::size_t start = looked ? blocks[block].first_token : from, end = blocks[block].last_token;
      bool first = true;
      for (std::size_t s = 0; s < seen_.size(); ++s) {
        if (seen_[s].at.first < start || seen_[s].at.first >= end) continue;
        const bool person = !organization(seen_[s].party);
        std::size_t last = s;
        while (last + 1 < seen_.size() && (short_form_follows(last) || coordinated(seen_[last].at.last, seen_[last + 1].at.first)) && organization(seen_[last + 1].party) == organization(seen_[s].party)) ++last;
        const bool says = announces(seen_[last].at.last, end);
        const double weight = (says ? (first ? 5 : 2) : (first ? 2 : 0)) * (looked ? 0.5 : 1);
        for (std::size_t k = s; k <= last; ++k) vote(seen_[k].party, person && !personal(seen_[k].party) ? weight * 0.2 : weight);
        if (says && first && !looked && last > s)
          for (std::size_t k = s; k <= last; ++k)
            if (std::find(together_.begin(), together_.end(), seen_[k].party) == together_.end()) together_.push_back(seen_[k].party);
        if (weight > 0) first = false;
        s = last;
        if (!first && looked == 0 && says) break;
      }
    }
  }

  /// "Federal Office for Information Security (BSI)": the next mention is the same party's, in brackets.
  bool short_form_follows(std::size_t s) const {
    return seen_[s + 1].party == seen_[s].party && seen_[s + 1].at.first == seen_[s].at.last + 1u && document_.is_char(seen_[s].at.last, '(');
  }

  bool coordinated(std::size_t from, std::size_t to) const {
    if (to < from || to - from > 12) return false;
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

  /// Holders of an office that speaks under its own name.
  bool personal(std::size_t party) const {
    const Party& p = parties_.all[party];
    if (p.kind != PartyKind::person || !p.title) return false;
    return holds_office(context_, *p.title);
  }

  void headline() {
    if (!release_.headline) return;
    bool first = true;
    std::unordered_set<std::size_t> counted;
    for (const Seen& seen : seen_) {
      const std::size_t at = document_.tokens[seen.at.first].start;
      const bool above = at < release_.headline->start;
      if (at >= release_.headline->end) break;
      if (!counted.insert(seen.party).second) continue;
      if (above) {
        vote(seen.party, organization(seen.party) ? 1.5 : 0.5);
        continue;
      }
      vote(seen.party, first ? 3 : 1);
      first = false;
    }
  }

  void boilerplates() {
    double weight = 6;
    for (const Boilerplate& boilerplate : release_.boilerplates) {
      if (!boilerplate.organization) continue;
      const std::size_t party = parties_.find_organization(*boilerplate.organization);
      vote(party, weight);
      if (party != Parties::none) weight = 4;
    }
  }

  void contacts() {
    std::unordered_set<std::size_t> counted;
    for (const Contact& contact : release_.contacts) {
      if (!contact.organization) continue;
      const std::size_t party = parties_.find_organization(*contact.organization);
      if (party != Parties::none && counted.insert(party).second) vote(party, contact.role == ContactRole::agency ? 0.5 : 2.5);
    }
    for (const Quote& quote : release_.quotes) {
      if (!quote.speaker || !quote.speaker->affiliation) continue;
      const std::size_t party = parties_.find_organization(*quote.speaker->affiliation);
      if (party != Parties::none && counted.insert(party + votes_.size()).second) vote(party, 1);
    }
  }

  static std::string letters(std::string_view text) {
    std::string out;
    for (const char c : text::fold(text))
      if (static_cast<unsigned char>(c) >= 128 || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) out += c;
    return out;
  }

  /// "presse@bund-naturschutz.de" speaks for "BUND Naturschutz", "info@zvei.org" for "ZVEI".
  void domains() {
    std::vector<std::pair<std::string, double>> labels;
    const auto add = [&](std::string host, double weight) {
      if (const std::size_t dot = host.rfind('.'); dot != std::string::npos) host.erase(dot);
      if (const std::size_t dot = host.rfind('.'); dot != std::string::npos) host.erase(0, dot + 1);
      host = letters(host);
      if (host.size() < 2 || labels.size() > 40) return;
      if (std::none_of(labels.begin(), labels.end(), [&](const auto& l) { return l.first == host; })) labels.emplace_back(host, weight);
    };
    for (const Email& email : release_.emails) add(email.value.substr(email.value.find('@') + 1), 4);
    for (const Link& link : release_.links)
      if (link.kind == LinkKind::web) add(link.host, 2);
    if (labels.empty()) return;
    for (std::size_t p = 0; p < parties_.all.size(); ++p) {
      const Party& party = parties_.all[p];
      if (party.kind != PartyKind::organization) continue;
      double best = 0;
      const auto compare = [&](const std::string& name) {
        const std::string plain = letters(organization_key(name)), whole = letters(name);
        std::string initials;
        bool start = true;
        for (const char c : name) {
          if (start && ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'))) initials += static_cast<char>(c | 32);
          start = c == ' ' || c == '-';
        }
        for (const auto& [label, weight] : labels) {
          const bool same = label == plain || label == whole || (label.size() >= 3 && label == initials);
          const bool part = plain.size() >= 4 && label.size() >= 4 && (label.starts_with(plain) || plain.starts_with(label));
          best = std::max(best, same ? weight : part ? weight * 0.6 : 0);
        }
      };
      compare(party.name);
      for (std::size_t a = 0; a < party.aliases.size() && a < 8; ++a) compare(party.aliases[a]);
      votes_[p] += best;
    }
  }

  /// "SOURCE Acme Inc."
  void source_line() {
    for (const Seen& seen : seen_) {
      if (!organization(seen.party) || seen.at.first == 0) continue;
      const std::size_t block = context_.layout.block_of(seen.at.first);
      if (block >= context_.layout.blocks.size()) continue;
      const layout::Block& b = context_.layout.blocks[block];
      if (seen.at.first > b.first_token + 4 || seen.at.first == b.first_token) continue;
      const lang::Match match = context_.lexicon.match_any(document_, b.first_token, Class::source_labels, context_.language);
      if (match && (b.first_token + match.length == seen.at.first || b.first_token + match.length + 1 == seen.at.first)) vote(seen.party, 5);
    }
  }

  /// "By Anthony Termini, Benzinga" opens an article of Benzinga.
  void byline() {
    const auto& blocks = context_.layout.blocks;
    for (std::size_t i = 0; i < blocks.size() && i < 6; ++i) {
      if (blocks[i].last_token - blocks[i].first_token > 14) continue;
      if (!context_.lexicon.match_any(document_, blocks[i].first_token, Class::bylines, context_.language)) continue;
      for (const Seen& seen : seen_)
        if (organization(seen.party) && seen.at.first >= blocks[i].first_token && seen.at.last <= blocks[i].last_token) vote(seen.party, 8);
    }
  }

  void frequency() {
    for (std::size_t p = 0; p < parties_.all.size(); ++p) votes_[p] += 0.35 * static_cast<double>(std::min<std::size_t>(parties_.all[p].mentions.size(), 8));
    std::unordered_set<std::size_t> counted;
    for (const Quote& quote : release_.quotes)
      if (quote.speaker && quote.speaker->party) {
        const std::size_t party = parties_.find(*quote.speaker->party);
        if (party != Parties::none && counted.insert(party).second) vote(party, 1.5);
      }
  }

  /// "A and B have agreed ...", while the contact block is C's: C publishes what A and B did together.
  bool third_party() {
    if (together_.size() < 2) return false;
    std::size_t publisher = Parties::none;
    for (const Contact& contact : release_.contacts) {
      if (!contact.organization || contact.role == ContactRole::agency) return false;
      const std::size_t party = parties_.find_organization(*contact.organization);
      if (party == Parties::none || std::find(together_.begin(), together_.end(), party) != together_.end()) return false;
      if (publisher != Parties::none && party != publisher) return false;
      publisher = party;
    }
    if (publisher == Parties::none) return false;
    for (const std::size_t p : together_)
      if (!organization(p)) return false;
    parties_.all[publisher].role = PartyRole::issuer;
    for (const std::size_t p : together_) parties_.all[p].role = PartyRole::partner;
    return true;
  }

  void decide() {
    if (third_party()) return;
    std::size_t best = Parties::none, best_person = Parties::none;
    for (std::size_t p = 0; p < votes_.size(); ++p) {
      if (organization(p)) {
        if (best == Parties::none || votes_[p] > votes_[best]) best = p;
      } else if (personal(p) && (best_person == Parties::none || votes_[p] > votes_[best_person])) {
        best_person = p;
      }
    }
    // An office holder's release names many institutions, none of which announces.
    if (best_person != Parties::none && votes_[best_person] >= enough && (best == Parties::none || votes_[best_person] + 2.5 >= votes_[best])) {
      parties_.all[best_person].role = PartyRole::issuer;
      for (const std::size_t p : together_)
        if (!organization(p) && std::find(together_.begin(), together_.end(), best_person) != together_.end()) parties_.all[p].role = PartyRole::issuer;
      return;
    }
    if (best == Parties::none || votes_[best] < enough) return;
    parties_.all[best].role = PartyRole::issuer;
    if (std::find(together_.begin(), together_.end(), best) == together_.end()) return;
    for (const std::size_t p : together_)
      if (organization(p) && votes_[p] * 2 >= votes_[best]) parties_.all[p].role = PartyRole::issuer;
  }

  /// Tells explain of the parties that had points and do not issue.
  void tell() const {
    const auto shown = [](double points) { return std::to_string(static_cast<int>(points * 10 + 0.5) / 10) + "." + std::to_string(static_cast<int>(points * 10 + 0.5) % 10); };
    for (std::size_t p = 0; p < votes_.size(); ++p) {
      const Party& party = parties_.all[p];
      if (votes_[p] < enough / 2 || !(organization(p) || personal(p)) || party.role == PartyRole::issuer || party.mentions.empty()) continue;
      std::string why = "no issuer: " + shown(votes_[p]) + " points of " + shown(enough) + " that are needed";
      for (std::size_t other = 0; other < votes_.size(); ++other)
        if (parties_.all[other].role == PartyRole::issuer) why += ", " + parties_.all[other].name + " has " + shown(votes_[other]);
      context_.reject("parties.role", party.mentions.front().start, party.mentions.front().end, why);
    }
  }

  const fields::Context& context_;
  const text::Document& document_;
  const fields::Names& names_;
  Parties& parties_;
  const Release& release_;
  std::vector<double> votes_;
  std::vector<Seen> seen_;
  std::vector<std::size_t> together_;
};

}  // namespace

bool holds_office(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (context.lexicon.match_any(words, i, Class::personal_offices, context.language)) return true;
  return false;
}

void mark_issuers(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release) {
  if (!parties.all.empty()) IssuerVote(context, names, parties, release).run();
}

}  // namespace pressparse::record
