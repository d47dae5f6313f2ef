// Which lines above a headline say whose release it is.
#include <algorithm>

#include "fields/headline_lines.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;

constexpr std::size_t longest_letterhead = 9;  // words

}  // namespace

bool HeadlineLines::only_names(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i) {
    if (!document_.is(i, text::TokenKind::word) || document_.capitalized(i) || !mask_.free(i)) continue;
    if (!document_.has(i, Class::organization_links) && !document_.has(i, Class::stopwords) && !document_.has(i, Class::name_particles) &&
        !document_.has(i, Class::organization_heads) && !document_.has(i, Class::organization_tails) &&
        !document_.has(i, Class::organization_anchors) && !document_.has(i, Class::legal_forms) && !document_.has(i, Class::title_heads) &&
        document_.tokens[i].length > 2)
      return false;
  }
  return true;
}

bool HeadlineLines::ends_in_form(std::size_t i, const Block& block) const {
  const lang::Match form = context_.lexicon.match_any(document_, i, Class::legal_forms, context_.language);
  return form.length > 1 && i > block.first_token && i + form.length >= block.last_token;
}

bool HeadlineLines::small_object(const Block& block) const {
  std::size_t at = 0;  // one past the head
  for (const Class c : {Class::organization_heads, Class::department_words}) {
    const std::size_t one = document_.has(block.first_token, c) ? 1 : 0;
    for (const std::size_t length : {one, context_.lexicon.match(document_, block.first_token, c, context_.language).length}) {
      const std::size_t end = block.first_token + length;
      if (length && (joins_object(end) || joins_object(end - 1))) at = std::max(at, end);
    }
  }
  if (!at) return false;
  bool open = false;  // behind a link, where the next object stands
  for (std::size_t i = at - joins_object(at - 1); i < block.last_token; ++i) {
    if (!document_.is(i, text::TokenKind::word)) {
      const bool dash = document_.is(i, text::TokenKind::dash) && block.last_token - i <= 4;  // "Parquet de Liège - division Verviers"
      if (!dash && !document_.is(i, text::TokenKind::quote) && !document_.is_char(i, ',')) return false;
      open |= dash;
    } else if (joins_object(i) || document_.has(i, Class::stopwords)) {
      open = true;
    } else if (!open && !document_.capitalized(i) &&
               !context_.lexicon.match_ending(document_, i, Class::adjective_endings, context_.language)) {
      return false;
    } else {
      open = false;
    }
  }
  return !open;
}

bool HeadlineLines::joins_object(std::size_t i) const {
  return document_.has(i, Class::organization_links) ||
         context_.lexicon.match(document_, i, Class::object_links, context_.language).length == 2;
}

bool HeadlineLines::is_letterhead(const Block& block) const {
  std::size_t words = 0, last_word = block.first_token;
  bool head = false, comma = false;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    comma |= document_.is_char(i, ',');
    if (comma && document_.has(i, Class::articles) && document_.tokens[i].has(text::Token::all_upper))
      return false;  // "HOSPITAL HARWICH, THE WARD OPENS"
    if ((document_.is(i, text::TokenKind::number) && !closing_number(i, block)) || is_outer_quote(i) || document_.is_char(i, ':') ||
        document_.is_char(i, '?'))
      return false;
    if (!document_.is(i, text::TokenKind::word)) continue;
    const bool genitive = i > block.first_token && document_.text_of(i) == "s" && document_.is(i - 1, text::TokenKind::quote);
    if (genitive) continue;  // "United States Attorney's Office"
    const bool hyphened = i > block.first_token && document_.is(i - 1, text::TokenKind::dash) &&
                          !document_.tokens[i].has(text::Token::space_before) && !document_.tokens[i - 1].has(text::Token::space_before);
    words += !hyphened;  // "MUSÉE DES BEAUX-ARTS DE MONTREUIL-LE-HAUT"
    last_word = i;
    if (document_.has(i, Class::announce_verbs) || document_.has(i, Class::reporting_verbs)) return false;
    head |= words <= 3 && (document_.has(i, Class::organization_heads) ||
                           context_.lexicon.match(document_, i, Class::organization_heads, context_.language));
    head |= document_.has(i, Class::legal_forms) || (document_.is_char(i + 1, '.') && ends_in_form(i, block)) ||
            static_cast<bool>(context_.lexicon.match(document_, i, Class::department_words, context_.language));
  }
  if (words > longest_letterhead) return false;
  if (small_object(block)) return true;
  if (!only_names(block.first_token, block.last_token)) return false;
  // "PRÉFÈTE DU VAL-DE-BRENNE": an office signs like an organisation.
  const std::size_t title = block.first_token + !document_.has(block.first_token, Class::title_heads);  // "FLEMISH MINISTER OF ..."
  const bool office =
      document_.has(title, Class::title_heads) && in_capitals(block.first_token, block.last_token) && joins_object(title + 1);
  return head || office || (words <= 4 && document_.has(last_word, Class::organization_tails));
}

