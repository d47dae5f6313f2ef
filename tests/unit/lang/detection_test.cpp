// Languages with many words in common are told apart in a few sentences.
#include <catch2/catch.hpp>
#include <string>

#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::string language_of(const std::string& text) {
  static const Parser parser;
  return parser.parse(text).language.value_or("");
}

}  // namespace

TEST_CASE("Swedish is told from its neighbours") {
  CHECK(language_of("Kommunen har beslutat att bygga en ny skola. Den ska vara klar om två år och kostar 90 miljoner kronor.") == "sv");
  CHECK(language_of("Vi är mycket glada över avtalet och ser fram emot att komma igång, säger hon.") == "sv");
  CHECK(language_of("Polisen söker vittnen till en olycka som inträffade på E4 i går kväll.") == "sv");
  CHECK(language_of("Bolaget förvärvar samtliga aktier i Hallvik Bygg AB. Köpet väntas bli klart under det tredje kvartalet.") == "sv");
}

TEST_CASE("Danish is told from its neighbours") {
  CHECK(language_of("Kommunen har besluttet at bygge en ny skole. Den skal være klar om to år og koster 90 millioner kroner.") == "da");
  CHECK(language_of("Vi er meget glade for aftalen og ser frem til at komme i gang, siger hun.") == "da");
  CHECK(language_of("Politiet søger vidner til en ulykke, der skete på motorvejen i går aftes.") == "da");
  CHECK(language_of("Selskabet overtager alle aktier i Hallvig Byg A/S. Købet ventes at blive afsluttet i tredje kvartal.") == "da");
}

TEST_CASE("Norwegian is told from its neighbours") {
  for (const char* text : {"Kommunen har vedtatt å bygge en ny skole. Den skal stå ferdig om to år og koster 90 millioner kroner.",
                           "Vi er svært glade for avtalen og ser fram til å komme i gang, sier hun.", "Politiet søker vitner til en ulykke som skjedde på E6 i går kveld, og ber dem ta kontakt.",
                           "Selskapet overtar alle aksjene i Hallvik Bygg AS. Kjøpet ventes å bli gjennomført i tredje kvartal.", "Resultatet ble 206 millioner kroner, opp fra 180 millioner i fjor.",
                           "Nå åpner museet igjen etter to år."})
    CHECK(language_of(text) == "nb");
}

TEST_CASE("Danish and Swedish stay what they are beside Norwegian, in one sentence too") {
  for (const char* text : {"Resultatet blev 206 millioner kroner, op fra 180 millioner sidste år.", "Nu åbner museet igen efter to år.", "Kommunen inviterer til åbent hus på skolen lørdag den 3. maj.",
                           "Ministeren glæder sig over aftalen, der skal gælde fra januar.", "Vi har hørt 43 vidner, oplyser politikommissæren."})
    CHECK(language_of(text) == "da");
  for (const char* text : {"Resultatet blev 206 miljoner kronor, upp från 180 miljoner i fjol.", "Nu öppnar museet igen efter två år.", "Vi är glada över avtalet, säger ministern.", "Kommunen bjuder in till öppet hus på skolan den 3 maj."})
    CHECK(language_of(text) == "sv");
}

TEST_CASE("German, Dutch and English stay what they are beside the languages of the north") {
  CHECK(language_of("Die Stadt hat beschlossen, eine neue Schule zu bauen. Sie soll in zwei Jahren fertig sein.") == "de");
  CHECK(language_of("De gemeente heeft besloten om een nieuwe school te bouwen. Die moet over twee jaar klaar zijn.") == "nl");
  CHECK(language_of("The town has decided to build a new school, and it will be open in two years.") == "en");
  CHECK(language_of("Der Preis gilt bis zum Ende des Monats, teilte die Firma mit.") == "de");
  CHECK(language_of("Wij zijn er blij mee, want de school is al jaren te klein.") == "nl");
}
