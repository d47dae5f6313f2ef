#include "record/name_doubts.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

using lang::Class;
using text::TokenKind;

/// "ViennaFounded by": a heading and a sentence that lost the break between them.
bool glued_words(std::string_view word) {
  for (std::size_t i = 3; i + 3 < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z' && word[i - 1] >= 'a' && word[i - 1] <= 'z') return true;
  return false;
}

}  // namespace

bool NameDoubts::could_be_name(std::size_t first, std::size_t last) const {
  const bool pronoun =
      document_.has(first, Class::pronouns) && document_.flagged(first + 1, text::Token::space_before);  // "Ihren Anruf", not "I2M"
  if ((document_.has(first, Class::stopwords) || pronoun) && !document_.has(first, Class::organization_heads)) return false;
  if (!document_.capitalized(first) && context_.lexicon.match_any(document_, first, Class::organization_nouns, context_.language))
    return false;                                                               // "company here."
  if (last - first == 1 && document_.text_of(first).size() <= 2) return false;  // "IG": a label, somebody's initials
  if (names_person(first, last) || is_label(first, last) || opens_with_title(first, last)) return false;
  if (document_.is(last - 1, TokenKind::number) || (document_.is_char(last - 1, '.') && last - first == 2)) return false;
  for (const Class c :
       {Class::phone_labels, Class::contact_headings, Class::noise_lines, Class::email_labels, Class::link_labels, Class::department_words})
    if (const lang::Match match = context_.lexicon.match_any(document_, first, c, context_.language);
        match && (match.length == last - first || document_.is_char(first + match.length, ':') || c == Class::noise_lines ||
                  (c == Class::contact_headings && match.length > 1 &&
                   context_.lexicon.match_any(document_, first + match.length, Class::places, context_.language))))
      return false;  // "Media inquiries US & Europe"
  if (last - first == 1 && document_.has(first, Class::title_heads)) return false;  // "About the Producer"
  if (last - first <= 2 && plain(first, last) && (last - first == 1 || !document_.has(last - 1, Class::organization_tails)))
    return false;  // "Radio", "Web Sites"
  if (last - first > 2 && context_.language && document_.capitalized(first) && document_.has(first, Class::announce_verbs) &&
      !document_.tokens[first].has(text::Token::all_upper) && !document_.has(first, Class::organization_heads))
    return false;  // "Introduces Key Legislation"
  if (only_labels(first, last) || context_.lexicon.match(document_, last - 1, Class::thing_heads, context_.language)) return false;
  for (std::size_t i = first + 1; i < last; ++i)  // "Toll-free within the US"
    if (document_.is(i, TokenKind::word) && !document_.capitalized(i) && document_.has(i, Class::stopwords) &&
        !document_.has(i, Class::organization_links))
      return false;
  // "Watch the trailer"
  if (last - first == 3 && document_.is(last - 1, TokenKind::word) && !document_.capitalized(last - 1) &&
      context_.lexicon.match(document_, first + 1, Class::articles, context_.language).value == "definite" && !document_.capitalized(first + 1))
    return false;
  if (!ends_like_name(first, last) || holds_office(first, last)) return false;
  if (const lang::Match place = context_.lexicon.match(document_, first, Class::places, context_.language);
      place && place.length == last - first)
    return false;
  std::size_t small = 0, capital = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (document_.is_char(i, '.') && i + 1 < last && document_.capitalized(i + 1) && document_.tokens[i - 1].length > 4) return false;
    if (i + 1 < last && document_.is(i + 1, TokenKind::word) && !document_.capitalized(i + 1) && glued_words(document_.text_of(i)))
      return false;
    if (!document_.is(i, TokenKind::word)) continue;
    capital += document_.capitalized(i);
    small += !document_.capitalized(i) && !document_.has(i, Class::organization_links) && !document_.has(i, Class::stopwords) &&
             !document_.has(i, Class::organization_heads);
  }
  return capital > 0 ? small <= 2 : last - first > 1 && !holds_small_word(first, last);
}

bool NameDoubts::plain(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (!document_.is(i, TokenKind::word) || document_.tokens[i].has(text::Token::all_upper) ||
        !context_.lexicon.match(document_, i, Class::plain_words, context_.language))
      return false;
  return true;
}

