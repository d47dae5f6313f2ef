#include "layout/headline.hpp"

namespace pressparse::layout {
namespace {

constexpr std::size_t last_candidate = 12;  // blocks from the top in which a headline may stand

bool ends_like_sentence(const text::Document& document, const Block& block) {
  std::size_t i = block.last_token;
  while (i > block.first_token && document.is(i - 1, text::TokenKind::quote)) --i;
  return document.is_char(i - 1, '.') && block.last_token - block.first_token > 25;
}

std::size_t word_count(const text::Document& document, const Block& block) {
  std::size_t words = 0;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) words += document.is(i, text::TokenKind::word);
  return words;
}

bool could_be_headline(const text::Document& document, const Block& block) {
  if (block.kind != BlockKind::body && block.kind != BlockKind::heading) return false;
  if (block.labelled || block.end - block.start > 320) return false;
  return word_count(document, block) >= 2 && !ends_like_sentence(document, block);
}

}  // namespace

HeadlineBlocks find_headline(const text::Document& document, const lang::Lexicon&, lang::LanguageId, Layout& layout) {
  HeadlineBlocks found;
  for (std::size_t i = 0; i < layout.blocks.size() && i < last_candidate; ++i) {
    if (!could_be_headline(document, layout.blocks[i])) {
      if (layout.blocks[i].end - layout.blocks[i].start > 320) break;
      continue;
    }
    found.headline = i;
    layout.blocks[i].kind = BlockKind::headline;
    break;
  }
  return found;
}

}  // namespace pressparse::layout
