// What a page or a mail puts over a release is none of its headline: paths, menus, links to skip to, a mail's head, topics.
#include <catch2/catch.hpp>
#include <string>

#include "output/record_fields.hpp"
#include "parsers.hpp"

namespace {

const std::string english = "\n\nThe mayor said on Tuesday that the works will begin in autumn and that the council has set aside three million pounds for the next two years, she told residents.\n";
const std::string french = "\n\nLe maire a expliqué ce mardi que les travaux commenceront à l'automne et que la commune a réservé trois millions d'euros pour les deux prochaines années.\n";
const std::string spanish = "\n\nEl alcalde explicó este martes que las obras empezarán en otoño y que el consistorio ha reservado tres millones de euros para los próximos dos años, según dijo.\n";
const std::string german = "\n\nDer Bürgermeister erklärte am Dienstag, dass die Arbeiten im Herbst beginnen und die Gemeinde drei Millionen Euro für die kommenden zwei Jahre zurückgelegt hat.\n";

std::string headline(const std::string& text) {
  const pressparse::Release release = pressparse::tests::parser("").parse(text);
  return release.headline ? release.headline->text : "";
}

/// The zones' kinds at the first place of `words`.
std::string zone_of(const std::string& text, const std::string& words) {
  const std::size_t at = text.find(words);
  for (const pressparse::Zone& zone : pressparse::tests::parser("").parse(text).zones)
    if (zone.start <= at && at < zone.end) return std::string(pressparse::output::name_of(zone.kind));
  return "";
}

}  // namespace

TEST_CASE("the way to a page is no headline, whatever its signs") {
  const std::string title = "Harbour museum reopens after two years of works";
  CHECK(headline("Skip to main content\nHome > News and events > Latest news > Harbour museum reopens\n\n" + title + english) == title);
  CHECK(headline("Home / News / 2024 / November\n\n" + title + english) == title);
  CHECK(headline("You are here: Home / News / Port Ellery\n\n" + title + english) == title);
  CHECK(headline("Accueil › Espace presse › Communiqués\n\nLe musée du port rouvre après deux ans de travaux" + french) == "Le musée du port rouvre après deux ans de travaux");
  CHECK(headline("Inicio / Comunicación / Notas de prensa / Detalle\n\nEl museo del puerto reabre tras dos años de obras" + spanish) == "El museo del puerto reabre tras dos años de obras");
  CHECK(headline("Sie sind hier: Start / Presse / Pressemitteilungen\n\nHafenmuseum öffnet nach zwei Jahren wieder" + german) == "Hafenmuseum öffnet nach zwei Jahren wieder");
}

TEST_CASE("signs of a path inside a headline leave it one") {
  CHECK(headline("Frozen leaks / five tips against burst pipes" + english) == "Frozen leaks / five tips against burst pipes");
  CHECK(headline("Home sales rise / rents fall in Port Ellery" + english) == "Home sales rise / rents fall in Port Ellery");
  CHECK(headline("Listen to the sea: new path opens in Port Ellery" + english) == "Listen to the sea: new path opens in Port Ellery");
  CHECK(headline("Home at last as ferry crew returns to port" + english) == "Home at last as ferry crew returns to port");
}

TEST_CASE("menus and reading aids are noise") {
  const std::string title = "Harbour museum reopens after two years of works";
  CHECK(headline("Home\nEnvironment\nRivers and coastal protection\n\n" + title + english) == title);
  CHECK(headline("Listen   Print   Share by email   A+ A-\n\n" + title + english) == title);
  CHECK(headline("An official website of the Port Ellery government\nHere's how you know\n\n" + title + english) == title);
  CHECK(zone_of("Listen   Print   Share by email   A+ A-\n\n" + title + english, "Listen") == "noise");
  CHECK(zone_of("Home > News > Ferries\n\n" + title + english, "Home") == "noise");
  CHECK(zone_of(title + english, "Harbour") == "headline");
}

