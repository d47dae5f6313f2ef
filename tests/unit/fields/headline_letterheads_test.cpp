// What stands over a headline: whose release it is, the way to a page, dates, kickers.
#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using pressparse::parse;

namespace {

constexpr std::string_view spanish = "\n\nEl alcalde explicó este martes que las obras empezarán en otoño y que el consistorio ha reservado tres millones de euros para los próximos dos años, según dijo.\n";
constexpr std::string_view french = "\n\nLe maire a expliqué ce mardi que les travaux commenceront à l'automne et que la commune a réservé trois millions d'euros pour les deux prochaines années.\n";
constexpr std::string_view german = "\n\nDer Bürgermeister erklärte am Dienstag, dass die Arbeiten im Herbst beginnen und die Gemeinde drei Millionen Euro für die kommenden zwei Jahre zurückgelegt hat.\n";
constexpr std::string_view italian = "\n\nIl sindaco ha spiegato questo martedì che i lavori inizieranno in autunno e che il comune ha riservato tre milioni di euro per i prossimi due anni di lavoro.\n";
constexpr std::string_view dutch = "\n\nDe burgemeester legde dinsdag uit dat de werken in het najaar beginnen en dat de gemeente drie miljoen euro heeft uitgetrokken voor de komende twee jaar.\n";
constexpr std::string_view english = "\n\nThe mayor said on Tuesday that the works will begin in autumn and that the council has set aside three million pounds for the next two years, she told residents.\n";

/// The headline, with "kicker / " before it and " / deck" behind it for each subheadline.
std::string top(std::string_view lines, std::string_view body) {
  const pressparse::Release release = parse(std::string(lines) + std::string(body));
  if (!release.headline) return "";
  std::string out;
  for (const pressparse::Located& line : release.subheadlines)
    if (line.start < release.headline->start) out += line.text + " / ";
  out += release.headline->text;
  for (const pressparse::Located& line : release.subheadlines)
    if (line.start > release.headline->start) out += " / " + line.text;
  return out;
}

}  // namespace

TEST_CASE("a letterhead that is broken over lines is none of it the headline") {
  CHECK(top("MINISTERIO\nDE PUERTOS\nY FAROS\n\nNota de prensa\n\nEl Gobierno aprueba la reforma de los puertos del norte", spanish) == "El Gobierno aprueba la reforma de los puertos del norte");
  CHECK(top("Ministerium für Moore und Gewässer\ndes Landes Niedermark\n\nPressemitteilung Nr. 12/2024\n\nLand vernässt drei weitere Moore an der Unterelbe", german) == "Land vernässt drei weitere Moore an der Unterelbe");
  CHECK(top("Centro de Estudios del Desierto de la Universidad del Loa\nMinera Salar Grande S.A.\n\nDescriben tres microorganismos que nadie conocía en el salar", spanish) == "Describen tres microorganismos que nadie conocía en el salar");
}

TEST_CASE("several that sign together stand over the headline") {
  CHECK(top("Ville de Rochebrune / Étoile nautique de Rochebrune\n\nLe bassin olympique change de mains pour quinze ans", french) == "Le bassin olympique change de mains pour quinze ans");
  CHECK(top("Ministero pubblico – Polizia intercomunale Alta Valdemora\n\nSerie di furti in abitazione: due arresti nella notte di martedì", italian) == "Serie di furti in abitazione: due arresti nella notte di martedì");
  CHECK(top("Stadt Auental – neues Hallenbad eröffnet im Herbst", german) == "Stadt Auental – neues Hallenbad eröffnet im Herbst");
  CHECK(top("Hafen Auental / Brücke gesperrt: Umleitung bis Freitag", german) == "Hafen Auental / Brücke gesperrt: Umleitung bis Freitag");
}

TEST_CASE("names above the kind of text are a letterhead") {
  CHECK(top("SENATOR THE HON MIRIAM QUILL\nShadow Minister for Water\n\nMEDIA RELEASE\n\nWATER MINISTER CAUGHT OUT ON DAM FIGURES", english) == "WATER MINISTER CAUGHT OUT ON DAM FIGURES");
  CHECK(top("NEWS FROM THE INSTITUTE OF DEEP LAKES\n\nFOR IMMEDIATE RELEASE\n\nLake Microbe Breathes Metal", english) == "Lake Microbe Breathes Metal");
  CHECK(top("PRÉFET DE LA HAUTE-BRUYÈRE\nLiberté\nÉgalité\nFraternité\n\nCOMMUNIQUÉ DE PRESSE\n\nSécheresse : le département placé en alerte jusqu'à la mi-juillet", french) == "Sécheresse : le département placé en alerte jusqu'à la mi-juillet");
  // A headline over the kind of text stays one, with nothing like a headline below.
  CHECK(top("Trust Releases Forty Harvest Mice\n\nPRESS RELEASE", english) == "Trust Releases Forty Harvest Mice");
}

