// Values in words, for people: what tables, pages and messages share.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pressparse/release.hpp"

namespace pressparse::output {

/// The parts that are not empty, with the separator between them.
template <class... Parts> std::string joined(std::string_view separator, const Parts&... parts) {
  std::string out;
  const auto add = [&](const std::string& part) {
    if (part.empty()) return;
    if (!out.empty()) out += separator;
    out += part;
  };
  (add(parts), ...);
  return out;
}

inline std::string or_empty(const std::optional<std::string>& value) { return value.value_or(""); }

/// The resolved name, or the mention as written.
inline std::string speaker_name(const Speaker& speaker) { return speaker.name ? *speaker.name : speaker.text; }

/// The caption, and the credit where it is not in it.
inline std::string caption_line(const Caption& caption) {
  const bool inside = caption.credit && caption.text.find(*caption.credit) != std::string::npos;
  return inside ? caption.text : joined(" / ", caption.text, or_empty(caption.credit));
}

/// "event; year inferred; or 2024-03-05"
std::string describe(const Date& date);
/// "mobile, ext. 4, GB"
std::string describe(const Phone& phone);
/// "12 Quay Street / CT16 1AA / Dover / GB"
std::string describe(const Address& address);

}  // namespace pressparse::output
