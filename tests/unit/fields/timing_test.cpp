#include <catch2/catch.hpp>

#include <algorithm>

#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

struct Case {
  const char* line;
  const char* kind;   // "immediate", "embargo", "" for none
  const char* until;  // "" for none
};

void check(const std::vector<Case>& cases, const char* body) {
  const Parser& parser = tests::parser();
  for (const Case& c : cases) {
    const std::string whole = std::string(c.line) + "\n\nHarbour Board approves plan for a new quay\n\n" + body;
    INFO(c.line);
    const Release release = parser.parse(whole);
    const std::string kind = !release.timing ? "" : release.timing->kind == TimingKind::embargo ? "embargo" : "immediate";
    CHECK(kind == c.kind);
    CHECK((release.timing && release.timing->until ? *release.timing->until : "") == c.until);
    if (release.timing) CHECK(whole.substr(release.timing->start, release.timing->end - release.timing->start) == release.timing->text);
    const bool dated = *c.until != 0;
    CHECK(std::any_of(release.dates.begin(), release.dates.end(), [](const Date& d) { return d.role == DateRole::embargo; }) == dated);
  }
}

}  // namespace

TEST_CASE("release timing in English") {
  const char* body = "The Harbour Board has approved the plan for a new quay and will begin to build it in spring, the Board told its members today.\n";
  check({{"FOR IMMEDIATE RELEASE", "immediate", ""},
         {"PRESS RELEASE - For immediate release", "immediate", ""},
         {"For Immediate Release: Harbour news", "immediate", ""},
         {"FOR IMMEDIATE RELEASE                 May 5, 2024", "immediate", ""},
         {"EMBARGOED UNTIL 00:01 GMT, 3 February 2025", "embargo", "2025-02-03T00:01+00:00"},
         {"EMBARGOED FOR RELEASE UNTIL 2:00 P.M. ET, THURSDAY, JANUARY 15, 2026", "embargo", "2026-01-15T14:00-05:00"},
         {"Under embargo until July 15, 2026, noon ET", "embargo", "2026-07-15T12:00-04:00"},
         {"NOT FOR PUBLICATION BEFORE 0001 GMT SUNDAY 14 DECEMBER 2025", "embargo", "2025-12-14T00:01+00:00"},
         {"FOR RELEASE AFTER 4:00 P.M. CST, NOVEMBER 26, 2025", "embargo", "2025-11-26T16:00"},
         {"HOLD FOR RELEASE UNTIL 3 May 2026", "embargo", "2026-05-03"},
         {"Embargo: 3 March 2026, 10:00 CET", "embargo", "2026-03-03T10:00+01:00"},
         {"Check against delivery", "embargo", ""},
         {"NOT FOR RELEASE, PUBLICATION OR DISTRIBUTION IN OR INTO THE UNITED STATES", "", ""},
         {"Not for distribution to U.S. news wire services", "", ""},
         {"Board welcomes the end of the embargo on timber", "", ""},
         {"Board asks for the immediate release of the ships", "", ""}},
        body);
}