TEST_CASE("the way to a page and its menus are no headline") {
  CHECK(top("Prensa > Notas de prensa > 2024\n\nEl puerto abre su tercer puente a los vecinos", spanish) == "El puerto abre su tercer puente a los vecinos");
  CHECK(top("Inicio  ·  El Festival  ·  Programación  ·  Entradas\n\nEl festival abre con una película muda de 1924", spanish) == "El festival abre con una película muda de 1924");
  CHECK(top("Nieuws  Ploeg  Tickets  Fanshop  Business  Jeugd\n\n10/01/2025 · Eerste ploeg\n\nDe linksbuiten tekent tot 2028 bij de club", dutch) == "De linksbuiten tekent tot 2028 bij de club");
  CHECK(top("Zwei Jahre  Arbeit  und kein Ende: Hafen wartet auf Bescheid", german) == "Zwei Jahre  Arbeit  und kein Ende: Hafen wartet auf Bescheid");
  CHECK(top("Ferry fares up > 10 percent as fuel prices rise", english) == "Ferry fares up > 10 percent as fuel prices rise");
}

TEST_CASE("a place with its region and a date is a line of a date") {
  CHECK(top("Valdemora de Soto, Hgo., a 9 de abril de 2025\n\nVinculan a proceso a tres personas por el robo de redes", spanish) == "Vinculan a proceso a tres personas por el robo de redes");
  CHECK(top("El puerto, cerrado por el temporal, reabre el 9 de abril de 2025", spanish) == "El puerto, cerrado por el temporal, reabre el 9 de abril de 2025");
}

TEST_CASE("a label with what stands behind it is no headline") {
  CHECK(top("Contactpersoon: Janneke de Boer\n\nWaterschap stelt een onttrekkingsverbod in voor sloten", dutch) == "Waterschap stelt een onttrekkingsverbod in voor sloten");
  CHECK(top("Medienmitteilung\nAd hoc-Mitteilung gemäss Art. 53 KR\n\nAlpenbank: Nadja Moor wird neue Chefin", german) == "Alpenbank: Nadja Moor wird neue Chefin");
  CHECK(top("(article 11, alinéa 3, du code)\n\nTrois personnes mises en examen pour vol de cuivre", french) == "Trois personnes mises en examen pour vol de cuivre");
}

TEST_CASE("what a letter is about is the headline without its label") {
  CHECK(top("Ville de Rochebrune\n\nObjet : fermeture du pont des Tanneurs pour travaux", french) == "fermeture du pont des Tanneurs pour travaux");
  CHECK(top("Onderwerp: afsluiting van de Meerbrug wegens dringende werken", dutch) == "afsluiting van de Meerbrug wegens dringende werken");
  CHECK(top("Onderwerp: Meerbrug\n\nGemeente sluit de Meerbrug wegens dringende werken", dutch) == "Gemeente sluit de Meerbrug wegens dringende werken");
  CHECK(top("Objet trouvé au fond du lac : une barque du douzième siècle", french) == "Objet trouvé au fond du lac : une barque du douzième siècle");
}

TEST_CASE("a short line between the kind of text and the headline is its kicker") {
  CHECK(top("Nota de prensa\n\nRegadíos\n\nEl Gobierno autoriza tres millones para modernizar el regadío del valle", spanish) == "Regadíos / El Gobierno autoriza tres millones para modernizar el regadío del valle");
  CHECK(top("PRESSEMITTEILUNG\n\nFreizeit und Sport\n\nWaldbad startet am Samstag in die neue Saison", german) == "Freizeit und Sport / Waldbad startet am Samstag in die neue Saison");
  CHECK(top("Comunicado\n\nQuieren 74 despidos y los vamos a frenar\n\nPARO POR TIEMPO INDETERMINADO EN EL ASTILLERO", spanish) == "Quieren 74 despidos y los vamos a frenar / PARO POR TIEMPO INDETERMINADO EN EL ASTILLERO");
  // The issuer, a town, a second kind of text, and what nothing stands above are none.
  CHECK(top("Nota de prensa\n\nVentisca\n\nVentisca vende la mitad de sus parques del norte a un fondo", spanish) == "Ventisca vende la mitad de sus parques del norte a un fondo");
  CHECK(top("PRESSEMITTEILUNG\n\nHamburg\n\nWaldbad startet am Samstag in die neue Saison", german) == "Waldbad startet am Samstag in die neue Saison");
  CHECK(top("PRESS RELEASE\n\nCORRECTION...by Tidewater Bank\n\nTidewater opens its third branch in the old customs house", english) == "Tidewater opens its third branch in the old customs house");
  CHECK(top("Marejada\n\nEl puerto abre su tercer puente a los vecinos del norte", spanish) == "El puerto abre su tercer puente a los vecinos del norte");
}

