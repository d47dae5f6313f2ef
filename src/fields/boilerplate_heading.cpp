#include "fields/boilerplate_heading.hpp"

#include <algorithm>

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::Block;

std::optional<BoilerplateHeading> run_in(BoilerplateHeading heading, std::size_t text_first) {
  heading.run_in = true;
  heading.text_first = text_first;
  return heading;
}

}  // namespace

std::optional<BoilerplateHeading> BoilerplateHeadings::read(std::size_t b, std::size_t i, const lang::Match& match, bool at_start) const {
  const Block& block = blocks_[b];
  BoilerplateHeading heading;
  heading.first = i;
  heading.name_first = heading.name_last = i + match.length;
  const bool named = match.value == "{name} after";
  const std::size_t after = i + match.length;
  if (named && i > block.first_token && document_.is_char(i - 1, '[')) return linked_whole(block, heading, after);
  const std::size_t limit = std::min<std::size_t>(block.last_token, after + (named ? longest_name_in_heading : 1));
  for (std::size_t k = after; k < limit; ++k) {
    if (document_.is_char(k, '(')) {  // "About Harbour Trust (HT): ..."
      while (k < limit && !document_.is_char(k, ')')) ++k;
      continue;
    }
    if (document_.is_char(k, '[') || document_.is_char(k, ',')) break;
    if (!document_.is_char(k, ':') || k + 1 == block.last_token || inside_name(k)) continue;
    if (!named && k > after) break;
    if (named && said_again(after, k)) break;  // "About Harbour Trust Harbour's aim is simple: ..."
    heading.name_last = named ? k : after;
    if (at_start && only_link(k + 1, block.last_token)) break;
    return run_in(heading, k + 1);
  }
  // "La compañía reinvertirá los fondos": a sentence, whose subject is a heading elsewhere.
  if (!named && after < block.last_token && document_.is(after, text::TokenKind::word) && !document_.capitalized(after) &&
      !document_.has(after, Class::organization_links))
    return std::nullopt;
  const bool linked = heading.name_last > after && named;
  if (at_start && (linked || (block.last_token - after <= longest_name_in_heading && whole_line(block, after)))) {
    if (!linked) heading.name_last = named ? block.last_token : after;
    while (heading.name_last > after && (document_.is_char(heading.name_last - 1, ':') || document_.is_char(heading.name_last - 1, '*')))
      --heading.name_last;
    if (b + 1 == blocks_.size()) return std::nullopt;
    heading.text_first = blocks_[b + 1].first_token;
    heading.text_offset = blocks_[b + 1].start;
    return heading;
  }
  if (!named && at_start && lost_break(block, after, match.length)) return run_in(heading, after);
  if (!named || after >= block.last_token) return std::nullopt;
  if (auto repeated = repeated_name(block, heading, after)) return repeated;
  const std::size_t mark = at_start ? name_stop(block, after) : after;
  if (mark == after) return std::nullopt;
  heading.name_last = mark;
  return run_in(heading, mark + 1);
}

bool BoilerplateHeadings::lost_break(const Block& block, std::size_t after, std::size_t length) const {
  constexpr std::size_t shortest_heading = 3, shortest_text = 12;  // tokens
  // "L'Azienda Sanitaria informa che" is a sentence.
  return length >= shortest_heading && title_case_ && block.last_token > after + shortest_text && document_.capitalized(after) &&
         document_.tokens[after].has(text::Token::space_before) && document_.is_char(block.last_token - 1, '.');
}

std::optional<BoilerplateHeading> BoilerplateHeadings::linked_whole(const Block& block, BoilerplateHeading heading, std::size_t after) const {
  constexpr std::size_t longest_link = 60;  // tokens
  const std::size_t last = std::min<std::size_t>(block.last_token, after + longest_name_in_heading);
  std::size_t close = after;
  while (close < last && !document_.is_char(close, ']')) ++close;
  if (close == last || close == after || !document_.is_char(close + 1, '(')) return std::nullopt;
  const std::size_t far = std::min<std::size_t>(block.last_token, close + longest_link);
  std::size_t end = close;
  while (end < far && !document_.is_char(end, ')')) ++end;
  if (end + 1 >= far) return std::nullopt;
  heading.name_last = close;
  return run_in(heading, end + 1);
}

