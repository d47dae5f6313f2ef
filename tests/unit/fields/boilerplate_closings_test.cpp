// Descriptions below headings that open with a name, of several organisations, and without a heading at the end of a text.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "parsers.hpp"

namespace {

std::vector<std::string> described(const std::string& text) {
  std::vector<std::string> out;
  for (const pressparse::Boilerplate& boilerplate : pressparse::tests::parser("").parse(text).boilerplates)
    out.push_back(boilerplate.text.substr(0, boilerplate.text.find(' ', 12)));
  return out;
}

using Texts = std::vector<std::string>;

const std::string english = "Quay Steel opens a second mill\n\nLEEDS, 3 May 2024 - Quay Steel opened a second mill on Friday, the company and the Quay Miners Society said.\n\n";
const std::string german = "Kai Stahl eröffnet ein zweites Werk\n\nLeipzig, 3. Mai 2024 - Die Kai Stahl AG hat am Freitag ein zweites Werk eröffnet, wie Kai Stahl mitteilte.\n\n";

}  // namespace

TEST_CASE("a name before 'in brief' heads a description that says the name again") {
  CHECK(described(english + "Quay Steel in brief\nFounded in 1911, Quay Steel rolls plates for ships and bridges at six places.\n") == Texts{"Founded in 1911,"});
  CHECK(described(german + "Kai Stahl in Kürze\nGegründet 1911, walzt Kai Stahl an sechs Orten Bleche für Schiffe und Brücken.\n") == Texts{"Gegründet 1911,"});
  CHECK(described("Molo Acciai apre un secondo stabilimento\n\nGenova, 3 maggio 2024 - Molo Acciai ha aperto venerdì un secondo stabilimento nel porto.\n\n"
                  "Molo Acciai in breve\nFondata nel 1911, Molo Acciai lamina lastre per navi e ponti in sei stabilimenti.\n") == Texts{"Fondata nel 1911,"});
  CHECK(described("Quai Acier ouvre une seconde usine\n\nBrest, le 3 mai 2024 - Quai Acier a ouvert vendredi une seconde usine dans le port de la ville.\n\n"
                  "Quai Acier en bref\nFondée en 1911, Quai Acier lamine des tôles pour les navires et les ponts.\n") == Texts{"Fondée en 1911,"});
}

TEST_CASE("what else stands in brief is no description") {
  CHECK(described(english + "The quarter in brief\nSales rose by a tenth while costs fell at all of the six mills in the north.\n").empty());
  CHECK(described(english + "Open day details at a glance\nOpen: Saturday, 4 May, from ten to four, for all who want to see the mill. Admission is free.\n").empty());
  CHECK(described(german + "Die Ergebnisse im Überblick\nDer Umsatz stieg um ein Zehntel, die Kosten sanken an allen sechs Orten im Norden.\n").empty());
}

TEST_CASE("a heading that goes on with a name is one although its opening words are another") {
  const std::string text = "Floods have moved downstream\n\nEASTMERE, 9 April 2024 - Floods peak further downstream than they did in 1820, geographers of the University of Eastmere found.\n\n"
                           "Media enquiries\nPress Office, +44 (0)1632 960 118, press@eastmere.example.org\n\n";
  const pressparse::Release release =
      pressparse::tests::parser("").parse(text + "About the University of Eastmere\nFounded in 1909, the university is home to 14,000 students from ninety countries.\n");
  REQUIRE(release.boilerplates.size() == 1);
  CHECK(release.boilerplates[0].text.substr(0, 15) == "Founded in 1909");
}

TEST_CASE("below a heading for several organisations each paragraph describes the one that it opens with") {
  CHECK(described(english + "About the partners\n\nQuay Steel rolls plates for ships and bridges at six places in the north.\n\n"
                            "Norrkabel AB is a Swedish manufacturer of submarine cables in Kalmar.\n\nIt has made cables for the harbours of the whole coast since 1920.\n") ==
        Texts{"Quay Steel rolls", "Norrkabel AB"});
  CHECK(described(german + "Über die Partner\n\nKai Stahl walzt Bleche für Schiffe und Brücken an sechs Orten im Norden.\n\n"
                           "Norrkabel AB fertigt Seekabel in Kalmar und beschäftigt dort 400 Menschen.\n").size() == 2);
}

