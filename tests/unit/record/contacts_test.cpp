#include <catch2/catch.hpp>

#include "near_misses.hpp"
#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using pressparse::Contact;
using pressparse::ContactRole;

namespace {

struct Expected {
  std::string name, organization;
  std::vector<std::string> phones, emails;
  std::string title;  // "" : not asserted
};

struct Case {
  std::string text;
  std::vector<Expected> contacts;
};

const std::string body =
    "Harbour Trust opens the new swing bridge on Monday and invites all neighbours to walk across it before the first cars do.\n\n"
    "The bridge was built in two years by a crew of forty and it replaces the ferry that has crossed the harbour since the war.\n\n";

// All people, firms and addresses are made up; numbers are from the ranges that are kept free for fiction.
const std::vector<Case> cases = {
    // A block with a heading, a value on each line
    {"Media Contact:\nAnn Lee\nPress Officer\nQuayside Media Ltd\n+44 20 7946 0018\nann.lee@quayside.example.org\n", {{"Ann Lee", "Quayside Media Ltd", {"+442079460018"}, {"ann.lee@quayside.example.org"}, "Press Officer"}}},
    // The same, paragraphs for lines
    {"Media Contact\n\nQuayside Media Ltd\n\nAnn Lee\n\n+44 20 7946 0018\n\nann.lee@quayside.example.org\n", {{"Ann Lee", "Quayside Media Ltd", {"+442079460018"}, {"ann.lee@quayside.example.org"}, ""}}},
    // One line
    {"Contact: Ann Lee, Press Officer, Quayside Media Ltd, +44 20 7946 0018, ann.lee@quayside.example.org\n", {{"Ann Lee", "Quayside Media Ltd", {"+442079460018"}, {"ann.lee@quayside.example.org"}, "Press Officer"}}},
    {"Media Contact: Ann Lee | Quayside Media Ltd | +44 20 7946 0018 | ann.lee@quayside.example.org\n", {{"Ann Lee", "Quayside Media Ltd", {"+442079460018"}, {"ann.lee@quayside.example.org"}, ""}}},
    // Two people share a number
    {"Contact: Ann Lee and Robert Ray, 202-555-0143\n", {{"Ann Lee", "", {"+12025550143"}, {}, ""}, {"Robert Ray", "", {"+12025550143"}, {}, ""}}},
    // Two people, each with an own address; the firm stands once
    {"Press contacts:\nQuayside Media Ltd\nAnn Lee\nann.lee@quayside.example.org\nRobert Ray\nrobert.ray@quayside.example.org\n",
     {{"Ann Lee", "Quayside Media Ltd", {}, {"ann.lee@quayside.example.org"}, ""}, {"Robert Ray", "Quayside Media Ltd", {}, {"robert.ray@quayside.example.org"}, ""}}},
    // Two columns, flattened
    {"Press contacts:\nAnn Lee    Robert Ray\nann.lee@quayside.example.org    robert.ray@quayside.example.org\n202-555-0143    202-555-0144\n",
     {{"Ann Lee", "", {"+12025550143"}, {"ann.lee@quayside.example.org"}, ""}, {"Robert Ray", "", {"+12025550144"}, {"robert.ray@quayside.example.org"}, ""}}},
    // A sentence
    {"For more information, contact Ann Lee at ann.lee@quayside.example.org or 202-555-0143.\n", {{"Ann Lee", "", {"+12025550143"}, {"ann.lee@quayside.example.org"}, ""}}},
    {"Ann Lee is available for interviews and can be reached at ann.lee@quayside.example.org.\n", {{"Ann Lee", "", {}, {"ann.lee@quayside.example.org"}, ""}}},
    // Glued by a scraper
    {"Contact DetailsAnn Lee\n\n+1 202-555-0143\n\nann.lee@quayside.example.org\n\nCompany Websitehttps://quayside.example.org/\n", {{"Ann Lee", "", {"+12025550143"}, {"ann.lee@quayside.example.org"}, ""}}},
    // A number behind its label, a label behind its number
    {"CONTACT: Ann Lee (202) 555-0143 (office)\n", {{"Ann Lee", "", {"+12025550143"}, {}, ""}}},
    // German, with and without labels
    {"Pressekontakt:\nHafenwerk GmbH\nDr. Anna Berg\nSpeicherstraße 12\n24103 Kiel\nTel.: +49 431 5550123\nE-Mail: anna.berg@hafenwerk.example.org\n", {{"Anna Berg", "Hafenwerk GmbH", {"+494315550123"}, {"anna.berg@hafenwerk.example.org"}, ""}}},
    {"Rückfragen & Kontakt:\nHafenwerk GmbH\nPressestelle\npresse@hafenwerk.example.org\n", {{"", "Hafenwerk GmbH", {}, {"presse@hafenwerk.example.org"}, ""}}},
    // French, Spanish, Italian, Dutch
    {"Contact presse :\nClaire Martin\nclaire.martin@portneuf.example.org\n+33 1 99 00 12 34\n", {{"Claire Martin", "", {"+33199001234"}, {"claire.martin@portneuf.example.org"}, ""}}},
    {"Contacto de prensa:\nMaría Gómez\nmaria.gomez@puertonuevo.example.org\n", {{"María Gómez", "", {}, {"maria.gomez@puertonuevo.example.org"}, ""}}},
    {"Ufficio stampa\nGiulia Conti\ngiulia.conti@portonuovo.example.org\n", {{"Giulia Conti", "", {}, {"giulia.conti@portonuovo.example.org"}, ""}}},
    {"Perscontact:\nAnna de Vries\nanna.devries@nieuwehaven.example.org\n", {{"Anna de Vries", "", {}, {"anna.devries@nieuwehaven.example.org"}, ""}}},
    // A large particle inside a name
    {"Contacts presse :\nYann Le Goffic, CEO, Portneuf Libre, ylegoffic@portneuf.example.org, +33 1 99 00 12 34\n", {{"Yann Le Goffic", "", {"+33199001234"}, {"ylegoffic@portneuf.example.org"}, ""}}},
    // An agency answers for the desk above it
    {"Ufficio stampa\nc/o Vela & Remo Comunicazione\nGiulia Conti, giulia.conti@velaeremo.example.org\n", {{"Giulia Conti", "Vela & Remo Comunicazione", {}, {"giulia.conti@velaeremo.example.org"}, ""}}},
    // A desk's two ways serve both people
    {"Press contacts:\nQuayside Media Ltd\nAnn Lee / Robert Ray\nTel. 202-555-0143 | Mobile 202-555-0144\n",
     {{"Ann Lee", "Quayside Media Ltd", {"+12025550143", "+12025550144"}, {}, ""}, {"Robert Ray", "Quayside Media Ltd", {"+12025550143", "+12025550144"}, {}, ""}}},
    // The office in a long line of small words
    {"Media Contact: Ann Lee, press officer, office of the commissioner of works, roads and of the harbour, 202-555-0143\n", {{"Ann Lee", "", {"+12025550143"}, {}, ""}}},
    // After the end mark
    {"###\n\nMedia Contact:\nAnn Lee\nann.lee@quayside.example.org\n", {{"Ann Lee", "", {}, {"ann.lee@quayside.example.org"}, ""}}},
};

std::string or_empty(const std::optional<std::string>& value) { return value.value_or(""); }

void check(const Case& c, const std::string& text) {
  CAPTURE(text);
  const auto release = pressparse::parse(text);
  CHECK(release.contacts.size() == c.contacts.size());
  for (std::size_t i = 0; i < std::min(release.contacts.size(), c.contacts.size()); ++i) {
    const Contact& contact = release.contacts[i];
    const Expected& expected = c.contacts[i];
    CHECK(or_empty(contact.name) == expected.name);
    if (!expected.organization.empty()) CHECK(or_empty(contact.organization) == expected.organization);
    if (!expected.title.empty()) CHECK(or_empty(contact.title) == expected.title);
    std::vector<std::string> phones, emails;
    for (const auto& phone : contact.phones) phones.push_back(or_empty(phone.e164));
    for (const auto& email : contact.emails) emails.push_back(email.value);
    CHECK(phones == expected.phones);
    CHECK(emails == expected.emails);
    CHECK(text.substr(contact.start, contact.end - contact.start) == contact.text);
  }
}

}  // namespace

