#include <catch2/catch.hpp>

#include "lang/pack.hpp"
#include "pattern/postal_codes.hpp"
#include "pressparse/error.hpp"

using namespace pressparse;

TEST_CASE("postal codes have their country's form") {
  const pattern::PostalCodes codes(lang::builtin_packs());
  CHECK(codes.fits("DE", "01067"));
  CHECK_FALSE(codes.fits("DE", "00123"));
  CHECK_FALSE(codes.fits("DE", "1067"));
  CHECK(codes.fits("GB", "SW1A 1AA"));
  CHECK_FALSE(codes.fits("GB", "SW1A 11A"));
  CHECK(codes.fits("CA", "K1A 0B1"));
  CHECK_FALSE(codes.fits("CA", "D1A 0B1"));
  CHECK(codes.fits("NL", "1012 AB"));
  CHECK_FALSE(codes.fits("NL", "0012 AB"));
  CHECK(codes.fits("US", "10001-1234"));
  CHECK_FALSE(codes.fits("ES", "53001"));
  CHECK(codes.fits("XX", "anything"));
}

TEST_CASE("a form that is no expression is a bad pack, named with its line") {
  const std::vector<lang::Pack> packs = {lang::parse_pack("mine", "[postal_codes]\nDE = (")};
  CHECK_THROWS_AS(pattern::PostalCodes(packs), Error);
}
