#include "fields/names_groups.hpp"

#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::size_t longest_group = 24;  // tokens

/// "About Acme Systems | Acme Systems is ...", but not "Walla Walla University", "Big Brothers Big Sisters": the name that started at `first` starts anew
/// at `next`.
bool says_again(const NameWords& words, std::size_t first, std::size_t next) {
  if (next <= first + 1 || !text::same_folded(words.text_of(next), words.text_of(first))) return false;
  // "PT Realty | PT Realty"
  if (words.document().tokens[next].length <= 2)
    return next == first + 2 && words.is_word(first + 1) && words.joined(next + 1) && words.capital(next + 1) &&
           words.document().tokens[next].length == 2 && text::same_folded(words.text_of(next + 1), words.text_of(first + 1));
  const bool pairs = next == first + 2 && words.joined(next + 1) && words.capital(next + 1) && words.is_word(first + 1) &&
                     !words.has(first + 1, lang::Class::stopwords) && !text::same_folded(words.text_of(next + 1), words.text_of(first + 1));
  return !pairs ||
         words.has_any(first, lang::bit(Class::organization_tails) | lang::bit(Class::organization_anchors) | lang::bit(Class::places));
}

/// "University of St. Thomas", "Mt. Elm Hospital": 1 for the full stop of a short word that stands before a name, else 0.
std::size_t saint(const NameWords& words, std::size_t word, std::size_t stop) {
  if (stop != word + 1 || !words.is_char(stop, '.') || !words.glued(stop) || words.document().tokens[word].length != 2 ||
      words.document().tokens[word].has(Token::all_upper))
    return 0;
  if (words.has_any(word, lang::bit(Class::honorifics) | lang::bit(Class::legal_forms) | lang::bit(Class::stopwords) |
                              lang::bit(Class::name_suffixes) | lang::bit(Class::not_names)))
    return 0;
  return words.joined(stop + 1) && words.capital(stop + 1) && !words.has(stop + 1, Class::stopwords);
}

/// "University of Harwich.About us": a full stop that lost its space ends a sentence; "Redwater.Capital" goes on.
bool lost_space(const NameWords& words, std::size_t stop) {
  constexpr std::size_t shortest = 4;  // bytes of the word before; shorter ones are abbreviations
  const Token &before = words.document().tokens[stop - 1], &behind = words.document().tokens[stop + 1];
  return words.is_word(stop - 1) && before.length >= shortest && !before.has(Token::all_upper) && !behind.has(Token::all_upper) &&
         words.has_any(stop + 1, lang::bit(Class::stopwords) | lang::bit(Class::not_names)) &&
         !words.has_any(stop + 1, lang::bit(Class::organization_tails) | lang::bit(Class::legal_forms));
}

}  // namespace

bool breaks_title_case(const NameWords& words, std::size_t i) {
  // "Harbour Partners, L.P.": a noun, where no object follows.
  const bool noun =
      words.has(i, Class::organization_anchors) && words.joined(i + 1) && (words.is_char(i + 1, ',') || words.is_char(i + 1, '('));
  if (!noun && words.has_any(i, lang::bit(Class::announce_verbs) | lang::bit(Class::reporting_verbs))) return true;
  if (!words.has(i, Class::stopwords) || words.document().tokens[i].has(Token::all_upper) ||
      words.has_any(i, lang::bit(Class::conjunctions) | lang::bit(Class::name_particles)))
    return false;
  return !words.has(i, Class::object_links) ||
         !words.has_any(i - 1,
                        lang::bit(Class::organization_heads) | lang::bit(Class::organization_anchors));  // "Council On Foreign Relations"
}

std::size_t word_end(const NameWords& words, std::size_t token) {
  std::size_t end = token + 1;
  while (true) {
    if (end >= words.size() || !words.glued(end)) return end;
    const text::Document& document = words.document();
    const bool inner = document.is(end, TokenKind::dash) || document.is(end, TokenKind::quote) || words.is_char(end, '.') ||
                       words.is_char(end, '/') || words.is_char(end, '&');
    if (inner) {
      if (words.possessive(end)) return end;
      // "Lake Hospital/Ann Lee": who took the picture stands behind whose it is.
      if (words.is_char(end, '/') && words.has(end + 1, Class::given_names) && words.capital(end + 1) &&
          !words.document().tokens[end + 1].has(Token::all_upper) && words.joined(end + 2) &&
          words.capital(end + 2) && words.document().tokens[end + 2].has(Token::space_before))
        return end;
      if (words.initial_end(end - 1) == end + 1 && !(words.glued(end + 1) && words.capital(end + 1))) return end + 1;
      const bool next = words.glued(end + 1) &&
                        (words.capital(end + 1) || (document.is(end + 1, TokenKind::number) && document.is(end, TokenKind::dash)));
      // "Saint-Aubin-sur-Loire", "Val-d'Arce"
      const bool link = !next && document.is(end, TokenKind::dash) && words.glued(end + 1) && words.lower(end + 1) &&
                        document.tokens[end + 1].length <= 5 && words.glued(end + 2) &&
                        (document.is(end + 2, TokenKind::dash) || document.is(end + 2, TokenKind::quote)) && words.glued(end + 3) &&
                        words.capital(end + 3);
      if (link) {
        end += 4;
        continue;
      }
      if (!next || (words.is_char(end, '.') && lost_space(words, end))) return end;
      end += 2;
    } else if (words.is_word(end) || document.is(end, TokenKind::number)) {
      ++end;
    } else {
      return end;
    }
  }
}

