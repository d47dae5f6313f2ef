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

TEST_CASE("a label says that the names over the headline send it together") {
  const std::string body = "LEEDS, 3 May 2024 - The ferry returns to the bay in June and will run every day until the end of October, the two have agreed.\n";
  const std::string names = "Harbour Board of Leeds\nTidewater Foundation\n\n";
  CHECK(issuers("Joint Press Release\n\n" + names + "Ferry returns to the bay in June\n\n" + body) == Names{"Harbour Board of Leeds", "Tidewater Foundation"});
  CHECK(issuers("Press Release\n\n" + names + "Ferry returns to the bay in June\n\n" + body).size() < 2);
}

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

TEST_CASE("a line that calls the text somebody's release names the sender") {
  const std::string body =
      "\n\nNew ferries for the fjord\n\nThe government has agreed with Quay Shipping Ltd. on new ferries for the fjord, which will sail from spring until late autumn.\n\n"
      "\"The fjord needs them,\" said Anna Stone of Quay Shipping Ltd.\n";
  CHECK(issuers("Press release from the Ministry of Fjords" + body) == Names{"Ministry of Fjords"});
  CHECK(issuers("Press release on the Ministry of Fjords" + body) != Names{"Ministry of Fjords"});
  CHECK(issuers("Pressmeddelande från Fjordverket\n\nNya färjor i fjorden\n\nQuay Shipping AB har köpt två nya färjor som ska gå i fjorden från våren till sena hösten.\n") == Names{"Fjordverket"});
}

TEST_CASE("of the lines over the headline the last is the part that speaks") {
  const std::string body = "\n\nMore trams in the north\n\nFrom May on there will be more trams in the north of the town, because many people asked for them in the last two years.\n";
  CHECK(issuers("City of Ellery\nDepartment of Transport" + body) == Names{"Department of Transport"});
  CHECK(issuers("City of Ellery" + body) == Names{"City of Ellery"});
}

TEST_CASE("who issues a statement sends it, whatever the office") {
  const auto release = [](const std::string& lead) { return "Stone Statement on the Clean River\n\nWASHINGTON - " + lead + ":\n\n\"The river is clean again, and that is good news for all who live beside it.\"\n"; };
  CHECK(issuers(release("Today, Rivers Committee Chairwoman Laura Stone (D-Ore.) released the following statement on the river")) == Names{"Laura Stone"});
  CHECK(issuers("A good day for the river\n\nToday marks the anniversary of the law that made the river clean again after so many years.\n\nOn this day, Congressman Peter Marsh issued the following statement:\n\n\"The river is clean.\"\n") == Names{"Peter Marsh"});
  CHECK(issuers(release("Ohio Senator Laura Stone announced that the river is clean")) == Names{"Laura Stone"});
  CHECK(issuers(release("Rivers Ltd. chairwoman Laura Stone was asked about the river, and the chairman had no answer")) != Names{"Laura Stone"});
}

TEST_CASE("what an office's holder signs is the office's") {
  const std::string body = "\n\nThe price of a ticket for the ferry has gone up again, and all who live on the islands feel it whenever they go to work or to school.\n";
  CHECK(issuers("A squeeze on the islands\n\nBy Rep. Laura Stone" + body) == Names{"Laura Stone"});
  CHECK(issuers("A squeeze on the islands\n\nBy Laura Stone" + body).empty());
}

TEST_CASE("a line of source names the sender, small words and all") {
  const std::string text = "Nouveau traversier\n\nQUÉBEC, le 4 juin 2024 - Le nouveau traversier sera mis en service le 24 juin pour relier les deux rives du golfe tout au long de l'année.\n\n";
  CHECK(issuers(text + "SOURCE Cabinet de la ministre des Rivages\n") == Names{"Cabinet de la ministre des Rivages"});
  CHECK(issuers(text + "SOURCE le journal du soir\n").empty());
}

TEST_CASE("place and date under the text do not make the lead") {
  const std::string text =
      "Three men arrested\n\nThe Ellery Harbour Police arrested three men on Monday evening who are said to have stolen boats in the harbour since the beginning of the year.\n\n"
      "Two boats were found in a shed behind the fish market of the town on Tuesday.\n\nLEEDS, 3 May 2024\n";
  CHECK(issuers(text) == Names{"Ellery Harbour Police"});
}

