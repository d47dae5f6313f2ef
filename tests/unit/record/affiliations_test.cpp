// Whose people they are, where the words next to a name do not tell.
#include <catch2/catch.hpp>

#include <string>

#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::string affiliation(const std::string& text, const std::string& name, std::optional<std::string> language = std::nullopt) {
  Options options;
  options.language = std::move(language);
  for (const Party& party : Parser(options).parse(text).parties)
    if (party.kind == PartyKind::person && party.name == name) return party.affiliation.value_or("");
  return "nobody of that name";
}

const std::string ferries =
    "Harbour Lines Ltd opens a terminal\n\n"
    "LEEDS, 3 May 2024 - Harbour Lines Ltd today announced that it has opened a terminal for its ferries on the river. Harbour Lines Ltd has built it in two years.\n\n";

}  // namespace

TEST_CASE("who speaks for himself belongs to no issuer") {
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said operations director Laura Stone.", "Laura Stone") == "Harbour Lines Ltd");
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said Laura Stone, Customer Service Advocate.", "Laura Stone") == "Harbour Lines Ltd");
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said Laura Stone, a farmer.", "Laura Stone") == "");
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said Laura Stone, CEO of rolls.bot.", "Laura Stone") == "rolls.bot");
}

TEST_CASE("an officer belongs to the organisation that the sentence before is about") {
  CHECK(affiliation(ferries + "The Dover Bank welcomes the plan. \"At last, after all these years,\" said chair Laura Stone.", "Laura Stone") == "Dover Bank");
  CHECK(affiliation(ferries + "The Dover Bank welcomes the plan. Nobody knew of it before.\n\n\"At last, after all these years,\" said operations director Laura Stone.", "Laura Stone") == "Harbour Lines Ltd");
}

TEST_CASE("a mayor belongs to the one municipality, not to another place's") {
  CHECK(affiliation(ferries + "The City of Auburn paid for the road. Mayor Laura Stone opened it on Monday.", "Laura Stone") == "City of Auburn");
  CHECK(affiliation(ferries + "The City of Auburn paid for the road. Boston Mayor Laura Stone opened it on Monday.", "Laura Stone") == "");
  CHECK(affiliation("Una plaza nueva\n\nEl Ayuntamiento de Robledal abre la plaza el lunes después de dos años de obras para todos los vecinos y visitantes.\n\n«Estamos contentos de la obra», dijo la alcaldesa, Lucía Barrena.\n", "Lucía Barrena", "es") == "Ayuntamiento de Robledal");
}

TEST_CASE("a firm that bears the surname is its bearer's") {
  CHECK(affiliation("Stone Law Firm wins case\n\nDENVER, 3 May 2024 - Stone Law Firm today announced that it has won a case for the ferry workers of the river. The case was led by attorney Laura Stone.", "Laura Stone") == "Stone Law Firm");
  CHECK(affiliation(ferries + "The poet Laura Stone read at the opening. A stone bridge leads to it.", "Laura Stone") == "");
}

TEST_CASE("an employer in brackets behind the office, right behind it, or as a domain") {
  CHECK(affiliation(ferries + "Among the guests were Laura Stone, Director (Global Harbour Alliance); and others.", "Laura Stone") == "Global Harbour Alliance");
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, CEO Quomtal International.", "Laura Stone") == "Quomtal International");
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, founder of Quomtal.com.", "Laura Stone") == "Quomtal.com");
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, President Roe's nominee for the post.", "Laura Stone") == "");
}
