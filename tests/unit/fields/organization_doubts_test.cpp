// What the document says against a name: kinds, terms, laws and products are no organisations.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>

#include "parties.hpp"

using namespace pressparse;

namespace {

bool named(const std::string& text, const std::string& name, const char* language = "en") {
  const Release release = tests::parser(language).parse(text);
  return std::any_of(release.parties.begin(), release.parties.end(), [&](const Party& p) {
    return p.kind == PartyKind::organization && tests::bears(p, name);
  });
}

}  // namespace

TEST_CASE("an indefinite article stands before kinds, not before names") {
  CHECK_FALSE(named("Quayside Bio is a global Contract Research Organization (CRO) for small firms in the north.", "Contract Research Organization"));
  CHECK_FALSE(named("Quayside Bio is a global Contract Research Organization (CRO) for small firms in the north.", "CRO"));
  CHECK_FALSE(named("The village relies on a Harbour Post Office that closes at noon.", "Harbour Post Office"));
  CHECK_FALSE(named("Das Projekt braucht eine Stiftung Bürgerlicher Freunde, sagte sie gestern in Halle.", "Stiftung Bürgerlicher Freunde", "de"));
  // A noun behind the name says what the article belongs to.
  CHECK(named("The town relies on a Harbour Rowing Association grant for its boats.", "Harbour Rowing Association"));
  CHECK(named("Quayside is a Lumen Harbour Group company and has forty people.", "Lumen Harbour Group"));
  CHECK(named("They met a Harbour Rowing Association official.", "Harbour Rowing Association"));
  CHECK(named("The grant came from the Harbour Rowing Association.", "Harbour Rowing Association"));
  // In French "a" is a verb.
  CHECK(named("En mai, la ville a Google pour partenaire.", "Google", "fr"));
}

TEST_CASE("terms have plurals and stand in small letters") {
  CHECK_FALSE(named("Ann Lee of the Small Harbour Investment Company (SHIC) desk said more. There are forty SHICs in the north.", "SHIC"));
  CHECK_FALSE(named("The Marine Cargo Pooling Association (MCPA) model is old. A marine cargo pooling association needs members.", "Marine Cargo Pooling Association"));
  CHECK(named("The Marine Cargo Pooling Association (MCPA) is old. Its members pool cargo.", "Marine Cargo Pooling Association"));
  CHECK(named("The Marine Cargo Pooling Association (MCPA) is old. Its members pool cargo.", "MCPA"));
}

TEST_CASE("the last word of a law, an award, a document") {
  CHECK_FALSE(named("It was paid by a University of Harwich Coastal Capstone Research Grant in May.", "University of Harwich Coastal Capstone Research Grant"));
  CHECK_FALSE(named("Members like Quayside Bridge Ltd, Cole Ventures and Harbour Safety Handbook were there.", "Harbour Safety Handbook"));
  CHECK(named("It was paid by the University of Harwich in May.", "University of Harwich"));
  CHECK(named("The Ministry of Agreements moved to Dover.", "Ministry of Agreements"));
}

TEST_CASE("what makers make, and where things are had") {
  CHECK_FALSE(named("Der Fahrer des Audi gab an, dass es grün war.", "Audi", "de"));
  CHECK_FALSE(named("Die Frau stieg in einen schwarzen BMW.", "BMW", "de"));
  CHECK_FALSE(named("Der Mann fuhr mit seinem Pkw der Marke Nissan durch die Stadt.", "Nissan", "de"));
  CHECK_FALSE(named("Gemessen wurde eine Porsche-Fahrerin mit achtzig Kilometern.", "Porsche", "de"));
  CHECK(named("Sie arbeitet seit zehn Jahren bei BMW und in der Stadt.", "BMW", "de"));
  CHECK(named("Das Werk wurde mit Porsche gebaut, wie die Stadt gestern sagte.", "Porsche", "de"));
  CHECK_FALSE(named("The firm sells cars such as a Porsche, and boats.", "Porsche"));
  CHECK(named("The plant was built by Porsche in May.", "Porsche"));
  CHECK(named("Das Werk gehört Audi seit Mai.", "Audi", "de"));
  CHECK(named("She visited the Porsche plant in May.", "Porsche"));
}

