// Mails: what stands before the subject, the headline below the salutation, and decks that open with a sign of their own.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "parsers.hpp"

namespace {

using Decks = std::vector<std::string>;

const std::string english = "\n\nHarlen, 3 May 2025 - The harbour trust said on Saturday that it will open the new bridge in June after two years of work on the piers and the deck.\n";
const std::string german = "\n\nHarlen, 3. Mai 2025 - Der Hafenverein hat am Samstag die neue Brücke für Radfahrer eröffnet, die zwei Jahre lang gebaut wurde und acht Millionen Euro kostet.\n";
const std::string french = "\n\nHarlen, le 3 mai 2025. Le port a ouvert samedi la nouvelle passerelle pour les cyclistes, construite pendant deux ans et financée par la commune.\n";
const std::string spanish = "\n\nHarlen, 3 de mayo de 2025.- El puerto ha abierto este sábado la nueva pasarela para ciclistas, que se ha construido durante dos años y ha costado ocho millones.\n";
const std::string italian = "\n\nHarlen, 3 maggio 2025 - Il Comune ha aperto sabato il nuovo ponte per i ciclisti, costruito in due anni e costato otto milioni di euro alle casse pubbliche.\n";
const std::string dutch = "\n\nHarlen, 3 mei 2025 – De havenstichting heeft zaterdag de nieuwe brug voor fietsers geopend, waaraan twee jaar is gebouwd en die acht miljoen euro heeft gekost.\n";

pressparse::Release parsed(const std::string& text) { return pressparse::tests::parser("").parse(text); }

std::string headline(const std::string& text) {
  const pressparse::Release release = parsed(text);
  return release.headline ? release.headline->text : "";
}

Decks decks(const std::string& text) {
  Decks out;
  for (const auto& deck : parsed(text).subheadlines) out.push_back(deck.text);
  return out;
}

}  // namespace

TEST_CASE("what mailers and press offices put before a subject", "[headline]") {
  CHECK(headline("Subject: Press release | Harbour trust opens bridge" + english) == "Harbour trust opens bridge");
  CHECK(headline("Subject: FW: [EXT] PRESS RELEASE - Harbour trust opens bridge" + english) == "Harbour trust opens bridge");
  CHECK(headline("Betreff: WG: PM: Hafenverein eröffnet neue Radbrücke" + german) == "Hafenverein eröffnet neue Radbrücke");
  CHECK(headline("Objet : TR: [Externe] Le port inaugure sa passerelle" + french) == "Le port inaugure sa passerelle");
  CHECK(headline("Asunto: NdP - El puerto abre la pasarela ciclista" + spanish) == "El puerto abre la pasarela ciclista");
  CHECK(headline("Oggetto: Comunicato stampa: Il Comune apre il ponte" + italian) == "Il Comune apre il ponte");
  CHECK(headline("Onderwerp: Persbericht | Harlen opent brug voor fietsers" + dutch) == "Harlen opent brug voor fietsers");
}

TEST_CASE("what is part of the subject stays", "[headline]") {
  CHECK(headline("Subject: Harlen: Harbour trust opens bridge" + english) == "Harlen: Harbour trust opens bridge");
  CHECK(headline("Subject: Press release rules change in Harlen" + english) == "Press release rules change in Harlen");
  CHECK(headline("Betreff: Hafenverein - neue Radbrücke wird eröffnet" + german) == "Hafenverein - neue Radbrücke wird eröffnet");
  CHECK(headline("Onderwerp: PM bezoekt nieuwe brug voor fietsers" + dutch) == "PM bezoekt nieuwe brug voor fietsers");
}

TEST_CASE("the headline below a letter's opening is not its subject", "[headline]") {
  const std::string title = "Harbour trust opens bridge for cyclists";
  CHECK(headline("Subject: " + title + "\n\nDear all,\n\nPlease find the release below.\n\n" + title + english) == title);
  CHECK(decks("Subject: " + title + "\n\nDear all,\n\nPlease find the release below.\n\n" + title + "\nTwo years of work come to an end" + english) ==
        Decks{"Two years of work come to an end"});
  CHECK(headline("Onderwerp: Persbericht: 75 banen in Harlen\n\nBeste,\n\nHierbij het persbericht.\n\nFietsfabriek opent tweede atelier in Harlen" + dutch) ==
        "Fietsfabriek opent tweede atelier in Harlen");
  // Where none stands below, the subject is all there is.
  CHECK(headline("Subject: " + title + "\n\nDear all,\n\nPlease find the release below." + english) == title);
}

TEST_CASE("signs that belong to a deck", "[headline]") {
  const std::string title = "Harbour trust opens bridge for cyclists\n\n";
  CHECK(decks(title + "£8m scheme ends two years of work\n€3m comes from the county" + english) ==
        Decks{"£8m scheme ends two years of work", "€3m comes from the county"});
  CHECK(decks("Umsatz der Werften wächst stärker\n+12 Prozent im ersten Quartal" + german) == Decks{"+12 Prozent im ersten Quartal"});
  CHECK(decks("El puente abre a los ciclistas\n¿Quién paga las obras del puerto?" + spanish) == Decks{"¿Quién paga las obras del puerto?"});
  // A bullet is no part of it.
  CHECK(decks(title + "+ 12 miles of paths are ready\n* 8 lamps stand on the quay" + english) ==
        Decks{"12 miles of paths are ready", "8 lamps stand on the quay"});
}

TEST_CASE("a line with a colon leads to the second line of the headline", "[headline]") {
  CHECK(headline("PRESS RELEASE\n\nBridge over the Harle:\nCyclists cross from Saturday\nTrust and town invest eight million in the deck and in lights along the quay" +
                 english) == "Bridge over the Harle: Cyclists cross from Saturday");
  CHECK(headline("NOTA STAMPA\n\nCANTIERISTICA\nCANTIERI DEL PORTO VARANO LA \"ADELE\"\nPRIMO TRAGHETTO ITALIANO A METANOLO\n\nLa nave entrerà in servizio a dicembre tra Livorno e Olbia" +
                 italian) == "CANTIERI DEL PORTO VARANO LA \"ADELE\" PRIMO TRAGHETTO ITALIANO A METANOLO");
  // Two decks below it say that the line is whole.
  CHECK(headline("PRESS RELEASE\n\nBridge over the Harle\nCyclists cross from Saturday\nTrust and town invest eight million in the deck and in lights along the quay" +
                 english) == "Bridge over the Harle");
}

TEST_CASE("a page's own words stand between deck and text", "[headline]") {
  const std::string text = "\n\nThe harbour trust said on Saturday that it will open the new bridge in June after two years of work on the piers, with money from the county.\n";
  const std::string title = "Bridge opens to cyclists in June\n\n";
  CHECK(decks(title + "Two years of work end on Saturday. Feast for all on the quay\n\nShare" + text) ==
        Decks{"Two years of work end on Saturday. Feast for all on the quay"});
  CHECK(decks(title + "Share\nPrint" + text).empty());
}
