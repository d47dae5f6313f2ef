// A scanned document: the caller's bytes with their tokens and lines. Made in one pass, read by every later stage.
//
// Nothing is normalised: a token is a slice of the caller's bytes. What is compared (a word with a pack's entry) was
// folded once, in the scan, into a word id.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/vocabulary.hpp"

namespace pressparse::text {

enum class TokenKind : std::uint8_t {
  word,         // letters with their marks and invisible characters: "Müller"; digits end it
  number,       // digits: "2024"
  quote,        // one quotation mark or apostrophe of any kind
  dash,         // one hyphen or dash
  punctuation,  // one other punctuation character
  symbol,       // one symbol, currency sign or emoji
  invalid,      // bytes that are no UTF-8
};

/// Eight bytes: a long text is as many tokens as it has words and marks, and memory is what they cost most.
struct Token {
  std::uint32_t start = 0;
  TokenKind kind : 3 = TokenKind::word;
  std::uint32_t flags : 5 = 0;
  std::uint32_t length : 7 = 0;  // bytes; a longer run is several tokens
  WordId word : 17 = 0;          // 0: in no pack

  enum Flag : std::uint8_t {
    space_before = 1,  // white space or a line break before it, or the text's start
    line_start = 2,    // first token of its line
    first_upper = 4,   // a word that starts with a capital letter
    all_upper = 8,     // a word without small letters, two letters at least
    non_ascii = 16,
  };
  std::uint32_t end() const { return start + length; }
  bool has(Flag flag) const { return flags & flag; }

  static constexpr std::uint32_t longest = 120;             // bytes: room for the last character, whatever its length
  static constexpr WordId most_words = (WordId{1} << 17) - 1;  // of all packs together
};
static_assert(sizeof(Token) == 8);

/// A line without its line break.
struct Line {
  std::uint32_t start = 0;
  std::uint32_t end = 0;
  std::uint32_t first_token = 0;
  std::uint32_t last_token = 0;  // one past
  bool blank() const { return first_token == last_token; }
};

/// Classes by word. Most words are alike in what the packs say of them, so that a table holds a place for each word and the few rows once.
struct WordTable {
  const std::uint16_t* places = nullptr;
  const std::uint64_t* values = nullptr;
  std::uint64_t operator[](WordId word) const { return values[places[word]]; }
};

class Document {
 public:
  std::string_view text;
  std::vector<Token> tokens;
  std::size_t count = 0;  // of tokens; a vector's own size takes a division, and every look at a token asks for it
  std::vector<Line> lines;  // at least one
  std::uint32_t invalid_bytes = 0;
  std::uint32_t first_invalid = 0;  // offset of the first invalid byte
  std::uint32_t nul_bytes = 0;
  std::uint32_t first_nul = 0;

  std::size_t size() const { return count; }
  std::string_view slice(std::size_t start, std::size_t end) const { return text.substr(start, end - start); }
  std::string_view text_of(std::size_t token) const { return text.substr(tokens[token].start, tokens[token].length); }
  /// Text from the first token's start to the last one's end; `last` is one past.
  std::string_view text_of(std::size_t first, std::size_t last) const { return slice(tokens[first].start, tokens[last - 1].end()); }

  bool is(std::size_t token, TokenKind kind) const { return token < count && tokens[token].kind == kind; }
  /// True when the token is exactly this one ASCII character.
  bool is_char(std::size_t token, char character) const {
    return token < count && tokens[token].length == 1 && text[tokens[token].start] == character;
  }
  /// The token stands in the text and has this flag.
  bool flagged(std::size_t token, Token::Flag flag) const { return token < count && tokens[token].has(flag); }
  /// Two blanks or a tab stand before the token: a table's cell or a menu's item begins.
  bool cell_starts(std::size_t token) const {
    if (token == 0 || token >= count) return false;
    const std::size_t from = tokens[token - 1].end(), size = tokens[token].start - from;
    if (size < 2) return size == 1 && text[from] == '\t';
    const std::string_view gap = text.substr(from, size);
    return gap.starts_with("  ") || gap.find('\t') != std::string_view::npos;
  }
  /// A word that starts with a capital letter.
  bool capitalized(std::size_t token) const { return is(token, TokenKind::word) && tokens[token].has(Token::first_upper); }

  /// The classes of the token's word in the document's language, one bit for each lang::Class; 0 past the end.
  std::uint64_t classes(std::size_t token) const { return token < count && word_classes ? (*word_classes)[tokens[token].word] : 0; }
  template <class Class>
  bool has(std::size_t token, Class c) const {
    static_assert(sizeof(Class) == 1);
    return static_cast<unsigned>(c) < 64 && (classes(token) >> static_cast<unsigned>(c) & 1);
  }

  /// The first token that starts at or after `offset`.
  std::size_t token_at(std::size_t offset) const;
  /// The line that holds `offset`.
  std::size_t line_at(std::size_t offset) const;

  /// Indexed by WordId; set once the language is known (lang::Lexicon owns it).
  const WordTable* word_classes = nullptr;
};

/// The hash of the word, folded: what the vocabulary is asked with.
WordHash folded_hash(std::string_view word);

/// The hashes of a text's words, folded as a scan folds them, when it is nothing but ASCII words with one space between them; false for any
/// other text. Nearly all entries of the packs are such.
bool plain_words(std::string_view text, std::vector<WordHash>& hashes);

/// Scans `text`, which must outlive the document. Linear; total for any bytes.
Document scan(std::string_view text, const Vocabulary& vocabulary);

}  // namespace pressparse::text
