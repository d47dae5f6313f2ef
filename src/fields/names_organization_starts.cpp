#include "fields/names_organization_starts.hpp"

#include "fields/names_groups.hpp"
#include "fields/names_surnames.hpp"
#include "rules.hpp"

namespace pressparse::fields {

using lang::Class;
using text::Token;
using text::TokenKind;

OrganizationStarts::OrganizationStarts(const NameWords& words, const NameParts& parts) : words_(words), parts_(parts) {}

std::size_t OrganizationStarts::in_group(TokenRange group, std::size_t anchor) const {
  std::size_t first = group.first;
  if (words_.is_char(first + 1, '.') && first + 3 <= anchor && words_.has(first + 2, Class::stopwords) &&
      words_.initial_end(first) == first + 2)
    first += 2;  // "$79.0 M. The Company"
  while (first < anchor) {
    if (words_.has(first, Class::places) || words_.match(first, Class::places)) break;
    if (first + 2 <= anchor && words_.document().is(first + 1, TokenKind::quote) && words_.match(first, Class::not_names).length == 2 &&
        words_.match(first + 2, Class::organization_heads)) {  // "L'Université de Valdoré", not "L'Oréal"
      first += 2;
      continue;
    }
    const bool title = words_.title_word(first) && first + 1 < anchor && !words_.possessive(first + 1);
    const bool calendar = words_.has(first, Class::months) || words_.has(first, Class::weekdays);
    // "at the 36th Annual Ferry Lawyers Association seminar"
    const bool ordinal = first > 1 && words_.is_word(first - 1) && words_.glued(first - 1) && words_.joined(first) &&
                         words_.document().is(first - 2, TokenKind::number);
    const bool label = (words_.opens_sentence(first) || ordinal) && words_.has(first, Class::not_names) && first + 1 < anchor &&
                       !words_.has(first, Class::title_modifiers);
    const bool verb =
        words_.loud(first) && words_.has(first, Class::announce_verbs) && first + 1 < anchor;  // "Acme to Acquire Harbour Ltd"
    const bool letters = words_.document().tokens[first].has(Token::all_upper) && words_.document().tokens[first].length > 1 &&
                         !words_.loud(first) && !words_.match(first, Class::articles) && first + 1 < anchor &&
                         !words_.document().tokens[first + 1].has(Token::all_upper);  // "IT Harbour Ltd"
    // "a student of New Alderly High School": a small word with a capital in the midst of a sentence
    const bool inside = words_.conventions().title_case && first == group.first && first > 0 && words_.joined(first) &&
                        words_.lower(first - 1) && words_.has(first - 1, Class::stopwords) && !words_.loud(first) &&
                        !words_.match(first, Class::articles) && !words_.has_any(first, lang::bit(Class::pronouns) | lang::bit(Class::conjunctions)) &&
                        words_.document().tokens[first].length > 2 && first + 1 < anchor && words_.is_word(first + 1);
    const bool stop = words_.has(first, Class::stopwords) && !letters && !inside &&
                      !(words_.glued(first + 1) && (words_.document().is(first + 1, TokenKind::dash) ||
                                                    words_.document().is(first + 1, TokenKind::number)));  // not "I-ON Digital Corp.", "A2 Care"
    if (!stop && !title && !calendar && !label && !verb) break;
    first = word_end(words_, first);
    first += words_.possessive(first);  // "Today's Senate"
    while (first < anchor && !words_.is_word(first) && !words_.document().is(first, TokenKind::number)) ++first;
  }
  return first;
}

std::size_t OrganizationStarts::of_firm(TokenRange group, std::size_t form) const {
  const std::size_t first = in_group(group, form), word = first - 1;
  if (first == group.first || first >= form || !words_.is_word(word) || !words_.document().tokens[first].has(Token::space_before))
    return first;
  constexpr lang::Classes common = lang::bit(Class::not_names) | lang::bit(Class::title_modifiers) | lang::bit(Class::organization_tails) |
                                   lang::bit(Class::organization_anchors);
  for (std::size_t i = first; i < form; ++i)
    if (words_.is_word(i) && !words_.has_any(i, common)) return first;
  constexpr lang::Classes other =
      lang::bit(Class::stopwords) | lang::bit(Class::months) | lang::bit(Class::weekdays) | lang::bit(Class::announce_verbs);
  const bool leads = words_.has_any(word, other) || words_.title_word(word) || words_.match(word, Class::boilerplate_headings) ||
                     words_.match(word, Class::release_labels) || words_.match(word, Class::contact_headings) ||
                     words_.match(word, Class::source_labels) ||
                     words_.match(word, Class::date_words);
  return leads ? first : word;
}

std::size_t OrganizationStarts::of_club(std::size_t first, std::size_t form, const Found& found) const {
  if (first < 2 || !words_.joined(first) || !words_.joined(first - 1) || !words_.lower(first - 1) ||
      !words_.has(first - 1, Class::conjunctions) || words_.match(form, Class::legal_forms).value != "club")
    return first;
  constexpr std::size_t longest = 6;  // tokens before the "und"
  for (std::size_t k = first; k < form; ++k)
    if (words_.organization_word(k) || words_.has(k, Class::organization_heads)) return first;  // "... und Turnverein Rot e. V."
  if (!found.empty() && found.back().name.last + 1 == first)
    return found.back().rule == rules::organization_compound || found.back().rule == rules::organization_head ? found.back().name.first
                                                                                                              : first;
  for (std::size_t k = first - 1; k > 0 && first - k <= longest; --k) {
    const bool part = words_.capital(k - 1) || words_.document().is(k - 1, TokenKind::dash) ||
                      (words_.lower(k - 1) && words_.has(k - 1, Class::organization_links) && !words_.has(k - 1, Class::conjunctions));
    if (!part || (!found.empty() && found.back().name.last > k - 1)) return first;
    if (words_.organization_word(k - 1) || words_.has(k - 1, Class::organization_heads)) return k - 1;
    if (!words_.joined(k - 1)) return first;
  }
  return first;
}

std::size_t OrganizationStarts::over_links(std::size_t first, std::size_t group, std::size_t floor, const Found& found) const {
  if (first != group || words_.nouns_capitalized() || first < 2 || !words_.joined(first) || words_.loud(first)) return first;
  std::size_t link = first;
  // "Moss – Sistemas de Energia, Lda.": a firm and what it does, where the language's firms are called so.
  if (words_.conventions().dashed_names && words_.document().is(first - 1, TokenKind::dash) && !words_.glued(first - 1) &&
      !words_.glued(first) && words_.capital(first - 2) && first - 2 >= floor) {
    std::size_t start = first - 2;
    while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 6) --start;
    return start > 0 && words_.opens_sentence(start) ? first : start;
  }
  while (link > 0 && first - link < 2 && words_.joined(link) && words_.lower(link - 1) &&
         words_.has_any(link - 1, lang::bit(Class::name_particles)) && !words_.has(link - 1, Class::conjunctions))
    --link;
  if (link == first || link == 0 || !words_.joined(link) || !words_.capital(link - 1)) return first;
  std::size_t start = link - 1;
  while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 6 &&
         words_.document().tokens[start].has(Token::space_before))
    --start;
  for (std::size_t k = start; k < link; ++k)
    if (words_.title_word(k) || words_.has(k, Class::not_names) ||
        (words_.has(k, Class::stopwords) && !words_.has(k, Class::name_particles)) || words_.has(k, Class::event_words) ||
        words_.has(k, Class::organization_nouns) || words_.has(k, Class::given_names) || words_.has(k, Class::months))
      return first;
  return (!found.empty() && found.back().name.last > start) || start < floor ? first : start;
}

