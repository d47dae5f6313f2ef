#include "text/document.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include "text/ascii.hpp"
#include "text/gallop.hpp"
#include "text/room.hpp"
#include "text/unicode.hpp"

namespace pressparse::text {
namespace {

constexpr std::uint32_t longest_token = Token::longest;

std::array<CharacterClass, 128> make_ascii_classes() {
  std::array<CharacterClass, 128> table{};
  for (char32_t c = 0; c < 128; ++c) table[c] = classify(c);
  return table;
}

/// The ASCII letters that a run starts with, read eight bytes at a time: where they end, what they hash to, which cases they have.
struct LetterRun {
  std::size_t end = 0;
  WordHash hash;  // of the folded letters
  bool lower = false;  // a small letter among them
};

using ascii::eight_of;

[[gnu::always_inline]] inline LetterRun letter_run(std::string_view text, std::size_t at) {
  constexpr std::uint64_t high = eight_of(0x80), case_bit = eight_of(0x20);
  LetterRun run;
  for (;; at += 8) {
    std::uint64_t bytes = 0;
    if (at + 8 <= text.size()) std::memcpy(&bytes, text.data() + at, 8);
    else std::memcpy(&bytes, text.data() + at, text.size() - at);
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    const std::uint64_t folded = bytes | case_bit, low = folded & ~high;
    // The high bit of each byte of `letters`: it is between 'a' and 'z'.
    const std::uint64_t letters = (low + eight_of(0x80 - 'a')) & ~(low + eight_of(0x80 - 'z' - 1)) & ~bytes & high;
    const int count = std::countr_one(letters | ~high) / 8;
    const std::uint64_t kept = count == 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << count * 8) - 1;
    run.lower |= (bytes & case_bit & kept) != 0;
    if (count) {
      std::uint64_t key = folded & kept;
      if constexpr (std::endian::native == std::endian::big) key = __builtin_bswap64(key);
      run.hash.add(key);
    }
    if (count < 8) {
      run.end = at + static_cast<std::size_t>(count);
      return run;
    }
  }
}

/// Japanese and Chinese have no spaces between words: an ideograph or a hiragana letter is a token by itself, so that entries of packs are
/// found inside a sentence. Katakana spells words, which stay whole.
enum class Spacing : std::uint8_t { words, katakana, alone };
constexpr char32_t first_unspaced = 0x3005;

constexpr Spacing spacing_of(char32_t c) {
  if (c >= 0x30A1 && c <= 0x30FF) return Spacing::katakana;
  const bool ideograph = (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c <= 0x3007;
  return ideograph || (c >= 0x3041 && c <= 0x309F) ? Spacing::alone : Spacing::words;
}

class Scanner {
 public:
  Scanner(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {
    document_.text = text;
    document_.tokens.reserve(text.size() / 4 + 8);
    document_.lines.reserve(text.size() / 60 + 2);
  }

  Document run() {
    static const auto ascii = make_ascii_classes();
    open_line(0);
    while (at_ < text_.size()) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte >= 128) {
        const Decoded d = decode(text_, at_);
        step(d, classify(d.character));
      } else if (byte == ' ') {  // every other step is one of these two
        space_ = true;
        ++at_;
      } else if (const CharacterClass kind = ascii[byte]; kind == CharacterClass::letter) {
        scan_word();
      } else {
        step({byte, 1}, kind);
      }
    }
    document_.lines.back().end = static_cast<std::uint32_t>(text_.size());
    document_.lines.back().last_token = static_cast<std::uint32_t>(document_.tokens.size());
    document_.count = document_.tokens.size();
    find_words();
    return std::move(document_);
  }

 private:
  void step(Decoded d, CharacterClass kind) {
    switch (kind) {
      case CharacterClass::letter:
      case CharacterClass::mark:
        return scan_word();
      case CharacterClass::digit:
        return scan_number();
      case CharacterClass::line_break:
        return break_line(d);
      case CharacterClass::space:
        if (d.character == 0) note_nul();
        space_ = true;
        at_ += d.length;
        return;
      case CharacterClass::invisible:
        at_ += d.length;
        return;
      case CharacterClass::quote:
        return add_single(d, TokenKind::quote);
      case CharacterClass::dash:
        return add_single(d, TokenKind::dash);
      case CharacterClass::punctuation:
        return add_single(d, TokenKind::punctuation);
      case CharacterClass::symbol:
        return add_single(d, TokenKind::symbol);
      case CharacterClass::invalid:
        if (!document_.invalid_bytes) document_.first_invalid = static_cast<std::uint32_t>(at_);
        document_.invalid_bytes += d.length;
        return add_single(d, TokenKind::invalid);
    }
  }

  void scan_word() {
    const std::size_t start = at_;
    const LetterRun run = letter_run(text_.substr(0, at_ + longest_token + 1), at_);
    if (run.end - start > longest_token || (run.end < text_.size() && static_cast<unsigned char>(text_[run.end]) >= 0x80))
      return scan_mixed_word();
    std::uint8_t flags = 0;
    if (text_[start] <= 'Z') flags |= !run.lower && run.end - start > 1 ? Token::first_upper | Token::all_upper : Token::first_upper;
    at_ = run.end;
    add(start, TokenKind::word, flags, run.hash);
  }

  /// A word with characters beyond ASCII, or one that is too long for a token.
  void scan_mixed_word() {
    const std::size_t start = at_;
    folded_.clear();
    bool upper_first = false, lower = false, upper = false, non_ascii = false;
    int letters = 0;
    Spacing spacing = Spacing::words;
    while (at_ < text_.size() && at_ - start < longest_token) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 128) {
        const bool is_up = byte >= 'A' && byte <= 'Z', is_low = byte >= 'a' && byte <= 'z';
        if (!is_up && !is_low) break;
        folded_ += static_cast<char>(is_up ? byte + 32 : byte);
        if (letters == 0) upper_first = is_up;
        upper |= is_up;
        lower |= is_low;
        if (spacing != Spacing::words) break;
        ++letters;
        ++at_;
        continue;
      }
      const Decoded d = decode(text_, at_);
      const CharacterClass kind = classify(d.character);
      if (kind == CharacterClass::invisible) {  // a soft hyphen inside a word belongs to it, one at its end does not
        at_ += d.length;
        continue;
      }
      if (kind != CharacterClass::letter && kind != CharacterClass::mark) break;
      if (d.character >= first_unspaced && kind == CharacterClass::letter) {
        const Spacing own = spacing_of(d.character);
        if (at_ > start && (own != spacing || own == Spacing::alone)) break;
        spacing = own;
      }
      non_ascii = true;
      append_folded(d.character, folded_);
      if (kind == CharacterClass::letter) {
        const bool is_up = is_upper(d.character);
        if (letters == 0) upper_first = is_up;
        upper |= is_up;
        lower |= !is_up;
        ++letters;
      }
      at_ += d.length;
    }
    std::uint8_t flags = 0;
    if (upper_first) flags |= Token::first_upper;
    if (upper && !lower && letters > 1) flags |= Token::all_upper;
    if (non_ascii) flags |= Token::non_ascii;
    add(start, TokenKind::word, flags, WordHash::of(folded_));
  }

  void scan_number() {
    const std::size_t start = at_;
    folded_.clear();
    while (at_ < text_.size() && at_ - start < longest_token) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte >= '0' && byte <= '9') {
        folded_ += static_cast<char>(byte);
        ++at_;
        continue;
      }
      if (byte < 128) break;
      const Decoded d = decode(text_, at_);
      if (classify(d.character) != CharacterClass::digit) break;
      at_ += d.length;
    }
    add(start, TokenKind::number, 0, WordHash::of(folded_));
  }

  void add_single(Decoded d, TokenKind kind) {
    const std::size_t start = at_;
    at_ += d.length;
    if (d.character < 128) return add(start, kind, 0, vocabulary_.find(static_cast<char>(d.character)));
    folded_.clear();
    append_folded(d.character, folded_);
    add(start, kind, Token::non_ascii, WordHash::of(folded_));
  }

  /// A token whose word is looked up later, together with its neighbours': the table does not fit into the nearest memory, and look-ups
  /// that follow each other closely wait for it at the same time.
  void add(std::size_t start, TokenKind kind, std::uint8_t flags, WordHash hash) {
    if (waiting_ == hashes_.size()) find_words();
    hashes_[waiting_] = hash;
    tokens_[waiting_++] = static_cast<std::uint32_t>(document_.tokens.size());
    add(start, kind, flags, WordId{0});
  }

  void find_words() {
    for (std::size_t i = 0; i < waiting_; ++i) document_.tokens[tokens_[i]].word = vocabulary_.find(hashes_[i]) & Token::most_words;
    waiting_ = 0;
  }

  void add(std::size_t start, TokenKind kind, std::uint8_t flags, WordId word) {
    if (space_) flags |= Token::space_before;
    if (line_start_) flags |= Token::line_start;
    space_ = line_start_ = false;
    if (document_.tokens.size() == document_.tokens.capacity()) make_room(document_.tokens, at_, text_.size());
    Token token;
    token.start = static_cast<std::uint32_t>(start);
    token.kind = kind;
    token.flags = flags & 31u;
    token.length = static_cast<std::uint32_t>(at_ - start) & 127u;
    token.word = word & Token::most_words;
    document_.tokens.push_back(token);
  }

  void open_line(std::size_t start) {
    const auto token = static_cast<std::uint32_t>(document_.tokens.size());
    if (document_.lines.size() == document_.lines.capacity()) make_room(document_.lines, at_, text_.size());
    document_.lines.push_back({static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(start), token, token});
    space_ = line_start_ = true;
  }

  void break_line(Decoded d) {
    Line& line = document_.lines.back();
    line.end = static_cast<std::uint32_t>(at_);
    line.last_token = static_cast<std::uint32_t>(document_.tokens.size());
    at_ += d.length;
    if (d.character == U'\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    open_line(at_);
  }

  void note_nul() {
    if (!document_.nul_bytes++) document_.first_nul = static_cast<std::uint32_t>(at_);
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  Document document_;
  std::size_t at_ = 0;
  bool space_ = true;
  bool line_start_ = true;
  std::string folded_;
  std::array<WordHash, 64> hashes_;
  std::array<std::uint32_t, 64> tokens_{};  // of the hashes
  std::size_t waiting_ = 0;
};

}  // namespace

WordHash folded_hash(std::string_view word) {
  const LetterRun run = letter_run(word, 0);
  return run.end == word.size() ? run.hash : WordHash::of(fold(word));
}

bool plain_words(std::string_view text, std::vector<WordHash>& hashes) {
  hashes.clear();
  for (std::size_t at = 0; at < text.size();) {
    const LetterRun run = letter_run(text, at);
    if (run.end == at || run.end - at > longest_token || (run.end < text.size() && text[run.end] != ' ')) return false;
    hashes.push_back(run.hash);
    at = run.end + 1;
  }
  return true;
}

Document scan(std::string_view text, const Vocabulary& vocabulary) { return Scanner(text, vocabulary).run(); }

std::size_t Document::token_at(std::size_t offset) const {
  return partition_from(tokens.size(), even_guess(tokens.size(), offset, text.size()),
                        [&](std::size_t i) { return tokens[i].start < offset; });
}

std::size_t Document::line_at(std::size_t offset) const {
  const std::size_t behind =
      partition_from(lines.size(), even_guess(lines.size(), offset, text.size()), [&](std::size_t i) { return lines[i].start <= offset; });
  return behind ? behind - 1 : 0;
}

}  // namespace pressparse::text
