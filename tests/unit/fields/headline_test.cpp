#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using pressparse::parse;

namespace {

std::string headline(std::string_view text) {
  const pressparse::Release release = parse(text);
  return release.headline ? release.headline->text : "";
}

constexpr std::string_view body =
    "\n\nThe harbour authority opened the bridge on Monday and thanked all who had worked on it for three years, in wind and rain and through two winters.\n";

}  // namespace

TEST_CASE("the first line that says something is the headline") {
  CHECK(headline("Harbour opens its third bridge" + std::string(body)) == "Harbour opens its third bridge");
}

TEST_CASE("mastheads, dates and labels above are no headline") {
  CHECK(headline("PRESS RELEASE\n\nFOR IMMEDIATE RELEASE\n\nHarbour opens its third bridge" + std::string(body)) == "Harbour opens its third bridge");
  CHECK(headline("Pressemitteilung Nr. 12\n\nHafen eröffnet dritte Brücke" + std::string(body)) == "Hafen eröffnet dritte Brücke");
}

TEST_CASE("a headline may follow its label on the line") {
  CHECK(headline("FOR IMMEDIATE RELEASE: Harbour opens its third bridge" + std::string(body)) == "Harbour opens its third bridge");
}

TEST_CASE("a page's title that is said again below its menus gives way to the headline") {
  const std::string page = "Harbour opens its third bridge - Harbour Authority\nHome\nAbout\nNews\nHarbour opens its third bridge" + std::string(body);
  const pressparse::Release release = parse(page);
  REQUIRE(release.headline);
  CHECK(release.headline->text == "Harbour opens its third bridge");
  CHECK(release.headline->start > 50);
}

TEST_CASE("running text alone has no headline") {
  CHECK(headline("The harbour authority opened the bridge on Monday and thanked all who had worked on it for three years, in wind and in rain, by day and by night, and "
                 "through two long winters.") == "");
  CHECK(headline("") == "");
}

TEST_CASE("a line under the headline that is no sentence is its deck") {
  const pressparse::Release release = parse("Harbour opens its third bridge\n\nCrossing shortens the way to the islands by an hour\n\n"
                                            "The harbour authority opened the bridge on Monday and thanked all who had worked on it for three years, in wind and in rain, by day and "
                                            "by night, and through two long winters.");
  REQUIRE(release.subheadlines.size() == 1);
  CHECK(release.subheadlines[0].text == "Crossing shortens the way to the islands by an hour");
}

TEST_CASE("a word glued to a headline's line leaves the text as it is written") {
  const std::string text = "Harbour Bridge Opens TodayHarbour Council opens the bridge for all of the town\n\nPORT ELLERY, England, 14 May 2026 – The council opened it. Harbour walkers came.\n";
  const pressparse::Release release = pressparse::parse(text);
  REQUIRE(release.headline);
  CHECK(release.headline->text == text.substr(release.headline->start, release.headline->end - release.headline->start));
}
