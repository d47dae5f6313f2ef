#include "fields/headline_lines.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::BlockKind;

constexpr std::size_t telling_label = 11;       // bytes of a one-word release label that nothing else can be
constexpr std::size_t longest_colon_line = 25;  // tokens of a line that ends in a colon

}  // namespace

const char* HeadlineLines::unfit(const Block& block) const {
  if (is_running_text(block)) return "running text";
  if (ends_in_colon(block) && block.last_token - block.first_token > longest_colon_line) return "a sentence that leads to a list";
  if (own_words(block.first_token, block.last_token) < 2) return "fewer than two words of its own";
  if (is_image(block)) return "an image";
  if (document_.is_char(block.first_token, '(') && document_.is_char(block.last_token - 1, ')')) return "it stands in brackets";
  if (is_byline(block)) return "a byline";
  if (is_salutation(block)) return "a letter's opening";
  if (opens_with_label(block)) return "it opens with a label";
  if (is_masthead(block)) return "a masthead";
  if (has_timing(block.first_token, block.last_token)) return "it says when the release may be published";
  if (is_address(block)) return "an address";
  if (is_menu(block)) return "a menu";
  if (is_date_line(block)) return "a line of a date";
  if (is_wire_line(block) || is_code_line(block)) return "a wire's line";
  if (is_topics_line(block)) return "a line of topics";
  return nullptr;
}

HeadlineLines::Rank HeadlineLines::rank(const Block& block) const {
  constexpr std::size_t shortest_subject = 4;  // words
  if (const std::size_t behind = behind_subject(block.first_token); behind > block.first_token)
    return own_words(behind, block.last_token) < shortest_subject || is_running_text(block) ? none : strong;
  const bool plain = block.kind == BlockKind::body || block.kind == BlockKind::heading;
  if (unfit(block)) return none;
  // "About 4,000 swimmers cross the lake" opens like the heading of a boilerplate; "Press contact" above does not end at once.
  if (!plain || block.labelled)
    return !block.labelled && own_words(block.first_token, block.last_token) < 4 ? none : ends_in_colon(block) ? none : weak_kind(block);
  const bool kicker =
      own_words(block.first_token, block.last_token) == 2 && block.last_token - block.first_token <= 3;  // "Appello congiunto"
  return is_letterhead(block) || is_shared_letterhead(block) || is_office_line(block) ? faint : kicker ? weak : strong;
}

bool HeadlineLines::opens_with_date(const Block& block) const {
  if (mask_.owner(block.first_token) != Owner::date) return false;
  for (std::size_t i = block.first_token; i < block.last_token && mask_.owner(i) == Owner::date; ++i)
    if (document_.is_char(i, ':')) return true;  // a time of day
  return false;
}

bool HeadlineLines::is_file(const Block& block) const {
  const std::size_t last = block.last_token - 1;
  if (block.last_token - block.first_token < 3 || !document_.is_char(last - 1, '.') ||
      document_.tokens[last].has(text::Token::space_before))
    return false;
  const std::string_view kind = document_.text_of(last);
  return kind == "pdf" || kind == "PDF" || kind == "jpg" || kind == "JPG" || kind == "jpeg" || kind == "png" || kind == "docx" ||
         kind == "zip" || kind == "mp4";
}

bool HeadlineLines::is_topics_line(const Block& block) const {
  std::size_t slashes = 0, tags = 0, words = 0;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    words += document_.is(i, text::TokenKind::word);
    tags += document_.is(i, text::TokenKind::word) && i > block.first_token && document_.is_char(i - 1, '#') &&
            !document_.tokens[i].has(text::Token::space_before);
  }
  if (tags >= 2 && tags == words) return true;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    const bool glued = i == block.first_token || !document_.tokens[i].has(text::Token::space_before);
    if (!glued || (i - block.first_token) % 2 != document_.is_char(i, '/')) return false;
    slashes += document_.is_char(i, '/');
  }
  return slashes >= 2;
}

HeadlineLines::Rank HeadlineLines::weak_kind(const Block& block) const {
  if (block.kind == BlockKind::boilerplate || (block.kind == BlockKind::heading && block.labelled)) return middling;
  return block.kind == BlockKind::contact && !block.labelled && block.gap_before ? middling : none;
}

bool HeadlineLines::ends_in_colon(const Block& block) const { return document_.is_char(block.last_token - 1, ':'); }

