#include "record/issuers.hpp"

#include <algorithm>
#include <string_view>

namespace pressparse::record {
namespace {

struct IssuerWeight {
  int organization, person, most;
};

constexpr IssuerWeight issuer_weights[] = {
#define SIGNAL(name, organization, person, most) {organization, person, most},
#include "record/issuer_signals.def"
#undef SIGNAL
};

constexpr int issuer_enough = 24;  // of an organisation; less is nobody's
constexpr int person_enough = 60;

class IssuerVote {
 public:
  IssuerVote(const fields::Context& context, Parties& parties, const Release& release, const IssuerEvidence& evidence)
      : context_(context), parties_(parties), release_(release), evidence_(evidence), votes_(parties.all.size()) {
    for (std::size_t p = 0; p < votes_.size(); ++p)
      for (std::size_t s = 0; s < signal_count; ++s)
        votes_[p] +=
            std::min<int>(evidence_.of_party[p][s], issuer_weights[s].most) *
            (organization(p) ? issuer_weights[s].organization : issuer_weights[s].person);
    // A publisher that announces its author's book sends the release.
    bool announced = false;
    for (std::size_t p = 0; p < votes_.size(); ++p) announced = announced || (organization(p) && seen(p, Signal::lead_opens_acts));
    constexpr int made = issuer_weights[static_cast<std::size_t>(Signal::work_by)].person;
    for (std::size_t p = 0; announced && p < votes_.size(); ++p) votes_[p] -= organization(p) || !seen(p, Signal::work_by) ? 0 : made;
  }

  void run() {
    decide();
    if (context_.recorder) tell();
  }

 private:
  void decide() {
    for (const std::size_t p : evidence_.joint) parties_.all[p].role = PartyRole::issuer;
    if (!evidence_.joint.empty()) return;
    if (third_party()) return;
    std::size_t best = Parties::none;
    for (std::size_t p = 0; p < votes_.size(); ++p)
      if (votes_[p] >= (organization(p) ? issuer_enough : person_enough) && (best == Parties::none || votes_[p] > votes_[best])) best = p;
    // What officers do as a group is sent by who they are, unless one of them or a body that signs it stands out.
    if (!evidence_.group.empty() && (best == Parties::none || (organization(best) ? !signs(best) : one_of_group(best)))) {
      for (const std::size_t p : evidence_.group) parties_.all[p].role = PartyRole::issuer;
      return;
    }
    if (best == Parties::none) return;
    best = spelled_out(best);
    parties_.all[best].role = PartyRole::issuer;
    if (!together(best)) return;
    for (const std::size_t p : evidence_.together)
      if (organization(p) == organization(best) && votes_[p] * 2 >= votes_[best] && (!organization(p) || sends(p)))
        parties_.all[p].role = PartyRole::issuer;
    if (!organization(best) && seen(best, Signal::office))
      for (const std::size_t p : evidence_.together)
        if (seen(p, Signal::office) || seen(p, Signal::headline_opens)) parties_.all[p].role = PartyRole::issuer;
  }

  /// "POL-NB: 240501 - ..." over a text whose last lines name the Polizeiinspektion Nordbucht: the code is nobody's name.
  std::size_t spelled_out(std::size_t best) const {
    if (!seen(best, Signal::sender_code)) return best;
    std::size_t whole = Parties::none;
    for (std::size_t p = 0; p < votes_.size(); ++p)
      if (p != best && organization(p) && seen(p, Signal::evident) && (seen(p, Signal::own_line) || seen(p, Signal::email_host)) &&
          votes_[p] >= issuer_enough && (whole == Parties::none || votes_[p] > votes_[whole]))
        whole = p;
    return whole == Parties::none ? best : whole;
  }

  /// Named among the officers of a group, and the lead is about nobody else.
  bool one_of_group(std::size_t party) const {
    return std::find(evidence_.group.begin(), evidence_.group.end(), party) != evidence_.group.end() && !seen(party, Signal::headline_opens);
  }

  bool seen(std::size_t party, Signal signal) const { return evidence_.of_party[party][static_cast<std::size_t>(signal)] > 0; }

  /// Who announces together with others sends the release only if it shows at its end too: a partner is named as well. Where one party
  /// alone announces in the lead, the other must have both a boilerplate and a contact.
  bool sends(std::size_t party) const {
    if (evidence_.lead_is_ones) return described(party) && seen(party, Signal::contact);
    return signs(party) || seen(party, Signal::link_host);
  }

