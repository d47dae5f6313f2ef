// What a mail puts around a headline: the head with its subject, the salutation; and the signs that a deck begins with.
#include <algorithm>

#include "fields/headline_lines.hpp"

namespace pressparse::fields {

using lang::Class;

std::size_t HeadlineLines::behind_subject(std::size_t i) const {
  const lang::Match label = context_.lexicon.match_any(document_, i, Class::deck_labels, context_.language);
  return label.value == "subject" && document_.is_char(i + label.length, ':') ? behind_mail_marks(i + label.length + 1) : i;
}

std::size_t HeadlineLines::behind_mail_marks(std::size_t i) const {
  constexpr std::size_t most_marks = 4, longest_tag = 5;  // tokens
  const auto same_line = [&](std::size_t k) { return k < document_.size() && !document_.tokens[k].has(text::Token::line_start); };
  for (std::size_t marks = 0; marks < most_marks; ++marks) {
    std::size_t tag = i + 1;
    while (document_.is_char(i, '[') && tag < i + longest_tag && !document_.is_char(tag, ']') && same_line(tag)) ++tag;
    std::size_t next = i;
    if (document_.is_char(i, '[') && document_.is_char(tag, ']')) next = tag + 1;
    const lang::Match mark = context_.lexicon.match_any(document_, i, Class::deck_labels, context_.language);
    const lang::Match kind = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
    const std::size_t length = std::max<std::size_t>(mark.value == "mark" ? mark.length : 0, kind.length), sign = i + length;
    const bool set_off = document_.is_char(sign, ':') || document_.is_char(sign, '|') ||
                         (document_.is(sign, text::TokenKind::dash) && document_.flagged(sign, text::Token::space_before) &&
                          document_.flagged(sign + 1, text::Token::space_before));
    if (length && set_off) next = sign + 1;
    if (next == i || !same_line(next)) return i;
    i = next;
  }
  return i;
}

bool HeadlineLines::opens_with_mail_label(const Block& block) const {
  const lang::Match label = context_.lexicon.match_any(document_, block.first_token, Class::mail_labels, context_.language);
  return label && document_.is_char(block.first_token + label.length, ':') &&
         !document_.tokens[block.first_token + label.length].has(text::Token::space_before);
}

bool HeadlineLines::is_salutation(const Block& block) const {
  constexpr std::size_t longest = 12;  // tokens
  const std::size_t last = block.last_token - 1;
  if (block.last_token - block.first_token > longest || !(document_.is_char(last, ',') || document_.is_char(last, ':') || document_.is_char(last, '!')))
    return false;
  return static_cast<bool>(context_.lexicon.match_any(document_, block.first_token, Class::salutations, context_.language));
}

bool HeadlineLines::opens_deck(std::size_t i) const {
  const std::string_view sign = document_.text_of(i);
  if (!document_.is(i + 1, text::TokenKind::number))
    return sign == "\u00BF" || sign == "\u00A1";  // the marks that open a Spanish question or call
  const bool money = sign == "$" || sign == "\u00A3" || sign == "\u20AC" || sign == "\u00A5";
  return money || ((sign == "+" || sign == "\u2212" || sign == "\u00BF" || sign == "\u00A1") && !document_.flagged(i + 1, text::Token::space_before));
}

}  // namespace pressparse::fields