TEST_CASE("contacts below a release") {
  for (const Case& c : cases) check(c, body + c.text);
}

TEST_CASE("contacts above a release") {
  for (const Case& c : cases)
    if (!c.text.starts_with("###")) check(c, c.text + "\n" + body);
}

TEST_CASE("contacts with CRLF") {
  for (const Case& c : cases) {
    std::string crlf;
    for (const char character : body + c.text) crlf += character == '\n' ? std::string("\r\n") : std::string(1, character);
    check(c, crlf);
  }
}

TEST_CASE("the role of a contact is its heading's") {
  const auto release = pressparse::parse(body + "Media Contact:\nAnn Lee\nann.lee@quayside.example.org\n\nInvestor Contact:\nRobert Ray\nrobert.ray@quayside.example.org\n");
  REQUIRE(release.contacts.size() == 2);
  CHECK(release.contacts[0].role == ContactRole::press);
  CHECK(release.contacts[1].role == ContactRole::investor);
}

TEST_CASE("the address of a block is the contact's") {
  const auto release = pressparse::parse(body + "Contact:\nAnn Lee\n14 Wharf Lane\nDover, CT16 1LH\nann.lee@quayside.example.org\n");
  REQUIRE(release.contacts.size() == 1);
  REQUIRE(release.contacts[0].address);
  CHECK(release.contacts[0].address->text == "14 Wharf Lane\nDover, CT16 1LH");
}

