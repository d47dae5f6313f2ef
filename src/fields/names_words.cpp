#include "fields/names_words.hpp"

#include <cstring>

#include "fields/menus.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

NameWords::NameWords(const Context& context, const Mask& mask)
    : context_(context), conventions_(context.conventions()), count_(context.document.size()), tokens_(context.document.tokens.data()),
      classes_(context.lexicon.name_classes(context.language)), flags_(count_), english_(context.lexicon.language_id("en")),
      group_lengths_(count_ <= most_kept ? count_ : 0, no_length) {
  const text::Document& document = context.document;
  bool opens = false;     // the token before ends a sentence or opens one
  std::uint32_t end = 0;  // of the token before
  for (std::size_t i = 0; i < count_; ++i) {
    const Token& token = tokens_[i];
    unsigned flags = opens ? unsigned{opens_flag} : 0u;
    if (mask.free(i)) flags |= free_flag;
    else owned_.push_back(static_cast<std::uint32_t>(i));
    if (token.has(Token::space_before)) flags |= space_flag;
    const std::uint32_t gap = token.start - end;
    end = token.end();
    opens = false;
    if (token.kind == TokenKind::word) {
      flags |= token.has(Token::first_upper) ? (flags & free_flag ? word_flag | capital_flag : word_flag) : word_flag | lower_flag;
      if (classes(i) & lang::bit(Class::title_heads)) flags |= title_flag;
      // "Contact Details|Acme", "About Acme|Acme makes": cut by the layout where a line break was lost.
      if (gap == 0 && i > 0 && token.has(Token::line_start)) flags |= break_flag | opens_flag;
    } else {
      if (classes(i) & lang::bit(Class::title_heads)) flags |= title_flag;
      if (token.kind == TokenKind::quote) {
        // An apostrophe inside a word opens nothing: "l'Office", "dell'Ufficio".
        const auto spaced = [&](std::size_t t) { return tokens_[t].has(Token::space_before); };
        opens = !(i > 0 && document.is(i - 1, TokenKind::word) && !spaced(i) && i + 1 < count_ && !spaced(i + 1));
        flags |= quote_flag;
      } else if (token.kind == TokenKind::dash && token.has(Token::space_before)) {
        // "Utrecht, 3 mei 2024 – De gemeente", "Madrid, 3 de mayo.- El": behind a dateline
        opens = (flags & opens_flag) || (i > 0 && mask.owner(i - 1) == Owner::date);
      } else if (token.kind == TokenKind::punctuation && token.length == 1) {
        const char c = document.text[token.start];
        opens = c == '!' || c == '?' || c == '.' || c == ':';
        if (c == '(') brackets_.push_back(static_cast<std::uint32_t>(i));
      }
    }
    if (gap > 2 && i > 0 && !token.has(Token::line_start)) flags |= break_flag;
    flags_[i] = static_cast<std::uint16_t>(flags);
  }
  mark_blocks();
  for (const TokenRange menu : find_menus(context))
    for (std::size_t i = menu.first; i < menu.last; ++i) flags_[i] &= static_cast<std::uint16_t>(~(capital_flag | free_flag));
  mark_suffixes();
  mark_starts();
}

void NameWords::mark_starts() {
  capitals_.resize(count_ / 64 + 1);
  name_starts_.resize(count_ / 64 + 1);
  for (std::size_t i = 0; i < count_; ++i) {
    const unsigned flags = flags_[i];
    const std::uint64_t bit = std::uint64_t{1} << i % 64;
    if (flags & capital_flag) {
      capitals_[i / 64] |= bit;
      name_starts_[i / 64] |= bit;
    } else if (flags & lower_flag) {
      if (!(context_.lexicon.signs(tokens_[i].word) & lang::Lexicon::bit_of(lang::Sign::small_head)) || !starts(i, Class::small_heads))
        continue;
      small_heads_.push_back(static_cast<std::uint32_t>(i));
      name_starts_[i / 64] |= bit;
    } else if (tokens_[i].kind == TokenKind::number && !glued(i) && (flags & free_flag) && glued(i + 1) && capital(i + 1)) {
      name_starts_[i / 64] |= bit;
    }
  }
}

void NameWords::mark_blocks() {
  // Lines beyond a cap are one block, but a name goes on from none of them to the next.
  if (context_.layout.joined_from < document().text.size())
    for (std::size_t i = document().token_at(context_.layout.joined_from); i < count_; ++i)
      if (tokens_[i].has(Token::line_start)) flags_[i] |= break_flag | opens_flag;
  for (const layout::Block& block : context_.layout.blocks) {
    flags_[block.first_token] |= break_flag | opens_flag;
    std::size_t words = 0, capitals = 0, all_upper = 0, any = 0, any_upper = 0;
    bool office = false;  // "– Ann Lee, president, Harbour Trust": a title in small letters shows that capitals mean something
    for (std::size_t i = block.first_token; i < block.last_token; ++i) {
      const unsigned flags = flags_[i];
      if (!(flags & word_flag)) continue;
      const Token& token = tokens_[i];
      if ((flags & (lower_flag | title_flag)) == (lower_flag | title_flag))
        office = office || (i > block.first_token && is_char(i - 1, ','));
      ++any;
      any_upper += token.has(Token::all_upper);
      if (token.length < 4) continue;
      ++words;
      capitals += !(flags & lower_flag);
      all_upper += token.has(Token::all_upper);
    }
    // Where nouns have capitals in running text only a line of capitals is loud.
    const std::size_t most = is_char(block.last_token - 1, '.') ? 10 : 8;  // a short sentence may hold little but a name
    const bool loud =
        (any >= 4 && any_upper == any) ||
        (words >= 4 && (all_upper * 10 >= words * 7 || (!nouns_capitalized() && words < 40 && capitals * 10 >= words * most)));
    // "— Ann Lee, Team Lead, Tidewater": who said what stands above
    const std::size_t name = block.first_token + 1;
    const bool signature = any_upper < any && name < block.last_token && document().is(block.first_token, TokenKind::dash) &&
                           (flags_[name] & word_flag) && document().has(name, Class::given_names) && block.last_token - name < 20;
    if (!loud || ((office || signature) && block.kind != layout::BlockKind::headline)) continue;
    for (std::size_t i = block.first_token; i < block.last_token; ++i) flags_[i] |= loud_flag;
  }
}

