// What a pack may say of a word. Each class is one section of the pack files, under the same name.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace pressparse::lang {

enum class Class : std::uint8_t {
  stopwords, months, weekdays, date_words, zones,
  reporting_verbs, attribution_words, pronouns, speaker_nouns, quotes,
  honorifics, post_nominals, name_particles, name_suffixes, given_names, not_names,
  title_heads, title_modifiers, title_tails,
  legal_forms, organization_heads, organization_tails, organization_links, event_words, announce_verbs, partner_cues,
  places, exchanges, wires,
  release_labels, timing_immediate, timing_embargo, timing_event, jurisdiction, date_labels, reference_labels,
  contact_headings, contact_leads, phone_labels, extension_labels, email_labels, link_labels, department_words,
  boilerplate_headings, legal_headings, note_headings, quote_headings, caption_labels, credit_labels, noise_lines, end_marks,
  social_hosts, weekdays_short, boilerplate_cues, credit_tails,
  address_words, street_endings, region_codes, postal_prefixes,
  starts_phrase,
};

inline constexpr std::size_t class_count = static_cast<std::size_t>(Class::starts_phrase) + 1;
static_assert(class_count <= 64);

inline constexpr std::array<std::string_view, class_count> class_names = {
    "stopwords", "months", "weekdays", "date_words", "zones",
    "reporting_verbs", "attribution_words", "pronouns", "speaker_nouns", "quotes",
    "honorifics", "post_nominals", "name_particles", "name_suffixes", "given_names", "not_names",
    "title_heads", "title_modifiers", "title_tails",
    "legal_forms", "organization_heads", "organization_tails", "organization_links", "event_words", "announce_verbs", "partner_cues",
    "places", "exchanges", "wires",
    "release_labels", "timing_immediate", "timing_embargo", "timing_event", "jurisdiction", "date_labels", "reference_labels",
    "contact_headings", "contact_leads", "phone_labels", "extension_labels", "email_labels", "link_labels", "department_words",
    "boilerplate_headings", "legal_headings", "note_headings", "quote_headings", "caption_labels", "credit_labels", "noise_lines", "end_marks",
    "social_hosts", "weekdays_short", "boilerplate_cues", "credit_tails",
    "address_words", "street_endings", "region_codes", "postal_prefixes",
    ""};

using Classes = std::uint64_t;
constexpr Classes bit(Class c) { return Classes{1} << static_cast<unsigned>(c); }

}  // namespace pressparse::lang
