// Links and e-mail addresses: anchored at "://", "www.", "@" and dots between words; suffixes checked by libpsl.
#pragma once

#include "fields/context.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

struct LinksAndEmails {
  std::vector<Link> links;
  std::vector<Email> emails;
};

/// In text order. Claims what it finds in `mask`.
LinksAndEmails find_links(const Context& context, Mask& mask);

}  // namespace pressparse::fields
