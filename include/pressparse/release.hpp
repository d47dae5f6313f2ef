// The record that parse() returns: plain values, one struct for each thing a release holds.
//
//   Harbour Ltd opens bridge            <- headline
//   DOVER, England, 3 May 2024 - ...    <- dateline: places, date, wire
//   "It holds," said Ann Lee, CEO.      <- quotes[0]: text, segments, speaker, cue
//          ^start           ^end           offsets of the marks' inside, half open
//
// Offsets are bytes of the caller's input (see convert_offsets for code points). Every `text` is a copy of
// input[start, end), except where a comment says that lines or segments are joined. Absent values are
// std::nullopt or empty vectors, never invented ones. The structs own their strings and outlive the input.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pressparse/export.hpp"

namespace pressparse {

/// Names the rule that found a value. Its confidence is the rule's precision on the gold releases.
class PRESSPARSE_API Rule {
 public:
  constexpr Rule() = default;
  constexpr explicit Rule(std::uint16_t id) : id_(id) {}
  /// Stable dotted name, such as "quote.inverted_cue"; "" for a default-constructed rule.
  std::string_view name() const;
  /// In (0, 1]; 0 only for a default-constructed rule.
  double confidence() const;
  /// One sentence on what the rule looks for, with a sample; "" for a default-constructed rule.
  std::string_view description() const;
  constexpr std::uint16_t id() const { return id_; }
  /// The rule of that name, or a default-constructed one if there is none.
  static Rule named(std::string_view name);
  friend bool operator==(Rule, Rule) = default;

