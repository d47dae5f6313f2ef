// Lines -> blocks: the paragraphs, headings and labelled parts of a release, in order, with what each is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "lang/lexicon.hpp"
#include "text/document.hpp"

namespace pressparse::layout {

enum class BlockKind : std::uint8_t {
  masthead,     // "PRESS RELEASE", a letterhead, a date or timing line above the headline
  headline,
  subheadline,  // deck under the headline, kicker above it
  body,
  heading,      // a short line over body text
  contact,      // heading and lines of a contact block
  boilerplate,  // heading and paragraphs about an organisation
  legal,        // forward-looking statements, disclaimers, copyright
  note,         // notes to editors
  caption,
  links,
  noise,        // share buttons, navigation
  end_mark,
};

/// A paragraph: one line, several that were wrapped, or a part of a very long line whose line breaks were lost.
/// Never blank; offsets are bytes.
struct Block {
  std::uint32_t start = 0, end = 0;
  std::uint32_t first_line = 0, last_line = 0;    // last: one past
  std::uint32_t first_token = 0, last_token = 0;  // last: one past
  BlockKind kind = BlockKind::body;
  bool labelled = false;    // opens with a label or heading from a pack
  bool opens_as_label = false;  // the same, or with a heading of contacts that leads to none: label_at finds it
  bool gap_before = false;  // a blank line or the text's start stands above
};

struct Layout {
  std::vector<Block> blocks;
  bool wrapped = false;   // lines were broken at a fixed width
  std::size_t joined_from = std::string_view::npos;  // byte from which all lines are one block: more than limits::layout_lines stand before it
  bool one_line = false;  // the whole text stands in one line: line breaks were lost

  /// Index of the block that holds the token, or blocks.size().
  std::size_t block_of(std::size_t token) const;
};

/// What a line opens with, if a pack knows it.
struct Label {
  lang::Class of;
  std::size_t first = 0, last = 0;  // tokens of the label itself; last: one past
  std::string_view value;
  bool whole_line = false;  // nothing but punctuation follows
  bool colon = false;       // a colon follows
};

/// The label that opens a run of tokens (leading bullets, asterisks and hashes aside), among the classes of section headings.
std::optional<Label> label_at(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, std::size_t first,
                              std::size_t last);

/// Groups lines into blocks and says what each block is, but for headline and subheadlines.
Layout find_blocks(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language);

}  // namespace pressparse::layout
