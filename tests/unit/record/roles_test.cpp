// What each party is to the release.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::vector<std::string> with_role(const std::string& text, PartyRole role) {
  std::vector<std::string> out;
  for (const Party& party : parse(text).parties)
    if (party.role == role) out.push_back(party.name);
  return out;
}

const std::string joint =
    "Harbour Bridge Ltd. and Tidewater Bank sign agreement\n\n"
    "LEEDS, 3 May 2024 - Harbour Bridge Ltd. today announced that it has signed an agreement with Tidewater Bank to build the bridge over the river.\n\n"
    "\"It will hold for a hundred years,\" said Anna Stone, president of Harbour Bridge Ltd.\n\n"
    "About Harbour Bridge Ltd.\n\nHarbour Bridge Ltd. is a builder of bridges in the north of England.\n";

}  // namespace

TEST_CASE("issuer, partner and speaker") {
  CHECK(with_role(joint, PartyRole::issuer) == std::vector<std::string>{"Harbour Bridge Ltd."});
  CHECK(with_role(joint, PartyRole::partner) == std::vector<std::string>{"Tidewater Bank"});
  CHECK(with_role(joint, PartyRole::speaker) == std::vector<std::string>{"Anna Stone"});
}

TEST_CASE("an office holder issues under the own name") {
  const std::string text =
      "Stone Statement on Ferry Bill\n\nWASHINGTON - U.S. Senator Laura Stone today said that the Senate must act on the ferry bill before the summer ends.\n\n"
      "\"The ferry cannot wait,\" Stone said.\n";
  CHECK(with_role(text, PartyRole::issuer) == std::vector<std::string>{"Laura Stone"});
}

TEST_CASE("a ticker belongs to the organisation on its left") {
  const Release release = parse("Tidewater Bank lends to Harbour Bridge Inc. (NYSE: HBI), the builder of the bridge, and the work begins in May.\n");
  for (const Party& party : release.parties) CHECK(party.tickers.size() == (party.name == "Harbour Bridge Inc." ? 1u : 0u));
}

TEST_CASE("ids are unique and mentions are in text order") {
  const Release release = parse(joint);
  for (std::size_t i = 0; i < release.parties.size(); ++i) {
    for (std::size_t k = i + 1; k < release.parties.size(); ++k) CHECK(release.parties[i].id != release.parties[k].id);
    for (std::size_t m = 1; m < release.parties[i].mentions.size(); ++m) CHECK(release.parties[i].mentions[m - 1].start < release.parties[i].mentions[m].start);
  }
}

TEST_CASE("a party's mentions do not stand inside each other") {
  // "Harbour" is known from the text before the contact's block gives the longer name.
  const Release release = parse(
      "Ferries return to the bay\n\nLEEDS, 3 May 2024 - Harbour today announced that its ferries return to the bay in June, said Ann Lee, CEO of Harbour.\n\n"
      "Harbour announced last year that it would stop.\n\nMedia contact\nHarbour North America\nAnn Lee\nann@harbour.example\nTel. +1 212 555 0100\n");
  std::size_t longer = 0;
  for (const Party& party : release.parties)
    for (std::size_t i = 0; i < party.mentions.size(); ++i) {
      longer += party.mentions[i].text == "Harbour North America";
      if (i > 0) CHECK(party.mentions[i - 1].end <= party.mentions[i].start);
    }
  CHECK(longer == 1);
}

TEST_CASE("a text without names issues nothing") { CHECK(parse("The bridge is open and the ferry no longer runs.").parties.empty()); }

TEST_CASE("who opens the lead together with the issuer is a partner") {
  const std::string about = "\n\nAbout Harbour Bridge Ltd.\n\nHarbour Bridge Ltd. is a builder of bridges in the north of England.\n";
  const auto partners = [&](const std::string& lead) { return with_role("New crossing opens over the river\n\nLEEDS, 3 May 2024 - " + lead + about, PartyRole::partner); };
  CHECK(partners("Harbour Bridge Ltd. (HB) and the Tidewater Foundation today announced that they will build a crossing over the river.") == std::vector<std::string>{"Tidewater Foundation"});
  CHECK(partners("Harbour Bridge Ltd. today announced a crossing over the river. The Tidewater Foundation and Quay Bank Inc. once built another.").empty());
  CHECK(partners("Harbour Bridge Ltd. today announced a crossing over the river, as the Tidewater Foundation knows.").empty());
}

