#include "output/standard_parts.hpp"

#include <algorithm>
#include <cstdint>

#include "text/ascii.hpp"

namespace pressparse::output {
namespace {

/// A scheme and a colon, and only what a URI may hold.
bool is_uri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == text.npos || colon < 2 || !ascii::is_letter(text[0])) return false;  // "C:" is a drive
  const bool scheme = std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(colon),
                                  [](char c) { return ascii::is_alnum(c) || c == '+' || c == '-' || c == '.'; });
  const bool rest = std::all_of(text.begin(), text.end(), [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("<>\"{}|\\^`").find(c) == std::string_view::npos;
  });
  return scheme && rest && colon + 1 < text.size();
}

/// FNV-1a with 64 bits; two seeds make the 128 of a name.
std::uint64_t hash(std::string_view text, std::uint64_t value) {
  for (const char c : text) value = (value ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return value;
}

bool matches(std::string_view value, std::string_view shape) {  // '0' in the shape stands for any digit
  return value.size() >= shape.size() &&
         std::equal(shape.begin(), shape.end(), value.begin(), [](char s, char v) { return s == '0' ? ascii::is_digit(v) : s == v; });
}

}  // namespace

std::string item_uri(const Release& release, std::string_view text, const std::optional<std::string>& given) {
  if (given) return *given;
  if (release.source && is_uri(*release.source)) return *release.source;
  constexpr char hex[] = "0123456789abcdef";
  const std::uint64_t halves[] = {hash(text, 14695981039346656037u), hash(text, 11400714819323198485u)};
  std::string digits;
  for (const std::uint64_t half : halves)
    for (int shift = 60; shift >= 0; shift -= 4) digits += hex[half >> shift & 15];
  digits[12] = '8';                               // the version
  digits[16] = hex[8 | (halves[1] >> 60 & 3)];    // the variant
  for (const std::size_t at : {8u, 13u, 18u, 23u}) digits.insert(at, 1, '-');
  return "urn:uuid:" + digits;
}

std::string main_text(const Release& release, std::string_view text) {
  std::string out;
  std::size_t end = 0;
  for (const Zone& zone : release.zones) {
    const bool running = zone.kind == ZoneKind::dateline || zone.kind == ZoneKind::body || zone.kind == ZoneKind::quote;
    if (!(running || (zone.kind == ZoneKind::blank && end == zone.start && end > 0)) || zone.end > text.size()) continue;
    if (running && !out.empty() && end != zone.start) out += "\n\n";
    out += text.substr(zone.start, zone.end - zone.start);
    end = zone.end;
  }
  if (out.empty()) out = text;
  const std::size_t first = out.find_first_not_of(" \t\r\n");
  if (first == out.npos) return {};
  return out.substr(first, out.find_last_not_of(" \t\r\n") - first + 1);
}

bool is_moment(std::string_view value) {
  if (!matches(value, "0000-00-00T00:00")) return false;
  std::string_view zone = value.substr(16);
  if (matches(zone, ":00")) zone.remove_prefix(3);
  return zone == "Z" || (zone.size() == 6 && (matches(zone, "+00:00") || matches(zone, "-00:00")));
}

std::string rfc3339(std::string_view value) {
  const bool seconds = value.size() > 16 && value[16] == ':';
  return std::string(value.substr(0, 16)) + (seconds ? "" : ":00") + std::string(value.substr(16));
}

bool is_day(std::string_view value) { return matches(value, "0000-00-00") && value.find('/') == value.npos; }

const Contact* contact_of(const Release& release, const Party& person) {
  for (const Contact& contact : release.contacts)
    if (contact.name && *contact.name == person.name) return &contact;
  return nullptr;
}

bool belongs_to_person(const Release& release, const Contact& contact) {
  return contact.name && std::any_of(release.parties.begin(), release.parties.end(),
                                     [&](const Party& p) { return p.kind == PartyKind::person && p.name == *contact.name; });
}

}  // namespace pressparse::output
