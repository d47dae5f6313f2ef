#include "fields/candidates.hpp"

#include <array>

#include "text/room.hpp"

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
    const auto add = [&](List& list) {
      if (list.size() == list.capacity() && list.size() >= usual_length) text::make_room(list, i, count);
      list.push_back(i);
    };
    const text::Token token = tokens[i];
    const text::TokenKind kind = token.kind;
    const std::uint8_t signs = signs_of_word[token.word];
    if (kind == text::TokenKind::word) {
      if (!signs) continue;  // nearly all
    } else if (kind == text::TokenKind::number) {
      add(figures);
      add(dates);
    } else if (token.length == 1) {
      const std::uint8_t mark = marks[static_cast<unsigned char>(text[token.start])];
      if (mark & figure_mark) add(figures);
      if (mark & link_mark) add(links);
    }
    const auto has = [&](Sign sign) { return (signs & lang::Lexicon::bit_of(sign)) != 0; };
    if (has(Sign::month) && kind != text::TokenKind::number) add(dates);
    if (has(Sign::email) && kind == text::TokenKind::word) add(links);
    if (has(Sign::exchange)) add(exchanges);
    if (has(Sign::country)) add(countries);
    if (has(Sign::boilerplate)) add(boilerplates);
    if (has(Sign::partner_cue)) add(partner_cues);
  }
}

}  // namespace pressparse::fields
