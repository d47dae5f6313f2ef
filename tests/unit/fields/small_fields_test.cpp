// Tickers, captions, end marks and boilerplates: what must be found, and as much that must not.
#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using pressparse::parse;
using pressparse::Release;

namespace {

std::string end_mark(std::string_view text) {
  const Release release = parse(text);
  return release.end_mark ? release.end_mark->text : "";
}
std::string credit(std::string_view text) {
  const Release release = parse(text);
  return release.captions.size() == 1 ? release.captions[0].credit.value_or("none") : std::to_string(release.captions.size()) + " captions";
}
const std::string body = "Harbour opens bridge\n\nThe bridge was opened by the mayor on Monday.\n\n";

}  // namespace

TEST_CASE("end marks stand on a line of their own or glued to the last sentence") {
  CHECK(end_mark(body + "###\n") == "###");
  CHECK(end_mark(body + "# # #") == "# # #");
  CHECK(end_mark(body + "- 30 -\n") == "- 30 -");
  CHECK(end_mark(body + "ENDS\n\nNotes to editors\n") == "ENDS");
  CHECK(end_mark("Harbour opens bridge\n\nIt was opened on Monday.-30-") == "-30-");
  CHECK(end_mark(body + "- Ende -\n") == "- Ende -");
}

TEST_CASE("what looks like an end mark is none") {
  CHECK(end_mark(body + "See pages 12-30-\n") == "");
  CHECK(end_mark("* * *\n\n" + body + "More text follows here for a while, so that the stars stand in the first half.\n") == "");
  CHECK(end_mark(body + "It ends well.\n") == "");
  CHECK(end_mark("### Harbour opens bridge\n\nThe bridge was opened.\n") == "");
}

TEST_CASE("credits are read from labels, and a page's copyright is none") {
  CHECK(credit(body + "Photo: Ann Lee\n") == "Ann Lee");
  CHECK(credit(body + "Featured photo by Ann Lee on Unsplash.\n") == "Ann Lee");
  CHECK(credit(body + "The mayor cuts the ribbon. Photo: Ann Lee\n") == "Ann Lee");
  CHECK(credit("El puerto abre el puente y lo celebra con los vecinos de la ciudad en una fiesta que dura hasta la noche.\n\nPie de foto: La alcaldesa corta la cinta. Autor: J. Olalla / Ayto. de Puerto\n") == "J. Olalla / Ayto. de Puerto");
  CHECK(credit("Le port ouvre le pont et le fête avec les habitants de la ville dans une fête qui dure toute la nuit.\n\nPhoto : la maire coupe le ruban (© Ann Lee / Portneuf, licence CC BY)\n") == "Ann Lee / Portneuf");
  CHECK(credit(body + "![The mayor cuts the ribbon](https://example.org/a.png)\n") == "none");
  CHECK(credit(body + "![logo](https://example.org/a.png)\n") == "0 captions");
  CHECK(credit(body + "Copyright 2024 Harbour Authority. All rights reserved.\n") == "0 captions");
  CHECK(credit(body + "We took a photo of the bridge for the archive.\n") == "0 captions");
}

TEST_CASE("a boilerplate is found below its heading, behind it, and without one") {
  const std::string about = "Harbour Trust is a charity that has kept the old docks open to everyone since 1987 and runs three museums.";
  const auto boilerplate = [](const std::string& text) {
    const Release release = parse(text);
    return release.boilerplates.size() == 1 ? release.boilerplates[0].text : std::to_string(release.boilerplates.size()) + " boilerplates";
  };
  CHECK(boilerplate(body + "About Harbour Trust\n\n" + about + "\n") == about);
  CHECK(boilerplate(body + "About Harbour Trust: " + about + "\n") == about);
  CHECK(boilerplate(body + "About Harbour Trust " + about + "\n") == about);
  CHECK(boilerplate(body + "About Harbour Trust" + about + "\n") == about);
  CHECK(boilerplate(body + "About half of the visitors come by ship, the others by train or on foot through the old gate.\n") == "0 boilerplates");
}

TEST_CASE("a sentence that opens like a heading announces no boilerplate") {
  const std::string lead = "Zaragoza, 4 de noviembre de 2026.- Ventisca ha vendido la mitad de sus siete parques en la provincia de Teruel y ha dado las gracias a todos los que han trabajado en ellos.\n";
  CHECK(parse("Ventisca vende la mitad de sus parques\n\nLa empresa mantiene la gestión de las plantas\n\n" + lead).boilerplates.empty());
  CHECK(parse("Ventisca vende la mitad de sus parques\n\n" + lead + "\nLa empresa\n\nVentisca es una empresa de Zaragoza que opera parques en España, Portugal y Chile.\n").boilerplates.size() == 1);
}

