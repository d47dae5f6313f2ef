#include "fields/menus.hpp"

namespace pressparse::fields {
namespace {

using layout::Block;
using layout::BlockKind;
using text::TokenKind;

constexpr std::size_t longest_item = 6;     // tokens
constexpr std::size_t fewest_items = 8;     // of a menu
constexpr std::size_t fewest_known = 2;     // lines among them that a pack knows from sites

/// A line of a few words, with nothing that a sentence, an address or a person's line has.
bool is_item(const text::Document& document, const Block& block) {
  if (block.last_token - block.first_token > longest_item || block.kind == BlockKind::contact || block.kind == BlockKind::headline ||
      block.kind == BlockKind::end_mark)
    return false;
  for (std::uint32_t i = block.first_token; i < block.last_token; ++i)
    if (document.is_char(i, '.') || document.is_char(i, ',') || document.is_char(i, '@') || document.is_char(i, ':') ||
        document.is_char(i, '('))
      return false;
  return document.is(block.first_token, TokenKind::word) && document.capitalized(block.first_token);
}

bool known_from_sites(const Context& context, const Block& block) {
  for (const lang::Class c : {lang::Class::noise_lines, lang::Class::release_labels})
    if (context.lexicon.match_any(context.document, block.first_token, c, context.language).length == block.last_token - block.first_token)
      return true;
  return false;
}

}  // namespace

std::vector<TokenRange> find_menus(const Context& context) {
  const std::vector<Block>& blocks = context.layout.blocks;
  std::vector<TokenRange> menus;
  if (!context.may_hold(lang::Class::noise_lines, lang::Class::release_labels)) return menus;
  for (std::size_t first = 0; first < blocks.size();) {
    std::size_t last = first, known = 0;
    while (last < blocks.size() && is_item(context.document, blocks[last])) known += known_from_sites(context, blocks[last++]);
    if (last - first >= fewest_items && known >= fewest_known) menus.push_back({blocks[first].first_token, blocks[last - 1].last_token});
    first = last > first ? last : first + 1;
  }
  return menus;
}

}  // namespace pressparse::fields
