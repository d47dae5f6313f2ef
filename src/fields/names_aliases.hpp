// Short forms: "(BSI)" and '(the "Company")' behind a name, acronyms and first words later on; and every repetition of a known name.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// Short forms defined beside a name: mentions with `alias_of`. `organizations` holds what is found so far.
std::vector<OrganizationMention> find_defined_aliases(const NameWords& words, const OrganizationsAt& organizations,
                                                      const std::vector<PersonMention>& people);

/// Repetitions of known names and of their short forms. New mentions only.
std::vector<OrganizationMention> find_repetitions(const NameWords& words, const OrganizationsAt& organizations,
                                                  const std::vector<PersonMention>& people, const std::optional<Dateline>& dateline);

/// Makes "Huma" and "Huma Therapeutics" short forms of "Huma Therapeutics Limited" where only words of companies are left out.
void link_short_forms(const NameWords& words, std::vector<OrganizationMention>& organizations);

}  // namespace pressparse::fields
