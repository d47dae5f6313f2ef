#include "record/lead.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t shortest_line = 5;     // of a wrapped paragraph
constexpr std::size_t most_wrapped = 20;     // lines
constexpr std::size_t longest_aside = 45;    // tokens between a subject and its verb
constexpr std::size_t shortest_stating = 3;  // tokens: "issued a statement"

/// The block that ends the paragraph of `b`: in hard-wrapped text a short line that ends with a small word goes on in the next.
std::size_t paragraph_end(const fields::Context& context, std::size_t b) {
  const auto& blocks = context.layout.blocks;
  const auto open = [&](const layout::Block& block) {
    const std::size_t end = block.last_token - 1;
    return block.kind == layout::BlockKind::body && block.last_token - block.first_token >= shortest_line &&
           context.document.is(end, TokenKind::word) && !context.document.capitalized(end);
  };
  std::size_t last = b;
  while (last + 1 < blocks.size() && last < b + most_wrapped && open(blocks[last]) && blocks[last + 1].kind == layout::BlockKind::body &&
         !blocks[last + 1].gap_before)
    ++last;
  return last;
}

/// Text goes on behind the dateline or in the next paragraphs: place and date may stand under the text as well.
bool leads(const fields::Context& context, const Dateline& dateline) {
  const text::Document& document = context.document;
  const auto& blocks = context.layout.blocks;
  const std::size_t block = context.layout.block_of(document.token_at(dateline.start));
  if (block >= blocks.size() || blocks[block].last_token >= document.token_at(dateline.end) + shortest_lead) return true;
  const auto paragraph = [&](const layout::Block& b) {
    return b.kind == layout::BlockKind::body && b.last_token - b.first_token >= shortest_lead && document.is_char(b.last_token - 1, '.');
  };
  return std::any_of(blocks.begin() + static_cast<std::ptrdiff_t>(block) + 1, blocks.end(), paragraph) ||
         std::none_of(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(block), paragraph);
}

std::size_t lead_block(const fields::Context& context, const Release& release) {
  const text::Document& document = context.document;
  const auto& blocks = context.layout.blocks;
  if (release.dateline && leads(context, *release.dateline)) return context.layout.block_of(document.token_at(release.dateline->start));
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    const layout::Block& b = blocks[i];
    const bool head = release.headline && b.start < release.headline->end;
    if (b.kind != layout::BlockKind::body || head || b.last_token - b.first_token < shortest_line) continue;
    const std::size_t end = blocks[paragraph_end(context, i)].last_token, size = end - b.first_token;
    const bool ends = document.is_char(end - 1, '.') || document.is_char(end - 1, ':') || document.is(end - 1, TokenKind::quote);
    if (size >= shortest_lead && (ends || size >= 2 * shortest_lead)) return i;
  }
  return blocks.size();
}

}  // namespace

Lead find_lead(const fields::Context& context, const Release& release) {
  const text::Document& document = context.document;
  const auto& blocks = context.layout.blocks;
  std::size_t block = lead_block(context, release);
  if (block >= blocks.size()) return {block, 0, 0};
  std::size_t first = blocks[block].first_token;
  const bool dated = release.dateline && context.layout.block_of(document.token_at(release.dateline->start)) <= block;
  if (dated && context.layout.block_of(document.token_at(release.dateline->start)) == block)
    first = document.token_at(release.dateline->end);
  // A dateline that is a line of its own stands over the lead.
  if (dated && blocks[block].last_token < first + shortest_lead && block + 1 < blocks.size()) first = blocks[++block].first_token;
  block = paragraph_end(context, block);
  const std::size_t last = blocks[block].last_token;
  while (first < last && !document.is(first, TokenKind::word) && !document.is(first, TokenKind::number)) ++first;
  return {block, first, last};
}

std::size_t behind_brackets(const text::Document& document, std::size_t i, std::size_t end) {
  while (i < end && (document.is(i, TokenKind::symbol) || document.is(i, TokenKind::quote))) ++i;
  for (int pairs = 0; pairs < 3 && document.is_char(i, '('); ++pairs) {
    while (i < end && !document.is_char(i, ')')) ++i;
    ++i;
  }
  return i;
}

/// "released the following statement": whoever does so sends it; "stated" alone is said of anybody.
static bool states(const fields::Context& context, std::size_t i) {
  const lang::Match match = context.lexicon.match(context.document, i, Class::reporting_verbs, context.language);
  return match.length >= shortest_stating && match.value == "state";
}

Announcing announcing_at(const fields::Context& context, std::size_t i, std::size_t end) {
  for (int skipped = 0; skipped < 4 && i < end && context.document.is(i, TokenKind::word); ++skipped, ++i) {
    const lang::Match match = context.lexicon.match(context.document, i, Class::announce_verbs, context.language);
    if (states(context, i)) return Announcing::states;
    if (match || context.document.has(i, Class::reporting_verbs)) return match.value == "tells" ? Announcing::tells : Announcing::acts;
  }
  return Announcing::none;
}

Announcing announcing_behind(const fields::Context& context, std::size_t i, std::size_t end) {
  const text::Document& document = context.document;
  i = behind_brackets(document, i, end);
  if (!document.is_char(i, ',')) return announcing_at(context, i, end);
  const std::size_t limit = std::min(end, i + longest_aside);
  for (int commas = 0; commas < 5 && i < limit; ++commas) {
    const Announcing verb = announcing_at(context, i + 1, end);
    if (verb != Announcing::none && (commas > 0 || !document.has(i + 1, Class::stopwords))) return verb;
    ++i;
    while (i < limit && !document.is_char(i, ',')) {
      if (document.is_char(i, '.') && i + 1 < limit && document.capitalized(i + 1) && document.tokens[i - 1].length > 3)
        return Announcing::none;
      ++i;
    }
  }
  return Announcing::none;
}

}  // namespace pressparse::record