TEST_CASE("the first word of a sentence before a name that stands elsewhere without it") {
  const std::string text = "Highlighting Marlow Digital Holdings Inc. today. The shares of Marlow Digital Holdings Inc. rose.";
  CHECK(named(text, "Marlow Digital Holdings Inc."));
  CHECK_FALSE(named(text, "Highlighting Marlow Digital Holdings Inc."));
  CHECK(named("Northern Marlow Digital Inc. is new. The shares of Northern Marlow Digital Inc. rose, those of Marlow Digital Inc. fell.", "Northern Marlow Digital Inc."));
}

TEST_CASE("works of fiction and states that none are") {
  CHECK_FALSE(named("Readers loved the intrigue in A Court of Thorns and Roses by Ann Lee.", "Court of Thorns and Roses"));
  CHECK_FALSE(named("In the Kingdom of Saledora the war is over.", "Kingdom of Saledora"));
  CHECK_FALSE(named("Our State of Payroll Compliance study is out.", "State of Payroll Compliance"));
  CHECK(named("The suit was filed by the State of Ohio in May.", "State of Ohio"));
  CHECK(named("In the spring, scientists of the National Institutes of Health and Dr. Ann Lee met to talk it over.", "National Institutes of Health"));
}

TEST_CASE("what things do as well is weak evidence") {
  CHECK_FALSE(named("In the test, Poseidon Cruiser delivers more thrust. In June, Poseidon Cruiser delivers again. The yard sells Poseidon Cruiser for less.", "Poseidon Cruiser"));
  CHECK(named("In May, Sky Quarry signed the lease. In June, Sky Quarry hired Ann Lee. We like how Sky Quarry works.", "Sky Quarry"));
}

TEST_CASE("kinds with a short form, funds of funds, marks") {
  CHECK_FALSE(named("Quayside, a leading global Biopharmaceutical Contract Research Organization (CRO), announced a plan for the north.", "Contract Research Organization"));
  CHECK(named("Quayside works with a nonprofit called Harbour Rowing Association (HRA) in the north.", "Harbour Rowing Association"));
  CHECK_FALSE(named("One of the most active Fund of Funds (FOF) investors bought a share in the spring.", "Fund of Funds"));
  CHECK_FALSE(named("Benchmark was named by the Refinery Global League Tables in the spring of the year.", "Refinery Global League"));
  CHECK(named("She plays for the Harbour Cricket League in the spring of the year.", "Harbour Cricket League"));
}

TEST_CASE("where things are had, and a region of the same name") {
  CHECK_FALSE(named("The feast is held across the Amazon region in the spring of every year.", "Amazon"));
  CHECK(named("The feast is paid for by Amazon in the spring of every year.", "Amazon"));
  CHECK(named("Featured photo by Harbour Cancer Institute on Unsplash. It shows the sea.", "Harbour Cancer Institute"));
}

TEST_CASE("a heading that lost its line break, an adverb, a genitive") {
  CHECK_FALSE(named("Read more at the end of it all. About QuaysideQuayside Capital Partners is a firm of the north.", "QuaysideQuayside Capital Partners"));
  CHECK_FALSE(named("Inside, it's all business: a floor shifter, a fire extinguisher and two seats for the company.", "Inside"));
  CHECK(named("Best Harbour Stocks, a leading research firm, sells reports. Best Harbour Stock's report is long. Best Harbour Stocks is a leading firm.", "Best Harbour Stocks"));
}

TEST_CASE("where something is dug for or built is no firm") {
  CHECK_FALSE(named("The firm owns the Quay Hill Gold Project in the north, and with Quay Hill Gold it grows.", "Quay Hill Gold"));
  CHECK_FALSE(named("Drilling began at the Mount Lee Lithium property in May.", "Mount Lee Lithium"));
  CHECK(named("Shares of Quay Hill Gold (TSX: QHG) rose in May, said the exchange.", "Quay Hill Gold"));
}

