// The same bytes give the same record: whatever the clock's zone, the locale and the order of documents are.
#include <catch2/catch.hpp>

#include <algorithm>
#include <clocale>
#include <cstdlib>
#include <ctime>

#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

const std::vector<std::string> texts = {
    "Ulm, 5. Mai 2024 - Die Messe beginnt am 6. Juni um 10 Uhr MESZ. Karten ab 12.5.\n",
    "DOVER, England, 3 May 2024 - The bridge opens on Monday 6 May, 10:00 a.m. ET. See 4/5/2024.\n",
    "EMBARGOED UNTIL 00:01 GMT 3 February 2025\n\nHarbour opens\n\nThe doors open on 1 March.\n",
    "Paris, le 1er avril 2025 - Le salon se tient du 3 au 5 juin à 14h30.\n",
    "Open on 5/6/2024.\n",
};

std::vector<Release> parse_all(bool backwards) {
  const Parser parser;
  std::vector<Release> releases(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::size_t at = backwards ? texts.size() - 1 - i : i;
    releases[at] = parser.parse(texts[at]);
  }
  return releases;
}

}  // namespace

TEST_CASE("dates do not depend on zone, locale or the order of documents") {
  const std::vector<Release> before = parse_all(false);
  REQUIRE(before[0].dates.size() == 3);
  CHECK(before[0].dates[1].value == "2024-06-06T10:00+02:00");
  CHECK(before[0].dates[2].value == "2024-05-12");
  CHECK(before[1].dates[1].value == "2024-05-06T10:00-04:00");
  REQUIRE(before[2].timing);
  CHECK(before[2].timing->until == "2025-02-03T00:01+00:00");
  CHECK(parse_all(true) == before);
  for (const char* zone : {"Pacific/Kiritimati", "America/Adak", "UTC"}) {
    setenv("TZ", zone, 1);
    tzset();
    CHECK(parse_all(false) == before);
  }
  unsetenv("TZ");
  tzset();
  for (const char* locale : {"C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"}) {
    setenv("LANG", locale, 1);
    std::setlocale(LC_ALL, "");
    CHECK(parse_all(false) == before);
  }
  std::setlocale(LC_ALL, "C");
}

TEST_CASE("a missing year comes from the release, then from the caller, never from the clock") {
  Options options;
  options.language = "en";
  const std::string text = "The fair opens on June 5.";
  CHECK(Parser(options).parse(text).dates.at(0).value == "--06-05");
  options.reference_date = "2019-03-01";
  const Release release = Parser(options).parse(text);
  CHECK(release.dates.at(0).value == "2019-06-05");
  CHECK(release.dates.at(0).inferred == std::vector<std::string>{"year"});
  CHECK(Parser(options).parse("DOVER, England, 3 May 2024 - The fair opens on June 5.").dates.at(1).value == "2024-06-05");
  for (const char* wrong : {"2019-02-30", "5 May 2019", "2019-05", "", "2019-05-01T10:00"}) {
    options.reference_date = wrong;
    INFO(wrong);
    try {
      Parser parser(options);
      FAIL("no error");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::bad_date);
    }
  }
}

TEST_CASE("which date is the release date, and what the others are") {
  const Release release = Parser().parse("Posted: May 4, 2024\n\nHarbour opens bridge\n\nDOVER, England, 3 May 2024 - Harbour Ltd opens its bridge on Monday, 7 May 2024, in Dover for all to see.\n");
  REQUIRE(release.date);
  CHECK(release.date->value == "2024-05-03");
  CHECK(release.date->role == DateRole::release);
  REQUIRE(release.dates.size() == 3);
  CHECK(release.dates[2].role == DateRole::event);
  std::vector<std::string> codes;
  for (const Note& note : release.notes) codes.push_back(note.code);
  CHECK(std::count(codes.begin(), codes.end(), "date.disagree") == 1);
  CHECK(std::count(codes.begin(), codes.end(), "date.weekday_conflict") == 1);  // 7 May 2024 was a Tuesday
}
