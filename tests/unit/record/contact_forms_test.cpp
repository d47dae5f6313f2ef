// Forms of contact blocks: run together, glued, side by side, below each other. All people, firms and addresses are made up.
#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

namespace {

struct Entry {
  std::string name, organization;  // "-": not asserted; "": none
  std::string phone, email;        // the first ones; "": none
};

struct Form {
  std::string text;
  std::vector<Entry> entries;
};

const std::string body =
    "Harbour Trust opens the new swing bridge on Monday and invites all neighbours to walk across it before the first cars do.\n\n"
    "The bridge was built in two years by a crew of forty and it replaces the ferry that has crossed the harbour since the war.\n\n";

void check(const std::vector<Form>& forms) {
  for (const Form& form : forms) {
    CAPTURE(form.text);
    const auto release = pressparse::parse(body + form.text + "\n");
    REQUIRE(release.contacts.size() == form.entries.size());
    for (std::size_t i = 0; i < form.entries.size(); ++i) {
      const pressparse::Contact& contact = release.contacts[i];
      const Entry& entry = form.entries[i];
      if (entry.name != "-") CHECK(contact.name.value_or("") == entry.name);
      if (entry.organization != "-") CHECK(contact.organization.value_or("") == entry.organization);
      CHECK((contact.phones.empty() ? std::string{} : contact.phones.front().e164.value_or("")) == entry.phone);
      CHECK((contact.emails.empty() ? std::string{} : contact.emails.front().value) == entry.email);
    }
  }
}

}  // namespace

TEST_CASE("firm and person without a mark between them: the address tells them apart") {
  check({
      {"Media Contacts\nQuayside Nora Velk nvelk@quayside.example.org\nBrightmoor Ivo Tamm ivo.tamm@brightmoor.example.org",
       {{"Nora Velk", "Quayside", "", "nvelk@quayside.example.org"}, {"Ivo Tamm", "Brightmoor", "", "ivo.tamm@brightmoor.example.org"}}},
      {"Please contact: Contact: Ann Lee The Quay Speakers Network 202-555-0143 (ann@quayside.example.org)", {{"Ann Lee", "The Quay Speakers Network", "+12025550143", "ann@quayside.example.org"}}},
      // A place is no person, though the desk is called after it.
      {"Media Contact: Caesar Marine Tours New York 202-555-0143 newyork@marinetours.example.org", {{"", "Caesar Marine Tours New York", "+12025550143", "newyork@marinetours.example.org"}}},
  });
}

TEST_CASE("an office behind two words says that they are a person") {
  check({
      {"Contact: Evi Aki Senior Marketing Coordinator 202-555-0143", {{"Evi Aki", "-", "+12025550143", ""}}},
      {"Contact: Ronai Velk PR Specialist 202-555-0143", {{"Ronai Velk", "-", "+12025550143", ""}}},
      {"Contact: Nora Velk, Head of Communications, 202-555-0143", {{"Nora Velk", "-", "+12025550143", ""}}},
      {"Contact:\nMichelle (Mick) Lee\nmlee@quayside.example.org", {{"Michelle (Mick) Lee", "-", "", "mlee@quayside.example.org"}}},
      // An office alone, a firm whose last word is an office elsewhere
      {"Contact: Global Marketing Director 202-555-0143", {{"", "-", "+12025550143", ""}}},
      {"Contact: Stonehaven Capital Partners (202) 555-0143", {{"", "Stonehaven Capital Partners", "+12025550143", ""}}},
  });
  const auto breton = pressparse::parse("Il est temps de le dire et de le faire.\n\nContacts presse :\n\nYann Le Goffic, délégué, +33 1 99 00 01 42\nAnnaïg Hamon, chargée de communication, 02 61 91 01 43\n");
  REQUIRE(breton.contacts.size() == 2);
  CHECK(breton.contacts[0].name == "Yann Le Goffic");
  CHECK(breton.contacts[1].name == "Annaïg Hamon");
}

TEST_CASE("a break that a scraper lost ends a name") {
  check({
      {"Media Contact:Ann McKenzieHost, The Quay Show\nann@quayside.example.org", {{"Ann McKenzie", "The Quay Show", "", "ann@quayside.example.org"}}},
      {"Media Contact: Ann McKenzie\nann@quayside.example.org", {{"Ann McKenzie", "-", "", "ann@quayside.example.org"}}},
      {"Contact DetailsJosé Ulmer\n\njose@quayside.example.org", {{"José Ulmer", "-", "", "jose@quayside.example.org"}}},
  });
}

TEST_CASE("an agency is not its client") {
  check({
      {"Contact DetailsQuay PR for Harbour Trust\n\nAnn Lee\n\nann@quaypr.example.org", {{"Ann Lee", "Quay PR", "", "ann@quaypr.example.org"}}},
      {"Contacts\n\nFor Harbour Trust:\nQuay Street Partners\nAnn Lee / Robert Ray\n202-555-0143 / 202-555-0144",
       {{"Ann Lee", "Quay Street Partners", "+12025550143", ""}, {"Robert Ray", "Quay Street Partners", "+12025550144", ""}}},
      {"Contact: Center for Marine Life, 202-555-0143", {{"", "Center for Marine Life", "+12025550143", ""}}},
      // Letters behind a name yield to the firm above it.
      {"Contact:\nQuayside Public Relations\nAnn Lee, SAE\nann@quayside.example.org", {{"Ann Lee", "Quayside Public Relations", "", "ann@quayside.example.org"}}},
  });
}

TEST_CASE("a heading with words of its own is no organisation") {
  const auto release = pressparse::parse(body + "Media & Licensing Inquiries\n\nAnn Lee\n\nann@quayside.example.org\n");
  REQUIRE(release.contacts.size() == 1);
  CHECK(release.contacts[0].name == "Ann Lee");
  CHECK(release.contacts[0].organization != "Media & Licensing Inquiries");
}

