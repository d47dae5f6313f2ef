#include <catch2/catch.hpp>

#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

struct Case {
  const char* head;                 // the dateline with what separates it from the text
  std::vector<std::string> places;
  const char* date;                 // "" for none
  const char* wire;                 // "" for none
};

const char* const text = "The Harbour Board has approved the plan for a new quay and will begin to build it in spring, the Board told its members today.\n\nNothing else was decided.\n";
const char* const german = "Der Hafenverein hat den Plan für eine neue Mole beschlossen und wird sie im Frühjahr bauen, wie der Vorstand den Mitgliedern heute mitteilte.\n\nWeiter wurde nichts beschlossen.\n";
const char* const french = "Le conseil du port a approuvé le plan pour une nouvelle jetée et va commencer les travaux au printemps, a annoncé le président aux membres.\n\nRien d'autre n'a été décidé.\n";
const char* const spanish = "La junta del puerto ha aprobado el plan para un nuevo muelle y va a empezar las obras en primavera, según ha anunciado el presidente a los socios.\n\nNo se decidió nada más.\n";
const char* const italian = "Il consiglio del porto ha approvato il piano per un nuovo molo e comincerà i lavori in primavera, come ha annunciato il presidente ai soci della città.\n\nNon è stato deciso altro.\n";
const char* const dutch = "Het bestuur van de haven heeft het plan voor een nieuwe kade goedgekeurd en begint in het voorjaar met de bouw, zo maakte de voorzitter bekend.\n\nVerder werd niets besloten.\n";

void check(const std::vector<Case>& cases, const char* body) {
  const Parser& parser = tests::parser();
  for (const Case& c : cases) {
    const std::string whole = std::string("Harbour Board approves plan for a new quay\n\n") + c.head + body;
    INFO(c.head);
    const Release release = parser.parse(whole);
    REQUIRE(release.dateline);
    std::vector<std::string> places;
    for (const Place& place : release.dateline->places) {
      places.push_back(place.text);
      CHECK(whole.substr(place.start, place.end - place.start) == place.text);
    }
    CHECK(places == c.places);
    CHECK((release.dateline->date ? release.dateline->date->value.substr(0, 10) : "") == c.date);
    CHECK((release.dateline->wire ? release.dateline->wire->text : "") == c.wire);
    CHECK(whole.substr(release.dateline->start, release.dateline->end - release.dateline->start) == release.dateline->text);
  }
}

}  // namespace

TEST_CASE("datelines of English wires and desks") {
  check({{"CAPE MAY, N.J., Oct. 16, 2023 /PRNewswire/ -- ", {"CAPE MAY"}, "2023-10-16", "PRNewswire"},
         {"CAPE MAY, N.J., Oct. 16 /PRNewswire-FirstCall/ -- ", {"CAPE MAY"}, "--10-16", "PRNewswire-FirstCall"},
         {"CAPE MAY, N.J.--(BUSINESS WIRE)--", {"CAPE MAY"}, "", "BUSINESS WIRE"},
         {"SAN FRANCISCO & TOKYO--(BUSINESS WIRE)--", {"SAN FRANCISCO", "TOKYO"}, "", "BUSINESS WIRE"},
         {"CAPE MAY, N.J., Oct. 16, 2023 (GLOBE NEWSWIRE) -- ", {"CAPE MAY"}, "2023-10-16", "GLOBE NEWSWIRE"},
         {"RALEIGH, NC / ACCESSWIRE / December 5, 2023 / ", {"RALEIGH"}, "2023-12-05", "ACCESSWIRE"},
         {"Vancouver, British Columbia--(Newsfile Corp. - December 5, 2023) - ", {"Vancouver"}, "2023-12-05", "Newsfile Corp."},
         {"OTTAWA, ON, Dec. 5, 2023 /CNW/ - ", {"OTTAWA"}, "2023-12-05", "CNW"},
         {"AUSTIN, TEXAS, UNITED STATES, December 5, 2023 /EINPresswire.com/ -- ", {"AUSTIN"}, "2023-12-05", "EINPresswire.com"},
         {"MIAMI, FL, September 13, 2025 /24-7PressRelease/ -- ", {"MIAMI"}, "2025-09-13", "24-7PressRelease"},
         {"Boca Raton, Florida (Newsworthy.ai) Monday Nov 10, 2025 @ 6:00 AM Pacific — ", {"Boca Raton"}, "2025-11-10", "Newsworthy.ai"},
         {"LONDON, Jan 5 (Reuters) - ", {"LONDON"}, "--01-05", "Reuters"},
         {"BOSTON (AP) — ", {"BOSTON"}, "", "AP"},
         {"London, 12 May 2023 – ", {"London"}, "2023-05-12", ""},
         {"LONDON – 12 May 2023 – ", {"LONDON"}, "2023-05-12", ""},
         {"12 May 2023, London – ", {"London"}, "2023-05-12", ""},
         {"WASHINGTON – ", {"WASHINGTON"}, "", ""},
         {"NEW YORK, NY and LONDON, UK – May 12, 2023 – ", {"NEW YORK", "LONDON"}, "2023-05-12", ""},
         {"ST. LOUIS (May 12, 2023) – ", {"ST. LOUIS"}, "2023-05-12", ""},
         {"MUNICH, Germany, May 12, 2023 -- ", {"MUNICH"}, "2023-05-12", ""},
         {"Brussels, 12 July 2021\n\n", {"Brussels"}, "2021-07-12", ""}},
        text);
}

