// Names of people and organisations where they stand: every mention, before anything is merged.
#pragma once

#include <cassert>

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// A half-open run of tokens; empty when first == last.
struct TokenRange {
  std::uint32_t first = 0, last = 0;
  bool empty() const {
    assert(first <= last);  // cut from both ends, it may not turn around: who then walks to the end walks for ever
    return first == last;
  }
  bool contains(std::size_t token) const { return token >= first && token < last; }
  friend bool operator==(TokenRange, TokenRange) = default;
};
/// Of places among the tokens, which a document has less than 2^32 of.
inline TokenRange range(std::size_t first, std::size_t last) {
  return {static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(last)};
}

struct PersonMention {
  TokenRange name;         // without honorifics and degrees
  TokenRange title;        // office or job title next to this mention; may be empty
  TokenRange affiliation;  // organisation next to this mention; may be empty
  TokenRange whole;        // honorific, name, title and affiliation together: the speaker phrase
  bool full = false;       // given name and surname; otherwise a surname alone, known from a full mention
  Rule rule;
};

struct OrganizationMention {
  TokenRange name;
  TokenRange alias_of;  // the long form that this mention is a defined short form of: "(BSI)"; may be empty
  Rule rule;
  bool unlikely = false;  // too little shows its name to be an organisation's; a party only where the record hangs on it
};

inline OrganizationMention organization_mention(std::size_t first, std::size_t last, Rule rule) { return {range(first, last), {}, rule}; }

struct Names {
  std::vector<PersonMention> people;               // in text order, not overlapping
  std::vector<OrganizationMention> organizations;  // in text order, not overlapping
};

/// `release` holds what was found before: headline, dateline, boilerplates, links, e-mails.
Names find_names(const Context& context, const Mask& mask, const Release& release);

/// Reads title and affiliation of people who were found later, beside the names known before. `people` holds only names, in any order.
void describe(const Context& context, const Mask& mask, const Names& names, std::vector<PersonMention>& people);

}  // namespace pressparse::fields