TEST_CASE("a word that only opens sentences, and letters with full stops") {
  CHECK_FALSE(named("Recent reports describe the plan in full and at length for all who want to read.\n\nThe most recent ones are long.", "Recent"));
  CHECK(named("Kelpline reports a record year for boats and for nets all along the northern coast.\n\nAnn Lee, chief executive of Kelpline, was glad.", "Kelpline"));
  CHECK_FALSE(named("H.E. Ann Lee takes part in the forum and H.E. spoke in May.", "H.E."));
  CHECK_FALSE(named("The claim rests on 18 U.S.C. 1519 and on other law.", "U.S.C."));
  CHECK(named("The order went to Harbour S.C. in May.", "Harbour S.C."));
}

TEST_CASE("a list of fields goes on with a committee's name") {
  CHECK(named("She sits on the Harwich Committee on Commerce, Science, and Transportation.", "Harwich Committee on Commerce, Science, and Transportation"));
  CHECK(named("He leads the Subcommittee on Water, Oceans and Wildlife in May.", "Subcommittee on Water, Oceans and Wildlife"));
  CHECK(named("It was paid by the Department of Housing and Urban Development (HUD) in May.", "Department of Housing and Urban Development"));
  CHECK(named("It was paid by the Ministry of Trade, Industry, and Energy.", "Ministry of Trade, Industry, and Energy"));
  // Names of their own, an office and a list without an end do not belong to it.
  CHECK(named("The work was paid for in equal parts by the Institute of Technology, Quay University, and Harwich College.", "Quay University"));
  CHECK(named("In the end the Department of Labor, Google and Microsoft all met for a day of talks in May.", "Department of Labor"));
  CHECK(named("Ann Lee of the University of Dover, Harwich and Kent spoke.", "University of Dover"));
  CHECK(named("In the end the Department of Labor, Chairman Moss and others all met for a day of talks.", "Department of Labor"));
  CHECK(named("It went to the Department of Trade, Tuesday and Friday.", "Department of Trade"));
}

TEST_CASE("what a contact's line names may be a label, a person or an office") {
  const std::string text = "Kelpline opens a shop for boats in Harwich\n\nHARWICH, May 3, 2024 -- Kelpline Ltd opens a shop for boats in the old town, and the doors are open from May on.\n\n";
  CHECK_FALSE(named(text + "Contact:\nImage Requests: pictures@kelpline.example", "Image Requests"));
  CHECK_FALSE(named(text + "About Ann Lee, CPA\n\nAnn Lee is an accountant who lives in Harwich and works for many firms.", "Ann Lee, CPA"));
  CHECK_FALSE(named(text + "Media Contact:\nJohn Moss, Co-Founder and Director of Sales\njohn@kelpline.example", "Co-Founder and Director of Sales"));
  CHECK_FALSE(named(text + "Contact Details\nEE\npress@kelpline.example", "EE"));
  CHECK(named(text + "Contact Details\nQuayside Media\npress@quayside.example", "Quayside Media"));
  CHECK(named(text + "About Moss, Lee & Ray\n\nMoss, Lee & Ray is a law firm with forty lawyers in Harwich.", "Moss, Lee & Ray"));
}

TEST_CASE("the short form of a term in small letters is no organisation") {
  const std::string opening = "Harbour Ltd opens a clinic\n\nDOVER, England, May 3, 2024 - Harbour Ltd today opened a clinic for the whole town. ";
  CHECK_FALSE(named(opening + "It treats age-related macular degeneration (AMD). Dozens of AMD patients came. The AMD said no more about it, and spokesmen of the AMD agreed.", "AMD"));
  CHECK_FALSE(named(opening + "It has an information security management system (ISMS). The ISMS said no more about it, and spokesmen of the ISMS agreed.", "ISMS"));
  CHECK(named(opening + "It asked the Small Harbour Association (SHA). The SHA announced that, and the SHA grew.", "Small Harbour Association"));
}

