// Titles and affiliations beside a name: "Vice President of Refining at the Kenai refinery", "BSI-Präsidentin", "CEO, Acme Inc."
#pragma once

#include "fields/names_words.hpp"
#include "text/span_index.hpp"

namespace pressparse::fields {

struct TitlePhrase {
  TokenRange title;
  TokenRange affiliation;  // may be empty
  std::uint32_t first = 0, last = 0;  // the whole phrase
  explicit operator bool() const { return !title.empty(); }
};

/// Which tokens belong to an organisation already found: from a token to the index of its mention.
struct OrganizationsAt {
  const std::vector<OrganizationMention>* mentions = nullptr;
  text::SpanIndex at;
  const OrganizationMention* find(std::size_t token) const {
    const std::uint32_t mention = at[token];
    return mention == text::SpanIndex::none ? nullptr : &(*mentions)[mention];
  }
};

/// The phrase that ends right before `name_start`: "Best Lawyers CEO", "Klimaschutzminister".
TitlePhrase title_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start);
/// The phrase that ends at the comma or colon right before `name_start`: "la directora de la Fundación, Ann Lee".
TitlePhrase title_before_comma(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start);
/// The phrase that ends right before `name_start` with a complement of the title: "l'assessora al Bilancio Ornella Cipriani".
TitlePhrase title_linked_before(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start);
/// The phrase that ends at a small verb right before `name_start`: "Neuer Leiter ist Ann Lee".
TitlePhrase title_before_copula(const NameWords& words, const OrganizationsAt& organizations, std::size_t name_start);
/// Whether such a verb and a given name stand at the token: an office in front of them is not of the one named before it.
bool leads_to_holder(const NameWords& words, std::size_t token);
/// The phrase that starts at `token`, right after the comma, dash or bracket behind a name.
TitlePhrase title_after(const NameWords& words, const OrganizationsAt& organizations, std::size_t token);

/// Whether the title is one whose "of" leads to an employer ("CEO of Acme"), not to a field of work ("Vice President of Sales").
bool owner_title(const NameWords& words, TokenRange title);

/// "Co" of "Co-CEO", "Ex" of "Ex-Minister": what a hyphen at `token` + 1 ties to the office behind it.
bool office_prefix(const NameWords& words, std::size_t token);

/// "BEN": short and all capitals, so that a given name in these letters is none.
bool acronym_letters(const NameWords& words, std::size_t token);
/// "GBG": an acronym of three letters or more that no pack knows.
bool acronym(const NameWords& words, std::size_t token);

/// A line that is nothing but a title: the one below a contact's name. `token` opens the line.
TitlePhrase title_line(const NameWords& words, const OrganizationsAt& organizations, std::size_t token);

}  // namespace pressparse::fields
