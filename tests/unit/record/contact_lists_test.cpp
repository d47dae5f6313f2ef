// Several people in one block, desks, ranks and labels in the languages of the world. All people, firms and numbers are made up.
#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using pressparse::Contact;

namespace {

const std::string german =
    "Hafenbrücke wird am Montag eröffnet\n\n"
    "Die Universität Nordhafen hat am Montag gemeinsam mit der Stadt die neue Brücke im Hafen eröffnet, an der zwei Jahre lang gebaut worden ist.\n\n";
const std::string french =
    "Le port ouvre le pont\n\n"
    "La Ville de Montrieux a ouvert le pont et elle remercie tous ceux qui ont travaillé pour lui pendant les deux dernières années.\n\n";
const std::string spanish =
    "El puerto abre el puente\n\n"
    "El Ayuntamiento de Valdelagua ha abierto el puente y ha dado las gracias a todos los que han trabajado en él durante los dos últimos años.\n\n";
const std::string italian =
    "Il porto apre il ponte\n\n"
    "Il Comune di Montelago ha aperto il ponte e ha ringraziato tutti quelli che hanno lavorato per lui negli ultimi due anni della città.\n\n";
const std::string dutch =
    "De haven opent de brug\n\n"
    "De gemeente Veerhaven heeft de brug geopend en bedankt iedereen die er de afgelopen twee jaar aan heeft gewerkt in de stad.\n\n";
const std::string english =
    "Harbour Trust opens the new swing bridge on Monday\n\n"
    "Harbour Trust opens the new swing bridge on Monday and invites all neighbours to walk across it before the first cars do.\n\n";

/// "name | organisation | department | phones and e-mails" of each contact.
std::vector<std::string> all(const std::string& text) {
  std::vector<std::string> out;
  for (const Contact& contact : pressparse::parse(text).contacts) {
    std::string line = contact.name.value_or("-") + " | " + contact.organization.value_or("-") + " | " + contact.department.value_or("-") + " |";
    for (const auto& phone : contact.phones) line += " " + phone.e164.value_or("none");
    for (const auto& email : contact.emails) line += " " + email.value;
    out.push_back(line);
  }
  return out;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("the word between two people stands in the pack of its language") {
  CHECK(all("Broen er åpen\n\nOSLO, 3. mai 2024 – Havnelaget AS åpnet i dag broen over elven, og det var mange som kom for å se på den.\n\n"
            "Kontakt:\nKari Lien og Ola Moen, Havnelaget AS\npresse@havnelaget.example\n") ==
        Lines{"Kari Lien | Havnelaget AS | - | presse@havnelaget.example", "Ola Moen | Havnelaget AS | - | presse@havnelaget.example"});
  CHECK(all("Bron är öppen\n\nSTOCKHOLM, den 3 maj 2024 – Hamnbolaget AB öppnade i dag bron över älven, och det var många som kom för att se den.\n\n"
            "Kontakt:\nKarin Lind och Olle Moen, Hamnbolaget AB\npress@hamnbolaget.example\n") ==
        Lines{"Karin Lind | Hamnbolaget AB | - | press@hamnbolaget.example", "Olle Moen | Hamnbolaget AB | - | press@hamnbolaget.example"});
  CHECK(all("Broen er åben\n\nKØBENHAVN, 3. maj 2024 – Havnelaget A/S åbnede i dag broen over åen, og der var mange, som kom for at se på den.\n\n"
            "Kontakt:\nKarin Lund og Ole Holm, Havnelaget A/S\npresse@havnelaget.example\n") ==
        Lines{"Karin Lund | Havnelaget A/S | - | presse@havnelaget.example", "Ole Holm | Havnelaget A/S | - | presse@havnelaget.example"});
  // Norwegian "i" is no Polish "and".
  CHECK(all("Broen er åpen\n\nOSLO, 3. mai 2024 – Havnelaget AS åpnet i dag broen over elven, og det var mange som kom for å se på den.\n\n"
            "Kontakt:\nKari Lien i Havnelaget AS\npresse@havnelaget.example\n").size() == 1);
}

TEST_CASE("people in a row share what stands below them") {
  CHECK(all(french + "Relations presse\nAgence Plume Conseil\nMathis Delorme – Inès Haddad\nport@plume.example.com\n") ==
        Lines{"Mathis Delorme | Agence Plume Conseil | - | port@plume.example.com", "Inès Haddad | Agence Plume Conseil | - | port@plume.example.com"});
  CHECK(all(italian + "Media Relations\nParolina – Leonardo Baldi, Giulia Ferri e Marco Conti\nporto@parolina.example.it\n").size() == 3);
  // An unknown name behind a slash, where the firm is said already
  CHECK(all(german + "Pressekontakt\n\nHafenwerk GmbH\nSvantje Brock / Tjark Heuwold\npresse@hafenwerk.example.com\n") ==
        Lines{"Svantje Brock | Hafenwerk GmbH | - | presse@hafenwerk.example.com", "Tjark Heuwold | Hafenwerk GmbH | - | presse@hafenwerk.example.com"});
  // A place or a firm behind a name is none.
  CHECK(all(english + "Media contact: Ann Lee, Virginia Beach, ann@quay.example.org\n").size() == 1);
  CHECK(all(english + "Media contact: Ann Lee – Quay Works Ltd – ann@quay.example.org\n") == Lines{"Ann Lee | Quay Works Ltd | - | ann@quay.example.org"});
}

TEST_CASE("what is said to be for both is everybody's") {
  CHECK(all(german + "Museum Schloss Nordhafen\nSchlossplatz 3\n24103 Kiel\n\nUlrike Boden, Presse: +49 431 5550122\nFriederike Thamm, Kuratorin: +49 431 5550131\nE-Mail für beide: presse@schloss.example.org\n") ==
        Lines{"Ulrike Boden | Museum Schloss Nordhafen | Presse | +494315550122 presse@schloss.example.org", "Friederike Thamm | Museum Schloss Nordhafen | - | +494315550131 presse@schloss.example.org"});
  CHECK(all(english + "Press contacts\nAnn Lee: 020 7946 0018\nRobert Ray: 020 7946 0019\nE-mail: press@harbour.example.org\n").back() == "Robert Ray | - | - | +442079460019 press@harbour.example.org");
}

TEST_CASE("a rank is no part of a name") {
  CHECK(all(german + "Rückfragen bitte an:\n\nPolizeiinspektion Nordhafen\nPHKin Svantje Brock\nTelefon: 0431 555 0142\n") == Lines{"Svantje Brock | Polizeiinspektion Nordhafen | - | +494315550142"});
  CHECK(all(german + "Rückfragen bitte an:\n\nStaatsanwaltschaft Kiel\nOStAin Dr. Vera Nollau\nTelefon: 0431 555 0142\n").front().starts_with("Vera Nollau | Staatsanwaltschaft Kiel"));
  const auto contacts = pressparse::parse(french + "Renseignements aux médias :\nPolice cantonale du Haut-Lac, adj Didier Pittet, tél. +41 21 555 44 00\n").contacts;
  REQUIRE(contacts.size() == 1);
  CHECK(contacts[0].name == "Didier Pittet");
  CHECK(contacts[0].title == "adj");
  // The letters alone are a firm's.
  CHECK(all(english + "Media contact: PC World Ltd, press@pcworld.example.org\n").front().starts_with("- | PC World Ltd"));
}

TEST_CASE("a desk before a colon, and hours in brackets, are nobody") {
  CHECK(all(german + "Kontakt\nPolizeipräsidium Nordhafen\nBernd Wolters\nTelefon: 0431 555 0142 (Mo. - Fr. 7.30 - 16 Uhr)\nFax: 0431 555 0143\nAußerhalb der Bürozeiten: Lagedienst, Tel. 0431 555 0110\n") ==
        Lines{"Bernd Wolters | Polizeipräsidium Nordhafen | - | +494315550142 +494315550143", "- | Polizeipräsidium Nordhafen | Lagedienst | +494315550110"});
  CHECK(all(german + "Kontakt\nLukas Hage, Referent, 0176 04069012\nHafenwerk-Pressestelle: Tel. 0431 555 0142, presse@hafenwerk.example.org\n").back().find("| Hafenwerk-Pressestelle |") != std::string::npos);
  CHECK(all(french + "Renseignements :\nCatherine Bélisle-Roy\nBureau : 418 555-0147\ncbroy@tournesol.example.com\n").front().starts_with("Catherine Bélisle-Roy | "));
  CHECK(all(dutch + "Contactpersoon: Janneke ter Braak\nTelefoon: 0570 - 55 50 142\n").front().starts_with("Janneke ter Braak | gemeente Veerhaven"));
}

TEST_CASE("for what part of the world somebody answers is no firm") {
  CHECK(all(spanish + "Contacto de prensa:\nEn Barrancos: Luz Amaris, 947 55 50 14\n").front().starts_with("Luz Amaris | Ayuntamiento de Valdelagua | En Barrancos |"));
  CHECK(all(german + "Medien:\nAusland: Sam Osei, Tel. +44 20 7946 0388\n").front().find("| Ausland |") != std::string::npos);
  CHECK(all(english + "Media contacts\nFor Scotland: Morag Sinclair, 0131 496 0012\nFor Harbour Foods Ltd: Ann Lee, 020 7946 0018\n").back().starts_with("Ann Lee | Harbour Foods Ltd"));
}

TEST_CASE("a name that nobody knows stands beside a firm") {
  CHECK(all(french + "CONTACTS PRESSE\nVille de Montrieux – Solenn Kermarrec – 02 55 55 01 42\n").front().starts_with("Solenn Kermarrec | Ville de Montrieux |"));
  CHECK(all(german + "Pressekontakt: Hafenwerk GmbH – Svantje Brock – 0431 5550142\n").front().starts_with("Svantje Brock | Hafenwerk GmbH |"));
  // What says itself to be a desk or a firm is none.
  CHECK(all(german + "Pressekontakt: Hafenwerk GmbH – Pressestelle – 0431 5550142\n").front().starts_with("- | Hafenwerk GmbH |"));
}

TEST_CASE("the desk of who holds an office is a whole, a person's is no firm") {
  CHECK(all(french + "Contacts presse :\n\nCabinet d'Hélène Castagne\n01 99 00 41 27\n\nCabinet du ministre délégué chargé des Ports\n01 99 00 41 60\n") ==
        Lines{"- | Ville de Montrieux | Cabinet d'Hélène Castagne | +33199004127", "- | Cabinet du ministre délégué chargé des Ports | - | +33199004160"});
  CHECK(all(french + "Contact presse :\nCabinet Tournesol\n01 99 00 41 27\n").front().starts_with("- | Cabinet Tournesol |"));
}

TEST_CASE("fields of work behind a name are a department") {
  CHECK(all(german + "Medien: Sandra Eich, Finanzen & Controlling, Tel. +49 431 5550142\n").front().find("| Finanzen & Controlling |") != std::string::npos);
  CHECK(all(german + "Rückfragen:\nMag. Julia Aigner, Leitung Kommunikation & Marketing\nTel. +49 431 5550142\n").front().find("| Leitung Kommunikation & Marketing |") != std::string::npos);
  CHECK(all(english + "Media contact: Ann Lee, Smith & Partners, 020 7946 0018\n").front().starts_with("Ann Lee | Smith & Partners |"));
}

TEST_CASE("columns behind tabs, and columns that stand out of line") {
  CHECK(all(french + "Relations investisseurs\tRelations presse\nNathalie Szyman, Directrice financière\tLucas Ferreira\nHavrin\tAgence Hémisphère\nTél. : +33 (0)4 65 71 18 00\tTél. : +33 (0)1 99 00 62 35\n") ==
        Lines{"Nathalie Szyman | Havrin | Relations investisseurs | +33465711800", "Lucas Ferreira | Agence Hémisphère | Relations presse | +33199006235"});
  CHECK(all(english + "Media queries\nRobert Ray                       Ann Lee\nResearch Officer      Communications Manager\nHarbour Trust                   Quay Hospital\nT: +44 20 7946 0018                T: +44 20 7946 0019\n") ==
        Lines{"Robert Ray | Harbour Trust | - | +442079460018", "Ann Lee | Quay Hospital | - | +442079460019"});
}

TEST_CASE("credits, streets and lists of fields hold nobody") {
  for (const std::string& line : {"Photos: https://press.quay.example.com/bridge (© Harbour Trust / Robert Ray)", "Photo: Robert Ray"})
    CHECK(all(english + "Press contact\nAnn Lee\n020 7946 0018\nann@harbour.example.org\n" + line + "\n").size() == 1);
  CHECK(all(spanish + "Contacto de prensa: Norma Bustos, 947 55 50 14\nSede: Bartolomé Mitre 1873, Morón – Tel. 947 55 50 15\n") == Lines{"Norma Bustos | Ayuntamiento de Valdelagua | - | +34947555014 +34947555015"});
  CHECK(all(english + "Company: Harbour Works\nCountry: Norway\nPhone: 020 7946 0018\nEmail: ann@quay.example.org\n").front().starts_with("- | Harbour Works |"));
  CHECK(all(italian + "Ufficio stampa\nMarta Zanin – cell. 333 5550142 – marta@parola.example.com\n\nAccrediti: accrediti@montelago.example.org\n").back().find("| Accrediti | accrediti@montelago.example.org") != std::string::npos);
}

TEST_CASE("a desk that running text shortens has its full name") {
  CHECK(all("Storm over the harbour\n\nThe American Harbour Society has opened a shelter at the quay for all who were driven out of their homes by the storm on Monday. Residents who have not yet checked in should call the Harbour Society at 541-555-0110.\n").size() == 1);
  CHECK(all(english + "Management will host a conference call today at 8:30 a.m. To participate, dial +1 412-555-0177 and ask for the call.\n").empty());
}

TEST_CASE("regions, units and names with a word of their own") {
  CHECK(all(german + "Ihre Ansprechpartner in den Regionen:\n* Nord: Hauke Thomsen, 0431 555 0142\n* Süd: Toni Hindel, 0431 555 0143\n") ==
        Lines{"Hauke Thomsen | Universität Nordhafen | Nord | +494315550142", "Toni Hindel | Universität Nordhafen | Süd | +494315550143"});
  CHECK(all(french + "Contacts médias\nPolice cantonale du Haut-Lac, Division communication, adj Didier Pittet, tél. +41 21 555 44 00\n").front().starts_with("Didier Pittet | Police cantonale du Haut-Lac | Division communication |"));
  CHECK(all(french + "Toute personne est priée de contacter la Brigade de la circulation au 02 61 91 44 10 ou le poste le plus proche.\n").front().starts_with("- | Brigade de la circulation |"));
  CHECK(all(dutch + "Inwoners kunnen bellen met het Klant Contact Centrum, 088 555 0150.\n").front().starts_with("- | Klant Contact Centrum |"));
  CHECK(all(english + "Media Contact Ann Lee press@harbour.example.org\n").front().starts_with("Ann Lee |"));
  CHECK(all(italian + "Ufficio Stampa\nAndrea Loi\nTel. +39 02 5550 4470\n").front().starts_with("Andrea Loi |"));
  CHECK(all(french + "Contact presse\nService presse de Monsieur Castaing\n01 99 00 82 10\n").front().starts_with("- | Ville de Montrieux | Service presse de Monsieur Castaing |"));
}

TEST_CASE("one address, one mailbox below people of a line") {
  CHECK(all(spanish + "Gabinete de prensa FIC\nPaula Mera · 698 114 027 · Iago Noval · 698 114 031\nprensa@fic.example.org\n") ==
        Lines{"Paula Mera | FIC | Gabinete | +34698114027 prensa@fic.example.org", "Iago Noval | FIC | - | +34698114031 prensa@fic.example.org"});
  const auto contacts = pressparse::parse(english + "Press contacts\nQuay Works Ltd\nAnn Lee – ann@quay.example.org – 020 7946 0018\nRobert Ray – bob@quay.example.org – 020 7946 0019\n14 Wharf Lane, Dover, CT16 1LH\n\nHarbour Foods: Eve Poe, 020 7946 0020\n").contacts;
  REQUIRE(contacts.size() == 3);
  CHECK((contacts[0].address && contacts[1].address && !contacts[2].address));
}

TEST_CASE("who answers for a text in law is no contact, a note behind a number nobody") {
  CHECK(all(german + "V.i.S.d.P.: Kerstin Mauer, IG Hafen, Am Markt 3, 24103 Kiel\nFür Rückfragen: Pressesprecher Dominik Haas, Handy 0171 3920044\n").size() == 1);
  CHECK(all(spanish + "Gabinete de prensa | Ayuntamiento de Valdelagua\nTel.: 947 55 50 14 (llamada gratuita)\nE-mail: prensa@valdelagua.example.org\n").size() == 1);
}

TEST_CASE("a heading that no list holds is made of words that ask and words of the press") {
  CHECK(all(german + "Ansprechpartner für Medienanfragen\nSvantje Brock\nTel. 0431 5550142\n").front().starts_with("Svantje Brock |"));
  CHECK(all(german + "Kontakt und Bildmaterial:\nSvantje Brock\nTel. 0431 5550142\n").front().starts_with("Svantje Brock |"));
  CHECK(all(french + "Renseignements et entrevues :\nMaëlys Kerbrat\nTél. 02 61 91 30 12\n").front().starts_with("Maëlys Kerbrat |"));
  CHECK(all(french + "Vos contacts presse\nMaëlys Kerbrat\nTél. 02 61 91 30 12\n").front().starts_with("Maëlys Kerbrat |"));
  CHECK(all(english + "Journalist enquiries:\nEilidh Strachan\nTel. 020 7946 0018\n").front().starts_with("Eilidh Strachan |"));
  // Nobody's number near, or other words
  CHECK(all(english + "Further information and images\nEilidh Strachan\n").empty());
  CHECK(all(english + "Information about the harbour\nEilidh Strachan opened it.\n").empty());
}