bool NameDoubts::names_person(std::size_t first, std::size_t last) const {
  std::size_t comma = first + 1;
  while (comma < last && !document_.is_char(comma, ',')) ++comma;
  if (comma + 1 >= last ||
      (!document_.has(first, Class::given_names) && parties_.find_person(document_.text_of(first, comma)) == Parties::none))
    return false;
  for (std::size_t i = comma + 1; i < last; ++i)
    if (document_.is(i, TokenKind::word) && !context_.lexicon.match_any(document_, i, Class::post_nominals, context_.language) &&
        !(document_.tokens[i].has(text::Token::all_upper) && document_.tokens[i].length <= 5))
      return false;
  return true;
}

bool NameDoubts::is_label(std::size_t first, std::size_t last) const {
  if (last - first > 2 || !document_.is_char(last, ':') || document_.has(last - 1, Class::organization_tails) ||
      document_.has(last - 1, Class::organization_anchors))
    return false;
  std::size_t value = document_.tokens[last].end();
  const std::string_view text = context_.text();
  while (value < text.size() && (text[value] == ' ' || text[value] == '*' || text[value] == '[' || text[value] == '(')) ++value;
  const auto stands = [&](const auto& values) {
    return std::any_of(values.begin(), values.end(), [&](const auto& v) { return v.start == value; });
  };
  return stands(release_.emails) || stands(release_.links);
}

bool NameDoubts::opens_with_title(std::size_t first, std::size_t last) const {
  const std::size_t head = first + (first + 2 < last && document_.is(first + 1, TokenKind::dash) ? 2 : 0);
  if (!document_.has(head, Class::title_heads) || !document_.capitalized(first)) return false;
  for (std::size_t i = head; i < last; ++i)
    if (document_.has(i, Class::organization_tails) || document_.has(i, Class::organization_anchors) ||
        document_.has(i, Class::legal_forms))
      return false;
  if (head + 3 == last && document_.has(head + 1, Class::given_names) && document_.capitalized(head + 2)) return true;  // "Chef Eric Cole"
  return head + 1 < last && (document_.has(head + 1, Class::conjunctions) ||
                             bool(context_.lexicon.match_any(document_, head + 1, Class::object_links, context_.language)));
}

bool NameDoubts::ends_like_name(std::size_t first, std::size_t last) const {
  const std::size_t end = last - 1;
  if (document_.is(end, TokenKind::word) && !document_.capitalized(end) && last - first > 1 &&
      (document_.has(end, Class::stopwords) || context_.lexicon.match_any(document_, end, Class::organization_nouns, context_.language) ||
       context_.lexicon.match_any(document_, end, Class::product_nouns, context_.language)))
    return false;
  if (document_.is_char(end, ':') || (document_.has(end, Class::event_words) && !document_.has(end, Class::organization_tails) &&
                                      document_.tokens[end].has(text::Token::space_before)))
    return false;
  for (std::size_t i = first + 1; i < end; ++i)
    if (document_.is_char(i, ',') && context_.lexicon.match_any(document_, i + 1, Class::places, context_.language).length == last - i - 1)
      return false;
  if (last - first > 1 && (document_.has(end, Class::organization_tails) || document_.has(end, Class::organization_anchors))) return true;
  constexpr lang::Classes common = lang::bit(Class::not_names) | lang::bit(Class::title_modifiers) | lang::bit(Class::stopwords) |
                                   lang::bit(Class::pronouns) | lang::bit(Class::event_words);
  for (std::size_t i = first; i < last; ++i)
    if (!document_.is(i, TokenKind::word) || !(document_.classes(i) & common)) return true;
  return false;
}

bool NameDoubts::only_labels(std::size_t first, std::size_t last) const {
  if (last - first < 2) return false;
  for (std::size_t i = first; i < last;) {
    std::size_t length = 0;
    for (const Class c : {Class::link_labels, Class::email_labels, Class::phone_labels})
      length = std::max(length, context_.lexicon.match_any(document_, i, c, context_.language).length);
    if (!length) return false;
    i += length;
  }
  return true;
}

bool NameDoubts::holds_small_word(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (document_.has(i, Class::stopwords)) return true;
  return false;
}

bool NameDoubts::holds_office(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i < last; ++i)
    if (document_.has(i, Class::title_heads) && document_.capitalized(i) && !document_.is(i + 1, TokenKind::quote) &&
        !document_.has(i, Class::organization_tails) && (i + 1 == last || !document_.has(i + 1, Class::stopwords)))
      return true;
  return false;
}

}  // namespace pressparse::record
