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

TEST_CASE("report signatures: who signs right behind a sentence with a number is a contact too, and the desk keeps its number's ordinal") {
  const auto release = parse("Ostend: Verkehrsunfallflucht\n\nAm Donnerstag befuhr eine junge Frau mit ihrem Fahrrad die Hafenstraße. Zeugen werden gebeten, sich mit dem "
                             "5. Polizeirevier unter der Telefonnummer 030-23125 911 in Verbindung zu setzen.(Ann Lehmann /-8015)");
  REQUIRE(release.contacts.size() == 2);
  CHECK(release.contacts[0].organization == "5. Polizeirevier");
  CHECK(release.contacts[0].phones.size() == 1);
  CHECK(release.contacts[1].name == "Ann Lehmann");
  CHECK(release.contacts[1].phones.empty());
}

TEST_CASE("report signatures: a call that is asked for and the words before several numbers name nobody") {
  const std::string lead = "Einladung zur Pressekonferenz\n\nDie Zahlen des Polizeipräsidiums Hammerau für das Jahr liegen nun vor und werden am Montag vorgestellt. ";
  for (const auto& contact : parse(lead + "Bei Rückfragen erbitten wir Ihren Anruf unter Telefon 030-23125 911.").contacts)
    CHECK(contact.organization != "Ihren Anruf");
  const auto several = parse(lead + "Hinweise erbittet die Polizei Hammerau unter den Telefonnummern 030-23125 911 und 030-23125 912.");
  REQUIRE(!several.contacts.empty());
  CHECK(several.contacts.front().organization == "Polizei Hammerau");
}

TEST_CASE("report signatures: words of Austria and Switzerland say whose the numbers are") {
  const auto number = [](const std::string& text) {
    const auto release = parse(text);
    return release.phones.empty() || !release.phones.front().e164 ? std::string() : *release.phones.front().e164;
  };
  const std::string austria = "Neue Brücke eröffnet\n\nDer Klubobmann und die Landesrätin haben heuer im Jänner die Brücke eröffnet, wie die Bezirkshauptmannschaft mitteilt.\n\n";
  const std::string swiss = "Neue Brücke eröffnet\n\nDie Gemeindepräsidentin hat die Brücke eröffnet, die zwei Millionen Franken gekostet hat und gemäss Kantonsrat die grösste ist.\n\n";
  const std::string none = "Neue Brücke eröffnet\n\nDie Bürgermeisterin hat die Brücke eröffnet, die zwei Millionen Euro gekostet hat und dem Rat als die größte gilt.\n\n";
  const std::string contact = "Kontakt: Ann Lehmann, Tel. 0316 877 22 54\n";
  CHECK(number(austria + contact).starts_with("+43"));
  CHECK(number(swiss + "Kontakt: Ann Lehmann, Tel. 031 684 41 42\n").starts_with("+41"));
  CHECK(number(none + "Kontakt: Ann Lehmann, Tel. 030 684 41 42\n").starts_with("+49"));
}