TEST_CASE("contacts side by side are read one column after the other") {
  check({
      {"MEDIA CONTACT:                          INVESTOR CONTACT:\n"
       "Ann Lee                                 Robert Ray\n"
       "Harbour Trust                           Stillwater IR, Inc.\n"
       "202-555-0143                            202-555-0144\n"
       "ann@harbour.example.org                 robert@stillwater.example.org",
       {{"Ann Lee", "Harbour Trust", "+12025550143", "ann@harbour.example.org"}, {"Robert Ray", "Stillwater IR, Inc.", "+12025550144", "robert@stillwater.example.org"}}},
  });
  // Values beside names are no columns: the first line holds one already.
  const auto beside = pressparse::parse(body + "Contact:  Ann Lee             ann@harbour.example.org\n          Harbour Trust       +44 20 7946 0018\n");
  REQUIRE_FALSE(beside.contacts.empty());
  CHECK(beside.contacts[0].name == "Ann Lee");
  CHECK(beside.contacts[0].emails.size() == 1);
}

TEST_CASE("each office has the numbers below its own address") {
  const auto release = pressparse::parse(body + "Our offices\n\n1 Quay Street\nDenver, CO 80203\nPhone: 202-555-0143\n\n9 Mill Street\nDenver, CO 80205\nPhone: 202-555-0144\n");
  REQUIRE(release.contacts.size() == 2);
  CHECK(release.contacts[0].phones.size() == 1);
  CHECK(release.contacts[1].phones.size() == 1);
}

TEST_CASE("a person right before a number is whose it is") {
  const auto release = pressparse::parse(body + "RSVP by 5 p.m. on Wednesday, May 21 to Nora Velk at 202-555-0143 or nora@harbour.example.org.\n");
  REQUIRE(release.contacts.size() == 1);
  CHECK(release.contacts[0].name == "Nora Velk");
}

TEST_CASE("a desk, a place or a request beside a firm's name is no part of it") {
  const auto firm = [](const std::string& contact) {
    const auto release = pressparse::parse("New bridge\n\nHarbour Trust Ltd. opens the new swing bridge on Monday and invites all neighbours to walk across it before the first cars do.\n\n" + contact + "\n");
    return release.contacts.size() == 1 ? release.contacts[0].organization.value_or("") : "several or none";
  };
  CHECK(firm("Contact:\nHarbour Trust Ltd. Media Relations\n202-555-0143") == "Harbour Trust Ltd.");
  CHECK(firm("Contact:\nHarbour Trust Ltd. Newsroom\n202-555-0143") == "Harbour Trust Ltd.");
  CHECK(firm("Contact:\nQuay Public Relations\n202-555-0143") == "Quay Public Relations");
  CHECK(firm("Contact Stone Law, LLC in Maryland today at (202) 555-0143.") == "Stone Law, LLC");
}

TEST_CASE("the company's site below an agency's person says for whom he or she answers") {
  const auto firm = [](const std::string& site) {
    const auto release = pressparse::parse("New bridge\n\nHarbour Trust Ltd. today announced that it opens the new swing bridge on Monday and invites all neighbours to walk across it before the first cars do.\n\n"
                                           "Contact DetailsNora Velk\n\nnora@quaypr.example.org\n\nCompany Website" + site + "\n");
    return release.contacts.size() == 1 ? release.contacts[0].organization.value_or("") : "several or none";
  };
  CHECK(firm("https://www.harbourtrust.example.org/") == "Harbour Trust Ltd.");
  CHECK(firm("https://www.moorland.example.org/").empty());
}

TEST_CASE("a name that its firm repeats ends where it begins again") {
  check({{"Contacts:\n\nHoward J. StillwaterStillwater Ventures LLC\nhoward@stillwater.example.org", {{"Howard J. Stillwater", "Stillwater Ventures LLC", "", "howard@stillwater.example.org"}}}});
}

TEST_CASE("an agency in the line below its client's heading answers for it") {
  check({
      {"Press contact Harbour Trust\nTidewater Communications\nAnn Lee, 020 7946 0142, ann@tidewater.example",
       {{"Ann Lee", "Tidewater Communications", "+442079460142", "ann@tidewater.example"}}},
      {"INVESTOR CONTACT\nRidgeline IR for Harbour Trust\nPeter Anselm\n+44 20 7946 0143\nharbour@ridgelineir.example",
       {{"Peter Anselm", "Ridgeline IR", "+442079460143", "harbour@ridgelineir.example"}}},
      // The trust's own desk, and a firm that is no agency.
      {"Press contact Harbour Trust\nHarbour Trust Communications\nAnn Lee, 020 7946 0142, ann@harbour.example",
       {{"Ann Lee", "-", "+442079460142", "ann@harbour.example"}}},
      {"Press contact\nHarbour Trust\nMarbeck House\nAnn Lee, 020 7946 0142, ann@harbour.example",
       {{"Ann Lee", "Harbour Trust", "+442079460142", "ann@harbour.example"}}},
  });
}

TEST_CASE("through whom something is to be had is a contact") {
  check({
      {"Interviews with the crew can be arranged through Jonah Lee at Tern & Vale on 020 7946 0142.", {{"Jonah Lee", "-", "+442079460142", ""}}},
      {"Pressefotos sind erhältlich bei Jonas Leitner, jonas@hafen.example.", {{"Jonas Leitner", "-", "", "jonas@hafen.example"}}},
      {"Persfoto's zijn op te vragen bij Nele Maes, nele@kaai.example.", {{"Nele Maes", "-", "", "nele@kaai.example"}}},
  });
}
