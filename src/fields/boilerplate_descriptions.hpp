// Paragraphs at a text's end that describe an organisation although no heading says so and no cue follows the name: by what they tell of it.
#pragma once

#include "fields/boilerplate_closings.hpp"

namespace pressparse::fields {

class BoilerplateDescriptions {
 public:
  BoilerplateDescriptions(const Context& context, const BoilerplateClosings& closings)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), closings_(closings) {}

  /// "With 2,100 staff and offices in six towns, Harbour Ltd builds bridges all over Europe.": whom the block describes, if it is one of the last two
  /// paragraphs over the contacts or the text's end, tells two things at least that descriptions tell (when it was founded, how many work there,
  /// where it has its seat) and no news; empty otherwise.
  BoilerplateClosings::Name described(std::size_t b) const;
  /// "About Harbour Ltd" / "Harbour builds ..." / "Quay Trust, founded in 1911, has 86 members.": a paragraph that opens with an organisation which the text
  /// names, only not from `start` on, and describes it.
  bool describes_another(std::size_t b, std::size_t start) const;

 private:
  bool stands_last(std::size_t b) const;
  bool is_paragraph(std::size_t b) const;
  bool describes(std::size_t b) const;
  bool counted(std::size_t i, std::size_t first) const;
  bool stands_as_subject(std::size_t name, std::size_t first) const;
  bool said_at_top(std::size_t first, std::size_t last) const;
  BoilerplateClosings::Name subject(std::size_t b) const;

  const Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const BoilerplateClosings& closings_;
};

}  // namespace pressparse::fields
