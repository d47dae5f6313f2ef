#include "record/partners.hpp"

#include <algorithm>

#include "record/partner_evidence.hpp"

namespace pressparse::record {
namespace {

struct PartnerWeight {
  int points, most;
};

constexpr PartnerWeight partner_weights[] = {
#define SIGNAL(name, weight, most) {weight, most},
#define STANDING(name, weight)
#include "record/partner_signals.def"
#undef SIGNAL
#undef STANDING
};

struct Standing {
  Signal signal;
  int points;
};

constexpr Standing standings[] = {
#define SIGNAL(name, weight, most)
#define STANDING(name, weight) {Signal::name, weight},
#include "record/partner_signals.def"
#undef SIGNAL
#undef STANDING
};

constexpr int partner_enough = 30;

int points_of(const PartnerSignals& signals, const Signals& standing) {
  int points = 0;
  for (std::size_t s = 0; s < partner_signal_count; ++s) points += std::min<int>(signals[s], partner_weights[s].most) * partner_weights[s].points;
  for (const Standing& s : standings) points += std::min<int>(standing[static_cast<std::size_t>(s.signal)], most_of(s.signal)) * s.points;
  return points;
}

/// "Governo", "Landesregierung": a government without a name of its own is whom a release speaks to or of.
bool bare_government(const fields::Context& context, const std::string& name) {
  if (name.find(' ') != name.npos) return false;
  const text::Document word = text::scan(name, context.lexicon.vocabulary());
  return word.size() == 1 && context.lexicon.match_any(word, 0, lang::Class::government_words, context.language).value == "whole";
}

/// A news service or a publicist writes about others: what they do together is no act of its own.
bool reports_on_others(const Parties& parties, const IssuerEvidence& evidence) {
  const auto seen = [&](std::size_t party, Signal signal) { return evidence.of_party[party][static_cast<std::size_t>(signal)] > 0; };
  bool signs_only = false, others_headline = false;
  for (std::size_t p = 0; p < parties.all.size(); ++p) {
    const bool issuer = parties.all[p].role == PartyRole::issuer;
    if (issuer && (seen(p, Signal::contact_editorial) || seen(p, Signal::byline) || seen(p, Signal::wire))) return true;
    signs_only |= issuer && seen(p, Signal::contact_only);
    others_headline |= !issuer && parties.all[p].kind == PartyKind::organization && seen(p, Signal::headline_opens);
  }
  return signs_only && others_headline;
}

}  // namespace

void mark_partners(const fields::Context& context, const fields::Names& names, Parties& parties, const Release& release,
                   const IssuerEvidence& evidence) {
  if (reports_on_others(parties, evidence)) return;
  const std::vector<PartnerSignals> signals = read_partner_signals(context, names, parties, release);
  for (std::size_t p = 0; p < parties.all.size(); ++p) {
    Party& party = parties.all[p];
    if (party.kind != PartyKind::organization || party.role == PartyRole::issuer) continue;
    const int points = points_of(signals[p], evidence.of_party[p]);
    if (points >= partner_enough && !bare_government(context, party.name)) party.role = PartyRole::partner;
    else if (context.recorder && points >= partner_enough / 2 && party.role != PartyRole::partner)
      context.reject("parties.role", party.mentions.front().start, party.mentions.front().end,
                     "no partner: " + std::to_string(points) + " points of " + std::to_string(partner_enough) + " that are needed");
  }
}

}  // namespace pressparse::record