TEST_CASE("an 'and' inside a name does not end it") {
  CHECK(named("Das Geld geht an den Tierschutzverein Emstal und Umgebung e.V. in diesem Jahr.", "Tierschutzverein Emstal und Umgebung e.V.", "de"));
  CHECK(named("Sie spielen im Sportverein Blau und Turnverein Rot e. V. in der Stadt.", "Turnverein Rot e. V.", "de"));
  CHECK(named("Das Geld geht an Anna Lee und Blaue Boote e. V. in diesem Jahr.", "Blaue Boote e. V.", "de"));
  CHECK(named("For three years she has led the Safety and Public Policy Committee of the town.", "Safety and Public Policy Committee"));
  CHECK(named("The offer of Legacy Painting and Renovating, Inc. is new. They asked Legacy Painting and Renovating, Inc. for help. A man of Legacy Painting and Renovating, Inc. came.", "Legacy Painting and Renovating, Inc."));
  // Names of their own on both sides, and one that stands alone elsewhere.
  CHECK(named("The work was done with Harbour Capital Partners and Quay Holdings, Inc. in May.", "Quay Holdings, Inc."));
  CHECK(named("They met with Kelpino Ltd and Museum Holdings Ltd in May, and the day was long.", "Kelpino Ltd"));
  CHECK(named("The work was led by Google and Microsoft in May.", "Google"));
}

TEST_CASE("a couple's foundation") {
  CHECK(named("The work was paid for by a grant of the Bill and Mary Moss Foundation in May.", "Bill and Mary Moss Foundation"));
  CHECK(named("They heard Ann Lee and Mary Moss University in May for a day of talks on boats.", "Mary Moss University"));
}

TEST_CASE("units that are told by their number") {
  CHECK(named("Die Ermittlungen hat das Kommissariat 12 in der Stadt aufgenommen.", "Kommissariat 12", "de"));
  CHECK(named("Hinweise nimmt das 4. Polizeirevier in der Stadt entgegen.", "4. Polizeirevier", "de"));
  CHECK(named("Der Kriminaldauerdienst war die ganze Nacht vor Ort.", "Kriminaldauerdienst", "de"));
  CHECK_FALSE(named("Das Kommissariat nahm in der Nacht Ermittlungen auf.", "Kommissariat", "de"));
  CHECK_FALSE(named("Gestern nahm das Kommissariat Ermittlungen auf.", "Kommissariat Ermittlungen", "de"));
  CHECK_FALSE(named("Im Dezernat 2000 Euro gefunden zu haben, bestritt er.", "Dezernat 2000", "de"));
  CHECK_FALSE(named("Er kam am 4. Mai in das Polizeirevier.", "Polizeirevier", "de"));
}

TEST_CASE("names of partners, names that begin anew, titles behind a list") {
  CHECK(named("For years she has worked for Big Kelpers Big Sailors Association of Dover in the old town.", "Big Kelpers Big Sailors Association of Dover"));
  CHECK(named("It was paid for by the American Society of Composers, Authors, and Publishers (ASCAP) in May.", "American Society of Composers, Authors, and Publishers"));
  CHECK(named("They asked the State of Michigan and Gov. Lee for help in May.", "State of Michigan"));
  CHECK(named("Boats are dear in the old town.\n\nAbout Moss, Lee & Ray\n\nMoss, Lee & Ray is a law firm with forty lawyers in Harwich, and Moss, Lee & Ray is old.", "Moss, Lee & Ray"));
  // A heading that lost its line break, and a desk of a known firm.
  CHECK(named("About Quay Systems Quay Systems Ltd is a firm in the north.", "Quay Systems Ltd"));
  const std::string text = "Quayline Publishers opens a shop in Harwich\n\nHARWICH, May 3, 2024 -- Quayline Publishers today announced a shop for books in the old town.\n\n";
  CHECK_FALSE(named(text + "For media inquiries, please contact: Quayline Publishers Media Relations Email: info@quayline.example Phone: +1 202 555 0147", "Quayline Publishers Media Relations"));
}