bool HeadlineLines::is_shared_letterhead(const Block& block) const {
  constexpr std::size_t many_parts = 3, most_tokens = 40, longest_part = 7;  // words
  if (block.last_token - block.first_token > most_tokens) return false;
  std::size_t parts = 0, known = 0, first = block.first_token;
  bool loose = false;  // dashes part what belongs together too
  for (std::size_t i = block.first_token; i <= block.last_token; ++i) {
    const bool spaced = i < block.last_token && i > first && document_.tokens[i].has(text::Token::space_before) &&
                        document_.flagged(i + 1, text::Token::space_before);
    const bool dash = spaced && document_.is(i, text::TokenKind::dash);
    if (i < block.last_token && !dash &&
        !(spaced && (document_.is_char(i, '/') || document_.is_char(i, '|') || document_.text_of(i) == "·"))) {
      if (document_.is(i, text::TokenKind::number) || is_outer_quote(i) || document_.is_char(i, ':') || document_.is_char(i, '?') ||
          document_.is_char(i, '!') || document_.is_char(i, '.'))
        return false;
      if (document_.has(i, Class::announce_verbs) || document_.has(i, Class::reporting_verbs)) return false;
      continue;
    }
    loose |= dash;
    Block part = block;
    part.first_token = static_cast<std::uint32_t>(first);
    part.last_token = static_cast<std::uint32_t>(i);
    if (first == i || own_words(first, i) > longest_part || !document_.capitalized(first)) return false;
    ++parts;
    known += is_letterhead(part) || head_and_adjectives(part) || opens_with_head(part);
    first = i + 1;
  }
  return parts >= 2 && (known == parts || (!loose && known > 0) || parts > many_parts);
}

bool HeadlineLines::opens_with_head(const Block& block) const {
  const lang::Match head = context_.lexicon.match(document_, block.first_token, Class::organization_heads, context_.language);
  const std::size_t behind = block.first_token + head.length;
  return head && behind < block.last_token && (head.length > 1 || joins_object(behind)) && !document_.has(behind, Class::conjunctions);
}

bool HeadlineLines::head_and_adjectives(const Block& block) const {
  const std::size_t i = block.first_token;
  const std::size_t head = std::max<std::size_t>(document_.has(i, Class::organization_heads),
                                                 context_.lexicon.match(document_, i, Class::organization_heads, context_.language).length);
  if (!head) return false;
  for (std::size_t at = i + head; at < block.last_token; ++at) {
    if (!document_.is(at, text::TokenKind::word) || document_.capitalized(at) || joins_object(at) || document_.has(at, Class::stopwords))
      continue;
    if (!context_.lexicon.match_ending(document_, at, Class::adjective_endings, context_.language)) return false;
  }
  return true;
}

bool HeadlineLines::continues_letterhead(const Block& above, const Block& block) const {
  const std::size_t i = block.first_token, words = own_words(i, block.last_token);
  if (block.gap_before || words > longest_letterhead || !only_names(i, block.last_token)) return false;
  const bool link = document_.has(i, Class::organization_links) || document_.has(i, Class::conjunctions) || joins_object(i);
  const bool lone_head = above.last_token - above.first_token == 1 && document_.has(above.first_token, Class::organization_heads);
  return link && (lone_head || is_letterhead(above));
}

bool HeadlineLines::stands_by_letterhead(const Block* above, const Block& block, const Block* below) const {
  constexpr std::size_t longest = 14;  // words
  const bool beside = (above && !block.gap_before && is_letterhead(*above)) || (below && !below->gap_before && is_letterhead(*below));
  return beside && plain_words(block) && own_words(block.first_token, block.last_token) <= longest &&
         document_.has(block.first_token, Class::organization_heads) && only_names(block.first_token, block.last_token);
}

bool HeadlineLines::plain_words(const Block& block) const {
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    if (!mask_.free(i) || document_.is(i, text::TokenKind::number) || document_.is(i, text::TokenKind::symbol)) return false;
    const bool initial = document_.is_char(i, '.') && i > block.first_token && document_.tokens[i - 1].length == 1 &&
                         document_.capitalized(i - 1) && i + 1 < block.last_token;
    if (document_.is_char(i, ':') || document_.is_char(i, '?') || document_.is_char(i, '!') || (document_.is_char(i, '.') && !initial))
      return false;
    if (document_.has(i, Class::announce_verbs) || document_.has(i, Class::reporting_verbs)) return false;
  }
  return document_.capitalized(block.first_token);
}

