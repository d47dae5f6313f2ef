#include "layout/contact_glue.hpp"

#include <algorithm>

#include "text/ascii.hpp"

namespace pressparse::layout {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t lines_below = 4;      // of a heading that belong to its contact
constexpr std::size_t longest_contact_heading = 5;  // tokens: "For more information contact"
constexpr std::size_t short_line = 14;      // tokens; a heading without a colon opens no longer one
constexpr std::size_t shortest_left = 2, shortest_label = 3, shortest_name = 3;  // bytes

bool small_end(char c) { return ascii::is_lower(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

std::size_t ContactGlue::contact_start(std::size_t first, std::size_t last) {
  if (first == last) return last;
  // "For more information, contact:Ann Lee"
  const bool colon = document_.text_of(first, last).find(':') != std::string_view::npos;
  for (std::size_t i = colon ? last : 0; i-- > first + 1;)
    if (document_.is_char(i, ':') && heading_ends(i)) {
      lines_left_ = lines_below;
      return std::min(i + 1, last);
    }
  if (const lang::Match heading = lexicon_.match_any(document_, first, Class::contact_headings, language_);
      heading && last - first <= short_line) {
    lines_left_ = lines_below;
    return first + heading.length;
  }
  if (lines_left_ == 0) return last;
  --lines_left_;
  return first;
}

/// A contact's heading ends right before the token.
bool ContactGlue::heading_ends(std::size_t end) const {
  for (std::size_t length = 1; length <= std::min(end, longest_contact_heading); ++length)
    if (lexicon_.match_any(document_, end - length, Class::contact_headings, language_).length == length) return true;
  return false;
}

std::size_t ContactGlue::cut(std::size_t i) const {
  if (!document_.is(i, TokenKind::word)) return 0;
  const std::string_view word = document_.text_of(i);
  for (std::size_t k = shortest_left; k + 1 < word.size(); ++k) {
    const bool after_capitals = ascii::is_upper(word[k]) && ascii::is_upper(word[k - 1]) && small_end(word[k + 1]);  // "ROTH|Isabel"
    if (ascii::is_upper(word[k]) && (small_end(word[k - 1]) || after_capitals) && begins_line(word.substr(k), i, word.substr(0, k))) return k;
  }
  return 0;
}

/// "Executive Officer" behind "LeeChief"
bool ContactGlue::head_follows(std::size_t i) const {
  constexpr std::size_t most_modifiers = 3;
  for (std::size_t k = i; k < i + most_modifiers && k < document_.size() && document_.capitalized(k); ++k)
    if (lexicon_.match_any(document_, k, Class::title_heads, language_)) return true;
  return false;
}

bool ContactGlue::begins_line(std::string_view part, std::size_t i, std::string_view left) const {
  if (part == left && part.size() > shortest_name) return true;  // "Ann HarbourHarbour Ventures"
  const text::Document piece = text::scan(part, lexicon_.vocabulary());
  if (piece.size() != 1 || piece.tokens[0].word == 0) return false;
  const auto is = [&](Class c) { return lexicon_.match_any(piece, 0, c, language_).length == 1; };
  if (lexicon_.match_any(piece, 0, Class::email_labels, language_) && lexicon_.match_any(document_, i + 1, Class::contact_headings, language_))
    return true;  // "Harbour HealthEmail Contact"
  const bool colon = document_.is_char(i + 1, ':');
  if (colon) return part.size() >= shortest_label && (is(Class::email_labels) || is(Class::phone_labels) || is(Class::link_labels));
  const text::Document front = text::scan(left, lexicon_.vocabulary());
  const auto left_is = [&](Class c) { return front.size() == 1 && lexicon_.match_any(front, 0, c, language_).length == 1; };
  // An office behind a name or a degree: a capital stands before the glued word, or the hyphen of a double name.
  const bool name = (i > 0 && (document_.capitalized(i - 1) || document_.is(i - 1, TokenKind::dash) || document_.is_char(i - 1, '.'))) ||
                    left_is(Class::post_nominals);
  const bool ends_domain = document_.is_char(i + 1, '.') && i + 2 < document_.size() && !document_.tokens[i + 2].has(Token::space_before);
  const bool written = part.size() > 3 || piece.tokens[0].has(Token::all_upper);  // "LeeVP", not "IgniteIt"
  if (name && !ends_domain && written && (is(Class::title_heads) || (is(Class::title_modifiers) && head_follows(i + 1)))) return true;
  // A given name behind a firm: "Harbour GroupBrandon Lee"; "MaryAnn" and "LoRusso" are whole.
  if (part.size() < shortest_name || !is(Class::given_names) || i + 1 >= document_.size() || !document_.capitalized(i + 1)) return false;
  return (front.size() == 1 && front.tokens[0].has(Token::all_upper) && left.size() >= shortest_name) ||
         left_is(Class::organization_tails) || left_is(Class::legal_forms);
}

}  // namespace pressparse::layout
