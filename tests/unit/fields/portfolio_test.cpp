// Fields of work of several words, forms of address of one letter, and what stands beside them, in languages that put them behind the office.
#include <catch2/catch.hpp>

#include <optional>
#include <string>

#include "parties.hpp"

using namespace pressparse;

namespace {

Release read(const std::string& text, const std::string& language) { return tests::parser(language).parse(text); }

using tests::find;

void check(const std::string& language, const std::string& text, const std::string& name, const std::optional<std::string>& title, const std::optional<std::string>& affiliation = std::nullopt) {
  INFO(text);
  const Release release = read(text, language);
  const Party* person = find(release, name, PartyKind::person);
  REQUIRE(person);
  CHECK(person->title == title);
  CHECK(person->affiliation == affiliation);
}

bool organization(const Release& release, const std::string& name) { return find(release, name, PartyKind::organization) != nullptr; }

}  // namespace

TEST_CASE("a field of work before a comma and a name") {
  check("es", "La consejera de Medio Natural y Emergencias, Remedios Cabanillas Ortuño, ha comparecido ante los medios.", "Remedios Cabanillas Ortuño", "consejera de Medio Natural y Emergencias");
  check("es", "El ministro de Agricultura, Pesca y Alimentación, Luis Barrena, ha presidido el acto de ayer.", "Luis Barrena", "ministro de Agricultura, Pesca y Alimentación");
  check("es", "El director general de Política Forestal, Ángel María Tudela, ha detallado los trabajos de ayer.", "Ángel María Tudela", "director general de Política Forestal");
  check("es", "La teniente de alcalde y concejala de Cultura, Elena Brío, inauguró la muestra de ayer.", "Elena Brío", "teniente de alcalde y concejala de Cultura");
  check("it", "«Bene», ha dichiarato il ministro dell'Ambiente e della Sicurezza energetica, Gilberto Rossi, a Roma.", "Gilberto Rossi", "ministro dell'Ambiente e della Sicurezza energetica");
  // The comma ends the field where no "and" follows, and an owner's office leads to an employer.
  check("es", "El ministro de Agricultura, Luis Barrena, ha presidido el acto de ayer.", "Luis Barrena", "ministro de Agricultura");
  check("es", "El director general de Olmo S.A., Raúl Barrena, presentó las cuentas del año.", "Raúl Barrena", "director general", "Olmo S.A.");
  check("es", "La alcaldesa de Toledo, Lucía Barrena, visitó la obra nueva de ayer.", "Lucía Barrena", "alcaldesa");
}

TEST_CASE("a field of work behind the office of somebody named before") {
  check("fr", "Sur proposition de Gaspard Thévenin, ministre des Arts et du Patrimoine, il a été nommé hier.", "Gaspard Thévenin", "ministre des Arts et du Patrimoine");
  check("fr", "Christophe Morel, ministre de la Transition écologique et de la Cohésion des territoires, est venu.", "Christophe Morel", "ministre de la Transition écologique et de la Cohésion des territoires");
  check("fr", "Éric Tessier, Directeur général délégué en charge des finances, ajoute : « Nous abordons l'année avec calme. »", "Éric Tessier", "Directeur général délégué en charge des finances");
  check("fr", "« C'est bien », se réjouit Paul Martin, adjoint au maire en charge des Mobilités, à Lyon.", "Paul Martin", "adjoint au maire en charge des Mobilités");
  check("es", "«Es clave», explica Marcos Peña, catedrático de Ecología de la Universidad de Soria, en el acto.", "Marcos Peña", "catedrático de Ecología", "Universidad de Soria");
  check("nl", "Dirk Vanhaverbeke, oprichter en gedelegeerd bestuurder van Calluna, blijft aan in zijn functie.", "Dirk Vanhaverbeke", "oprichter en gedelegeerd bestuurder", "Calluna");
  check("nl", "Minke Jorritsma, voorzitter van patiëntenvereniging Harteraad, heeft gereageerd op het nieuws.", "Minke Jorritsma", "voorzitter", "Harteraad");
}

TEST_CASE("a field of work right before a name") {
  check("it", "La proposta è dell'assessore all'Agricoltura, Sovranità alimentare e Foreste Ermes Rossi, che ha firmato.", "Ermes Rossi", "assessore all'Agricoltura, Sovranità alimentare e Foreste");
  check("it", "Il vicesindaco e assessore ai Lavori pubblici Sergio Neri ha aperto il cantiere nuovo.", "Sergio Neri", "vicesindaco e assessore ai Lavori pubblici");
  check("nl", "Minister van Onroerend Erfgoed Karin Smit opent de tentoonstelling in het najaar.", "Karin Smit", "Minister van Onroerend Erfgoed");
  check("nl", "“Mooi”, zegt wethouder Duurzaamheid en Energie Karin de Boer over het plan.", "Karin de Boer", "wethouder Duurzaamheid en Energie");
  check("nl", "“Mooi”, zegt wethouder Karin de Vries over het nieuwe plan van de stad.", "Karin de Vries", "wethouder");
}

