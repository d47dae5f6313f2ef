#include "record/house_people.hpp"

#include <algorithm>

#include "fields/sentences.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

/// Whether the word ends in an entry of the class: "Umweltministerin", "Kulturstaatssekretär".
bool ends_with_entry(const fields::Context& context, std::string_view word, Class c) {
  constexpr std::size_t shortest = 6, longest_word = 40;  // bytes
  if (word.size() <= shortest || word.size() > longest_word) return false;
  for (std::size_t at = 2; at + shortest <= word.size(); ++at) {
    if ((static_cast<unsigned char>(word[at]) & 0xC0) == 0x80) continue;
    const text::Document part = text::scan(word.substr(at), context.lexicon.vocabulary());
    if (part.size() == 1 && context.lexicon.match_any(part, 0, c, context.language).length == 1) return true;
  }
  return false;
}

bool holds_entry(const fields::Context& context, std::string_view text, Class c) {
  const text::Document words = text::scan(text, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words.is(i, TokenKind::word) &&
        (context.lexicon.match_any(words, i, c, context.language) || ends_with_entry(context, words.text_of(i), c)))
      return true;
  return false;
}

/// A number of two digits that tells an age: behind a bracket or a comma, before one of them or a word of an age.
bool age_behind(const text::Document& document, std::size_t i) {
  constexpr std::uint32_t longest_years = 6;  // letters of "Jahre", "ans", "años"
  if (!document.is_char(i, '(') && !document.is_char(i, ',')) return false;
  std::size_t k = i + 1;
  if (document.is(k, TokenKind::word) && !document.capitalized(k) && document.tokens[k].length <= longest_years) ++k;  // "age 58", "de 45 años"
  if (!document.is(k, TokenKind::number) || document.tokens[k].length != 2) return false;
  ++k;
  if (document.is(k, TokenKind::word) && !document.capitalized(k) && document.tokens[k].length <= longest_years) ++k;
  return document.is_char(k, ',') || document.is_char(k, ')') || document.is_char(k, '.') || document.is_char(k, ';');
}

}  // namespace

bool house_office(const fields::Context& context, std::string_view title) {
  const text::Document words = text::scan(title, context.lexicon.vocabulary());
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (const lang::Match office = context.lexicon.match_any(words, i, Class::house_offices, context.language)) {
      const std::size_t next = i + office.length;
      const bool link = next < words.size() && words.is(next, TokenKind::word) && !words.capitalized(next) &&
                        context.lexicon.match_any(words, next, Class::title_tails, context.language) &&
                        !words.has(next, Class::conjunctions);
      return !link || office.value == "whole";
    }
    const bool modifier = context.lexicon.match_any(words, i, Class::title_modifiers, context.language) ||
                          context.lexicon.match_any(words, i, Class::title_heads, context.language) ||
                          context.lexicon.match_any(words, i, Class::fresh_modifiers, context.language) || !words.is(i, TokenKind::word) ||
                          words.has(i, Class::conjunctions);
    if (!modifier || context.lexicon.match_any(words, i, Class::past_modifiers, context.language)) return false;
  }
  return false;
}

bool government_office(const fields::Context& context, std::string_view title) { return holds_entry(context, title, Class::portfolio_heads); }
bool government_body(const fields::Context& context, std::string_view name) { return holds_entry(context, name, Class::government_words); }

bool same_portfolio(const fields::Context& context, std::string_view title, std::string_view name) {
  constexpr std::size_t stem = 5, shortest = 4;  // bytes
  const text::Document mine = text::scan(title, context.lexicon.vocabulary()), its = text::scan(name, context.lexicon.vocabulary());
  for (std::size_t k = 0; k < its.size(); ++k)  // who governs as a whole has all of them
    if (context.lexicon.match_any(its, k, Class::government_words, context.language).value == "whole") return true;
  bool portfolio = false;
  for (std::size_t i = 1; i < mine.size(); ++i) {
    if (!mine.is(i, TokenKind::word) || !mine.capitalized(i) || mine.tokens[i].length < shortest) continue;
    portfolio = portfolio || !context.lexicon.match_any(mine, i, Class::title_heads, context.language);
    const std::string word = text::fold(mine.text_of(i));
    for (std::size_t k = 0; k < its.size(); ++k)
      if (its.is(k, TokenKind::word) && text::fold(its.text_of(k)).substr(0, stem) == word.substr(0, stem)) return true;
  }
  return !portfolio;
}

