// What the words of a contact block's cell say: a person, a title, a department, an organisation, a heading, a label, or a sentence.
//
//   "Ann Lee, Press Officer, Harbour Ltd"   name, title, organisation
//   "Investor Relations:"                   heading
//   "or by phone at"                        label
#pragma once

#include <string_view>
#include <vector>

#include "fields/names.hpp"
#include "record/contact_cells.hpp"
#include "record/name_spelling.hpp"

namespace pressparse::record {

struct Span {
  std::size_t start = 0, end = 0;  // bytes of the input; empty when nothing was found
  explicit operator bool() const { return end > start; }
};

/// What may support a reading: the block's own addresses, and the names found elsewhere in the text.
struct Hints {
  std::vector<std::string_view> locals;   // e-mails before the @
  std::vector<std::string_view> domains;  // e-mails behind the @, hosts of links
  const fields::Names* names = nullptr;
};

enum class Reading : std::uint8_t { nothing, heading, prose, name, title, department, organization };

struct CellReading {
  Reading kind = Reading::nothing;
  Span name, title, organization, department;
  std::vector<Span> more_names;  // "Ann Lee and Bob Ray": the others
  bool own_title = false;         // the title is the first one's alone: "Ann Lee (head), Bob Ray"
  ContactRole role = ContactRole::press;  // of a heading
  bool evidence = false;    // an organisation's word, legal form, domain or mention stands behind `organization`
  bool client = false;      // "For Harbour Ltd": whom the people below speak for; they may have a firm of their own
  bool maybe_name = false;  // no evidence, and the words could as well be a person's name
};

/// Reads a cell's words. `heading_ends`: where a heading stood before the cell, so that a word such as "Press" is no second one.
CellReading read_words(const fields::Context& context, const Words& words, const Hints& hints);

ContactRole role_named(std::string_view value);

}  // namespace pressparse::record
