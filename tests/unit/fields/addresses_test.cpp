#include <catch2/catch.hpp>

#include "near_misses.hpp"
#include "pressparse/pressparse.hpp"

using pressparse::Address;

namespace {

struct Case {
  std::string text, street, postal_code, city, region, country;
};

std::string or_empty(const std::optional<std::string>& value) { return value.value_or(""); }

// Streets and numbers are made up; the towns and the forms of the codes are their countries'.
const std::vector<Case> cases = {
    // Germany, Austria, Switzerland
    {"Speicherstraße 12\n24103 Kiel", "Speicherstraße 12", "24103", "Kiel", "", ""},
    {"Lange Str. 4a, 18055 Rostock", "Lange Str. 4a", "18055", "Rostock", "", ""},
    {"Am Hafen 3\nD-26122 Oldenburg", "Am Hafen 3", "26122", "Oldenburg", "", "DE"},
    {"An der Alten Mühle 17\n65183 Wiesbaden", "An der Alten Mühle 17", "65183", "Wiesbaden", "", ""},
    {"Straße des 17. Juni 135\n10623 Berlin", "Straße des 17. Juni 135", "10623", "Berlin", "", ""},
    {"Platz der Einheit 1, 14467 Potsdam", "Platz der Einheit 1", "14467", "Potsdam", "", ""},
    {"Anna-Seghers-Weg 20-22\n60528 Frankfurt am Main\nDeutschland", "Anna-Seghers-Weg 20-22", "60528", "Frankfurt am Main", "", "DE"},
    {"Marktplatz 5 | 06108 Halle (Saale)", "Marktplatz 5", "06108", "Halle (Saale)", "", ""},
    {"Postfach 12 34 56\n01054 Dresden", "Postfach 12 34 56", "01054", "Dresden", "", ""},
    {"Mariahilfer Gasse 15/1/9\nA-1060 Wien", "Mariahilfer Gasse 15/1/9", "1060", "Wien", "", "AT"},
    {"Seeweg 8, 6900 Bregenz, Österreich", "Seeweg 8", "6900", "Bregenz", "", "AT"},
    {"Bundesgasse 33\nCH-3003 Bern", "Bundesgasse 33", "3003", "Bern", "", "CH"},
    {"Bahnhofstrasse 12, 8001 Zürich", "Bahnhofstrasse 12", "8001", "Zürich", "", ""},
    // United States, Canada
    {"1301 Harbor Street\nSuite 825\nColumbia, SC 29201", "1301 Harbor Street\nSuite 825", "29201", "Columbia", "SC", "US"},
    {"40 W. Broad Street, Suite 320, Greenville, SC 29601", "40 W. Broad Street, Suite 320", "29601", "Greenville", "SC", "US"},
    {"9425 W 191st St, Mokena, Illinois 60448-1234", "9425 W 191st St", "60448-1234", "Mokena", "Illinois", "US"},
    {"700 Lighthouse Avenue NW\nWashington, D.C. 20500", "700 Lighthouse Avenue NW", "20500", "Washington", "D.C.", "US"},
    {"P.O. Box 1200\nAustin, TX 78701", "P.O. Box 1200", "78701", "Austin", "TX", "US"},
    {"55 Quay Road, Halifax, NS B3J 1S9", "55 Quay Road", "B3J 1S9", "Halifax", "NS", "CA"},
    {"300 Lakeshore Drive\nToronto, Ontario M5V 2T6\nCanada", "300 Lakeshore Drive", "M5V 2T6", "Toronto", "Ontario", "CA"},
    // United Kingdom
    {"14 Wharf Lane, Dover, CT16 1LH", "14 Wharf Lane", "CT16 1LH", "Dover", "", "GB"},
    {"10 Victoria Street\nLondon SW1H 0NN", "10 Victoria Street", "SW1H 0NN", "London", "", "GB"},
    {"3 Mill Road\nCambridge\nCB1 2AZ", "3 Mill Road", "CB1 2AZ", "Cambridge", "", "GB"},
    {"22 Castle Terrace, Edinburgh EH1 2EL, United Kingdom", "22 Castle Terrace", "EH1 2EL", "Edinburgh", "", "GB"},
    // France, Belgium, Luxembourg
    {"12 bis, rue de la Paix\n75002 Paris", "12 bis, rue de la Paix", "75002", "Paris", "", ""},
    {"8 avenue du Port, 13002 Marseille", "8 avenue du Port", "13002", "Marseille", "", ""},
    {"25, boulevard de la Mer\n06364 Nice Cedex 4", "25, boulevard de la Mer", "06364", "Nice", "", ""},
    {"Rue de la Loi 200\nB-1049 Bruxelles", "Rue de la Loi 200", "1049", "Bruxelles", "", "BE"},
    {"Handelskaai 11, 1000 Brussel, België", "Handelskaai 11", "1000", "Brussel", "", "BE"},
    // Spain, Italy, Portugal
    {"Calle Mayor, 5\n28013 Madrid", "Calle Mayor, 5", "28013", "Madrid", "", ""},
    {"C/ del Puerto, 12, 46023 Valencia", "C/ del Puerto, 12", "46023", "Valencia", "", ""},
    {"Avda. de la Constitución, nº 14, 41001 Sevilla", "Avda. de la Constitución, nº 14", "41001", "Sevilla", "", ""},
    {"Via Roma, 12 - 00144 Roma (RM)", "Via Roma, 12", "00144", "Roma", "RM", ""},
    {"Piazza del Porto 3\n16128 Genova", "Piazza del Porto 3", "16128", "Genova", "", ""},
    {"Corso Garibaldi 45, 20121 Milano, Italia", "Corso Garibaldi 45", "20121", "Milano", "", "IT"},
    {"Rua do Cais 7, 1000-001 Lisboa", "Rua do Cais 7", "1000-001", "Lisboa", "", ""},
    // Netherlands
    {"Herengracht 270\n1016 BW Amsterdam", "Herengracht 270", "1016 BW", "Amsterdam", "", "NL"},
    {"Stationsplein 1, 3511 ED Utrecht", "Stationsplein 1", "3511 ED", "Utrecht", "", "NL"},
    {"Postbus 20201\n2500 EE Den Haag", "Postbus 20201", "2500 EE", "Den Haag", "", "NL"},
    // Without a street's word, on two lines
    {"Baumwall 3\n20459 Hamburg", "Baumwall 3", "20459", "Hamburg", "", ""},
    {"Fleetrand 3\n20459 Hamburg", "Fleetrand 3", "20459", "Hamburg", "", ""},
};

}  // namespace