TEST_CASE("partners by what stands beside them") {
  const std::string about = "\n\nAbout Harbour Bridge Ltd.\n\nHarbour Bridge Ltd. is a builder of bridges in the north of England.\n";
  const auto partners = [&](const std::string& text) {
    return with_role("New crossing opens over the river\n\nLEEDS, 3 May 2024 - Harbour Bridge Ltd. today announced a new crossing over the river for walkers and carts.\n\n" + text + about, PartyRole::partner);
  };
  using Names = std::vector<std::string>;
  CHECK(partners("Harbour Bridge Ltd. will build it together with Quay Works Ltd. before the winter comes.") == Names{"Quay Works Ltd."});
  CHECK(partners("The crossing is paid for by a grant of £1.2 million from the Tidewater Foundation.") == Names{"Tidewater Foundation"});
  CHECK(partners("The Tidewater Foundation funded the first two years of the works on both banks.") == Names{"Tidewater Foundation"});
  CHECK(partners("Sponsors include Quay Works Ltd., Moss Bank Inc. and the Tidewater Foundation.") == Names{"Quay Works Ltd.", "Moss Bank Inc.", "Tidewater Foundation"});
  CHECK(partners("Ferries from the Quay Works Ltd., Moss Bank Inc. and the Tidewater Foundation contributed to the works on both banks.") == Names{"Quay Works Ltd.", "Moss Bank Inc.", "Tidewater Foundation"});
  CHECK(partners("It was paid for by Quay Works Ltd. and The Tidewater Foundation in the first two years.") == Names{"Quay Works Ltd.", "Tidewater Foundation"});
  CHECK(partners("The general contractor is Quay Works Ltd. and the works take two years.") == Names{"Quay Works Ltd."});
  CHECK(partners("The Tidewater Foundation praised the first two years of the works on both banks.").empty());
  CHECK(partners("In 1990 Quay Works Ltd. built the old crossing, which the Tidewater Foundation owns.").empty());
}

TEST_CASE("a list of partners goes on behind what is said of its members") {
  const std::string about = "\n\nAbout Harbour Bridge Ltd.\n\nHarbour Bridge Ltd. is a builder of bridges in the north of England.\n";
  const auto partners = [&](const std::string& text) {
    return with_role("New crossing opens over the river\n\nLEEDS, 3 May 2024 - Harbour Bridge Ltd. today announced a new crossing over the river for walkers and carts.\n\n" + text + about, PartyRole::partner);
  };
  using Names = std::vector<std::string>;
  CHECK(partners("Harbour Bridge Ltd. signed an agreement between the company, Quay Works Ltd. and Moss Bank Inc.") == Names{"Quay Works Ltd.", "Moss Bank Inc."});
  CHECK(partners("It was funded by Quay Works Ltd., a firm that moves old bridges, and Moss Bank Inc.") == Names{"Quay Works Ltd.", "Moss Bank Inc."});
  CHECK(partners("The work was done by Leeds-based contractor Quay Works Ltd. in two years.") == Names{"Quay Works Ltd."});
  CHECK(partners("The work was done by Stone-minded Quay Works Ltd. in two years.").empty());
  CHECK(partners("It was funded by Anna Stone, who owns a boat, and she once met Quay Works Ltd.").empty());
  CHECK(partners("It was funded by Quay Works Ltd., a firm that moves old bridges. Moss Bank Inc. owns the old crossing.") == Names{"Quay Works Ltd."});
  CHECK(partners("It was funded by Quay Works Ltd., which has long worked near the Tidewater Foundation, and walkers like it.") == Names{"Quay Works Ltd."});
}

