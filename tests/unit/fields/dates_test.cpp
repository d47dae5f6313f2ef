#include <catch2/catch.hpp>

#include "fields/dates_value.hpp"
#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using pressparse::fields::Day;

namespace {

struct Case {
  const char* text;
  std::vector<std::string> values;  // in text order
};

std::vector<std::string> values(const pressparse::Release& release) {
  std::vector<std::string> out;
  for (const pressparse::Date& date : release.dates) out.push_back(date.value);
  return out;
}

void check(const std::vector<Case>& cases, const char* language) {
  const pressparse::Parser& parser = pressparse::tests::parser(language);
  for (const Case& c : cases) {
    const pressparse::Release release = parser.parse(c.text);
    INFO(c.text);
    CHECK(values(release) == c.values);
    for (const pressparse::Date& date : release.dates) CHECK(std::string_view(c.text).substr(date.start, date.end - date.start) == date.text);
  }
}

}  // namespace

TEST_CASE("weekdays follow the calendar") {
  CHECK(weekday_of(Day{2000, 1, 1}) == 6);
  CHECK(weekday_of(Day{2024, 2, 29}) == 4);
  CHECK(weekday_of(Day{1999, 12, 31}) == 5);
  CHECK(weekday_of(Day{0, 5, 1}) == 0);
}

TEST_CASE("days that no calendar has are not valid") {
  CHECK(is_valid(Day{2024, 2, 29}));
  CHECK(is_valid(Day{0, 2, 29}));
  CHECK_FALSE(is_valid(Day{2023, 2, 29}));
  CHECK_FALSE(is_valid(Day{1900, 2, 29}));
  CHECK_FALSE(is_valid(Day{2024, 4, 31}));
  CHECK_FALSE(is_valid(Day{2024, 13, 1}));
}

TEST_CASE("a missing year is the one closest by, the weekday counting first") {
  CHECK(settle_year(Day{0, 1, 5}, Day{2024, 12, 20}, 0) == 2025);
  CHECK(settle_year(Day{0, 12, 5}, Day{2025, 1, 10}, 0) == 2024);
  CHECK(settle_year(Day{0, 7, 1}, Day{2024, 6, 1}, 1) == 2024);   // a Monday
  CHECK(settle_year(Day{0, 7, 1}, Day{2024, 6, 1}, 7) == 0);      // in no year around
}

TEST_CASE("dates with a month's name in English") {
  check({{"It opens on May 5, 2024.", {"2024-05-05"}},
         {"It opens on May 17,2019.", {"2019-05-17"}},
         {"It opens on the 4th of July 1995.", {"1995-07-04"}},
         {"Filed Sept. 3, 2021, in Ohio.", {"2021-09-03"}},
         {"In March 2024 the work began.", {"2024-03"}},
         {"Open 05-Aug-2016 and 2016/Sep/23.", {"2016-08-05", "2016-09-23"}},
         {"From December 30, 2023 to January 2, 2024 we are closed.", {"2023-12-30/2024-01-02"}},
         {"The fair, May 5-7, 2024, is free.", {"2024-05-05/2024-05-07"}},
         {"Shows on May 5, 6 and 7, 2024, are sold out.", {"2024-05-05", "2024-05-06", "2024-05-07"}},
         {"between April and June 2024", {"2024-04/2024-06"}},
         {"Tuesday, March 5, 2013", {"2013-03-05"}},
         {"at the end of Aug. 8 and Aug. 15, 2024", {"2024-08-08", "2024-08-15"}}},
        "en");
}

TEST_CASE("May without a day, in the languages that write it small") {
  check({{"Kaia skal være ferdig i mai 2027.", {"2027-05"}}, {"Publisert: 3. mai 2026 kl. 09.00", {"2026-05-03T09:00"}}, {"Møtet holdes 27. mai kl. 18.00, og alle er velkomne i år 2026.", {"--05-27T18:00"}}, {"Vi har 5 mai-tog i byen.", {}}}, "nb");
  check({{"Le quai ouvre en mai 2027.", {"2027-05"}}, {"Mai reste un beau mois.", {}}}, "fr");
  check({{"Non ce ne sono mai 10 in porto.", {}}}, "it");
}

TEST_CASE("dates in German") {
  check({{"Die Messe läuft vom 5. bis 11. Februar 2022 in Ulm.", {"2022-02-05/2022-02-11"}},
         {"am Montag, den 31. August 2015, gegen 23.10 Uhr", {"2015-08-31T23:10"}},
         {"Das Treffen (05.-06.02.2022) fällt aus.", {"2022-02-05/2022-02-06"}},
         {"am 5./6. Mai 2024 in Graz", {"2024-05-05/2024-05-06"}},
         {"Wien, im Jänner 2024", {"2024-01"}},
         {"Stand: 28.10.2021", {"2021-10-28"}},
         {"Stichtag ist der 29. Februar 2023.", {}}},
        "de");
}

TEST_CASE("numeric dates say which reading they are and whether it is certain") {
  pressparse::Options options;
  options.language = "en";
  const pressparse::Release release = pressparse::Parser(options).parse("Due on 5/6/2024.");
  REQUIRE(release.dates.size() == 1);
  CHECK(release.dates[0].value == "2024-05-06");
  CHECK(release.dates[0].ambiguous);
  CHECK(release.dates[0].alternatives == std::vector<std::string>{"2024-06-05"});
  options.region = "GB";
  const pressparse::Release british = pressparse::Parser(options).parse("Due on 5/6/2024.");
  REQUIRE(british.dates.size() == 1);
  CHECK(british.dates[0].value == "2024-06-05");
  CHECK_FALSE(british.dates[0].ambiguous);
  check({{"Due on 5/6/2024 or 25/6/2024.", {"2024-06-05", "2024-06-25"}}, {"2024-06-05 and 2024/6/7", {"2024-06-05", "2024-06-07"}}}, "en");
}

TEST_CASE("times and zones stand behind their date") {
  check({{"on 21 November 2023, 10:00 a.m. ET, in Utica", {"2023-11-21T10:00-05:00"}},
         {"on July 1, 2024 at 9 p.m. EDT", {"2024-07-01T21:00-04:00"}},
         {"2024-07-01T10:00:00Z", {"2024-07-01T10:00+00:00"}},
         {"Monday Nov 10, 2025 @ 8:00 AM America/Toronto", {"2025-11-10T08:00-05:00"}},
         {"May 5, 2024, noon", {"2024-05-05T12:00"}}},
        "en");
  check({{"am 21. Juni 2024 um 10.30 Uhr MESZ", {"2024-06-21T10:30+02:00"}}, {"am 21. Dezember 2024, 10 Uhr", {"2024-12-21T10:00"}}}, "de");
}