bool HeadlineLines::has_timing(std::size_t first, std::size_t last) const {
  if (last - first > 40) return false;
  bool date = false;
  for (std::size_t i = first; i < last; ++i) date |= mask_.owner(i) == Owner::date;
  // "Chamber welcomes end of sesame embargo" is a headline: the phrase stands first, behind the kind of text, or with a date.
  const std::size_t label = context_.lexicon.match_any(document_, first, Class::release_labels, context_.language).length;
  for (std::size_t i = first; i < (date ? last : std::min(last, first + label + 4)); ++i)
    for (const Class c : {Class::timing_embargo, Class::timing_immediate, Class::timing_event, Class::jurisdiction})
      if (context_.lexicon.match_any(document_, i, c, context_.language)) return true;
  return false;
}

bool HeadlineLines::is_address(const Block& block) const {
  for (std::size_t i = block.first_token; i < block.last_token; ++i)
    if (mask_.owner(i) == Owner::email || mask_.owner(i) == Owner::address) return true;
  return false;
}

bool HeadlineLines::is_menu(const Block& block) const {
  constexpr std::size_t longest_item = 3, longest_step = 4;  // words
  std::size_t bars = 0, dots = 0, steps = 0, cells = 0, run = 0, longest_run = 0;
  bool plain = true;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    const std::string_view sign = document_.text_of(i);
    const bool inside = i > block.first_token && document_.tokens[i].has(text::Token::space_before);
    bars += sign == "|";
    dots += inside && (sign == "·" || sign == "•");
    steps += inside && (sign == ">" || sign == "›" || sign == "→") && document_.capitalized(i + 1);
    if (inside && document_.cell_starts(i)) ++cells, run = 0;
    plain &= !document_.is(i, text::TokenKind::number) && sign != ".";
    run += document_.is(i, text::TokenKind::word);
    longest_run = std::max(longest_run, run);
  }
  const std::size_t words = own_words(block.first_token, block.last_token);
  if (document_.is_char(block.last_token - 1, '.')) return false;
  return (bars >= 2 && words <= longest_item * (bars + 1)) || (dots >= 2 && words <= longest_item * (dots + 1)) ||
         (steps > 0 && words <= longest_step * (steps + 1)) || (plain && cells >= 2 && longest_run <= longest_item);
}

bool HeadlineLines::is_date_line(const Block& block) const {
  std::size_t own = 0, small = 0;
  bool date = false, by = false;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    if (date && own <= 2 && document_.cell_starts(i)) return true;  // "OTS0094, 14 Nov 2023      print as PDF"
    date |= mask_.owner(i) == Owner::date;
    by = by || (date && context_.lexicon.match_any(document_, i, Class::bylines, context_.language));  // "1 June 2023, by Ann Lee"
    if (by || !document_.is(i, text::TokenKind::word) || !mask_.free(i)) continue;
    ++own;
    small += !document_.capitalized(i) && document_.tokens[i].length > 2 && !document_.has(i, Class::stopwords);
  }
  // "18/01/2024 - 17u45 - A-kern": a day opens it, and next to nothing follows.
  constexpr std::size_t shortest_day = 3;  // tokens
  bool day = true;
  for (std::size_t i = block.first_token; i < block.first_token + shortest_day; ++i)
    day = day && i < block.last_token && mask_.owner(i) == Owner::date;
  return date && ((own <= 4 && small == 0) || (day && own <= 3) || is_place_line(block) || is_rubric_line(block));
}

bool HeadlineLines::is_place_line(const Block& block) const {
  constexpr std::size_t longest_part = 4, most_words = 8;
  std::size_t words = 0, part = 0, commas = 0;
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    if (mask_.owner(i) == Owner::date) return commas >= 2 && block.last_token - i <= 8;
    if (document_.is_char(i, ',')) ++commas, part = 0;
    if (!document_.is(i, text::TokenKind::word)) continue;
    if (++words > most_words || ++part > longest_part || (!document_.capitalized(i) && document_.tokens[i].length > 3)) return false;
  }
  return false;
}

bool HeadlineLines::is_rubric_line(const Block& block) const {
  constexpr std::size_t most_words = 6;
  bool fenced = false;  // a sign stands beside the date
  const auto sign = [&](std::size_t i) { return document_.is_char(i, '|') || document_.text_of(i) == "·" || document_.text_of(i) == "•"; };
  for (std::size_t i = block.first_token; i < block.last_token; ++i)
    if (mask_.owner(i) == Owner::date) fenced |= (i > block.first_token && sign(i - 1)) || (i + 1 < block.last_token && sign(i + 1));
  return fenced && own_words(block.first_token, block.last_token) <= most_words;
}

bool HeadlineLines::is_wire_line(const Block& block) const {
  const lang::Match wire = context_.lexicon.match_any(document_, block.first_token, Class::wires, context_.language);
  if (!wire || !document_.is_char(block.first_token + wire.length, ':')) return false;
  for (std::size_t i = block.first_token + wire.length; i < block.last_token; ++i)
    if (document_.is_char(i, '/')) return true;
  return false;
}

