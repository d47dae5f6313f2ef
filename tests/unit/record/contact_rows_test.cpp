// Several people in one line of contacts: each keeps what stands beside the own name.
#include <catch2/catch.hpp>
#include <string>

#include "parties.hpp"

namespace {

const std::string german =
    "Neue Brücke über die Spree wird im Mai eröffnet\n\nBerlin, 3. Mai 2024. Der Brückenverband Spree e.V. hat heute in Berlin bekannt gegeben, dass die neue Brücke im "
    "Mai eröffnet wird.\n\n";
const std::string french =
    "Le pont de la ville sera ouvert au public en mai\n\nParis, le 3 mai 2024 – L’Association des ponts a annoncé aujourd’hui que le nouveau pont sera ouvert au "
    "public en mai prochain.\n\n";
const std::string dutch =
    "De brug van de stad wordt in mei geopend voor publiek\n\nUtrecht, 3 mei 2024 – De Vereniging Bruggen heeft vandaag aangekondigd dat de nieuwe brug van de stad in "
    "mei opent voor publiek.\n\n";
const std::string english =
    "The city bridge will open to the public in May\n\nLEEDS, 3 May 2024 – The Bridge Society today announced that the new bridge of the city will open to the public in "
    "May.\n\n";

pressparse::Release parse(const std::string& text, const std::string& language) { return pressparse::tests::parser(language).parse(text); }

const pressparse::Contact* contact(const pressparse::Release& release, const std::string& name) {
  for (const auto& contact : release.contacts)
    if (contact.name == name) return &contact;
  return nullptr;
}

struct Case {
  std::string text;
  const char *language, *name, *organization;
};

}  // namespace

TEST_CASE("contact rows: the second person behind an \"and\" has an organisation of their own") {
  for (const Case& c : {
           Case{german + "Rückfragen: Michael Schaumann, Brückenverband, Telefon 030 23125 618, m.schaumann@bruecke.example, und Silke Arend, Landesmusikrat, Telefon 030 23125 810\n", "de", "Silke Arend", "Landesmusikrat"},
           Case{german + "Kontakt: Anna Grosse (Brückenverband), Tel. 030 23125 110, und Jens Holtmann (Stadt Spreeburg), Tel. 030 23125 220\n", "de", "Jens Holtmann", "Stadt Spreeburg"},
           Case{french + "Contacts presse : Anne Morelle (Association des ponts), 01 99 00 12 34, et Jean Petiton (Ville de Rennes), 02 61 91 12 34\n", "fr", "Jean Petiton", "Ville de Rennes"},
           Case{dutch + "Perscontact: Anna Mulders (Vereniging Bruggen), 020 7946 018, en Jan Smitsen (gemeente Utrecht), 020 7946 019\n", "nl", "Jan Smitsen", "gemeente Utrecht"},
           Case{english + "Press contacts: Anna Moore (Bridge Society), 020 7946 0018, and John Smallman (City of Leeds), 020 7946 0019\n", "en", "John Smallman", "City of Leeds"},
       }) {
    CAPTURE(c.text);
    const auto release = parse(c.text, c.language);
    const auto* second = contact(release, c.name);
    REQUIRE(second);
    CHECK(second->organization == std::string(c.organization));
  }
}

TEST_CASE("contact rows: a title in brackets is the first one's alone, and the next name is no firm") {
  for (const Case& c : {
           Case{german + "Medienabteilung Brückenverband | Sascha Glunz (Leiter), Philipp Waldner | presse@bruecke.example | 030 23125 160\n", "de", "Sascha Glunz", "Philipp Waldner"},
           Case{english + "Press: Anna Moore (head), John Smallman | press@bridges.example | 020 7946 0018\n", "en", "Anna Moore", "John Smallman"},
       }) {
    CAPTURE(c.text);
    const auto release = parse(c.text, c.language);
    const auto *first = contact(release, c.name), *second = contact(release, c.organization);
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first->title);
    CHECK_FALSE(second->title);
    CHECK(first->organization != std::string(c.organization));
    CHECK(second->emails.size() == 1);
  }
}

TEST_CASE("contact rows: what somebody may be asked is no organisation") {
  for (const Case& c : {
           Case{german + "Fachliche Fragen: Dr. Jens Holtmann, Tel. 030 23125 120\n", "de", "Jens Holtmann", "Fachliche Fragen"},
           Case{dutch + "Technische vragen: Jan Smitsen, tel. 020 7946 018\n", "nl", "Jan Smitsen", "Technische vragen"},
           Case{english + "Technical questions: John Smallman, tel. 020 7946 0018\n", "en", "John Smallman", "Technical questions"},
       }) {
    CAPTURE(c.text);
    const auto release = parse(c.text, c.language);
    const auto* someone = contact(release, c.name);
    REQUIRE(someone);
    CHECK(someone->organization != std::string(c.organization));
  }
  // A firm before the colon stays.
  const auto release = parse(german + "Wortwelt GmbH: Mia Thornau, Tel. 030 23125 120\n", "de");
  const auto* someone = contact(release, "Mia Thornau");
  REQUIRE(someone);
  CHECK(someone->organization == "Wortwelt GmbH");
}
