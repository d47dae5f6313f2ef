// What each token can be in a name: its classes from the packs, and where runs of a name must break.
#pragma once

#include <bit>
#include <string>
#include <vector>

#include "fields/context.hpp"
#include "fields/mask.hpp"
#include "fields/names.hpp"
#include "text/hash_table.hpp"

namespace pressparse::fields {

/// One look at every token, made before people and organisations are searched. Indexed by token.
class NameWords {
 public:
  NameWords(const Context& context, const Mask& mask);

  const Context& context() const { return context_; }
  const text::Document& document() const { return context_.document; }
  std::size_t size() const { return count_; }
  /// Whether the language puts a title's complement between the title and the name: "il sindaco di Roma Ann Lee".
  bool titles_take_complements() const { return conventions_.titles_take_complements; }
  /// Whether all nouns have a capital, so that it says nothing of names: "Der Verdacht bestätigte sich".
  bool nouns_capitalized() const { return conventions_.nouns_capitalized; }
  const lang::Conventions& conventions() const { return conventions_; }

  /// In the document's language, in English (companies and titles are English everywhere) or international.
  bool has(std::size_t token, lang::Class c) const {
    if (token >= count_) return false;
    if (static_cast<unsigned>(c) >= 64)
      return starts(token, c) && match_started(token, c).length == 1;  // classes without a bit of their own
    return classes(token) >> static_cast<unsigned>(c) & 1;
  }
  bool has_any(std::size_t token, lang::Classes classes) const { return token < count_ && (this->classes(token) & classes); }
  /// A word that no pack knows in this language: "Huma".
  bool unknown(std::size_t token) const { return token < count_ && classes(token) == 0; }
  /// Whether match() may find something: one look, to be had before a walk.
  bool starts(std::size_t token, lang::Class c) const {
    if (token >= count_) return false;
    const text::WordId word = tokens_[token].word;
    return context_.lexicon.starts(word, c, context_.language) ||
           (context_.language != english_ && context_.lexicon.starts(word, c, english_));
  }
  lang::Match match(std::size_t token, lang::Class c) const { return starts(token, c) ? match_started(token, c) : lang::Match{}; }
  /// The same without English beside another language, for what a word means there alone: "Poll" is a word in English and a surname in German.
  lang::Match match_own(std::size_t token, lang::Class c) const {
    return context_.lexicon.match(document(), token, c, context_.language ? context_.language : english_);
  }

  /// A capitalised word that no link, date, number or phone owns.
  bool capital(std::size_t token) const { return flagged(token, capital_flag); }
  /// No paragraph or wide gap between this token and the one before it.
  bool joined(std::size_t token) const { return token < count_ && !(flags_[token] & break_flag); }
  bool glued(std::size_t token) const { return token < count_ && !(flags_[token] & (break_flag | space_flag)); }
  /// The first word of a sentence or line: its capital says nothing.
  bool opens_sentence(std::size_t token) const { return flagged(token, opens_flag); }
  /// A line in capitals or with nearly all words capitalised: capitals say nothing there.
  bool loud(std::size_t token) const { return flagged(token, loud_flag); }
  bool title_word(std::size_t token) const { return flagged(token, title_flag); }  // head of an office or a compound that ends in one
  bool organization_word(std::size_t token) const {
    return flagged(token, organization_flag);
  }  // compound that ends like an organisation: "Landesverband"
  /// A noun that says what the name behind it is and is no part of it: "Firma", "Softwarehersteller".
  bool kind_word(std::size_t token) const { return flagged(token, kind_flag); }
  bool free(std::size_t token) const { return flagged(token, free_flag); }

  // Who looks for something rare walks these, not all tokens.
  /// The first capital at or behind `token`, or size().
  std::size_t next_capital(std::size_t token) const { return next(capitals_, token); }
  /// The first token at or behind this one where a name may start: a capital, a number with a capital glued to it, a kind of organisation in small
  /// letters ([small_heads]); or size().
  std::size_t next_start(std::size_t token) const { return next(name_starts_, token); }
  /// Words in small letters that may open an entry of [small_heads].
  const std::vector<std::uint32_t>& small_heads() const { return small_heads_; }
  /// Tokens that a link, an address, a date, a number or a phone owns.
  const std::vector<std::uint32_t>& owned() const { return owned_; }
  /// Opening round brackets.
  const std::vector<std::uint32_t>& brackets() const { return brackets_; }

