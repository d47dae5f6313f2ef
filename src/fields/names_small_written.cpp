#include "fields/names_small_written.hpp"

#include "fields/names_evidence.hpp"
#include "fields/names_groups.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;

constexpr std::uint32_t shortest_word = 3;   // letters
constexpr std::size_t fewest_mentions = 3;

/// "mimic", "hVIVO": small at the start, and no word that a pack knows unless a capital inside shows a name.
bool may_be_small_name(const NameWords& words, std::size_t i, bool must_be_camel) {
  if (i >= words.size() || !words.is_word(i) || !words.free(i) || words.document().capitalized(i) ||
      words.document().tokens[i].length < shortest_word)
    return false;
  return camel_case(words.text_of(i)) || (!must_be_camel && words.unknown(i));
}

/// "the mimic" is a noun, "Tel. www", "e-mimic" a part of something.
bool alone(const NameWords& words, std::size_t i) {
  return !(words.glued(i) && i > 0) && !(words.glued(i + 1) && words.document().is(i + 1, text::TokenKind::dash)) && words.free(i);
}

TokenRange read_name(const NameWords& words, std::size_t token) {
  const std::string_view word = words.text_of(token);
  std::size_t mentions = 0, opens = 0;
  TokenRange name = range(token, token + 1);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words.document().tokens[i].length != words.document().tokens[token].length || words.text_of(i) != word || !alone(words, i))
      continue;
    ++mentions;
    opens += i != token && words.opens_sentence(i);
    if (name.last - name.first > 1 || words.loud(i) || !words.joined(i + 1) || !words.capital(i + 1)) continue;
    const TokenRange kind = capital_group(words, i + 1);
    if (kind.last - kind.first <= 2 &&
        words.has_any(kind.last - 1,
                      lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) | lang::bit(Class::legal_forms)))
      name = {static_cast<std::uint32_t>(i), kind.last};
  }
  return mentions >= fewest_mentions && opens > 0 ? name : TokenRange{};
}

}  // namespace

TokenRange find_small_written(const NameWords& words, const Release& release) {
  if (release.headline)
    if (const std::size_t first = words.document().token_at(release.headline->start); may_be_small_name(words, first, false))
      if (const TokenRange name = read_name(words, first); !name.empty()) return name;
  std::size_t text = release.dateline ? words.document().token_at(release.dateline->end) : words.size();
  if (!release.dateline)
    for (const layout::Block& block : words.context().layout.blocks)
      if (block.kind == layout::BlockKind::body) {
        text = block.first_token;
        break;
      }
  while (text < words.size() && !words.is_word(text) && !words.document().is(text, text::TokenKind::number)) ++text;
  return may_be_small_name(words, text, true) ? read_name(words, text) : TokenRange{};
}

}  // namespace pressparse::fields
