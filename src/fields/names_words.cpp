#include "fields/names_words.hpp"

#include "fields/menus.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

NameWords::NameWords(const Context& context, const Mask& mask)
    : context_(context), classes_(context.lexicon.name_classes(context.language)), flags_(context.document.size()), english_(context.lexicon.language_id("en")) {
  const text::Document& document = context.document;
  declined_ = context.lexicon.meta(context.language, "names") == "declined";
  complements_ = context.lexicon.meta(context.language, "title_complement") == "before name";
  bool opens = false;  // the token before ends a sentence or opens one
  for (std::size_t i = 0; i < flags_.size(); ++i) {
    const Token& token = document.tokens[i];
    std::uint8_t flags = opens ? opens_flag : 0;
    if (mask.free(i)) flags |= token.kind == TokenKind::word && token.has(Token::first_upper) ? free_flag | capital_flag : free_flag;
    if (i > 0 && token.start - document.tokens[i - 1].end() > 2 && !token.has(Token::line_start)) flags |= break_flag;
    // "Contact Details|Acme", "About Acme|Acme makes": cut by the layout where a line break was lost.
    const bool cut = i > 0 && token.has(Token::line_start) && token.start == document.tokens[i - 1].end() && token.kind == TokenKind::word;
    if (cut) flags |= break_flag | opens_flag;
    flags_[i] = flags;
    // An apostrophe inside a word opens nothing: "l'Office", "dell'Ufficio".
    const auto spaced = [&](std::size_t t) { return document.tokens[t].has(Token::space_before); };
    const bool apostrophe = i > 0 && document.is(i - 1, TokenKind::word) && !spaced(i) && i + 1 < flags_.size() && !spaced(i + 1);
    opens = token.kind == TokenKind::quote && !apostrophe;
    if (token.kind == TokenKind::punctuation && token.length == 1) {
      const char c = document.text[token.start];
      opens = c == '!' || c == '?' || c == '.' || c == ':';
    }
  }
  mark_blocks();
  for (const TokenRange menu : find_menus(context))
    for (std::size_t i = menu.first; i < menu.last; ++i) flags_[i] &= static_cast<std::uint8_t>(~(capital_flag | free_flag));
  mark_suffixes();
}

void NameWords::mark_blocks() {
  for (const layout::Block& block : context_.layout.blocks) {
    flags_[block.first_token] |= break_flag | opens_flag;
    std::size_t words = 0, capitals = 0, all_upper = 0, any = 0, any_upper = 0;
    bool office = false;  // "– Ann Lee, president, Harbour Trust": a title in small letters shows that capitals mean something
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      office = office || (i > block.first_token && is_char(i - 1, ',') && lower(i) && has(i, Class::title_heads));
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
    if (!loud || (office && block.kind != layout::BlockKind::headline)) continue;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) flags_[i] |= loud_flag;
  }
}

void NameWords::mark_suffixes() {
  const lang::Lexicon& lexicon = context_.lexicon;
  for (std::size_t i = 0; i < flags_.size(); ++i) {
    if (!(flags_[i] & capital_flag)) {
      // "viróloga", "onderzoeksleider": small in languages that write titles so.
      if (complements_ && document().tokens[i].length >= 7 && lower(i) && lexicon.match_ending(document(), i, Class::title_suffixes, context_.language)) flags_[i] |= title_flag;
      continue;
    }
    if (lexicon.match(document(), i, Class::organization_nouns, context_.language).value == "kind") flags_[i] |= kind_flag;
    if (document().tokens[i].length < 6) continue;
    if (lexicon.match_ending(document(), i, Class::title_suffixes, context_.language)) flags_[i] |= title_flag;
    if (const lang::Match ending = lexicon.match_ending(document(), i, Class::organization_suffixes, context_.language)) flags_[i] |= ending.value == "kind" ? kind_flag : organization_flag;
  }
}

lang::Match NameWords::match_started(std::size_t token, Class c) const {
  const lang::Match own = context_.lexicon.match(document(), token, c, context_.language);
  if (own || context_.language == english_) return own;
  return context_.lexicon.match(document(), token, c, english_);
}

std::size_t NameWords::possessive_at(std::size_t token) const {
  if (is_word(token + 1) && glued(token + 1)) {
    const std::string_view s = text_of(token + 1);
    return s == "s" || s == "S" ? 2 : 0;
  }
  const std::string_view before = token ? text_of(token - 1) : std::string_view{};
  return !before.empty() && (before.back() == 's' || before.back() == 'S') ? 1 : 0;
}

std::size_t NameWords::initial_end_at(std::size_t token) const {
  std::size_t at = document().tokens[token].start;
  const text::Decoded d = text::decode(document().text, at);
  return d.length == document().tokens[token].length ? token + 2 : token;
}

std::string NameWords::stem(std::size_t token) const {
  std::string folded = text::fold(text_of(token));
  return declined_ ? context_.lexicon.stem(folded, context_.language) : folded;
}

std::string NameWords::key(TokenRange range) const {
  if (range.empty()) return {};
  return text::fold(document().text_of(range.first, range.last));
}

bool NameWords::written_small(std::size_t token) const {
  if (!small_known_) {
    small_known_ = true;
    small_known_words_.resize(context_.lexicon.vocabulary().size());
    for (std::size_t i = 0; i < flags_.size(); ++i) {
      if (!lower(i) || !free(i)) continue;
      if (const text::WordId word = document().tokens[i].word) small_known_words_[word] = true;
      else small_[hash(i)] = 1;
    }
  }
  const text::WordId word = document().tokens[token].word;
  return word ? small_known_words_[word] : small_.contains(hash(token));
}

const layout::Block* NameWords::block_of(std::size_t token) const {
  const auto& blocks = context_.layout.blocks;
  const auto holds = [&](std::size_t block) { return block < blocks.size() && token >= blocks[block].first_token && token < blocks[block].last_token; };
  if (holds(last_block_)) return &blocks[last_block_];
  const std::size_t block = context_.layout.block_of(token);
  if (block >= blocks.size()) return nullptr;
  last_block_ = block;
  return &blocks[block];
}

}  // namespace pressparse::fields
