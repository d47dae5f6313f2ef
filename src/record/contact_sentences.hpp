// Contacts in running text: the sentence or the bracket around a number or an address, the officer who signs a report.
#pragma once

#include <optional>

#include "record/contact_regions.hpp"
#include "record/contact_values.hpp"

namespace pressparse::record {

bool ends_sentence(const text::Document& document, const layout::Block& block);

class ContactSentences {
 public:
  ContactSentences(const fields::Context& context, const ValuesAt& values)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), values_(values) {}

  /// The sentence that holds the value, or the bracket in it; not before the byte `reached`.
  std::optional<ContactRegion> around(const Cell& value, std::size_t reached) const;
  /// The bracket that `close` closes holds who signs: "... festgenommen. (Ann Lee)" at the text's end (`ends`), "(Ann Lee/-82115)" before
  /// it too.
  std::optional<ContactRegion> signature(const layout::Block& block, std::size_t close, bool ends) const;

 private:
  /// The start of the sentence that holds `at`, not before `floor`.
  std::size_t sentence_start(std::size_t floor, std::size_t at) const;
  std::size_t sentence_end(std::size_t at, std::size_t limit) const;
  /// The bracket that is open at `at`, or `at`.
  std::size_t open_bracket(std::size_t from, std::size_t at) const;

  const fields::Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const ValuesAt& values_;
};

}  // namespace pressparse::record