TEST_CASE("a desk whose name repeats an organisation's is its unit") {
  const auto release = pressparse::parse("The Dover Harbour Master's Office announced today that the bridge opens.\n\nThe Dover Harbour Master's Office is glad, said Ann Lee.\n\n"
                                         "Anyone with questions is asked to call the Harbour Master's Bridge Desk at 202-555-0143.\n");
  REQUIRE(release.contacts.size() == 1);
  CHECK(release.contacts[0].phones.size() == 1);
  CHECK(or_empty(release.contacts[0].department) == "Harbour Master's Bridge Desk");
}

TEST_CASE("a named officer in brackets closes a police report") {
  const auto release = pressparse::parse("Ein Unbekannter nahm am Montag ein Fahrrad mit und fuhr davon. Zeugen melden sich bitte. (Anna Berg, 0431 5550123)\n");
  REQUIRE(release.contacts.size() == 1);
  CHECK(or_empty(release.contacts[0].name) == "Anna Berg");

  const auto labelled = pressparse::parse("Ein Unbekannter nahm am Montag ein Fahrrad mit und fuhr davon. Zeugen melden sich bitte. (Anna Berg, Tel. 0431 5550123)\n");
  REQUIRE(labelled.contacts.size() == 1);
  CHECK(or_empty(labelled.contacts[0].name) == "Anna Berg");
}

TEST_CASE("a number in the text that nobody is asked to call is its owner's") {
  const auto described = pressparse::parse("Harbour Tools opens a yard in Dover.\n\nAbout Quayside Boats\n\nQuayside Boats builds boats in a shed by the water and repairs old ones. Tel. (202) 555-0143\n");
  REQUIRE(described.contacts.size() == 1);
  CHECK(or_empty(described.contacts[0].organization) == "Quayside Boats");

  const auto beside = pressparse::parse("Harbour Tools opens a yard in Dover. The yard is built by Quayside Boats Ltd, (202) 555-0143, in a year of work.\n");
  REQUIRE(beside.contacts.size() == 1);
  CHECK(or_empty(beside.contacts[0].organization) == "Quayside Boats Ltd");
}

TEST_CASE("labels, extensions and questions are no organisations") {
  const auto listed = pressparse::parse(body + "Media Contact:\n\nCompany: Quayside Boats\n\nContact: Ann Lee\n\nAddress: 14 Wharf Lane, Dover, CT16 1LH\n\nCountry: United Kingdom\n\nEmail: ann.lee@quayside.example.org\n");
  REQUIRE_FALSE(listed.contacts.empty());
  for (const Contact& contact : listed.contacts) CHECK((or_empty(contact.organization) != "Address" && or_empty(contact.organization) != "Country" && or_empty(contact.organization) != "Company"));

  const auto extension = pressparse::parse("Ein Unbekannter nahm am Montag ein Fahrrad mit und fuhr davon. Zeugen melden sich bitte. (Anna Berg/82114)\n");
  REQUIRE(extension.contacts.size() == 1);
  CHECK(or_empty(extension.contacts[0].name) == "Anna Berg");
  CHECK_FALSE(extension.contacts[0].organization == "82114");
}

TEST_CASE("whom a person speaks for may stand before the name") {
  struct Line {
    std::string text, name, organization;
  };
  for (const Line& line : {Line{"Press contact: Quayside Boats Ltd: Ann Lee, spokeswoman, ann.lee@quayside.example.org", "Ann Lee", "Quayside Boats Ltd"},
                           Line{"Press contact\nQuayside Boats Ltd – Ann Lee – 020 7946 0018", "Ann Lee", "Quayside Boats Ltd"},
                           Line{"Press contact Quayside Boats: Ann Lee, 020 7946 0018, ann.lee@quayside.example.org", "Ann Lee", "Quayside Boats"},
                           Line{"Contact: Ann Lee of Quayside Boats Ltd, 020 7946 0018", "Ann Lee", "Quayside Boats Ltd"},
                           Line{"For interviews contact Ann Lee, Senior Press Officer, on 020 7946 0018.", "Ann Lee", ""},
                           Line{"Media enquiries\nGeneva: Ann Lee, +41 22 555 01 10", "Ann Lee", ""}}) {
    CAPTURE(line.text);
    const auto release = pressparse::parse(body + line.text + "\n");
    REQUIRE(release.contacts.size() == 1);
    CHECK(or_empty(release.contacts[0].name) == line.name);
    if (!line.organization.empty()) CHECK(or_empty(release.contacts[0].organization) == line.organization);
    CHECK(or_empty(release.contacts[0].organization) != "Geneva");
  }
  // Two words behind a comma are no name by themselves.
  const auto desk = pressparse::parse(body + "Press contact: Quayside Boats Ltd, Harbour House, press@quayside.example.org\n");
  REQUIRE(desk.contacts.size() == 1);
  CHECK_FALSE(desk.contacts[0].name);
}

