// Organisations behind a word in small letters that says what they are, heads with adjectives, and words that lead to none.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

using tests::organizations;
using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a name behind the kind of organisation it is", "[organizations]") {
  CHECK(organizations("Le contrat a été signé par la société Quaivert et la start-up nantaise Kelvo.", "fr") == Names{"Quaivert", "Kelvo"});
  CHECK(organizations("Il a rejoint l'éditeur québécois Logitop et la revue Courrier des Ports.", "fr") == Names{"Logitop", "Courrier des Ports"});
  CHECK(organizations("La obra corre a cargo de la empresa chilena Cobre Azul y del banco Arenal.", "es") == Names{"Cobre Azul", "Arenal"});
  CHECK(organizations("Lo contó ayer la revista Plano Detalle.", "es") == Names{"Plano Detalle"});
  CHECK(organizations("Il restauro è della società Officina Marea e della startup milanese Kelvo.", "it") == Names{"Officina Marea", "Kelvo"});
  CHECK(organizations("A caixa foi feita pela empresa AeroMar Logística e noticiada pelo semanário Notícias da Foz.", "pt") == Names{"AeroMar Logística", "Notícias da Foz"});
  CHECK(organizations("Het pakket komt met bezorgdienst Flitskar of supermarktketen Boni Zuid.", "nl") == Names{"Flitskar", "Boni Zuid"});
}

TEST_CASE("a kind and a relation before an English name", "[organizations]") {
  CHECK(organizations("The union has written to the watchdog Passenger Voice.", "en") == Names{"Passenger Voice"});
  CHECK(organizations("The line is owned by Castlegate Infrastructure and runs daily.", "en") == Names{"Castlegate Infrastructure"});
  CHECK(organizations("The wood is run by the charity Seeds for Tomorrow.", "en") == Names{"Seeds for Tomorrow"});
  CHECK(organizations("She holds a degree from University College Galway.", "en") == Names{"University College Galway"});
  CHECK(organizations("It is a subsidiary of Adriatic Metals plc and mines copper.", "en") == Names{"Adriatic Metals plc"});
  CHECK(organizations("We met at the charity Golf Day in May.", "en").empty());
  CHECK(organizations("The house is owned by Ann Lee and her son.", "en").empty());
  CHECK(organizations("The house was acquired by Leeds last year.", "en").empty());
}

TEST_CASE("what people join for goes on over links", "[organizations]") {
  CHECK(organizations("Le projet est soutenu par l'association Élus pour l'habitat.", "fr") == Names{"Élus pour l'habitat"});
  CHECK(organizations("Partecipa anche l'associazione Giovani con Diabete Romagna.", "it") == Names{"Giovani con Diabete Romagna"});
  CHECK(organizations("Convoca el colectivo Vecinos de San Telmo.", "es") == Names{"Vecinos de San Telmo"});
  // ... but not to a place.
  CHECK(organizations("Le repas est offert par l'association Quaivert de Paris.", "fr") == Names{"Quaivert"});
}

TEST_CASE("a list behind a kind's plural", "[organizations]") {
  CHECK(organizations("Acudirán a la cita las televisiones TVQ, Arco y RTM.", "es") == Names{"TVQ", "Arco", "RTM"});
  CHECK(organizations("Il lavoro è delle aziende Ferrovivo, Lenzara e Mossano.", "it") == Names{"Ferrovivo", "Lenzara", "Mossano"});
  CHECK(organizations("Ce week-end, les entreprises Lyonnaises recrutent.", "fr").empty());
}

TEST_CASE("a kind with its article's name is one name", "[organizations]") {
  CHECK(organizations("Dat zegt de voorzitter van wijkvereniging De Meent.", "nl") == Names{"wijkvereniging De Meent"});
  CHECK(organizations("Het geld komt van de gemeente Wellerveen.", "nl") == Names{"gemeente Wellerveen"});
  CHECK(organizations("Abrió ayer el gimnasio de la escuela primaria Garza.", "es") == Names{"escuela primaria Garza"});
}

TEST_CASE("a label lists those who pay or run it", "[organizations]") {
  CHECK(organizations("Das Stadion ist voll.\n\nHauptpartner: Deichkorn Linde | Ausrüster: Sprintex | Impressum", "de") == Names{"Deichkorn Linde", "Sprintex"});
  CHECK(organizations("La entrada es libre.\n\nColaboran: Lumbrera, Moss y Faro Vello.", "es") == Names{"Lumbrera", "Moss", "Faro Vello"});
  CHECK(organizations("De zaal is vol.\n\nStructurele partners: Baerten Vastgoed, Garage Kools", "nl") == Names{"Baerten Vastgoed", "Garage Kools"});
  CHECK(organizations("Der Partner: Er kommt morgen. Die Sponsoren sagen zu.", "de").empty());
  CHECK(organizations("Sponsor Title: see below. The Partner of the year speaks.", "en").empty());
}

