// Offices beside ranks and professions, names that go on behind a particle, the credits of pictures, and what must stay as it is.
#include <catch2/catch.hpp>

#include <optional>
#include <string>

#include "parties.hpp"

using namespace pressparse;

namespace {

using tests::find;

Release read(const std::string& language, const std::string& text) { return tests::parser(language).parse(text); }

void title(const std::string& language, const std::string& text, const std::string& name, const std::optional<std::string>& expected) {
  INFO(text);
  const Release release = read(language, text);
  const Party* person = find(release, name);
  REQUIRE(person);
  CHECK(person->title == expected);
}

void nobody(const std::string& language, const std::string& text, const std::string& name) {
  INFO(text);
  CHECK(!find(read(language, text), name));
}

}  // namespace

TEST_CASE("an office says more than the rank beside it") {
  title("fr", "« Nous allons évaluer la vitesse », relève le porte-parole de la police, l'adjudant Didier Moret, mardi soir.", "Didier Moret", "porte-parole de la police");
  title("es", "La jefa de investigación de incendios, la teniente Ana Osorio, determinó que el incendio fue accidental.", "Ana Osorio", "jefa de investigación de incendios");
  title("de", "Der Abschluss sei teuer, sagte der Hauptgeschäftsführer des Verbands, Rechtsanwalt Dr. Philipp Gahlen, in Bonn.", "Philipp Gahlen", "Hauptgeschäftsführer");
  title("en", "\"It was dark,\" said Lt. Dana Cole, public information officer, on Friday.", "Dana Cole", "public information officer");
  title("en", "Councillor Shirley Moss, Executive Member for Culture, opened the hall on Friday.", "Shirley Moss", "Executive Member for Culture");
  title("it", "«Bene così», ha rilevato il comandante della polizia, primo tenente Ivo Pedretti, a Lugano.", "Ivo Pedretti", "comandante della polizia");
}

TEST_CASE("a rank alone stays, and nobody takes the office of somebody else") {
  title("en", "Lt. Dana Cole said the fire was out by noon on Friday.", "Dana Cole", "Lt.");
  title("fr", "L'adjudant Didier Moret a rappelé les règles mardi soir.", "Didier Moret", "adjudant");
  title("en", "Captain Ann Lee, who retires in May, thanked the crew on Friday.", "Ann Lee", "Captain");
  // Two people: the mayor is not named, the councillor is no rank here.
  title("es", "Asistieron el alcalde, la concejala Ana Osorio y los vecinos del barrio.", "Ana Osorio", "concejala");
}

TEST_CASE("where somebody comes from is no part of the office") {
  title("es", "El jurado lo preside el realizador portugués Tiago Vasconcelos, según se supo ayer.", "Tiago Vasconcelos", "realizador");
  title("fr", "La glaciologue norvégienne Ingrid Solheim a présenté les résultats mardi.", "Ingrid Solheim", "glaciologue");
  title("es", "La directora general Ana Osorio presentó ayer el plan de la ciudad.", "Ana Osorio", "directora general");
  title("fr", "La directrice artistique Anne Moret a présenté la saison mardi.", "Anne Moret", "directrice artistique");
}

TEST_CASE("trades, sciences and sports are titles") {
  title("it", "Assegneranno il premio il montatore Luca Ferri e la critica Anna Bassi, di Milano.", "Luca Ferri", "montatore");
  title("nl", "Doelman Rune Achterberg blijft tot maart aan de kant.", "Rune Achterberg", "Doelman");
  title("fr", "La cinéaste Anne Moret présentera son film mardi soir.", "Anne Moret", "cinéaste");
  title("pt", "A nutricionista Bruna Saldanha explicou o plano na terça-feira.", "Bruna Saldanha", "nutricionista");
  title("de", "Das Programm leitet sie mit dem Herzchirurgen Dr. Amir Rezai seit drei Jahren.", "Amir Rezai", "Herzchirurgen");
}

TEST_CASE("a surname goes on behind a foreign particle") {
  CHECK(find(read("fr", "La banque a nommé João Ferreira da Costa au comité de direction mardi."), "João Ferreira da Costa"));
  CHECK(find(read("en", "The group named Luis Pinto da Silva, its buyer, to the board on Friday."), "Luis Pinto da Silva"));
  CHECK(find(read("de", "Der Geschäftsführer Alois Sonnleitner jun. erklärt den Vorgang."), "Alois Sonnleitner jun."));
  // Small words of the language itself join nothing.
  CHECK(find(read("fr", "Anne Moret de la Fondation Rive a ouvert la séance mardi."), "Anne Moret"));
  CHECK(find(read("de", "Anna Schmidt da Geld fehlt: so stand es im Bericht."), "Anna Schmidt"));
}

