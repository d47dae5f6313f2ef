// Kinds of organisations whose names go on in small letters, bodies that readers of a language know, and branches behind a hyphen.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

using tests::organizations;
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("heads that end in a noun in small letters", "[organizations]") {
  CHECK(organizations("Le rapport a été écrit avec la Communauté d’agglomération du Bassin de Bourg.", "fr") == Names{"Communauté d’agglomération du Bassin de Bourg"});
  CHECK(organizations("Le rapport a été écrit avec la Chambre de commerce et d’industrie de l’Ain.", "fr") == Names{"Chambre de commerce et d’industrie de l’Ain"});
  CHECK(organizations("Le projet est soutenu par la Communauté de communes du Val d’Harle.", "fr") == Names{"Communauté de communes du Val d’Harle"});
  CHECK(organizations("Il en va de la Chambre comme du reste.", "fr").empty());
}

TEST_CASE("bodies that the readers of a language know", "[organizations]") {
  CHECK(organizations("Die Daten stammen vom Deutschen Wetterdienst.", "de") == Names{"Deutschen Wetterdienst"});
  CHECK(organizations("Das fordert auch der Landesfeuerwehrverband.", "de") == Names{"Landesfeuerwehrverband"});
  CHECK(organizations("I dati sono del Cnr.", "it") == Names{"Cnr"});
  CHECK(organizations("Ha collaborato anche il Club alpino italiano.", "it") == Names{"Club alpino italiano"});
  CHECK(organizations("De cijfers komen van de Fietsersbond.", "nl") == Names{"Fietsersbond"});
  CHECK(organizations("Los datos son de Puertos del Estado.", "es") == Names{"Puertos del Estado"});
  CHECK(organizations("Les chiffres viennent de Santé publique France.", "fr") == Names{"Santé publique France"});
  CHECK(organizations("The figures come from the Planning Inspectorate.", "en") == Names{"Planning Inspectorate"});
  // The same words in small letters are no names.
  CHECK(organizations("Der deutsche Wetterbericht war falsch.", "de").empty());
  CHECK(organizations("The coast guarded by cliffs is long.", "en").empty());
}

TEST_CASE("the branch behind a union's or a firm's letters", "[organizations]") {
  CHECK(organizations("La CGT-Cheminots demande des embauches.", "fr") == Names{"CGT-Cheminots"});
  CHECK(organizations("Het terrein is van NMBS-Vastgoed.", "nl") == Names{"NMBS-Vastgoed"});
  // Common nouns and another known name are none.
  CHECK(organizations("Dat zegt een KNMI-onderzoeker.", "nl") == Names{"KNMI"});
  CHECK(organizations("L'accord CGT-CFDT tient.", "fr") == Names{"CGT", "CFDT"});
}

TEST_CASE("panels, boards and services that end a name", "[organizations]") {
  CHECK(organizations("It was approved after a review by the Coastal Advisory Panel.", "en") == Names{"Coastal Advisory Panel"});
  CHECK(organizations("We wrote to the Campaign for Better Transport.", "en") == Names{"Campaign for Better Transport"});
  CHECK(organizations("An advisory panel will meet on Monday.", "en").empty());
  CHECK(organizations("The campaign to protect rural land goes on.", "en").empty());
}