TEST_CASE("datelines in German") {
  check({{"Dresden, 5. Januar 2026 – ", {"Dresden"}, "2026-01-05", ""},
         {"Dresden, den 05.01.2026. ", {"Dresden"}, "2026-01-05", ""},
         {"Dresden/Leipzig, im Januar 2026 – ", {"Dresden", "Leipzig"}, "2026-01", ""},
         {"BERLIN (dpa) - ", {"BERLIN"}, "", "dpa"},
         {"Berlin, 05.01.2026 (ots) - ", {"Berlin"}, "2026-01-05", "ots"},
         {"Berlin (ots) - ", {"Berlin"}, "", "ots"},
         {"Wien (OTS) - ", {"Wien"}, "", "OTS"},
         {"Frankfurt am Main, 5. Januar 2026. ", {"Frankfurt am Main"}, "2026-01-05", ""},
         {"(Hamburg, 5. Januar 2026) – ", {"Hamburg"}, "2026-01-05", ""},
         {"Hamburg, 5.1.26. ", {"Hamburg"}, "2026-01-05", ""},
         {"Hamburg | 5. Januar 2026 | ", {"Hamburg"}, "2026-01-05", ""}},
        german);
}

TEST_CASE("datelines in French, Spanish, Italian and Dutch") {
  check({{"Paris, le 5 janvier 2026 – ", {"Paris"}, "2026-01-05", ""},
         {"PARIS, 5 janv. 2026 (AFP) - ", {"PARIS"}, "2026-01-05", "AFP"},
         {"Neuilly-sur-Seine, le 1er avril 2026 – ", {"Neuilly-sur-Seine"}, "2026-04-01", ""},
         {"MONTRÉAL, le 5 janv. 2026 /CNW Telbec/ - ", {"MONTRÉAL"}, "2026-01-05", "CNW Telbec"}},
        french);
  check({{"Madrid, 5 de enero de 2026.- ", {"Madrid"}, "2026-01-05", ""},
         {"MADRID, 5 Ene. (EUROPA PRESS) - ", {"MADRID"}, "--01-05", "EUROPA PRESS"},
         {"Madrid, 5 ene (EFE).- ", {"Madrid"}, "--01-05", "EFE"},
         {"Ciudad de México, a 5 de enero de 2026.- ", {"Ciudad de México"}, "2026-01-05", ""},
         {"Valdemora de Soto, Hgo., a 5 de enero de 2026\n\n", {"Valdemora de Soto"}, "2026-01-05", ""}},
        spanish);
  check({{"Roma, 5 gennaio 2026 – ", {"Roma"}, "2026-01-05", ""},
         {"(ANSA) - ROMA, 05 GEN - ", {"ROMA"}, "--01-05", "ANSA"},
         {"Milano, lì 5 gennaio 2026 - ", {"Milano"}, "2026-01-05", ""},
         {"San Remo in Colle (PD), 5 gennaio 2026 – ", {"San Remo in Colle"}, "2026-01-05", ""}},
        italian);
  check({{"Amsterdam, 5 januari 2026 – ", {"Amsterdam"}, "2026-01-05", ""}, {"'s-Hertogenbosch, 5 januari 2026 - ", {"'s-Hertogenbosch"}, "2026-01-05", ""}, {"Den Haag, 5 januari 2026 – ", {"Den Haag"}, "2026-01-05", ""}}, dutch);
}

TEST_CASE("datelines in the line of the kind of text, and places with a full stop") {
  const auto places = [](const std::string& text) {
    const Release release = tests::parser().parse(text);
    std::string out;
    if (release.dateline)
      for (const Place& place : release.dateline->places) out += place.text + ";";
    return out;
  };
  const std::string headline = "\n\nLe port approuve une nouvelle jetée\n\n";
  CHECK(places("Communiqué de presse  |  Rochebrune, le 16 juin 2025" + headline + french) == "Rochebrune;");
  CHECK(places("Communiqué de presse  |  Ville de Rochebrune" + headline + french) == "");
  CHECK(places(std::string("Hafen baut neue Mole\n\nPotsdam/Bad Auental. ") + german) == "Potsdam;Bad Auental;");
  CHECK(places(std::string("Hafen baut neue Mole\n\nAuental. ") + german) == "");
  // What goes on, the part of a site, the way to a page.
  CHECK(places(std::string("Lago Cinema Festival\nMontelago, 18-27 luglio 2024\n\nIl festival apre con un film muto\n\n") + italian) == "");
  CHECK(places(std::string("PROFIS | 03.07.2021 | 12:00 UHR\n\nHafen baut neue Mole\n\n") + german) == "");
  CHECK(places(std::string("Inicio / Actualidad / Noticias\n\nEl puerto aprueba el muelle\n\n") + spanish) == "");
}

