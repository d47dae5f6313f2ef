// What a document says of each organisation that could do the announced act together with the issuer.
#pragma once

#include <array>

#include "fields/names.hpp"
#include "record/parties.hpp"

namespace pressparse::record {

enum class PartnerSignal : std::uint8_t {
#define SIGNAL(name, weight, most) name,
#define STANDING(name, weight)
#include "record/partner_signals.def"
#undef SIGNAL
#undef STANDING
};

#define SIGNAL(name, weight, most) +1
#define STANDING(name, weight)
inline constexpr std::size_t partner_signal_count = 0
#include "record/partner_signals.def"
    ;
#undef SIGNAL
#undef STANDING

/// How often each signal was seen for a party.
using PartnerSignals = std::array<std::uint8_t, partner_signal_count>;

/// For each of Parties::all, whose issuers are marked.
std::vector<PartnerSignals> read_partner_signals(const fields::Context& context, const fields::Names& names, const Parties& parties,
                                                 const Release& release);

}  // namespace pressparse::record
