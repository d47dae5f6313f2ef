// Characters: decoding, classes, folding. The only place that knows utf8proc; offsets are bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace pressparse::text {

inline constexpr char32_t invalid_character = 0xFFFFFFFF;

struct Decoded {
  char32_t character;   // invalid_character for bytes that are no UTF-8
  std::uint32_t length;  // bytes; for invalid ones the maximal subpart, at least 1
};

/// Decodes the character at `at`, which must be < text.size().
Decoded decode(std::string_view text, std::size_t at);

enum class CharacterClass : std::uint8_t { letter, digit, mark, space, quote, dash, punctuation, symbol, invisible, line_break, invalid };

CharacterClass classify(char32_t character);
bool is_upper(char32_t character);
bool is_lower(char32_t character);

/// Appends the simple case folding of a character; typographic apostrophes become ', invisible characters nothing.
void append_folded(char32_t character, std::string& out);

/// Folds a short key: case, apostrophes, runs of white space to one space, soft hyphens and zero-width characters away.
std::string fold(std::string_view text);

/// The same behind what `out` holds: for many keys in one buffer.
void append_folded(std::string_view text, std::string& out);

/// The letters and digits that an address spells a word with, small and without accents: "Treviño" gives "trevino". `digraphs`: the
/// German umlauts as two letters, "mühle" as "muehle".
std::string address_letters(std::string_view text, bool digraphs = false);

/// Whether two words fold alike; no memory is taken for ASCII ones.
bool same_folded(std::string_view a, std::string_view b);

/// Appends a character as UTF-8.
void append_utf8(char32_t character, std::string& out);

}  // namespace pressparse::text
