#include "docs.hpp"

#include <string>

namespace pressparse::python {
namespace {

struct Doc {
  std::string_view key;
  const char* text;
};

constexpr Doc docs[] = {
    {"text", "As written: input[start:end]."},
    {"start", "Offset of the first character: code points of a str, bytes of a bytes object."},
    {"end", "Offset one past the last character, in the unit of start."},
    {"rule", "Stable dotted name of the rule that found it."},
    {"confidence", "The rule's precision on the gold releases, in (0, 1]."},
    {"title", "Job title or office as written, or None."},
    {"affiliation", "The organisation that the text connects the person with, or None."},
    {"Located", "A piece of the text and where it stands."},
    {"Date", "A calendar date."},
    {"Date.value", "ISO 8601: 2023-11-21, 2023-11, --11-21 (no year), 2023-11-21/2023-11-23 (a range), 2023-11-21T10:00+01:00 (with a time)."},
    {"Date.role", "What the date is for."},
    {"Date.inferred", "Parts of value that are not written here, such as 'year'."},
    {"Date.ambiguous", "True when day and month could be swapped and nothing settles it."},
    {"Date.alternatives", "The other readings of an ambiguous date, in the form of value."},
    {"Place", "A place in the dateline."},
    {"Place.region", "State, province or country as written after the place, or None."},
    {"Wire", "The stamp of a wire service."},
    {"Wire.service", "The wire service's canonical name."},
    {"Dateline", "Where and when: the words before the body's first sentence."},
    {"Dateline.places", "The places, in order."},
    {"Dateline.date", "The date, or None."},
    {"Dateline.wire", "The wire's stamp, or None."},
    {"Timing", "When the release may be published."},
    {"Timing.kind", "Whether it may be published at once or is under embargo."},
    {"Timing.until", "End of the embargo in ISO 8601; None when it has no time (bound to an event)."},
    {"Ticker", "A stock symbol with its exchange."},
    {"Ticker.exchange", "The exchange in upper case, such as NASDAQ."},
    {"Ticker.symbol", "The symbol."},
    {"Party", "A person or an organisation, once for each release."},
    {"Party.id", "Stable within the record: p1, o1, ..."},
    {"Party.kind", "Person or organisation."},
    {"Party.name", "The fullest form in the text, without honorifics."},
    {"Party.aliases", "The other forms in the text."},
    {"Party.role", "The most telling part that it plays in the release."},
    {"Party.tickers", "Its stock symbols."},
    {"Party.mentions", "Every place where it is named."},
    {"Speaker", "Who says a quotation; text is the mention as written, such as 'she'."},
    {"Speaker.name", "The resolved full name, the nameless speaker as written, or None."},
    {"Speaker.party", "The id of the speaker in Release.parties, or None."},
    {"Quote", "Direct speech in quotation marks. start and end stand inside the outer marks; text is the segments joined."},
    {"Quote.text", "The words without the outer marks, segments joined by a space."},
    {"Quote.kind", "Whole sentences, or a piece inside a reporting sentence."},
    {"Quote.segments", "The pieces between which the attribution stands; one for an uncut quotation."},
    {"Quote.speaker", "Who says it, or None where the text leaves it open."},
    {"Quote.cue", "The reporting word, such as 'said', or None."},
    {"Phone", "A phone or fax number."},
    {"Phone.e164", "The number as +442079460128; None for short codes and numbers without a country."},
    {"Phone.kind", "What the line is, where a label or the number says so."},
    {"Phone.extension", "Digits of the extension, or None."},
    {"Phone.region", "ISO 3166 country of the number, or None."},
    {"Email", "An e-mail address."},
    {"Email.value", "The plain form: 'name [at] firm.example' gives name@firm.example."},
    {"Link", "A web address."},
    {"Link.url", "Absolute, with its scheme."},
    {"Link.host", "Lower case, punycode for international names."},
    {"Link.kind", "What the link leads to, as far as it shows."},
    {"Link.label", "The words that introduce the link, or None."},
    {"Address", "A postal address."},
    {"Address.street", "Street and number, or None."},
    {"Address.postal_code", "Postal code, or None."},
    {"Address.city", "City, or None."},
    {"Address.region", "State or province, or None."},
    {"Address.country", "Country as written, or None."},
    {"Contact", "Whom to contact: a person, or a desk where no person is named. text is the whole entry."},
    {"Contact.name", "The person's name, or None."},
    {"Contact.organization", "The organisation, or None."},
    {"Contact.department", "The department or desk, or None."},
    {"Contact.role", "Whom the contact serves."},
    {"Contact.phones", "Its numbers."},
    {"Contact.emails", "Its addresses."},
    {"Contact.address", "Its postal address, or None."},
    {"Contact.urls", "Its links."},
    {"Boilerplate", "A paragraph that describes an organisation in general. text stands after the heading."},
    {"Boilerplate.organization", "The organisation described, or None."},
    {"Boilerplate.heading", "The heading as written, or None."},
    {"Caption", "The caption of a photo or video."},
    {"Caption.credit", "Photographer or owner, or None."},
    {"Zone", "A stretch of the input. The zones of a release follow each other without gap or overlap."},
    {"Zone.kind", "What stands there."},
    {"Note", "A doubt about the text as a whole, such as bytes that are not UTF-8."},
    {"Note.code", "Stable dotted name, such as encoding.invalid_utf8."},
    {"Note.message", "What was found, in words."},
    {"Release.to_html", "A whole HTML page: the text with its values marked, and a table of them. Needs nothing from elsewhere; all text is escaped."},
    {"Release.to_ninjs", "One line of JSON after IPTC ninjs 3.1. uri names the item; without it source is taken if it is a URI, else a urn:uuid made of the text."},
    {"Release.to_json_ld", "One line of JSON-LD with a schema.org NewsArticle; uri as for to_ninjs."},
    {"Release", "A press release's record. Offsets are code points when a str was parsed, bytes when a bytes object was."},
    {"Release.source", "The name that the caller gave, or None."},
    {"Release.schema", "The form of the record."},
    {"Release.language", "BCP 47 primary tag such as 'en', or None."},
    {"Release.headline", "The headline, its text on one line, or None."},
    {"Release.subheadlines", "Lines under the headline, and kickers over it."},
    {"Release.dateline", "The dateline, or None."},
    {"Release.date", "The release date, or None where the text shows none."},
    {"Release.dates", "Every calendar date."},
    {"Release.timing", "Embargo or immediate release, or None."},
    {"Release.reference", "Release or case number, or None."},
    {"Release.parties", "People and organisations, each once."},
    {"Release.quotes", "Direct speech with its speakers."},
    {"Release.contacts", "Whom to contact."},
    {"Release.addresses", "Every postal address."},
    {"Release.phones", "Every phone and fax number."},
    {"Release.emails", "Every e-mail address."},
    {"Release.links", "Every web address."},
    {"Release.boilerplates", "Paragraphs about an organisation."},
    {"Release.captions", "Photo and video captions."},
    {"Release.end_mark", "###, -30-, ENDS ..., or None."},
    {"Release.zones", "A partition of the whole input, in order."},
    {"Release.notes", "Doubts about the text."},
};

}  // namespace

const char* doc_of(std::string_view class_name, std::string_view attribute) {
  const std::string key = attribute.empty() ? std::string(class_name) : std::string(class_name) + "." + std::string(attribute);
  for (const Doc& doc : docs)
    if (doc.key == key) return doc.text;
  for (const Doc& doc : docs)
    if (doc.key == attribute) return doc.text;
  return nullptr;
}

}  // namespace pressparse::python