TEST_CASE("who acts in the headline is a name if the text names it again") {
  const auto release = [](const std::string& headline, const std::string& again) { return headline + "\n\nLEEDS, 3 May 2024 - Sleep is a matter for all who work at night on the river. " + again + " helps them to sleep well.\n"; };
  CHECK(issuers(release("Synerga of Ellery Introduces Sleep Courses", "Synerga of Ellery")) == Names{"Synerga of Ellery"});
  CHECK(issuers(release("Synerga of Ellery Introduces Sleep Courses", "Somebody")).empty());
  CHECK(issuers(release("Bronna Earles Introduces Sleep Courses", "Bronna Earles")).empty());
  CHECK(issuers(release("Deep Sleep Therapy Introduces Better Nights", "Deep Sleep Therapy is a deep therapy of sleep. It")).empty());
  CHECK(issuers(release("Beneath the Moons, Beyond the Fear Wins a Prize", "Beneath the Moons")).empty());
}

TEST_CASE("who writes the name with a small letter") {
  const std::string body = "\n\nDOVER, May 3, 2024 -- kelpino, a small firm in the north, opens a yard for boats in the old town. It is the third of its kind.\n\nkelpino plans to build forty boats in the first year. The yard of kelpino was empty for long.\n";
  CHECK(issuers("kelpino opens a yard for boats" + body) == std::vector<std::string>{"kelpino"});
  CHECK(issuers("hKELP Marine opens a yard for boats\n\nDOVER, May 3, 2024 -- hKELP Marine opens a yard for boats in the old town. It is the third.\n\nhKELP plans to build forty boats. The yard of hKELP was empty.\n") == std::vector<std::string>{"hKELP Marine"});
  // A headline in small letters, whose word no sentence opens with again.
  CHECK(issuers("trawling is over in the bay\n\nDOVER, May 3, 2024 -- The boats are home, for trawling is over in the bay. Nobody is trawling now.\n").empty());
  CHECK(issuers("eTrawl usage and rules: a guide\n\nDOVER, May 3, 2024 -- The boats are home, and the rules of the bay are new.\n").empty());
}

TEST_CASE("a name that repeats its word, and one that only a part bears") {
  CHECK(issuers("New shop for Moss & Moss\n\nDOVER, May 3, 2024 -- Moss & Moss is thrilled to announce a new shop in the old town. The shop is open.\n") == std::vector<std::string>{"Moss & Moss"});
  CHECK(issuers("Kelpino opens a yard\n\nDOVER, May 3, 2024 -- Kelpino today announced a yard for boats. Boats of Kelpino are blue. People like Kelpino, and Kelpino likes them.\n\nThe Kelpino Academy teaches how boats are built.\n\nAbout Kelpino\n\nKelpino builds boats in the north.\n") == std::vector<std::string>{"Kelpino"});
  CHECK(issuers("Moss Foundation opens a yard\n\nDOVER, May 3, 2024 -- The Moss Foundation today announced a yard for boats. Boats are blue.\n\nAbout the Moss Foundation\n\nThe Moss Foundation helps people in the north.\n") == std::vector<std::string>{"Moss Foundation"});
  CHECK(issuers("The Boat Baron Announces Yard In Dover\n\nDOVER, May 3, 2024 -- The Boat Baron is a small firm that builds boats for all who want one, and it moves.\n") == std::vector<std::string>{"Boat Baron"});
}

TEST_CASE("an agency answers for two who announce together") {
  CHECK(issuers("Kelpino and Quayline open a yard for boats\n\nDOVER, May 3, 2024 -- Kelpino Ltd and Quayline Ltd today announced a yard for boats in the old town. Boats are blue.\n\nContact Details\n\nHill PR\n\nAnn Moss\n\nann@hillpr.example\n") != std::vector<std::string>{"Hill PR"});
  CHECK(issuers("Kelpino opens a yard for boats\n\nKelpino knows that boats are dear, and in the old town it opens a yard where they are not.\n\nKelpino boats are blue.\n\nContact Details\n\nHill PR\n\nAnn Moss\n\nann@hillpr.example\n\nCompany Website https://kelpino.example\n") != std::vector<std::string>{"Hill PR"});
}

