// Forms of one organisation's name, and where capitals name nobody.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

std::vector<Party> organizations(const std::string& text, const char* language = "en") {
  return tests::parties(tests::parser(language).parse(text), PartyKind::organization);
}

/// Whether both are forms of one party.
bool one(const std::string& text, const std::string& a, const std::string& b, const char* language = "en") {
  for (const Party& party : organizations(text, language))
    if (tests::bears(party, a) && tests::bears(party, b)) return true;
  return false;
}

bool named(const std::string& text, const std::string& name, const char* language = "en") {
  return tests::has(tests::names(organizations(text, language)), name);
}

}  // namespace

TEST_CASE("a name's beginning and end are forms of it") {
  CHECK(one("The lease was signed by Cobalt Harbour Connections Inc. in May. Cobalt Harbour, a leading operator of halls, has two.", "Cobalt Harbour", "Cobalt Harbour Connections Inc."));
  CHECK(one("The review is run by the Ellery County Attorney's Fraud Bureau. The Fraud Bureau has ten lawyers.", "Fraud Bureau", "Ellery County Attorney's Fraud Bureau"));
  CHECK(one("The Department of Ferries opened it. The Ferries Department has ten ships.", "Department of Ferries", "Ferries Department"));
  CHECK(one("The Ellery City Harbour Department met today. A spokesman of the Coast Guard said the ECHD was ready, and the ECHD announced a plan.", "ECHD", "Ellery City Harbour Department"));
}

TEST_CASE("a name may go on behind a hyphen") {
  CHECK(named("The paper was founded in May. He wrote for the Ellery Union-Tribune for years.", "Ellery Union-Tribune"));
  CHECK_FALSE(named("Das Haus wurde im Mai eröffnet. Er sprach mit dem Ellery Institut-Chef im Hof.", "Ellery Institut-Chef", "de"));
}

TEST_CASE("what only shares words with a name is another organisation") {
  CHECK_FALSE(one("Harbour University and Harbour University Press met.", "Harbour University", "Harbour University Press"));
  CHECK_FALSE(one("The Tidewater Foundation and Tidewater Engineering Ltd. met.", "Tidewater Foundation", "Tidewater Engineering Ltd."));
  CHECK_FALSE(one("The University of Ellery met Ellery University.", "University of Ellery", "Ellery University"));
  CHECK_FALSE(one("The Regional Office of the Ferries Administration wrote to the Ferries Administration.", "Regional Office of the Ferries Administration", "Ferries Administration"));
}

TEST_CASE("a headline's verbs and small words end a name") {
  CHECK(named("Cobalt LLC Sues Elm Bay Harbour Inc. Over Two Very Old Ships\n\nThe suit was filed today.", "Cobalt LLC"));
  CHECK(named("Tidewater Updates Coverage On Elm Bay Mobility Inc. After Strong Quarter\n\nThe note was published today.", "Elm Bay Mobility Inc."));
}

TEST_CASE("a site's menu names nobody") {
  const std::string menu = "Leadership\nExecutive Team\nFraud Bureau\nImmigrant Affairs Unit\nHuman Resources Office\nCareers\nNewsroom\nPrivacy policy\nAccessibility\n";
  CHECK(organizations("Two men were charged today with theft of a ferry.\n\n" + menu).empty());
  // Short lines alone make no menu.
  CHECK(named("The members of the alliance:\n\nElm Bay University\nHarbour Trust Ltd.\nCobalt Ferries Inc.\nEllery Foundation\n", "Ellery Foundation"));
}

TEST_CASE("places are parties where agreements are made with them") {
  const std::string text = "The office has concluded agreements with the federal states of Hesse, Lower Saxony and Saarland.";
  for (const char* place : {"Hesse", "Lower Saxony", "Saarland"}) CHECK(named(text, place));
  CHECK_FALSE(named("The office has ten rooms in the federal states of Hesse, Lower Saxony and Saarland.", "Hesse"));
}

TEST_CASE("a list's noun makes its members organisations") {
  const std::string text = "Notable alumni include Barque, CallQuay, Zubrova, Pindrel and Tidewater Engineering Ltd., and many others.";
  for (const char* name : {"Barque", "CallQuay", "Zubrova", "Pindrel"}) CHECK(named(text, name));
  CHECK_FALSE(named("Notable colours include Barque, Callow, Zubrova, Pindrel and many others.", "Zubrova"));
}

TEST_CASE("fields of work and plural capitals are no organisations") {
  CHECK_FALSE(named("Ann Lee, State Secretary for Digital Administration and Modernisation, signed it.", "Digital Administration"));
  CHECK_FALSE(named("The maker of EVs said EVs announced nothing. EVs sell well.", "EVs"));
  CHECK(named("The fund of the Ellery College gave ten boats to the University of St. Thomas last week.", "University of St. Thomas"));
  CHECK_FALSE(named("Gestern hatte die Polizei Ermittlungen aufgenommen.", "Polizei Ermittlungen", "de"));
  CHECK(named("Das teilte das Polizeipräsidium Frankfurt am Main mit.", "Polizeipräsidium Frankfurt am Main", "de"));
}

