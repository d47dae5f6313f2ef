// Quotation marks in every form that people type, with what their surroundings allow them to be.
#pragma once

#include <cstdint>
#include <vector>

#include "text/document.hpp"

namespace pressparse::fields {

enum class MarkForm : std::uint8_t {
  straight,   // " and what stands for it: '' &quot; U+FF02, a double prime
  upper,      // “ ” ‟: which one opens is a matter of the language, so both are one form
  low,        // „ ,, ‚‚
  guillemet,  // « »
  chevrons,   // << >>: only when both are there, one alone is mail or a menu
  angle,      // ‹ ›
  single,     // ' ‘ ’ ` ´: a mark or an apostrophe
  low_single, // ‚
  unknown,    // a damaged byte where a mark should stand
  dash,       // speech between dashes: never a Mark, see quote_dashes.hpp
};

/// A quotation mark: one token, two ('' ,, <<), an entity (&quot;) or the bytes of a damaged one.
struct Mark {
  std::uint32_t start = 0, end = 0;    // bytes
  std::uint32_t first = 0, last = 0;   // tokens, last one past: the tokens before `first` and from `last` on are not the mark's
  MarkForm form = MarkForm::straight;
  bool looks_open = false;   // the character itself is an opening one in English or French typesetting
  bool looks_close = false;  // or a closing one
  bool can_open = false;     // a space or bracket before it, text right after it
  bool can_close = false;    // text right before it
  bool glued = false;        // letters on both sides: a space is missing, nothing tells on which one
  bool after_digit = false;  // 6" may be inches
  bool after_lead = false;   // a comma or colon right before it

  bool is_double() const { return form != MarkForm::single && form != MarkForm::low_single; }
};

/// The first `most` marks, in text order. Apostrophes inside words are left out.
std::vector<Mark> find_marks(const text::Document& document, std::size_t most = static_cast<std::size_t>(-1));

}  // namespace pressparse::fields
