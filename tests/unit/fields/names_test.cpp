// People and organisations as a caller sees them: whole sentences in, parties out.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "near_misses.hpp"
#include "parties.hpp"

using namespace pressparse;

namespace {

std::vector<Party> parties(const std::string& text, PartyKind kind, const std::string& language = "en") {
  return tests::parties(tests::parser(language).parse(text), kind);
}

using tests::names;

Party person(const std::string& text, const std::string& name, const std::string& language = "en") {
  for (const Party& party : parties(text, PartyKind::person, language))
    if (party.name == name) return party;
  FAIL("no person '" << name << "' in: " << text);
  return {};
}

bool has_organization(const std::string& text, const std::string& name, const std::string& language = "en") {
  return tests::has(tests::organizations(text, language), name);
}

}  // namespace

TEST_CASE("people with titles behind the name") {
  const Party ann = person("\"It holds,\" said Ann Lee, president and chief financial officer of Harbour Bridge Ltd.", "Ann Lee");
  CHECK(ann.title == "president and chief financial officer");
  CHECK(ann.affiliation == "Harbour Bridge Ltd.");
  CHECK(person("We thank Kim Cole, Senior Fellow at the Jamestown Foundation, for her help.", "Kim Cole").title == "Senior Fellow");
  CHECK(person("We thank Kim Cole, Senior Fellow at the Jamestown Foundation, for her help.", "Kim Cole").affiliation == "Jamestown Foundation");
}

TEST_CASE("people with titles before the name") {
  CHECK(person("Tidewater Bank CEO Peter Moss agreed with the plan.", "Peter Moss").title == "CEO");
  CHECK(person("Tidewater Bank CEO Peter Moss agreed with the plan.", "Peter Moss").affiliation == "Tidewater Bank");
  CHECK(person("Yesterday Sen. Laura Stone said the vote was close.", "Laura Stone").title == "Sen.");
  CHECK(person("The letter came from Editor-in-Chief David Moss in May.", "David Moss").title == "Editor-in-Chief");
}

TEST_CASE("a title in the plural is shared by its list") {
  const std::string text = "U.S. Senators Laura Stone (D-ME), Peter Moss (R-UT) and Kevin Cole (D-NJ) wrote the letter.";
  for (const char* name : {"Laura Stone", "Peter Moss", "Kevin Cole"}) CHECK(person(text, name).title == "U.S. Senator");
}

TEST_CASE("names with particles, initials, suffixes and hyphens") {
  CHECK(person("He met Ludwig van Beethoven in Vienna.", "Ludwig van Beethoven").kind == PartyKind::person);
  CHECK(person("We thank John F. Miller for the gift.", "John F. Miller").kind == PartyKind::person);
  CHECK(person("We thank Robert Miller, Jr. for the gift.", "Robert Miller, Jr.").kind == PartyKind::person);
  CHECK(person("We thank Anna Meier-Schmidt for the gift.", "Anna Meier-Schmidt").kind == PartyKind::person);
  CHECK(person("We thank Sean O’Reilly for the gift.", "Sean O’Reilly").kind == PartyKind::person);
}

TEST_CASE("honorifics and degrees are no part of a name") {
  CHECK(names(parties("We thank Dr. Anna Meier, PhD, for the gift.", PartyKind::person)) == std::vector<std::string>{"Anna Meier"});
  CHECK(names(parties("Wir danken Prof. Dr. Anna Meier für die Arbeit.", PartyKind::person, "de")) == std::vector<std::string>{"Anna Meier"});
}

TEST_CASE("later surnames are mentions of the same person") {
  const Party ann = person("Anna Stone, founder of Harbour Bridge Ltd., opened it. Later Stone said it holds.", "Anna Stone");
  CHECK(ann.mentions.size() == 2);
}

TEST_CASE("German titles") {
  CHECK(person("Das erklärte Umweltminister Peter Moser am Montag in der Stadt.", "Peter Moser", "de").title == "Umweltminister");
  const Party claudia = person("Das sagte BSI-Präsidentin Claudia Meier am Montag in der Stadt.", "Claudia Meier", "de");
  CHECK(claudia.title == "Präsidentin");
  CHECK(claudia.affiliation == "BSI");
}

