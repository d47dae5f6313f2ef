#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <vector>

#include "parsers.hpp"
#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

struct Found {
  std::string e164;
  PhoneKind kind = PhoneKind::phone;
  bool operator==(const Found&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Found& found) { return out << found.e164 << " kind " << static_cast<int>(found.kind); }

std::vector<Found> phones_in(std::string_view text, const char* region) {
  std::vector<Found> out;
  for (const Phone& phone : tests::parser("", region).parse(text).phones) {
    CHECK(text.substr(phone.start, phone.end - phone.start) == phone.text);
    out.push_back({phone.e164.value_or("none") + (phone.extension ? ";ext=" + *phone.extension : ""), phone.kind});
  }
  return out;
}

using Numbers = std::vector<Found>;
constexpr PhoneKind fax = PhoneKind::fax, mobile = PhoneKind::mobile;

}  // namespace

TEST_CASE("international forms need no country") {
  for (const char* text : {"+49 351 8925-886", "+49 (0)351 8925 886", "+49 (351) 8925886", "(+49) 351 8925886", "+49/351/8925886", "+49.351.8925886", "++49 351 8925 886",
                           "+49\u00A0351\u00A08925\u00A0886", "+49 351 8925\u2011886", "+49 \u2013 (0)351 \u2013 89 25 886", "0049 351 8925886", "Tel.: 00 49 351 8925886", "+49&nbsp;351&nbsp;8925886"}) {
    INFO(text);
    CHECK(phones_in(std::string("Call ") + text + " now.", "") == Numbers{{"+493518925886"}});
  }
}

TEST_CASE("national forms by their shape") {
  CHECK(phones_in("(Manfred Muster, 069-755 82116)", "DE") == Numbers{{"+496975582116"}});
  CHECK(phones_in("20459 Hamburg\n040 374709-40\n", "DE") == Numbers{{"+494037470940"}});
  CHECK(phones_in("0351 / 12 34 56-78 und 03 51 / 48 53 - 0", "DE") == Numbers{{"+4935112345678"}, {"+4935148530"}});
  CHECK(phones_in("Dallas, TX 75207 214/653-3600", "US") == Numbers{{"+12146533600"}});
  CHECK(phones_in("call (817) 834-3625 or 817.834.3626 or 1-817-834-3627", "US") == Numbers{{"+18178343625"}, {"+18178343626"}, {"+18178343627"}});
  CHECK(phones_in("01.42.68.53.00 ou 01 42 68 53 01", "FR") == Numbers{{"+33142685300"}, {"+33142685301"}});
  CHECK(phones_in("Ring Ann on 020 7946 0958 today", "GB") == Numbers{{"+442079460958"}});
  CHECK(phones_in("Ann Lee 615 12 34 56 / 986 55 01 77 ann@firm.es", "ES") == Numbers{{"+34615123456"}, {"+34986550177"}});
  CHECK(phones_in("Per informazioni:\nAnn Lee (348.5653829)\nann@firm.it", "IT") == Numbers{{"+393485653829"}});
}

TEST_CASE("the label says the kind, before and behind the number") {
  CHECK(phones_in("Tel. 030 901820, Fax 030 901821, Mobil: 0171 9018220", "DE") == Numbers{{"+4930901820"}, {"+4930901821", fax}, {"+491719018220", mobile}});
  CHECK(phones_in("T +49 30 20619-0\nF +49 30 20619-460\nM: +49 171 9018220", "DE") == Numbers{{"+4930206190"}, {"+493020619460", fax}, {"+491719018220", mobile}});
  CHECK(phones_in("214-653-3756 (office) 214-653-3757 (c)", "US") == Numbers{{"+12146533756"}, {"+12146533757", mobile}});
  CHECK(phones_in("(o) 214-653-3756 (m) 214-653-3757", "US") == Numbers{{"+12146533756"}, {"+12146533757", mobile}});
  CHECK(phones_in("Fax\n+49 30 20619-460", "") == Numbers{{"+493020619460", fax}});
  CHECK(phones_in("\xF0\x9F\x93\xB1 0171 9018220", "DE") == Numbers{{"+491719018220", mobile}});
}

