#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using pressparse::parse;

namespace {

std::string headline(std::string_view text) {
  const pressparse::Release release = parse(text);
  return release.headline ? release.headline->text : "";
}

constexpr std::string_view body =
    "\n\nThe harbour authority opened the bridge on Monday and thanked all who had worked on it for three years, in wind and rain and through two winters.\n";

}  // namespace

TEST_CASE("the first line that says something is the headline") {
  CHECK(headline("Harbour opens its third bridge" + std::string(body)) == "Harbour opens its third bridge");
}

TEST_CASE("mastheads, dates and labels above are no headline") {
  CHECK(headline("PRESS RELEASE\n\nFOR IMMEDIATE RELEASE\n\nHarbour opens its third bridge" + std::string(body)) == "Harbour opens its third bridge");
  CHECK(headline("Pressemitteilung Nr. 12\n\nHafen eröffnet dritte Brücke" + std::string(body)) == "Hafen eröffnet dritte Brücke");
}

TEST_CASE("whose release it is, and when it may be published, stand behind the kind of text") {
  const std::string portuguese = "\n\nUniversidade mede o fumo na floresta\n\nA universidade mediu o fumo que sobe da floresta quando não há vento, e os investigadores dizem que o aparelho é o mais barato de todos os que existem.\n";
  CHECK(headline("NOTA DE IMPRENSA | Universidade do Salgueiro" + portuguese) == "Universidade mede o fumo na floresta");
  CHECK(headline("NOTA DE IMPRENSA | Salgueiro abre a ponte" + portuguese) == "NOTA DE IMPRENSA | Salgueiro abre a ponte");
  CHECK(headline("Communiqué de presse – à publier immédiatement\n\nLe port ouvre son troisième pont\n\nLe port a ouvert le pont lundi et a remercié tous ceux qui ont travaillé pendant trois ans, dans le vent et sous la pluie.\n") == "Le port ouvre son troisième pont");
  CHECK(headline("EMBARGO: No publicar antes de las 10:00 h del 22 de marzo de 2026\n\nEl puerto abre su tercer puente\n\nEl puerto ha abierto el puente este lunes y ha dado las gracias a todos los que han trabajado en él durante tres años.\n") == "El puerto abre su tercer puente");
}

TEST_CASE("who sends a release together stands behind the kind of text") {
  const std::string norwegian = "\n\nNy kai åpner i mai\n\nKommunen og havna har bygget kaia i to år, og de takker alle som har vært med på arbeidet i vind og regn.\n";
  CHECK(headline("Felles pressemelding fra Havbris Kraft og Skarvøy kommune" + norwegian) == "Ny kai åpner i mai");
  CHECK(headline("Pressemelding fra Skarvøy kommune" + norwegian) == "Ny kai åpner i mai");
  CHECK(headline("Pressemelding fra 1921 funnet i gammel kiste på loftet" + norwegian) == "Pressemelding fra 1921 funnet i gammel kiste på loftet");
  CHECK(headline("Gemensamt pressmeddelande från Havbris Kraft och Lerviks kommun\n\nNy kaj öppnar i maj\n\nKommunen och hamnen har byggt kajen i två år, och de tackar alla som har varit med i vind och regn.\n") == "Ny kaj öppnar i maj");
}

TEST_CASE("a headline may follow its label on the line") {
  CHECK(headline("FOR IMMEDIATE RELEASE: Harbour opens its third bridge" + std::string(body)) == "Harbour opens its third bridge");
}

TEST_CASE("a page's title that is said again below its menus gives way to the headline") {
  const std::string page = "Harbour opens its third bridge - Harbour Authority\nHome\nAbout\nNews\nHarbour opens its third bridge" + std::string(body);
  const pressparse::Release release = parse(page);
  REQUIRE(release.headline);
  CHECK(release.headline->text == "Harbour opens its third bridge");
  CHECK(release.headline->start > 50);
}

TEST_CASE("the line over the text is its headline where no line is more like one") {
  const auto top = [](const std::string& line) { return headline(line + std::string(body)); };
  CHECK(top("POL-EL: 240614 - 0118 Hafenviertel: Kellerbrand") == "POL-EL: 240614 - 0118 Hafenviertel: Kellerbrand");
  CHECK(top("Port Ellery Ferry Authority Bridge Project") == "Port Ellery Ferry Authority Bridge Project");
  CHECK(top("Harbourman Statement on Ferries") == "Harbourman Statement on Ferries");
  CHECK(top("Elm Ferries Open Booth at 12 Pier Street") == "Elm Ferries Open Booth at 12 Pier Street");
  // A sentence needs the dateline below it.
  const std::string sentence = "Registration is now open for the walk of the whole town over the new harbour bridge, from noon on Friday to the evening of Sunday, rain or shine.";
  CHECK(headline(sentence + "\n\nPORT ELLERY, England, 14 May 2026 - The walk is open to all.\n").substr(0, 12) == "Registration");
  CHECK(top(sentence) == "");
  CHECK(top("Press Release") == "");
  CHECK(top("European Harbour Office Press Release") == "");
  CHECK(top("Contact: Ann Lee, +44 20 7946 0128, ann.lee@elm.example") == "");
  CHECK(top("By Ann Lee, Harbour News") == "");
  CHECK(top("Elm Ferries\n\nPier Street 12") == "");
}

