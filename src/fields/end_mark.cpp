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

/// "--ooOoo--", "---o0o---", "-oOo-": letters that are drawn, between dashes or stars.
bool is_drawn(const text::Document& document, const layout::Block& block) {
  constexpr std::size_t longest = 24, fewest = 2, most = 9;  // bytes; letters
  if (block.end - block.start > longest || document.is(block.first_token, text::TokenKind::word)) return false;
  std::size_t letters = 0, fences = 0;
  bool inside = true;  // no sign between the letters
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    if (document.is(i, text::TokenKind::dash) || document.is_char(i, '*')) {
      ++fences;
      continue;
    }
    for (const char c : document.text_of(i)) {
      if (c != 'o' && c != 'O' && c != '0') return false;
      ++letters;
    }
    inside = inside && (letters == document.tokens[i].length || !document.tokens[i].has(text::Token::space_before));
  }
  const auto fence = [&](std::size_t i) { return document.is(i, text::TokenKind::dash) || document.is_char(i, '*'); };
  return inside && fences > 1 && letters >= fewest && letters <= most && fence(block.first_token) && fence(block.last_token - 1);
}

/// "Ende der Mitteilung      EQS News-Service": one past the words of a mark that a wide gap parts from what stands behind it.
std::size_t gapped_mark(const Context& context, const layout::Block& block) {
  constexpr std::size_t fewest_words = 3, widest = 2;
  if (block.last_token - block.first_token <= fewest_words) return block.first_token;
  const text::Document& document = context.document;
  const lang::Match match = context.lexicon.match_any(document, block.first_token, lang::Class::end_marks, context.language);
  const std::size_t end = block.first_token + match.length;
  return match.length >= fewest_words && has_letters(document, block.first_token, end) && end < block.last_token &&
                 document.tokens[end].start > document.tokens[end - 1].end() + widest
             ? end
             : block.first_token;
}

/// Whether running text follows that no heading says to be about an organisation, or legal: then a row of stars parted the text.
bool text_follows(const Context& context, std::size_t after) {
  constexpr std::size_t shortest_text = 140;  // bytes
  for (std::size_t b = context.layout.block_of(context.document.token_at(after)) ; b < context.layout.blocks.size(); ++b) {
    const layout::Block& block = context.layout.blocks[b];
    if (block.kind == layout::BlockKind::body && block.start >= after && block.end - block.start > shortest_text) return true;
  }
  return false;
}

/// The first token of a mark that ends the block, or last if there is none: "...of commerce.\" # # #", "legislation.-30-".
std::size_t glued_mark(const Context& context, std::size_t first, std::size_t last) {
  const text::Document& document = context.document;
  if (first + 1 >= last || document.is(last - 1, text::TokenKind::word)) return last;
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
    const bool whole = block.kind == layout::BlockKind::end_mark || only_hashes(document, block.first_token, block.last_token) ||
                       is_drawn(document, block);
    Located mark;
    if (whole && block.first_token > 0) {
      context.locate(mark, block.start, block.end, rules::end_mark_line);
      if (!is_strong(document, block.first_token, block.last_token)) {
        weak = mark;
        continue;
      }
    } else if (const std::size_t at = glued_mark(context, block.first_token, block.last_token); at < block.last_token) {
      context.locate(mark, document.tokens[at].start, block.end, rules::end_mark_glued);
    } else if (const std::size_t end = gapped_mark(context, block); end > block.first_token && block.first_token > 0) {
      context.locate(mark, block.start, document.tokens[end - 1].end(), rules::end_mark_line);
    } else {
      continue;
    }
    if (!found) found = mark;
  }
  if (found) return found;
  // A row of stars is an end mark only in the last part of the text.
  return weak && weak->start * 2 > context.text().size() && !(weak->text.starts_with('*') && text_follows(context, weak->end))
             ? weak
             : std::nullopt;
}

}  // namespace pressparse::fields