TEST_CASE("below the end mark, below the contacts and among notes a name opens its description") {
  CHECK(described(english + "###\n\nQuay Steel rolls plates for ships and bridges at six places, and employs 400 people there.\n") == Texts{"Quay Steel rolls"});
  CHECK(described(english + "ENDS\n\nNotes to editors\n\n1. Pictures of the mill are on the site of the company for all who want them.\n"
                            "2. Quay Steel rolls plates for ships and bridges at six places, and employs 400 people there.\n") == Texts{"Quay Steel rolls"});
  CHECK(described("L'Alliance pour le droit au logement saisit le juge\n\nBruxelles, le 3 mai 2024 - L'Alliance pour le droit au logement a saisi vendredi le juge, a-t-elle indiqué.\n\n"
                  "Contact presse\nSimon Delvigne, 02 555 12 90, simon@alliance.example.org\n\n"
                  "L'Alliance pour le droit au logement est une coupole de 41 associations actives à Bruxelles et en Wallonie.\n").size() == 1);
}

TEST_CASE("news below the end mark and notes on other things are no description") {
  CHECK(described(english + "###\n\nQuay Steel said on Monday that the mill will employ 40 people more than it had planned for.\n").empty());
  CHECK(described(english + "###\n\nPlease note that all of the pictures of the mill may be used without any charge until the end of the year.\n").empty());
  CHECK(described(english + "Notes to editors\n\n1. Mr Lee and Ms Ray are free for interviews at the mill on all of the following days of the week.\n").empty());
}

TEST_CASE("an entry of a numbered list describes nobody, and a word said again in the midst of a sentence ends no heading") {
  CHECK(described(english + "The best plates of the year follow here, as the readers of the paper chose them.\n\n3. Quay Steel is a leading maker of plates for "
                            "ships and bridges at six places in the north.\n").empty());
  CHECK(described(english + "The talk was long. About the Author For her novels of the harbour, Lee was named an Author of Note by the readers of the north.\n") == Texts{"For her novels"});
  CHECK(described(english + "The talk was long. About Quay Steel The people at Quay Steel bring years of work at six places in the north to each plate.\n") == Texts{"The people at"});
}

TEST_CASE("behind a call to visit a site a name opens its description, a clause or words beside the name too") {
  const std::string call = english + "The mill rolls plates for ships.\n\nFor more information about the mill, visit www.quay.example.\n\n";
  CHECK(described(call + "Quay Steel rolls plates for ships and bridges at six places, and employs 400 people there.\n") == Texts{"Quay Steel rolls"});
  CHECK(described(call + "With offices in six towns of the north, Quay Steel rolls plates for ships and bridges, and employs 400 people.\n") ==
        Texts{"With offices"});
  CHECK(described(call + "A leading maker of plates for ships, Quay Steel employs 400 people at six places in the north.\n") == Texts{"A leading maker"});
  CHECK(described(german + "Das Werk walzt Bleche für Schiffe.\n\nWeitere Auskünfte gibt die Seite www.kai-stahl.example.\n\n"
                           "Mit 400 Beschäftigten an sechs Orten im Norden, so groß wie nie, walzt das Werk. Kai Stahl bleibt dort.\n").empty());
  CHECK(described(german + "Das Werk walzt Bleche für Schiffe.\n\nWeitere Auskünfte gibt die Seite www.kai-stahl.example.\n\n"
                           "Kai Stahl walzt an sechs Orten im Norden Bleche für Schiffe und Brücken und beschäftigt dort 400 Menschen.\n") ==
        Texts{"Kai Stahl walzt"});
}

