// Writes the calendar packs (<language>.calendar.pack) from ICU: month, weekday and zone names.
//
//   c++ -std=c++20 calendar.cpp $(pkg-config --cflags --libs icu-i18n icu-uc) -o calendar && ./calendar ../packs
//
// It is no part of the library. Names change from one ICU to the next (en_GB "Sep" became "Sept"), so that the generated
// files are checked in and read instead of ICU's data at run time: the same bytes in give the same record everywhere.
// What CLDR lacks ("Sept." in the United States, "Feber", "setiembre") stands in the hand-written packs.
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/tznames.h>
#include <unicode/uchar.h>
#include <unicode/ulocdata.h>
#include <unicode/uversion.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace {

using icu::UnicodeString;

// The first locale gives the language, the others add their region's forms.
const std::vector<std::vector<const char*>> languages = {
    {"en", "en_US", "en_GB", "en_CA", "en_AU"}, {"de", "de_AT", "de_CH"}, {"fr", "fr_CA", "fr_CH", "fr_BE"},
    {"es", "es_MX", "es_AR", "es_US", "es_CO"}, {"it", "it_CH"},           {"nl", "nl_BE"}, {"pt", "pt_PT"},
    {"sv", "sv_FI"}, {"da"}, {"nb"}, {"pl"}, {"ca"}, {"ro"}, {"fi"}, {"cs"}, {"sk"}, {"hu"}, {"ru"}, {"uk"}, {"el"}, {"tr"}};

// Languages whose short forms print does not use, or uses as words of their own or of others: "to" and "la" (Finnish), "led" (Czech), "Per" (Turkish).
const std::set<std::string> full_names_only = {"ca", "ro", "fi", "cs", "sk", "hu", "ru", "uk", "el", "tr"};

// Zones that a release names in words. A name that holds in summer and winter gets the IANA id, the others an offset.
struct Zone {
  const char* meta;
  const char* id;
  const char* standard;
  const char* daylight;
};
constexpr Zone zones[] = {
    {"Europe_Central", "Europe/Berlin", "+01:00", "+02:00"},    {"Europe_Western", "Europe/Lisbon", "+00:00", "+01:00"},
    {"Europe_Eastern", "Europe/Athens", "+02:00", "+03:00"},    {"GMT", "Etc/GMT", "+00:00", nullptr},
    {"America_Eastern", "America/New_York", "-05:00", "-04:00"}, {"America_Central", "America/Chicago", "-06:00", "-05:00"},
    {"America_Mountain", "America/Denver", "-07:00", "-06:00"},  {"America_Pacific", "America/Los_Angeles", "-08:00", "-07:00"},
    {"Atlantic", "America/Halifax", "-04:00", "-03:00"},         {"Alaska", "America/Anchorage", "-09:00", "-08:00"},
    {"Hawaii_Aleutian", "Pacific/Honolulu", "-10:00", nullptr},  {"Moscow", "Europe/Moscow", "+03:00", nullptr},
    {"India", "Asia/Kolkata", "+05:30", nullptr},                {"Japan", "Asia/Tokyo", "+09:00", nullptr},
    {"China", "Asia/Shanghai", "+08:00", nullptr},               {"Singapore", "Asia/Singapore", "+08:00", nullptr},
    {"Hong_Kong", "Asia/Hong_Kong", "+08:00", nullptr},          {"Gulf", "Asia/Dubai", "+04:00", nullptr},
    {"Australia_Eastern", "Australia/Sydney", "+10:00", "+11:00"}, {"Australia_Western", "Australia/Perth", "+08:00", nullptr},
    {"New_Zealand", "Pacific/Auckland", "+12:00", "+13:00"},     {"Brasilia", "America/Sao_Paulo", "-03:00", nullptr},
    {"Argentina", "America/Argentina/Buenos_Aires", "-03:00", nullptr}, {"Africa_Southern", "Africa/Johannesburg", "+02:00", nullptr},
    {"Israel", "Asia/Jerusalem", "+02:00", "+03:00"}};

std::string utf8(const UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

UnicodeString without_dot(UnicodeString text) {
  if (text.endsWith(".")) text.truncate(text.length() - 1);
  return text;
}

// février -> fevrier: what a keyboard or a wire without accents leaves of a name. A Cyrillic letter with a mark is another letter.
UnicodeString without_accents(const UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  const UnicodeString decomposed = icu::Normalizer2::getNFDInstance(status)->normalize(text, status);
  UnicodeString out;
  if (ublock_getCode(text.char32At(0)) == UBLOCK_CYRILLIC) return text;
  for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1))
    if (u_charType(decomposed.char32At(i)) != U_NON_SPACING_MARK) out.append(decomposed.char32At(i));
  return out;
}

// März -> Maerz; German only, where "Marz" is a misspelling and not a transcription.
UnicodeString without_umlauts(UnicodeString text) {
  const std::pair<const char*, const char*> pairs[] = {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "Ae"},
                                                       {"Ö", "Oe"}, {"Ü", "Ue"}, {"ß", "ss"}};
  for (const auto& [from, to] : pairs) text.findAndReplace(UnicodeString::fromUTF8(from), UnicodeString::fromUTF8(to));
  return text;
}

