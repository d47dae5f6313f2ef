#include <catch2/catch.hpp>

#include "near_misses.hpp"
#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using namespace pressparse;

TEST_CASE("near misses give no date in any language, whatever surrounds them") {
  const auto misses = read_near_misses("dates");
  CHECK(misses.size() >= 150);
  for (const char* language : {"", "en", "de", "fr", "es", "it", "nl"}) {
    const Parser& parser = tests::parser(language);
    for (const NearMiss& miss : misses)
      for (const std::string& text : surroundings(miss.text)) {
        INFO((*language ? language : "detected") << ", " << miss.reason << ": " << text);
        const Release release = parser.parse(text);
        if (!release.dates.empty()) CHECK(release.dates.front().text == "");
        CHECK_FALSE(release.date.has_value());
      }
  }
}
