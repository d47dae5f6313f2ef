// Names that are shaped as organisations are, and are as a rule none; and names that must stay.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

bool named(const std::string& text, const std::string& name) {
  return tests::has(tests::names(tests::parties(tests::parser("en").parse(text), PartyKind::organization)), name);
}

const std::string opening = "DOVER, May 4, 2026 - Harbour Lines Ltd today opened a school for pilots. ";

}  // namespace

TEST_CASE("what only looks like an organisation's name is none", "[names_likelihood]") {
  CHECK_FALSE(named(opening + "The college was named Kentish University of the Year 2022.", "Kentish University of the Year"));
  CHECK_FALSE(named(opening + "Ann Lee, Associate Professor in Paediatric Nursing at the University of Quayside, teaches there.", "Paediatric Nursing"));
  CHECK_FALSE(named(opening + "Two men are due in Ninth Circuit Court on Sept. 3.", "Ninth Circuit Court"));
}

TEST_CASE("organisations that little is said of stay", "[names_likelihood]") {
  CHECK(named(opening + "The lessons are held by Tidewater Academy, a training company in Deal.", "Tidewater Academy"));
  CHECK(named(opening + "It was paid for by the Quayside Foundation.", "Quayside Foundation"));
  CHECK(named(opening + "The pilots come from Moss Ferries Inc. and the University of Quayside.", "Moss Ferries Inc."));
  CHECK(named(opening + "The pilots come from Moss Ferries Inc. and the University of Quayside.", "University of Quayside"));
  CHECK(named(opening + "Ann Lee, chief engineer at Wavecrest, advised the school.", "Wavecrest"));
}

TEST_CASE("what only looks like one in other languages, and what is one", "[names_likelihood]") {
  const auto in = [](const char* language, const std::string& text, const std::string& name) {
    return tests::has(tests::names(tests::parties(tests::parser(language).parse(text), PartyKind::organization)), name);
  };
  const std::string german = "Marl, 4. Mai 2026 - Die Seegang Werft GmbH hat heute eine Schule eröffnet. ";
  CHECK(in("de", german + "Das Geld kommt von der Quellhof-Stiftung.", "Quellhof-Stiftung"));
  const std::string spanish = "Cádiz, 4 de mayo de 2026 - Astilleros Marea S.A. ha abierto hoy una escuela. ";
  CHECK(in("es", spanish + "Se hizo con la spin-off Faro Medical, S.L. El curso dura un año.", "Faro Medical, S.L."));
  // Too few releases were read to judge names in these.
  CHECK(in("ru", "Москва, 4 мая 2026 г. ООО «Тихий берег» открыло школу.", "ООО «Тихий берег»"));
}

TEST_CASE("who has a role stays, however unlikely the name", "[names_likelihood]") {
  const Release release = tests::parser("en").parse("Tidewater opened a yard today.\n\nThe post Tidewater opens a yard appeared first on harbourbiz.");
  CHECK(tests::has(tests::names(tests::parties(release, PartyKind::organization)), "harbourbiz"));
}

TEST_CASE("parties are numbered without gaps when one is dropped, and quotes follow", "[names_likelihood]") {
  const Release release = tests::parser("en").parse(
      opening + "Two men are due in Ninth Circuit Court on Sept. 3.\n\n\"We are glad,\" said Ann Lee, director of the Quayside Foundation. \"It took years.\"\n\n" +
      "\"So are we,\" Moss Ferries Inc. said in a statement.\n");
  std::size_t organizations = 0, people = 0;
  for (const Party& party : release.parties)
    CHECK(party.id == (party.kind == PartyKind::person ? "p" + std::to_string(++people) : "o" + std::to_string(++organizations)));
  REQUIRE(people == 1);
  REQUIRE(organizations >= 3);
  REQUIRE_FALSE(release.quotes.empty());
  for (const Quote& quote : release.quotes) {
    REQUIRE(quote.speaker);
    REQUIRE(quote.speaker->party);
    const auto party = std::find_if(release.parties.begin(), release.parties.end(), [&](const Party& p) { return p.id == *quote.speaker->party; });
    REQUIRE(party != release.parties.end());
    CHECK(party->name == *quote.speaker->name);
  }
}