TEST_CASE("an image that says the headline again is none") {
  CHECK(headline("Harbour opens its third bridge\n\n![Harbour opens its third bridge](https://harbour.example/a.jpg)" + std::string(body)) == "Harbour opens its third bridge");
}

TEST_CASE("running text alone has no headline") {
  CHECK(headline("The harbour authority opened the bridge on Monday and thanked all who had worked on it for three years, in wind and in rain, by day and by night, and "
                 "through two long winters.") == "");
  CHECK(headline("") == "");
}

TEST_CASE("a line under the headline that is no sentence is its deck") {
  const pressparse::Release release = parse("Harbour opens its third bridge\n\nCrossing shortens the way to the islands by an hour\n\n"
                                            "The harbour authority opened the bridge on Monday and thanked all who had worked on it for three years, in wind and in rain, by day and "
                                            "by night, and through two long winters.");
  REQUIRE(release.subheadlines.size() == 1);
  CHECK(release.subheadlines[0].text == "Crossing shortens the way to the islands by an hour");
}

TEST_CASE("a word glued to a headline's line leaves the text as it is written") {
  const std::string text = "Harbour Bridge Opens TodayHarbour Council opens the bridge for all of the town\n\nPORT ELLERY, England, 14 May 2026 – The council opened it. Harbour walkers came.\n";
  const pressparse::Release release = pressparse::parse(text);
  REQUIRE(release.headline);
  CHECK(release.headline->text == text.substr(release.headline->start, release.headline->end - release.headline->start));
}

namespace {

std::vector<std::string> decks(const std::string& text) {
  std::vector<std::string> out;
  for (const pressparse::Located& deck : parse(text).subheadlines) out.push_back(deck.text);
  return out;
}

}  // namespace

TEST_CASE("two lines under the headline that no gap parts are one deck") {
  const std::string head = "FOR IMMEDIATE RELEASE\nMonday, May 6, 2024\nHarbour Man Sentenced for Stealing Four Ferries\n";
  const std::string lead = "District Attorney Ann Stone today announced that a man of the harbour was sentenced to two years in prison for stealing four ferries, two barges and a pilot's boat in one night of last winter.\n";
  CHECK(decks(head + "Used a False Key to Open the Gate of the Yard\nAnd Sold Two Barges to a Dealer in the North\n" + lead) ==
        std::vector<std::string>{"Used a False Key to Open the Gate of the Yard And Sold Two Barges to a Dealer in the North"});
  CHECK(decks(head + lead).empty());
}

TEST_CASE("points under the headline are decks, points in the text are none") {
  const std::string points = "* Sales rise by a tenth to a new record\n* The board proposes a higher dividend\n\n";
  CHECK(decks("Harbour Reports a Good Year\n\n" + points + std::string(body)).size() == 2);
  CHECK(decks("Harbour Reports a Good Year" + std::string(body) + "\n" + points).empty());
}

TEST_CASE("a paragraph over the line of the page's date is its teaser") {
  const std::string teaser = "\n\nDie Hafenbehörde bedauert, dass die Brücke im Winter geschlossen bleibt. Einen neuen Termin lehnt sie ab.";
  CHECK(decks("Brücke bleibt im Winter zu" + teaser + "\n\nFoto: Anna Stein\n\n20.01.2022" + std::string(body)).size() == 1);
  CHECK(decks("Brücke bleibt im Winter zu" + teaser + std::string(body)).empty());
}

TEST_CASE("a lead that is broken at a fixed width, a link and a byline are no decks") {
  CHECK(decks("Harbour 3.1 released\n\nThe harbour project is pleased to announce the third update of its\nCharts of the coast and of the islands for all who sail there in winter. It adds many corrections for shallow water and "
              "a few for lights, and it is free for everybody who asks.\n")
            .empty());
  CHECK(decks("Harbour opens its third bridge\n\nA video of the opening day is available at: https://harbour.example/v" + std::string(body)).empty());
  CHECK(decks("Harbour opens its third bridge\n1 June 2023, by Ann van Lee Stone" + std::string(body)).empty());
}

TEST_CASE("a label before a deck is no part of it") {
  CHECK(decks("Hafen eröffnet dritte Brücke\n\nUtl.: Bericht zu den Kosten vorgestellt =\n\nWien (OTS) - Die dritte Brücke im Hafen ist am Montag eröffnet worden.\n") == std::vector<std::string>{"Bericht zu den Kosten vorgestellt"});
}

