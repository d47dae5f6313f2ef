// Reports of the police and what wires make of them: who signs in brackets, who is on call, sentences wrapped by two spaces.
#include <catch2/catch.hpp>
#include <string>

#include "parties.hpp"

namespace {

pressparse::Release parse(const std::string& text, const std::string& language = "de") {
  return pressparse::tests::parser(language).parse(text);
}

const pressparse::Contact* contact(const pressparse::Release& release, const std::string& name) {
  for (const auto& contact : release.contacts)
    if (contact.name == name) return &contact;
  return nullptr;
}

const std::string report =
    "POL-HH: 030219 - 0202 Hammerau: Brand auf dem Dachboden\n\nAm Dienstag gegen 22.30 Uhr brannte es auf einem Dachboden in der Hafenstraße. "
    "Eine Mieterin entdeckte das Feuer und rief die Feuerwehr. Personen wurden nicht verletzt. ";

}  // namespace

TEST_CASE("report signatures: the number of who is on call is not that of who signs in brackets") {
  const auto release = parse(report + "(Ann Lehmann/-82116)    Rufbereitschaft: Karl Wagemut, Telefon: 030-23125 911 (nach 17.00 Uhr).");
  const auto *signs = contact(release, "Ann Lehmann"), *on_call = contact(release, "Karl Wagemut");
  REQUIRE(signs);
  REQUIRE(on_call);
  CHECK(signs->phones.empty());
  CHECK(on_call->phones.size() == 1);
}

TEST_CASE("report signatures: people in a row without brackets share a number") {
  const auto release = parse("Neue Brücke eröffnet\n\nDie Brücke ist seit Montag offen, wie die Stadt Hammerau mitteilte.\n\nPressekontakt: Ann Lehmann und Karl Wagemut, Telefon 030 23125 911\n");
  const auto *first = contact(release, "Ann Lehmann"), *second = contact(release, "Karl Wagemut");
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first->phones.size() == 1);
  CHECK(second->phones.size() == 1);
}

TEST_CASE("report signatures: two spaces beside a small word cut no paragraph") {
  std::string lead = "Allein in Hammerau werden im Herbst mehr als 5.000 Kinder eingeschult. Dazu gibt es auf Initiative  der Polizei und weiterer Stellen eine "
                     "neue Aktion für alle Schulen. ";
  for (int i = 0; i < 8; ++i) lead += "Die Polizei wird an vielen Tagen und in allen Stadtteilen die Wege zu den Schulen sichern und dabei mit den Eltern sprechen. ";
  const auto release = parse("Hammerau: Sicher zur Schule\n\n" + lead);
  REQUIRE(release.headline);
  CHECK(release.headline->text == "Hammerau: Sicher zur Schule");
  CHECK(release.subheadlines.empty());
}