bool HeadlineLines::is_running_text(const Block& block) const {
  return block.end - block.start > longest_headline || ends_like_sentence(block);
}

bool HeadlineLines::ends_like_sentence(const Block& block) const {
  std::size_t i = block.last_token;
  while (i > block.first_token && document_.is(i - 1, text::TokenKind::quote)) --i;
  return document_.is_char(i - 1, '.') && !document_.is_char(i - 2, '.') && block.last_token - block.first_token > 25;
}

bool HeadlineLines::may_top_text(const Block& block) const {
  constexpr std::size_t fewest_words = 3;
  std::size_t words = 0;
  bool colon = false;  // "Bornheim: Wohnungsbrand"
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    words += document_.is(i, text::TokenKind::word);
    colon |= words == 1 && document_.is_char(i, ':') && i + 1 < block.last_token;
    if (mask_.owner(i) == Owner::email) return false;
  }
  return words + colon >= fewest_words && block.end - block.start <= longest_headline && block.kind != BlockKind::contact &&
         !ends_in_colon(block) && !is_image(block) && !is_byline(block) && (!is_masthead(block) || tells_of(block)) &&
         !has_timing(block.first_token, block.last_token) && !is_menu(block) && !is_date_line(block) && !is_wire_line(block);
}

bool HeadlineLines::tells_of(const Block& block) const {
  constexpr std::size_t fewest_behind = 5;  // words: a letterhead is shorter
  for (std::size_t i = block.first_token; i < block.last_token; ++i) {
    const lang::Match match = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
    if (!match) continue;
    const std::size_t after = i + match.length;
    if (i == block.first_token)
      return own_words(after, block.last_token) >= fewest_behind &&
             (document_.is(after, text::TokenKind::dash) ||
              document_.is_char(after, ':'));  // "Correction - Harbour Ltd to Present at Quay Forum"
    if (!document_.is(i - 1, text::TokenKind::word)) return false;
    // "Lake Harbour Update", "Senator Lee Releases Easter Statement": one word that may be a label elsewhere, and what it is about before it.
    if (after == block.last_token)
      return match.length == 1 && match.entry.size() < telling_label && own_words(block.first_token, i) >= 2 && document_.capitalized(i) &&
             !is_letterhead_of(block, i);
    return after + 1 < block.last_token && document_.is(after, text::TokenKind::word) && !document_.capitalized(after);
  }
  return false;
}

bool HeadlineLines::titled(std::size_t first, std::size_t last) const {
  std::size_t large = 0, words = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (!document_.is(i, text::TokenKind::word) || document_.has(i, Class::stopwords)) continue;
    ++words;
    large += document_.capitalized(i);
  }
  return words > 2 && large * 4 >= words * 3;
}

bool HeadlineLines::all_titled(std::size_t first, std::size_t last) const {
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (!document_.is(i, text::TokenKind::word) || document_.has(i, Class::stopwords) ||
        !document_.tokens[i].has(text::Token::space_before))
      continue;
    if (!document_.capitalized(i)) return false;
    ++words;
  }
  return words > 2;
}

bool HeadlineLines::in_capitals(std::size_t first, std::size_t last) const {
  std::size_t large = 0, words = 0;
  for (std::size_t i = first; i < last; ++i) {
    if (!document_.is(i, text::TokenKind::word) || document_.tokens[i].length < 2) continue;
    ++words;
    large += document_.tokens[i].has(text::Token::all_upper);
  }
  return words > 0 && large * 4 >= words * 3;
}

std::size_t HeadlineLines::own_words(std::size_t first, std::size_t last) const {
  std::size_t words = 0;
  for (std::size_t i = first; i < last; ++i) words += document_.is(i, text::TokenKind::word) && mask_.free(i);
  return words;
}

bool HeadlineLines::has_link(const Block& block) const {
  for (std::size_t i = block.first_token; i < block.last_token; ++i)
    if (mask_.owner(i) == Owner::link && i > block.first_token && document_.is_char(i - 1, ':')) return true;
  return false;
}

bool HeadlineLines::points_to_page(const Block& block) const {
  for (std::size_t i = block.first_token; i < block.last_token; ++i)
    if (mask_.owner(i) == Owner::link && document_.is_char(i, '/')) return true;
  return false;
}

bool HeadlineLines::is_image(const Block& block) const {
  return (document_.is_char(block.first_token, '!') && document_.is_char(block.first_token + 1, '[')) ||
         document_.is_char(block.first_token, '<');
}

bool HeadlineLines::is_byline(const Block& block) const {
  return context_.lexicon.match(document_, block.first_token, Class::bylines, context_.language) &&
         document_.capitalized(block.first_token + 1) && block.last_token - block.first_token <= 10;
}