TEST_CASE("names that the law keeps back") {
  const Release release = read("es", "El juez dictó la vinculación a proceso de Ramiro “N” y Dulce María “N”, por robo, informó la fiscalía ayer.");
  CHECK(find(release, "Ramiro “N”"));
  CHECK(find(release, "Dulce María “N”"));
  nobody("es", "El plan “N” de la ciudad costará dos millones de euros este año.", "plan “N”");
}

TEST_CASE("the label of a credit speaks for a person") {
  CHECK(find(read("de", "Der Verein feiert am Samstag sein Fest im Stadtpark von Harburg.\n\nFoto: T. Jessen"), "T. Jessen"));
  CHECK(find(read("en", "The crew won the race on Friday and came home with the cup.\n\nPhoto: Isla Macvickar"), "Isla Macvickar"));
  title("nl", "De brug gaat maandag open voor al het verkeer in de stad.\n\nFotograaf: Wim Akkerman", "Wim Akkerman", std::nullopt);
  nobody("de", "Der Verein feiert am Samstag sein Fest im Stadtpark von Harburg.\n\nFotos: © Seilerei Haindl/Pichler", "Seilerei Haindl");
  nobody("en", "The crew won the race on Friday and came home with the cup.\n\nPhoto: Harbour Works", "Harbour Works");
}

TEST_CASE("who guides people of an organisation is one of theirs") {
  const auto of = [](const std::string& language, const std::string& text, const std::string& name) {
    const Release release = read(language, text);
    const Party* person = find(release, name);
    return person && person->affiliation ? *person->affiliation : std::string{};
  };
  CHECK(of("de", "Studierende der Kunsthochschule Giebichen haben unter Leitung von Professorin Maren Ihlow sechs Stoffe gewebt.", "Maren Ihlow") == "Kunsthochschule Giebichen");
  CHECK(of("es", "Las muestras se secuenciaron en el Instituto Feldmann, bajo la dirección del Dr. Javier Adaro, en mayo.", "Javier Adaro") == "Instituto Feldmann");
  CHECK(of("de", "Studierende haben unter Leitung von Professorin Maren Ihlow sechs Stoffe gewebt.", "Maren Ihlow").empty());
}

TEST_CASE("titles that go on: adjectives behind an 'and', a shared second half, the verbs of appointing") {
  title("fr", "Le directeur général et artistique, Jean Moret, a remercié les bénévoles mardi.", "Jean Moret", "directeur général et artistique");
  title("fr", "« Tout est suspendu », indique Anne Moret, directrice qualité et développement durable de l'enseigne.", "Anne Moret", "directrice qualité et développement durable");
  title("es", "Begoña Larralde, directora general económico-financiera, puso el acento en la caja ayer.", "Begoña Larralde", "directora general económico-financiera");
  title("de", "Der Betrieb spart Gas, erläutert Sport- und Bäderdezernent Michael Thiele am Montag.", "Michael Thiele", "Sport- und Bäderdezernent");
  title("fr", "Le bureau ouvre sous la houlette de Nadia Casals, nommée directrice commerciale.", "Nadia Casals", "directrice commerciale");
  title("it", "Sulla stessa linea la rettrice dell'Ateneo, Anna Rossi, a margine della firma di ieri.", "Anna Rossi", "rettrice");
  title("it", "«Bene», racconta Matteo Rossi, 31 anni, assegnista di ricerca a Milano.", "Matteo Rossi", "assegnista di ricerca");
  // The next one of a list is no part of the office.
  title("fr", "Le directeur général et Anne Moret ont parlé mardi soir.", "Anne Moret", std::nullopt);
}

TEST_CASE("an office of two words ends where the name starts") {
  title("de", "Geschäftsführer Sport Fiete Brodersen: „Wir haben ihn über ein Jahr beobachtet.“", "Fiete Brodersen", "Geschäftsführer Sport");
}

TEST_CASE("the office in the line above a signature has its article") {
  title("fr", "La conférence aura lieu mardi à quinze heures au palais de la ville.\n\nLe procureur de la République\nFrédéric MALAVAL", "Frédéric MALAVAL", "procureur de la République");
  // A heading over a card is no office.
  title("de", "Der Verein feiert am Samstag sein Fest im Stadtpark von Harburg.\n\nIHR ANSPRECHPARTNER\n\nFelix Moser\nTel. 089 5146976", "Felix Moser", std::nullopt);
  title("fr", "La conférence aura lieu mardi à quinze heures au palais de la ville.\n\nLe programme de la semaine\nAnne Moret", "Anne Moret", std::nullopt);
}

TEST_CASE("a surname with a small letter behind its apostrophe") {
  CHECK(find(read("nl", "Directeur Wannes D'hondt hoopt op veel bezoekers in het najaar."), "Wannes D'hondt"));
  CHECK(find(read("fr", "Anne Moret a parlé. D'autres ont suivi mardi soir."), "Anne Moret"));
}
