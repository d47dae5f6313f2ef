#include <catch2/catch.hpp>

#include "near_misses.hpp"
#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using namespace pressparse;

TEST_CASE("near misses give no link and no e-mail address, whatever surrounds them") {
  const auto misses = read_near_misses("links");
  CHECK(misses.size() >= 75);
  const Parser& parser = tests::parser();
  for (const NearMiss& miss : misses)
    for (const std::string& text : surroundings(miss.text)) {
      INFO(miss.reason << ": " << text);
      const Release release = parser.parse(text);
      if (!release.links.empty()) CHECK(release.links.front().text == "");
      if (!release.emails.empty()) CHECK(release.emails.front().text == "");
    }
}

TEST_CASE("near misses give no phone number in any country, whatever surrounds them") {
  const auto misses = read_near_misses("phones");
  CHECK(misses.size() >= 75);
  for (const char* region : {"DE", "US", "GB", "FR", "ES", "IT"}) {
    const Parser& parser = tests::parser("", region);
    for (const NearMiss& miss : misses)
      for (const std::string& text : surroundings(miss.text)) {
        INFO(region << ", " << miss.reason << ": " << text);
        const Release release = parser.parse(text);
        if (!release.phones.empty()) CHECK(release.phones.front().text == "");
      }
  }
}