TEST_CASE("a boilerplate behind its heading starts where a sentence opens") {
  const auto boilerplate = [](const std::string& heading, const std::string& text) {
    const Release release = parse(body + heading + text + "\n");
    return release.boilerplates.size() == 1 ? release.boilerplates[0].organization.value_or("none") + ": " + release.boilerplates[0].text.substr(0, 20) : "none";
  };
  CHECK(boilerplate("About Elm Steel ", "Since 1991, Elm Steel has made pipes and fittings for the harbours of the whole coast.") == "Elm Steel: Since 1991, Elm Stee");
  CHECK(boilerplate("About Elm & Co. ", "Headquartered in Port Ellery, Elm & Co. makes pipes and fittings for the harbours of the coast.") == "Elm & Co.: Headquartered in Por");
  CHECK(boilerplate("About Elm Wellness Center and Foundation ", "Elm Wellness Center and Foundation is a place for all the people of the coast.") == "Elm Wellness Center and Foundation: Elm Wellness Center ");
  CHECK(boilerplate("About Elm Network", "The Elm Network is a group of the makers of pipes and of fittings for all the harbours.") == "Elm Network: The Elm Network is a");
}

TEST_CASE("a description without a heading names who it describes, without the clause before the name") {
  const auto described = [](const std::string& opening, const std::string& end) {
    const std::string body = "Harbour Opens Bridge\n\nThe bridge opens in May, Elm Steel said, and Elm Steel has built it in two years for the town and all its walkers.\n\n"
      "Walkers cross the river in six minutes now, and nobody drives around the harbour any more.\n\nThe old ferry rests.\n\n";
    const Release release = parse(body + opening + " a maker of pipes and fittings for the harbours of the whole coast and its islands.\n\n" + end);
    return release.boilerplates.size() == 1 ? release.boilerplates[0].organization.value_or("none") : std::to_string(release.boilerplates.size());
  };
  CHECK(described("Founded in 1991, Elm Steel is", "") == "Elm Steel");
  CHECK(described("Based in Port Ellery, Elm Steel, Inc. is", "") == "Elm Steel, Inc.");
  CHECK(described("Elm Steel in Wells, ME, is", "") == "Elm Steel in Wells, ME");
  // Somebody new describes himself above his own contacts only.
  CHECK(described("Tideline is", "Contact DetailsTideline\n\n+1 877-555-0123\n\ninfo@tideline.example\n") == "Tideline");
  CHECK(described("Tideline is", "The bridge opens at nine in the morning, and the town will be there to see it.\n") == "0");
  CHECK(described("It is", "Contact Details\n\ninfo@tideline.example\n") == "0");
}

TEST_CASE("a boilerplate names its organisation") {
  const Release release = parse(body + "Über die Hafen GmbH\n\nDie Hafen GmbH betreibt seit 1987 die Häfen der Stadt und beschäftigt 400 Menschen an drei Orten.\n");
  REQUIRE(release.boilerplates.size() == 1);
  CHECK(release.boilerplates[0].organization == "Hafen GmbH");
}

TEST_CASE("a credit under a label of its own ends a caption, an image may name its source alone") {
  const std::string body = "The harbour opened the bridge on Monday and thanked all who had worked on it for three years, in wind and rain.\n\n";
  const auto credit = [&](const std::string& line) {
    const auto captions = pressparse::parse(body + line + "\n").captions;
    return captions.size() == 1 ? captions[0].credit.value_or("-") : std::to_string(captions.size());
  };
  CHECK(credit("Photo: The new bridge at sunrise. Credit: Lena Marsh") == "Lena Marsh");
  CHECK(credit("Photo: Lena Marsh") == "Lena Marsh");
  CHECK(credit("![Source: Harbour Works](https://harbour.example/a.png)") == "Harbour Works");
  CHECK(credit("![Source](https://harbour.example/a.png)") == "0");
  CHECK(credit("![image 2](https://harbour.example/a.png)") == "0");
}