TEST_CASE("a feed's source is named at the end") {
  CHECK(named("Tidewater opened a yard today.\n\nThe post Tidewater opens a yard appeared first on harbourbiz.", "harbourbiz"));
  CHECK_FALSE(named("Tidewater opened a yard today.\n\nThe new swimmer appeared first on Tuesday.", "Tuesday"));
}

TEST_CASE("persons, works and terms in capitals are no organisations") {
  CHECK_FALSE(named("Rachel Council, founder of Gem Ratings Ltd., spoke first.", "Rachel Council"));
  CHECK_FALSE(named("\"It is warm,\" notes Markisha. \"The boats,\" adds Markisha, \"are old.\" Markisha laughs.", "Markisha"));
  CHECK_FALSE(named("The VIP lounge opens in May. \"VIP guests,\" said VIP staff, \"come first.\" VIP announced it.", "VIP"));
  CHECK(named("The union said it. \"We wait,\" said NVOK on Monday. NVOK announced a strike.", "NVOK"));
}

TEST_CASE("a maker's name in a product's is not the maker") {
  CHECK_FALSE(named("Visit the Google Business Profile of the shop for its hours.", "Google"));
  CHECK(named("It was lent by the Library of Congress for a year.", "Library of Congress"));
}

TEST_CASE("a ticker's symbol is a form of the company's name") {
  CHECK(one("Coverage of Cobalt Skies Ltd (NYSE: CBSK) begins. CBSK announced a new fleet, and CBSK said it would hire.", "CBSK", "Cobalt Skies Ltd"));
  CHECK_FALSE(one("Coverage of Cobalt Skies Ltd (NYSE: CBSK) begins. NASA announced a new fleet.", "NASA", "Cobalt Skies Ltd"));
}

TEST_CASE("what stands in brackets behind a noun is no short form") {
  CHECK_FALSE(one("The bonds are sold by Ellery Capital Markets (member FINRA) in Dover.", "FINRA", "Ellery Capital Markets"));
  CHECK(one("The rule comes from the Ellery Harbour Trust (the “Trust”). The Trust has ten members.", "Trust", "Ellery Harbour Trust"));
}

TEST_CASE("headings and addresses of a contact block are no organisations") {
  const auto contact = [](const std::string& name) { return "Harbour opens in May\n\nDOVER, May 3, 2024 -- The quay was opened today.\n\nMedia Contact:\n" + name + "\npress@example.com\n+1 302-555-0148\n"; };
  CHECK(named(contact("Cobalt Pier Communications"), "Cobalt Pier Communications"));
  CHECK_FALSE(named(contact("Hours"), "Hours"));
  CHECK_FALSE(named(contact("Stella"), "Stella"));
}

TEST_CASE("an apposition or a number tells a thing") {
  const std::string fleet = " The Dover yard tested VELTRIX in May, and VELTRIX launched in June.";
  CHECK_FALSE(named("The lab released VELTRIX, the randomized trial of a tablet." + fleet, "VELTRIX"));
  CHECK_FALSE(named("The Angel Tax Bill passed with the Helping Piers Lead (HEAPL) Act. The HEAPL Act announced relief.", "HEAPL"));
}

TEST_CASE("a shop behind \"on\" is a channel, a maker before a number a product") {
  CHECK_FALSE(named("The novel by Ann Lee is available on Amazon, Spotify and her own site.", "Amazon"));
  CHECK_FALSE(named("The novel by Ann Lee is available on Amazon, Spotify and her own site.", "Spotify"));
  CHECK(named("The novel was banned by Amazon in May.", "Amazon"));
  CHECK_FALSE(named("The tool runs with Microsoft 365 in the cloud.", "Microsoft"));
  CHECK(named("The tool was bought by Microsoft 2019 for a small sum.", "Microsoft"));
}

TEST_CASE("common words are a member of a list that names organisations") {
  CHECK(named("The round was led by investors including Tidewater Ventures, Speedinvest, Open Ocean and Accel.", "Open Ocean"));
  CHECK_FALSE(named("He worked in several fields including Health Care, Open Ocean and Real Estate.", "Open Ocean"));
}

TEST_CASE("laws announce nothing") {
  CHECK_FALSE(named("DOVER, May 3, 2024 -- The Blue Quays for Ellery Act promotes the building of boats in the state and supports the yards.", "Blue Quays for Ellery Act"));
  CHECK_FALSE(named("Recent government rules could change that. The government is slow, and recent talks failed.", "Recent government"));
}

TEST_CASE("a full stop that lost its space ends a name") {
  CHECK(named("She studied at the University of Harwich.Disclaimer: This is no offer to the public.", "University of Harwich"));
  CHECK(named("They thank the Hope Partnership for Schools.This year the fair opens in May.", "Hope Partnership for Schools"));
  CHECK(named("He wrote to Redwater.Harbour Ltd. in May, and Redwater.Harbour Ltd. wrote back.", "Redwater.Harbour Ltd."));
}
