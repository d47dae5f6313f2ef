#include "fields/quote_healing.hpp"

#include <algorithm>

#include "fields/sentences.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::TokenKind;

constexpr std::size_t fewest_healed_words = 4;

std::size_t words_in(const text::Document& document, std::size_t first, std::size_t last) {
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) words += document.is(i, TokenKind::word);
  return words;
}

std::size_t cue_length(const Context& context, std::size_t i) {
  const lang::Match match = context.lexicon.match(context.document, i, Class::reporting_verbs, context.language);
  return match && match.value.find("weak") == match.value.npos ? match.length : 0;
}

bool may_be_named(const Context& context, std::size_t i) {
  return context.document.capitalized(i) || context.document.has(i, Class::pronouns) || context.document.has(i, Class::honorifics);
}

}  // namespace

std::optional<std::size_t> attribution_inside(const Context& context, std::size_t first, std::size_t last) {
  const text::Document& document = context.document;
  const std::size_t farthest = std::min(last, first + limits::quote_healed);
  for (std::size_t i = first + 3; i + 2 < farthest; ++i) {
    if (!document.is_char(i, ',')) continue;
    const std::size_t cue = cue_length(context, i + 1);
    if (cue && !document.capitalized(i + 1)) {  // ", said Ann", ", said nurse manager Ann"
      for (std::size_t k = i + 1 + cue; k < last && k < i + 5 + cue && document.is(k, TokenKind::word); ++k)
        if (may_be_named(context, k)) return i;
    }
    if (!may_be_named(context, i + 1)) continue;
    std::size_t end = i + 1;
    while (end < last && end < i + 5 && may_be_named(context, end)) ++end;
    const std::size_t after = end + cue_length(context, end);  // ", Lee added."
    if (after > end && (after >= last || document.is_char(after, '.'))) return i;
  }
  if (farthest < last) context.hit_at(Limit::quote_healed, first);
  return std::nullopt;
}

std::optional<std::size_t> lost_opening(const Context& context, std::size_t floor, std::size_t close, bool after_quote) {
  const text::Document& document = context.document;
  if (close <= floor || !document.is(close - 1, TokenKind::punctuation))
    return std::nullopt;  // a closing mark without a point or comma: anything
  if (close - floor > limits::quote_healed) {
    context.hit_at(Limit::quote_healed, close);
    return std::nullopt;
  }
  std::size_t first = floor;
  if (after_quote) first = sentence_end(context, floor, close);
  // "Lee said, Text text.”": the quotation starts after the reporting verb's comma or colon.
  for (std::size_t i = first; i + 2 < close; ++i) {
    const std::size_t cue = cue_length(context, i);
    if (cue && (document.is_char(i + cue, ',') || document.is_char(i + cue, ':')) && document.capitalized(i + cue + 1)) {
      first = i + cue + 1;
      break;
    }
  }
  if (!document.capitalized(first) && !document.is(first, TokenKind::number)) return std::nullopt;
  return words_in(document, first, close) >= fewest_healed_words ? std::optional(first) : std::nullopt;
}

std::optional<std::size_t> lost_closing(const Context& context, std::size_t first, std::size_t limit) {
  const text::Document& document = context.document;
  if (const auto comma = attribution_inside(context, first, limit)) {
    return words_in(document, first, *comma) >= fewest_healed_words ? std::optional(*comma + 1) : std::nullopt;
  }
  limit = std::min(limit, first + limits::quote_healed);
  std::size_t last = limit;
  while (last > first && !ends_sentence(context, last - 1)) --last;
  if (last == first && limit > first && context.document.text_of(limit - 1) == "…") last = limit;
  return words_in(document, first, last) >= fewest_healed_words && document.capitalized(first) ? std::optional(last) : std::nullopt;
}

}  // namespace pressparse::fields
