#include "fields/end_mark.hpp"

#include "rules.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t longest_mark = 8;  // tokens

bool has_letters(const text::Document& document, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (document.is(i, text::TokenKind::word)) return true;
  return false;
}

/// "***" and "///" also separate sections; "###" and "-30-" do not.
bool is_strong(const text::Document& document, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (document.is_char(i, '#') || document.is(i, text::TokenKind::number) || document.is(i, text::TokenKind::word)) return true;
  return false;
}

bool only_hashes(const text::Document& document, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (!document.is_char(i, '#')) return false;
  return first < last;
}

/// The first token of a mark that ends the block, or last if there is none: "...of commerce.\" # # #", "legislation.-30-".
std::size_t glued_mark(const Context& context, std::size_t first, std::size_t last) {
  const text::Document& document = context.document;
  std::size_t best = last;
  for (std::size_t length = 1; length <= longest_mark && first + length < last; ++length) {
    const std::size_t at = last - length;
    const lang::Match match = context.lexicon.match_any(document, at, lang::Class::end_marks, context.language);
    if (match.length == length && !has_letters(document, at, last) && is_strong(document, at, last)) best = at;
  }
  // "-30-" needs what ends a sentence before it: "pages 12-30-" is none.
  const bool after_sentence = best > first && (document.is_char(best - 1, '.') || document.is(best - 1, text::TokenKind::quote));
  return best < last && !document.is_char(best, '#') && !after_sentence ? last : best;
}

}  // namespace

std::optional<Located> find_end_mark(const Context& context) {
  const text::Document& document = context.document;
  std::optional<Located> found, weak;
  for (const layout::Block& block : context.layout.blocks) {
    const bool whole = block.kind == layout::BlockKind::end_mark || only_hashes(document, block.first_token, block.last_token);
    Located mark;
    if (whole && block.first_token > 0) {
      context.locate(mark, block.start, block.end, rules::end_mark_line);
      if (!is_strong(document, block.first_token, block.last_token)) {
        weak = mark;
        continue;
      }
    } else if (const std::size_t at = glued_mark(context, block.first_token, block.last_token); at < block.last_token) {
      context.locate(mark, document.tokens[at].start, block.end, rules::end_mark_glued);
    } else {
      continue;
    }
    if (!found) found = mark;
  }
  if (found) return found;
  // A row of stars is an end mark only in the last part of the text.
  return weak && weak->start * 2 > context.text().size() ? weak : std::nullopt;
}

}  // namespace pressparse::fields
