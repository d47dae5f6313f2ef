// Paragraphs at the end that describe an organisation by what they tell, without a heading.
#include <catch2/catch.hpp>
#include <string>

#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

namespace {

struct Language {
  const char *tag, *body, *contact;
};

const Language german{"de",
                      "Neue Brücke über die Spree wird im Mai eröffnet\n\nBerlin, 3. Mai 2024. Der Brückenverband Spree e.V. hat heute mit der Moorbau AG einen Vertrag "
                      "unterzeichnet. „Wir freuen uns sehr“, sagte Geschäftsführer Uwe Langmann vom Brückenverband Spree.\n\nDie Arbeiten beginnen im Sommer und dauern "
                      "zwei Jahre. In dieser Zeit fährt eine Fähre für Fußgänger und Radfahrer.\n\nDie Kosten teilen sich der Bund und das Land.\n\n",
                      "\n\nKontakt: Anna Grosse, Tel. 030 23125 110\n"};
const Language french{"fr",
                      "Le pont de la ville sera ouvert au public en mai\n\nParis, le 3 mai 2024 – La société Moorbau SA a annoncé aujourd’hui que le nouveau pont sera ouvert au "
                      "public en mai.\n\nLes travaux ont duré deux ans et ont coûté douze millions d’euros à la ville.\n\nUne fête aura lieu sur le quai.\n\n",
                      "\n\nContact presse : Anne Morelle, 01 99 00 12 34\n"};
const Language italian{"it",
                       "Il ponte della città sarà aperto al pubblico in maggio\n\nMilano, 3 maggio 2024 – La società Moorbau S.p.A. ha annunciato oggi che il nuovo ponte della città "
                       "sarà aperto al pubblico in maggio.\n\nI lavori sono durati due anni e sono costati dodici milioni di euro al comune.\n\nUna festa si terrà sul molo.\n\n",
                       "\n\nUfficio stampa: Anna Moretti, 02 1234567\n"};
const Language spanish{"es",
                       "El puente de la ciudad se abrirá al público en mayo\n\nMadrid, 3 de mayo de 2024.- La empresa Moorbau S.A. ha anunciado hoy que el nuevo puente de la ciudad "
                       "se abrirá al público en mayo.\n\nLas obras han durado dos años y han costado doce millones de euros.\n\nHabrá una fiesta en el muelle.\n\n",
                       "\n\nContacto de prensa: Ana Morales, 912 345 678\n"};
const Language dutch{"nl",
                     "De brug van de stad wordt in mei geopend voor publiek\n\nUtrecht, 3 mei 2024 – Moorbau B.V. heeft vandaag aangekondigd dat de nieuwe brug van de stad in mei opent "
                     "voor publiek.\n\nDe werken hebben twee jaar geduurd en hebben de gemeente twaalf miljoen euro gekost.\n\nEr komt een feest op de kade.\n\n",
                     "\n\nPerscontact: Anna Mulders, 020 7946 018\n"};
const Language english{"en",
                       "The city bridge will open to the public in May\n\nLEEDS, 3 May 2024 – Moorbau Ltd today announced that the new bridge of the city will open to the public in "
                       "May.\n\nThe work took two years and cost the city twelve million pounds.\n\nA feast will be held on the quay.\n\n",
                       "\n\nPress contact: Anna Moore, 020 7946 0018\n"};

std::vector<pressparse::Boilerplate> found(const Language& language, const std::string& paragraph) {
  return pressparse::tests::parser(language.tag).parse(language.body + paragraph + language.contact).boilerplates;
}

}  // namespace

TEST_CASE("boilerplate descriptions: two things that descriptions tell, over the contacts") {
  const std::pair<const Language*, const char*> paragraphs[] = {
      {&german, "Die Moorbau AG, Essen, zählt mit 2.100 Beschäftigten zu den führenden Brückenbauern in Europa."},
      {&german, "Seit mehr als 125 Jahren plant und baut die Moorbau AG Brücken in aller Welt. Das Familienunternehmen beschäftigt 2.100 Menschen an 14 Standorten."},
      {&german, "Mit 2.100 Beschäftigten und einem Umsatz von 380 Millionen Euro ist die Moorbau AG eines der führenden Unternehmen der Branche."},
      {&german, "Die 1998 gegründete Moorbau AG mit Sitz in Essen entwickelt und baut Brücken für Kommunen in ganz Europa."},
      {&french, "Fondée en 1892 à Rennes, Moorbau SA compte 2 100 salariés sur 14 sites et construit des ponts dans toute l’Europe."},
      {&italian, "Fondata nel 1892 a Lodi, Moorbau S.p.A. conta 2.100 dipendenti in 14 stabilimenti e costruisce ponti in tutta Europa."},
      {&spanish, "Fundada en 1892, Moorbau S.A. cuenta con 2.100 empleados en 14 centros y construye puentes en toda Europa."},
      {&dutch, "Moorbau B.V. werd in 1892 opgericht en telt 2.100 medewerkers in 14 vestigingen in heel Europa."},
      {&english, "Founded in 1892, Moorbau Ltd builds bridges in all parts of Europe with 2,100 employees at 14 locations."},
  };
  for (const auto& [language, paragraph] : paragraphs) {
    CAPTURE(paragraph);
    const auto boilerplates = found(*language, paragraph);
    REQUIRE(boilerplates.size() == 1);
    CHECK(boilerplates.front().text == paragraph);
    REQUIRE(boilerplates.front().organization);
    CHECK(boilerplates.front().organization->starts_with("Moorbau "));
  }
}

TEST_CASE("boilerplate descriptions: news at the end is none") {
  const std::pair<const Language*, const char*> paragraphs[] = {
      {&german, "Die Moorbau AG stellt im Herbst 40 neue Beschäftigte an drei Standorten ein und baut noch eine Brücke."},
      {&german, "Am Montag, 3. Juni, feiert die Moorbau AG mit Sitz in Essen ihr Jubiläum mit 2.100 Beschäftigten auf dem Werksgelände."},
      {&german, "Die Brücke wurde in einem Werk mit 200 Beschäftigten gebaut, das seit 1892 an demselben Ort im Norden besteht."},
      {&french, "Moorbau SA a embauché cette année 40 salariés sur trois sites et prévoit de nouveaux chantiers pour la ville."},
      {&english, "Each visitor of the bridge is served by 40 trusted employees at the two largest locations that Moorbau Ltd has ever had."},
  };
  for (const auto& [language, paragraph] : paragraphs) {
    CAPTURE(paragraph);
    CHECK(found(*language, paragraph).empty());
  }
}

TEST_CASE("boilerplate descriptions: below a heading a second organisation is described by itself") {
  const std::string first = "Die Moorbau AG baut seit 1892 Brücken in ganz Europa. Das Unternehmen beschäftigt 210 Mitarbeiterinnen und Mitarbeiter.";
  const std::string second = "Der Brückenverband Spree e.V. mit Sitz in Berlin ist der Dachverband der Brückenvereine. Der 1998 gegründete Verband vertritt 86 Mitglieder.";
  const auto two = found(german, "Über die Moorbau AG\n" + first + "\n\n" + second);
  REQUIRE(two.size() == 2);
  CHECK(two[0].text == first);
  CHECK(two[1].text == second);
  const auto one = found(german, "Über die Moorbau AG\n" + first + "\n\nDas Unternehmen mit Sitz in Essen wurde 1892 gegründet und beliefert 30 Länder in aller Welt.");
  CHECK(one.size() == 1);
}