bool HeadlineLines::is_firm(const Block& block) const {
  if (own_words(block.first_token, block.last_token) > longest_letterhead || !document_.capitalized(block.first_token)) return false;
  for (std::size_t i = block.first_token + 1; i < block.last_token; ++i) {
    const std::size_t form =
        std::max<std::size_t>(document_.has(i, Class::legal_forms),
                              context_.lexicon.match_any(document_, i, Class::legal_forms, context_.language).length);
    if (form && i + form + document_.is_char(i + form, '.') >= block.last_token) return true;
  }
  return false;
}

bool HeadlineLines::names_alone(const Block& block) const {
  return plain_words(block) && own_words(block.first_token, block.last_token) <= longest_letterhead &&
         only_names(block.first_token, block.last_token);
}

bool HeadlineLines::is_code_line(const Block& block) const {
  constexpr std::size_t longest_line = 24, longest_code = 4, fewest_codes = 3;  // tokens, letters, codes
  if (block.last_token - block.first_token > longest_line) return false;
  std::size_t codes = 0;
  bool mixed = false;  // letters and digits
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    if (mask_.owner(i) == Owner::date) continue;
    const std::string_view word = document_.text_of(i);
    const bool digits = word.find_first_of("0123456789") != word.npos;
    if (document_.is(i, text::TokenKind::number)) ++codes, mixed |= i > block.first_token && !document_.tokens[i].has(text::Token::space_before) && document_.is(i - 1, text::TokenKind::word);
    if (!document_.is(i, text::TokenKind::word)) continue;
    const bool weekday = context_.lexicon.calendar().word(document_.tokens[i].word).weekday || word.size() <= 3;
    if (!weekday && !document_.tokens[i].has(text::Token::all_upper) && !digits) return false;
    if (word.size() > longest_code && !digits) return false;
    mixed |= digits;
    ++codes;
  }
  return mixed && codes >= fewest_codes;
}

bool HeadlineLines::is_office_line(const Block& block) const {
  constexpr std::size_t longest_label = 4;  // tokens
  std::size_t colon = block.first_token + 1;
  while (colon < block.last_token && colon <= block.first_token + longest_label && !document_.is_char(colon, ':')) ++colon;
  if (!document_.is_char(colon, ':') || colon + 1 >= block.last_token) return false;
  const auto head = [&](std::size_t i) { return document_.has(i, Class::title_heads) || document_.has(i, Class::organization_heads); };
  if (!head(block.first_token) && !head(colon - 1)) return false;
  return (document_.has(colon + 1, Class::honorifics) || document_.has(colon + 1, Class::given_names)) &&
         only_names(colon + 1, block.last_token);
}

bool HeadlineLines::closing_number(std::size_t i, const Block& block) const {
  return block.last_token - i <= 3 &&
         (document_.is(i - 1, text::TokenKind::dash) || document_.is_char(i - 1, '/') || document_.is_char(i - 1, '.'));
}

bool HeadlineLines::is_outer_quote(std::size_t i) const {
  const bool inside = !document_.tokens[i].has(text::Token::space_before) && i + 1 < document_.size() &&
                      !document_.tokens[i + 1].has(text::Token::space_before);
  return document_.is(i, text::TokenKind::quote) && !inside && !ends_possessive(i);
}

bool HeadlineLines::ends_possessive(std::size_t i) const {
  if (i == 0 || document_.tokens[i].has(text::Token::space_before) || !document_.is(i - 1, text::TokenKind::word)) return false;
  const std::string_view sign = document_.text_of(i);
  if (sign != "'" && sign != "\u2019") return false;
  const char last = document_.text_of(i - 1).back();
  return last == 's' || last == 'S' || last == 'x' || last == 'z';
}

bool HeadlineLines::is_letterhead_of(const Block& block, std::size_t last) const {
  Block owner = block;
  owner.last_token = static_cast<std::uint32_t>(last);
  return is_letterhead(owner);
}

bool HeadlineLines::owner_behind(std::size_t i, const Block& block) const {
  if (!document_.is_char(i, '|') && !document_.is(i, text::TokenKind::dash) && document_.text_of(i) != "·" && document_.text_of(i) != "•")
    return false;
  return is_letterhead_from(i + 1, block);
}

bool HeadlineLines::is_letterhead_from(std::size_t first, const Block& block) const {
  Block rest = block;
  rest.first_token = static_cast<std::uint32_t>(first);
  return first < block.last_token && is_letterhead(rest);
}

}  // namespace pressparse::fields
