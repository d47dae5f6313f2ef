// What follows a host: port, path, query, fragment; where they end in running text. And the URL as a value.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "fields/hosts.hpp"
#include "pressparse/release.hpp"

namespace pressparse::fields {

/// The end of the port, path, query and fragment that start at `at`, right after a host; `at` when there are none.
/// Trailing punctuation and brackets that the link did not open stay outside. One pass over the link.
std::size_t url_tail_end(std::string_view text, std::size_t at);

/// The absolute form: scheme in lower case or "https", host in punycode, the rest as written without invisible characters.
std::string absolute_url(std::string_view scheme, std::string_view user, const Host& host, std::string_view tail);

/// By the ending of the path: a document, an image, or neither (web).
LinkKind kind_of_path(std::string_view tail);

}  // namespace pressparse::fields
