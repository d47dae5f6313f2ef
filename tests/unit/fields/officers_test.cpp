// An organisation between an office and the name of who holds it, without a comma.
#include <catch2/catch.hpp>
#include <string>

#include "parties.hpp"

namespace {

using pressparse::PartyKind;
using pressparse::tests::find;
using pressparse::tests::has;
using pressparse::tests::organizations;

pressparse::Release parse(const std::string& text, const std::string& language) { return pressparse::tests::parser(language).parse(text); }

struct Case {
  const char *text, *language, *person, *title, *organization;
};

}  // namespace

TEST_CASE("officers: a person behind the organisation whose office they hold is no part of its name") {
  for (const Case& c : {
           Case{"Der Präsident der Hochschule Bremen Peter Rietmoor sagte, dass die Brücke öffnet.", "de", "Peter Rietmoor", "Präsident",
                "Hochschule Bremen"},
           Case{"Der Vizepräsident des Landgerichts Essen Michael Hüttner teilte das mit.", "de", "Michael Hüttner", "Vizepräsident",
                "Landgerichts Essen"},
           Case{"Die Oberärztin am Klinikum Stuttgart Dr. Eva Kochmann sprach über Hygiene.", "de", "Eva Kochmann", "Oberärztin",
                "Klinikum Stuttgart"},
           Case{"Il presidente della Camera di Commercio di Bergamo Carlo Mazzolari ha detto che il ponte apre domani.", "it", "Carlo Mazzolari",
                "presidente", "Camera di Commercio di Bergamo"},
           Case{"Il rettore dell'Università di Pisa Riccardo Zuccari ha detto che il ponte della città apre domani.", "it", "Riccardo Zuccari",
                "rettore", "Università di Pisa"},
           Case{"La rectora de la Universidad de Málaga Ana Lozano ha dicho que el puente abre mañana.", "es", "Ana Lozano", "rectora",
                "Universidad de Málaga"},
           Case{"De rector van de Universiteit Gent Rik Van de Weyer zei dat de brug van de stad morgen opent.", "nl", "Rik Van de Weyer",
                "rector", "Universiteit Gent"},
           Case{"O reitor da Universidade do Porto António Sousa Peralta disse que a ponte da cidade abre amanhã.", "pt",
                "António Sousa Peralta", "reitor", "Universidade do Porto"},
           Case{"The president of the University of Kent Mary Moss said that the bridge will open tomorrow. \"It is time,\" said Moss.", "en",
                "Mary Moss", "president", "University of Kent"},
       }) {
    CAPTURE(c.text);
    const auto release = parse(c.text, c.language);
    const auto* person = find(release, c.person);
    REQUIRE(person);
    CHECK(person->title == std::string(c.title));
    CHECK(person->affiliation == std::string(c.organization));
    CHECK(find(release, c.organization, PartyKind::organization));
  }
}

TEST_CASE("officers: what is called after somebody keeps the name") {
  CHECK(has(organizations("Die Rektorin der Hochschule für Musik Hanns Moll, Sarah Wedel, sagte das. Die Hochschule für Musik Hanns Moll ist alt.", "de"),
            "Hochschule für Musik Hanns Moll"));
  CHECK(has(organizations("Der Vorsitzende der Stiftung Ernst Moll sagte, dass die Brücke im Mai öffnet.", "de"), "Stiftung Ernst Moll"));
  CHECK(has(organizations("Il presidente della Fondazione Giorgio Molli ha detto che il ponte della città apre domani.", "it"),
            "Fondazione Giorgio Molli"));
  CHECK(has(organizations("El director del Hospital Universitario Juan Molina ha dicho que el puente de la ciudad abre mañana.", "es"),
            "Hospital Universitario Juan Molina"));
  CHECK(has(organizations("Le directeur de la Fondation Louis Mollard a dit que le pont de la ville ouvre demain.", "fr"),
            "Fondation Louis Mollard"));
}

TEST_CASE("officers: a judge's office ends in the kind of court, which names no court") {
  const auto release = parse("Den Vorsitz hat Richterin am Amtsgericht Dr. Heike Lorenzen. Vorsitzender Richter am Landgericht Peter Maiwald verkündete das Urteil.", "de");
  const auto* lorenzen = find(release, "Heike Lorenzen");
  const auto* maiwald = find(release, "Peter Maiwald");
  REQUIRE(lorenzen);
  REQUIRE(maiwald);
  CHECK(lorenzen->title == "Richterin am Amtsgericht");
  CHECK(maiwald->title == "Vorsitzender Richter am Landgericht");
  CHECK(pressparse::tests::parties(release, PartyKind::organization).empty());
}