  bool is_word(std::size_t token) const { return flagged(token, word_flag); }
  bool is_char(std::size_t token, char c) const { return document().is_char(token, c); }
  bool lower(std::size_t token) const { return flagged(token, lower_flag); }
  /// A genitive "'s" or a bare apostrophe after s: tokens it takes, or 0.
  std::size_t possessive(std::size_t token) const {
    return token < count_ && (flags_[token] & (quote_flag | break_flag | space_flag)) == quote_flag ? possessive_at(token) : 0;
  }
  /// One past a single-letter initial with its full stop ("J."), or `token` when there is none.
  std::size_t initial_end(std::size_t token) const {
    return capital(token) && glued(token + 1) && is_char(token + 1, '.') ? initial_end_at(token) : token;
  }
  std::string_view text_of(std::size_t token) const { return document().text_of(token); }
  /// Equal for tokens with one key: a word that a pack knows has its number, only others are read.
  std::uint64_t hash(std::size_t token) const {
    const text::WordId word = tokens_[token].word;
    return word ? (word + 1) * 0x9E3779B97F4A7C15ULL : hash_of(text_of(token));
  }
  /// Whether the language declines names, so that what differs in endings only is one name: "Uniwersytet Łódzki", "Uniwersytetu Łódzkiego".
  bool declined() const { return conventions_.names_declined; }
  std::string stem(std::size_t token) const;  // folded; without the ending of its case where names are declined
  std::string key(TokenRange range) const;  // folded, one space between words; for comparing
  const layout::Block* block_of(std::size_t token) const;
  /// Whether the word stands in small letters somewhere in the document, so that its capital here may only be style.
  bool written_small(std::size_t token) const;

  static constexpr std::uint8_t no_length = 255;
  /// How many tokens capital_group() found there, or no_length: several finders ask for the same ones.
  std::uint8_t group_length(std::size_t token) const { return token < group_lengths_.size() ? group_lengths_[token] : no_length; }
  void keep_group_length(std::size_t token, std::size_t length) const {
    if (token < group_lengths_.size() && length < no_length) group_lengths_[token] = static_cast<std::uint8_t>(length);
  }

 private:
  enum : std::uint16_t {
    capital_flag = 1,
    break_flag = 2,
    opens_flag = 4,
    loud_flag = 8,
    free_flag = 16,
    title_flag = 32,
    organization_flag = 64,
    kind_flag = 128,
    word_flag = 256,
    lower_flag = 512,
    space_flag = 1024,
    quote_flag = 2048,  // what the token is, beside what it can be: one look tells both
  };
  using Bits = std::vector<std::uint64_t>;  // one for each token
  std::size_t next(const Bits& bits, std::size_t token) const {
    if (token >= count_) return count_;
    std::size_t at = token / 64;
    std::uint64_t left = bits[at] >> token % 64 << token % 64;
    while (!left) {
      if (++at == bits.size()) return count_;
      left = bits[at];
    }
    return at * 64 + static_cast<std::size_t>(std::countr_zero(left));
  }
  void mark_starts();
  bool flagged(std::size_t token, std::uint16_t flag) const { return token < count_ && (flags_[token] & flag); }
  lang::Classes classes(std::size_t token) const { return classes_[tokens_[token].word]; }
  std::size_t possessive_at(std::size_t quote) const;
  std::size_t initial_end_at(std::size_t token) const;
  lang::Match match_started(std::size_t token, lang::Class c) const;
  void mark_blocks();
  void mark_suffixes();
  bool opens_running_text(std::size_t token) const;

  const Context& context_;
  const lang::Conventions& conventions_;       // of its language
  const std::size_t count_;                    // of tokens
  const text::Token* const tokens_;
  const text::WordTable classes_;
  std::vector<std::uint16_t> flags_;
  Bits capitals_, name_starts_;
  std::vector<std::uint32_t> small_heads_, brackets_, owned_;
  lang::LanguageId english_ = 0;
  mutable std::size_t last_block_ = 0;  // where block_of looks first: most ask for one block several times
  std::uint64_t hash_of(std::string_view word) const;
  void read_small_words() const;
  static constexpr std::size_t most_kept = std::size_t{1} << 20;  // tokens: of a longer text nothing is kept, its memory is what counts
  mutable std::vector<std::uint8_t> group_lengths_;
  // Words in small letters, read when one is first asked for.
  mutable Bits small_known_words_;  // those that a pack knows, by number
  mutable text::HashTable small_;   // the others
};

}  // namespace pressparse::fields