TEST_CASE("two who open the lead with an apposition each announce together") {
  const std::string about = "\nAbout Tidewater Inc.\n\nTidewater Inc. is a maker of boats for small harbours.\n\nAbout Quay Robotics Ltd.\n\nQuay Robotics Ltd. is a maker of cranes for small yards.\n";
  const auto release = [&](const std::string& lead) { return "A new crane for small yards\n\nLEEDS, May 3, 2024 -- " + lead + " a new crane that lifts boats out of the water in small yards.\n" + about; };
  CHECK(issuers(release("Tidewater Inc., a maker of boats, oars and sails, and Quay Robotics Ltd., a builder of cranes, today announced")) == Names{"Tidewater Inc.", "Quay Robotics Ltd."});
  CHECK(issuers(release("Tidewater Inc., a maker of boats for Quay Robotics Ltd. and others, today announced")) == Names{"Tidewater Inc."});
  CHECK(issuers(release("Tidewater Inc., a customer of Quay Robotics Ltd., today announced")) == Names{"Tidewater Inc."});
}

TEST_CASE("a book is announced by who wrote it, unless a publisher announces it") {
  const std::string body = " tells of a ferry and its captain in the last winter of the war, and of the harbour that waits for them.\n\nThe book has been read in many towns on the coast.\n";
  CHECK(issuers("A new story of the sea\n\nLEEDS, May 3, 2024 -- \"The Last Ferry\" by Laura Stone and Peter Marsh" + body) == Names{"Laura Stone", "Peter Marsh"});
  CHECK(issuers("A new story of the sea\n\nLEEDS, May 3, 2024 -- The much-awaited novel by Laura Stone" + body) == Names{"Laura Stone"});
  CHECK(issuers("A new story of the sea\n\nLEEDS, May 3, 2024 -- The ferry that was painted by Laura Stone" + body).empty());
  CHECK(issuers("A new story of the sea\n\nLEEDS, May 3, 2024 -- Quay Books Ltd. is proud to announce \"The Last Ferry\" by Laura Stone, which" + body) == Names{"Quay Books Ltd."});
}

TEST_CASE("officers named as a group send it together") {
  const std::string names = "\n\n\"The ferry cannot wait,\" said Senators Laura Stone (D-Ore.), Peter Marsh (R-Idaho) and Ann Moor (D-Wash.) in a joint statement.\n";
  CHECK(issuers("Western Senators Applaud Ferry Accord\n\nWASHINGTON - Today, Senators from the states that share the Harbour River Accord are applauding the new rules for its ferries and their crews." + names) ==
        Names{"Laura Stone", "Peter Marsh", "Ann Moor"});
  CHECK(issuers("Harbour Board Applauds Ferry Accord\n\nLEEDS - Today, the Harbour Board of Leeds announced that it applauds the new rules for the ferries of the river and for their crews." + names) ==
        Names{"Harbour Board of Leeds"});
}

TEST_CASE("the spelled-out office sends what its code opens") {
  const std::string text = "POL-NB: 240501 - Fahrrad gestohlen\n\nNordbucht (ots) - Am Dienstagabend hat ein Unbekannter am Hafen ein Fahrrad gestohlen, das an einem Zaun angeschlossen war.\n\n";
  CHECK(issuers(text + "Rückfragen bitte an:\nPolizeiinspektion Nordbucht\nTelefon: 04361 123456\nE-Mail: presse@polizei-nordbucht.example\n") == Names{"Polizeiinspektion Nordbucht"});
}

TEST_CASE("the headline's full name is its bearer's and no other's with that surname") {
  CHECK(issuers("Laura Stone Calls for a New Ferry\n\n(Washington, DC) Congresswoman Laura Stone (D-Ore.) called on the Senate to keep the ferry over the river running for ten more years.\n\nThe bill of Rep. Ann Moor-Stone would not do that.\n") == Names{"Laura Stone"});
}

TEST_CASE("a firm that bears its partners' names has all of them in its name") {
  const auto about = [](const std::string& firm) { return firm + " Wins Award\n\nLEEDS, May 3, 2024 -- The lawyers at " + firm + " have won an award for their work in the courts of the county.\n\nAbout " + firm + "\n\n" + firm + " is a law firm with offices in Leeds.\n"; };
  CHECK(issuers(about("Stone, Marsh & Moor LLP")) == Names{"Stone, Marsh & Moor LLP"});
  CHECK(issuers(about("Quayle, Stone, Marsh & Moor, LLC")) == Names{"Quayle, Stone, Marsh & Moor, LLC"});
  CHECK(issuers("Award for lawyers\n\nLEEDS, May 3, 2024 -- Last Monday, Marsh & Moor LLP announced that it has won an award for its work in the courts of the county.\n") == Names{"Marsh & Moor LLP"});
}

