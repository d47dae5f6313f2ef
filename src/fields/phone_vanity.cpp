#include "fields/phone_vanity.hpp"

#include <algorithm>
#include <array>

namespace pressparse::fields {
namespace {

using text::Token;
using text::TokenKind;

constexpr std::array<std::string_view, 7> free_call = {"800", "833", "844", "855", "866", "877", "888"};
constexpr std::array<std::string_view, 4> free_call_trunk = {"0800", "0808", "0700", "0900"};
constexpr std::size_t most_letters = 14;

char key_of(char letter) { return "22233344455566677778889999"[letter - 'A']; }

}  // namespace

std::optional<Vanity> vanity_number(const text::Document& d, const DigitRun& run, std::size_t first, bool labelled) {
  std::size_t k = first;
  Vanity vanity;
  if (digits_of(d, run.groups[k]) == "1" && k + 1 < run.groups.size()) ++k;
  const std::string code = digits_of(d, run.groups[k]);
  const bool free = std::find(free_call.begin(), free_call.end(), code) != free_call.end();
  const bool trunk = std::find(free_call_trunk.begin(), free_call_trunk.end(), code) != free_call_trunk.end();
  if (!free && !trunk && !(labelled && code.size() == 3)) return std::nullopt;
  vanity.north_american = !trunk;
  vanity.digits = code;
  std::size_t letters = 0, count = 0;
  const std::size_t wanted = trunk ? 8 : 7;
  std::size_t t = run.groups[k].token + 1;
  while (t < d.size() && count < most_letters) {
    if (d.tokens[t].has(Token::line_start)) break;
    const bool closing = count == 0 && d.is_char(t, ')');
    const bool dash = d.is(t, TokenKind::dash) || d.is_char(t, '.') || closing;
    const std::size_t part = dash ? t + 1 : t;
    if (part >= d.size() || d.tokens[part].has(Token::line_start)) break;
    const bool spaced = d.tokens[part].has(Token::space_before);
    if (!dash && !(labelled || trunk) && d.tokens[part].start != d.tokens[part - 1].end()) break;  // "800 NEW JOBS"
    if (dash && spaced && !closing) break;
    if (count >= wanted && !dash && spaced) break;
    const std::string_view word = d.text_of(part);
    if (d.is(part, TokenKind::number)) {
      for (const char c : word)
        if (count < wanted && c >= '0' && c <= '9') vanity.digits += c;
    } else if (d.is(part, TokenKind::word) && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; })) {
      for (std::size_t i = 0; i < word.size(); ++i)
        if (count + i < wanted) vanity.digits += key_of(word[i]);
      letters += word.size();
    } else {
      break;
    }
    count += word.size();
    if (!letters && count >= wanted) return std::nullopt;  // "225-9817MF": a whole number before the letters
    vanity.end = d.tokens[part].end();
    t = part + 1;
  }
  const bool enough = trunk ? count >= 5 && count <= 9 : count >= 7;
  if (letters < 2 || !enough || count > most_letters) return std::nullopt;
  return vanity;
}

}  // namespace pressparse::fields
