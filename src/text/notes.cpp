#include "text/notes.hpp"

#include <algorithm>
#include <string>

#include "text/unicode.hpp"

namespace pressparse::text {

void note_encoding(const Document& document, std::vector<Note>& notes) {
  if (document.text.empty()) {
    notes.push_back({"input.empty", "the input is empty", 0, 0});
    return;
  }
  const auto readable = [](const Token& token) { return token.kind == TokenKind::word || token.kind == TokenKind::number; };
  if (std::none_of(document.tokens.begin(), document.tokens.end(), readable))
    notes.push_back({"input.no_words", "the input holds no word and no number, only blanks, marks and symbols", 0, document.text.size()});
  if (document.invalid_bytes)
    notes.push_back(
        {"encoding.invalid_utf8",
         std::to_string(document.invalid_bytes) + " bytes are not UTF-8, the first at byte " + std::to_string(document.first_invalid),
         document.first_invalid, document.first_invalid + decode(document.text, document.first_invalid).length});
  if (document.nul_bytes)
    notes.push_back({"input.nul",
                     std::to_string(document.nul_bytes) + " NUL bytes, the first at byte " + std::to_string(document.first_nul),
                     document.first_nul, document.first_nul + 1});
}

}  // namespace pressparse::text