TEST_CASE("what opens a line or headline before a name") {
  // A common word is the firm's own where the rest tells nobody from others.
  CHECK(named("Lithium Quay Ltd today opened a pit near the river in the north.", "Quay Ltd"));
  CHECK(named("Lithium Energy Ltd today opened a pit near the river in the north.", "Lithium Energy Ltd"));
  CHECK(named("Solar Electric Supply, Inc. today opened a plant near the river.", "Solar Electric Supply, Inc."));
  CHECK_FALSE(named("Contact Energy Ltd for more on the pit near the river in the north.", "Contact Energy Ltd"));
  CHECK_FALSE(named("The regulator of the UAE's SCA wrote to all banks in May.", "UAE's SCA"));
  // In a headline the name that stands elsewhere tells where it begins.
  const std::string text =
      "Lawsuit Against Moss Ferry Lines, Inc. Moves Forward\n\nLEEDS, 3 May 2024 - A court heard the case on Friday. The ferries of Moss Ferry "
      "Lines, Inc. run on the river, said a clerk of the court.\n";
  CHECK(named(text, "Moss Ferry Lines, Inc."));
  CHECK_FALSE(named(text, "Lawsuit Against Moss Ferry Lines, Inc."));
}

TEST_CASE("offices of governments need a name before them") {
  CHECK_FALSE(named("The plan has three parts. Efficient administration saves money for all.", "Efficient administration"));
  CHECK_FALSE(named("Some military families have lost money in those years.", "Some military"));
  CHECK(named("Moss administration officials wrote to all. It was the Moss team that won.", "Moss administration"));
  CHECK(named("Canadian government officials wrote to all towns in the north.", "Canadian government"));
}

TEST_CASE("names said twice in a row, and the words of a trade") {
  CHECK_FALSE(named("About PT Realty PT Realty is a firm in Leeds that sells houses. PT Realty began in 1990.", "PT Realty PT Realty"));
  CHECK_FALSE(named("Talks on Harbour CorpHarbour Corp took long, said a clerk of the court.", "Harbour CorpHarbour Corp"));
  CHECK(named("Ann Lee is a director of the Big Brothers Big Sisters Foundation in the north.", "Big Brothers Big Sisters Foundation"));
  CHECK_FALSE(named("The shop is a B Corp and has been one for ten years.", "B Corp"));
  CHECK_FALSE(named("The bank checks KYC and AML rules, and KYC is done by KYC desks.", "KYC"));
  CHECK(named("She is a member of the National Association of Corporate Directors.", "National Association of Corporate Directors"));
  CHECK(named("He leads the Institute of Chartered Secretaries in Dublin.", "Institute of Chartered Secretaries"));
  CHECK_FALSE(named("Ann Lee led the Department of Neighborhoods Director Bob Ray said.", "Department of Neighborhoods Director"));
}

TEST_CASE("a firm's last word ends its name") {
  const std::string text =
      "About Monoline\nMonoline makes robots for clinics in the north.\n\nMonoline Orthopedics (NASDAQ: MGRM) makes robots. Nurses like "
      "Monoline Orthopedics and say so.\n";
  CHECK(named(text, "Monoline Orthopedics"));
  CHECK_FALSE(named(text, "Orthopedics"));
}

TEST_CASE("a sentence begins behind the dateline") {
  const auto release = [](const std::string& lead) { return "Nieuw hoofdstuk\n\nUtrecht, 3 mei 2024 – " + lead + "\n\nDe werken duurden twee jaar en kostten minder dan gepland.\n"; };
  CHECK(named(release("De gemeente Wellerveen bouwt volgend jaar een nieuwe bibliotheek aan het water, zo meldt zij."), "gemeente Wellerveen", "nl"));
  CHECK_FALSE(named(release("Hier staat Haute gemeente Wellerveen als naam van een boek, zo meldt men ons."), "Haute gemeente Wellerveen", "nl"));
}