TEST_CASE("orders, joining staff and those whom somebody speaks for make no partner") {
  const std::string about = "\n\nAbout Harbour Bridge Ltd.\n\nHarbour Bridge Ltd. is a builder of bridges in the north of England.\n";
  const auto partners = [&](const std::string& text) {
    return with_role("New crossing opens over the river\n\nLEEDS, 3 May 2024 - Harbour Bridge Ltd. today announced a new crossing over the river for walkers and carts.\n\n" + text + about, PartyRole::partner);
  };
  CHECK(partners("The ferries stopped after an order from the Tidewater Foundation in the winter.").empty());
  CHECK(partners("She joins from Quay Works Ltd. and will lead the works on both banks.").empty());
  CHECK(partners("He spoke on behalf of the Tidewater Foundation at the opening of the bridge.").empty());
  CHECK(partners("Harbour Bridge Ltd. has received an order from Quay Works Ltd. for two bridges.") == std::vector<std::string>{"Quay Works Ltd."});
}

TEST_CASE("whom a contract names before it, and where a player comes from") {
  const auto partners = [&](const std::string& text) { return with_role("Neue Brücke über den Fluss\n\n" + text + "\n", PartyRole::partner); };
  CHECK(partners("Marl, 3. Mai 2024 - Die Hafenwerk GmbH hat mit der Tidewater Bank AG einen Vertrag über den Bau einer Brücke unterzeichnet, die im Mai öffnet.") == std::vector<std::string>{"Tidewater Bank AG"});
  CHECK(partners("Marl, 3. Mai 2024 - Die Hafenwerk GmbH baut eine Brücke, die im Mai öffnet. Die Tidewater Bank AG hat in Marl ein neues Haus über dem Fluss.").empty());
}

TEST_CASE("what others do together is no act of a news service that tells of it") {
  const std::string text =
      "Harbour Copper signs with Quay Metals\n\nHarbour Copper CEO Anna Stone joined Steve Marsh from Quayside News to talk about the agreement with Quay Metals Inc. on the new mine.\n\n";
  CHECK(with_role(text + "Contact:\nQuayside News\n+1 604-688-8158\neditorial@quaysidenews.example\n", PartyRole::partner).empty());
  CHECK(with_role(text + "Contact:\nHarbour Copper\n+1 604-688-8158\ninfo@harbourcopper.example\n", PartyRole::partner) == std::vector<std::string>{"Quay Metals Inc."});
}

TEST_CASE("a company's officer without a company is the issuer's, where the text is about the issuer") {
  const auto affiliation = [](const std::string& text) {
    for (const pressparse::Party& party : pressparse::parse(text).parties)
      if (party.name == "Brian Moss") return party.affiliation.value_or("");
    return std::string("nobody");
  };
  const std::string lead = "Harbour Lines Ltd to Speak at Quay Day\n\nLEEDS, May 2, 2024 -- Harbour Lines Ltd today announced a talk. Harbour Lines Ltd builds boats, and Harbour Lines Ltd has ten yards.\n\n";
  CHECK(affiliation(lead + "The CFO, Brian Moss, will take part in the chat on Tuesday.") == "Harbour Lines Ltd");
  CHECK(affiliation(lead + "The poet Brian Moss will take part in the chat on Tuesday.").empty());
}

TEST_CASE("a government without a name of its own is no partner") {
  const auto partners = [](const std::string& with) {
    return with_role("Neue Brücke\n\nDie Hafenwerk GmbH baut in Kooperation mit " + with + " eine neue Brücke über den Fluss, die im Mai für alle geöffnet wird.\n", PartyRole::partner);
  };
  CHECK(partners("der Landesregierung").empty());
  CHECK(partners("der Tidewater Bank AG") == std::vector<std::string>{"Tidewater Bank AG"});
}

TEST_CASE("a firm issues and not the brand that it says it is behind") {
  CHECK(with_role("QuayPay Launches Safe Limits\n\nLEEDS, May 3, 2024 -- Harbour Markets Inc., the company behind QuayPay, a card for careful people, today announced that QuayPay cards have new limits.\n\nWith QuayPay, people pay less.\n\nAbout QuayPay\n\nQuayPay is a card for careful people.\n", PartyRole::issuer) ==
        std::vector<std::string>{"Harbour Markets Inc."});
}

