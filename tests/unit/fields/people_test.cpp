// Titles and affiliations of people as a caller sees them, and what must be nobody.
#include <catch2/catch.hpp>

#include <string>

#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

const Party* find(const Release& release, const std::string& name) {
  for (const Party& party : release.parties)
    if (party.kind == PartyKind::person && party.name == name) return &party;
  return nullptr;
}

Release read(const std::string& text, const std::string& language = "en") {
  Options options;
  options.language = language;
  return Parser(options).parse(text);
}

struct Case {
  std::string text, name;
  std::optional<std::string> title, affiliation;
};

void check(const Case& c, const std::string& language = "en") {
  INFO(c.text);
  const Release release = read(c.text, language);
  const Party* person = find(release, c.name);
  REQUIRE(person);
  CHECK(person->title == c.title);
  CHECK(person->affiliation == c.affiliation);
}

}  // namespace

TEST_CASE("titles in brackets, behind slashes and dashes") {
  check({"The talent behind the scenes includes Mark Moss (Assistant Director) and others.", "Mark Moss", "Assistant Director", std::nullopt});
  check({"The panel heard Laura Stone (CEO, Tidewater) and many guests from the town.", "Laura Stone", "CEO", "Tidewater"});
  check({"We spoke with Laura Stone / Founder of Redwater Capital: it was a long talk.", "Laura Stone", "Founder", "Redwater Capital"});
}

TEST_CASE("long titles are whole, employers stand apart") {
  check({"\"It holds,\" said Kim Cole, Vice President of Operations at Tidewater Energy.", "Kim Cole", "Vice President of Operations", "Tidewater Energy"});
  check({"\"It holds,\" said Kim Cole, Senior Director, Operations. \"We are glad.\"", "Kim Cole", "Senior Director, Operations", std::nullopt});
  check({"\"It holds,\" said Kim Cole, CFO, Curomed, describing the effect.", "Kim Cole", "CFO", "Curomed"});
  check({"\"It holds,\" said Kim Cole, CEO of Harwich Garage Expert.", "Kim Cole", "CEO", "Harwich Garage Expert"});
}

TEST_CASE("clauses tell whose person somebody is") {
  const std::string acme = "Tidewater Energy Ltd. grows. ";
  check({acme + "Tidewater Energy Ltd. was founded in 1990 by Laura Stone and has three sites.", "Laura Stone", std::nullopt, "Tidewater Energy Ltd."});
  check({acme + "Laura Stone, who leads Tidewater Energy Ltd., was glad.", "Laura Stone", std::nullopt, "Tidewater Energy Ltd."});
  check({acme + "The council appointed Laura Stone as Chief Financial Officer in May.", "Laura Stone", "Chief Financial Officer", std::nullopt});
  // A bill that somebody leads is not the person's organisation.
  const Release release = read("Tidewater Energy Ltd. backs a bill led by Laura Stone in the House.");
  REQUIRE(find(release, "Laura Stone"));
  CHECK(!find(release, "Laura Stone")->affiliation);
}

TEST_CASE("what a list has in common") {
  const Release release = read("The case was solved by Detectives Jason Palmer and Evelyn Cole, of the Harwich Police Department, in May.");
  for (const char* name : {"Jason Palmer", "Evelyn Cole"}) {
    REQUIRE(find(release, name));
    CHECK(find(release, name)->affiliation == "Harwich Police Department");
  }
}

TEST_CASE("unknown names need a sign") {
  CHECK(find(read("\"It holds for many years to come,\" said Endry Rovaz. The work is over."), "Endry Rovaz"));
  CHECK(find(read("\"It holds,\" said Cari Newton, CEO of Benevolist. The work is over."), "Cari Newton"));
  CHECK(find(read("\"It holds,\" said Liu Jun, application engineer. The work is over."), "Liu Jun"));
  CHECK_FALSE(find(read("The firm sells an AI Agent Attack Detection, and attack detection pays."), "Attack Detection"));
  CHECK_FALSE(find(read("\"It holds,\" said Foresight Solar aims to grow in the coming years."), "Foresight Solar"));
  CHECK_FALSE(find(read("The bank owes Freddie Mac much money, and so do others in the town."), "Freddie Mac"));
  CHECK_FALSE(find(read("Redwater Infrastructure, a leading specialist, gave the credit to the town."), "Redwater Infrastructure"));
  CHECK_FALSE(find(read("Joined by colleagues from West Texas, Representatives of the town spoke."), "West Texas"));
}