TEST_CASE("end marks between dashes of any kind, drawn ones, and one that a wide gap parts from the wire") {
  const std::string dutch = "De haven opent een brug\n\nDe brug is maandag geopend door de burgemeester, die iedereen bedankte voor het werk.\n\n";
  CHECK(end_mark(dutch + "— EINDE BERICHT —\n\nContact: Anna de Wit\n") == "— EINDE BERICHT —");
  CHECK(end_mark(dutch + "Einde van de straat — en van het verhaal\n") == "");
  const std::string spanish = "El puerto abre un puente\n\nEl alcalde inauguró el puente este lunes y dio las gracias a todos los que trabajaron en él.\n\n";
  for (const char* mark : {"--ooOoo--", "---o0o---", "-oOo-", "--000--"}) CHECK(end_mark(spanish + mark + "\n") == mark);
  CHECK(end_mark(spanish + "-oro-\n") == "");
  CHECK(end_mark(spanish + "O-O\n") == "");
  const std::string german = "Hafen eröffnet Brücke\n\nDie Brücke wurde am Montag vom Bürgermeister eröffnet, der allen für ihre Arbeit dankte.\n\n";
  CHECK(end_mark(german + "Ende der Mitteilung    EQS News-Service\n") == "Ende der Mitteilung");
  CHECK(end_mark(german + "Ende der Mitteilung folgt ein Gespräch mit der Presse\n") == "");
}

TEST_CASE("stars over more text part it, stars over nothing else end it") {
  const std::string more = "The bridge is the third over the river Stour and the first that is made of wood alone; it was built by the harbour's own carpenters, who took three years for it.\n";
  const std::string long_body = body + body + body + body;
  CHECK(end_mark(long_body + "***\n\nContact: Ann Lee, ann@harbour.example.org\n") == "***");
  CHECK(end_mark(long_body + "***\n\n" + more) == "");
  CHECK(end_mark(long_body + "***\n\nAbout Harbour\n" + more) == "***");
}

TEST_CASE("a caption takes the credit that stands in it or in the line below") {
  const auto caption = [](const std::string& text, const std::string& line) {
    const auto captions = parse(text + line + "\n").captions;
    return captions.size() == 1 ? captions[0].text + " / " + captions[0].credit.value_or("-") : std::to_string(captions.size());
  };
  const std::string french = "Le port ouvre un pont\n\nLe maire a inauguré le pont ce lundi et a remercié tous ceux qui y ont travaillé pendant trois ans.\n\n";
  CHECK(caption(french, "Légende : les deux maires au pont\nCrédit photo : Paul Morand") == "les deux maires au pont / Paul Morand");
  CHECK(caption(french, "Visuel : Ines Garand et Paul Lacaze © Studio Nord") == "Ines Garand et Paul Lacaze / Studio Nord");
  CHECK(caption(french, "Photo (libre de droits) : les joueuses au départ, crédit : Anne Roy") == "les joueuses au départ / Anne Roy");
  const std::string german = "Hafen eröffnet Brücke\n\nDie Brücke wurde am Montag vom Bürgermeister eröffnet, der allen für ihre Arbeit dankte.\n\n";
  CHECK(caption(german, "Foto (honorarfrei bei Nennung): Warnstreik am Tor, Bild: R. Uhlig") == "Warnstreik am Tor / R. Uhlig");
  CHECK(caption(german, "Fotos, Abdruck honorarfrei: © Seilerei Moor/Roth") == "Fotos, Abdruck honorarfrei: © Seilerei Moor/Roth / Seilerei Moor/Roth");
  CHECK(caption(german, "– Bild von der Kundgebung am Tor, Foto: Nele Vogt/Allianz, Verwendung honorarfrei") == "– Bild von der Kundgebung am Tor, Foto: Nele Vogt/Allianz, Verwendung honorarfrei / Nele Vogt/Allianz");
  CHECK(caption(german, "Bilder: www.hafen.example.org/presse") == "0");
  const std::string italian = "Il porto apre un ponte\n\nIl sindaco ha inaugurato il ponte questo lunedì e ha ringraziato tutti quelli che ci hanno lavorato per tre anni.\n\n";
  CHECK(caption(italian, "Nella foto: da sinistra Orsini e Vasari alla firma. Foto Archivio Porto Salso") == "da sinistra Orsini e Vasari alla firma / Archivio Porto Salso");
  CHECK(caption(italian, "Nella foto: il presidente Rossi con la delegazione") == "il presidente Rossi con la delegazione / -");
  const std::string dutch = "De haven opent een brug\n\nDe brug is maandag geopend door de burgemeester, die iedereen bedankte voor het werk.\n\n";
  CHECK(caption(dutch, "📷 Anna de Wit met de voorzitter © KV Haven - Piet Bos") == "📷 Anna de Wit met de voorzitter © KV Haven - Piet Bos / KV Haven - Piet Bos");
  CHECK(caption(body, "The new ferry off Dover. Pic: Ann Loy") == "The new ferry off Dover. Pic: Ann Loy / Ann Loy");
  CHECK(caption(body, "Harbour Works © All rights reserved") == "0");
  CHECK(caption(body, "The file is closed, credits: Harbour Programme 2030.") == "0");
}