TEST_CASE("of three lines on each other a short first one leads up to the headline") {
  CHECK(top("Durchbruch in der vierten Runde\nPapierindustrie: mehr Geld in zwei Stufen und ein freier Tag\nBezirksleiterin Ilse Maurath lobt die Belegschaften vor den Toren", german) ==
        "Durchbruch in der vierten Runde / Papierindustrie: mehr Geld in zwei Stufen und ein freier Tag / Bezirksleiterin Ilse Maurath lobt die Belegschaften vor den Toren");
  CHECK(top("Neue Fähre für die Elbe\nReederei Brandt nimmt im Mai den Betrieb mit einem Schiff aus Husum auf", german) == "Neue Fähre für die Elbe / Reederei Brandt nimmt im Mai den Betrieb mit einem Schiff aus Husum auf");
}

TEST_CASE("two words over the text are its headline below a letterhead") {
  CHECK(top("Tidewater Bank plc\n\nBoardroom Change", english) == "Boardroom Change");
}

TEST_CASE("lines that end in a number to call and links to pages are no decks") {
  CHECK(top("Council Wins Grant for Cycle Paths\n\nAnn Loy (Council) 202-555-0143\n\nFunds will close the gaps in the river trail\n\nDOVER, May 3, 2024 – The council has won a grant.", english) == "Council Wins Grant for Cycle Paths / Funds will close the gaps in the river trail");
  CHECK(top("El puerto abre su tercer puente a los vecinos\nEnglish version available at puerto.example.org/news", spanish) == "El puerto abre su tercer puente a los vecinos");
}

TEST_CASE("a label with its senders, its place and its day behind signs is no headline") {
  const std::string title = "Council keeps the old ferry for the islands";
  CHECK(top("PRESS RELEASE — Harbour Trust — Dover, 16 May 2024\n\n" + title, english) == title);
  CHECK(top("Media Release | Harbour Trust | 16 May 2024\n\n" + title, english) == title);
  CHECK(top("Gezamenlijk persbericht gemeente Zandmeer en Waterschap De Vliet\n\nStart van de nieuwe waterberging aan de Kolk", dutch) ==
        "Start van de nieuwe waterberging aan de Kolk");
  CHECK(top("18/01/2024 - 17u45 - A-kern\n\nWelkom, Luca! Aanvaller tekent tot 2027", dutch) == "Welkom, Luca! Aanvaller tekent tot 2027");
  // One sign, or words behind the day, are a headline's.
  CHECK(top("Press release: Harbour Days open in Dover on 16 May 2024", english) == "Harbour Days open in Dover on 16 May 2024");
  CHECK(top("16 May 2024 brings three new ferries to the islands", english) == "16 May 2024 brings three new ferries to the islands");
}

TEST_CASE("a short line that ends in a colon leads to the rest of the headline below it") {
  CHECK(top("Joint press release\n\nHeat from the data centre:\nCity works warm a whole quarter from 2027 on", english) ==
        "Heat from the data centre: City works warm a whole quarter from 2027 on");
  CHECK(top("City works warm a whole quarter\n\nThe three partners are:\nCity works, university and bank", english).starts_with("City works warm a whole quarter"));
}

TEST_CASE("two bodies beside each other, and a long name with hyphens, are a letterhead") {
  const std::string title = "Eau et hydrogène : trente entreprises en visite dans les ports du sud";
  CHECK(top("Ambassade de Belgique en Tunisie  -  Chambre de commerce tuniso-belge-luxembourgeoise (CCTBL)\n\nCOMMUNIQUÉ DE PRESSE CONJOINT\n\n" + title, french) == title);
  CHECK(top("MUSÉE DES BEAUX-ARTS ET DE LA DENTELLE DE MONTREUIL-LE-HAUT\n\n" + title, french) == title);
  // A body that does something beside another one is news.
  CHECK(top("La Chambre de commerce visite le port - la ville l'accueille", french) == "La Chambre de commerce visite le port - la ville l'accueille");
}

TEST_CASE("headline: a wire's line of codes and the day is none, and the day is that of the release") {
  const auto release = parse(
      "OTS0087 5 CI 0412 WGN0002 CI                                  Mi, 18.Okt 2023\n\nHafen/Verkehr/Graz\n\nNeue Mole am Hafen beschlossen – Stadt und Verein unterzeichnen Vertrag\n\n"
      "Graz (OTS) - Der Hafenverein hat den Plan für eine neue Mole beschlossen und wird sie im Frühjahr bauen, wie der Vorstand den Mitgliedern heute mitteilte.\n");
  REQUIRE(release.headline);
  CHECK(release.headline->text == "Neue Mole am Hafen beschlossen – Stadt und Verein unterzeichnen Vertrag");
  REQUIRE(release.date);
  CHECK(release.date->value == "2023-10-18");
  for (const char* headline : {"B12 und A7 ab 18. Oktober 2023 gesperrt", "COVID-19: EU und WHO einigen sich"}) {
    CAPTURE(headline);
    const auto kept = parse(std::string(headline) + "\n\nGraz (OTS) - Der Hafenverein hat den Plan für eine neue Mole beschlossen und wird sie im Frühjahr bauen, wie der Vorstand heute mitteilte.\n");
    REQUIRE(kept.headline);
    CHECK(kept.headline->text == headline);
  }
}
