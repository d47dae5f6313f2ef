// Whose people they are, where the words next to a name do not tell.
#include <catch2/catch.hpp>

#include <string>

#include "parsers.hpp"

using namespace pressparse;

namespace {

std::string affiliation(const std::string& text, const std::string& name, const std::string& language = "") {
  for (const Party& party : tests::parser(language).parse(text).parties)
    if (party.kind == PartyKind::person && party.name == name) return party.affiliation.value_or("");
  return "nobody of that name";
}

const std::string ferries =
    "Harbour Lines Ltd opens a terminal\n\n"
    "LEEDS, 3 May 2024 - Harbour Lines Ltd today announced that it has opened a terminal for its ferries on the river. Harbour Lines Ltd has built it in two years.\n\n";

}  // namespace

TEST_CASE("a title whose word the office's name has in the plural") {
  const std::string house = "The House of Representatives passed the bill on Tuesday. It has 435 members. ";
  CHECK(affiliation(house + "Representative Laura Stone voted for it.", "Laura Stone") == "House of Representatives");
  const std::string studio = "Harbour Interiors Ltd today opened its studio. Harbour Interiors Ltd has five rooms. ";
  CHECK(affiliation(studio + "The rooms are the work of interior designer Laura Stone.", "Laura Stone") == "Harbour Interiors Ltd");
  CHECK(affiliation(studio + "The rooms are the work of the painter Laura Stone.", "Laura Stone") == "");
}

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

TEST_CASE("who is named with an age and without an office is nobody of the issuer's") {
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said Laura Stone (67), who came from Dover.", "Laura Stone") == "");
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said operations director Laura Stone (47).", "Laura Stone") == "Harbour Lines Ltd");
}