std::size_t BoilerplateHeadings::name_stop(const Block& block, std::size_t after) const {
  constexpr std::size_t longest = 9, shortest_behind = 12;  // tokens of the name, of the text behind it
  std::size_t i = after;
  while (i < block.last_token && !document_.capitalized(i) && document_.has(i, Class::stopwords)) ++i;
  for (const std::size_t first = i; i + shortest_behind < block.last_token && i < first + longest; ++i) {
    const bool spaced = document_.tokens[i + 1].has(text::Token::space_before);
    const bool stop = document_.is_char(i, '.') && document_.tokens[i - 1].length > 2;
    const bool dash = document_.is(i, text::TokenKind::dash) && document_.tokens[i].length > 1 &&
                      document_.tokens[i].has(text::Token::space_before);  // "Harbour Care - North Leeds" is a name
    if ((stop || dash) && spaced && i > first) return document_.capitalized(i + 1) && !(stop && document_.has(i - 1, Class::legal_forms)) ? i : after;
    const bool joins = document_.has(i, Class::organization_links) || document_.has(i, Class::articles) || document_.has(i, Class::conjunctions);
    if (!document_.capitalized(i) && !joins && !document_.is_char(i, '&') && !document_.is(i, text::TokenKind::quote) &&
        !document_.is(i, text::TokenKind::dash))
      return after;
  }
  return after;
}

bool BoilerplateHeadings::said_again(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i < last; ++i)
    if (document_.capitalized(i) && document_.text_of(i) == document_.text_of(first)) return true;
  return false;
}

bool BoilerplateHeadings::inside_name(std::size_t colon) const {
  return !document_.tokens[colon].has(text::Token::space_before) && !document_.tokens[colon + 1].has(text::Token::space_before) &&
         document_.is(colon + 1, text::TokenKind::word) && !document_.capitalized(colon + 1);
}

bool BoilerplateHeadings::only_link(std::size_t first, std::size_t last) const {
  for (std::size_t i = first + 1; i < last; ++i)
    if (document_.tokens[i].has(text::Token::space_before)) return false;
  return last - first > 2;
}

bool BoilerplateHeadings::whole_line(const Block& block, std::size_t after) const {
  if (document_.is_char(block.last_token - 1, '.') && block.last_token - after > 6) return false;
  return block.last_line - block.first_line == 1;
}

std::optional<BoilerplateHeading> BoilerplateHeadings::repeated_name(const Block& block, BoilerplateHeading heading,
                                                                     std::size_t after) const {
  if (document_.is_char(after, '[')) {
    const std::size_t far = std::min<std::size_t>(block.last_token, after + 60);
    std::size_t name_end = after + 1;
    while (name_end < far && !document_.is_char(name_end, ']')) ++name_end;
    std::size_t close = name_end;
    while (close < far && !document_.is_char(close, ')')) ++close;
    if (close == far) return std::nullopt;
    heading.name_first = after + 1;
    heading.name_last = name_end;
    return close + 1 < block.last_token ? run_in(heading, close + 1) : std::nullopt;
  }
  std::size_t first = after;
  if (!document_.capitalized(first) && document_.has(first, Class::stopwords)) ++first;  // "About the X"
  if (first >= block.last_token) return std::nullopt;                                    // the text ends there
  const std::size_t limit = std::min<std::size_t>(block.last_token, first + longest_name_in_heading);
  // "ABOUT SAFETY SYSTEMS MANAGEMENT Founded in 2016 ...": capitals end where the text begins.
  std::size_t k = first;
  while (k < limit && document_.is(k, text::TokenKind::word) && (document_.tokens[k].has(text::Token::all_upper))) ++k;
  if (k > first + 1 && k < limit && document_.capitalized(k) && document_.tokens[heading.first].has(text::Token::all_upper)) {
    heading.name_last = k;
    return run_in(heading, k);
  }
  if (const Said said = name_behind_clause(first, block.last_token); said.name_last) {
    heading.name_last = said.name_last;
    auto behind = run_in(heading, said.text_first);
    if (said.text_offset) behind->text_offset = said.text_offset;
    return behind;
  }
  for (k = first + 1; k < limit; ++k)
    if (document_.tokens[k].has(text::Token::line_start) &&
        document_.tokens[k].start == document_.tokens[k - 1].end()) {  // the layout split "UtahThe"
      heading.name_last = k;
      return run_in(heading, k);
    }
  std::string_view name = document_.text_of(first);
  const std::size_t half = name.size() / 2;
  if (half > 1 && name.size() % 2 == 0 && name.substr(0, half) == name.substr(half)) name = name.substr(half);  // "BioUtahBioUtah"
  for (k = first; k < limit; ++k) {
    // "About the Author For her Milford novels, Lee was named an Author of Note": said in the midst of a sentence.
    const bool midst = k > first + 1 && document_.tokens[k - 1].has(text::Token::space_before) && !document_.capitalized(k - 1) &&
                       (document_.has(k - 1, Class::articles) || document_.has(k - 1, Class::stopwords));
    if (midst && document_.text_of(k) == name && document_.capitalized(k))
      for (std::size_t i = first + 1; i < k; ++i)  // the sentence opens with a small word's capital
        if (document_.capitalized(i) && document_.tokens[i].has(text::Token::space_before) && !document_.tokens[i].has(text::Token::all_upper) &&
            document_.has(i, Class::stopwords)) {
          heading.name_last = i;
          return run_in(heading, i);
        }
    if (k > first && !midst && document_.text_of(k) == name && (document_.capitalized(k) || document_.is(k, text::TokenKind::number))) {
      // "About the Harbour Trust The Harbour Trust is ...": the article opens the sentence.
      const bool article = k > first + 1 && document_.capitalized(k - 1) && document_.has(k - 1, Class::stopwords);
      heading.name_last = opener(first + 1, article ? k - 1 : k);
      return run_in(heading, heading.name_last);
    }
    // The name's last word and its first one glued together: "BioUtahBioUtah".
    const std::string_view word = document_.text_of(k);
    const auto at = word.rfind(name);
    if (name.size() < 2 || at == word.npos || at == 0) continue;
    heading.name_last = k + 1;
    auto glued = run_in(heading, k);
    glued->text_offset = document_.tokens[k].start + at;
    return glued;
  }
  return std::nullopt;
}

