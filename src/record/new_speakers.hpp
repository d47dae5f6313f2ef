// Speakers whom the names finder did not see: which of them become people of the record.
#pragma once

#include <unordered_set>

#include "fields/names.hpp"
#include "fields/quotes.hpp"

namespace pressparse::record {

/// Asked of capitalised runs where a speaker is expected. A run that is turned down still speaks its quotation, as written.
class NewSpeakers {
 public:
  explicit NewSpeakers(const fields::Context& context) : context_(context), document_(context.document) {}

  /// `attributed`: a verb, colon or dash gives the run its quotation; else it merely stands in the sentences before.
  bool is_person(fields::TokenRange words, bool attributed);

 private:
  bool written_small(std::size_t token);
  bool beside_verb(fields::TokenRange words) const;
  bool before_state(std::size_t token) const;

  const fields::Context& context_;
  const text::Document& document_;
  std::unordered_set<std::string_view> small_;  // words in small letters, filled when first asked for
};

}  // namespace pressparse::record
