#include <catch2/catch.hpp>

#include "near_misses.hpp"
#include "pressparse/parser.hpp"

TEST_CASE("near misses of quotes: titles and terms and inches and apostrophes") {
  const pressparse::Parser parser;
  const auto misses = read_near_misses("quotes");
  CHECK(misses.size() >= 50);
  for (const NearMiss& miss : misses)
    for (const std::string& text : surroundings(miss.text)) {
      INFO(miss.reason << ": " << text);
      CHECK(parser.parse(text).quotes.empty());
    }
}