TEST_CASE("extensions and numbers written as variations") {
  CHECK(phones_in("call 212-653-3756 ext. 12 or 212-653-3757 x302", "US") == Numbers{{"+12126533756;ext=12"}, {"+12126533757;ext=302"}});
  CHECK(phones_in("Tel.: 0351 / 12 34 56-78, Fax: -79", "DE") == Numbers{{"+4935112345678"}, {"+4935112345679", fax}});
  CHECK(phones_in("037369 / 555 \u2013 112, Fax \u2013 199", "DE") == Numbers{{"+4937369555112"}, {"+4937369555199", fax}});
  CHECK(phones_in("Tel. 030/1234-100 oder -101", "DE") == Numbers{{"+49301234100"}, {"+49301234101"}});
  CHECK(phones_in("+1-212-736-5000/5001", "") == Numbers{{"+12127365000"}, {"+12127365001"}});
  CHECK(phones_in("212-653-0123 or 0124", "US") == Numbers{{"+12126530123"}, {"+12126530124"}});
  CHECK(phones_in("Tel.: (11) 3555-0144 | ramal 22", "BR") == Numbers{{"+551135550144;ext=22"}});
  CHECK(phones_in("Tel. 01 99 00 12 34 | P. 06 12 34 56 78", "FR").size() == 2);
  CHECK(phones_in("Tlf. +351 234 555 014 | Tlm. +351 925 550 146", "") == Numbers{{"+351234555014"}, {"+351925550146", mobile}});
  CHECK(phones_in("+49 345 55-24 801, Durchwahl 55-21 004", "") == Numbers{{"+493455524801"}, {"+493455521004"}});
}

TEST_CASE("vanity numbers lose their surplus letters") {
  CHECK(phones_in("call 1-800-FLOWERS or 1-800-GOT-JUNK today", "US") == Numbers{{"+18003569377"}, {"+18004685865"}});
  CHECK(phones_in("Phone: (212) KL5-0123", "US") == Numbers{{"+12125550123"}});
  CHECK(phones_in("In 2009 we hired 800 NEW STAFF", "US") == Numbers{});
}

TEST_CASE("what has no E.164 form is kept without one") {
  CHECK(phones_in("Notruf: 112", "DE") == Numbers{{"none"}});
  CHECK(phones_in("Tel.: 116 117", "DE").size() == 1);
  CHECK(phones_in("Office: 1400 Longhorn Bldg.", "US") == Numbers{});
}

TEST_CASE("the country follows from the document") {
  CHECK(phones_in("The council said that the bridge is open. For interviews please ring Ann on 029 2018 0143.", "") == Numbers{{"+442920180143"}});
  CHECK(phones_in("Die Presse ist nicht eingeladen und der Verein bittet um Anmeldung. Wien, www.verein.at, presse@verein.at, Tel. 01 5124040", "") == Numbers{{"+4315124040"}});
  // A Spanish, a Dutch and an Italian text whose words are another country's; the American shape says nothing in Lima and Bogotá
  const std::string peru = "Lima, 5 de enero de 2026. La empresa peruana dijo que el puente está abierto y que el público puede pasar por él desde hoy. ";
  CHECK(phones_in(peru + "Tel. (511) 555-0142", "") == Numbers{{"+5115550142"}});
  CHECK(phones_in("Bogotá, D. C., 5 de enero de 2026. La empresa dijo que el puente está abierto y que el público puede pasar por él. PBX: (601) 555 0142, ext. 12", "") == Numbers{{"+576015550142;ext=12"}});
  CHECK(phones_in("Miami, 5 de enero de 2026. La empresa dijo que el puente está abierto y que el público puede pasar por él. Tel. (305) 555-0142", "") == Numbers{{"+13055550142"}});
  const std::string flemish = "De Vlaamse minister zegt dat de brug open is voor het publiek in Vlaanderen, dat de vzw er blij mee is en dat Vlaams geld helpt. ";
  CHECK(phones_in(flemish + "Tel. 0495 55 01 42", "") == Numbers{{"+32495550142"}});
  CHECK(phones_in("De minister zegt dat de brug open is voor het publiek en dat de vereniging er blij mee is. Tel. 0495 55 01 42", "") == Numbers{{"+31495550142"}});
  CHECK(phones_in("Il Cantone ha speso un milione di franchi e il Gran Consiglio ha detto che il ponte cantonale è aperto per tutti. Tel. 091 555 01 42", "") == Numbers{{"+41915550142"}});
  CHECK(phones_in("Il comune ha speso un milione di euro e il sindaco ha detto che il ponte è aperto per tutti. Tel. 091 555 01 42", "") == Numbers{{"+390915550142"}});
  // A code of four digits is a neighbour's; a number abroad says nothing of home.
  CHECK(phones_in("Il comune ha detto che il ponte è aperto per tutti.\n\nPolizia intercomunale\nVia alla Motta 4, 6799 Brenasco\nTel. 091 555 01 42\n", "") == Numbers{{"+41915550142"}});
  CHECK(phones_in("De gemeente heeft gezegd dat de brug open is voor iedereen.\n\nZonnewerk NV\nStationsstraat 12, 9052 Zwijnhoven\nTel. 09 555 01 00\n", "") == Numbers{{"+3295550100"}});
  CHECK(phones_in("Il comune ha detto che il ponte è aperto per tutti.\n\nPolizia locale\nVia alla Motta 4, 27999 Brenasco\nTel. 091 555 01 42\n", "") == Numbers{{"+390915550142"}});
  CHECK(phones_in("Le maire dit que le pont est ouvert pour tous et que la ville en est heureuse.\n\nContact : Ann Lee, tél. +44 20 7946 0018, Jean Roux, 06 39 98 01 42\n", "") == Numbers{{"+442079460018"}, {"+33639980142"}});
  // Ranges that are kept free are read where all numbers of the country are as long; elsewhere they are none.
  CHECK(phones_in("London, 5 January 2026. The council said that the bridge is open. Call the office on 01632 960 177 or mail a@quay.example.org.", "") == Numbers{{"+441632960177"}});
  CHECK(phones_in("Le maire dit que le pont est ouvert. RCS 06 39 98 01 42 du registre.", "") == Numbers{});
  CHECK(phones_in("La Fiscalía de México dijo que el puente mexicano está abierto. Tel. 01 (771) 717 95 00", "") == Numbers{{"+527717179500"}});
  CHECK(phones_in("L'asbl belge dit que le pont est ouvert. BCE 0455.000.118 - info@pont.example.org", "") == Numbers{});
  CHECK(phones_in("Anwohner, die etwas gesehen haben, melden sich bei der Polizei unter 069-75553111.", "") == Numbers{{"+496975553111"}});
}