TEST_CASE("German compounds and what they are called", "[organizations]") {
  CHECK(organizations("Das sagte die Vorsteherin des Wasser- und Bodenverbandes Niederlausitz-West.", "de") == Names{"Wasser- und Bodenverbandes Niederlausitz-West"});
  CHECK(organizations("Geeinigt hat man sich mit dem Arbeitgeberverband Papier Südwest in der Nacht.", "de") == Names{"Arbeitgeberverband Papier Südwest"});
  CHECK(organizations("Leihgaben kommen aus dem Textilmuseum Lindener Hof.", "de") == Names{"Textilmuseum Lindener Hof"});
  CHECK(organizations("Gestern tagte das Amtsgericht Halle zum Haftbefehl.", "de") == Names{"Amtsgericht Halle"});
  CHECK(organizations("Er spielte in der Jugend für den FC Ystad.", "de") == Names{"FC Ystad"});
}

TEST_CASE("a kind that leads to no organisation", "[organizations]") {
  CHECK(organizations("Hier, le groupe A affronte le groupe B.", "fr").empty());
  CHECK(organizations("Ayer cerró la empresa Juan Pérez su tienda.", "es").empty());
  CHECK(organizations("Hier, la société Paris a changé.", "fr").empty());
  CHECK(organizations("Ieri dirigeva il museo Ana Torres.", "it").empty());
  CHECK(organizations("Hier s'est réuni le groupe de travail, puis le journal de bord.", "fr").empty());
  CHECK(organizations("Gisteren sloot het bedrijf Jan Jansen.", "nl").empty());
}

TEST_CASE("a head with small adjectives", "[organizations]") {
  CHECK(organizations("Un prêt a été accordé par le Crédit ligérien.", "fr") == Names{"Crédit ligérien"});
  CHECK(organizations("Il est porte-parole de la Police cantonale du Haut-Lac.", "fr") == Names{"Police cantonale du Haut-Lac"});
  CHECK(organizations("Hier, le Comité technique, réuni lundi, a tranché.", "fr").empty());
  CHECK(organizations("Hier, la Fondation présente, à Lyon, ses comptes.", "fr").empty());
  CHECK(organizations("Ayer la Fundación publica, en abril, sus cuentas.", "es").empty());
  CHECK(organizations("L'Office fédéral des étrangers compte 4 310 adresses.", "fr") == Names{"Office fédéral des étrangers"});
}

TEST_CASE("a governing body bears no name", "[organizations]") {
  CHECK(organizations("Ieri il Consiglio di Amministrazione di Valvole Moss S.p.A. ha deciso.", "it") == Names{"Valvole Moss S.p.A."});
  CHECK(organizations("Hier, le Conseil d'administration de la Banque a décidé.", "fr").empty());
}

TEST_CASE("a Portuguese firm and what it does", "[organizations]") {
  CHECK(organizations("Foi vendido à sociedade Horizonte Verde – Investimentos Imobiliários, S.A. em maio.", "pt") == Names{"Horizonte Verde – Investimentos Imobiliários, S.A."});
}

TEST_CASE("a head's short form belongs to its long one", "[organizations]") {
  const std::string text = "Appel à témoins de la Police cantonale du Haut-Lac. Le porte-parole de la Police cantonale, Didier Pittet, le dit.";
  CHECK(organizations(text, "fr") == Names{"Police cantonale du Haut-Lac"});
  const std::string dutch = "Er is een akkoord met Stichting De Vier Winden. Dat zegt de directeur van De Vier Winden.";
  CHECK(organizations(dutch, "nl") == Names{"Stichting De Vier Winden"});
}

TEST_CASE("a short form of one word with capitals inside", "[organizations]") {
  CHECK(organizations("Dat meldt de Universiteit Dijkland (UDijkland). De UDijkland opent in mei.", "nl") == Names{"Universiteit Dijkland"});
  CHECK(organizations("The grant goes to the Harbour Technology Foundation (HarTech). HarTech will open in May.", "en") == Names{"Harbour Technology Foundation"});
  CHECK(organizations("The grant goes to the Harbour Technology Foundation (McLee Hall). It will open in May.", "en") == Names{"Harbour Technology Foundation"});
}

TEST_CASE("a domain spells a name with its article", "[organizations]") {
  CHECK(organizations("Met DRAAD brengt het Vlashuis het verhaal van de wevers.\n\nMeer op www.hetvlashuis.be", "nl") == Names{"Vlashuis"});
  CHECK(organizations("Met DRAAD brengt het Vlashuis het verhaal van de wevers.\n\nMeer op www.rondomdraad.be", "nl").empty());
}

TEST_CASE("regions that act, and short forms of months inside names", "[organizations]") {
  CHECK(organizations("Al progetto contribuiscono anche Regione Lombardia e il Comune.", "it") == Names{"Regione Lombardia"});
  CHECK(organizations("Lo ha pagado la Junta de Castilla y León este año.", "es") == Names{"Junta de Castilla y León"});
  CHECK(organizations("Hier, la Région Pays de Sèvre a voté le budget.", "fr") == Names{"Région Pays de Sèvre"});
  CHECK(organizations("La muestra es de la Fundación Mar Interior de la ciudad.", "es") == Names{"Fundación Mar Interior"});
  CHECK(organizations("Hier, la Région a voté le budget.", "fr").empty());
}