TEST_CASE("a headline that ends with a small word goes on in the line below") {
  const auto headline = [](const std::string& text) { return pressparse::parse(text).headline.value_or(pressparse::Located{}).text; };
  CHECK(headline("Harbour Group Joins Forces with\n\nQuay Trust of the North" + std::string(body)) == "Harbour Group Joins Forces with Quay Trust of the North");
  CHECK(headline("HARBOUR FUND RECEIVES DONATION FROM\n\nQUAY MANUFACTURING" + std::string(body)) == "HARBOUR FUND RECEIVES DONATION FROM QUAY MANUFACTURING");
  // A dateline, running text or a German verb's second half does not go on with it.
  CHECK(headline("New Harbour Book Game On\n\nDALLAS, May 6, 2024 - The harbour has opened its third bridge and thanks everybody who has worked on it for so long.\n") == "New Harbour Book Game On");
  CHECK(headline("Hafen richtet neue Fähren ein\n\nBrücke bleibt zu\n\nDer Hafen hat am Montag die dritte Brücke eröffnet und dankt allen, die so lange an ihr gebaut haben, für ihre Arbeit im Winter.\n") == "Hafen richtet neue Fähren ein");
}

TEST_CASE("a picture or a byline may stand between the top line and the text") {
  const auto headline = [](const std::string& text) { return pressparse::parse(text).headline.value_or(pressparse::Located{}).text; };
  const std::string text =
      "The harbour has opened its third bridge after two years of work, and it thanks everybody who has worked on it for so long and in all weathers. The bridge carries cars, trams and everybody who walks, and it replaces the "
      "oldest of the ferries, which goes to a museum up the river, where it can be seen from the first day of May on every day but Monday.\n";
  CHECK(headline("Lake Harbour Update\n\n" + text) == "Lake Harbour Update");
  CHECK(headline("Hafen: Brückenbrand\n\n" + text) == "Hafen: Brückenbrand");
  CHECK(headline("Harbour Group Launches the Next Top Ferry Contest with a Prize Pool of Two Hundred Thousand Dollars to Fuel Innovation and Growth All Along the Coast of the North in 2025.\n\n![](https://harbour.example/a.jpg)\n\n" + text).size() > 100);
  CHECK(headline("Harbour Press Release\n\n" + text).empty());
  CHECK(headline("Update\n\n" + text).empty());
}

TEST_CASE("a wide gap parts a headline from the text behind it") {
  const auto headline = [](const std::string& text) { return pressparse::parse(text).headline.value_or(pressparse::Located{}).text; };
  const std::string report =
      "Ein 68 Jahre alter Mann ist am Abend bei einem Unfall am Hafen schwer verletzt worden. Wie die Ermittlungen ergaben, wollte der Mann gegen 21 Uhr die Fahrbahn überqueren, als ein Wagen kam, dessen Fahrer nicht mehr "
      "rechtzeitig anhalten konnte. Der Mann kam in ein Krankenhaus, wo er seitdem auf der Station behandelt wird.\n";
  CHECK(headline("\n\nHafenviertel: Fußgänger bei Unfall verletzt   " + report) == "Hafenviertel: Fußgänger bei Unfall verletzt");
  CHECK(headline("\n\n" + report).empty());
}

TEST_CASE("a headline that ends with a genitive or a comma goes on below") {
  CHECK(headline("Harbour Works Named One of the Nation's\n\nFastest-Growing Private Companies" + std::string(body)) == "Harbour Works Named One of the Nation's Fastest-Growing Private Companies");
  CHECK(headline("Harbour Works Opens Shops in Leeds, Dover,\n\nHull and Great Yarmouth Town" + std::string(body)) == "Harbour Works Opens Shops in Leeds, Dover, Hull and Great Yarmouth Town");
  CHECK(headline("Harbour Works Buys the Dover Trust's\n\nthe firm will own all shops" + std::string(body)) == "Harbour Works Buys the Dover Trust's");
  CHECK(headline("Harbour Works Buys the Dover Trusts\n\nNew Owner Keeps All the Shops" + std::string(body)) == "Harbour Works Buys the Dover Trusts");
}

TEST_CASE("a heading of the text that repeats the headline's first words is no headline") {
  const std::string lead = "\n\nLEEDS, England, 3 May 2024 -- The harbour authority opened the bridge on Monday and thanked all who had worked on it for three years.\n\n";
  CHECK(headline("Bridge and Chimney Safety in the Harbour: What Not to Do in Winter" + lead + "Bridge and Chimney Safety in the Harbour\n\nOne of the mistakes that people make is that they skip the inspections of the bridge.\n") ==
        "Bridge and Chimney Safety in the Harbour: What Not to Do in Winter");
  CHECK(headline("Harbour opens its third bridge | Harbour News\n\nHome\n\nHarbour opens its third bridge" + lead) == "Harbour opens its third bridge");
}
