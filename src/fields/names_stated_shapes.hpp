// What a name that the text states can look like, and what looks like one but is a person, a law, an event or a sentence.
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

class StatedShapes {
 public:
  explicit StatedShapes(const NameWords& words) : words_(words), document_(words.document()) {}

  static constexpr std::size_t longest_name = 12;  // tokens

 protected:
  lang::Match match(std::size_t i, lang::Class c) const { return words_.match(i, c); }
  /// The lexicon's word for something that no organisation is called by alone.
  bool common(std::size_t i) const;
  /// Whether [first, last) can be a name at all: one telling word, no place, no line of a wire, no month or title in front.
  bool could_be_name(TokenRange name) const;
  /// A given name in front and nothing else that tells of an organisation.
  bool looks_like_person(TokenRange name) const;
  /// "a TRON Super Representative", "Cloud Mining" beside "cloud mining"
  bool thing(TokenRange name) const;
  /// Without articles and openers, and without the bracket with the short form or the ticker behind it.
  TokenRange trimmed(TokenRange name) const;
  /// "Moss, Lee & Ray", "Moss, Lee and Ray": the comma of a name made of its partners' names, up to the end.
  bool partners(std::size_t comma, std::size_t last) const;
  /// More small words than a name has: "how we work with our members".
  bool sentence(TokenRange name) const;
  bool capitals(TokenRange name) const;
  /// "Blue Skies for Ellery Act"
  bool law(TokenRange name) const { return !name.empty() && match(name.last - 1, lang::Class::event_words).value == "law"; }
  /// "Ninth Avenue Food Festival"
  bool event(TokenRange name) const {
    return words_.has(name.last - 1, lang::Class::event_words) && !match(name.last - 1, lang::Class::product_nouns) &&
           !words_.has(name.last - 1, lang::Class::organization_tails);
  }
  /// "Der Verdacht bestätigte sich": where all nouns have one, a word with a capital may be any.
  bool common_noun(TokenRange name) const {
    return words_.nouns_capitalized() && name.last - name.first == 1 && !document_.tokens[name.first].has(text::Token::all_upper);
  }
  /// "Brooklyn District Attorney Ann Lee"
  bool holds_title(TokenRange name) const;
  /// "Harbour Resources Vice President of Engineering Ann Lee": the firm in front of the office.
  TokenRange without_office(TokenRange name) const;
  std::size_t behind_brackets(std::size_t i) const;

  const NameWords& words_;
  const text::Document& document_;
};

}  // namespace pressparse::fields