void NameWords::mark_suffixes() {
  const lang::Lexicon& lexicon = context_.lexicon;
  for (std::size_t i = 0; i < count_; ++i) {
    if (!(flags_[i] & capital_flag)) {
      // "viróloga", "onderzoeksleider": small in languages that write titles so.
      if (titles_take_complements() && tokens_[i].length >= 7 && lower(i) &&
          lexicon.match_ending(document(), i, Class::title_suffixes, context_.language))
        flags_[i] |= title_flag;
      continue;
    }
    // Where nouns are small a kind has a capital only at the start of a sentence; elsewhere ("Minera Salares SpA") it is part of the name.
    if (lexicon.match(document(), i, Class::organization_nouns, context_.language).value == "kind" &&
        (!titles_take_complements() || opens_running_text(i)))
      flags_[i] |= kind_flag;
    if (document().tokens[i].length < 6) continue;
    if (lexicon.match_ending(document(), i, Class::title_suffixes, context_.language)) flags_[i] |= title_flag;
    if (const lang::Match ending = lexicon.match_ending(document(), i, Class::organization_suffixes, context_.language))
      flags_[i] |= ending.value == "kind" ? kind_flag : organization_flag;
  }
}

bool NameWords::opens_running_text(std::size_t token) const {
  constexpr std::size_t shortest = 12;  // tokens of a block of sentences
  const layout::Block* block = flagged(token, opens_flag) ? block_of(token) : nullptr;
  return block && block->last_token - block->first_token >= shortest;
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
  return declined() ? context_.lexicon.stem(folded, context_.language) : folded;
}

std::string NameWords::key(TokenRange range) const {
  if (range.empty()) return {};
  return text::fold(document().text_of(range.first, range.last));
}

std::uint64_t NameWords::hash_of(std::string_view word) const {
  // Up to eight ASCII letters are their own hash, whatever their case; what is longer is read by the scan's, and other letters are folded first.
  constexpr std::uint64_t high = 0x8080808080808080ULL, cases = 0x2020202020202020ULL;
  if (word.size() > 8) return text::folded_hash(word).value();
  std::uint64_t bytes = 0;
  const std::size_t at = static_cast<std::size_t>(word.data() - document().text.data());
  if (word.size() == 8) {
    std::memcpy(&bytes, word.data(), 8);
  } else if (std::endian::native == std::endian::little && at + 8 <= document().text.size()) {
    std::memcpy(&bytes, word.data(), 8);
    bytes &= (std::uint64_t{1} << word.size() * 8) - 1;
  } else {
    std::memcpy(&bytes, word.data(), word.size());
  }
  if (!(bytes & high)) return ((bytes | cases) ^ word.size()) * 0x9E3779B97F4A7C15ULL;
  const std::string folded = text::fold(word);
  if (folded.size() > 8) return text::folded_hash(folded).value();
  bytes = 0;
  std::memcpy(&bytes, folded.data(), folded.size());
  return ((bytes | cases) ^ folded.size()) * 0x9E3779B97F4A7C15ULL;
}

void NameWords::read_small_words() const {
  small_known_words_.resize(context_.lexicon.vocabulary().size() / 64 + 1);
  small_.reserve(std::min(count_, most_kept) / 16);
  const std::uint16_t* const flags = flags_.data();
  std::uint64_t* const known = small_known_words_.data();
  for (std::size_t i = 0; i < count_; ++i) {
    if ((flags[i] & (lower_flag | free_flag)) != (lower_flag | free_flag)) continue;
    if (i > 2 && glued(i) && (is_char(i - 1, '.') || is_char(i - 1, '_')) && glued(i - 1) && is_char(i - 3, '@')) continue;  // "@ann.velk"
    if (const text::WordId word = tokens_[i].word) known[word / 64] |= std::uint64_t{1} << word % 64;
    else small_[hash(i)] = 1;
  }
}

bool NameWords::written_small(std::size_t token) const {
  if (small_known_words_.empty()) read_small_words();
  const text::WordId word = tokens_[token].word;
  return word ? small_known_words_[word / 64] >> word % 64 & 1 : small_.contains(hash(token));
}

const layout::Block* NameWords::block_of(std::size_t token) const {
  const auto& blocks = context_.layout.blocks;
  const auto holds = [&](std::size_t block) {
    return block < blocks.size() && token >= blocks[block].first_token && token < blocks[block].last_token;
  };
  if (holds(last_block_)) return &blocks[last_block_];
  const std::size_t block = context_.layout.block_of(token);
  if (block >= blocks.size()) return nullptr;
  last_block_ = block;
  return &blocks[block];
}

}  // namespace pressparse::fields
