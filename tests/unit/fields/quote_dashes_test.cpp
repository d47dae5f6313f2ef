// Speech between dashes, which Polish press offices write. Texts are our own; expected pieces were written by hand.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "parsers.hpp"

namespace {

struct Said {
  std::string words, speaker;
  bool operator==(const Said&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Said& said) { return out << said.words << " (" << said.speaker << ")"; }
using Speech = std::vector<Said>;

/// The quotations of a paragraph in a release's body, segments joined by " / ", and who says them.
Speech speech(const std::string& body, const char* language = "pl") {
  Speech out;
  for (const pressparse::Quote& quote : pressparse::tests::parser(language).parse("Otwarto nowy most\n\nToruń, 3 maja 2024 r.\n\nMiasto otworzyło w piątek nowy most nad Wisłą.\n\n" + body).quotes) {
    std::string joined;
    for (const pressparse::Located& segment : quote.segments) joined += (joined.empty() ? "" : " / ") + segment.text;
    out.push_back({joined, quote.speaker && quote.speaker->name ? *quote.speaker->name : ""});
  }
  return out;
}

}  // namespace

TEST_CASE("speech between dashes") {
  CHECK(speech("– Most skróci drogę o kwadrans – mówi Anna Lisiecka, dyrektor zarządu dróg.") == Speech{{"Most skróci drogę o kwadrans", "Anna Lisiecka"}});
  CHECK(speech("- Most skróci drogę o kwadrans - mówi Anna Lisiecka, dyrektor zarządu dróg.") == Speech{{"Most skróci drogę o kwadrans", "Anna Lisiecka"}});
  CHECK(speech("– Most skróci drogę – dodaje Jan Wilk. – Czekaliśmy na to dwadzieścia lat.") == Speech{{"Most skróci drogę / Czekaliśmy na to dwadzieścia lat.", "Jan Wilk"}});
  CHECK(speech("– Most – jak każda droga – łączy ludzi – podkreśla Jan Wilk.") == Speech{{"Most – jak każda droga – łączy ludzi", "Jan Wilk"}});
  CHECK(speech("– Zbudowaliśmy go w dwa lata – mówi Jan Wilk, prezes Murwit sp. z o.o. – To nasz rekord.") == Speech{{"Zbudowaliśmy go w dwa lata / To nasz rekord.", "Jan Wilk"}});
  CHECK(speech("– Hasło „Bliżej” pasuje do mostu – ocenia Anna Lisiecka.") == Speech{{"Hasło „Bliżej” pasuje do mostu", "Anna Lisiecka"}});
}

TEST_CASE("dashes without speech") {
  CHECK(speech("Most jest gotowy – pierwsze auta pojadą w sobotę – i będzie bezpłatny.").empty());
  CHECK(speech("– dwa pasy ruchu\n– ścieżka rowerowa\n– chodnik po obu stronach").empty());
  CHECK(speech("– Dwa pasy ruchu w każdą stronę – po trzy metry.").empty());
  CHECK(speech("Trasa Warszawa – Toruń – Gdańsk jest otwarta od soboty.").empty());
  CHECK(speech("Dodatkowe punkty – mówi regulamin – przyznaje jury.").empty());
  CHECK(speech("– Die Brücke ist fertig – sagt Anna Lehr.", "de").empty());
}
