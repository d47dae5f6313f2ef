// Offices with departments behind a comma, offices held before, and offices that a small verb ties to their holder.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

using tests::find;

struct Case {
  std::string text, name;
  std::optional<std::string> title;
};

void check(const std::vector<Case>& cases, const std::string& language) {
  for (const Case& c : cases) {
    INFO(c.text);
    const Release release = tests::parser(language).parse(c.text);
    const Party* person = find(release, c.name);
    REQUIRE(person);
    CHECK(person->title == c.title);
  }
}

}  // namespace

TEST_CASE("a department behind a comma is part of the office") {
  check({{"\"It holds,\" said Kim Cole, Director, Corporate Communications. \"We are glad.\"", "Kim Cole", "Director, Corporate Communications"},
         {"\"It holds,\" said Kim Cole, Vice President, Investor Relations. \"We are glad.\"", "Kim Cole", "Vice President, Investor Relations"},
         {"\"It holds,\" said Kim Cole, VP Investor Relations. \"We are glad.\"", "Kim Cole", "VP Investor Relations"},
         {"\"It holds,\" said Kim Cole, Senior Director, Media Relations, at Tidewater Energy.", "Kim Cole", "Senior Director, Media Relations"},
         {"\"It holds,\" said Kim Cole, Senior Vice President, Government and Regulatory Affairs. \"We are glad.\"", "Kim Cole",
          "Senior Vice President, Government and Regulatory Affairs"}},
        "en");
  // An employer behind the comma stays one.
  check({{"\"It holds,\" said Kim Cole, Director, Waggener Communications. \"We are glad.\"", "Kim Cole", "Director"},
         {"\"It holds,\" said Kim Cole, CEO, Global Communications. \"We are glad.\"", "Kim Cole", "CEO"},
         {"\"It holds,\" said Kim Cole, Director, and Bob Ray, Manager. \"We are glad.\"", "Kim Cole", "Director"}},
        "en");
}

TEST_CASE("an adverb of the past is no part of the office, and the new one counts") {
  check({{"Tidewater Ltd. promoted Kim Cole, previously vice president of sales, to chief commercial officer.", "Kim Cole", "chief commercial officer"},
         {"Kim Cole, most recently director of safety at Redwater Rail, joins as chief operating officer.", "Kim Cole", "chief operating officer"},
         {"Kim Cole, previously director of safety, spoke for an hour about the plan.", "Kim Cole", "director of safety"}},
        "en");
  check({{"Luca Bruni, finora direttore commerciale, parla del piano di domani.", "Luca Bruni", "direttore commerciale"}}, "it");
  check({{"Luisa Prat, hasta ahora directora comercial, habla del plan de mañana.", "Luisa Prat", "directora comercial"}}, "es");
  check({{"Tim Bos, voorheen algemeen directeur, spreekt over het plan van morgen.", "Tim Bos", "algemeen directeur"}}, "nl");
}

TEST_CASE("a small verb ties an office to its holder") {
  check({{"The firm grows. The chief financial officer is Maria Benedetti.", "Maria Benedetti", "chief financial officer"},
         {"The firm grows. The plant manager remains Otis Farrow.", "Otis Farrow", "plant manager"}},
        "en");
  check({{"Das Haus wächst. Technischer Leiter bleibt Bernd Vogl.", "Bernd Vogl", "Technischer Leiter"}}, "de");
  check({{"La maison grandit. Le directeur technique est Paul Astier.", "Paul Astier", "directeur technique"}}, "fr");
  check({{"El grupo crece. El nuevo director general es Pablo Conde.", "Pablo Conde", "director general"}}, "es");
  check({{"Il gruppo cresce. Il nuovo direttore generale è Paolo Conti.", "Paolo Conti", "direttore generale"}}, "it");
  check({{"De groep groeit. Voorzitter blijft Wim Kuipers.", "Wim Kuipers", "Voorzitter"}}, "nl");
  // The clause opens with something else, or the office behind the name says more.
  check({{"One of the founders is Maria Benedetti.", "Maria Benedetti", std::nullopt},
         {"The best day for the directors is Maria Benedetti's birthday.", "Maria Benedetti", std::nullopt},
         {"Another speaker is Maria Benedetti, President of the school.", "Maria Benedetti", "President"},
         {"Kim Cole, Executive Director, is glad that the quay is open.", "Kim Cole", "Executive Director"}},
        "en");
}

TEST_CASE("an office in the plural is that of everybody in its list") {
  for (const char* name : {"Gino Rosa", "Federica Munari"})
    check({{"La affiancano i vicepresidenti Gino Rosa e Federica Munari.", name, "vicepresidenti"}}, "it");
}

TEST_CASE("whose opinion a quotation inside a sentence is") {
  const auto speaker = [](const std::string& text, const std::string& language) {
    const Release release = tests::parser(language).parse(text);
    REQUIRE(!release.quotes.empty());
    const Quote& quote = release.quotes.back();
    return quote.speaker ? quote.speaker->name.value_or("") : "";
  };
  CHECK(speaker("Il presidente, Sandro De Bona, parla di “una filiera che tiene”, mentre per Ilaria Nervo, ricercatrice, “il clima resta la vera "
                "incognita”.", "it") == "Ilaria Nervo");
  CHECK(speaker("Le syndicat reste prudent : pour Gilles Pommier, délégué syndical, « trois chefs de plus, pas un technicien de plus ».", "fr") ==
        "Gilles Pommier");
  CHECK(speaker("Leiter Hans Meier geht. „Sie hat uns alle lange geprägt“, lobt sie Betriebsratsvorsitzender Uwe Lang.", "de") == "Uwe Lang");
  // A pronoun with nobody behind it stays the speaker, and a written statement says nothing by itself.
  CHECK(speaker("Leiterin Ines Kolb geht. „Es war eine gute Zeit für uns“, sagt sie.", "de") == "Ines Kolb");
  CHECK(speaker("Commissioner Anita Sorrel cast the vote. In a written statement, she called the process \"rushed and closed to the tenants.\"", "en") ==
        "Anita Sorrel");
}