TEST_CASE("a million digits and a hundred thousand numbers take time in proportion", "[time]") {
  const Parser parser;
  const auto seconds = [&](const std::string& text) {
    double best = 1e9;
    for (int round = 0; round < 3; ++round) {
      const auto start = std::chrono::steady_clock::now();
      parser.parse(text);
      best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    return best;
  };
  CHECK(parser.parse(std::string(1000000, '1')).phones.empty());
  for (const char* piece : {"1", "+49 351 8925886, ", "Tel. 030 901820 ", "(1", "1 ", "212-555-1234 "}) {
    std::string small, large;
    while (small.size() < 100000) small += piece;
    while (large.size() < 800000) large += piece;
    INFO(piece);
    CHECK(seconds(large) < 8 * 4 * std::max(seconds(small), 0.004));  // a quadratic scan takes 64 times as long
  }
}

TEST_CASE("a budget bounds the questions to libphonenumber and is noted") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "+49 351 1" + std::to_string(100000 + i) + ", ";
  const Release release = Parser().parse(text);
  CHECK(release.phones.size() >= 1000);
  CHECK(release.phones.size() < 5000);
  const auto noted = [&](std::string_view code) { return std::count_if(release.notes.begin(), release.notes.end(), [&](const Note& note) { return note.code == code; }); };
  CHECK(noted("phone.budget") == 1);
}

TEST_CASE("a number goes on behind a line break only where the lines were wrapped") {
  const std::string wrapped =
      "Harbour Ltd opened its new bridge over the river on Monday,\nafter two years of work by a crew of forty people who came\n"
      "from all over the county and who will be missed by their\nneighbours, says the mayor, who walked over it first and\n"
      "found it good. For questions call Ann Lee in the office of\nHarbour Ltd in the Old Town, office hours only, +49 351\n8925-886 or ask at the gate for\nthe guard.\n";
  CHECK(phones_in(wrapped, "") == Numbers{{"+493518925886"}});
  CHECK(phones_in("Ann Lee\nTel. +49 351 8925\n886 people came\n", "") != Numbers{{"+493518925886"}});
  CHECK(phones_in("Tel. 0351 8925886\n12345 Dresden\n", "DE") == Numbers{{"+493518925886"}});
}