TEST_CASE("the article before a name that opens the text") {
  const auto release = [](const std::string& lead) { return "Nouveau chapitre\n\nLyon, le 3 mai 2024 – " + lead + "\n\nLes travaux ont duré deux ans et ont coûté moins cher que prévu.\n"; };
  const std::string club = release("L'Olympique de Sèvremont annonce la signature du milieu de terrain jusqu'en 2027, après deux ans de travail.");
  CHECK(named(club, "Olympique de Sèvremont", "fr"));
  CHECK_FALSE(named(club, "L'Olympique de Sèvremont", "fr"));
  CHECK(named(release("L'Oréal annonce la construction d'une nouvelle usine au bord du fleuve, après deux ans de travail."), "L'Oréal", "fr"));
  CHECK(named(release("Le Festival des Lanternes annonce la programmation de sa vingtième édition, qui se tiendra sur les quais."), "Festival des Lanternes", "fr"));
  CHECK_FALSE(named(release("Nous avons visité hier le Festival des Lanternes, qui se tient sur les quais depuis vingt ans."), "Festival des Lanternes", "fr"));
}

TEST_CASE("kinds behind two words that tell") {
  CHECK(named("The study was funded by the Northern Acquisitions Fund last year.", "Northern Acquisitions Fund"));
  CHECK(named("The study was done at the Open Evidence Lab last year.", "Open Evidence Lab"));
  CHECK(named("The case was read by the Federal Bureau of Investigation last year.", "Federal Bureau of Investigation"));
  CHECK_FALSE(named("Mutual Lab costs fell last year in Leeds.", "Mutual Lab"));
  CHECK_FALSE(named("The firm gave to Moss's Clean Water Fund last year.", "Moss's Clean Water Fund"));
  CHECK_FALSE(named("He fell on the Western Front in the war.", "Western Front"));
}

TEST_CASE("links of another language inside a name") {
  CHECK(named("Scientists from the Universidad Austral de Lonquén also took part.", "Universidad Austral de Lonquén"));
  CHECK(named("La directora de la Fundación Caixa do Norte acudió ayer al acto.", "Fundación Caixa do Norte", "es"));
  CHECK(named("Ha participado también la Universidade do Alto Douro en las obras.", "Universidade do Alto Douro", "es"));
  CHECK_FALSE(named("Die Frau kam gestern mit der Universidad nach Halle.", "Universidad", "de"));
}

TEST_CASE("the last words of Turkish names") {
  CHECK(named("Çalışmalar sürüyor. Yeşilköy Belediyesi yeni bir kütüphane yapıyor.", "Yeşilköy Belediyesi", "tr"));
  CHECK(named("Çalışmalar sürüyor. Yeşil Kıyı Vakfı yeni bir istasyon kuruyor.", "Yeşil Kıyı Vakfı", "tr"));
  CHECK_FALSE(named("Çalışmalar sürüyor. Belediyesi yeni bir kütüphane yapıyor.", "Belediyesi", "tr"));
}

TEST_CASE("a line of capitals over the headline") {
  const auto text = [](const std::string& line) {
    return line + "\n\nPress release\n\nTicket offices to close in the north\n\nLEEDS, 3 May 2024 - Ticket offices will close in ten towns next year, it was said on Friday.\n\nThe offices opened long ago.\n";
  };
  CHECK(named(text("NATIONAL UNION OF TICKETING STAFF"), "NATIONAL UNION OF TICKETING STAFF"));
  CHECK(named(text("MINISTRY OF FERRIES"), "MINISTRY OF FERRIES"));
  CHECK_FALSE(named(text("SCHOOL LUNCHES IN MAY"), "SCHOOL LUNCHES IN MAY"));
  CHECK_FALSE(named(text("UNION CALLS STRIKE"), "UNION CALLS STRIKE"));
  CHECK_FALSE(named(text("NEWS FROM THE NORTH"), "NEWS FROM THE NORTH"));
}

