// Offices given in a sentence, officers in a list, people whom a contact's address gives a home.
#include <catch2/catch.hpp>

#include <string>

#include "parties.hpp"

using namespace pressparse;

namespace {

struct Office {
  std::string title, affiliation;
  bool operator==(const Office&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Office& office) { return out << office.title << " | " << office.affiliation; }

const std::string ferries =
    "Tidewater Industries Opens a New Plant\n\n"
    "HARBOUR CITY, CA, May 5, 2025 - Tidewater Industries, a maker of ferries, opens a plant. The plant of Tidewater Industries will build ten ferries each year.\n\n";

Office office(const std::string& sentence, const std::string& name = "Carla Moreno") {
  const Release release = tests::parser("en").parse(ferries + sentence + "\n");
  const Party* person = tests::find(release, name);
  return person ? Office{person->title.value_or(""), person->affiliation.value_or("")} : Office{"nobody", "nobody"};
}

}  // namespace

TEST_CASE("who gets an office in the issuer's own sentence is the issuer's") {
  const std::string home = "Tidewater Industries";
  CHECK(office("Tidewater Industries today announced the promotion of Carla Moreno to Vice President of Sales.") == Office{"Vice President of Sales", home});
  CHECK(office("Carla Moreno joins Tidewater Industries as Vice President of Sales.") == Office{"Vice President of Sales", home});
  CHECK(office("Tidewater Industries welcomes Carla Moreno as its new Director of Marketing.") == Office{"Director of Marketing", home});
  CHECK(office("Tidewater Industries has hired Carla Moreno as Senior Vice President.") == Office{"Senior Vice President", home});
  CHECK(office("The company has promoted Carla Moreno to Regional Manager.") == Office{"Regional Manager", home});
}

TEST_CASE("an office of somebody else's house or of the past is not the issuer's") {
  CHECK(office("The recent appointment of Carla Moreno as Regional Manager brings hope.").affiliation == "");
  CHECK(office("Quayside Labs Inc. has hired Carla Moreno as Regional Manager.").affiliation != "Tidewater Industries");
  CHECK(office("Tidewater Industries welcomed Carla Moreno to the Board of Directors.").title == "");
  CHECK(office("Tidewater Industries took Carla Moreno to see the plant.").title == "");
}

TEST_CASE("officers of one list have one employer") {
  CHECK(office("The team includes Dr. Omer Fields, CEO of the company; Dr. Guy Stone, Deputy CEO; and Dr. Carla Moreno, Scientific Director.").affiliation == "Tidewater Industries");
  CHECK(office("It is a good year. CEO Dan Fields has seen much. In another town and another year lived the psychologist Carla Moreno.").affiliation == "");
}

TEST_CASE("an organisation before or behind a list of bare names is everybody's") {
  const std::string bodies = "Quayside Properties Group owns the quay. ";
  CHECK(office(bodies + "Quayside Properties Group's Dan Fields, Carla Moreno and Eva Stone spoke for the owner.").affiliation == "Quayside Properties Group");
  CHECK(office(bodies + "The rooms are let by Carla Moreno, Dan Fields and Eva Stone of Quayside Properties Group.").affiliation == "Quayside Properties Group");
  CHECK(office(bodies + "Carla Moreno came on Monday, Dan Fields and Eva Stone of Quayside Properties Group on Tuesday.").affiliation == "");
  CHECK(office("U.S. Representatives Carla Moreno (R-IL) and Dan Fields (D-CA), members of the House Ways and Means Committee, spoke on Monday.").affiliation == "House Ways and Means Committee");
}

TEST_CASE("what stands before the next one's name is not of the one before") {
  const std::string three = "Quayside Capital founder Dan Fields, Harbour Invest CEO Eva Stone and River Bank CEO Carla Moreno met there.";
  CHECK(office(three, "Dan Fields") == Office{"founder", "Quayside Capital"});
  CHECK(office(three, "Eva Stone") == Office{"CEO", "Harbour Invest"});
  CHECK(office("Tidewater Industries CEO Dan Fields and CFO Carla Moreno joined Quayside Radio's Eva Stone to talk.") == Office{"CFO", "Tidewater Industries"});
}

TEST_CASE("the organisation behind a field of work, and an office without its comma") {
  CHECK(office("\"It works well for us,\" said Carla Moreno, Vice President of Public Policy, National Ferry Association.") == Office{"Vice President of Public Policy", "National Ferry Association"});
  CHECK(office("\"It works well for us,\" said Carla Moreno CEO of Quayside Labs.") == Office{"CEO", "Quayside Labs"});
}

TEST_CASE("a third name with another sense behind a form of address") {
  CHECK(office("Dr. Martin Luther King Jr. spoke here.", "Martin Luther King Jr.").title != "nobody");
  CHECK(office("\"It works,\" said Dr. Thomas Jonathan Baker.", "Thomas Jonathan Baker").title != "nobody");
  CHECK(office("We met Thomas Jonathan Baker Street residents.", "Thomas Jonathan Baker").title == "nobody");
}

TEST_CASE("a contact's address tells whose person somebody is") {
  const std::string about = "Quayside Labs helped with the plans of Tidewater Industries.\n\n";
  CHECK(office(about + "Media Contact\nCarla Moreno\nmedia@quaysidelabs.com").affiliation == "Quayside Labs");
  CHECK(office(about + "Media Contact\nCarla Moreno\nmedia@tidewaterindustries.com").affiliation == "Tidewater Industries");
}

TEST_CASE("an office held before does not count where a new one is given") {
  CHECK(office("Carla Moreno, formerly CEO of Quayside Labs, has joined Tidewater Industries as Chief Product Officer.").title != "formerly CEO");
  CHECK(office("Former Quayside Labs CEO Carla Moreno spoke on Monday.") == Office{"CEO", "Quayside Labs"});
}

TEST_CASE("the plural of an office before a list of names") {
  CHECK(office("Tidewater Industries engineers Carla Moreno and Dan Fields came.") == Office{"engineer", "Tidewater Industries"});
  CHECK(office("Assistant United States Attorneys Carla Moreno and Dan Fields are prosecuting the case.").title == "Assistant United States Attorney");
  CHECK(office("Founded by restaurateurs Carla Moreno and Dan Fields, it grew. \"It works,\" said Carla Moreno, co-founder and head of concept development.").title == "co-founder and head of concept development");
  CHECK(office("The club coaches Carla Moreno on Mondays.").title == "");
  CHECK(office("The club manages Carla Moreno, who is a singer.").title == "");
}

TEST_CASE("short forms of given names, double surnames and given names alone are their bearers'") {
  const auto people = [](const std::string& text) { return tests::names(tests::parties(tests::parser("en").parse(ferries + text + "\n"), PartyKind::person)); };
  CHECK(people("Ronald W. Parker built the ferry. \"It works,\" said Ron Parker.") == std::vector<std::string>{"Ronald W. Parker"});
  CHECK(people("\"It works,\" said Mike Parker. Michael Parker built the ferry.") == std::vector<std::string>{"Michael Parker"});
  CHECK(people("Tom Parker, Sr. and Thomas Parker, Jr. built the ferry.").size() == 2);
  CHECK(people("Ronald Parker and Donald Parker built the ferry.").size() == 2);
  CHECK(people("Christine Villas-Boas built the ferry. Villas-Boas said: \"It works well for us.\"") == std::vector<std::string>{"Christine Villas-Boas"});
  CHECK(people("Barbara Holstein built the ferry. \"It works well for us,\" said Dr. Barbara.") == std::vector<std::string>{"Barbara Holstein"});
}

TEST_CASE("what an employer is and where it is stands before its name") {
  CHECK(office("\"It works,\" said Carla Moreno, the co-founder of a cybersecurity company, Threatfabric, that joined last year.") == Office{"co-founder", "Threatfabric"});
  CHECK(office("The board has Carla Moreno, co-founder of Harmonix and the studio's director at Epic Games.").affiliation == "Harmonix");
  CHECK(office("Carla Moreno, CEO of Denver-based Quayside Labs, spoke.") == Office{"CEO", "Quayside Labs"});
  CHECK(office("Carla Moreno, a biology major at the University of Harwich, has won the prize.").affiliation == "University of Harwich");
  CHECK(office("Carla Moreno, a graduate of the University of Harwich, has won the prize.").affiliation != "University of Harwich");
}

TEST_CASE("an employer before the first of two officers is no senator's") {
  CHECK(office("Full Appropriations Committee Ranking Member Dan Fields (D-NY) and Representatives Carla Moreno (D-CA) and Eva Stone (D-MN) spoke.").affiliation == "");
}

TEST_CASE("the organisation of an address itself comes before its parts") {
  CHECK(office("Amberlife Group, LLC (\"Amberlife\") and Amberlife Wealth Group helped with the plans of Tidewater Industries.\n\nMedia Contact\nCarla Moreno\nmedia@amberlife.com").affiliation == "Amberlife Group, LLC");
}

TEST_CASE("a relative's given name alone") {
  const auto people = [](const std::string& text) { return tests::names(tests::parties(tests::parser("en").parse(ferries + text + "\n"), PartyKind::person)); };
  CHECK(people("Dan Fields and his wife, Teresa, founded the yard in 1970.") == std::vector<std::string>{"Dan Fields", "Teresa"});
  CHECK(people("It was built in memory of her late husband Steve.") == std::vector<std::string>{"Steve"});
  CHECK(people("She lost her mother Monday evening.").empty());
  CHECK(people("He met his father Christmas Day in town.").empty());
  CHECK(people("The mother Teresa never had was kind.").size() < 2);
  CHECK(people("They sold their sister company Harbour last year.").empty());
}

TEST_CASE("a place that is written like somebody's name") {
  const auto people = [](const std::string& text) { return tests::names(tests::parties(tests::parser("en").parse(ferries + text + "\n"), PartyKind::person)); };
  CHECK(people("The ferry stops in Glen Arbor, which has an inn. Glen Arbor is a small town.").empty());
  CHECK(people("It is a portrait in Nicole Stone's new book.") == std::vector<std::string>{"Nicole Stone"});
  CHECK(people("It is bringing in Dan Fields as its captain.") == std::vector<std::string>{"Dan Fields"});
  CHECK(people("They believe in Dan Fields. Captain Dan Fields built the ferry.") == std::vector<std::string>{"Dan Fields"});
}