BoilerplateHeadings::Said BoilerplateHeadings::name_behind_clause(std::size_t first, std::size_t last) const {
  constexpr std::size_t reach = 44;  // tokens
  if (!document_.capitalized(first)) return {};
  last = std::min(last, first + reach);
  const auto same = [&](std::size_t a, std::size_t b) { return text::same_folded(document_.text_of(a), document_.text_of(b)); };
  for (std::size_t k = first + 1; k < last; ++k) {
    if (document_.is_char(k, '.') && k + 1 < last && document_.tokens[k + 1].has(text::Token::space_before) && document_.tokens[k - 1].length > 3)
      return {};  // the sentence ends without the name
    if (!document_.capitalized(k) || !same(first, k)) continue;
    const bool article = document_.has(k - 1, Class::articles) && document_.is_char(k - 2, ',');
    if (!document_.is_char(k - 1, ',') && !article) return {};
    std::size_t n = 1;
    while (first + n + 1 < k && k + n < last && same(first + n, k + n) && !document_.is_char(first + n, ',')) ++n;
    std::size_t text = first + n;
    if (!document_.tokens[text].has(text::Token::space_before) || text + 2 >= k || !document_.capitalized(text)) return {};
    // "EternalFounded by Ann Lee, Quay Eternal is ...": a scraper glued the heading to the text.
    const std::string_view word = document_.text_of(text), ending = k + n < document_.size() ? document_.text_of(k + n) : std::string_view();
    if (word.size() > ending.size() && ending.size() > 1 && word.starts_with(ending) && text::is_upper(static_cast<unsigned char>(word[ending.size()])))
      return {text + 1, text, document_.tokens[text].start + ending.size()};
    // "About Elm Steel Works Founded in 1911, Elm Steel is": the last of the capitals opens the sentence.
    std::size_t opening = text;
    while (!document_.has(opening, Class::stopwords) && document_.capitalized(opening + 1) && opening + 3 < k) ++opening;
    if (document_.is(opening + 1, text::TokenKind::word) || document_.is(opening + 1, text::TokenKind::number)) text = opening;
    const bool opens = text > first + n || !document_.capitalized(text + 1) || document_.has(text, Class::stopwords) ||
                       (n > 1 && !document_.capitalized(k + n));
    return opens ? Said{text, text, 0} : Said{};
  }
  return {};
}

std::size_t BoilerplateHeadings::opener(std::size_t first, std::size_t last) const {
  for (std::size_t i = first; i < last; ++i)
    if (document_.capitalized(i) && (document_.has(i, Class::stopwords) || document_.has(i, Class::not_names)) &&
        !document_.has(i, Class::organization_anchors) && !document_.has(i, Class::title_heads) && !document_.capitalized(i + 1) &&
        document_.is_char(last - 1, ','))
      return document_.is(i - 1, text::TokenKind::dash) ? i - 1 : i;
  return last;
}

}  // namespace pressparse::fields