TEST_CASE("an office before the next name is not that of the one before") {
  check("it", "Erano presenti l'assessora alla Salute Ludovica Serafini, il sindaco Corrado Pellizzari e altri.", "Ludovica Serafini", "assessora alla Salute");
  check("it", "Erano presenti l'assessora alla Salute Ludovica Serafini, il sindaco Corrado Pellizzari e altri.", "Corrado Pellizzari", "sindaco");
}

TEST_CASE("forms of address of one letter, and initials") {
  check("es", "El acto estuvo presidido por el secretario general de Olmo S.A., D. Pascual Ridaura, ayer.", "Pascual Ridaura", "secretario general", "Olmo S.A.");
  check("fr", "Le secrétaire général M. Paul Martin est venu hier dans la ville avec les autres.", "Paul Martin", "secrétaire général");
  check("es", "Según el investigador principal del proyecto, el Dr. Hamid Ruiz, los resultados abren la puerta.", "Hamid Ruiz", "investigador principal del proyecto");
  CHECK(find(read("The report was read by director M. Paul Martin in the hall on Monday.", "en"), "M. Paul Martin", PartyKind::person));
  CHECK(find(read("Le rapport a été lu par la directrice J. Martin hier dans la grande salle.", "fr"), "J. Martin", PartyKind::person));
}

TEST_CASE("a second article opens another organisation") {
  const Release release = read("Titular de la nota de hoy\n\nAyer firmaron un acuerdo la Universidad de Soria y el Hospital Clínico San Carlos, que trabajan juntos desde hace años en la ciudad.", "es");
  CHECK(organization(release, "Universidad de Soria"));
  CHECK(organization(release, "Hospital Clínico San Carlos"));
  const Release one = read("Titular de la nota de hoy\n\nAyer lo anunció en la ciudad el Ministerio de Ciencia y Universidades, que lleva años con el plan en marcha.", "es");
  CHECK(organization(one, "Ministerio de Ciencia y Universidades"));
  const Release finances = read("Le titre de la note du jour\n\nHier soir, en ville, le Ministère de la Culture et des Sports a annoncé un plan que beaucoup attendaient.", "fr");
  CHECK(organization(finances, "Ministère de la Culture et des Sports"));
}

TEST_CASE("heads before an article with a capital, English words that open names") {
  const Release dutch = read("De opening is deze maand\n\nDe bijeenkomst duurde twee uur en ook Stichting Het Groene Woud en Hoogheemraadschap De Lage Landen waren er gisteren bij.", "nl");
  CHECK(organization(dutch, "Stichting Het Groene Woud"));
  CHECK(organization(dutch, "Hoogheemraadschap De Lage Landen"));
  const Release spanish = read("Titular de la nota de hoy\n\nEl lunes por la tarde firmó en la ciudad el Hospital Universitario de Soria, que lleva años con el plan en marcha.", "es");
  CHECK(organization(spanish, "Hospital Universitario de Soria"));
}

TEST_CASE("offices that are written small before what they are for") {
  const auto named = [](const std::string& office, const std::string& name, const std::string& language) {
    const std::string french = "Un plan pour les ports\n\nHier, dans la ville, " + office + " a annoncé un plan que beaucoup attendaient.";
    const std::string italian = "Un piano per i porti\n\nIeri in città " + office + " ha annunciato un piano che molti aspettavano.";
    const std::string spanish = "Un plan para los puertos\n\nAyer, " + office + " anunció en la ciudad un plan que muchos esperaban.";
    const std::string dutch = "Een plan voor de havens\n\nGisteren heeft " + office + " in de stad een plan bekendgemaakt waar velen op wachtten.";
    return organization(read(language == "fr" ? french : language == "it" ? italian : language == "es" ? spanish : dutch, language), name);
  };
  CHECK(named("le ministère de l’Économie et des Finances", "ministère de l’Économie et des Finances", "fr"));
  CHECK(named("le ministère de l'Économie, des Finances et de la Pêche", "ministère de l'Économie, des Finances et de la Pêche", "fr"));
  CHECK(named("le ministère de l'Éducation nationale", "ministère de l'Éducation nationale", "fr"));
  CHECK(named("la direction générale des Finances publiques", "direction générale des Finances publiques", "fr"));
  CHECK(named("le conseil régional de Bretagne", "conseil régional de Bretagne", "fr"));
  CHECK(named("le Ministère de l'Intérieur", "Ministère de l'Intérieur", "fr"));
  CHECK(named("il ministero delle Infrastrutture e dei Trasporti", "ministero delle Infrastrutture e dei Trasporti", "it"));
  CHECK(named("la consejería de Medio Ambiente y Agua", "consejería de Medio Ambiente y Agua", "es"));
  CHECK(named("het ministerie van Landbouw, Natuur en Voedselkwaliteit", "ministerie van Landbouw, Natuur en Voedselkwaliteit", "nl"));
  // What follows is another organisation, a person or no name at all.
  CHECK(named("le ministère de la Culture et le Musée de Lorne", "ministère de la Culture", "fr"));
  CHECK(named("le ministère de la Culture et Anne Morel", "ministère de la Culture", "fr"));
  CHECK_FALSE(named("le ministère de tutelle", "ministère de tutelle", "fr"));
  CHECK_FALSE(named("la direction générale de la maison", "direction générale de la maison", "fr"));
  CHECK_FALSE(named("het ministerie van toen", "ministerie van toen", "nl"));
}
