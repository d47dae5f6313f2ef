// What holds for every record of every text, broken or not. Shared by the property tests and the fuzz targets.
#pragma once

#include <cstddef>
#include <exception>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "output/record_fields.hpp"
#include "pressparse/json.hpp"
#include "pressparse/release.hpp"
#include "text/unicode.hpp"

namespace property {

template <class T> struct IsOptional : std::false_type {};
template <class T> struct IsOptional<std::optional<T>> : std::true_type {};
template <class T> struct IsVector : std::false_type {};
template <class T> struct IsVector<std::vector<T>> : std::true_type {};

/// Calls visit(name, value) for every struct in the record, the record itself aside.
template <class T, class Visit> void walk(std::string_view name, const T& value, Visit&& visit) {
  if constexpr (IsOptional<T>::value) {
    if (value) walk(name, *value, visit);
  } else if constexpr (IsVector<T>::value) {
    for (const auto& element : value) walk(name, element, visit);
  } else if constexpr (requires { pressparse::output::members(value, [](std::string_view, const auto&) {}); }) {
    if constexpr (!std::is_same_v<T, pressparse::Release>) visit(name, value);
    pressparse::output::members(value, [&](std::string_view member, const auto& inner) { walk(member, inner, visit); });
  }
}

/// Offset 0, the text's end, or the first byte of a character. Bytes that are no UTF-8 stand for themselves.
inline bool on_border(std::string_view text, std::size_t at) {
  if (at == 0 || at == text.size()) return true;
  if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80) return true;
  // A continuation byte is a border only when it continues nothing.
  for (std::size_t back = 1; back <= 3 && back <= at; ++back) {
    const auto lead = static_cast<unsigned char>(text[at - back]);
    if ((lead & 0xC0) == 0x80) continue;
    const std::size_t length = lead >= 0xF0 && lead < 0xF5 ? 4 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xC2 && lead < 0xE0 ? 2 : 1;
    if (length <= back) return true;
    for (std::size_t i = 1; i < length; ++i)
      if (at - back + i >= text.size() || (static_cast<unsigned char>(text[at - back + i]) & 0xC0) != 0x80) return true;  // cut off: invalid anyway
    const auto second = static_cast<unsigned char>(text[at - back + 1]);
    const bool overlong = (lead == 0xE0 && second < 0xA0) || (lead == 0xF0 && second < 0x90), beyond = (lead == 0xED && second >= 0xA0) || (lead == 0xF4 && second >= 0x90);
    return overlong || beyond;
  }
  return true;
}

/// Bytes of the white space at `at`: Unicode's, those that end lines included.
inline std::size_t white_space(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\x85") || rest.starts_with("\xC2\xA0")) return 2;
  if (rest.size() == 3 && rest.starts_with("\xE2\x80")) {  // U+2000 to U+200A, U+2028, U+2029, U+202F
    const auto last = static_cast<unsigned char>(rest[2]);
    return last <= 0x8A || last == 0xA8 || last == 0xA9 || last == 0xAF ? 3 : 0;
  }
  return rest == "\xE1\x9A\x80" || rest == "\xE2\x81\x9F" || rest == "\xE3\x80\x80" ? 3 : 0;
}

/// Bytes of the character without width at `at`: NUL, soft hyphen, U+061C, U+200B to U+200F, U+202A to U+202E, U+2060, U+2066 to U+2069, U+FEFF;
/// and a byte that is no part of a character. A joint of two lines drops those beside it.
inline std::size_t no_width(std::string_view text, std::size_t at) {
  if (text[at] == '\0' || pressparse::text::decode(text, at).character == pressparse::text::invalid_character) return 1;
  const std::string_view rest = text.substr(at, 3);
  if (rest.starts_with("\xC2\xAD") || rest.starts_with("\xD8\x9C")) return 2;
  if (rest == "\xEF\xBB\xBF") return 3;
  if (rest.size() < 3 || rest[0] != '\xE2') return 0;
  const auto second = static_cast<unsigned char>(rest[1]), last = static_cast<unsigned char>(rest[2]);
  const bool mark = second == 0x80 && ((last >= 0x8B && last <= 0x8F) || (last >= 0xAA && last <= 0xAE));
  const bool joiner = second == 0x81 && (last == 0xA0 || (last >= 0xA6 && last <= 0xA9));
  return mark || joiner ? 3 : 0;
}

/// With each run of white space as one blank, without what has no width: headlines over several lines are joined so.
inline std::string one_line(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (const std::size_t blank = white_space(text, i)) {
      gap = true;
      i += blank - 1;
      continue;
    }
    if (const std::size_t none = no_width(text, i)) {
      i += none - 1;
      continue;
    }
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += text[i];
  }
  return out;
}

/// What does not hold of a value at [start, end), in words.
inline std::string complaint(std::string_view name, std::size_t start, std::size_t end, std::string_view reason) {
  return std::string(name) + " [" + std::to_string(start) + ", " + std::to_string(end) + ") " + std::string(reason);
}

/// "" when every span lies in the text, on borders of characters, and slices verbatim; else the first that does not.
inline std::string spans_broken(const pressparse::Release& release, std::string_view text) {
  using namespace pressparse;
  std::string what;
  const auto fail = [&](std::string_view name, std::size_t start, std::size_t end, std::string_view reason) {
    if (what.empty()) what = complaint(name, start, end, reason);
  };
  walk("release", release, [&](std::string_view name, const auto& value) {
    using T = std::decay_t<decltype(value)>;
    if constexpr (requires { value.start; value.end; }) {
      if (value.start > value.end || value.end > text.size()) return fail(name, value.start, value.end, "lies outside of the text");
      if (!on_border(text, value.start) || !on_border(text, value.end)) return fail(name, value.start, value.end, "cuts a character");
    }
    if constexpr (requires { value.text; } && !std::is_same_v<T, Quote>) {
      if (value.start >= value.end && !value.text.empty()) return fail(name, value.start, value.end, "is empty");
      const std::string_view slice = text.substr(value.start, value.end - value.start);
      const bool joined = name == "headline" || name == "subheadlines";
      if (slice != value.text && !(joined && one_line(slice) == one_line(value.text))) return fail(name, value.start, value.end, "does not slice: " + value.text);
    }
  });
  return what;
}

/// "" when the zones are a partition of the text.
inline std::string zones_broken(const pressparse::Release& release, std::string_view text) {
  std::size_t at = 0;
  for (const pressparse::Zone& zone : release.zones) {
    if (zone.start != at || (zone.end <= zone.start && !text.empty())) return complaint("zone", zone.start, zone.end, "does not follow the one before");
    at = zone.end;
  }
  return at == text.size() ? "" : complaint("zones", at, text.size(), "are missing at the end");
}

/// "" when the JSON form reads back.
inline std::string json_broken(const pressparse::Release& release) {
  try {
    const nlohmann::json json = nlohmann::json::parse(to_json(release));
    if (json["zones"].size() != release.zones.size() || json["quotes"].size() != release.quotes.size()) return "json holds something else";
  } catch (const std::exception& e) {
    return std::string("json: ") + e.what();
  }
  return {};
}

/// "" when everything holds, else what does not.
inline std::string broken(const pressparse::Release& release, std::string_view text) {
  std::string what = spans_broken(release, text);
  if (what.empty()) what = zones_broken(release, text);
  return what.empty() ? json_broken(release) : what;
}

}  // namespace property