 private:
  std::uint16_t id_ = 0;
};

/// Anything found in the text: the text as written and where it stands.
struct Located {
  std::string text;
  std::size_t start = 0;
  std::size_t end = 0;
  Rule rule;
  bool operator==(const Located&) const = default;
};

enum class DateRole : std::uint8_t { release, embargo, event, mention };
enum class TimingKind : std::uint8_t { immediate, embargo };
enum class PartyKind : std::uint8_t { person, organization };
enum class PartyRole : std::uint8_t { issuer, partner, speaker, contact, mention };
enum class QuoteKind : std::uint8_t { direct, partial };
enum class PhoneKind : std::uint8_t { phone, mobile, fax };
enum class LinkKind : std::uint8_t { web, social, document, image, other };
enum class ContactRole : std::uint8_t { press, investor, agency, general };
enum class ZoneKind : std::uint8_t {
  masthead, headline, subheadline, dateline, body, quote, caption, contact, links, boilerplate, legal, end_mark, noise, blank
};

/// A calendar date. `value` is ISO 8601: 2023-11-21, 2023-11, --11-21 (no year), 2023-11-21/2023-11-23 (range),
/// 2023-11-21T10:00+01:00 (with a time).
struct Date : Located {
  std::string value;
  DateRole role = DateRole::mention;
  std::vector<std::string> inferred;      ///< parts not written here, such as "year"
  bool ambiguous = false;                 ///< day and month could be swapped and nothing settles it
  std::vector<std::string> alternatives;  ///< the other readings of an ambiguous date
  bool operator==(const Date&) const = default;
};

struct Place : Located {
  std::optional<std::string> region;  ///< state, province or country as written after the place
  bool operator==(const Place&) const = default;
};

struct Wire : Located {
  std::string service;  ///< canonical name of the wire service
  bool operator==(const Wire&) const = default;
};

struct Dateline : Located {
  std::vector<Place> places;
  std::optional<Date> date;
  std::optional<Wire> wire;
  bool operator==(const Dateline&) const = default;
};

struct Timing : Located {
  TimingKind kind = TimingKind::immediate;
  std::optional<std::string> until;  ///< ISO 8601; absent when the embargo is bound to an event
  bool operator==(const Timing&) const = default;
};

struct Ticker : Located {
  std::string exchange;  ///< as written in upper case, such as "NASDAQ"
  std::string symbol;
  bool operator==(const Ticker&) const = default;
};

/// A person or an organisation, once for each document.
struct Party {
  std::string id;  ///< "p1", "o1", ...: stable within the record
  PartyKind kind = PartyKind::person;
  std::string name;  ///< the fullest form in the text, without honorifics
  std::vector<std::string> aliases;
  PartyRole role = PartyRole::mention;
  std::optional<std::string> title;        ///< people only
  std::optional<std::string> affiliation;  ///< people only
  std::vector<Ticker> tickers;
  std::vector<Located> mentions;
  Rule rule;
  bool operator==(const Party&) const = default;
};

struct Speaker : Located {  ///< text: the mention as written ("he")
  std::optional<std::string> name;  ///< the resolved full name, or the nameless speaker as written
  std::optional<std::string> title;
  std::optional<std::string> affiliation;
  std::optional<std::string> party;  ///< id in Release::parties
  bool operator==(const Speaker&) const = default;
};

struct Quote : Located {  ///< text: the segments joined, without the outer marks
  QuoteKind kind = QuoteKind::direct;
  std::vector<Located> segments;
  std::optional<Speaker> speaker;
  std::optional<Located> cue;  ///< the reporting verb or word
  bool operator==(const Quote&) const = default;
};

struct Phone : Located {
  std::optional<std::string> e164;  ///< absent for short codes and numbers without a country
  PhoneKind kind = PhoneKind::phone;
  std::optional<std::string> extension;
  std::optional<std::string> region;  ///< ISO 3166 country of the number
  bool operator==(const Phone&) const = default;
};

struct Email : Located {
  std::string value;  ///< plain form: "name [at] firm.de" gives "name@firm.de"
  bool operator==(const Email&) const = default;
};

struct Link : Located {
  std::string url;   ///< absolute, scheme added
  std::string host;  ///< lower case, punycode for international names
  LinkKind kind = LinkKind::web;
  std::optional<std::string> label;
  bool operator==(const Link&) const = default;
};

/// A postal address, over several lines where it stands so.
struct Address : Located {
  std::optional<std::string> street, postal_code, city, region;  ///< as written; the street with its number and unit
  std::optional<std::string> country;  ///< ISO 3166 code where a name, a prefix, a state or the form settles it; else absent
  bool operator==(const Address&) const = default;
};

struct Contact : Located {  ///< text: the whole of this contact's lines
  std::optional<std::string> name, title, organization, department;
  ContactRole role = ContactRole::press;
  std::vector<Phone> phones;
  std::vector<Email> emails;
  std::optional<Address> address;
  std::vector<Link> urls;
  bool operator==(const Contact&) const = default;
};

struct Boilerplate : Located {  ///< text: the paragraph(s) after the heading
  std::optional<std::string> organization;
  std::optional<std::string> heading;
  bool operator==(const Boilerplate&) const = default;
};

struct Caption : Located {
  std::optional<std::string> credit;
  bool operator==(const Caption&) const = default;
};

struct Zone {
  ZoneKind kind = ZoneKind::body;
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const Zone&) const = default;
};

struct Note {
  std::string code;  ///< stable dotted name, such as "encoding.invalid_utf8"
  std::string message;
  std::size_t start = 0;
  std::size_t end = 0;
  bool operator==(const Note&) const = default;
};

struct Release {
  std::optional<std::string> source;
  std::string schema = "pressparse/1";
  std::optional<std::string> language;  ///< BCP 47 primary tag
  std::optional<Located> headline;      ///< text on one line
  std::vector<Located> subheadlines;
  std::optional<Dateline> dateline;
  std::optional<Date> date;  ///< the release date
  std::vector<Date> dates;
  std::optional<Timing> timing;
  std::optional<Located> reference;
  std::vector<Party> parties;
  std::vector<Quote> quotes;
  std::vector<Contact> contacts;
  std::vector<Phone> phones;
  std::vector<Email> emails;
  std::vector<Link> links;
  std::vector<Address> addresses;
  std::vector<Boilerplate> boilerplates;
  std::vector<Caption> captions;
  std::optional<Located> end_mark;
  std::vector<Zone> zones;
  std::vector<Note> notes;
  bool operator==(const Release&) const = default;
};

}  // namespace pressparse
