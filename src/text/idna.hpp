// International host names: Unicode to ASCII by UTS #46. The only place that knows ICU's uidna.
#pragma once

#include <string>
#include <string_view>

namespace pressparse::text {

/// The host in lower case and punycode ("Bücher.example" gives "xn--bcher-kva.example"); "" when it is no valid host.
/// Zero-width characters and soft hyphens are dropped, as UTS #46 maps them away.
std::string to_ascii_host(std::string_view host);

}  // namespace pressparse::text
