// Headings of contact blocks: "Media Contact:", "Press contact Harbour Trust:", "Ansprechpartner für Medienanfragen".
#pragma once

#include "layout/layout.hpp"
#include "record/contact_values.hpp"

namespace pressparse::record {

struct ContactHeading {
  std::size_t start = 0, content = 0;  // bytes; what it heads begins at `content`
  ContactRole role = ContactRole::press;
  bool found = false;
};

class ContactHeadings {
 public:
  ContactHeadings(const fields::Context& context, const ValuesAt& values)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), values_(values) {}

  /// The heading that opens the block.
  ContactHeading at_start(const layout::Block& block) const;
  /// "March 18, 2019 Contact: Ann Lee", "... of the region.Media Contact:Ann Lee".
  ContactHeading inside(const layout::Block& block, std::size_t token) const;

 private:
  /// "Ansprechpartner für Medienanfragen" over somebody's number.
  ContactHeading composed_at_start(const layout::Block& block, std::size_t line_end) const;
  /// "Investor Relations        Media Relations": the head of a second column stands behind a wide gap.
  bool column_beside(std::size_t token, std::size_t line_end) const;
  /// "Press contact Harbour Trust: Ann Lee": the heading says whose contact it is.
  ContactHeading with_owner(const layout::Block& block, std::size_t token) const;
  /// "Contact DetailsBenzinga": a scraper lost the line break behind the heading; the layout split the word.
  ContactHeading glued(const layout::Block& block) const;
  /// "Ann Lee, Press: 555-0143": the word says what the person before its comma does.
  bool desk_of_name(const layout::Block& block, std::size_t token, const lang::Match& heading) const;
  /// "Bureau : 555-0143": a label here, though an agency's heading in another language.
  bool labels_phone(std::size_t token, std::size_t length) const;

  const fields::Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const ValuesAt& values_;
};

}  // namespace pressparse::record
