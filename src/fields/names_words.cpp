#include "fields/names_words.hpp"

#include "text/unicode.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

NameWords::NameWords(const Context& context, const Mask& mask)
    : context_(context), bits_(context.document.size()), flags_(context.document.size()), english_(context.lexicon.language_id("en")) {
  const text::Document& document = context.document;
  complements_ = context.lexicon.meta(context.language, "title_complement") == "before name";
  const auto& english = context.lexicon.classes(english_);
  // Words that mean something else in another language ("die", "man") must not come from English.
  constexpr lang::Classes shared = lang::bit(Class::title_heads) | lang::bit(Class::title_modifiers) | lang::bit(Class::legal_forms) |
                                   lang::bit(Class::organization_heads) | lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) |
                                   lang::bit(Class::event_words) | lang::bit(Class::given_names) | lang::bit(Class::post_nominals) | lang::bit(Class::name_suffixes) |
                                   lang::bit(Class::honorifics) | lang::bit(Class::places);
  // An apostrophe inside a word opens nothing: "l'Office", "dell'Ufficio".
  const auto opening_quote = [&](std::size_t i) {
    const bool apostrophe = i > 0 && document.is(i - 1, TokenKind::word) && !document.tokens[i].has(Token::space_before) && !document.tokens[i + 1].has(Token::space_before);
    return document.is(i, TokenKind::quote) && !apostrophe;
  };
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    bits_[i] = document.classes(i) | (english[document.tokens[i].word] & shared);
    if (mask.free(i)) flags_[i] |= free_flag;
    if (document.capitalized(i) && mask.free(i)) flags_[i] |= capital_flag;
    if (i == 0) continue;
    const std::size_t gap = document.tokens[i].start - document.tokens[i - 1].end();
    if (gap > 2 && !document.tokens[i].has(Token::line_start)) flags_[i] |= break_flag;
    if (document.is_char(i - 1, '!') || document.is_char(i - 1, '?') || document.is_char(i - 1, '.') || document.is_char(i - 1, ':') || opening_quote(i - 1))
      flags_[i] |= opens_flag;
  }
  mark_blocks();
  mark_suffixes();
}

void NameWords::mark_blocks() {
  for (const layout::Block& block : context_.layout.blocks) {
    flags_[block.first_token] |= break_flag | opens_flag;
    std::size_t words = 0, capitals = 0, all_upper = 0, any = 0, any_upper = 0;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      any += is_word(i);
      any_upper += is_word(i) && document().tokens[i].has(Token::all_upper);
      if (!is_word(i) || document().tokens[i].length < 4) continue;
      ++words;
      capitals += document().capitalized(i);
      all_upper += document().tokens[i].has(Token::all_upper);
    }
    // German nouns are capitalised in running text, so there only a line of capitals is loud.
    const bool german = context_.language_tag() == "de";
    const std::size_t most = is_char(block.last_token - 1, '.') ? 10 : 8;  // a short sentence may hold little but a name
    const bool loud = (any >= 4 && any_upper == any) || (words >= 4 && (all_upper * 10 >= words * 7 || (!german && words < 40 && capitals * 10 >= words * most)));
    if (!loud) continue;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) flags_[i] |= loud_flag;
  }
}

void NameWords::mark_suffixes() {
  const lang::Lexicon& lexicon = context_.lexicon;
  for (std::size_t i = 0; i < bits_.size(); ++i) {
    if (!(flags_[i] & capital_flag)) continue;
    if (has(i, Class::starts_phrase) && lexicon.match(document(), i, Class::organization_nouns, context_.language).value == "kind") flags_[i] |= kind_flag;
    if (document().tokens[i].length < 6) continue;
    if (lexicon.match_ending(document(), i, Class::title_suffixes, context_.language)) flags_[i] |= title_flag;
    if (const lang::Match ending = lexicon.match_ending(document(), i, Class::organization_suffixes, context_.language)) flags_[i] |= ending.value == "kind" ? kind_flag : organization_flag;
  }
}

lang::Match NameWords::match(std::size_t token, Class c) const {
  const lang::Match own = context_.lexicon.match(document(), token, c, context_.language);
  if (own || context_.language == english_) return own;
  return context_.lexicon.match(document(), token, c, english_);
}

bool NameWords::title_word(std::size_t token) const {
  if (token >= size()) return false;
  return has(token, Class::title_heads) || (flags_[token] & title_flag);
}

bool NameWords::organization_word(std::size_t token) const { return token < size() && (flags_[token] & organization_flag); }

std::size_t NameWords::possessive(std::size_t token) const {
  if (!document().is(token, TokenKind::quote) || !glued(token)) return 0;
  if (is_word(token + 1) && glued(token + 1)) {
    const std::string_view s = text_of(token + 1);
    return s == "s" || s == "S" ? 2 : 0;
  }
  const std::string_view before = token ? text_of(token - 1) : std::string_view{};
  return !before.empty() && (before.back() == 's' || before.back() == 'S') ? 1 : 0;
}

std::size_t NameWords::initial_end(std::size_t token) const {
  if (!capital(token) || !is_char(token + 1, '.') || !glued(token + 1)) return token;
  std::size_t at = document().tokens[token].start;
  const text::Decoded d = text::decode(document().text, at);
  return d.length == document().tokens[token].length ? token + 2 : token;
}

std::string NameWords::key(TokenRange range) const {
  if (range.empty()) return {};
  return text::fold(document().text_of(range.first, range.last));
}

const layout::Block* NameWords::block_of(std::size_t token) const {
  const std::size_t block = context_.layout.block_of(token);
  return block < context_.layout.blocks.size() ? &context_.layout.blocks[block] : nullptr;
}

}  // namespace pressparse::fields
