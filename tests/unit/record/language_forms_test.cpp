// Forms that releases in other languages than English share: compounds after people, nouns for a kind before a name, desks, columns, quotations
// behind each other, segments of exchanges.
#include <catch2/catch.hpp>
#include <string>

#include "parties.hpp"

namespace {

using pressparse::tests::find;
using pressparse::tests::has;
using pressparse::tests::organizations;

pressparse::Release parse(const std::string& text, const std::string& language) { return pressparse::tests::parser(language).parse(text); }

}  // namespace

TEST_CASE("a compound that opens with a given name and ends in a word for an organisation is one") {
  const auto found = organizations("Bonn, 3. Mai 2024. Die Konrad-Lang-Stiftung fördert das Projekt. Auch die Anna-Immer-Schule und die Otto-von-Berg-Universität Magdeburg waren dabei.", "de");
  CHECK(has(found, "Konrad-Lang-Stiftung"));
  CHECK(has(found, "Anna-Immer-Schule"));
  CHECK(has(found, "Otto-von-Berg-Universität Magdeburg"));
  const auto none = organizations("Bonn, 3. Mai 2024. Der Konrad-Lang-Preis wird in der Anna-Immer-Straße verliehen. Das Eltern-Kind-Zentrum lädt ein.", "de");
  CHECK_FALSE(has(none, "Konrad-Lang-Preis"));
  CHECK_FALSE(has(none, "Anna-Immer-Straße"));
}

TEST_CASE("a noun for the kind is no part of the name behind it") {
  const auto found = organizations("Essen, 3. Mai 2024. Der Spezialchemiekonzern Lanthan SE hat einen Vertrag unterzeichnet. Die Zuwendung des Vereins Helle Werkstatt e.V. half dem Pilotkunden Blechtechnik Harz GmbH sehr. Die Kanzlei Tolgau Mervin beriet.", "de");
  CHECK(has(found, "Lanthan SE"));
  CHECK(has(found, "Helle Werkstatt e.V."));
  CHECK(has(found, "Blechtechnik Harz GmbH"));
  CHECK(has(found, "Tolgau Mervin"));
}

TEST_CASE("a legal form with an office tied to it closes the firm's name") {
  const auto release = parse("Wien, 3. Mai 2024. \"Das ist gut\", sagte Nordwerke GmbH-Geschäftsführerin Carina Pelz. Co-Geschäftsführer Jens Krüger stimmte zu.", "de");
  const auto* pelz = find(release, "Carina Pelz");
  REQUIRE(pelz);
  CHECK(pelz->affiliation == "Nordwerke GmbH");
  CHECK_FALSE(find(release, "GmbH", pressparse::PartyKind::organization));
}

TEST_CASE("a town that acts is its municipality") {
  const auto found = organizations("Gemeente Waterhoven\n\nWaterhoven krijgt een autoluwe binnenstad\n\nWaterhoven maakte dinsdag bekend dat de binnenstad autoluw wordt. Gemeente Waterhoven neemt in november een besluit.", "nl");
  CHECK(has(found, "Gemeente Waterhoven"));
  CHECK_FALSE(has(found, "Waterhoven"));
}

TEST_CASE("contacts: a language in brackets, a time or a desk names no organisation") {
  const auto belgian = parse("Bruxelles, le 15 janvier 2026 – La ministre a présenté le plan ce jeudi devant la presse.\n\nContact pour la presse\nNathalie Moss, porte-parole (FR) : +32 475 21 08 64 - fr@quai.example\nJan Claes, woordvoerder (NL) : +32 479 90 33 15 - nl@quai.example\n", "fr");
  REQUIRE(belgian.contacts.size() == 2);
  for (const auto& contact : belgian.contacts) CHECK((!contact.organization || contact.organization->size() > 2));
  const auto german = parse("Hagen. Die Konrad-Lang-Stiftung verleiht am Abend ihren Preis, wie sie am Montag mitteilte.\n\nAnsprechpartner für die Presse:\nRuben Moss, Referent Kommunikation, Tel. (0 23 31) 48 06-25\nAm Abend der Verleihung: Mobil 01 77 / 3 11 90 52\n", "de");
  for (const auto& contact : german.contacts) CHECK((!contact.organization || contact.organization->find("Abend") == std::string::npos));
  const auto spanish = parse("Madrid, 3 de mayo de 2024.- Supermercados Quay ha abierto doce tiendas este año, según informó hoy.\n\nPara más información:\nDepartamento de Comunicación Externa\nLola Escrig · M. 600 55 14 09 · lola@quay.example\n", "es");
  REQUIRE(spanish.contacts.size() == 1);
  CHECK(spanish.contacts[0].department == "Departamento de Comunicación Externa");
  CHECK((!spanish.contacts[0].organization || spanish.contacts[0].organization->find("Externa") == std::string::npos));
}

TEST_CASE("two columns whose addresses stand two blanks apart") {
  const auto release = parse(
      "Krefeld, 7. Mai 2024. Quay Works hat heute einen Vertrag unterzeichnet, wie das Unternehmen mitteilte.\n\nIhre Ansprechpartner:\n\n"
      "Anja Moss                         Thilo Krug\n"
      "Telefon: +49 2151 88-41207        Telefon: +49 2151 88-41215\n"
      "anja.moss@quay-works.example.com  thilo.krug@quay-works.example.com\n", "de");
  REQUIRE(release.contacts.size() == 2);
  for (const auto& contact : release.contacts) CHECK(contact.emails.size() == 1);
}