/// One surname of a firm's: a capital alone between its commas, and nothing that names a place, an office or an organisation of its own.
bool OrganizationStarts::partner(std::size_t word) const {
  constexpr lang::Classes other = lang::bit(Class::stopwords) | lang::bit(Class::months) | lang::bit(Class::weekdays) |
                                  lang::bit(Class::legal_forms) | lang::bit(Class::organization_tails) |
                                  lang::bit(Class::organization_anchors) | lang::bit(Class::known_organizations) |
                                  lang::bit(Class::region_codes) | lang::bit(Class::event_words);
  if (!words_.capital(word) || words_.document().tokens[word].length <= 2 || !words_.joined(word + 1) || words_.has_any(word, other) ||
      words_.title_word(word) || words_.match(word, Class::places) || plain_word(words_, word) ||
      (words_.opens_sentence(word) && words_.has(word, Class::not_names)))
    return false;
  if (word == 0 || !words_.joined(word) || !words_.capital(word - 1)) return true;
  return words_.has_any(word - 1, lang::bit(Class::stopwords) | lang::bit(Class::not_names)) ||
         words_.match(word - 1, Class::boilerplate_headings) || words_.match(word - 1, Class::contact_headings);  // "About Moss, Cole & Ray"
}

std::size_t OrganizationStarts::over_partners(std::size_t first, std::size_t form, const Found& found) const {
  constexpr std::size_t most = 4;  // partners in front
  if (words_.nouns_capitalized() || first < 2 || !words_.joined(first)) return first;
  std::size_t start = first;
  if (words_.is_char(first - 1, '&')) {
    std::size_t last = first - 2;  // the partner before the sign, or its comma
    last -= last > 0 && words_.is_char(last, ',');
    if (!partner(last)) return first;
    start = last;
  } else if (!words_.is_char(first + 1, '&') || first + 1 >= form) {
    return first;
  }
  for (std::size_t members = 0; members < most && start > 1 && words_.joined(start) && words_.is_char(start - 1, ',') && partner(start - 2);
       ++members)
    start -= 2;
  return !found.empty() && found.back().name.last > start && found.back().name.first < start ? first : start;
}

