#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using pressparse::Contact;

namespace {

const std::string english =
    "Harbour Trust opens the new swing bridge on Monday\n\n"
    "Harbour Trust opens the new swing bridge on Monday and invites all neighbours to walk across it before the first cars do. \"It is a good day,\" said chief engineer Armon Quayle.\n\n"
    "The bridge was built in two years by a crew of forty and it replaces the ferry that has crossed the harbour since the war.\n\n";
const std::string german =
    "Hafenbrücke wird am Montag eröffnet\n\n"
    "Die Universität Nordhafen hat am Montag gemeinsam mit der Stadt die neue Brücke im Hafen eröffnet, an der zwei Jahre lang gebaut worden ist.\n\n";
const std::string spanish =
    "El puerto abre el puente\n\n"
    "El Ayuntamiento de Valdelagua ha abierto el puente y ha dado las gracias a todos los que han trabajado en él durante los dos últimos años.\n\n";

std::vector<Contact> contacts(const std::string& text) { return pressparse::parse(text).contacts; }

std::string who(const Contact& contact) { return contact.name.value_or("-") + " | " + contact.organization.value_or("-"); }

std::vector<std::string> all(const std::string& text) {
  std::vector<std::string> out;
  for (const Contact& contact : contacts(text)) out.push_back(who(contact));
  return out;
}

std::string street(const Contact& contact) { return contact.address ? contact.address->text : ""; }

}  // namespace

TEST_CASE("a bracket behind a number says whose it is") {
  const auto found = contacts(spanish + "Gabinete de Prensa\nAyuntamiento de Valdelagua\nTeléfono: 947 55 50 14 · Móvil: 655 55 01 43 (Carmen Lozoya)\nprensa@valdelagua.example.org\n");
  REQUIRE(found.size() == 2);
  CHECK(who(found[0]) == "- | Ayuntamiento de Valdelagua");
  CHECK(found[0].phones.size() == 1);
  CHECK(found[0].emails.size() == 1);
  CHECK(who(found[1]) == "Carmen Lozoya | Ayuntamiento de Valdelagua");
  CHECK(found[1].phones.size() == 1);
  CHECK(found[1].emails.empty());
}

TEST_CASE("a bracket behind a number that names nobody changes nothing") {
  for (const std::string aside : {"(mobile)", "(24 hours)", "(toll free)", "(o)"}) {
    CAPTURE(aside);
    const auto found = contacts(english + "Contact: Ann Lee, 202-555-0143, 202-555-0144 " + aside + "\n");
    REQUIRE(found.size() == 1);
    CHECK(found[0].name == "Ann Lee");
    CHECK(found[0].phones.size() == 2);
  }
}

TEST_CASE("the officer who signs a report stands in brackets with an extension") {
  const std::string report = "Bornheim: Schüler beraubt\n\nAm Montag gegen 23 Uhr verließen zwei Jugendliche eine Feier in Bornheim und wurden am Ausgang von einem Unbekannten zu Boden geschlagen und beraubt.";
  CHECK(all(report + "(Karl Hafner/-82115).\n") == std::vector<std::string>{"Karl Hafner | -"});
  CHECK(all(report + " (Karl Hafner/ -8014)\n") == std::vector<std::string>{"Karl Hafner | -"});
  CHECK(all(report + "    (Karl  Hafner/-82113) ots Originaltext: Hafenpolizei Musterstadt Digitale Pressemappe: http://www.presse.example/p\n").size() == 1);
  for (const std::string aside : {"(Foto/-2)", "(vgl. S. 12)", "(Stand 12/2024)", "(1/3)"}) {
    CAPTURE(aside);
    CHECK(contacts(report + " " + aside + " Die Ermittlungen dauern an und werden noch einige Zeit in Anspruch nehmen.\n").empty());
  }
}

TEST_CASE("who is a person above is one in the contact block") {
  const auto found = contacts(english + "Contact Details\n\nHarbour Trust\n\nArmon Quayle\n\n+1 202-555-0143\n\ninfo@harbourtrust.example\n");
  REQUIRE(found.size() == 1);
  CHECK(who(found[0]) == "Armon Quayle | Harbour Trust");
}

TEST_CASE("an address below the entries of a block is everybody's") {
  const std::string people = "Contacts\nAnn Lee, chair, 202-555-0143\nRobert Ray, press officer, 202-555-0144, robert@harbourtrust.example\n";
  const auto shared = contacts(english + people + "Harbour Trust\n12 Pier Street\nDenver, CO 80203\n");
  REQUIRE(shared.size() == 2);
  CHECK(street(shared[0]) == "12 Pier Street\nDenver, CO 80203");
  CHECK(street(shared[1]) == street(shared[0]));
  // The address of the last alone: it stands on their line.
  const auto own = contacts(english + "Contacts\nAnn Lee, chair, 202-555-0143\nRobert Ray, Quay PR Ltd, 202-555-0144, 12 Pier Street, Denver, CO 80203\n");
  REQUIRE(own.size() == 2);
  CHECK(street(own[0]).empty());
}

TEST_CASE("an institute is a part of the university whose mail it uses") {
  CHECK(all(german + "Kontakt:\nDr. Anna Stein\nInstitut für Botanik\nTelefon: 0431 23125-60\na.stein@uni-nordhafen.example\n") == std::vector<std::string>{"Anna Stein | Universität Nordhafen"});
  CHECK(all(german + "Kontakt:\nDr. Anna Stein\nInstitut für Botanik\nTelefon: 0431 23125-60\n") == std::vector<std::string>{"Anna Stein | Institut für Botanik"});
  CHECK(all(german + "Kontakt:\nDr. Anna Stein\nMuseum für Botanik\nTelefon: 0431 23125-60\na.stein@uni-nordhafen.example\n") == std::vector<std::string>{"Anna Stein | Museum für Botanik"});
}

TEST_CASE("a region before a colon is no firm") {
  const auto found = contacts(english + "Schedule a call\n\nAmericas: Ann Lee at +1 202-555-0143 / lee@harbourtrust.example\n\nEurope: Robert Ray at +44 20 7946 0018 / ray@harbourtrust.example\n");
  REQUIRE(found.size() == 2);
  CHECK(who(found[0]) == "Ann Lee | Harbour Trust");
  CHECK(found[0].department == "Americas");
}

TEST_CASE("a break is looked for again behind one that was lost") {
  const auto found = contacts(english + "Media Contact\n\nAnn LeeOwner, Quay WorksPhone: 202-555-0143\n");
  REQUIRE(found.size() == 1);
  CHECK(who(found[0]) == "Ann Lee | Quay Works");
}

TEST_CASE("buttons and a wire's own lines are nobody") {
  CHECK(all(german + "Rückfragen: Anna Stein, Hafenverein Nordhafen e.V., Tel. 0431 23125-60\nTeilen Drucken Zurück zur Übersicht\n") == std::vector<std::string>{"Anna Stein | Hafenverein Nordhafen e.V."});
  CHECK(all(german + "Rückfragen & Kontakt:\nAnna Stein\nTel. 0431 23125-60\nOTS-ORIGINALTEXT PRESSEAUSSENDUNG UNTER AUSSCHLIESSLICHER INHALTLICHER VERANTWORTUNG DES AUSSENDERS.\n").size() == 1);
}

TEST_CASE("a number to listen in is no contact") {
  CHECK(contacts(english + "A conference call for analysts is held on Monday, dial 202-555-0143.\n").empty());
  CHECK(contacts(english + "Analysts can reach Ann Lee at 202-555-0143.\n").size() == 1);
}
