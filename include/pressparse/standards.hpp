// The release in the trade's own formats. docs/standards.md says what becomes of each field.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pressparse/export.hpp"
#include "pressparse/release.hpp"

namespace pressparse {

/// One line of JSON after IPTC ninjs 3.1. `text` is what was parsed, and the offsets in `release` are bytes of it. `uri` names the item;
/// without it the release's source is taken if it is a URI, else a urn:uuid made of the text, so that equal texts have equal names.
PRESSPARSE_API std::string to_ninjs(const Release& release, std::string_view text, const std::optional<std::string>& uri = std::nullopt);

/// One line of JSON-LD with a schema.org NewsArticle, the other arguments as above.
PRESSPARSE_API std::string to_json_ld(const Release& release, std::string_view text, const std::optional<std::string>& uri = std::nullopt);

}  // namespace pressparse