TEST_CASE("a mayor belongs to the one municipality, not to another place's") {
  CHECK(affiliation(ferries + "The City of Auburn paid for the road. Mayor Laura Stone opened it on Monday.", "Laura Stone") == "City of Auburn");
  CHECK(affiliation(ferries + "The City of Auburn paid for the road. Boston Mayor Laura Stone opened it on Monday.", "Laura Stone") == "");
  CHECK(affiliation("Una plaza nueva\n\nEl Ayuntamiento de Robledal abre la plaza el lunes después de dos años de obras para todos los vecinos y visitantes.\n\n«Estamos contentos de la obra», dijo la alcaldesa, Lucía Barrena.\n", "Lucía Barrena", "es") == "Ayuntamiento de Robledal");
  const std::string quay = "Ny kai i Skarvøy\n\nSkarvøy kommune åpner en ny kai etter to år med arbeid, og alle er velkomne til å se den.\n\n";
  CHECK(affiliation(quay + "«Vi gleder oss», sier ordfører Kari Lien.\n", "Kari Lien", "nb") == "Skarvøy kommune");
  CHECK(affiliation(quay + "«Vi gleder oss», sier Bergens ordfører Kari Lien.\n", "Kari Lien", "nb") != "Bergen");
  CHECK(affiliation("Ny kaj i Ribe\n\nRibe Kommune åbner en ny kaj efter to års arbejde, og alle er velkomne til at se den.\n\n»Vi glæder os,« siger borgmester Karen Lund.\n", "Karen Lund", "da") == "Ribe Kommune");
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

TEST_CASE("an office that points back to an organisation by a noun, a genitive or a pronoun") {
  const std::string crew = ferries + "The Dover Crew Foundation runs the dock. Nobody knew of it before, and the town asked for years.\n\n";
  CHECK(affiliation(crew + "\"At last, after all these years,\" said Laura Stone, chair of the foundation.", "Laura Stone") == "Dover Crew Foundation");
  CHECK(affiliation(crew + "\"At last, after all these years,\" said the foundation's chair, Laura Stone.", "Laura Stone") == "Dover Crew Foundation");
  CHECK(affiliation(ferries + "The Dover Crew Foundation runs the dock, and its chair Laura Stone opened it on Monday.", "Laura Stone") == "Dover Crew Foundation");
  CHECK(affiliation("Ein neuer Anleger\n\nLeer, 3. Mai 2024. Die Hafen Leer GmbH hat am Montag einen Anleger für die Fähren eröffnet. Die Stiftung Nasse Wiesen hat ihn bezahlt.\n\nDer Vorstand der Stiftung, Jörg Pasche, war dabei.\n", "Jörg Pasche", "de") ==
        "Stiftung Nasse Wiesen");
  // nothing of that kind was named; somebody stands in between; a body of the company's own
  CHECK(affiliation(crew + "The poem was read by Laura Stone, chair of the gallery.", "Laura Stone") == "");
  CHECK(affiliation(ferries + "The Dover Bank met Karen Miller, and its own deputy mayor Laura Stone.", "Laura Stone") == "");
  CHECK(affiliation(ferries + "Money came from the Board of Dover. \"It is a fine terminal, and it is dry,\" said Laura Stone, vice president of the board.", "Laura Stone") == "Harbour Lines Ltd");
}

TEST_CASE("the first part of a compound office names the organisation") {
  const std::string hafer = "Hafer im Glas\n\nRöbel, 3. Mai 2024. Die Kornkammer Röbel GmbH füllt seit Montag Hafer in Gläser. Die Molkerei Seenland eG gibt die Milch dazu.\n\n";
  CHECK(affiliation(hafer + "Molkereichef Rudolf Poll sieht das ähnlich.\n", "Rudolf Poll", "de") == "Molkerei Seenland eG");
  CHECK(affiliation(hafer + "Baumeister Rudolf Poll sieht das ähnlich.\n", "Rudolf Poll", "de") == "");
  CHECK(affiliation("Sonne für alle\n\nLeer, 3. Mai 2024. Die Stadtwerke Leer GmbH baut mit der Solargenossenschaft Rheinau eG einen Park.\n\nDen Vertrag unterschrieb Genossenschaftsvorstand Rudolf Poll.\n", "Rudolf Poll", "de") == "Solargenossenschaft Rheinau eG");
}

TEST_CASE("a portfolio names the ministry") {
  CHECK(affiliation("Novas obras\n\nO Ministério do Desenvolvimento Rural anunciou nesta quinta-feira novas obras de água para cinco estados do país.\n\n“Água é tempo”, afirmou o ministro do Desenvolvimento Rural, Joaquim Barbosa.\n", "Joaquim Barbosa", "pt") == "Ministério do Desenvolvimento Rural");
  CHECK(affiliation("Novas obras\n\nO Ministério do Desenvolvimento Rural anunciou nesta quinta-feira novas obras de água para cinco estados do país.\n\n“Água é tempo”, afirmou o ministro das Cidades, Joaquim Barbosa.\n", "Joaquim Barbosa", "pt") == "");
}

TEST_CASE("who held the office before belongs where the one belongs who holds it now") {
  CHECK(affiliation(ferries + "Harbour Lines Ltd has named Karen Miller chief executive. She succeeds Robert Kane, who retires in June.", "Robert Kane") == "Harbour Lines Ltd");
  CHECK(affiliation(ferries + "Karen Miller, chief executive of Dover Bank, succeeds Robert Kane.", "Robert Kane") == "Dover Bank");
  CHECK(affiliation(ferries + "Karen Miller thanked Robert Kane, who retires in June.", "Robert Kane") == "");
}

TEST_CASE("an employer behind a field of work, a second comma or a slash") {
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, Vice President, Cargo, at Dover Air Terminal Inc.", "Laura Stone") == "Dover Air Terminal Inc.");
  CHECK(affiliation("Nieuw lab\n\nEmmen, 3 mei 2024 – Hogeschool Eemland opent vandaag een lab voor waterstof met Gaslijn Noord B.V. en de stad.\n\nJolanda Meijer, directeur Innovatie bij Gaslijn Noord B.V., is blij.\n", "Jolanda Meijer", "nl") == "Gaslijn Noord B.V.");
  CHECK(affiliation(ferries + "The Dover University is near.\n\nPhoto: Laura Stone / Dover University", "Laura Stone") == "Dover University");
  CHECK(affiliation(ferries + "Laura Stone / Karen Miller came by boat.", "Laura Stone") == "");
}

TEST_CASE("a region behind a firm and a unit behind its genitive belong to the employer") {
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, president of Dover Bank Gulf Levant.", "Laura Stone") == "Dover Bank Gulf Levant");
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, director of NASA's Institute for Small Boats.", "Laura Stone") == "Institute for Small Boats");
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, president of Dover Bank, Karen Miller and others.", "Laura Stone") == "Dover Bank");
  CHECK(affiliation(ferries + "Among the guests was Laura Stone, president of Dover Bank and a farmer.", "Laura Stone") == "Dover Bank");
}

TEST_CASE("a name that goes on with a small word, as the contact block writes it in full") {
  const auto office = [](const std::string& board, const std::string& block) {
    return affiliation("Neue Schulen\n\nLeer, 3. Mai 2024. Fünf Schulen zeigen ab morgen ihre Arbeiten.\n\n„Wir freuen uns auf den Sommer“, sagt Rudolf Poll, Geschäftsführender Vorstand der " + board + ".\n\nPressekontakt:\n" + block +
                       "\nKarin Moser\nTel. 040 374709-40\npresse@wasser-verbindet.de\nwww.wasser-verbindet.de\n", "Rudolf Poll", "de");
  };
  CHECK(office("Stiftung Wasser verbindet e. V", "Stiftung Wasser verbindet e. V.") == "Stiftung Wasser verbindet e. V.");
  // Another foundation, a longer word, a name that goes on with a capital.
  CHECK(office("Stiftung Lesen", "Stiftung Wasser verbindet e. V.") == "Stiftung Lesen");
  CHECK(office("Stiftung Wasser", "Stiftung Wasserwege verbinden e. V.") == "Stiftung Wasser");
}

TEST_CASE("an employer behind a field of work with small words and a comma") {
  const std::string plage = "Tidewell Boissons SAS lance une bière sans alcool et l'a présentée lundi à ses partenaires de toute la région.\n\n";
  CHECK(affiliation(plage + "« Elle est bonne », dit Camille Lenoir, directrice, Marketing national et Marques internationales, de Tidewell Boissons SAS depuis mai.\n", "Camille Lenoir", "fr") == "Tidewell Boissons SAS");
  // Another clause behind the comma leads to no employer.
  CHECK(affiliation(plage + "Elle a plu à Camille Lenoir, directrice, Marketing national et Marques internationales, venue lundi avec la presse.\n", "Camille Lenoir", "fr") == "");
}

TEST_CASE("who speaks once and without a title belongs to an issuer that is much named") {
  const std::string once = "Harbour Lines Ltd opens a terminal\n\nLEEDS, 3 May 2024 - The terminal for the ferries on the river was opened by Harbour Lines Ltd on Monday.\n\n";
  CHECK(affiliation(once + "\"It is a fine terminal, and it is dry,\" said Laura Stone. \"I use it.\"", "Laura Stone") == "");
  CHECK(affiliation(once + "\"It is a fine terminal, and it is dry,\" said Laura Stone, operations director.", "Laura Stone") == "Harbour Lines Ltd");
  CHECK(affiliation(once + "\"It is a fine terminal, and it is dry,\" said Laura Stone. \"We built it in two years,\" Stone added.", "Laura Stone") == "Harbour Lines Ltd");
  CHECK(affiliation(ferries + "Harbour Lines Ltd is glad. Harbour Lines Ltd grows. \"It is a fine terminal, and it is dry,\" said Laura Stone.", "Laura Stone") == "Harbour Lines Ltd");
}

TEST_CASE("the name in brackets that ends a text signs for the issuer") {
  const std::string police = "POL-DO: Fahrrad gefunden\n\nDover (ots) - Am Montag fand die Polizei Dover ein Fahrrad. Die Polizei Dover bittet um Hinweise. Die Ermittlungen dauern an.";
  CHECK(affiliation(police + " (Karin Moser, Tel. 069 - 755 82113)\n", "Karin Moser", "de") != "");
  CHECK(affiliation(police + " (Karin Moser/-82113)\n", "Karin Moser", "de") != "");
  // A sentence in brackets, a name inside the text.
  CHECK(affiliation(police + " (Karin Moser, eine Zeugin, rief die Wache an.)\n", "Karin Moser", "de") == "");
  CHECK(affiliation("Neues Haus\n\nDie Stadt Dover baut ein Haus. Den Preis gewann ein Buch (Karin Moser) über die alte Zeit am Hafen der Stadt, das alle kennen.\n", "Karin Moser", "de") == "");
}

TEST_CASE("what stands beside a speaker whom only the quotation shows") {
  const auto title = [](const std::string& text, const std::string& name) {
    for (const Party& party : tests::parser("en").parse(text).parties)
      if (party.kind == PartyKind::person && party.name == name) return party.title.value_or("");
    return std::string("nobody of that name");
  };
  CHECK(title(ferries + "\"It is a fine terminal, and it is dry,\" said Arun, CEO.", "Arun") == "CEO");
  CHECK(title(ferries + "\"It is a fine terminal, and it is dry,\" said Hang Aiwu, Founder of Dover Cleaning Inc.", "Hang Aiwu") == "Founder");
  CHECK(affiliation(ferries + "\"It is a fine terminal, and it is dry,\" said Hang Aiwu, Founder of Dover Cleaning Inc.", "Hang Aiwu") == "Dover Cleaning Inc.");
  CHECK(title(ferries + "\"It is a fine terminal, and it is dry,\" said Arun. CEO Ann Lee was glad.", "Arun") == "");
}

TEST_CASE("offices that a text names without an organisation are the sender's, a private person is nobody's") {
  const std::string acme = "Harbour Energy Ltd. grows\n\nLONDON, 3 May 2024. Harbour Energy Ltd. opens a wind farm. Harbour Energy Ltd. has 300 staff.\n\n";
  const std::string issuer = "Harbour Energy Ltd.";
  CHECK(affiliation(acme + "Chief Financial Officer Laura Stone will leave in June.\n", "Laura Stone", "en") == issuer);
  CHECK(affiliation(acme + "Former chief financial officer Laura Stone came as well.\n", "Laura Stone", "en") == "");
  CHECK(affiliation(acme + "Tidewater Foods Inc. came, and chief financial officer Laura Stone spoke to it.\n", "Laura Stone", "en") == "");
  CHECK(affiliation(acme + "Actress Laura Stone came as well.\n", "Laura Stone", "en") == "");
  const std::string speech = "“It was a long day for all of us,” said Laura Stone";
  CHECK(affiliation(acme + speech + ", who leads the works. Stone was glad.\n", "Laura Stone", "en") == issuer);
  CHECK(affiliation(acme + speech + ", a mother of four from Dover. Stone was glad.\n", "Laura Stone", "en") == "");
  CHECK(affiliation(acme + speech + ", 45, from Dover. Stone was glad.\n", "Laura Stone", "en") == "");
}

TEST_CASE("who speaks for a ministry is its minister") {
  CHECK(affiliation("Neue Wege\n\nKiel, 3. Mai 2024. Das Ministerium für Moore und Gewässer fördert neue Wege im Land.\n\n„Das hilft allen“, sagte Ministerin Karin Vogt in der Halle.\n",
                    "Karin Vogt", "de") == "Ministerium für Moore und Gewässer");
  CHECK(affiliation("Nuevas obras\n\nMadrid, 3 de mayo de 2024. El Ministerio de Vivienda anunció nuevas obras para cinco provincias.\n\n«Es un gran paso», dijo la ministra de Sanidad, Nuria Calvo.\n",
                    "Nuria Calvo", "es") == "");
}

TEST_CASE("an organisation between commas behind somebody with an office in front") {
  CHECK(affiliation("A fire in Dover\n\nThe fire was put out. The Harwich Police Department helped.\n\n“It is over,” said Special Agent Laura Stone, Harwich Police Department, on Monday.\n",
                    "Laura Stone", "en") == "Harwich Police Department");
}

TEST_CASE("a medium that writes on a firm is nobody's employer") {
  const std::string story =
      "This firm wants to clean the rivers\nBy Nora Velk, Quayzine\n\n"
      "Harbour Rivers Inc. (NASDAQ: HRBR) has built a boat that takes waste out of rivers, and it says that ten towns have asked for one. Rivers are long.\n\n"
      "\"It is a fine boat, and it is dry,\" said music executive Laura Stone.\n\n\"We like it,\" CEO Bob Ray said. Harbour Rivers Inc. will build ten. Harbour Rivers Inc. is in Leeds.\n\n"
      "Quayzine is a leading financial media and data provider, known for delivering accurate and timely information to investors and traders.\n\n"
      "Contact Details\n\nQuayzine\n\n+1 303-555-0143\n\ninfo@quayzine.example\n";
  CHECK(affiliation(story, "Nora Velk", "en") == "Quayzine");
  CHECK(affiliation(story, "Laura Stone", "en") == "");
  CHECK(affiliation(story, "Bob Ray", "en") == "Harbour Rivers Inc.");
}
