// Headings over the description of an organisation: "About Acme", "Acme hakkında".
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "fields/context.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {

inline constexpr std::size_t longest_name_in_heading = 14;  // tokens

/// A heading with the place where its paragraph starts.
struct BoilerplateHeading {
  std::size_t first = 0;       // the label's first token
  std::size_t name_first = 0;  // the name in it; empty for "About us"
  std::size_t name_last = 0;
  std::size_t last = 0;        // one past the heading where its name stands in front: "Acme hakkında"
  std::size_t text_first = 0;  // first token of the text
  std::size_t text_offset = 0;  // where the text starts; inside a token when a scraper glued "HR.comHR.com"
  bool run_in = false;          // the text goes on in the heading's own block
};

/// A word with a capital, or in a script that has none.
inline bool opens_heading(const text::Document& document, std::size_t i) {
  if (!document.is(i, text::TokenKind::word) || document.capitalized(i) || !document.tokens[i].has(text::Token::non_ascii))
    return document.capitalized(i);
  const char32_t letter = text::decode(document.text, document.tokens[i].start).character;
  return !text::is_lower(letter) && !text::is_upper(letter);
}

/// "Harbour in brief" over "Founded in 1911, Harbour is ...": the text below says the name again. "Results in brief" stands over anything.
inline bool says_name_again(const text::Document& document, std::size_t first, std::size_t last, const layout::Block& below) {
  constexpr std::size_t reach = 18;  // tokens
  while (first + 1 < last && (document.has(first, lang::Class::articles) || document.has(first, lang::Class::stopwords) ||
                              document.is(first, text::TokenKind::quote)))
    ++first;
  if (!document.capitalized(first) || document.tokens[first].length < 2) return false;
  for (std::size_t i = below.first_token; i < below.last_token && i < below.first_token + reach; ++i)
    if (document.text_of(i) == document.text_of(first)) return !document.is_char(i + 1, ':');  // no "Event: Harbour Day"
  return false;
}

/// "HB in brief" over "Harbour Board runs ...", where the text said "Harbour Board (HB)": the short form was given to a name.
inline bool gave_short_form(const text::Document& document, std::size_t first, std::size_t last) {
  constexpr std::size_t reach = 20000;  // bytes
  while (first + 1 < last && (document.has(first, lang::Class::articles) || document.has(first, lang::Class::stopwords))) ++first;
  if (last != first + 1 || !document.tokens[first].has(text::Token::all_upper) || document.tokens[first].length < 2) return false;
  const std::string bracket = "(" + std::string(document.text_of(first)) + ")";
  return document.text.substr(0, std::min<std::size_t>(document.tokens[first].start, reach)).find(bracket) != std::string_view::npos;
}

/// "Acme hakkında" in a line of its own, the block `b`; `opening` is its first word, `i` where the words behind the name start.
inline std::optional<BoilerplateHeading> named_in_front(const Context& context, std::size_t b, std::size_t opening, std::size_t i) {
  const auto& blocks = context.layout.blocks;
  const layout::Block& block = blocks[b];
  if (i == opening || i - opening > longest_name_in_heading || block.last_line - block.first_line != 1 || b + 1 == blocks.size() ||
      !opens_heading(context.document, opening))
    return std::nullopt;
  lang::Match match = context.lexicon.match(context.document, i, lang::Class::boilerplate_headings, context.language, "{name} before about");
  if (!match && (says_name_again(context.document, opening, i, blocks[b + 1]) || gave_short_form(context.document, opening, i)))
    match = context.lexicon.match(context.document, i, lang::Class::boilerplate_headings, context.language, "{name} before brief");
  const std::size_t last = i + match.length;
  if (!match || (last != block.last_token && !(last + 1 == block.last_token && context.document.is_char(last, ':')))) return std::nullopt;
  if (context.lexicon.match(context.document, opening, lang::Class::contact_headings, context.language).length == i - opening)
    return std::nullopt;  // "連絡先について"
  BoilerplateHeading heading;
  heading.first = heading.name_first = opening;
  heading.name_last = i;
  heading.last = last;
  heading.text_first = blocks[b + 1].first_token;
  heading.text_offset = blocks[b + 1].start;
  return heading;
}

class BoilerplateHeadings {
 public:
  explicit BoilerplateHeadings(const Context& context)
      : document_(context.document), blocks_(context.layout.blocks), title_case_(context.conventions().title_case) {}

  /// Where the heading at `i` ends: at its line's end, at a colon, or where its name is said again.
  std::optional<BoilerplateHeading> read(std::size_t b, std::size_t i, const lang::Match& match, bool at_start) const;
  /// "About the Author Ann Lee is a painter ...": a paragraph that lost the break behind its heading, which ends before `after` and is `length` long.
  bool lost_break(const layout::Block& block, std::size_t after, std::size_t length) const;

 private:
  /// "[About Harbour](https://harbour.example)Harbour is ...": the link's text is the whole heading.
  std::optional<BoilerplateHeading> linked_whole(const layout::Block& block, BoilerplateHeading heading, std::size_t after) const;
  /// "ABOUT HARBOUR. Founded in 1911, ...", "About Harbour – Founded in 1911, ...": the mark that ends the name; `after` where none does.
  std::size_t name_stop(const layout::Block& block, std::size_t after) const;
  /// The word at `first` stands a second time before `last`.
  bool said_again(std::size_t first, std::size_t last) const;
  /// "About Re:quay": the colon is glued to small letters on.
  bool inside_name(std::size_t colon) const;
  /// "About SMC: https://smce.example": nothing but an address follows the name.
  bool only_link(std::size_t first, std::size_t last) const;
  bool whole_line(const layout::Block& block, std::size_t after) const;
  /// "About Best Lawyers Best Lawyers is ...", "About BioUtahBioUtah is ...", "About [X](https://x.org/)X is ...".
  std::optional<BoilerplateHeading> repeated_name(const layout::Block& block, BoilerplateHeading heading, std::size_t after) const;
  struct Said {
    std::size_t name_last = 0;    // one past the name; 0 for none
    std::size_t text_first = 0;   // first token of the text
    std::size_t text_offset = 0;  // where the text starts inside that token
  };
  /// "About Elm Steel With 40 years at six places, Elm Steel has ...": the name that is said again behind a clause.
  Said name_behind_clause(std::size_t first, std::size_t last) const;
  /// "About Elm Steel Since 1991, Elm Steel has ...": where a sentence opens before the name is said again, or `last`.
  std::size_t opener(std::size_t first, std::size_t last) const;

  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const bool title_case_;
};

}  // namespace pressparse::fields