TEST_CASE("news, calls and common words behind a call are no description") {
  const std::string call = english + "The mill rolls plates for ships.\n\nFor more information about the mill, visit www.quay.example.\n\n";
  CHECK(described(call + "Quay Steel will open the doors of the mill to all who live in the town, and hopes that many will come.\n").empty());
  CHECK(described(call + "Quay Steel invites all who live in the town to see the plates, the rollers and the six ovens of the mill.\n").empty());
  CHECK(described(call + "The pictures of the day, Quay Steel adds, may be used by all papers of the north without any charge.\n").empty());
  CHECK(described(call + "Tickets for the open day of the mill are sold at the gate and in all of the six halls of the town.\n").empty());
  CHECK(described(english + "The mill rolls plates for ships.\n\nMore people than ever work there, the town says.\n\n"
                            "Quay Steel rolls the last plates of the old order this week, and then goes over to the new one.\n").empty());
}

TEST_CASE("what stands beside a name does not keep it from opening a description") {
  CHECK(described(english + "The mill rolls plates.\n\nQuay Steel, based in Leeds, is a leading maker of plates for ships and bridges in the north.\n") ==
        Texts{"Quay Steel, based"});
  CHECK(described(german + "Das Werk walzt Bleche.\n\nDie Kai Stahl, gegründet in Leipzig, ist ein führender Hersteller von Blechen für Schiffe und Brücken.\n").size() == 1);
  CHECK(described(english + "The mill rolls plates.\n\nQuay Steel, the paper said, is a place at which people like to work on the plates all day.\n").empty());
  CHECK(described(english + "The mill rolls plates.\n\nQuay Steel, however, sees no way to roll more plates for ships and bridges in this year.\n").empty());
}

TEST_CASE("a heading without a line of its own ends where a clause opens before its name is said again") {
  const std::string lead = english + "The mill was long in the making. ";
  CHECK(described(lead + "About Quay Steel With more than a century of work on plates for ships and bridges in the north, Quay Steel has six mills.\n") ==
        Texts{"With more than"});
  CHECK(described(lead + "ABOUT QUAY STEEL Founded in 1911, Quay Steel has rolled plates for ships and bridges at six places.\n") == Texts{"Founded in 1911,"});
  CHECK(described(lead + "About Quay Steel Works Founded in 1911, Quay Steel has rolled plates for ships and bridges at six places.\n") ==
        Texts{"Founded in 1911,"});
  CHECK(described(lead + "About Quay SteelHeadquartered in Leeds, Quay Steel has rolled plates for ships and bridges at six places.\n") ==
        Texts{"Headquartered"});
  CHECK(described(english + "About Re:quay\n\nRe:quay has one aim: docks and quays that are clean, safe and open to all people of the town.\n") ==
        Texts{"Re:quay has one"});
  CHECK(described(lead + "About forty people came, and with them, as always, Quay Steel had six cooks and ten waiters at the gate.\n").empty());
}

TEST_CASE("a link's text may be the whole heading") {
  CHECK(described(english + "[About Quay Steel](https://www.quay.example/?a=b)Quay Steel is the leading maker of plates for ships in the north.\n") ==
        Texts{"Quay Steel is"});
  CHECK(described(english + "[About Quay Steel](https://www.quay.example/)\n").empty());
}

TEST_CASE("a name in a line of its own heads the paragraph that says it again where it begins") {
  const std::string last = "The mill rolls plates for ships.\n\n";
  CHECK(described(english + last + "Quay Steel\nQuay Steel rolls plates for ships and bridges at six places and employs 400 people there.\n") == Texts{"Quay Steel rolls"});
  CHECK(described(english + last + "Quay Steel plc\nFounded in 1911 in the north, Quay Steel rolls plates for ships and bridges at six places.\n") ==
        Texts{"Founded in 1911"});
  CHECK(described(german + "Das Werk walzt Bleche.\n\nKai Stahl AG\nKai Stahl walzt an sechs Orten im Norden Bleche für Schiffe und beschäftigt dort 400 Menschen.\n") ==
        Texts{"Kai Stahl walzt"});
  CHECK(described("Molo Acciai apre un secondo stabilimento\n\nGenova, 3 maggio 2024 - Molo Acciai S.p.A. ha aperto venerdì un secondo stabilimento nel porto.\n\n"
                  "Molo Acciai S.p.A.\nMolo Acciai gestisce sei stabilimenti nel nord del paese e occupa oggi 400 persone tra operai e tecnici.\n").size() == 1);
}

