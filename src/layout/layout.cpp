#include "layout/layout.hpp"
#include "layout/page_rests.hpp"

#include <algorithm>
#include <array>

#include "layout/lines.hpp"
#include "text/gallop.hpp"

namespace pressparse::layout {
namespace {

using lang::Class;

// Most telling first: a line that is both ("Contact" among the noise of a site) is what stands first here.
constexpr std::array heading_classes = {
    Class::end_marks, Class::contact_headings, Class::boilerplate_headings, Class::legal_headings, Class::note_headings,
    Class::quote_headings, Class::caption_labels, Class::release_labels, Class::timing_immediate, Class::timing_embargo, Class::noise_lines,
};

constexpr lang::ClassSet headings = lang::ClassSet::of(heading_classes);
constexpr std::size_t longest_heading = 14;  // tokens
constexpr std::size_t longest_dashes = 4;    // tokens before the words of an end mark

BlockKind kind_of(Class c) {
  switch (c) {
    case Class::contact_headings: return BlockKind::contact;
    case Class::boilerplate_headings: return BlockKind::boilerplate;
    case Class::legal_headings: return BlockKind::legal;
    case Class::note_headings: return BlockKind::note;
    case Class::caption_labels: return BlockKind::caption;
    case Class::release_labels: case Class::timing_immediate: case Class::timing_embargo: return BlockKind::masthead;
    case Class::noise_lines: return BlockKind::noise;
    case Class::end_marks: return BlockKind::end_mark;
    default: return BlockKind::heading;
  }
}

bool is_decoration(const text::Document& document, std::size_t token) {
  const text::TokenKind kind = document.tokens[token].kind;
  if (kind != text::TokenKind::punctuation) return kind == text::TokenKind::symbol;
  const std::string_view mark = document.text_of(token);
  return mark == "*" || mark == "#" || mark == ">" || mark == "_" || mark == "|" || mark == "•";
}

bool only_punctuation(const text::Document& document, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (document.is(i, text::TokenKind::word) || document.is(i, text::TokenKind::number)) return false;
  return true;
}

/// "Contact DetailsJane Doe": a word begins where another ends, a line break or a colon between them was lost.
bool glued(const text::Document& document, std::size_t token) {
  return document.is(token, text::TokenKind::word) && document.is(token - 1, text::TokenKind::word) &&
         document.tokens[token].start == document.tokens[token - 1].end();
}

/// Whether an address to turn to stands in the block or the few after it: an @ or a number of phone length.
/// "Presse" and "Contact" alone are as often a masthead or a menu.
bool leads_to_contact(const text::Document& document, const std::vector<Block>& blocks, std::size_t at) {
  constexpr std::size_t window = 8, fewest_digits = 6;
  for (std::size_t b = at; b < blocks.size() && b < at + window; ++b) {
    std::size_t digits = 0;
    for (std::size_t i = blocks[b].first_token; i < blocks[b].last_token; ++i) {
      if (document.is_char(i, '@')) return true;
      if (document.is(i, text::TokenKind::word)) digits = 0;
      if (document.is(i, text::TokenKind::number)) digits += document.tokens[i].length;
      if (digits > fewest_digits && !document.is_char(i - 1, '.') && !document.is_char(i + 1, '.')) return true;
    }
    if (b > at && blocks[b].end - blocks[b].start > 400) return false;
  }
  return false;
}

}  // namespace

std::size_t Layout::block_of(std::size_t token) const {
  if (blocks.empty()) return 0;
  const std::size_t found = text::partition_from(blocks.size(), text::even_guess(blocks.size(), token, blocks.back().last_token),
                                                 [&](std::size_t b) { return blocks[b].last_token <= token; });
  return found < blocks.size() && token >= blocks[found].first_token ? found : blocks.size();
}

std::optional<Label> label_at(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language, std::size_t first,
                              std::size_t last) {
  // Nearly all lines open with a word that no heading starts with.
  if (first >= last || (document.tokens[first].kind == text::TokenKind::word && !lexicon.may_match_one_of(document, first, headings)))
    return std::nullopt;
  std::optional<Label> best;
  const auto consider = [&](std::size_t at, Class c) {
    lang::Match match = lexicon.match_any(document, at, c, language);
    if (!match || at + match.length > last) return;
    // "About the University of Harbour": "About the University" is a heading by itself, and here the opening of a longer one.
    if (c == Class::boilerplate_headings && match.value.empty() && document.is(at + match.length, text::TokenKind::word))
      if (const lang::Match named = lexicon.match(document, at, c, language, "{name} after")) match = named;
    // A word of one letter is a heading in its own language only: Polish "O firmie", and "o.wauters@..." is none.
    if (match.length == 1 && document.tokens[at].length == 1 && document.is(at, text::TokenKind::word) &&
        !lexicon.match(document, at, c, language))
      return;
    const std::size_t after = at + match.length;
    Label label{c,
                at,
                after,
                match.value,
                only_punctuation(document, after, last),
                after < last && (document.is_char(after, ':') || glued(document, after))};
    const bool named = match.value == "{name} after";
    if (named && last - first <= longest_heading && !document.is_char(last - 1, '.')) label.whole_line = true;
    if (match.value.starts_with("{name} before")) return;
    if (!label.whole_line && !label.colon) return;
    if (!best || (label.whole_line && !best->whole_line) || label.last > best->last) best = label;
  };
  // End marks are punctuation themselves ("###", "-30-"), so they are tried before decoration is skipped.
  consider(first, Class::end_marks);
  if (best && best->whole_line) return best;
  // "— EINDE BERICHT —": dashes of any number and kind around the words.
  std::size_t word = first;
  while (word < last && word < first + longest_dashes && document.is(word, text::TokenKind::dash)) ++word;
  if (word > first && word < last) consider(word, Class::end_marks);
  if (best && best->whole_line) return best;
  best.reset();
  while (first < last && is_decoration(document, first)) ++first;
  if (first == last || !lexicon.may_match_one_of(document, first, headings)) return std::nullopt;
  for (const Class c : heading_classes) {
    consider(first, c);
    if (best && best->whole_line) return best;
  }
  return best;
}

Layout find_blocks(const text::Document& document, const lang::Lexicon& lexicon, lang::LanguageId language) {
  Layout layout = join_lines(document);
  BlockKind section = BlockKind::body;  // what an unlabelled block below a heading belongs to
  std::size_t section_length = 0;       // blocks since the heading
  for (Block& block : layout.blocks) {
    const std::uint32_t first_line_end = std::min(document.lines[block.first_line].last_token, block.last_token);
    const auto label = label_at(document, lexicon, language, block.first_token, first_line_end);
    block.opens_as_label = label.has_value();
    if (label && (label->of != Class::contact_headings ||
                  leads_to_contact(document, layout.blocks, static_cast<std::size_t>(&block - layout.blocks.data())))) {
      block.kind = kind_of(label->of);
      block.labelled = true;
      const bool opens = block.kind == BlockKind::contact || block.kind == BlockKind::boilerplate || block.kind == BlockKind::legal;
      section = opens ? block.kind : BlockKind::body;
      section_length = 0;
      continue;
    }
    ++section_length;
    const std::uint32_t size = block.end - block.start;
    // A contact block's lines are short; the first paragraph of running text ends it.
    if (section == BlockKind::contact && (size > 220 || section_length > 16)) section = BlockKind::body;
    if (section == BlockKind::boilerplate && section_length > 4) section = BlockKind::body;
    block.kind = section;
  }
  mark_page_rests(document, lexicon, language, layout.blocks);
  return layout;
}

}  // namespace pressparse::layout
