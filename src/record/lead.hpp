// The lead, the first paragraph of running text, and who announces in it.
#pragma once

#include <pressparse/release.hpp>

#include "fields/context.hpp"

namespace pressparse::record {

inline constexpr std::size_t shortest_lead = 12;  // tokens

/// The lead as tokens, dateline aside; `first` stands at its first word or number. `block` is the last that it fills.
struct Lead {
  std::size_t block = 0, first = 0, last = 0;
  explicit operator bool() const { return last > first; }
};

/// The paragraph of the dateline, or the first of running text; nothing where there is none.
Lead find_lead(const fields::Context& context, const Release& release);

enum class Announcing : std::uint8_t { none, acts, tells, states };  // "opens", "announces", "issued the following statement"

/// Behind symbols, closing quotation marks and brackets at `i`: "Acme® (NASDAQ: ACME)".
std::size_t behind_brackets(const text::Document& document, std::size_t i, std::size_t end);

/// A verb of announcing or saying at `i`, small words before it aside.
Announcing announcing_at(const fields::Context& context, std::size_t i, std::size_t end);

/// Whether such a verb follows at once or behind an apposition: "Acme, a maker of boats, today announced".
Announcing announcing_behind(const fields::Context& context, std::size_t i, std::size_t end);

}  // namespace pressparse::record