TEST_CASE("officers: a chamber in one word is no employer of who presides") {
  const auto release = parse("The bill was signed by the Speaker of the House Ann Lee and by Senator Bob Ray on Monday.", "en");
  CHECK_FALSE(find(release, "House", PartyKind::organization));
}

TEST_CASE("officers: a relative clause says where somebody works") {
  const std::string lead = "Berlin, 3. Mai 2024. Die Universität Kassel und die Moorbau GmbH bauen eine Brücke. ";
  const auto works = parse(lead + "„Das bewegt viel“, erklärt Carolin Mauzer, die an der Universität Kassel zu Klimafragen forscht.", "de");
  const auto* mauzer = find(works, "Carolin Mauzer");
  REQUIRE(mauzer);
  CHECK(mauzer->affiliation == "Universität Kassel");
  const auto elsewhere = parse(lead + "„Das bewegt viel“, erklärt Carolin Mauzer, die gestern mit dem Rad gekommen war. An der Universität Kassel war Ruhe.", "de");
  const auto* guest = find(elsewhere, "Carolin Mauzer");
  REQUIRE(guest);
  CHECK(guest->affiliation != "Universität Kassel");
}

TEST_CASE("officers: an office in the plural is everybody's") {
  const auto release = parse("Die Landräte Harald Sievert (Ravensburg) und Stefan Bärmann (Fulda) haben den Radweg für alle Radfahrer freigegeben.", "de");
  for (const char* name : {"Harald Sievert", "Stefan Bärmann"}) {
    const auto* person = find(release, name);
    REQUIRE(person);
    CHECK(person->title == "Landräte");
  }
}

TEST_CASE("officers: the office behind a name is not his or hers where the next name follows it") {
  const auto release = parse("Neue Vorsitzende des Vereins ist Eva Lohrmann, ihr Stellvertreter Tim Ottmann. Schatzmeister bleibt Karl Rittner.", "de");
  const auto *chair = find(release, "Eva Lohrmann"), *deputy = find(release, "Tim Ottmann");
  REQUIRE(chair);
  REQUIRE(deputy);
  CHECK(chair->title != "Stellvertreter");
  CHECK(deputy->title == "Stellvertreter");
}

TEST_CASE("officers: a given name that is a month's short form too is a name before a surname") {
  CHECK(find(parse("De brug werd gisteren geopend door burgemeester Jan Smitsen en de stad vierde feest.", "nl"), "Jan Smitsen"));
  CHECK(find(parse("\"Mooi\", zegt Jan van den Bergh, die de brug gisteren opende voor de stad.", "nl"), "Jan van den Bergh"));
  CHECK(find(parse("Die Brücke wurde von Jan Schmitzer eröffnet und die Stadt feierte.", "de"), "Jan Schmitzer"));
  CHECK(find(parse("«Es muy bonito para la ciudad», dijo Julio Verdejo, que abrió el puente ayer.", "es"), "Julio Verdejo"));
  CHECK(pressparse::tests::parties(parse("Die Brücke ist vom 5. Jan. bis Mai offen. Im Jan Termin ist nichts los.", "de"), PartyKind::person).empty());
  CHECK(pressparse::tests::parties(parse("The service starts on 5 Jan Monday to Friday, and May Mobility runs it in June too.", "en"), PartyKind::person).empty());
  CHECK_FALSE(find(parse("El puente se abre el 3 de Julio Madrid lo celebra con una fiesta.", "es"), "Julio Madrid"));
}

TEST_CASE("officers: deputies of a mayor") {
  const auto german = parse("„Das ist sehr schön für die Stadt“, sagt Erster Beigeordneter Stefan Verhoffen. Die Brücke wurde gestern eröffnet.", "de");
  const auto* deputy = find(german, "Stefan Verhoffen");
  REQUIRE(deputy);
  CHECK(deputy->title == "Erster Beigeordneter");
  const auto spanish = parse("«Es muy bonito para la ciudad», dijo la vicealcaldesa Ana Verdejo. El puente se abrió ayer.", "es");
  const auto* vice = find(spanish, "Ana Verdejo");
  REQUIRE(vice);
  CHECK(vice->title == "vicealcaldesa");
}
