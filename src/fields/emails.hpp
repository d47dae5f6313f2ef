// E-mail addresses: plain around an "@", with a readable "at" in brackets or after a mail label.
#pragma once

#include <optional>

#include "fields/context.hpp"

namespace pressparse::fields {

struct FoundEmail {
  std::size_t start = 0, end = 0;  // the address as written
  std::size_t claim_start = 0;     // with "mailto:"
  std::size_t claim_end = 0;       // with "?subject=..."
  std::string value;
  Rule rule;
};

/// The address around the "@" token, not reaching before the byte `floor`. Also "name @ firm.de" after a mail label.
std::optional<FoundEmail> plain_email(const Context& context, std::size_t at_token, std::size_t floor);

/// "name [at] firm (dot) de": `bracket` is the opening bracket before the "at".
std::optional<FoundEmail> bracketed_email(const Context& context, std::size_t bracket, std::size_t floor);

/// "E-mail: name at firm dot de": `at_token` is the word; needs a mail label before the name.
std::optional<FoundEmail> spelled_email(const Context& context, std::size_t at_token, std::size_t floor);

/// The end of "[email protected]", the placeholder of a site that hides addresses, if the bracket opens one.
std::optional<std::size_t> redacted_email(const Context& context, std::size_t bracket);

}  // namespace pressparse::fields
