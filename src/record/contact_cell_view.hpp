// What the tokens of a contact block's cell are: labels, words of titles, departments and organisations, people's names.
#pragma once

#include "record/contact_words.hpp"

namespace pressparse::record {

/// One cell under reading. Ranges are tokens of the cell's own document, [first, last).
class CellView {
 public:
  CellView(const fields::Context& context, const Words& words, const Hints& hints)
      : context_(context), words_(words), document_(words.document()), hints_(hints) {}

  struct Person {
    std::size_t first = 0, last = 0;  // the name; last: one past
    std::size_t after = 0;            // one past its degrees
    std::size_t rank_first = 0, rank_last = 0;  // "PHK", "Sgt": a rank before the name
    int score = 0;
  };

  lang::Match match(std::size_t token, lang::Class c) const { return context_.lexicon.match_any(document_, token, c, context_.language); }
  bool has(std::size_t token, lang::Class c) const { return document_.has(token, c) || match(token, c); }
  Span span(std::size_t first, std::size_t last) const { return first < last ? Span{words_.start(first), words_.end(last - 1)} : Span{}; }
  bool is_word(std::size_t token) const { return document_.is(token, text::TokenKind::word); }
  bool spaced(std::size_t token) const { return token < document_.size() && document_.tokens[token].has(text::Token::space_before); }
  bool is_label(std::size_t token, std::size_t last, std::size_t& length) const;
  bool organization_word(std::size_t token) const;
  bool title_word(std::size_t token) const {
    return has(token, lang::Class::title_heads) || has(token, lang::Class::title_modifiers) || ending(token, lang::Class::title_suffixes);
  }
  bool ending(std::size_t token, lang::Class c) const {
    return is_word(token) && static_cast<bool>(context_.lexicon.match_ending(document_, token, c, context_.language));
  }
  bool title_in(std::size_t first, std::size_t last) const;
  bool department_at(std::size_t first, std::size_t last) const;
  /// "Pressestelle des Verbandes", but not "NettResults Public Relations": there the words before make it a firm's name.
  bool department_opens(std::size_t first, std::size_t last) const;
  /// "District Attorney's Action Center": whose it is, not who they are.
  bool possessive(std::size_t first, std::size_t last) const;
  /// "Frank Crowley Courts Building": a line of an address.
  bool building(std::size_t first, std::size_t last) const;
  bool organization_in(std::size_t first, std::size_t last) const;
  /// The person whose name starts at `token`.
  Person person_at(std::size_t token, std::size_t last) const;
  /// Tokens of an abbreviated rank of the police, the fire brigade, the army or a court at `token`, its full stop too, or 0.
  std::size_t rank_length(std::size_t token) const;
  /// True when find_names() saw a full person in [start, end), or an organisation over all of it.
  bool named_here(std::size_t start, std::size_t end, bool organization) const;
  /// find_names() saw a person of that name elsewhere in the text: "CEO Armon Harbour" above, "Armon Harbour" here.
  bool person_elsewhere(std::string_view name) const;
  /// "Ann Lee Harbor Works 555-0142": the text's own firm from `token` on, behind a name whose break was lost.
  bool behind_name(const Person& person, std::size_t token, std::size_t last) const;
  /// True when what follows the name makes it the start of an organisation: "Lisa Moretti Campaign", "Franklin Publishers".
  bool goes_on_as_organization(const Person& person, std::size_t last) const;
  bool has_and(std::size_t token) const;
  /// "Ann Lee/82114", "Ann Lee /-82114".
  bool extension_at(std::size_t token, std::size_t last) const;
  bool legal(std::size_t first, std::size_t last) const;
  bool fits_domain(std::size_t first, std::size_t last) const;
  /// Not "82114", an extension.
  bool letters(std::size_t first, std::size_t last) const;
  /// "Finanzen & Controlling", "Leitung Marketing und Kommunikation": nothing but fields of work, which no firm is called.
  bool fields_of_work(std::size_t first, std::size_t last) const;
  /// "Coupure Links 55", "1290 Broadway", "Denver, CO 80203".
  bool street_line(std::size_t first, std::size_t last) const;
  bool organization_proven(std::size_t first, std::size_t last) const;
  /// "Ann Lee, press officer", "Ann Lee PR Specialist": an office behind two to four words says that they are a person, known as a name or not.
  bool titled_behind(const Person& person, std::size_t last) const;
  /// "Harbour Labs Ann Lee" over "ann.lee@harbourlabs.example": where the person begins whom the address tells from the firm, or `last`.
  /// The same for a person whom the text knows, behind the text's own firm and before a comma: "Harbour Works Ann Lee, President".
  std::size_t known_person_behind_firm(std::size_t first, std::size_t comma) const;
  std::size_t person_behind_firm(std::size_t first, std::size_t last) const;

 protected:
  const fields::Context& context_;
  const Words& words_;
  const text::Document& document_;
  const Hints& hints_;

 private:
  /// "Ann Butler", "Bob Baker", "Liz Past": find_names() saw that the word goes on a person's name, though it is an office or a common word elsewhere.
  bool goes_on_known_person(std::size_t token, std::size_t last) const;
  /// "BellosVisit": two words whose break was lost; "McKenzie" is one.
  bool glued(std::size_t token) const;
  bool stops_name(std::size_t token) const;
  void score(Person& person, std::size_t words) const;
};

}  // namespace pressparse::record