TEST_CASE("a place before a headline's dash, and a sign-off above a contact, are no datelines") {
  CHECK_FALSE(tests::parser().parse("Salgueiro – Detidos três homens por furto\n\nA polícia deteve na terça-feira três homens que são suspeitos de furto em casas da cidade, e encontrou com eles ouro e dinheiro.\n").dateline);
  CHECK(tests::parser().parse("Harbour opens bridge\n\nSALGUEIRO – The harbour board has opened the bridge and thanks all who have worked on it for three long years, in wind and rain.\n").dateline);
  const Release release = tests::parser().parse("Detidos três homens por furto\n\nA polícia deteve na terça-feira três homens que são suspeitos de furto em casas da cidade, e encontrou com eles ouro e dinheiro.\n\nSetúbal, 18 de março de 2026\n\n"
                                         "Para mais esclarecimentos: Ana Prado, tel. 265 555 014, telem. 965 550 143, imprensa@policia.example.org\n");
  CHECK_FALSE(release.dateline);
  REQUIRE(release.date);
  CHECK(release.date->value == "2026-03-18");
}

TEST_CASE("what opens a paragraph and is no dateline") {
  const Parser& parser = tests::parser();
  for (const char* line : {"Back on May 22, 2010, a programmer bought two pizzas and made history, as everybody in the trade knows today, and nobody ever forgot it.",
                           "Starting January 13, the bakery opens at six in the morning, and the owner will be there every day of the week to serve her guests.",
                           "Climate action – a new report shows how towns save heat in winter and how much money they get back for it in the years that follow.",
                           "Dates: Nov. 15-21, every evening at eight, in the old hall of the harbour, where coffee and cake are served to all who come.",
                           "In December 2023, the Board elected a new chair, who took office in spring and has since visited every port along the whole coast.",
                           "NASA – the space agency of the United States – will send a new probe to Venus and asks for names from children in all the schools."}) {
    INFO(line);
    CHECK_FALSE(parser.parse(std::string("Harbour Board approves plan for a new quay\n\n") + line + "\n").dateline);
  }
}

TEST_CASE("a wire names itself below the text") {
  const std::string text = "Bornheim: Fähre gestohlen\n\nAm Montag wurde im Hafen eine Fähre gestohlen, die erst am Abend wieder gefunden wurde, als sie leer auf dem Fluss trieb. ";
  const auto wire = [](const std::string& whole) {
    const auto release = pressparse::parse(whole);
    return release.dateline && release.dateline->wire ? release.dateline->wire->text + " " + release.dateline->wire->service : std::string();
  };
  CHECK(wire(text + "ots Originaltext: Hafenpolizei Nord\n") == "ots ots");
  CHECK(wire(text + "\n\nots-Originaltext: Hafenpolizei Nord\n") == "ots ots");
  CHECK(wire(text + "Der Originaltext: siehe oben.\n").empty());
  CHECK(wire(text + "Die ots berichtet davon.\n").empty());
}

TEST_CASE("dateline: known places alone in brackets open a text") {
  const auto line = [](const std::string& head) { return tests::parser("de").parse("Neue Mole am Hafen beschlossen\n\n" + head + german).dateline; };
  const auto hanover = line("(Hannover) ");
  REQUIRE(hanover);
  CHECK(hanover->places.front().text == "Hannover");
  const auto two = line("(Stuttgart/München) ");
  REQUIRE(two);
  CHECK(two->places.size() == 2);
  const auto dated = line("[Berlin, 12.03.2024] ");
  REQUIRE(dated);
  CHECK(dated->date);
  const auto wire = line("(Wien, OTS) - ");
  REQUIRE(wire);
  CHECK(wire->wire);
  for (const char* none : {"(em) ", "(SPÖ) ", "(Foto) ", "(Hafenfest) ", "(Anna) "}) {
    CAPTURE(none);
    CHECK_FALSE(line(none));
  }
}

TEST_CASE("dateline: a weekday of two letters is no place") {
  const auto release = tests::parser("de").parse("OTS0087 5 CI 0412                      Mi, 18.Okt 2023\n\nHafen/Verkehr\n\nNeue Mole am Hafen beschlossen\n\nGraz (OTS) - " + std::string(german));
  REQUIRE(release.dateline);
  REQUIRE(release.dateline->places.size() == 1);
  CHECK(release.dateline->places.front().text == "Graz");
}