std::size_t small_camel_start(const NameWords& words, std::size_t first) {
  if (first == 0 || !words.joined(first) || !words.lower(first - 1) || !words.free(first - 1) || words.glued(first)) return first;
  const std::string_view word = words.text_of(first - 1);
  if (word.size() < 3 || word.size() > 12) return first;
  for (std::size_t i = 1; i + 1 < word.size(); ++i)
    if (word[i] >= 'A' && word[i] <= 'Z') return words.glued(first - 1) ? first : first - 1;
  return first;
}

bool starts_name(const NameWords& words, std::size_t token) {
  if (words.capital(token)) return true;
  return words.document().is(token, TokenKind::number) && !words.glued(token) && words.free(token) && words.glued(token + 1) &&
         words.capital(token + 1);
}

/// "Tidewater June 2024", but not "Fundación Mar Interior": where months are small, a short form with a capital is a word like others.
static bool calendar(const NameWords& words, std::size_t i) {
  constexpr std::uint32_t longest_short_form = 3;  // letters
  if (!words.has_any(i, lang::bit(Class::months) | lang::bit(Class::weekdays))) return false;
  return !words.titles_take_complements() || words.document().tokens[i].length > longest_short_form || !words.joined(i + 1) ||
         !words.capital(i + 1);
}

static TokenRange read_group(const NameWords& words, std::size_t token) {
  const auto first = static_cast<std::uint32_t>(token);
  const std::size_t telling =
      token + (words.opens_sentence(token) &&
               words.has_any(token, lang::bit(lang::Class::stopwords) | lang::bit(lang::Class::not_names)));  // behind "About", "The"
  if (!starts_name(words, token)) return {first, first};
  const bool loud = words.loud(token);
  std::size_t end = word_end(words, token), latest = token;
  while (end < words.size() && end - token < longest_group && words.joined(end)) {
    if (words.kind_word(end - 1) || words.kind_word(latest)) break;  // "Firma Lindner & Söhne GmbH", "Optik-Tochter Trave Optics GmbH"
    std::size_t next = end;
    next += words.possessive(next);
    next += saint(words, latest, next);
    if ((words.is_char(next, '&') || words.is_char(next, '+')) && words.joined(next + 1)) {
      ++next;
      if (words.glued(next) && words.text_of(next) == "amp" && words.is_char(next + 1, ';')) next += 2;
    }
    if (words.loud(token) && next < words.size() && words.document().tokens[next].has(Token::line_start)) break;
    if (loud && breaks_title_case(words, next)) break;
    if (!words.joined(next) || !words.capital(next) || calendar(words, next) || !words.document().tokens[next].has(Token::space_before))
      break;
    // "About Acme Corporation Acme Corporation is ...": a heading that lost its line break.
    if (words.document().tokens[next].length > 2 && next == end && text::same_folded(words.text_of(next), words.text_of(token)) &&
        (next == token + 1 || says_again(words, token, next)))
      break;  // not "Moss & Moss"
    const bool twins = next > first + 1 && words.is_char(next - 1, '&') &&
                       text::same_folded(words.text_of(next - 2), words.text_of(next));  // "Moss & Moss"
    if (!twins && says_again(words, telling, next)) break;
    latest = next;
    end = word_end(words, next);
  }
  return {first, static_cast<std::uint32_t>(end)};
}

TokenRange capital_group(const NameWords& words, std::size_t token) {
  const auto first = static_cast<std::uint32_t>(token);
  if (const std::uint8_t length = words.group_length(token); length != NameWords::no_length) return {first, first + length};
  const TokenRange group = read_group(words, token);
  words.keep_group_length(token, group.last - group.first);
  return group;
}

}  // namespace pressparse::fields
