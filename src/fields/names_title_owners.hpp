// What stands right in front of an office: whose it is, and the words of it before its head.
#pragma once

#include "fields/names_titles.hpp"

namespace pressparse::fields {

/// A genitive stands before the title: "Quayside's Chief Operating Officer".
bool left_owner(const NameWords& words, std::size_t left, std::size_t first);

/// Whose officer that is: the organisation or the capitals before the genitive that ends at `left`.
TokenRange possessor(const NameWords& words, const OrganizationsAt& organizations, std::size_t left);

/// Where the office of several words starts that ends with `head`: "teniente de alcalde".
std::size_t phrase_start(const NameWords& words, std::size_t head);

}  // namespace pressparse::fields