TEST_CASE("release timing in other languages") {
  check({{"Sperrfrist: 12. März 2024, 10:00 Uhr", "embargo", "2024-03-12T10:00"},
         {"Gesperrt bis Sonntag, 13. April 2025, 10 Uhr", "embargo", "2025-04-13T10:00"},
         {"Frei ab 18. Februar 2026, 0.00 Uhr MEZ", "embargo", "2026-02-18T00:00+01:00"},
         {"Sperrfrist: Redebeginn", "embargo", ""},
         {"Zur sofortigen Veröffentlichung", "immediate", ""}},
        "Der Hafenverein hat den Plan für eine neue Mole beschlossen und wird sie im Frühjahr bauen, wie der Vorstand den Mitgliedern heute mitteilte.\n");
  check({{"SOUS EMBARGO JUSQU’AU MARDI 3 JUIN 2025 À 6 H 00", "embargo", "2025-06-03T06:00"}, {"POUR DIFFUSION IMMÉDIATE", "immediate", ""}},
        "Le conseil du port a approuvé le plan pour une nouvelle jetée et va commencer les travaux au printemps, a annoncé le président aux membres.\n");
  check({{"EMBARGADO HASTA LAS 00:01 H DEL MIÉRCOLES 10 DE DICIEMBRE DE 2025", "embargo", "2025-12-10T00:01"}, {"PARA PUBLICACIÓN INMEDIATA", "immediate", ""}},
        "La junta del puerto ha aprobado el plan para un nuevo muelle y va a empezar las obras en primavera, según ha anunciado el presidente a los socios.\n");
  check({{"Sotto embargo fino alle ore 12.00 di lunedì 19 maggio 2025", "embargo", "2025-05-19T12:00"}, {"Per diffusione immediata", "immediate", ""}},
        "Il consiglio del porto ha approvato il piano per un nuovo molo e comincerà i lavori in primavera, come ha annunciato il presidente ai soci della città.\n");
  check({{"Onder embargo tot donderdag 5 maart 2026, 09.00 uur", "embargo", "2026-03-05T09:00"}},
        "Het bestuur van de haven heeft het plan voor een nieuwe kade goedgekeurd en begint in het voorjaar met de bouw, zo maakte de voorzitter bekend.\n");
}

TEST_CASE("an embargo that names no instant is noted") {
  const Release release = tests::parser().parse("EMBARGOED\n\nHarbour Board approves plan\n\nThe Harbour Board has approved the plan for a new quay.\n");
  REQUIRE(release.timing);
  CHECK(release.timing->kind == TimingKind::embargo);
  CHECK_FALSE(release.timing->until);
  CHECK(std::any_of(release.notes.begin(), release.notes.end(), [](const Note& n) { return n.code == "timing.not_understood"; }));
}

TEST_CASE("where a release shows its date") {
  const std::string body = "Harbour Board approves plan for a new quay\n\nThe Harbour Board has approved the plan for a new quay and will begin to build it on 1 June 2025.\n";
  const Parser& parser = tests::parser();
  struct Form {
    std::string text;
    const char* date;
    const char* rule;
  };
  for (const Form& form : {Form{"Date: 5 May 2024\n\n" + body, "2024-05-05", "date.release_label"}, Form{"Published\n5 May 2024\n\n" + body, "2024-05-05", "date.release_label"},
                           Form{"FOR IMMEDIATE RELEASE: May 5, 2024\n\n" + body, "2024-05-05", "date.release_label"}, Form{"Sunday, May 5, 2024\n\n" + body, "2024-05-05", "date.release_line"},
                           Form{"05/25/2024\n\n" + body, "2024-05-25", "date.release_line"}, Form{body + "\nDover, 5 May 2024\n", "2024-05-05", "date.release_sign_off"},
                           Form{"PRESS RELEASE                          5 May 2024\n\n" + body, "2024-05-05", "date.release_label"}}) {
    INFO(form.text);
    const Release release = parser.parse(form.text);
    REQUIRE(release.date);
    CHECK(release.date->value == form.date);
    CHECK(release.date->rule.name() == form.rule);
  }
  CHECK_FALSE(parser.parse(body).date);  // what will be on 1 June is no release date
}

TEST_CASE("the release's own number") {
  const Parser& parser = tests::parser();
  const auto reference = [&](const std::string& head) {
    const Release release = parser.parse(head + "\n\nHarbour Board approves plan for a new quay\n\nThe Harbour Board has approved the plan for pier No. 12 and will begin to build it.\n");
    return release.reference ? release.reference->text : std::string();
  };
  CHECK(reference("Release No. 24-512") == "24-512");
  CHECK(reference("Pressemitteilung Nr. 45/2024") == "45/2024");
  CHECK(reference("IP/21/3583") == "IP/21/3583");
  CHECK(reference("Berlin, 28.10.2021, 058/21") == "058/21");
  CHECK(reference("PRESS RELEASE") == "");
}
