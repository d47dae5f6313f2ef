// Names that no list of given names has, and what stands beside them: a seat in brackets, who is said to lead or to have founded something.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

std::vector<std::string> people(const std::string& sentence) {
  return tests::names(tests::parties(
      tests::parser("en").parse("Harbour news of the week\n\nDOVER, June 3, 2025 - The mayor said that it rains. " + sentence + " It was cold in the town.\n"),
      PartyKind::person));
}

}  // namespace

TEST_CASE("a party and a state, or a state and a district, in brackets behind a name") {
  CHECK(people("The bill of Jacko Rosell (D-Nev.) and Chellin Pingrew (ME-01) passed.") == std::vector<std::string>{"Jacko Rosell", "Chellin Pingrew"});
  CHECK(people("The rules of Harbour Craft (B-52) and Quay Form (S-1) passed.").empty());
}

TEST_CASE("who founded or leads") {
  CHECK(people("The yard was founded in 2013 by Dorvan Wohlfell.") == std::vector<std::string>{"Dorvan Wohlfell"});
  CHECK(people("The yard grew under the leadership of Itzko Erratti.") == std::vector<std::string>{"Itzko Erratti"});
  for (const char* sentence : {"The yard was founded in 2013 by Quell Capital.", "The round was led by GreenQuay Ventures.", "The yard was founded by Harbour Lines.",
                               "The yard grew under the leadership of Quay Partners."}) {
    INFO(sentence);
    CHECK(people(sentence).empty());
  }
}
