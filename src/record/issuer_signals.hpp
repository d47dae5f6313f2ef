// What a document says of each party that could be its issuer.
#pragma once

#include <array>

#include "record/parties.hpp"
#include "record/personal_office.hpp"

namespace pressparse::record {

enum class Signal : std::uint8_t {
#define SIGNAL(name, organization, person, most) name,
#include "record/issuer_signals.def"
#undef SIGNAL
};

#define SIGNAL(name, organization, person, most) +1
inline constexpr std::size_t signal_count = 0
#include "record/issuer_signals.def"
    ;
#undef SIGNAL

/// How often each signal was seen for a party, up to the most that count.
using Signals = std::array<std::uint8_t, signal_count>;

/// How many of a signal's sights count.
int most_of(Signal signal);

struct IssuerEvidence {
  std::vector<Signals> of_party;       // for each of Parties::all
  std::vector<std::size_t> together;   // parties that open the lead joined by "and": they may announce together
  std::vector<std::size_t>
      joint;  // organisations that a label names as joint senders: "Joint press release" and who stands over the headline
  std::vector<std::size_t> group;  // officers whom headline or lead name as a group: "New England senators applaud ..."
  bool lead_is_ones = false;           // one party opens the lead and announces, whoever the headline joins to it
};

IssuerEvidence read_issuer_signals(const fields::Context& context, const fields::Names& names, const Parties& parties,
                                   const Release& release);

}  // namespace pressparse::record