TEST_CASE("a desk is no part of a council's name, and votes are no product") {
  CHECK(named("Write to the Harrowmere Council Press Office for more on the works.", "Harrowmere Council"));
  CHECK_FALSE(named("Write to the Harrowmere Council Press Office for more on the works.", "Harrowmere Council Press Office"));
  CHECK(named("Write to the Harrowmere Post Office for more on the works.", "Harrowmere Post Office"));
  CHECK(named("The bill passed the Senate 33-1 on Monday.", "Senate"));
  CHECK_FALSE(named("The firm sells Microsoft 365 to all on Monday.", "Microsoft"));
  CHECK(named("It was published in the European Journal of Ferries last year.", "European Journal of Ferries"));
}

TEST_CASE("what stands before a name with an ordinal or a hyphen") {
  CHECK(named("She will speak at the 36th Annual Ferry Lawyers Association seminar in May.", "Ferry Lawyers Association"));
  CHECK_FALSE(named("She will speak at the 36th Annual Ferry Lawyers Association seminar in May.", "Annual Ferry Lawyers Association"));
  CHECK_FALSE(named("The firm, known as the 5-Star Law Firm, has ten lawyers in Leeds.", "Star Law Firm"));
  CHECK_FALSE(named("This is an old Exchange-Traded Fund (ETF) that all know.", "Exchange-Traded Fund"));
  CHECK(named("The Moss Law Firm has ten lawyers in Leeds.", "Moss Law Firm"));
}

TEST_CASE("a water board of two rivers") {
  CHECK(named("Vandaag verhoogt Waterschap Vecht en Venen het peil in de polder.", "Waterschap Vecht en Venen", "nl"));
  CHECK(named("Vandaag bouwt Waterschap Zuidermaas en gemeente Oudermeer een dijk.", "Waterschap Zuidermaas", "nl"));
  CHECK_FALSE(named("Vandaag bouwen Waterschap Zuidermaas en Rijkswaterstaat een dijk.", "Waterschap Zuidermaas en Rijkswaterstaat", "nl"));
}

TEST_CASE("what somebody makes or has is nobody") {
  const std::string supported = " AquaMill, a leading provider of pumps, grew.";
  CHECK(named("Harwich is a port." + supported, "AquaMill"));
  CHECK_FALSE(named("Harwich is a port. Its tanks run on our AquaMill from May." + supported, "AquaMill"));
  CHECK_FALSE(named("Harwich is a port. The new AquaMill will be sold in May." + supported, "AquaMill"));
  // The article belongs to the noun behind the name, or to what it owns.
  CHECK(named("Harwich is a port. The new AquaMill plant opens in May." + supported, "AquaMill"));
  CHECK(named("Harwich is a port. A new AquaMill's worth of pumps opens in May." + supported, "AquaMill"));
  CHECK(named("Harwich is a port. The old AquaMill will be sold in May." + supported, "AquaMill"));
  const std::string led = " AquaMill, un proveedor de bombas, creció.";
  CHECK_FALSE(named("Harwich es un puerto. Sus barcos usan nuestro AquaMill desde mayo." + led, "AquaMill", "es"));
}

TEST_CASE("ordinary words around an ampersand are a field of work") {
  CHECK_FALSE(named("Ann Lee, Head of Pharma, Development & Licensing commented on it in May.", "Development & Licensing"));
  CHECK_FALSE(named("It sells to banks, shops, Supply Chain & Logistics, and schools in the north.", "Supply Chain & Logistics"));
  CHECK(named("Gannet & Tolk announced a new plant in May.", "Gannet & Tolk"));
}

TEST_CASE("an adjective of people names nobody") {
  CHECK_FALSE(named("Ann Lee, a renowned Indonesian pianist, plays in May. Partners with Indonesian developers and Indonesian banks said more.", "Indonesian"));
  CHECK_FALSE(named("Lynn works as a Certified Tidal Health Coach in Dover.", "Certified Tidal Health"));
}

TEST_CASE("a limited partnership of professionals ends a name") {
  CHECK(named("They are represented by Harbour Kaster, PLLP, a firm in Dover.", "Harbour Kaster, PLLP"));
  CHECK_FALSE(named("They are represented by Harbour Kaster, PLLP, a firm in Dover.", "PLLP"));
}