TEST_CASE("a mail's head stands over the headline; its subject is it where nothing else is") {
  const std::string head = "From: Ellery Communications <news@ellery.example>\nSubject: EMBARGOED - museum to reopen after six million pound refurb\n\n";
  CHECK(headline(head + "PRESS RELEASE\n\nHarbour museum reopens after two years of works" + english) == "Harbour museum reopens after two years of works");
  CHECK(headline("Von: Hafen AG Presse <presse@hafen.example>\nAn: Presseverteiler\nBetreff: Presse-Information Hafenmuseum\n\nHafenmuseum öffnet nach zwei Jahren wieder" + german) == "Hafenmuseum öffnet nach zwei Jahren wieder");
  CHECK(headline("From: Ellery Communications <news@ellery.example>\nSubject: Harbour museum reopens after two years of works" + english) == "Harbour museum reopens after two years of works");
}

TEST_CASE("topics, tags, the head of a wire's page and who holds an office are no headline") {
  const std::string title = "Harbour museum reopens after two years of works";
  CHECK(headline("Museums/Culture/Tourism/Ellery\n\n" + title + english) == title);
  CHECK(headline("#Museum   #Culture\n\n" + title + english) == title);
  CHECK(headline("Superintendent: Dr. Ann Lee\n\n" + title + english) == title);
  CHECK(headline("OFFICE OF THE GOVERNOR\nAnn J. Lee\n\nHome   About   Newsroom   Contact\n\n" + title + english) == title);
  CHECK(headline("Harbour/tram line opens in Port Ellery" + english) == "Harbour/tram line opens in Port Ellery");
  CHECK(headline("Minister: Ferries will run again from May" + english) == "Minister: Ferries will run again from May");
}

TEST_CASE("links to skip to, mails' notes and files to load are noise in every language") {
  const std::string title = "Das Hafenmuseum öffnet nach zwei Jahren wieder";
  CHECK(headline("Sollte diese E-Mail nicht richtig angezeigt werden, klicken Sie bitte hier.\n\n" + title + german) == title);
  CHECK(headline("Pressestelle\n\nMedieninformation 63/2024\nPDF-Version (87 KB)\n\n" + title + german) == title);
  CHECK(headline("Presseinfo herunterladen (DOCX, 1,2 MB)\n\n" + title + german) == title);
  CHECK(headline("Télécharger le communiqué (312 Ko)\n\nLe musée du port rouvre après deux ans de travaux" + french) == "Le musée du port rouvre après deux ans de travaux");
  CHECK(headline("[ Skip to main content ]   A- A A+\n\nHarbour museum reopens after two years of works" + english) == "Harbour museum reopens after two years of works");
  CHECK(headline("Nyheter och press / Pressmeddelanden\n\nHarbour museum reopens after two years of works" + english) == "Harbour museum reopens after two years of works");
  CHECK(headline("Harbour line counts sales (in MB)" + english) == "Harbour line counts sales (in MB)");
}

TEST_CASE("lines on each other over the kind of text are a letterhead") {
  const std::string title = "Le musée du port rouvre après deux ans de travaux";
  CHECK(headline("Centre hospitalier du Lac (CHL)\nUnité des relations médias\n\nCommuniqué de presse\nBrive, le 4 novembre 2025\n\n" + title + french) == title);
  CHECK(headline("CENTRALE DU LAC, S.A.\nSociété anonyme\nSiège : 12, rue du Port, 44000 Nantes\nCapital social : 12.000.000 euros\n\nCOMMUNIQUÉ\n\n" + title + french) == title);
  // One line over it may be the headline, and so may a stack under which nothing else reads like one.
  CHECK(headline(title + "\n\nCommuniqué de presse" + french) == title);
  CHECK(headline("Stadt baut neue Brücke über den Fluss\nBaubeginn ist im kommenden Frühjahr\n\nPressemitteilung" + german) == "Stadt baut neue Brücke über den Fluss");
}

TEST_CASE("decks: two whole lines, points over a headed statement, a teaser over a page's rests") {
  const auto decks = [](const std::string& text) { return pressparse::tests::parser("").parse(text).subheadlines.size(); };
  const std::string title = "Le port agrandit ses quais et achète deux grues\n\n";
  CHECK(decks(title + "Le trafic du port atteint 31 millions de tonnes\nLa ville finance la moitié des travaux" + french) == 2);
  CHECK(decks(title + "– Le trafic du port atteint 31 millions de tonnes\n– La ville finance la moitié des travaux\n\nDéclaration du maire" + french) == 2);
  CHECK(decks("Die Stadt baut eine neue Halle\n\nDie Stadt baut für drei Millionen Euro eine große\nTurnhalle für die Schule am Fluss" + german) < 2);
}
