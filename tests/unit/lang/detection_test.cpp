// Languages with many words in common are told apart in a few sentences.
#include <catch2/catch.hpp>
#include <string>

#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::string language_of(const std::string& text) {
  static const Parser parser;
  return parser.parse(text).language.value_or("");
}

}  // namespace

TEST_CASE("Swedish is told from its neighbours") {
  CHECK(language_of("Kommunen har beslutat att bygga en ny skola. Den ska vara klar om två år och kostar 90 miljoner kronor.") == "sv");
  CHECK(language_of("Vi är mycket glada över avtalet och ser fram emot att komma igång, säger hon.") == "sv");
  CHECK(language_of("Polisen söker vittnen till en olycka som inträffade på E4 i går kväll.") == "sv");
  CHECK(language_of("Bolaget förvärvar samtliga aktier i Hallvik Bygg AB. Köpet väntas bli klart under det tredje kvartalet.") == "sv");
}

TEST_CASE("Danish is told from its neighbours") {
  CHECK(language_of("Kommunen har besluttet at bygge en ny skole. Den skal være klar om to år og koster 90 millioner kroner.") == "da");
  CHECK(language_of("Vi er meget glade for aftalen og ser frem til at komme i gang, siger hun.") == "da");
  CHECK(language_of("Politiet søger vidner til en ulykke, der skete på motorvejen i går aftes.") == "da");
  CHECK(language_of("Selskabet overtager alle aktier i Hallvig Byg A/S. Købet ventes at blive afsluttet i tredje kvartal.") == "da");
}

TEST_CASE("Norwegian is told from its neighbours") {
  for (const char* text : {"Kommunen har vedtatt å bygge en ny skole. Den skal stå ferdig om to år og koster 90 millioner kroner.",
                           "Vi er svært glade for avtalen og ser fram til å komme i gang, sier hun.", "Politiet søker vitner til en ulykke som skjedde på E6 i går kveld, og ber dem ta kontakt.",
                           "Selskapet overtar alle aksjene i Hallvik Bygg AS. Kjøpet ventes å bli gjennomført i tredje kvartal.", "Resultatet ble 206 millioner kroner, opp fra 180 millioner i fjor.",
                           "Nå åpner museet igjen etter to år."})
    CHECK(language_of(text) == "nb");
}

TEST_CASE("Danish and Swedish stay what they are beside Norwegian, in one sentence too") {
  for (const char* text : {"Resultatet blev 206 millioner kroner, op fra 180 millioner sidste år.", "Nu åbner museet igen efter to år.", "Kommunen inviterer til åbent hus på skolen lørdag den 3. maj.",
                           "Ministeren glæder sig over aftalen, der skal gælde fra januar.", "Vi har hørt 43 vidner, oplyser politikommissæren."})
    CHECK(language_of(text) == "da");
  for (const char* text : {"Resultatet blev 206 miljoner kronor, upp från 180 miljoner i fjol.", "Nu öppnar museet igen efter två år.", "Vi är glada över avtalet, säger ministern.", "Kommunen bjuder in till öppet hus på skolan den 3 maj."})
    CHECK(language_of(text) == "sv");
}

TEST_CASE("German, Dutch and English stay what they are beside the languages of the north") {
  CHECK(language_of("Die Stadt hat beschlossen, eine neue Schule zu bauen. Sie soll in zwei Jahren fertig sein.") == "de");
  CHECK(language_of("De gemeente heeft besloten om een nieuwe school te bouwen. Die moet over twee jaar klaar zijn.") == "nl");
  CHECK(language_of("The town has decided to build a new school, and it will be open in two years.") == "en");
  CHECK(language_of("Der Preis gilt bis zum Ende des Monats, teilte die Firma mit.") == "de");
  CHECK(language_of("Wij zijn er blij mee, want de school is al jaren te klein.") == "nl");
}

namespace {

void all_are(const char* language, std::initializer_list<const char*> texts) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(language_of(text) == language);
  }
}

}  // namespace

