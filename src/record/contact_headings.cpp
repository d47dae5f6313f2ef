#include "record/contact_headings.hpp"

#include <algorithm>

namespace pressparse::record {

using lang::Class;
using text::TokenKind;

std::size_t composed_heading(const fields::Context& context, std::size_t first, std::size_t line_end) {
  constexpr std::size_t longest = 9;  // tokens
  const text::Document& document = context.document;
  std::size_t asks = 0, words = 0, i = first;
  while (i < line_end && i < first + longest && !document.is_char(i, ':')) {
    if (!document.is(i, TokenKind::word)) {
      if (document.is(i, TokenKind::number) || document.is_char(i, '.') || document.is_char(i, '@')) return 0;
      ++i;
      continue;
    }
    const lang::Match ask = context.lexicon.match(document, i, Class::contact_words, context.language, "ask");
    const lang::Match press = ask ? lang::Match{} : context.lexicon.match(document, i, Class::contact_words, context.language, "press");
    const bool small = document.has(i, Class::stopwords) && (i == first || !document.capitalized(i));
    if (!ask && !press && !small) return 0;
    asks += ask.length > 0;
    words += ask || press;
    i += std::max({ask.length, press.length, std::size_t{1}});
  }
  const bool ends = i == line_end || (i < line_end && document.is_char(i, ':'));
  return ends && asks > 0 && (words > 1 || i > first + 1) ? i : 0;
}

}  // namespace pressparse::record
