// The record's members, named once: JSON, offset conversion, Arrow and Python read this and nothing else.
//
// members(value, visit) calls visit("name", member) for every member in the order of the record's description.
// A new member is added to its struct and here.
#pragma once

#include <string_view>
#include <type_traits>

#include "pressparse/explain.hpp"
#include "pressparse/lint.hpp"
#include "pressparse/release.hpp"

namespace pressparse::output {

constexpr std::string_view name_of(DateRole v) {
  constexpr std::string_view names[] = {"release", "embargo", "event", "mention"};
  return names[static_cast<int>(v)];
}
constexpr std::string_view name_of(TimingKind v) { return v == TimingKind::immediate ? "immediate" : "embargo"; }
constexpr std::string_view name_of(PartyKind v) { return v == PartyKind::person ? "person" : "organization"; }
constexpr std::string_view name_of(PartyRole v) {
  constexpr std::string_view names[] = {"issuer", "partner", "speaker", "contact", "mention"};
  return names[static_cast<int>(v)];
}
constexpr std::string_view name_of(QuoteKind v) { return v == QuoteKind::direct ? "direct" : "partial"; }
constexpr std::string_view name_of(PhoneKind v) {
  constexpr std::string_view names[] = {"phone", "mobile", "fax"};
  return names[static_cast<int>(v)];
}
constexpr std::string_view name_of(LinkKind v) {
  constexpr std::string_view names[] = {"web", "social", "document", "image", "other"};
  return names[static_cast<int>(v)];
}
constexpr std::string_view name_of(ContactRole v) {
  constexpr std::string_view names[] = {"press", "investor", "agency", "general"};
  return names[static_cast<int>(v)];
}
constexpr std::string_view name_of(ZoneKind v) {
  constexpr std::string_view names[] = {"masthead", "headline", "subheadline", "dateline",    "body",  "quote",    "caption",
                                        "contact",  "links",    "boilerplate", "legal",       "end_mark", "noise", "blank"};
  return names[static_cast<int>(v)];
}

constexpr std::string_view name_of(Severity v) {
  constexpr std::string_view names[] = {"error", "warning", "info"};
  return names[static_cast<int>(v)];
}

/// How many values an enumeration has.
constexpr int count_of(DateRole) { return 4; }
constexpr int count_of(TimingKind) { return 2; }
constexpr int count_of(PartyKind) { return 2; }
constexpr int count_of(PartyRole) { return 5; }
constexpr int count_of(QuoteKind) { return 2; }
constexpr int count_of(PhoneKind) { return 3; }
constexpr int count_of(LinkKind) { return 5; }
constexpr int count_of(ContactRole) { return 4; }
constexpr int count_of(ZoneKind) { return 14; }
constexpr int count_of(Severity) { return 3; }

template <class T, class Visit> void located_members(T& v, Visit&& visit) {
  visit("text", v.text);
  visit("start", v.start);
  visit("end", v.end);
  visit("rule", v.rule);
}

// One overload for each struct; `auto` stands for the struct and its const form.
template <class T, class S> concept Is = std::is_same_v<std::remove_const_t<T>, S>;

template <Is<Located> T, class Visit> void members(T& v, Visit&& visit) { located_members(v, visit); }
template <Is<Date> T, class Visit> void members(T& v, Visit&& visit) {
  visit("value", v.value);
  visit("role", v.role);
  located_members(v, visit);
  visit("inferred", v.inferred);
  visit("ambiguous", v.ambiguous);
  visit("alternatives", v.alternatives);
}
template <Is<Place> T, class Visit> void members(T& v, Visit&& visit) {
  located_members(v, visit);
  visit("region", v.region);
}
template <Is<Wire> T, class Visit> void members(T& v, Visit&& visit) {
  located_members(v, visit);
  visit("service", v.service);
}
template <Is<Dateline> T, class Visit> void members(T& v, Visit&& visit) {
  visit("places", v.places);
  visit("date", v.date);
  visit("wire", v.wire);
  located_members(v, visit);
}
template <Is<Timing> T, class Visit> void members(T& v, Visit&& visit) {
  visit("kind", v.kind);
  visit("until", v.until);
  located_members(v, visit);
}
template <Is<Ticker> T, class Visit> void members(T& v, Visit&& visit) {
  visit("exchange", v.exchange);
  visit("symbol", v.symbol);
  located_members(v, visit);
}
template <Is<Party> T, class Visit> void members(T& v, Visit&& visit) {
  visit("id", v.id);
  visit("kind", v.kind);
  visit("name", v.name);
  visit("aliases", v.aliases);
  visit("role", v.role);
  visit("title", v.title);
  visit("affiliation", v.affiliation);
  visit("tickers", v.tickers);
  visit("mentions", v.mentions);
  visit("rule", v.rule);
}
template <Is<Speaker> T, class Visit> void members(T& v, Visit&& visit) {
  visit("name", v.name);
  visit("title", v.title);
  visit("affiliation", v.affiliation);
  visit("party", v.party);
  located_members(v, visit);
}
template <Is<Quote> T, class Visit> void members(T& v, Visit&& visit) {
  visit("kind", v.kind);
  visit("segments", v.segments);
  visit("speaker", v.speaker);
  visit("cue", v.cue);
  located_members(v, visit);
}
template <Is<Phone> T, class Visit> void members(T& v, Visit&& visit) {
  visit("e164", v.e164);
  visit("kind", v.kind);
  visit("extension", v.extension);
  visit("region", v.region);
  located_members(v, visit);
}
template <Is<Email> T, class Visit> void members(T& v, Visit&& visit) {
  visit("value", v.value);
  located_members(v, visit);
}
template <Is<Link> T, class Visit> void members(T& v, Visit&& visit) {
  visit("url", v.url);
  visit("host", v.host);
  visit("kind", v.kind);
  visit("label", v.label);
  located_members(v, visit);
}
template <Is<Address> T, class Visit> void members(T& v, Visit&& visit) {
  visit("street", v.street);
  visit("postal_code", v.postal_code);
  visit("city", v.city);
  visit("region", v.region);
  visit("country", v.country);
  located_members(v, visit);
}
template <Is<Contact> T, class Visit> void members(T& v, Visit&& visit) {
  visit("name", v.name);
  visit("title", v.title);
  visit("organization", v.organization);
  visit("department", v.department);
  visit("role", v.role);
  visit("phones", v.phones);
  visit("emails", v.emails);
  visit("address", v.address);
  visit("urls", v.urls);
  located_members(v, visit);
}
template <Is<Boilerplate> T, class Visit> void members(T& v, Visit&& visit) {
  visit("organization", v.organization);
  visit("heading", v.heading);
  located_members(v, visit);
}
template <Is<Caption> T, class Visit> void members(T& v, Visit&& visit) {
  located_members(v, visit);
  visit("credit", v.credit);
}
template <Is<Zone> T, class Visit> void members(T& v, Visit&& visit) {
  visit("kind", v.kind);
  visit("start", v.start);
  visit("end", v.end);
}
template <Is<Note> T, class Visit> void members(T& v, Visit&& visit) {
  visit("code", v.code);
  visit("message", v.message);
  visit("start", v.start);
  visit("end", v.end);
}
template <Is<Explained> T, class Visit> void members(T& v, Visit&& visit) {
  visit("field", v.field);
  visit("path", v.path);
  visit("value", v.value);
  visit("detail", v.detail);
  visit("description", v.description);
  visit("start", v.start);
  visit("end", v.end);
  visit("rule", v.rule);
}
template <Is<Rejected> T, class Visit> void members(T& v, Visit&& visit) {
  visit("field", v.field);
  visit("text", v.text);
  visit("start", v.start);
  visit("end", v.end);
  visit("reason", v.reason);
}
template <Is<Finding> T, class Visit> void members(T& v, Visit&& visit) {
  visit("code", v.code);
  visit("severity", v.severity);
  visit("message", v.message);
  visit("start", v.start);
  visit("end", v.end);
  visit("line", v.line);
  visit("column", v.column);
}
template <Is<Release> T, class Visit> void members(T& v, Visit&& visit) {
  visit("source", v.source);
  visit("schema", v.schema);
  visit("language", v.language);
  visit("headline", v.headline);
  visit("subheadlines", v.subheadlines);
  visit("dateline", v.dateline);
  visit("date", v.date);
  visit("dates", v.dates);
  visit("timing", v.timing);
  visit("reference", v.reference);
  visit("parties", v.parties);
  visit("quotes", v.quotes);
  visit("contacts", v.contacts);
  visit("phones", v.phones);
  visit("emails", v.emails);
  visit("links", v.links);
  visit("addresses", v.addresses);
  visit("boilerplates", v.boilerplates);
  visit("captions", v.captions);
  visit("end_mark", v.end_mark);
  visit("zones", v.zones);
  visit("notes", v.notes);
}

}  // namespace pressparse::output
