// Speech between dashes, which Polish press offices write, and behind a dash up to a comma, as in Norway. Texts are our own; expected pieces were written by hand.
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

TEST_CASE("speech behind a dash that a comma and the verb end") {
  CHECK(speech("– Kaia blir ferdig i mai, sier ordfører Kari Lien.", "nb") == Speech{{"Kaia blir ferdig i mai", "Kari Lien"}});
  CHECK(speech("- Kaia blir ferdig i mai, forteller Kari Lien i Havneselskapet.", "nb") == Speech{{"Kaia blir ferdig i mai", "Kari Lien"}});
  CHECK(speech("— Kaia blir dyr, men den trengs, mener havnesjefen Kari Lien.", "nb") == Speech{{"Kaia blir dyr, men den trengs", "Kari Lien"}});
  CHECK(speech("– Kaia blir ferdig, sier Kari Lien. – Den er fin.", "nb") == Speech{{"Kaia blir ferdig / Den er fin.", "Kari Lien"}});
  CHECK(speech("– Kaia – den lengste i landet – tror jeg alle vil like, sier Kari Lien.", "nb") == Speech{{"Kaia – den lengste i landet – tror jeg alle vil like", "Kari Lien"}});
  CHECK(speech("– Dette blir, tror jeg, en fin kai, sier Kari Lien.", "nb") == Speech{{"Dette blir, tror jeg, en fin kai", "Kari Lien"}});
  CHECK(speech("– Hvem skal bruke kaia? spør Kari Lien.", "nb") == Speech{{"Hvem skal bruke kaia?", "Kari Lien"}});
  CHECK(speech("– Ordet «kai» er gammelt, sier Kari Lien.", "nb") == Speech{{"Ordet «kai» er gammelt", "Kari Lien"}});
}

TEST_CASE("dashes in Norwegian without speech") {
  CHECK(speech("– to kjørefelt, sier planen\n– sykkelvei\n– fortau", "nb").empty());
  CHECK(speech("– Nytt fortau, nye lys og en bred sykkelvei langs hele fjorden.", "nb").empty());
  CHECK(speech("Kaia – den lengste i landet – åpner i mai, sier Kari Lien.", "nb").empty());
  CHECK(speech("Strekningen Oslo – Bergen – Voss er åpen, melder Kari Lien.", "nb").empty());
  CHECK(speech("– Kaien bliver færdig i maj, siger borgmester Karen Lund.", "da").empty());
  CHECK(speech("– Der Kai wird im Mai fertig, sagt Karin Lind.", "de").empty());
}