TEST_CASE("addresses are found and split") {
  for (const Case& c : cases) {
    for (const std::string& text : {c.text, "Harbour Ltd\n" + c.text + "\n\nThe bridge opens in spring and stays open.\n"}) {
      CAPTURE(text);
      const auto release = pressparse::parse(text);
      CHECK(release.addresses.size() == 1);
      if (release.addresses.empty()) continue;
      const Address& address = release.addresses.front();
      CHECK(or_empty(address.street) == c.street);
      CHECK(or_empty(address.postal_code) == c.postal_code);
      CHECK(or_empty(address.city) == c.city);
      CHECK(or_empty(address.region) == c.region);
      if (!c.country.empty()) CHECK(or_empty(address.country) == c.country);
      CHECK(text.substr(address.start, address.end - address.start) == address.text);
    }
  }
}

TEST_CASE("a street without a number counts before a postal code, a number without a code before a known place") {
  const std::string portuguese = "A universidade mediu o fumo que sobe da floresta, e os investigadores dizem que o aparelho é barato.\n\n";
  const std::string spanish = "El puerto ha abierto el puente y ha dado las gracias a todos los que han trabajado en él.\n\n";
  const auto only = [](const std::string& text) {
    const auto release = pressparse::parse(text);
    return release.addresses.size() == 1 ? release.addresses[0].text : std::to_string(release.addresses.size());
  };
  CHECK(only(portuguese + "Praça do Município, 4760-001 Salgueiro\n") == "Praça do Município, 4760-001 Salgueiro");
  CHECK(only(portuguese + "Campus da Ribeira, 3830-555 Ílhavo\n") == "Campus da Ribeira, 3830-555 Ílhavo");
  CHECK(only(portuguese + "Praça do Município\n") == "0");
  CHECK(only(portuguese + "Campus da Ribeira 2030\n") == "0");
  CHECK(only(spanish + "Av. Los Ficus 801, Jesús María, Lima 11\n") == "Av. Los Ficus 801, Jesús María, Lima 11");
  CHECK(only(spanish + "Diagonal 22B N.º 52-01, Bogotá, D. C.\n") == "Diagonal 22B N.º 52-01, Bogotá, D. C.");
  CHECK(only(spanish + "Calle 26 # 69-76, Bogotá\n") == "Calle 26 # 69-76, Bogotá");
  CHECK(only(spanish + "En la calle Mayor 3, el sábado, canta Ana.\n") == "0");
}

