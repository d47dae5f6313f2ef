// What packs of further languages need beside words: names in quotation marks, headings that end with their verb, speech behind dashes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "parties.hpp"
#include "pressparse/pressparse.hpp"

namespace {

using pressparse::PartyKind;
using pressparse::Release;

const Release& read(const char* text) {
  static Release release;
  release = pressparse::tests::parser().parse(text);
  return release;
}

std::vector<std::string> organizations(const Release& release) {
  return pressparse::tests::names(pressparse::tests::parties(release, PartyKind::organization));
}

using pressparse::tests::has;

}  // namespace

TEST_CASE("In Russian and Ukrainian names of organisations stand in marks behind what they are") {
  const auto russian = organizations(read("Банк «Северный берег» открыл отделение в городе. В нём работают сорок человек, и это только начало. ООО «Полярная звезда» построило здание."));
  CHECK(has(russian, "Банк «Северный берег»"));
  CHECK(has(russian, "ООО «Полярная звезда»"));
  const auto ukrainian = organizations(read("Благодійний фонд «Тепла хата» передав лікарні апарати, які вже працюють. Це було зроблено за підтримки громади."));
  CHECK(has(ukrainian, "Благодійний фонд «Тепла хата»"));
  // A work in marks is none, and a mark that is not closed in its line opens no name.
  CHECK(organizations(read("В городе показали фильм «Северный берег». Это была премьера, и на неё пришли все.")).empty());
  CHECK(organizations(read("Музей «Северный\nберег и море, как и прежде, ждут гостей, которые ещё не были на выставке.")).empty());
}

TEST_CASE("In other languages a head and a title in marks are no name") {
  CHECK_FALSE(has(organizations(read("The Museum “Northern Shore” is one of the halls that the town opened in May.")), "Museum “Northern Shore”"));
}

TEST_CASE("Words behind an adjective say that it names an organisation") {
  CHECK(has(organizations(read("Томский государственный университет открыл лабораторию, которая будет работать и в выходные.")), "Томский государственный университет"));
  CHECK(has(organizations(read("Podhorská nemocnice otevřela nové oddělení, které je určeno i pro děti. Podhorská nemocnice má sto lůžek.")), "Podhorská nemocnice"));
  CHECK(has(organizations(read("Vuoksenlahden yliopisto on avannut uuden laboratorion, joka on avoinna myös viikonloppuisin.")), "Vuoksenlahden yliopisto"));
}

TEST_CASE("A project and what it makes bear one name") {
  const Release& release = read("Projekt Corvin oznamuje, že je k dispozici nová verze, která opravuje také chyby.\n\nO Corvin\n\nProjekt Corvin je sdružení vývojářů, kteří se věnují svobodnému softwaru a jeho šíření.\n");
  CHECK(organizations(release) == std::vector<std::string>{"Projekt Corvin"});
}

TEST_CASE("Russian speech stands between dashes, the verb behind the second") {
  const Release& release = read("Город открыл новый мост, который соединил два берега.\n\n— Мы ждали этого двадцать лет, — сказал мэр Сергей Волков. — Теперь дорога короче.\n");
  REQUIRE_FALSE(release.quotes.empty());
  CHECK(release.quotes.front().text.find("Мы ждали этого двадцать лет") == 0);
  CHECK(release.quotes.front().text.find(',') == std::string::npos);
}

TEST_CASE("Headings with the name in front of their words") {
  const char* turkish = "Yeni okul açıldı\n\nBelediye yeni bir okul açtı ve bu okul için çok çalıştı.\n\nYeşil Ufuk Vakfı hakkında\n\nYeşil Ufuk Vakfı, ormanların korunması için çalışan ve 1998 yılında kurulan bir kuruluştur.\n";
  REQUIRE(read(turkish).boilerplates.size() == 1);
  CHECK(read(turkish).boilerplates[0].organization == "Yeşil Ufuk Vakfı");
  CHECK(read(turkish).boilerplates[0].heading == "Yeşil Ufuk Vakfı hakkında");
  const char* japanese = "新しい学校が開校します\n\n市は新しい学校を建設することを決めました。\n\nKamome について\n\nKamome は、学校を支援するために時間と労力を提供する人々の集まりです。\n";
  REQUIRE(read(japanese).boilerplates.size() == 1);
  CHECK(read(japanese).boilerplates[0].organization == "Kamome");
}

TEST_CASE("No such heading: a sentence, a heading of contacts, the words inside a longer line, other languages") {
  CHECK(read("新しい学校が開校します\n\n市は新しい学校を建設することを決めました。\n\n連絡先について\n\nより詳しい情報は学校にお問い合わせください。よろしくお願いします。\n").boilerplates.empty());
  CHECK(read("Yeni okul açıldı\n\nOkul hakkında bilgi verildi ve bu bilgi için çok teşekkür edildi.\n\nBelediye yeni bir okul açtı ve bu okul için çok çalıştı.\n").boilerplates.empty());
  CHECK(read("A new school\n\nThe town has opened a new school.\n\nProject Overview\n\nThe school has twelve rooms and it was built in two years by the town.\n").boilerplates.empty());
}

TEST_CASE("Names of people in Japanese, Chinese and Korean letters are not guessed") {
  for (const char* text : {"社長の山田太郎は「新しい学校を支援します」と述べました。", "校长王小明表示，学校将于明年启用新的图书馆。", "김민수 대표는 새로운 학교를 지원하겠다고 밝혔다."}) {
    INFO(text);
    for (const pressparse::Party& party : read(text).parties) CHECK(party.kind != PartyKind::person);
  }
}

TEST_CASE("An elided article is no part of a name that begins a sentence") {
  CHECK(organizations(read("L'Université de Valdoré ouvre une bibliothèque. L'Université de Valdoré est la plus grande de la région, et elle est ouverte à tous.")) == std::vector<std::string>{"Université de Valdoré"});
  CHECK(has(organizations(read("L'Oréal Group ouvre une usine. L'Oréal Group est le plus grand de la région, et il est ouvert à tous.")), "L'Oréal Group"));
  const Release& catalan = read("Nova biblioteca\n\nL'Ajuntament de Valldoriola obre una biblioteca que és la més gran de la comarca.\n\nSobre l'Ajuntament de Valldoriola\n\nL'Ajuntament de Valldoriola és l'administració local d'un municipi amb deu equipaments.\n");
  CHECK(organizations(catalan) == std::vector<std::string>{"Ajuntament de Valldoriola"});
}