bool HeadlineLines::opens_with_label(const Block& block) const {
  std::size_t i = block.first_token;
  while (i < block.last_token && (!mask_.free(i) || document_.is(i, text::TokenKind::punctuation))) ++i;
  for (const Class c : {Class::contact_headings, Class::date_labels, Class::email_labels, Class::phone_labels, Class::reference_labels,
                        Class::caption_labels, Class::credit_labels}) {
    const lang::Match match = context_.lexicon.match_any(document_, i, c, context_.language);
    if (c == Class::reference_labels && match && document_.is(i + match.length, text::TokenKind::number))
      return true;  // "Release No. 24-512"
    const bool colon = match && (document_.is_char(i + match.length, ':') ||
                                 document_.is_char(i + match.length - 1, ':'));  // an entry may bring its colon along
    if (!colon) continue;
    if (c != Class::reference_labels || own_words(i + match.length, block.last_token) <= 2)
      return true;  // "POL-F: 682 Fire in a bar" is a headline
  }
  return false;
}

bool HeadlineLines::is_masthead(const Block& block) const {
  const std::size_t limit = std::min<std::size_t>(block.last_token, block.first_token + 4);
  for (std::size_t i = block.first_token; i < limit; ++i) {
    const lang::Match match = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
    if (!match) continue;
    const std::size_t after = i + match.length;
    if (own_words(after, block.last_token) <= 2) return true;
    // "Gezamenlijk persbericht gemeente Oudermeer en Waterschap De Linge": who send it together stand behind the label.
    if (i == block.first_token && match.value == "joint" && only_names(after, block.last_token)) return true;
    if (i == block.first_token && sender_and_date(after, block)) return true;
    if (i == block.first_token && (owner_behind(after, block) ||
                                   (match.length > 1 && document_.has(after - 1, Class::stopwords) && is_letterhead_from(after, block))))
      return true;  // "NEWS FROM THE INSTITUTE OF ROWING"
    const bool owner = document_.has(after, Class::organization_links) || document_.has(after, Class::name_particles) ||
                       context_.lexicon.match(document_, after, Class::sender_links, context_.language);
    const bool telling = match.length > 1 || match.entry.size() >= telling_label;  // "Statement on the bridge" is a headline
    return telling && owner && !document_.capitalized(after) && only_names(after, block.last_token) &&
           own_words(after, block.last_token) <= 14;
  }
  for (std::size_t i = limit; i < block.last_token && block.last_token - block.first_token <= 30; ++i) {
    const bool set_off = document_.is(i - 1, text::TokenKind::dash) || document_.is_char(i - 1, '|') || document_.is_char(i - 1, ',') ||
                         document_.is(i - 1, text::TokenKind::symbol) || document_.is_char(i - 1, '(');
    if (!set_off) continue;
    const lang::Match match = context_.lexicon.match_any(document_, i, Class::release_labels, context_.language);
    if (match && own_words(i + match.length, block.last_token) <= 1) return true;
  }
  return false;
}

bool HeadlineLines::sender_and_date(std::size_t behind, const Block& block) const {
  constexpr std::size_t longest = 24;  // tokens
  if (block.last_token - block.first_token > longest || mask_.owner(block.last_token - 1) != Owner::date) return false;
  const auto parts = [&](std::size_t i) {
    const bool sign = document_.is(i, text::TokenKind::dash) || document_.is_char(i, '|');
    return sign && document_.tokens[i].has(text::Token::space_before) && document_.flagged(i + 1, text::Token::space_before);
  };
  if (behind >= block.last_token || !parts(behind)) return false;
  for (std::size_t i = behind + 1; i + 1 < block.last_token; ++i)
    if (parts(i)) return true;
  return false;
}

std::string HeadlineLines::letters_of(const Block& block) const {
  std::string out;
  for (const char c : document_.slice(block.start, block.end))
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) out += static_cast<char>(c | 32);
  return out;
}

char HeadlineLines::first_letter_of(const Block& block) const {
  for (const char c : document_.slice(block.start, block.end))
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) return static_cast<char>(c | 32);
  return 0;
}

Located HeadlineLines::one_line(std::size_t first, std::size_t last, Rule rule) const {
  Located value;
  context_.locate(value, document_.tokens[first].start, document_.tokens[last - 1].end(), rule);
  std::string joined;
  std::size_t run = first;
  for (std::size_t i = first + 1; i <= last; ++i) {
    // A word that was glued to the one before it opens a line of the layout's own; there is no white space to join at.
    if (i < last && (!document_.tokens[i].has(text::Token::line_start) || document_.tokens[i].start == document_.tokens[i - 1].end()))
      continue;
    if (!joined.empty()) joined += ' ';
    joined += document_.text_of(run, i);
    run = i;
  }
  value.text = std::move(joined);
  return value;
}

}  // namespace pressparse::fields