TEST_CASE("two surnames without the given name are the same person's") {
  const auto release = parse("Rep. Quayle Coleman Announces Ferry Money\n\nToday, Congresswoman Laura Quayle Coleman (NJ-12) announced money for the ferry over the river.\n\n\"It is time,\" said Rep. Quayle Coleman.\n");
  REQUIRE(release.parties.size() == 1);
  CHECK(release.parties[0].name == "Laura Quayle Coleman");
}

TEST_CASE("a name is spelled as the text spells it without an entity") {
  const auto names = [](const std::string& headline, const std::string& lead) {
    std::vector<std::string> out;
    for (const Party& party : parse(headline + "\n\nLEEDS, 3 May 2024 - " + lead + " today announced that it opens a new office in York.\n").parties)
      if (party.kind == PartyKind::organization) out.push_back(party.name);
    return out;
  };
  CHECK(names("Kettle &amp; Moss LLC opens office", "Kettle & Moss LLC") == std::vector<std::string>{"Kettle & Moss LLC"});
  CHECK(names("Kettle & Moss LLC opens office", "Kettle &amp; Moss LLC") == std::vector<std::string>{"Kettle & Moss LLC"});
  // The only spelling there is stays, and a short form is no spelling of the whole.
  CHECK(names("Kettle &amp; Moss LLC opens office", "Kettle &amp; Moss LLC") == std::vector<std::string>{"Kettle &amp; Moss LLC"});
  CHECK(names("Kettle &amp; Moss LLC (\"Kettle\") opens office", "Kettle") == std::vector<std::string>{"Kettle &amp; Moss LLC"});
}

TEST_CASE("partners: a sentence that lists who else takes part") {
  struct Case {
    const char *lead, *list, *partner;
  };
  for (const Case& c : {
           Case{"Neue Brücke im Hafen\n\nHammerau, 3. Mai 2024 – Die Hafenbau GmbH hat heute eine neue Brücke für Fußgänger angekündigt, die im Herbst öffnet.\n\n",
                "Weitere Förderer sind die Quellhof-Stiftung und die Moorbank AG.", "Quellhof-Stiftung"},
           Case{"Nouveau pont dans le port\n\nRennes, le 3 mai 2024 – La société Hafenbau SAS a annoncé aujourd'hui un nouveau pont pour les piétons de la ville.\n\n",
                "Les autres partenaires sont la Fondation Quellhof et Moorbank SA.", "Fondation Quellhof"},
           Case{"Nuevo puente en el puerto\n\nMadrid, 3 de mayo de 2024. La empresa Hafenbau S.A. ha anunciado hoy un nuevo puente para los peatones de la ciudad.\n\n",
                "El consorcio está formado por la Fundación Quellhof y Moorbank S.L.", "Moorbank S.L."},
           Case{"Nuovo ponte nel porto\n\nMilano, 3 maggio 2024 – La società Hafenbau S.p.A. ha annunciato oggi un nuovo ponte per i pedoni della città.\n\n",
                "Gli altri partner sono la Fondazione Quellhof e Moorbank S.r.l.", "Moorbank S.r.l."},
           Case{"Nieuwe brug in de haven\n\nUtrecht, 3 mei 2024 – Hafenbau B.V. heeft vandaag een nieuwe brug voor voetgangers in de stad aangekondigd.\n\n",
                "Andere partners zijn de Stichting Quellhof en Moorbank N.V.", "Moorbank N.V."},
       }) {
    CAPTURE(c.list);
    const auto partners = with_role(std::string(c.lead) + c.list + "\n", PartyRole::partner);
    CHECK(std::find(partners.begin(), partners.end(), c.partner) != partners.end());
  }
  CHECK(with_role("Neue Brücke im Hafen\n\nHammerau, 3. Mai 2024 – Die Hafenbau GmbH hat heute eine neue Brücke für Fußgänger angekündigt, die im Herbst öffnet.\n\n"
                  "Zu den Kunden zählen die Quellhof-Stiftung und die Moorbank AG.\n",
                  PartyRole::partner)
            .empty());
}
