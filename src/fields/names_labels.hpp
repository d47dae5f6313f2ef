// Words that an address of the release spells: "info@miraclesformya.org" spells "Miracles for Mya".
#pragma once

#include "fields/names_words.hpp"

namespace pressparse::fields {

/// Runs that start with a capital and spell the registrable label of an e-mail address or a link, in text order.
std::vector<TokenRange> find_spelled_labels(const NameWords& words, const Release& release);

}  // namespace pressparse::fields
