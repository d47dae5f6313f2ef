// Who issues a release.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

using Names = std::vector<std::string>;

Names issuers(const std::string& text) {
  Names out;
  for (const Party& party : parse(text).parties)
    if (party.role == PartyRole::issuer) out.push_back(party.name);
  return out;
}

}  // namespace

TEST_CASE("office holders whom the headline joins issue together") {
  const auto statement = [](const std::string& headline) {
    return headline +
           "\n\nWASHINGTON - U.S. Senators Laura Stone (D-Ore.) and Peter Marsh (R-Idaho) today introduced a bill that would keep the ferry over the river running for ten more years.\n\n"
           "\"The ferry cannot wait,\" Stone said.\n";
  };
  CHECK(issuers(statement("Stone, Marsh Introduce Bill to Keep the Ferry")) == Names{"Laura Stone", "Peter Marsh"});
  CHECK(issuers(statement("Stone Introduces Bill to Keep the Ferry")) == Names{"Laura Stone"});
  CHECK(issuers(statement("Senators Introduce Bill to Keep the Ferry")) == Names{"Laura Stone", "Peter Marsh"});
}

TEST_CASE("the host of the contact is made of the issuer's name") {
  const auto release = [](const std::string& mail) {
    return "Neue Messstation am Hafen\n\nDie Universität Nordhafen und das Institut für Seewetter haben am Montag eine neue Messstation am Hafen eingeweiht, die den Wind misst.\n\n"
           "Kontakt:\nAnna Stein\nTelefon 030 1234567\n" + mail + "\n";
  };
  CHECK(issuers(release("stein@uni-nordhafen.de")) == Names{"Universität Nordhafen"});
}

TEST_CASE("a news service that gives itself as the contact publishes what others did") {
  const std::string text =
      "Harbour Copper begins drilling in the north\n\nHarbour Copper CEO Anna Stone joined Steve Marsh from Quayside News to talk about the new drilling in the north of the country.\n\n"
      "Stone said that Harbour Copper will drill until the autumn.\n\n";
  CHECK(issuers(text + "Contact:\nQuayside News\n+1 604-688-8158\neditorial@quaysidenews.example\n") == Names{"Quayside News"});
  CHECK(issuers(text + "Contact:\nHarbour Copper\n+1 604-688-8158\ninfo@harbourcopper.example\n") == Names{"Harbour Copper"});
}

TEST_CASE("an agency that only the contact names does not issue") {
  const std::string text =
      "A new bridge for walkers\n\nThe bridge over the river opens on Monday for everybody who likes to walk to the other side of the town in the morning.\n\n"
      "Contact:\nTidewater Public Relations\nAnna Stone\n+1 604-688-8158\nanna@tidewaterpr.example\n";
  CHECK(issuers(text).empty());
}

TEST_CASE("who announces together with the sender and shows at the end sends it too") {
  const std::string lead = "Harbour Ltd. and Quay Systems Ltd. open joint yard\n\nLEEDS, 3 May 2024 - Harbour Ltd. and Quay Systems Ltd. today announced that they will open a yard for small boats.\n\n";
  const std::string harbour = "About Harbour Ltd.\n\nHarbour Ltd. is a builder of bridges in the north of England.\n";
  CHECK(issuers(lead + harbour) == Names{"Harbour Ltd."});
  CHECK(issuers(lead + harbour + "\nAbout Quay Systems Ltd.\n\nQuay Systems Ltd. is a maker of cranes for small yards.\n") == Names{"Harbour Ltd.", "Quay Systems Ltd."});
}

TEST_CASE("who opens the lead and announces is a name, whatever its shape") {
  const auto release = [](const std::string& lead) { return "New charts for the coast\n\nLEEDS, 3 May 2024 - " + lead + " new charts for all who sail along the coast and to the islands in winter.\n"; };
  CHECK(issuers(release("tidewater.io is proud to announce")) == Names{"tidewater.io"});
  CHECK(issuers(release("Today, tideWater, a leader in charts for small boats, has launched")) == Names{"tideWater"});
  CHECK(issuers(release("In a bold step towards better sailing, quay.fyi today announced")) == Names{"quay.fyi"});
  CHECK(issuers(release("Scientists have unveiled")).empty());
  CHECK(issuers(release("Episode 12 introduces")).empty());
  CHECK(issuers(release("In a bold step, Winter announced")).empty());
}

TEST_CASE("where it speaks it may be called by a fuller name") {
  const std::string about = "\n\nAbout Tidewater\n\nTidewater is an association of sailors who draw charts.\n";
  const std::string body = " new charts for all who sail along the coast and to the islands in winter.";
  CHECK(issuers("Tidewater 3.1 released\n\nThe Tidewater project is pleased to announce" + body + about) == Names{"Tidewater project"});
  CHECK(issuers("Tidewater 3.1 released\n\nTidewater is pleased to announce" + body + about) == Names{"Tidewater"});
  CHECK(issuers("Tidewater 3.1 released\n\nThe Tidewater charts are widely used, and Tidewater is pleased to announce" + body + about) == Names{"Tidewater"});
}
