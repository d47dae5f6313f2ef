// Host names where they stand in text: how far one runs, whether its ending is a real one, where glued words begin.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace pressparse::fields {

/// What besides its shape speaks for a host. The less there is, the stricter the look at its last label.
enum class HostEvidence {
  none,    // "firm.de" in running text
  mail,    // after an "@"
  www,     // starts with "www."
  scheme,  // after "https://"
};

struct Host {
  std::size_t start = 0, end = 0;  // bytes of the text; `end` may lie before the end of the run when words are glued to it
  std::string ascii;               // lower case, punycode
  std::size_t labels = 0;
  bool cut = false;                // what follows is glued text and no path
};

/// True for a letter, digit, hyphen, dot or underscore, and for letters and invisible characters beyond ASCII; `length` is in bytes.
bool is_host_character(std::string_view text, std::size_t at, std::size_t& length);

/// The end of the run of host characters that starts at `at`; after a scheme, dingbats and emoji count too ("https://✪df.ws").
std::size_t host_run_end(std::string_view text, std::size_t at, bool symbols = false);

/// The start of the run of host characters that ends at `at`, not before `floor`.
std::size_t host_run_start(std::string_view text, std::size_t at, std::size_t floor);

/// The host at the start of the run [start, end), or nothing. Without a scheme its ending must be in the public suffix list.
std::optional<Host> parse_host(std::string_view text, std::size_t start, std::size_t end, HostEvidence evidence);

/// True when the name, in lower-case ASCII, is an ICANN public suffix: "de", "co.uk".
bool is_public_suffix(const std::string& name);

}  // namespace pressparse::fields
