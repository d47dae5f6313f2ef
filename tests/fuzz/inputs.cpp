// Targets for what comes in: whole texts, bytes in any encoding, language packs.
#include <array>

#include "../property/checks.hpp"
#include "elsewhere.hpp"
#include "lang/lexicon.hpp"
#include "lang/pack.hpp"
#include "pattern/postal_codes.hpp"
#include "pressparse/encoding.hpp"
#include "pressparse/error.hpp"
#include "pressparse/parser.hpp"
#include "targets.hpp"
#include "text/document.hpp"

namespace fuzz {
namespace {

using namespace pressparse;

const Parser& parser_for(std::string_view text) {
  static const std::array parsers = {
      Parser(),
      Parser({.language = "de", .region = "DE"}),
      Parser({.language = "en", .region = "US", .reference_date = "2024-02-29"}),
      Parser({.region = "FR", .reference_date = "2023-12-31"}),
  };
  // The default one for half of the texts.
  return chosen(text, 2, 10) ? parsers[0] : chosen(text, 2, 11) ? parsers[1] : chosen(text, 2, 12) ? parsers[2] : parsers[3];
}

std::string whole_parse(std::string_view text) {
  const Parser& parser = parser_for(text);
  const Release release = parser.parse(text);
  if (std::string what = chosen(text, 4) ? property::broken(release, text) : property::spans_broken(release, text); !what.empty()) return what;
  if (std::string what = property::zones_broken(release, text); !what.empty()) return what;
  if (chosen(text, 8, 1) && !(parser.parse(text) == release)) return "a second run disagrees";
  if (chosen(text, 16, 2) && !(parser.explain(text).release == release)) return "explain disagrees";
  if (chosen(text, 16, 3)) {
    Release moved = release;
    convert_offsets_to_code_points(moved, text);
    convert_offsets_to_bytes(moved, text);
    if (!(moved == release)) return "offsets do not survive the way to code points and back";
  }
  if (!chosen(text, 32, 4)) return {};
  Release other;
  elsewhere().run([&] { other = parser.parse(text); });
  return other == release ? "" : "another thread disagrees";
}

bool is_utf8(std::string_view text) { return text::scan(text, text::Vocabulary{}).invalid_bytes == 0; }

// The first byte names the character set; the rest is in it, or is not.
constexpr const char* charsets[] = {nullptr,      nullptr,       "UTF-8",        "UTF-16",       "UTF-16LE",  "UTF-16BE",   "UTF-32",     "windows-1250", "windows-1251", "windows-1252", "windows-1254",
                                    "ISO-8859-1", "ISO-8859-15", "ISO-8859-2",   "macintosh",    "ibm437",    "Shift_JIS",  "EUC-JP",     "ISO-2022-JP",  "GB18030",      "Big5",         "EUC-KR",
                                    "KOI8-R",     "UTF-7",       "ISO-2022-KR",  "HZ",           "SCSU",      "CESU-8",     "BOCU-1",     "IMAP-mailbox-name"};

std::string encodings(std::string_view bytes) {
  if (bytes.empty()) return {};
  const char* name = charsets[static_cast<unsigned char>(bytes[0]) % std::size(charsets)];
  bytes.remove_prefix(1);
  const std::optional<std::string_view> encoding = name ? std::optional<std::string_view>(name) : std::nullopt;
  const DecodedText decoded = decode(bytes, encoding);
  if (decoded.notes.empty() ? decoded.text != bytes : !is_utf8(decoded.text)) return "decoding from " + decoded.charset + " gives something else than UTF-8";
  for (const Note& note : decoded.notes)
    if (note.start > note.end || note.end > decoded.text.size()) return "the note on the encoding lies outside of the text";
  if (chosen(bytes, 8) && decode(bytes, encoding).text != decoded.text) return "decoding again disagrees";
  if (!chosen(bytes, 4, 1)) return {};
  const Release release = parser_for(decoded.text).parse(decoded.text);
  if (std::string what = property::spans_broken(release, decoded.text); !what.empty()) return what;
  if (!name || !chosen(bytes, 16, 2)) return {};
  static std::array<std::optional<Parser>, std::size(charsets)> named;
  std::optional<Parser>& parser = named[static_cast<std::size_t>(std::find(std::begin(charsets), std::end(charsets), name) - std::begin(charsets))];
  if (!parser) parser.emplace(Options{.encoding = name});
  const Release direct = parser->parse(bytes);
  return property::spans_broken(direct, decoded.text);
}

// Entries of a pack become part of every later parse, so a small one is tried on a text with its own words.
std::string packs(std::string_view bytes) {
  std::vector<lang::Pack> read;
  try {
    read.push_back(lang::parse_pack("fuzz", bytes));
  } catch (const Error& error) {
    return error.code() == ErrorCode::bad_pack && std::string_view(error.what()).find("line ") != std::string_view::npos ? "" : "an error without a line: " + std::string(error.what());
  }
  for (const lang::Section& section : read[0].sections)
    for (const lang::Entry& entry : section.entries)
      if (entry.text.empty() || entry.line == 0) return "an entry that is empty or on no line";
  try {
    const pattern::PostalCodes codes(read);
    codes.fits("DE", bytes.substr(0, 20));
  } catch (const Error& error) {
    if (error.code() != ErrorCode::bad_pack) return error.what();
  }
  const lang::Lexicon lexicon(read);
  text::Document document = text::scan(bytes, lexicon.vocabulary());
  const lang::LanguageId language = lexicon.detect(document);
  if (language >= lexicon.languages().size()) return "a language that is in no pack";
  document.word_classes = &lexicon.classes(language);
  for (std::size_t token = 0; token < document.size(); ++token)
    for (std::size_t c = 0; c < lang::class_count; ++c) {
      const lang::Match match = lexicon.match_any(document, token, static_cast<lang::Class>(c), language);
      if (token + match.length > document.size()) return "a match past the end";
    }
  return {};
}

const Target all[] = {{"parse", whole_parse}, {"encoding", encodings}, {"pack", packs}};

}  // namespace

std::span<const Target> inputs() { return all; }

}  // namespace fuzz