TEST_CASE("Catalan is told from Spanish, French, Italian and Portuguese") {
  all_are("ca", {"L'Ajuntament ha aprovat el projecte de la nova biblioteca, que obrirà abans de l'estiu.", "Els veïns del barri podran triar entre dues propostes per a la plaça.",
                 "És un acord molt important per a tots els treballadors, ha dit la consellera."});
  all_are("es", {"El Ayuntamiento ha aprobado el proyecto de la nueva biblioteca, que abrirá antes del verano.", "Los vecinos del barrio podrán elegir entre dos propuestas para la plaza.",
                 "Es un acuerdo muy importante para todos los trabajadores, ha dicho la consejera.", "Abre la nueva planta de la empresa en Valencia."});
  all_are("fr", {"La mairie a approuvé le projet de la nouvelle bibliothèque, qui ouvrira avant l'été.", "C'est un accord très important pour tous les salariés, a dit la ministre."});
  all_are("it", {"Il Comune ha approvato il progetto della nuova biblioteca, che aprirà prima dell'estate.", "È un accordo molto importante per tutti i lavoratori, ha detto la ministra."});
  all_are("pt", {"A Câmara aprovou o projeto da nova biblioteca, que abre antes do verão.", "É um acordo muito importante para todos os trabalhadores, disse a ministra."});
}

TEST_CASE("Romanian is told from Italian and French") {
  all_are("ro", {"Primăria a aprobat proiectul noii biblioteci, care se va deschide înainte de vară.", "Este un acord foarte important pentru toți angajații, a declarat ministrul.",
                 "Muzeul invita publicul la o expozitie despre istoria orasului, care va fi deschisa pana in mai."});
  all_are("it", {"Il museo invita il pubblico a una mostra sulla storia della città, che sarà aperta fino a maggio."});
}

TEST_CASE("Finnish is told from Swedish, Hungarian from German") {
  all_are("fi", {"Kaupunki on päättänyt rakentaa uuden koulun, joka valmistuu kahden vuoden kuluttua.", "Olemme hyvin iloisia sopimuksesta, sanoo toimitusjohtaja.",
                 "Yliopisto ja yritys aloittavat hankkeen, joka kestää kaksi vuotta."});
  all_are("sv", {"Staden har beslutat att bygga en ny skola som blir klar om två år.", "Universitetet och företaget startar ett gemensamt projekt."});
  all_are("hu", {"A város úgy döntött, hogy új iskolát épít, amely két év múlva nyílik meg.", "Nagyon örülünk a megállapodásnak, mondta az igazgató.", "Az egyetem és a cég közös projektet indít."});
  all_are("de", {"Die Universität und die Firma beginnen ein gemeinsames Projekt."});
}

TEST_CASE("Russian and Ukrainian, Greek and Turkish") {
  all_are("ru", {"Город решил построить новую школу, которая откроется через два года.", "Мы очень рады этому соглашению, сказал директор."});
  all_are("uk", {"Місто вирішило збудувати нову школу, яка відкриється за два роки.", "Ми дуже раді цій угоді, сказав директор."});
  all_are("el", {"Ο δήμος αποφάσισε να χτίσει ένα νέο σχολείο που θα ανοίξει σε δύο χρόνια.", "Νέο σχολείο"});
  all_are("tr", {"Belediye iki yıl içinde açılacak yeni bir okul yapmaya karar verdi.", "Bu anlaşma için çok mutluyuz, dedi müdür."});
}

TEST_CASE("Japanese, Chinese and Korean are told by their letters") {
  all_are("ja", {"市は新しい学校を建設することを決めました。", "新製品発売のお知らせ"});
  all_are("zh", {"市政府决定在两年内建成一所新学校。", "大學將於明年啟用新的圖書館，這是第一所。"});
  all_are("ko", {"시는 2년 안에 새 학교를 짓기로 했다.", "신제품 출시 안내"});
}

TEST_CASE("A word or a letter of another script leaves a text what it is") {
  all_are("en", {"The firm 東京電力 and the city of Αθήνα are in the list of the sites.", "The β and γ rays of the new source were measured by the team."});
  all_are("de", {"Die Firma nennt sich auf Japanisch 株式会社 und das ist auch der Name in Tokio."});
}
