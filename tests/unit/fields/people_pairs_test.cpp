// Offices and names that a reader sees at once: ties by hyphens, lists of offices, lost commas, second ones of a pair, firms that look like people.
#include <catch2/catch.hpp>

#include "parties.hpp"

using namespace pressparse;
using tests::find;

namespace {

struct Case {
  std::string text, name, title, affiliation;
};

void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    const Release release = tests::parser("en").parse("Harbor Works opened a plant by the river today. Harbor Works makes tools. It will be in town for long.\n\n" + c.text);
    const Party* person = find(release, c.name);
    REQUIRE(person);
    CHECK(person->title.value_or("") == c.title);
    if (c.affiliation != "-") CHECK(person->affiliation.value_or("") == c.affiliation);
  }
}

bool named(const std::string& text, const std::string& name) {
  return find(tests::parser("en").parse("Harbor Works opened a plant by the river today. It will be in town for long.\n\n" + text), name) != nullptr;
}

}  // namespace

TEST_CASE("what a hyphen ties to an office is part of it and no organisation") {
  check({{"“We are glad to be here,” said Bob Ray, Co-CEO of Harbor Works.", "Bob Ray", "Co-CEO", "Harbor Works"},
         {"“We are glad to be here,” said Harbor Works Co-CEO Ann Lee.", "Ann Lee", "Co-CEO", "Harbor Works"},
         {"“We are glad to be here,” said Ex-CEO Carl Moss of Harbor Works.", "Carl Moss", "Ex-CEO", "-"},
         {"“We are glad to be here,” said Co-President and Co-Managing Partner Tom Hill.", "Tom Hill", "Co-President and Co-Managing Partner", "-"},
         {"“We are glad to be here,” said NABU-President Ann Lee.", "Ann Lee", "President", "NABU"}});
  const Release senator = tests::parser("en").parse("Senator Ann Lee, D-MD, opened the plant of Harbor Works by the river today.");
  REQUIRE(find(senator, "Ann Lee"));
  CHECK(find(senator, "Ann Lee")->title == "Senator");
}

TEST_CASE("a list of offices in front of a name is one title") {
  check({{"The rapper, producer, and writer Bob Ray came to the opening.", "Bob Ray", "rapper, producer, and writer", ""},
         {"Quay Network Founder, and CEO Nora Velk came to the opening.", "Nora Velk", "Founder, and CEO", "Quay Network"}});
  // The office in front of the comma is another one's.
  const Release two = tests::parser("en").parse("The plant opened today with Bob Ray, mayor, and director Nora Velk.");
  REQUIRE(find(two, "Nora Velk"));
  CHECK(find(two, "Nora Velk")->title == "director");
}

TEST_CASE("offices of bodies and pairs of offices in front of a comma") {
  check({{"According to the chairman of Quay's board of directors, Chris Gard, the plant will grow.", "Chris Gard", "chairman", "Quay"},
         {"“It will grow,” remarked Harbor Works CMO and EVP of Growth, Kevin Young.", "Kevin Young", "CMO and EVP of Growth", "Harbor Works"},
         {"Harbor Works MD, Martin Bowles said, “It will grow and grow for years to come.”", "Martin Bowles", "MD", "Harbor Works"}});
}

TEST_CASE("a rank before an office is no part of the name") {
  check({{"“It will grow,” said Charles Brooks Senior Advisor at Harbor Works.", "Charles Brooks", "Senior Advisor", "Harbor Works"}});
  CHECK(named("“It will grow,” said Charles Brooks Jr. and left. The plant is new.", "Charles Brooks Jr."));
}

TEST_CASE("a given name that every text writes in small letters too") {
  CHECK(named("Harbor Works President Will Sliger praised the crew of forty.", "Will Sliger"));
  CHECK(named("Will Hurd, CEO of Harbor Works, praised the crew of forty.", "Will Hurd"));
  CHECK_FALSE(named("Harbor Works CEO Will Step Down\n\nIts CEO will step down in May, it said.", "Will Step"));
  CHECK_FALSE(named("Will Harbor Works go on? It will.", "Will Harbor"));
}

TEST_CASE("the second one of a pair is somebody where the surname stands alone or the office is of both") {
  CHECK(named("Harbor Works appointed Greg Barnes and Basie Maree to its board. Barnes knows banks, while Maree knows mines.", "Basie Maree"));
  CHECK(named("The team, with its Founders Kevin Grady and Nella Webster, will go on.", "Nella Webster"));
  CHECK_FALSE(named("The firm thanked Mary Jones and Goldmann Sachs for their work.", "Goldmann Sachs"));
  CHECK_FALSE(named("The firm thanked Mary Jones and Quay Harbor for their work. The harbor is wide.", "Quay Harbor"));
}

TEST_CASE("a firm that looks like somebody is nobody") {
  const std::string mines = "Thor Explorations says gold is up\n\nThor Explorations Ltd president Segun Law said it is on track. Thor Explorations paid its debts.";
  CHECK_FALSE(named(mines, "Thor Explorations"));
  CHECK_FALSE(named("Diamond Exterminators, a leader in pest control, came. Ann Lee, CEO of Diamond Exterminators, spoke for an hour.", "Diamond Exterminators"));
  // Somebody whose firm bears the name stays somebody.
  CHECK(named("“It is fine,” said Ann Velk. She runs Ann Velk Ltd in Leeds.", "Ann Velk"));
  CHECK(named("Designer Ann Velk came. The CEO of Ann Velk, Bob Ray, came too.", "Ann Velk"));
  CHECK(named("Ann Velk Ltd is in Leeds. Ann Velk came, and Velk spoke for an hour.", "Ann Velk"));
}

