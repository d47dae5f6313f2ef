// What both standard formats need of a release.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pressparse/release.hpp"

namespace pressparse::output {

/// A name for the item: `given`, the source if it is a URI, or a urn:uuid (version 8, RFC 9562) made of the text.
std::string item_uri(const Release& release, std::string_view text, const std::optional<std::string>& given);

/// The running text: dateline, body and quotations, without contacts, boilerplates and the rest. All of it where no zone is one of these.
std::string main_text(const Release& release, std::string_view text);

/// True for "2024-05-03T10:00+01:00" and its likes, which say a moment; false for a day, a range, a time without a zone.
bool is_moment(std::string_view value);
/// The same as RFC 3339 wants it, with seconds.
std::string rfc3339(std::string_view value);
/// True for a whole day, with or without a time.
bool is_day(std::string_view value);

/// The contact that is this person, or null.
const Contact* contact_of(const Release& release, const Party& person);
/// True when one of the people among the parties has this contact's name.
bool belongs_to_person(const Release& release, const Contact& contact);

}  // namespace pressparse::output