TEST_CASE("what opens headline and lead alike is a name if nothing else shows one") {
  CHECK(issuers("OpenTide Scores Big with Regatta\n\nOpenTide successfully carried two million fares during the regatta, which shows that its boats are fast.\n\nThe company had a good year.\n") == Names{"OpenTide"});
  CHECK(issuers("Boats Score Big with Regatta\n\nBoats successfully carried two million people during the regatta, which shows that boats are fast.\n\nIt was a good year.\n").empty());
}

TEST_CASE("a legal form written with dots may be left out later on") {
  CHECK(issuers("Nuova cartiera a Bressana\nCartiere Monte Olda investe 31 milioni\n\nBressana, 8 ottobre 2025 – L'impianto, realizzato da Teleferix S.p.A. per conto di "
                "Cartiere Monte Olda S.r.l., produrrà 2.800 tonnellate. Cartiere Monte Olda assumerà venti persone.\n\n"
                "Informazioni su Cartiere Monte Olda\nCartiere Monte Olda produce carta dal 1967 e occupa 210 persone in due stabilimenti.\n") ==
        Names{"Cartiere Monte Olda S.r.l."});
  const auto names = [](const std::string& text) {
    Names out;
    for (const Party& party : parse(text).parties)
      if (party.kind == PartyKind::organization) out.push_back(party.name);
    return out;
  };
  CHECK(names("Nowa papiernia\n\nPoznań, 7 października 2025 r. – Papier Warta Sp. z o.o. otworzyła papiernię. W Papier Warta pracuje 20 osób, a Papier Warta zatrudni więcej.\n") ==
        Names{"Papier Warta Sp. z o.o."});
  CHECK(names("Nieuwe papierfabriek\n\nZwolle, 7 oktober 2025 – Papier Vecht B.V. opende vandaag een fabriek. Bij Papier Vecht werken twintig mensen.\n") ==
        Names{"Papier Vecht B.V."});
  // What opens a name with its kind is no name by itself.
  for (const std::string& name : names("Nuova cantina\n\nAlba, 8 ottobre 2025 – Cantine Valdoro Riunite S.p.A. ha aperto una cantina. Le Cantine Aperte si tengono in maggio.\n"))
    CHECK(name != "Cantine");
}

TEST_CASE("a headline that names nobody leaves the sender to the line below it") {
  const std::string body = "\n\nLEEDS, 3 May 2024 - Trials of the cable car, built by Ropeworks Ltd at the request of the town, began on Friday and will end in June.\n";
  CHECK(issuers("Cable car trials begin\nTidewater Lines invests 31 million\n" + body + "\nIt is the largest project of Tidewater Lines.\n") == Names{"Tidewater Lines"});
}

TEST_CASE("an agency that issues for another is not the sender") {
  const std::string text = "From: Tern & Vale <desk@ternvale.example>\n\nLock keepers wanted\n\nThe Northern Canal Trust is looking for forty lock keepers for the flight at "
                           "Marbeck, which opens in March and lasts until October.\n\nContact: Jonah Lee, Tern & Vale, jonah@ternvale.example\n\n";
  CHECK(issuers(text + "Issued on behalf of the Northern Canal Trust by Tern & Vale, 4 Ropewalk, Leeds\n") == Names{"Northern Canal Trust"});
}

TEST_CASE("place and date under the text leave its paragraphs alone") {
  const Release release = parse("NOTA À COMUNICAÇÃO SOCIAL\n\nArquivo abre portas em Mértia\n\nO Município de Mértia e a Fundação Cantada inauguram no dia 24 de maio o arquivo da vila.\n\n"
                                "O espaço reúne 12 mil horas de gravações, doadas por coletividades e particulares da região.\n\nMértia, 15 de maio de 2025\n\n"
                                "Para mais informações: Nuno Calado, tel. 284 555 018\n");
  CHECK(release.subheadlines.empty());
}