TEST_CASE("an apposition before a name is its title, without the comma") {
  const auto release = pressparse::parse(body + "Workers can join by emailing the case clerk, Ann Lee, at ann.lee@quayside.example.org.\n");
  REQUIRE(release.contacts.size() == 1);
  CHECK(or_empty(release.contacts[0].title) == "case clerk");
}

TEST_CASE("what looks like a contact and is none") {
  for (const NearMiss& miss : read_near_misses("contacts"))
    for (const std::string& text : surroundings(miss.text)) {
      CAPTURE(text, miss.reason);
      const auto release = pressparse::parse(text);
      CHECK(release.contacts.empty());
    }
}

TEST_CASE("many headings and many values take linear time") {
  std::string headings, values;
  for (int i = 0; i < 20000; ++i) {
    headings += "Contact:\n";
    values += "Contact: a" + std::to_string(i) + "@quayside.example.org ";
  }
  CHECK(pressparse::parse(headings).contacts.size() <= 20000);
  CHECK_FALSE(pressparse::parse(values).contacts.empty());
}

TEST_CASE("an organisation whose kind is written small, and its desk, before an abbreviated label") {
  const std::string head = "Ny kai i Skarvøy\n\nSkarvøy kommune åpner en ny kai etter to år med arbeid, og alle er velkomne til å se den.\n\nMediekontakt:\n";
  const auto desk = pressparse::tests::parser("nb").parse(head + "Ordfører Kari Lien, tlf. 951 44 208\nPressevakten ved Skarvøy kommune, tlf. 57 33 10 11, presse@skarvoy.example.org\n");
  REQUIRE(desk.contacts.size() == 2);
  CHECK(or_empty(desk.contacts[1].department) == "Pressevakten");
  CHECK(or_empty(desk.contacts[1].organization) == "Skarvøy kommune");
  CHECK(desk.contacts[0].emails.empty());
  const auto prose = pressparse::tests::parser("nb").parse(head + "Ordfører Kari Lien, tlf. 951 44 208\nVi svarer gjerne på spørsmål om kaia, tlf. 57 33 10 11\n");
  for (const auto& contact : prose.contacts) CHECK(or_empty(contact.organization) == "Skarvøy kommune");
}

TEST_CASE("two offices stand between a name and its numbers") {
  const std::string head = "Klage gegen Windpark bleibt ohne Erfolg\n\nBergheim, 3. September 2024. Das Gericht hat am Dienstag die Klage eines Anwohners gegen vier Windräder zurückgewiesen.\n\n";
  const auto who = [&](const std::string& lines) {
    const auto contacts = pressparse::parse(head + lines).contacts;
    return contacts.size() == 1 ? contacts[0].name.value_or("nobody") : std::to_string(contacts.size()) + " contacts";
  };
  const std::string numbers = "Tel.: 06131 555-3120\nE-Mail: pressestelle@gericht-bergheim.example\n";
  CHECK(who("Dr. Ines Vollmar\nRichterin\nPressesprecherin\n" + numbers) == "Ines Vollmar");
  CHECK(who("Dr. Ines Vollmar\nPressesprecherin\n" + numbers) == "Ines Vollmar");
  CHECK(who("Das Urteil ist rechtskräftig\nDie Richterin ist zufrieden\n\nPressesprecherin\n" + numbers) == "nobody");
}

TEST_CASE("who stands below a firm's number without one of their own answers it") {
  const std::string head = "Half-year results\n\nLONDON, 21 November 2024 - Harbour plc today announced its results for the six months and thanked all of its customers.\n\nEnquiries:\n\n";
  const auto who = [&](const std::string& lines) {
    std::string out;
    for (const auto& contact : pressparse::parse(head + lines).contacts)
      out += contact.name.value_or("nobody") + " " + (contact.phones.empty() ? "" : contact.phones[0].e164.value_or("")) + "; ";
    return out;
  };
  CHECK(who("Harbour plc                    +44 (0)20 7946 0318\nFiona Macrae, Chief Executive\nDaniel Hurst, Chief Financial Officer\n\n"
            "Kestrel Partners               +44 (0)20 7946 0777\nLucy Amberley\n") ==
        "Fiona Macrae +442079460318; Daniel Hurst +442079460318; Lucy Amberley +442079460777; ");
  CHECK(who("Harbour plc                    +44 (0)20 7946 0318\nFiona Macrae, Chief Executive\n+44 (0)20 7946 0777\n").find("Fiona Macrae +442079460318") == std::string::npos);
}
