// What a whole document says against a name that weak evidence took for an organisation's.
#pragma once

#include <vector>

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Drops the mentions of names that the document shows to be kinds ("a Contract Research Organization"), terms ("two RWAs", "magnetic resonance imaging")
/// or laws, awards and documents by their last word ("Harbour Safety Act"). Names with a legal form, known ones and those that the release states stay.
void drop_doubtful_organizations(const NameWords& words, std::vector<OrganizationMention>& organizations);

/// "Highlighting Harbour Holdings Inc., a global leader": a sentence's first word is no part of a name that stands elsewhere without it, and nowhere inside
/// a sentence with it.
void cut_openers(const NameWords& words, std::vector<OrganizationMention>& organizations);

/// Whether an article or a word for an owner stands before `token`, at most one word in small letters between: "a Porsche", "einen schwarzen Audi".
bool behind_article(const NameWords& words, std::size_t token, bool indefinite_only);

/// "Recent reports describe ...", "Winners were named": one word that the text writes in small letters too, and with a capital at the start of sentences
/// only.
bool opens_sentences_only(const NameWords& words, TokenRange name);

/// Whether the phrase ends with the name: no noun follows that the name only describes ("a Lumine Group company").
bool ends_phrase(const NameWords& words, std::size_t last);

/// Whether a known name stands for what is had there or made by it: "available on Amazon", "der Fahrer des Audi", "Apple Podcasts".
bool known_as_thing(const NameWords& words, std::size_t token, const lang::Match& known);

}  // namespace pressparse::fields
