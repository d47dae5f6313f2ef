// Surnames alone, behind the full names of the same document: "Lee said", "President Biden".
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// Words that are never part of a person's name, and words that mostly are not.
inline constexpr lang::Classes never = lang::bit(lang::Class::legal_forms) | lang::bit(lang::Class::honorifics) |
                                       lang::bit(lang::Class::months) | lang::bit(lang::Class::weekdays) |
                                       lang::bit(lang::Class::stopwords);
inline constexpr lang::Classes seldom = lang::bit(lang::Class::not_names) | lang::bit(lang::Class::event_words) |
                                        lang::bit(lang::Class::organization_heads) | lang::bit(lang::Class::organization_tails) |
                                        lang::bit(lang::Class::organization_anchors) | lang::bit(lang::Class::title_heads) |
                                        lang::bit(lang::Class::title_modifiers) | lang::bit(lang::Class::places) |
                                        lang::bit(lang::Class::known_organizations) | lang::bit(lang::Class::department_words);

/// An ordinary word of the text's language: "Interface".
inline bool plain_word(const NameWords& words, std::size_t token) { return bool(words.match_own(token, lang::Class::plain_words)); }

/// A given name that is a word first, in this language or everywhere: "Summer"; "Line", which is one in Danish, in English alone.
inline bool weak_given(const NameWords& words, std::size_t token) {
  const lang::Match weak = words.match(token, lang::Class::weak_given_names);
  return weak && (weak.value != "here" || words.match_own(token, lang::Class::weak_given_names));
}

/// Adds the mentions by surname to `people`, which stay in text order.
void add_surnames(const NameWords& words, const OrganizationsAt& organizations, std::vector<PersonMention>& people);

}  // namespace pressparse::fields