// Polish short forms that print hardly uses and that mean something else: "nie" (not), "się" without its accent, "Lis" (a surname); Catalan
// "març" without its cedilla is a given name.
const std::set<std::string> ordinary_words = {"nie", "sie", "lis", "pia", "lut", "marc"};

// Forms of one number in the order of their appearance; a form that two numbers share belongs to neither.
class Names {
 public:
  void add(const UnicodeString& raw, int number, bool german) {
    UnicodeString form = without_dot(raw);
    if (form.startsWith("de ") || form.startsWith(UnicodeString::fromUTF8("d’"))) return;  // Catalan, and the month alone is there, too
    add_one(form, number);
    add_one(german ? without_umlauts(form) : without_accents(form), number);
  }
  void write(std::ofstream& out, const char* section, int first, int last, int shortest, int longest) const {
    std::string body;
    for (int number = first; number <= last; ++number) {
      std::string line;
      for (const auto& [form, key] : forms_) {
        if (ordinary_words.contains(key)) continue;
        if (owners_.at(key).size() != 1 || !owners_.at(key).contains(number)) continue;
        if (form.countChar32() < shortest || form.countChar32() > longest) continue;
        line += (line.empty() ? "" : " | ") + utf8(form);
      }
      if (!line.empty()) body += line + " = " + std::to_string(number) + "\n";
    }
    if (!body.empty()) out << "\n[" << section << "]\n" << body;
  }

 private:
  void add_one(const UnicodeString& form, int number) {
    UnicodeString folded(form);
    const std::string key = utf8(folded.foldCase());
    auto& owners = owners_[key];
    if (owners.empty()) forms_.emplace_back(form, key);
    owners.insert(number);
  }
  std::vector<std::pair<UnicodeString, std::string>> forms_;
  std::map<std::string, std::set<int>> owners_;
};

void add_locale(const char* name, bool german, bool full_only, Names& months, Names& weekdays) {
  using Symbols = icu::DateFormatSymbols;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(name), status);
  for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE}) {
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      if (full_only && width != Symbols::WIDE) break;
      int32_t count = 0;
      const UnicodeString* names = symbols.getMonths(count, context, width);
      for (int32_t i = 0; i < 12 && i < count; ++i) months.add(names[i], i + 1, german);
    }
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED, Symbols::SHORT}) {
      if (full_only && width != Symbols::WIDE) break;
      int32_t count = 0;
      const UnicodeString* names = symbols.getWeekdays(count, context, width);  // 1 = Sunday
      for (int32_t i = 1; i < count; ++i) weekdays.add(names[i], i == 1 ? 7 : i - 1, german);
    }
  }
}

void write_zones(std::ofstream& out, const std::vector<const char*>& locales) {
  std::vector<std::pair<std::string, std::string>> entries;
  std::set<std::string> seen;
  const auto add = [&](UnicodeString name, const char* value) {
    if (name.isBogus() || name.isEmpty() || !value) return;
    UnicodeString folded(name);
    if (seen.insert(utf8(folded.foldCase())).second) entries.emplace_back(utf8(name), value);
  };
  for (const char* locale : locales) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(icu::Locale(locale), status));
    UnicodeString name;
    for (const Zone& zone : zones) {
      const UnicodeString meta = UnicodeString::fromUTF8(zone.meta);
      add(names->getMetaZoneDisplayName(meta, UTZNM_LONG_GENERIC, name), zone.id);
      add(names->getMetaZoneDisplayName(meta, UTZNM_LONG_STANDARD, name), zone.standard);
      add(names->getMetaZoneDisplayName(meta, UTZNM_LONG_DAYLIGHT, name), zone.daylight);
    }
    const UnicodeString london("Europe/London"), dublin("Europe/Dublin");
    add(names->getTimeZoneDisplayName(london, UTZNM_LONG_DAYLIGHT, name), "+01:00");
    add(names->getTimeZoneDisplayName(dublin, UTZNM_LONG_DAYLIGHT, name), "+01:00");
  }
  out << "\n[zones]\n";
  for (const auto& [name, value] : entries) out << name << " = " << value << "\n";
}

void write_language(const std::string& folder, const std::vector<const char*>& locales) {
  const std::string language = locales.front();
  Names months, weekdays;
  for (const char* locale : locales) add_locale(locale, language == "de", full_names_only.contains(language), months, weekdays);

  UErrorCode status = U_ZERO_ERROR;
  UVersionInfo cldr;
  ulocdata_getCLDRVersion(cldr, &status);
  char version[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(cldr, version);

  std::ofstream out(folder + "/" + language + ".calendar.pack");
  out << "# Generated by src/lang/generate/calendar.cpp from ICU " << U_ICU_VERSION << ", CLDR " << version << "; do not edit.\n# Locales:";
  for (const char* locale : locales) out << " " << locale;
  out << ". Names without the dot of an abbreviation. Data: Unicode-DFS-2016, https://www.unicode.org/license.txt\n";
  out << "\n[meta]\nlanguage = " << language << "\n";
  months.write(out, "months", 1, 12, 3, 100);
  weekdays.write(out, "weekdays", 1, 7, 3, 100);
  weekdays.write(out, "weekdays_short", 1, 7, 2, 2);  // "So" and "Do" are words, too: they count before a full date only
  write_zones(out, locales);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: calendar FOLDER\n");
    return 2;
  }
  for (const auto& locales : languages) write_language(argv[1], locales);
}