TEST_CASE("organisations that show what they are") {
  CHECK(has_organization("The bridge was built by Kaire & Hollis LLC in May.", "Kaire & Hollis LLC"));
  CHECK(has_organization("A study by the University of Northport was published.", "University of Northport"));
  CHECK(has_organization("The U.S. Department of Housing and Urban Development agreed.", "U.S. Department of Housing and Urban Development"));
  CHECK(has_organization("The Northport Oil and Gas Historical Society met.", "Northport Oil and Gas Historical Society"));
  CHECK(has_organization("Das Bundesamt für Sicherheit in der Informationstechnik hat gewarnt.", "Bundesamt für Sicherheit in der Informationstechnik", "de"));
  CHECK(has_organization("Die Nordhafen Brücken GmbH & Co. KG hat den Auftrag erhalten.", "Nordhafen Brücken GmbH & Co. KG", "de"));
  CHECK(has_organization("El Ministerio de Salud publicó la lista.", "Ministerio de Salud", "es"));
  CHECK(has_organization("De Universiteit Twente heeft het onderzoek gedaan.", "Universiteit Twente", "nl"));
}

TEST_CASE("a short form in brackets is an alias, before and after") {
  const auto found = parties("The Northport Carriers Association (NCA) met in May. NCA said it will grow.", PartyKind::organization);
  REQUIRE(found.size() == 1);
  CHECK(found[0].aliases == std::vector<std::string>{"NCA"});
  CHECK(found[0].mentions.size() == 3);
}

TEST_CASE("a shorter form is the same organisation wherever it stands") {
  const auto found = parties("Zubrowa opens a plant. Zubrowa Therapeutics Limited said so today. Zubrowa is a company from Leeds.", PartyKind::organization);
  REQUIRE(found.size() == 1);
  CHECK(found[0].name == "Zubrowa Therapeutics Limited");
}

TEST_CASE("a name without a sign of its own is taken with support") {
  CHECK(has_organization("Zubrowa, a leading provider of pumps, grew last year. The pumps of Zubrowa sell well.", "Zubrowa"));
  CHECK_FALSE(has_organization("The pumps of Zubrowa are blue.", "Zubrowa"));
}

namespace {

/// The lines are of six languages, and each is tried as one.
std::string language_of(const std::string& text) {
  const Release release = parse(text);
  return release.language && *release.language != "pt" ? *release.language : "en";
}

void check_none(const std::string& list, PartyKind kind, std::size_t least) {
  const auto misses = read_near_misses(list);
  CHECK(misses.size() >= least);
  for (const NearMiss& miss : misses)
    for (const std::string& text : surroundings(miss.text)) {
      INFO(miss.reason << ": " << text);
      CHECK(names(parties(text, kind, language_of(miss.text))).empty());
    }
}

}  // namespace

TEST_CASE("lines that name no person") { check_none("people", PartyKind::person, 35); }

TEST_CASE("lines that name no organisation") { check_none("organizations", PartyKind::organization, 35); }

TEST_CASE("the lines of a roster name people, their offices and their organisations") {
  const std::string text =
      "The Harbour Review names its jury\n\nThe Harbour Review named the jury of its prize today.\n\n"
      "* Ann Lee, Director of Payroll, Rhythm Labs\n"
      "* Qadira Ostrel, VP, Compensation and Benefits, Crumb & Fletcher\n"
      "* Bob Orr – Founder – Tidewater, Inc.\n"
      "* Joan Pike, MD, Professor at Elm University\n";
  CHECK(person(text, "Ann Lee").title == "Director of Payroll");
  CHECK(person(text, "Ann Lee").affiliation == "Rhythm Labs");
  CHECK(person(text, "Qadira Ostrel").title == "VP, Compensation and Benefits");
  CHECK(person(text, "Qadira Ostrel").affiliation == "Crumb & Fletcher");
  CHECK(person(text, "Bob Orr").affiliation == "Tidewater, Inc.");
  CHECK(person(text, "Joan Pike").affiliation == "Elm University");
  CHECK(has_organization(text, "Rhythm Labs"));
}

TEST_CASE("other lists are no rosters") {
  const std::string lead = "The Harbour Review names its prizes\n\nThe Harbour Review named its prizes today.\n\n";
  CHECK(parties(lead + "* Best Bridge, Steel, Port Ellery\n* Best Ferry, Wood, Elm Bay\n", PartyKind::person).empty());
  CHECK(parties(lead + "* Blue Paint, Director's Cut, Large\n* Red Paint, Artist Quality, Small\n", PartyKind::person).empty());
  CHECK(parties(lead + "* Harbour House, Head Office, Room 12\n* Elm House, Branch Office, Room 14\n", PartyKind::person).empty());
  CHECK_FALSE(has_organization(lead + "* Ann Lee, Director, Port Ellery\n* Bob Orr, Manager, London\n", "London"));
}