  bool described(std::size_t party) const { return seen(party, Signal::boilerplate_first) || seen(party, Signal::boilerplate_later); }

  /// Shows over the text or at its end.
  bool signs(std::size_t party) const {
    constexpr Signal signs[] = {Signal::contact, Signal::email_host, Signal::source_line, Signal::letterhead};
    return described(party) || std::any_of(std::begin(signs), std::end(signs), [&](Signal sign) { return seen(party, sign); });
  }

  bool organization(std::size_t party) const { return parties_.all[party].kind == PartyKind::organization; }
  bool together(std::size_t party) const {
    return std::find(evidence_.together.begin(), evidence_.together.end(), party) != evidence_.together.end();
  }

  /// "A and B have agreed ...", while the contact block is C's: C publishes what A and B did together.
  bool third_party() {
    if (evidence_.together.size() < 2) return false;
    std::size_t publisher = Parties::none;
    for (const Contact& contact : release_.contacts) {
      if (!contact.organization || contact.role == ContactRole::agency) return false;
      const std::size_t party = parties_.find_organization(*contact.organization);
      if (party == Parties::none || together(party) || seen(party, Signal::contact_agency)) return false;  // an agency answers for them
      if (publisher != Parties::none && party != publisher) return false;
      publisher = party;
    }
    if (publisher == Parties::none) return false;
    for (const std::size_t p : evidence_.together)
      if (!organization(p)) return false;
    // The "Mairie de Quimper" answers for the "ville de Quimper".
    const auto place = [&](std::size_t p) {
      const std::string key = organization_key(parties_.all[p].name);
      const std::size_t first = key.find(' ');
      return first == key.npos || key.find(' ', first + 1) == key.npos ? std::string() : key.substr(first);
    };
    for (const std::size_t p : evidence_.together)
      if (!place(p).empty() && place(p) == place(publisher)) return false;
    if (std::all_of(evidence_.together.begin(), evidence_.together.end(), [&](std::size_t p) { return described(p); }) &&
        !described(publisher))
      return false;  // their own release, an agency answers
    parties_.all[publisher].role = PartyRole::issuer;
    for (const std::size_t p : evidence_.together) parties_.all[p].role = PartyRole::partner;
    return true;
  }

  /// Tells explain of the parties that had votes and do not issue.
  void tell() const {
    for (std::size_t p = 0; p < votes_.size(); ++p) {
      const Party& party = parties_.all[p];
      if (votes_[p] < issuer_enough / 2 || party.role == PartyRole::issuer || party.mentions.empty()) continue;
      std::string why = "no issuer: " + points(p);
      for (std::size_t other = 0; other < votes_.size(); ++other)
        if (parties_.all[other].role == PartyRole::issuer) why += "; " + parties_.all[other].name + ": " + points(other);
      context_.reject("parties.role", party.mentions.front().start, party.mentions.front().end, why);
    }
  }

  /// "66 points of 24 that are needed, from lead_named 5, mentions 3"
  std::string points(std::size_t party) const {
    static constexpr std::string_view names[] = {
#define SIGNAL(name, organization, person, most) #name,
#include "record/issuer_signals.def"
#undef SIGNAL
    };
    std::string text =
        std::to_string(votes_[party]) + " points of " + std::to_string(organization(party) ? issuer_enough : person_enough) + " that are needed";
    std::string_view lead = ", from ";
    for (std::size_t s = 0; s < signal_count; ++s) {
      const int one = organization(party) ? issuer_weights[s].organization : issuer_weights[s].person;
      const int count = std::min<int>(evidence_.of_party[party][s], issuer_weights[s].most);
      if (count == 0) continue;
      text.append(lead).append(names[s]).append(" ").append(std::to_string(one * count));
      lead = ", ";
    }
    return text;
  }

  const fields::Context& context_;
  Parties& parties_;
  const Release& release_;
  const IssuerEvidence& evidence_;
  std::vector<int> votes_;
};

}  // namespace

int most_of(Signal signal) { return issuer_weights[static_cast<std::size_t>(signal)].most; }

void mark_issuers(const fields::Context& context, Parties& parties, const Release& release, const IssuerEvidence& evidence) {
  IssuerVote(context, parties, release, evidence).run();
}

}  // namespace pressparse::record