TEST_CASE("a quotation behind another's full stop with its own speaker is another one") {
  const auto release = parse("Roma, 3 maggio 2024 - «È una promessa mantenuta», dichiara la sindaca Elisabetta Moss. «Oggi posso rispondere con una data». «Abbiamo voluto prezzi popolari», aggiunge l'assessore alla Cultura Davide Iotti.", "it");
  REQUIRE(release.quotes.size() == 2);
  CHECK(release.quotes[1].text == "Abbiamo voluto prezzi popolari");
}

TEST_CASE("a segment of an exchange, and the share's number before its symbol") {
  const auto release = parse("Villeurbanne, le 12 mars 2026 – Quaymeris SA (Euronext Growth Paris – FR0014009QK2 – ALQUA) annonce la signature d'un accord. La société Tidewell SpA (Euronext STAR Milan: TDW) y participe.", "fr");
  const auto* first = find(release, "Quaymeris SA", pressparse::PartyKind::organization);
  REQUIRE(first);
  REQUIRE(first->tickers.size() == 1);
  CHECK(first->tickers[0].exchange == "EURONEXT GROWTH PARIS");
  CHECK(first->tickers[0].symbol == "ALQUA");
  const auto other = parse("Paris, le 12 mars 2026 – Quaymeris SA (Paris – Lyon – ALQUA) annonce la signature d'un accord avec la ville.", "fr");
  const auto* firm = find(other, "Quaymeris SA", pressparse::PartyKind::organization);
  REQUIRE(firm);
  CHECK(firm->tickers.empty());
}

TEST_CASE("who took a picture and whose it is") {
  const auto release = parse("Bloedtest voorspelt terugkeer\n\nHet Lidwina Ziekenhuis heeft een bloedtest ontwikkeld, zo maakte het ziekenhuis dinsdag bekend.\n\nDe test in het laboratorium (foto: Lidwina Ziekenhuis/Mirte Vos)\n", "nl");
  CHECK_FALSE(find(release, "Lidwina Ziekenhuis/Mirte Vos", pressparse::PartyKind::organization));
  const auto german = parse("Unfall auf der Autobahn\n\nEin Lieferwagen ist am Montag verunglückt, wie die Polizei mitteilte.\n\nBild 1: Das Fahrzeug auf der Autobahn (Quelle: Kantonspolizei Hochaare)\n", "de");
  REQUIRE(german.captions.size() == 1);
  CHECK(german.captions[0].credit == "Kantonspolizei Hochaare");
}

TEST_CASE("people of two surnames are called by the first, or by both without the given name") {
  const auto people = [](const std::string& text, const std::string& language) {
    return pressparse::tests::names(pressparse::tests::parties(parse(text, language), pressparse::PartyKind::person));
  };
  const auto found = people("Toledo, 14 de octubre de 2025.- La gobernadora Ximena Bautista Olguín firmó el convenio. \"Lo cumplimos\", expresó Bautista Olguín. Ximena Bautista agradeció a Gonzalo Iturralde. El acto lo cerró Gonzalo Iturralde Peña.", "es");
  CHECK(found == std::vector<std::string>{"Ximena Bautista Olguín", "Gonzalo Iturralde Peña"});
  // Another given name is another person.
  CHECK(people("Toledo, 14 de octubre de 2025.- La gobernadora Ximena Bautista Olguín firmó el convenio. El alcalde Gonzalo Bautista agradeció el apoyo.", "es").size() == 2);
}

TEST_CASE("who leads a unit bears its name in the office, and the whole behind it employs") {
  const auto german = parse("Auental, 4. Mai 2025. „Gut“, erläutert Dr. Lena Kirch, Chefärztin der Klinik für Neurologie am Klinikum Leinetal. Eva Roth, Biologin am Institut für Chemie, war da.", "de");
  const auto* kirch = find(german, "Lena Kirch");
  REQUIRE(kirch);
  CHECK(kirch->title == "Chefärztin der Klinik für Neurologie");
  CHECK(kirch->affiliation == "Klinikum Leinetal");
  const auto* roth = find(german, "Eva Roth");
  REQUIRE(roth);
  CHECK(roth->title == "Biologin");
  CHECK(roth->affiliation == "Institut für Chemie");
  const auto french = parse("Brive, le 4 mai 2025 – Marc Dubois, chef du Service de chirurgie du Centre hospitalier de Brive, est là. Jean Blanc, directeur de l'Institut du Lac, aussi.", "fr");
  const auto* dubois = find(french, "Marc Dubois");
  REQUIRE(dubois);
  CHECK(dubois->title == "chef du Service de chirurgie");
  CHECK(dubois->affiliation == "Centre hospitalier de Brive");
  const auto* blanc = find(french, "Jean Blanc");
  REQUIRE(blanc);
  CHECK(blanc->title == "directeur");
}

TEST_CASE("a genitive whose nominative ends like a case is the same organisation") {
  const auto one = organizations("Karten gibt es beim Sportverein Hammerau. Die Mitglieder des Sportvereins Hammerau kommen. Die Beamten des 16. Polizeireviers sind wachsam, Hinweise nimmt das 16. Polizeirevier entgegen.", "de");
  CHECK(one.size() == 2);
  const auto apart = organizations("Das 16. Polizeirevier und das 6. Polizeirevier sind wachsam. Der Hafenverband Weser und der Hafenverband Wesen sind da.", "de");
  CHECK(apart.size() == 4);
}