TEST_CASE("a line that is no name, or whose paragraph tells news, heads no description") {
  const std::string last = "The mill rolls plates for ships.\n\n";
  CHECK(described(english + last + "A second mill\nQuay Steel rolls plates for ships and bridges at six places and employs 400 people there.\n").empty());
  CHECK(described(english + last + "Quay Steel\nQuay Steel will open the doors of the mill to all who live in the town, and hopes that many will come.\n").empty());
  CHECK(described(english + last + "Quay Miners Society\nThe mill also was host to the members of the Quay Miners Society, who came to see its six ovens.\n").empty());
  CHECK(described(english + last + "Mobility\nMobility matters to all who live in the town, and the mill takes part in it with its 400 people and six places.\n").empty());
}

TEST_CASE("a full stop or a dash ends the name of a heading in its paragraph") {
  CHECK(described(english + "ABOUT QUAY STEEL. Founded in 1911, it rolls plates for ships and bridges at six places and employs 400 people.\n") ==
        Texts{"Founded in 1911,"});
  CHECK(described("Muelle Aceros abre una segunda fábrica\n\nBilbao, 3 de mayo de 2024 - Muelle Aceros abrió el viernes una segunda fábrica en el puerto.\n\n"
                  "ACERCA DE MUELLE. Fundada en 1911, agrupa a 840 empresas del acero de 19 provincias y da trabajo a 400 personas.\n") == Texts{"Fundada en 1911,"});
  CHECK(described("Quai Acier ouvre une seconde usine\n\nBrest, le 3 mai 2024 - Quai Acier a ouvert vendredi une seconde usine dans le port de la ville.\n\n"
                  "À propos de Quai Acier – Fondée en 1911, elle lamine des tôles pour les navires et les ponts et emploie 400 personnes.\n").size() == 1);
  CHECK(described(english + "About 400 people came. The mill rolls plates for ships and bridges at six places and employs as many as ever.\n").empty());
  CHECK(described(english + "About time. The mill rolls plates for ships and bridges at six places and employs as many as it ever did.\n").empty());
}

TEST_CASE("a short form before 'in brief' heads a description where the text gave it to a name") {
  const std::string text = "Nachtbusse fahren jeden Tag\n\nKiel, 3. Mai 2024 - Die Verkehrsbetriebe Kaistadt AG (VBK) fahren ab Juni jede Nacht, teilten sie am Freitag mit.\n\n";
  const std::string below = "Die Verkehrsbetriebe Kaistadt AG befördern mit 140 Bussen jährlich 31 Millionen Fahrgäste durch die Stadt.\n";
  CHECK(described(text + "Die VBK in Kürze\n" + below).size() == 1);
  CHECK(described(text + "Die ABC in Kürze\n" + below).empty());
}

TEST_CASE("a heading with a noun of its own that lost its line break") {
  CHECK(described(english + "The talk was long.\n\nAbout the Author Ann Velk is a painter from the north who has written five novels of the harbour and its ships.\n") == Texts{"Ann Velk is a"});
  CHECK(described(english + "The talk was long.\n\nAbout the Company Founded in 1911, the company rolls plates for ships and bridges at six places in the north.\n") == Texts{"Founded in 1911,"});
  // A sentence on somebody, a heading without a text, a name that opens with the noun
  CHECK(described(english + "About the author of that novel nothing is known to this day, the readers of the north have said for years.\n").empty());
  CHECK(described(english + "About the Author Ann Velk\n").empty());
}
