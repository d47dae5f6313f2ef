#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

std::vector<std::string> dates_in(std::string_view text) {
  std::vector<std::string> out;
  for (const Date& date : parse(text).dates) out.push_back(date.value);
  return out;
}

}  // namespace

TEST_CASE("a text on one line takes missing years from the day behind a place") {
  using Days = std::vector<std::string>;
  CHECK(dates_in("Chamber welcomes end of embargo  Valletta, 27 August 2025. The chamber asks for answers by 5 September.") == Days{"2025-08-27", "2025-09-05"});
  CHECK(dates_in("Voilemer livre son cargo  Nantes, le 17 septembre 2025  Le navire a été commandé le 3 mars dernier.") == Days{"2025-09-17", "2025-03-03"});
  // A day of the past in a sentence is of no use for others.
  CHECK(dates_in("The harbour was opened on 27 August 1911 by the king. The chamber asks for answers by 5 September.") == Days{"1911-08-27", "--09-05"});
}
