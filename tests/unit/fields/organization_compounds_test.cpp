// Organisations in German compounds with a hyphen, and compounds that name none.
#include <catch2/catch.hpp>

#include <string>

#include "parties.hpp"

using namespace pressparse;

namespace {

bool named(const std::string& sentence, const std::string& name) {
  const std::string text = "Marl, 4. Mai 2026 - Die Seegang Werft GmbH hat heute eine Schule eröffnet. " + sentence;
  return tests::has(tests::names(tests::parties(tests::parser("de").parse(text), PartyKind::organization)), name);
}

}  // namespace

TEST_CASE("a body that a name and a hyphen make one's own", "[names][compounds]") {
  CHECK(named("Das Geld kommt von der Quellhof-Stiftung.", "Quellhof-Stiftung"));
  CHECK(named("Die Klasse des Thiemo-Gymnasiums kam zu Besuch.", "Thiemo-Gymnasiums"));
  CHECK(named("Am Lenau-Institut wird seit Jahren geforscht.", "Lenau-Institut"));
  CHECK(named("Am Quellhof-Institut für Tideforschung wird geforscht.", "Quellhof-Institut für Tideforschung"));
  CHECK(named("Gefördert wird sie von der Deutschen Quellhof-Stiftung.", "Deutschen Quellhof-Stiftung"));
  CHECK(named("Gefördert wird sie von der Alfred Moll-Stiftung.", "Alfred Moll-Stiftung"));
  CHECK(named("Das Buch erscheint im Sandbek-Verlag.", "Sandbek-Verlag"));
}

TEST_CASE("compounds of common nouns, parts of longer ones and other bodies are none", "[names][compounds]") {
  CHECK_FALSE(named("Das Geld kommt von einer Familien-Stiftung.", "Familien-Stiftung"));
  CHECK_FALSE(named("Sie lernten an der Bildungs-Akademie.", "Bildungs-Akademie"));
  CHECK_FALSE(named("Sie erhielt den Quellhof-Stiftung-Preis.", "Quellhof-Stiftung"));
  CHECK_FALSE(named("Sie schrieb es in die Quellhof-Gruppe.", "Quellhof-Gruppe"));
  CHECK_FALSE(named("Das sagte die Leiterin Quellhof-Institut.", "Leiterin Quellhof-Institut"));
  CHECK_FALSE(named("Es begann mit dem Quellhof-Projekt.", "Quellhof-Projekt"));
}