bool private_person(const fields::Context& context, const fields::Names& names, const std::vector<std::uint32_t>& mentions) {
  constexpr std::size_t most_mentions = 8, longest_apposition = 6;
  const text::Document& document = context.document;
  const auto outside = [&](std::size_t i) { return context.lexicon.match(document, i, Class::outside_heads, context.language); };
  for (std::size_t n = 0; n < std::min(mentions.size(), most_mentions); ++n) {
    const fields::PersonMention& mention = names.people[mentions[n]];
    const std::size_t behind = mention.name.last;
    if (age_behind(document, behind)) return true;
    // "Resident Beryl Hall", "his wife, Ann Lee"
    std::size_t first = std::min(mention.name.first, mention.whole.empty() ? mention.name.first : mention.whole.first);
    if (first > 1 && document.is_char(first - 1, ',')) --first;
    if (first > 0 && document.is(first - 1, TokenKind::word) && outside(first - 1).length == 1) return true;
    // ", a mother of four", ", eine Mieterin aus Leer"
    if (!document.is_char(behind, ',') ||
        context.lexicon.match(document, behind + 1, Class::articles, context.language).value != "indefinite")
      continue;
    for (std::size_t k = behind + 2; k < behind + longest_apposition && document.is(k, TokenKind::word) &&
                                     !document.has(k, Class::title_heads) && !document.has(k, Class::stopwords);
         ++k)
      if (outside(k)) return true;
  }
  return false;
}

bool in_the_story(const fields::Context& context, const Party& issuer, const Release& release) {
  constexpr std::size_t shortest = 80;       // bytes of running text
  constexpr std::size_t said_enough = 64;    // mentions
  if (issuer.mentions.size() > said_enough) return true;
  const auto inside = [](const auto& parts, std::size_t at) {
    return std::any_of(parts.begin(), parts.end(), [&](const auto& part) { return part.start <= at && at < part.end; });
  };
  for (const Located& mention : issuer.mentions) {
    const std::size_t index = context.layout.block_of(context.document.token_at(mention.start));
    if (index >= context.layout.blocks.size()) continue;
    const layout::Block& block = context.layout.blocks[index];
    const bool heading = block.kind == layout::BlockKind::headline || block.kind == layout::BlockKind::subheadline;
    const bool text = block.kind == layout::BlockKind::body && block.end - block.start >= shortest;
    if ((heading || text) && !inside(release.boilerplates, mention.start) && !inside(release.contacts, mention.start)) return true;
  }
  return false;
}

bool signs_text(const fields::Context& context, const fields::Names& names, const std::vector<std::uint32_t>& mentions) {
  const text::Document& document = context.document;
  constexpr std::size_t longest = 16;  // tokens
  for (const std::uint32_t m : mentions) {
    const std::size_t open = names.people[m].name.first, behind = names.people[m].name.last;
    if (open < 2 || !document.is_char(open - 1, '(') ||
        !(document.is_char(behind, ')') || document.is_char(behind, '/') || document.is_char(behind, ',')))
      continue;
    const std::size_t block = context.layout.block_of(open);
    if (block >= context.layout.blocks.size()) continue;
    const layout::Block& lines = context.layout.blocks[block];
    if (open - 1 > lines.first_token && !fields::ends_sentence(context, open - 2)) continue;
    std::size_t close = behind;
    while (close < behind + longest && close < lines.last_token && !document.is_char(close, ')')) ++close;
    // no sentence in brackets, and nothing but a wire's line behind
    bool sentence = false;
    for (std::size_t k = behind; k < close; ++k)
      sentence = sentence || (document.is(k, text::TokenKind::word) && !document.capitalized(k) && document.tokens[k].length > 3);
    if (document.is_char(close, ')') && !sentence && close + longest > lines.last_token) return true;
  }
  return false;
}

}  // namespace pressparse::record