TEST_CASE("a bulleted list of names and firms needs no offices") {
  const std::string lead = "The Harbour Council names its members\n\nThe Harbour Council named its members today.\n\n";
  const std::string firms = "* Kevin Moss, Elm Nurseries\n* Ann Lee, Quayside Laboratories\n* Gary Orr, Zubrowa\n* Joan Pike, Ferro & Sons\n";
  CHECK(person(lead + firms, "Gary Orr").affiliation == "Zubrowa");
  CHECK(has_organization(lead + firms, "Quayside Laboratories"));
  // The same form, but what stands behind the names is no firm.
  const std::string colours = "* Kevin Moss, Yellow\n* Ann Lee, Dark Green\n* Gary Orr, Ochre\n* Joan Pike, Purple\n";
  CHECK_FALSE(has_organization(lead + colours, "Ochre"));
  CHECK_FALSE(has_organization(lead + "* Kevin Moss, Leeds\n* Ann Lee, London\n* Gary Orr, Madrid\n", "Madrid"));
}

TEST_CASE("a word that nobody knows is a firm behind 'from' and before a genitive") {
  const std::string text = "Tidewater Ltd CEO George Moss joined Steve Darrow from Zubrowa to speak about the mine. Later Ann Lee joined Zubrowa's Steve Darrow again.";
  CHECK(person(text, "Steve Darrow").affiliation == "Zubrowa");
  CHECK(has_organization(text, "Zubrowa"));
  CHECK_FALSE(person("The ferry took Steve Darrow from Leeds to the island.", "Steve Darrow").affiliation);
  CHECK_FALSE(person("The prize took Steve Darrow from Obscurity to fame, and obscurity is cold.", "Steve Darrow").affiliation);
}

TEST_CASE("an 'and' inside a name goes on, one between two names does not") {
  CHECK(has_organization("She chairs the House Committee on Oversight and Government Reform in Washington.", "House Committee on Oversight and Government Reform"));
  CHECK(has_organization("They gave to the Elm Center for Politics and Public Service last year.", "Elm Center for Politics and Public Service"));
  const std::string two = "They wrote to the Department of Energy and the Environmental Protection Agency in May.";
  CHECK(has_organization(two, "Department of Energy"));
  CHECK(has_organization(two, "Environmental Protection Agency"));
}

TEST_CASE("the country in front and the firm in a contact are longer forms of one name") {
  const auto senates = parties("The U.S. Senate voted on Monday. Today's Senate vote was close, and the Senate adjourned.", PartyKind::organization);
  CHECK(names(senates) == std::vector<std::string>{"U.S. Senate"});
}

TEST_CASE("a known firm's name behind a given name is a surname") {
  CHECK_FALSE(has_organization("We thank Mike Nielsen for his help with the boats.", "Nielsen"));
  CHECK(has_organization("The figures come from Nielsen, which counts viewers.", "Nielsen"));
}

TEST_CASE("bodies that readers of a language know") {
  const auto named = [](const std::string& text, const char* language, const std::string& name) {
    Options options;
    options.language = language;
    const Release release = Parser(options).parse(text);
    return std::any_of(release.parties.begin(), release.parties.end(), [&](const Party& p) { return p.kind == PartyKind::organization && p.name == name; });
  };
  CHECK(named("Das Geld kommt vom BMWK und von der Bundesnetzagentur.", "de", "BMWK"));
  CHECK(named("L'étude a été menée par le CNRS et par la ville.", "fr", "CNRS"));
  CHECK(named("El estudio fue hecho por el CSIC y por la ciudad.", "es", "CSIC"));
  CHECK(named("The flat panel came from a plant that Saint-Gobain runs in the north.", "en", "Saint-Gobain"));
  // What is one in another language's texts is none here.
  CHECK_FALSE(named("The scan took place in the north, and BUND and KIT are small words of a game.", "en", "KIT"));
  CHECK_FALSE(named("The ars of the old masters are many, said the guide.", "en", "ARS"));
}
