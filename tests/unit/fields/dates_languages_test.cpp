// Dates of the languages whose packs know months, labels and headings: cases, the year in front, marks behind each number.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

namespace {

struct Case {
  const char* text;
  std::vector<std::string> values;  // in text order
};

void check(const char* language, const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    const pressparse::Release release = pressparse::tests::parser(language).parse(c.text);
    std::vector<std::string> values;
    for (const pressparse::Date& date : release.dates) {
      values.push_back(date.value);
      CHECK(std::string_view(c.text).substr(date.start, date.end - date.start) == date.text);
    }
    INFO(c.text);
    CHECK(values == c.values);
  }
}

}  // namespace

TEST_CASE("Catalan dates, the month's article elided") {
  check("ca", {{"S'inaugura el 23 d'abril de 2026.", {"2026-04-23"}},
               {"S'inaugura el 23 d’agost de 2026.", {"2026-08-23"}},
               {"Del 24 al 26 d'octubre de 2026 hi haurà tallers.", {"2026-10-24/2026-10-26"}},
               {"Les obres van començar el març de 2024.", {"2024-03"}},
               {"El dijous 5 de juny del 2025 tanca.", {"2025-06-05"}},
               {"Hi van anar 23 dels 40 veïns.", {}}});
}

TEST_CASE("Romanian dates") {
  check("ro", {{"Se deschide la 10 februarie 2024.", {"2024-02-10"}},
               {"În perioada 5 - 9 mai 2025 au loc ateliere.", {"2025-05-05/2025-05-09"}},
               {"Lucrările au început în septembrie 2023.", {"2023-09"}},
               {"Joi, 3 iulie 2025, ora 18.00.", {"2025-07-03T18:00"}}});
}

TEST_CASE("Finnish dates in the cases of months") {
  check("fi", {{"10. helmikuuta 2024", {"2024-02-10"}},
               {"Työt alkavat toukokuussa 2025 ja päättyvät lokakuun 2026 alussa.", {"2025-05", "2026-10"}},
               {"Laskenta tehtiin 3.–28. maaliskuuta 2026.", {"2026-03-03/2026-03-28"}},
               {"Avajaiset ovat 24.5.2026.", {"2026-05-24"}},
               {"Versio 12.5 on julkaistu.", {}}});
}

TEST_CASE("Czech and Slovak dates in the cases of months") {
  check("cs", {{"Praha, 5. března 2026", {"2026-03-05"}},
               {"Otevírá se v dubnu 2026.", {"2026-04"}},
               {"Od 20. března do 30. srpna 2026 je otevřeno.", {"2026-03-20/2026-08-30"}},
               {"Koná se ve čtvrtek 19. září 2024.", {"2024-09-19"}},
               {"Dne 1. 2. 2024 začíná.", {"2024-02-01"}}});
  check("sk", {{"Bratislava 18. novembra 2025", {"2025-11-18"}},
               {"Od 1. septembra do 31. októbra 2025 je zatvorené.", {"2025-09-01/2025-10-31"}},
               {"Deň otvorených dverí je 5. augusta 2024.", {"2024-08-05"}},
               {"telefón: 02/2085 0123", {}}});
}

TEST_CASE("Hungarian dates: the year and its full stop stand in front") {
  check("hu", {{"2024. február 10.", {"2024-02-10"}},
               {"A munka 2024. szeptember 2-án indult.", {"2024-09-02"}},
               {"Budapest, 2025. május 3. – Megnyílt a kiállítás.", {"2025-05-03"}},
               {"2026 januárjában nyit.", {}},
               {"2025. októberben zár.", {"2025-10"}},
               {"A 12. oldalon van.", {}}});
}

TEST_CASE("Russian and Ukrainian dates, with the word for year behind") {
  check("ru", {{"17 января 2026 года", {"2026-01-17"}},
               {"Москва, 3 мая 2024 г.", {"2024-05-03"}},
               {"Выпуск ожидается в октябре 2026 года.", {"2026-10"}},
               {"С 5 по 7 июня 2025 года пройдёт форум.", {"2025-06-05/2025-06-07"}},
               {"Опубликовано 10.02.2024", {"2024-02-10"}},
               {"Пришли 17 январских писем.", {}}});
  check("uk", {{"3 березня 2026 року", {"2026-03-03"}},
               {"Будівництво почалося у вересні 2024 року.", {"2024-09"}},
               {"Київ, 24 серпня 2025 р.", {"2025-08-24"}},
               {"Листопад 2023 був теплим.", {"2023-11"}}});
}

TEST_CASE("Greek and Turkish dates") {
  check("el", {{"Αθήνα, 6 Μαΐου 2026", {"2026-05-06"}},
               {"ΑΘΗΝΑ, 10 ΦΕΒΡΟΥΑΡΙΟΥ 2024", {"2024-02-10"}},
               {"Ανοίγει τον Μάρτιο του 2025 στις 30 Νοεμβρίου 2026.", {"2026-11-30"}},
               {"Ιούλιος 2024", {"2024-07"}}});
  check("tr", {{"11 Kasım 2025", {"2025-11-11"}},
               {"28 Şubat 2026 tarihine kadar sürecek.", {"2026-02-28"}},
               {"Mart 2024 ayında başladı.", {"2024-03"}},
               {"15 Kasım 2025 Cumartesi günü", {"2025-11-15"}}});
}

TEST_CASE("Japanese, Chinese and Korean dates: a mark behind each number") {
  check("ja", {{"2026年2月14日", {"2026-02-14"}},
               {"本日2024年2月10日に発表しました。", {"2024-02-10"}},
               {"令和6年2月10日", {"2024-02-10"}},
               {"２０２４年１２月１日", {"2024-12-01"}},
               {"2026年11月に公開されます。", {"2026-11"}},
               {"2024 年 5 月 3 日", {"2024-05-03"}},
               {"2024年度の予算は12月に決まります。", {}},
               {"2024年13月40日", {}},
               {"3月間の5日", {}}});
  check("zh", {{"2025年12月8日", {"2025-12-08"}},
               {"学校将于2025年12月20日举办开放日。", {"2025-12-20"}},
               {"2024年5月3号", {"2024-05-03"}},
               {"民國113年2月10日", {"2024-02-10"}},
               {"共有2025年级的3个班。", {}}});
  check("ko", {{"2026년 4월 2일", {"2026-04-02"}},
               {"전시는 2026년 4월 18일부터 2026년 8월까지 열린다.", {"2026-04-18", "2026-08"}},
               {"2024년의 매출은 3월보다 늘었다.", {}},
               {"5월 12일에 열린다.", {"--05-12"}}});
}

TEST_CASE("A month of another language that is a place here, or a name, is no month") {
  check("en", {{"The tournament in Augusta 2024 was the best.", {}},
               {"AUGUSTA, Ga. May 3, 2024 -- It opens.", {"2024-05-03"}},
               {"The K Mart 2024 catalogue is out.", {}},
               {"Mr. Ocak 2023 wrote it.", {}},
               {"It was signed on 11 Kasım 2025 in Ankara.", {"2025-11-11"}},
               {"Marc 2024 is our plan.", {}}});
}
