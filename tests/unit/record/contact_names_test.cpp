// Contacts as wires have them whose line breaks are lost or whose words are common ones. All people, firms and addresses are made up.
#include <catch2/catch.hpp>

#include "parsers.hpp"

using namespace pressparse;

namespace {

const std::string body =
    "Harbor Works opens its plant\n\nHarbor Works, a maker of tools, today announced that it opens the new plant on Monday and invites all neighbors to walk through it before the machines start.\n\n"
    "The plant was built in two years by a crew of forty, and it replaces the shop that has stood by the river since the war.\n\n";

std::vector<Contact> contacts(const std::string& text) { return tests::parser("en").parse(body + text + "\n").contacts; }

std::string name(const std::vector<Contact>& all, std::size_t i = 0) { return i < all.size() ? all[i].name.value_or("") : "no contact"; }
std::string organization(const std::vector<Contact>& all, std::size_t i = 0) { return i < all.size() ? all[i].organization.value_or("") : "no contact"; }
std::string address(const std::vector<Contact>& all) { return !all.empty() && all[0].address ? all[0].address->text : ""; }

}  // namespace

TEST_CASE("a surname that is a common word ends a known person's name in a contact block") {
  CHECK(name(contacts("Contact Details\n\nHarbor Works\n\nLiz Past\n\n303-555-0143\n\nliz@harborworks.example")) == "Liz Past");
  CHECK(name(contacts("Contact Details\n\nLiz Past\n\n303-555-0143")) == "Liz Past");
  // An office behind a name stays one.
  const std::vector<Contact> producer = contacts("Contact Details\n\nLiz Lee Senior Producer\n\n303-555-0143");
  CHECK(name(producer) == "Liz Lee");
  REQUIRE(!producer.empty());
  CHECK(producer[0].title == "Senior Producer");
}

TEST_CASE("who is seen in a picture below a contact is none") {
  const std::vector<Contact> all = contacts(
      "For media inquiries, kindly reach out to: Nora Velk, Marketing Manager, Harbor Works: nvelk@harborworks.example\n\n"
      "![Ann Lee, Director Harbor Works Advisory](https://pictures.example/1/9.jpeg)\n\nAbout Harbor Works\n\nHarbor Works was founded in 1930 and makes tools.");
  REQUIRE(all.size() == 1);
  CHECK(all[0].name == "Nora Velk");
  CHECK(all[0].urls.empty());
}

TEST_CASE("fields that lost their line breaks") {
  const std::vector<Contact> fields = contacts("Media Contact: Name: Nora Velk Company: Harbor Works Email: nvelk@harborworks.example Address: 12 Mill Street, Suite 5, Denver, CO 80203");
  CHECK(name(fields) == "Nora Velk");
  CHECK(organization(fields) == "Harbor Works");
  CHECK(address(fields) == "12 Mill Street, Suite 5, Denver, CO 80203");
  // The text's own firm behind the name
  const std::vector<Contact> run = contacts("Contact: Ann Lee Harbor Works 12 Mill Street, Denver, CO 80203 Phone: 303-555-0143");
  CHECK(name(run) == "Ann Lee");
  CHECK(organization(run) == "Harbor Works");
  // A third name is none.
  CHECK(name(contacts("Contact: Ann Lee Hollander 303-555-0143")) == "Ann Lee Hollander");
  // A button in place of the address ends no list.
  const std::vector<Contact> button =
      contacts("Media Contact\nCompany Name: Harbor Works\nContact Person: Ann Lee\nEmail: Send Email\nPhone: 303-555-0143\nCountry: United States\nWebsite: https://www.harborworks.example/");
  REQUIRE(button.size() == 1);
  CHECK(button[0].name == "Ann Lee");
  CHECK(button[0].urls.size() == 1);
}

TEST_CASE("streets without a kind of street, and kinds that open names in other languages") {
  CHECK(address(contacts("Media Contact:\nAnn Lee\nAddress: 1290 Broadway, Suite 1000, Denver, CO 80203\nann@harborworks.example")) == "1290 Broadway, Suite 1000, Denver, CO 80203");
  CHECK(address(contacts("Contact Information: Harbor Works 1109 Aspen Pl. Salinas, CA 93901 Phone: 831-555-0143")) == "1109 Aspen Pl. Salinas, CA 93901");
  CHECK(address(contacts("Media Contact:\nAnn Lee\n12 Broadway shows, and no address\nann@harborworks.example")).empty());
  CHECK(address(contacts("Media Contact:\nAnn Lee\nSee 12 Broadway plays in Denver\nann@harborworks.example")).empty());
}

TEST_CASE("who can be reached in one way or another is the sentence's subject, in full") {
  const std::string author = "Ann Holst is a painter and a poet. ";
  CHECK(name(contacts(author + "Ann Holst is available for media interviews and can be reached using the information below or by email at ann@mail.example. More is to come.")) == "Ann Holst");
  CHECK(name(contacts(author + "Dr. Holst is available for media interviews and can be reached using the information below or by email at holst@mail.example. More is to come.")) == "Ann Holst");
  CHECK(name(contacts(author + "Bob Holst is a cook. Dr. Holst can be reached by email at holst@mail.example. More is to come.")) == "Holst");
  CHECK(name(contacts(author + "The desk can be reached by phone or by email at desk@mail.example. More is to come.")).empty());
}

TEST_CASE("a known person behind the text's own firm, and before an office") {
  const std::string owner = "“It is fine,” said Cameron Kelly, President of Harbor Works. More is to come. ";
  const std::vector<Contact> all = contacts(owner + "Media Contact: Harbor Works Cameron Kelly, President Phone: 303-555-0143");
  CHECK(name(all) == "Cameron Kelly");
  CHECK(organization(all) == "Harbor Works");
  // Nobody knows the name, or it is the firm's.
  CHECK(name(contacts("Media Contact: Harbor Works Quayle Terrace, Denver Phone: 303-555-0143")).empty());
}

TEST_CASE("somebody's agent is not that person, and an author's own address is the author's") {
  CHECK(name(contacts("Ann Holst wrote the book. For movie rights, please contact Holst's representative, at dm@agency.example. More is to come.")).empty());
  const std::string author =
      "Ann Holst's New Book Tells of the Sea\n\nLEEDS, England, May 3, 2024 -- Author Ann Holst today announced that her book is out. Ann Holst has written five books, and Ann Holst lives by the sea. Holst likes ships.\n\n";
  const auto written = tests::parser("en").parse(author + "Contact Ann for details at annholst@mail.example to schedule a talk.\n").contacts;
  CHECK(name(written) == "Ann Holst");
}

TEST_CASE("the site in a sentence says whose its number is") {
  CHECK(organization(contacts("Builders come too. Lennard Homes offers plots. Visit www.lennardhomes.example or call 303-555-0143. More is to come.")) == "Lennard Homes");
  CHECK(organization(contacts("Visit www.harborworks.example or call 303-555-0143. More is to come.")) == "Harbor Works");
  CHECK(organization(contacts("Lennard Homes offers plots. Visit www.maps.example or call 303-555-0143. More is to come.")) == "Harbor Works");
}

TEST_CASE("somebody of one name who has an office in the text is no organisation") {
  const std::string ask = "Please contact Mego at desk@mail.example. More is to come.";
  const std::vector<Contact> all = contacts("“It is fine for us and for them,” said Mego, CMO at Harbor Works. More is to come. " + ask);
  CHECK(name(all) == "Mego");
  CHECK(name(contacts(ask)).empty());
}