std::size_t OrganizationStarts::behind_headline(std::size_t first, std::size_t form) const {
  constexpr std::size_t shortest = 5;  // words; fewer are a name with a small word in it
  if (!words_.conventions().title_case || form < first + shortest) return first;
  bool headline = false;
  std::size_t start = first;
  for (std::size_t i = first + 1; i + 1 < form; ++i) {
    const bool alone = words_.document().tokens[i].length > 1 && words_.document().tokens[i].has(Token::space_before);  // not "U.S.A. Inc."
    if (!words_.is_word(i) || !alone || !breaks_title_case(words_, i)) continue;
    headline = headline || !words_.has(i, Class::object_links);
    start = i + 1;
  }
  return headline ? start : first;
}

/// A field of work in a list of them: "Commerce", "Urban Affairs"; what is nobody's name, no town and no short form.
bool OrganizationStarts::field(TokenRange words) const {
  constexpr lang::Classes other = lang::bit(Class::known_organizations) | lang::bit(Class::months) | lang::bit(Class::weekdays) |
                                  lang::bit(Class::honorifics) | lang::bit(Class::region_codes) | lang::bit(Class::legal_forms) |
                                  lang::bit(Class::stopwords);
  for (std::uint32_t k = words.first; k < words.last; ++k)
    if (!words_.is_word(k) || words_.has_any(k, other) || words_.title_word(k) || (words_.unknown(k) && !plain_word(words_, k)) || words_.match(k, Class::places) ||
        words_.document().tokens[k].has(Token::all_upper) || parts_.anchor_length(k))
      return false;
  return !words.empty();
}

/// Where the run of capitals that ends before `end` begins, at most `longest` tokens before it.
std::size_t OrganizationStarts::run_start(std::size_t end, std::size_t longest) const {
  std::size_t start = end;
  while (start > 0 && words_.capital(start - 1) && end - start < longest && (start == end || (words_.joined(start) && words_.document().tokens[start].has(Token::space_before))))
    --start;
  return start;
}

std::size_t OrganizationStarts::over_fields(std::size_t first, const Found& found) const {
  constexpr std::size_t most = 4, longest = 4;  // fields before the last one, tokens of each
  std::size_t end = first - 1;  // the conjunction
  end -= words_.is_char(end - 1, ',');
  std::size_t start = run_start(end, longest);
  bool list = false;
  for (std::size_t fields = 1; fields < most && start > 2 && words_.joined(start) && words_.is_char(start - 1, ',') && field(range(start, end)); ++fields) {
    end = start - 1;
    start = run_start(end, longest);
    list = true;
  }
  if (start == end || start == 0 || !words_.joined(start) || (!found.empty() && found.back().name.last > start + 1)) return first;
  const auto article = [&](std::size_t i) {
    return words_.context().lexicon.match(words_.document(), i, Class::articles, words_.context().language).value == "definite";
  };
  const bool opens = article(start);  // "The Harbour and Ports Board"
  if (!opens && !article(start - 1)) return first;
  start += opens;
  // "the Senate Commerce, Science and Transportation Committee"
  const bool chamber = start + 1 < end && words_.match(start, Class::organization_heads);
  if (list && !chamber && !field(range(start, end))) return first;
  return field(range(start + chamber, end)) ? start : first;
}

std::size_t OrganizationStarts::over_conjunction(TokenRange group, std::size_t first, std::size_t anchor, const Found& found) const {
  if (first != group.first || anchor == first || first < 3 || !words_.joined(first) || !words_.has(first - 1, Class::conjunctions))
    return first;
  if (const std::size_t start = over_fields(first, found); start < first) return start;
  if (words_.match(anchor, Class::organization_anchors).value.find("joint") == std::string_view::npos) return first;
  std::size_t start = first - 1;
  while (start > 0 && words_.joined(start) && words_.capital(start - 1) && first - start < 10 &&
         words_.document().tokens[start].has(Token::space_before))
    --start;
  if (start == first - 1 || !words_.joined(start + 1)) return first;
  // "the Bill and Melinda Gates Foundation", "Deborah & Chuck Royce Arts Center": a couple's.
  if (start + 2 == first && anchor - first >= 2 && words_.has(start, Class::given_names) && words_.has(first, Class::given_names) &&
      (found.empty() || found.back().name.last <= start))
    return start;
  // "Microsoft, Patagonia and the ..." lists names; so does one that is known or shows its kind.
  if (start > 0 && words_.joined(start) && words_.is_char(start - 1, ',')) return first;
  for (std::size_t k = start; k + 1 < first; ++k)
    if ((k + 2 == first && parts_.anchor_length(k) &&
         words_.match(k, Class::organization_anchors).value.find("lower") == std::string_view::npos) ||
        parts_.legal_form_length(k) || words_.has(k, Class::given_names) ||
        (first - start == 2 && words_.document().tokens[k].has(Token::all_upper)) || words_.title_word(k))
      return first;
  if (!found.empty() && found.back().name.last > start) return first;
  const std::size_t trimmed = in_group(range(start, first), first - 1);
  return trimmed < first - 1 ? trimmed : first;
}

}  // namespace pressparse::fields