TEST_CASE("addresses behind a comma, with storeys, without a street's word") {
  const auto only = [](const std::string& lead, const std::string& line) {
    const auto release = pressparse::parse(lead + "\n\n" + line + "\n");
    return release.addresses.size() == 1 ? release.addresses[0].text : std::to_string(release.addresses.size());
  };
  const std::string spanish = "El puerto ha abierto el puente y ha dado las gracias a todos los que han trabajado en él.";
  const std::string french = "Le port a ouvert le pont et remercie toutes celles et tous ceux qui y ont travaillé pendant deux ans.";
  const std::string italian = "Il porto ha aperto il ponte e ringrazia tutti quelli che ci hanno lavorato per due anni.";
  const std::string dutch = "De haven heeft de brug geopend en dankt iedereen die er twee jaar lang aan heeft gewerkt.";
  const std::string german = "Der Hafen hat die Brücke eröffnet und dankt allen, die zwei Jahre lang an ihr gebaut haben.";
  const std::string english = "The harbour has opened the bridge and thanks everybody who has worked on it for two years.";
  CHECK(only(spanish, "Plaza Mayor, 1. 09555 Valdelagua (Burgos)") == "Plaza Mayor, 1. 09555 Valdelagua (Burgos)");
  CHECK(only(spanish, "C/ Pescadores, 4, bajo, 36202 Vigo (Pontevedra)") == "C/ Pescadores, 4, bajo, 36202 Vigo (Pontevedra)");
  CHECK(only(spanish, "Avda. de la Estación, 22, 3.º B\n03003 Alicante") == "Avda. de la Estación, 22, 3.º B\n03003 Alicante");
  CHECK(only(french, "Oreille Nue, rue du Seyon 8, 2000 Neuchâtel") == "rue du Seyon 8, 2000 Neuchâtel");
  CHECK(only(italian, "Ufficio stampa – piazza Cavour 1, 12078 Rocca Marengo (CN)") == "piazza Cavour 1, 12078 Rocca Marengo (CN)");
  CHECK(only(italian, "arianna@malga.example; via Stelvio 12/B, 23100 Sondrio") == "via Stelvio 12/B, 23100 Sondrio");
  CHECK(only(dutch, "Noor Jacobs, Bosrand 1, 5646 AA Eindhoven") == "Bosrand 1, 5646 AA Eindhoven");
  CHECK(only(dutch, "Lotte Maes | Coupure Links 55, 9000 Gent") == "Coupure Links 55, 9000 Gent");
  CHECK(only(german, "Talstrasse 14\nPostfach\nCH-8752 Näfels") == "Talstrasse 14\nPostfach\nCH-8752 Näfels");
  CHECK(only(english, "2335 Rayburn House Office Building, Washington, DC 20515") == "2335 Rayburn House Office Building, Washington, DC 20515");
  // No number, a kilometre, districts before the code, a box behind the street
  CHECK(only(spanish, "Avda. de los Encinares, s/n. 06999 Augusta Vieja") == "Avda. de los Encinares, s/n. 06999 Augusta Vieja");
  CHECK(only(spanish, "Rúa do Peirao, 12, 2º · 15940 Ribademar") == "Rúa do Peirao, 12, 2º · 15940 Ribademar");
  CHECK(only(spanish, "C/ Portales, 3, 2.º izda. – 26999 Cantagallo") == "C/ Portales, 3, 2.º izda. – 26999 Cantagallo");
  CHECK(only(spanish, "Carretera Puerto-Mina km. 84.5, Centro, C.P. 42080, Villa del Mar, Hidalgo") == "Carretera Puerto-Mina km. 84.5, Centro, C.P. 42080, Villa del Mar, Hidalgo");
  CHECK(only(spanish, "Al. Jaú, 1.122, cj. 81, São Paulo/SP, 01420-002") == "Al. Jaú, 1.122, cj. 81, São Paulo/SP, 01420-002");
  CHECK(only(french, "2, place du Palais – BP 118 – 46999 VAUCASTEL CEDEX") == "2, place du Palais – BP 118 – 46999 VAUCASTEL CEDEX");
  CHECK(only(dutch, "Ringwade 301, Postbus 8100, 3430 AX Nieuwegein") == "Ringwade 301, Postbus 8100, 3430 AX Nieuwegein");
  CHECK(only(dutch, "Zonnewerk NV, Technologiepark-Oost 122, 9052 Zwijnhoven, +32 9 555 01 00") == "Technologiepark-Oost 122, 9052 Zwijnhoven");
  CHECK(only(italian, "Banca del Lago SA, Riva Paradiso 18, CH-6900 Riva | Tel. 091 555 01 42") == "Riva Paradiso 18, CH-6900 Riva");
  CHECK(only(english, "Dunaverty Road, Campbeltown PA28 9ZZ") == "Dunaverty Road, Campbeltown PA28 9ZZ");
  // None
  CHECK(only(english, "He ran down Harbour Road, Bob Ray said, and Ann Lee followed.") == "0");
  CHECK(only(dutch, "Zie Tabel 122, 9052 Zwijnhoven telt zes bruggen.") == "0");
  CHECK(only(german, "In Saal 5, 3000 Besucher, kam Anna Berg.") == "0");
  CHECK(only(spanish, "En el km. 84.5, Centro dijo que 42080 personas pasaron.") == "0");
  CHECK(only(spanish, "En la plaza Mayor, 1. 2030 será el año del puente.") == "0");
  CHECK(only(french, "Le samedi, rue du Seyon, 8 musiciens jouent.") == "0");
  CHECK(only(italian, "Tre chilometri via Stelvio, 12 tappe.") == "0");
  CHECK(only(dutch, "Zie Tabel 3, 2021 Gent meldt zes bruggen.") == "0");
  CHECK(only(english, "The team of Building 12, 2024 winners of the cup, sailed in.") == "0");
  CHECK(only(german, "Postfach") == "0");
}

TEST_CASE("an address in a sentence ends with its city") {
  const std::string text = "Die Halle in der Speicherstraße 12, 24103 Kiel, öffnet im Mai.";
  const auto release = pressparse::parse(text);
  REQUIRE(release.addresses.size() == 1);
  CHECK(release.addresses[0].text == "Speicherstraße 12, 24103 Kiel");
}

TEST_CASE("what looks like an address and is none") {
  for (const NearMiss& miss : read_near_misses("addresses"))
    for (const std::string& text : surroundings(miss.text)) {
      CAPTURE(text, miss.reason);
      const auto release = pressparse::parse(text);
      CHECK(release.addresses.empty());
    }
}