TEST_CASE("a list of offices in small letters, and an office of two words joined by a sign") {
  check({{"The book is by author and reputation expert Bob Ray, who came.", "Bob Ray", "author and reputation expert", "-"},
         {"Bob Ray, Audit & Assurance Services Partner, came to the opening.", "Bob Ray", "Audit & Assurance Services Partner", "-"},
         {"“It is fine,” said Conrad Swann, Sr. VP of Sales at Harbor Works.", "Conrad Swann", "Sr. VP of Sales", "Harbor Works"}});
  CHECK(named("“It is fine,” said Conrad Swann, Sr. of Leeds. It will be.", "Conrad Swann, Sr."));
  CHECK_FALSE(named("Call Evi Lee Senior Marketing Coordinator now.", "Evi Lee Senior"));
  CHECK_FALSE(named("Meet us in Hilton Head, SC CME (July), and in Austin, TX CME (May).", "SC CME"));
}

TEST_CASE("an office in the plural behind two names is both's") {
  const Release both = tests::parser("en").parse("Harbor Works today named Ann Lee and Bob Ray as Co-Founders. Tom Hill and Eve Poe, Managing Directors at Harbor Works, came. Sam Bell and Dora King, Director of Operations, came too.");
  REQUIRE(find(both, "Ann Lee"));
  CHECK(find(both, "Ann Lee")->title == "Co-Founder");
  REQUIRE(find(both, "Tom Hill"));
  CHECK(find(both, "Tom Hill")->title == "Managing Director");
  REQUIRE(find(both, "Sam Bell"));
  CHECK_FALSE(find(both, "Sam Bell")->title);
}

TEST_CASE("an initial before a given name is part of the name") {
  CHECK(named("“It is fine,” said G. Gerald Dixon III, founder of the firm.", "G. Gerald Dixon III"));
  CHECK(named("“It is fine,” said Dr. R. Andrew Trew of Leeds. It will be.", "R. Andrew Trew"));
  CHECK(named("They gave J. Michael Velk and J. Robert Trew a prize.", "J. Robert Trew"));
  // A point of a list looks the same.
  CHECK_FALSE(named("Who came?\n\nA. Michael Velk.\n\nB. Robert Trew.", "B. Robert Trew"));
  CHECK(named("The crew, B. David Levine, Kim Starz and others came.", "B. David Levine"));
  // A letter that counts, and a country's
  CHECK(named("They take vitamin C. Michael Velk does not.", "Michael Velk"));
  CHECK(named("They moved on to plan B. Michael Velk did not.", "Michael Velk"));
  CHECK(named("He has never been in the U.S. Michael Velk has.", "Michael Velk"));
}

TEST_CASE("a street is nobody") {
  CHECK_FALSE(named("Come to 109 N. Fort Harrison Ave., in Leeds.", "Harrison Ave"));
  CHECK_FALSE(named("Come to 12 Parker Rd in Leeds.", "Parker Rd"));
}

TEST_CASE("the first one of a pair is somebody where the surname stands alone") {
  CHECK(named("It was directed by Guilfort Maree & Casey Pinkston. Later on, Maree made films.", "Guilfort Maree"));
  CHECK_FALSE(named("It was made by Quay Harbor and Casey Pinkston. The harbor is wide.", "Quay Harbor"));
}

TEST_CASE("small words before a title's known ones, behind a word that only stands before the whole") {
  check({{"It was led by renowned cardiothoracic surgeon Dr. Ann Velk, who came.", "Ann Velk", "cardiothoracic surgeon", "-"},
         {"Board-certified plastic surgeon Dr. Ann Velk came to the opening.", "Ann Velk", "Board-certified plastic surgeon", "-"},
         {"They work with serial entrepreneur Ann Velk, who came.", "Ann Velk", "serial entrepreneur", "-"},
         {"It was led by bestselling author and leadership expert Ann Velk, who came.", "Ann Velk", "bestselling author and leadership expert", "-"},
         {"“It is fine,” said leadership coach Ann Velk. It will be.", "Ann Velk", "leadership coach", "-"},
         // Words that belong to what stands before
         {"The prize depends upon entrepreneur Ann Velk, who came.", "Ann Velk", "entrepreneur", "-"},
         {"They asked again whether surgeon Ann Velk came.", "Ann Velk", "surgeon", "-"},
         {"The crowd saw surgeon Ann Velk come.", "Ann Velk", "surgeon", "-"}});
}

TEST_CASE("a middle initial that is another's, and a word that only an account's name writes small") {
  const std::string text = "Author John A. Velk came to the opening. It was inspired by his father, John Merritt Velk. John M. Velk built ships.";
  CHECK(named(text, "John A. Velk"));
  CHECK(named(text, "John Merritt Velk"));
  CHECK_FALSE(named(text, "John M. Velk"));
  CHECK(named("Diana Dray came to the opening. Follow her on Instagram at @diana.dray, where she posts.", "Diana Dray"));
  CHECK_FALSE(named("Austin Gold came to the opening. The price of gold went up.", "Austin Gold"));
}
