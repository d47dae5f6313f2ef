#include "fields/candidates.hpp"

#include <array>

namespace pressparse::fields {
namespace {

constexpr std::size_t usual_length = 64;  // of the lists of a release
constexpr std::uint8_t figure_mark = 1, link_mark = 2;

constexpr std::array<std::uint8_t, 256> marks_by_character() {
  std::array<std::uint8_t, 256> marks{};
  for (const char c : {'(', '+', '['}) marks[static_cast<unsigned char>(c)] |= figure_mark;
  for (const char c : {':', '@', '.', '/', '[', ']', '<', '(', '{'}) marks[static_cast<unsigned char>(c)] |= link_mark;
  return marks;
}

constexpr std::array<std::uint8_t, 256> marks = marks_by_character();

}  // namespace

Candidates::Candidates(const text::Document& document, const lang::Lexicon& lexicon) {
  using lang::Sign;
  for (List* list : {&figures, &links, &dates, &partner_cues}) list->reserve(usual_length);
  const auto count = static_cast<std::uint32_t>(document.size());
  const text::Token* const tokens = document.tokens.data();
  const std::uint8_t* const signs_of_word = lexicon.signs();
  const char* const text = document.text.data();
  for (std::uint32_t i = 0; i < count; ++i) {
    const text::Token token = tokens[i];
    const text::TokenKind kind = token.kind;
    const std::uint8_t signs = signs_of_word[token.word];
    if (kind == text::TokenKind::word) {
      if (!signs) continue;  // nearly all
    } else if (kind == text::TokenKind::number) {
      figures.push_back(i);
      dates.push_back(i);
    } else if (token.length == 1) {
      const std::uint8_t mark = marks[static_cast<unsigned char>(text[token.start])];
      if (mark & figure_mark) figures.push_back(i);
      if (mark & link_mark) links.push_back(i);
    }
    const auto has = [&](Sign sign) { return (signs & lang::Lexicon::bit_of(sign)) != 0; };
    if (has(Sign::month) && kind != text::TokenKind::number) dates.push_back(i);
    if (has(Sign::email) && kind == text::TokenKind::word) links.push_back(i);
    if (has(Sign::exchange)) exchanges.push_back(i);
    if (has(Sign::country)) countries.push_back(i);
    if (has(Sign::boilerplate)) boilerplates.push_back(i);
    if (has(Sign::partner_cue)) partner_cues.push_back(i);
  }
}

}  // namespace pressparse::fields
