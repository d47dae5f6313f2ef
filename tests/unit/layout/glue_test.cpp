#include <catch2/catch.hpp>

#include "layout/glue.hpp"

namespace {

using namespace pressparse;

/// The words of a text behind the splitter, one space between them.
std::string words_of(std::string_view text) {
  static const lang::Lexicon lexicon(lang::builtin_packs());
  text::Document document = text::scan(text, lexicon.vocabulary());
  const lang::LanguageId english = lexicon.language_id("en");
  document.word_classes = &lexicon.classes(english);
  layout::split_glued_words(document, lexicon, english);
  std::string words;
  for (std::size_t i = 0; i < document.size(); ++i) words += (words.empty() ? "" : " ") + std::string(document.text_of(i));
  for (std::size_t l = 0; l < document.lines.size(); ++l) {
    const text::Line& line = document.lines[l];
    for (std::uint32_t i = line.first_token; i < line.last_token; ++i) CHECK((document.tokens[i].start >= line.start && document.tokens[i].end() <= line.end));
    CHECK(line.last_token == (l + 1 < document.lines.size() ? document.lines[l + 1].first_token : document.size()));
  }
  return words;
}

}  // namespace

TEST_CASE("words glued to a heading are two words") {
  CHECK(words_of("Contact DetailsBrittney Zoller\n") == "Contact Details Brittney Zoller");
  CHECK(words_of("Harbour is a firm.\nAbout HarbourHarbour is a small firm in Port Ellery.\n") == "Harbour is a firm . About Harbour Harbour is a small firm in Port Ellery .");
  CHECK(words_of("Elm Global said so.\nAbout Elm Global, LLCElm Global is a small firm in Port Ellery.\n") ==
        "Elm Global said so . About Elm Global , LLC Elm Global is a small firm in Port Ellery .");
  CHECK(words_of("About HarbourEstablished in 1911, the firm makes pipes.\n") == "About Harbour Established in 1911 , the firm makes pipes .");
  CHECK(words_of("Ann Loy said so, see harbour.example.About Ann LoyAnn Loy, the founder of Harbour, is a painter.\n") ==
        "Ann Loy said so , see harbour . example . About Ann Loy Ann Loy , the founder of Harbour , is a painter .");
  CHECK(words_of("The fair opens.\n\nA Fair Like No OtherThe fair offers two days of talks for all.\n") == "The fair opens . A Fair Like No Other The fair offers two days of talks for all .");
}

TEST_CASE("a contact's lines are cut before an office, a label and a given name") {
  CHECK(words_of("Media Contact:Ann LoyHost, The Harbour Show(210) 555-0123\n") == "Media Contact : Ann Loy Host , The Harbour Show ( 210 ) 555 - 0123");
  CHECK(words_of("Harbour Labs Contact: Ann B. LoyCEO, Harbour Labs\n") == "Harbour Labs Contact : Ann B . Loy CEO , Harbour Labs");
  CHECK(words_of("Contact:\n\nAnn LoyEmail: ann@harbour.example\n") == "Contact : Ann Loy Email : ann @ harbour . example");
  CHECK(words_of("Media Contact:\n\nHarbour GroupAnn Loy\n") == "Media Contact : Harbour Group Ann Loy");
  CHECK(words_of("Contact:\nAnn Loy, PhDDirector of Ships\nBob RayChief Executive Officer\n") == "Contact : Ann Loy , PhD Director of Ships Bob Ray Chief Executive Officer");
  CHECK(words_of("Kontakt:\nJörg GroßPressesprecher\n") == "Kontakt : Jörg Groß Pressesprecher");
}

TEST_CASE("names of a contact stay whole") {
  CHECK(words_of("Contact: MaryAnn LoRusso, GianCarlo DeMarco\n") == "Contact : MaryAnn LoRusso , GianCarlo DeMarco");
  CHECK(words_of("Contact: Jord BioScience and its GreenMarketing\n") == "Contact : Jord BioScience and its GreenMarketing");
  CHECK(words_of("Media Contact:\nThe IgniteIt Events\n") == "Media Contact : The IgniteIt Events");
  CHECK(words_of("Contact: Ann Loy at MarketLink.example or LinkedIn\n") == "Contact : Ann Loy at MarketLink . example or LinkedIn");
  CHECK(words_of("Contact:\nAnn Loy, DataWeb Ltd\nHeadOffice Road 4\n") == "Contact : Ann Loy , DataWeb Ltd HeadOffice Road 4");
  CHECK(words_of("The show with Ann LoyHost opens at the old harbour today.\n") == "The show with Ann LoyHost opens at the old harbour today .");  // no contact
}

TEST_CASE("a host is cut where the rest is a host of the text") {
  CHECK(words_of("Quay Guide\nVisit PanhandleProud.org to learn more about the proud town of Ellery.\nProud walkers came.\n") ==
        "Quay Guide Visit PanhandleProud . org to learn more about the proud town of Ellery . Proud walkers came .");
  CHECK(words_of("Diina.app is a guide.\nThe First Six CitiesDiina.app captures the mood of the old towns of Ellery.\n") ==
        "Diina . app is a guide . The First Six Cities Diina . app captures the mood of the old towns of Ellery .");
}

TEST_CASE("names with a capital inside stay whole") {
  CHECK(words_of("About HarbourEstates and its work for the state of the west.\n") == "About HarbourEstates and its work for the state of the west .");
  CHECK(words_of("Bio Labs in Utah.\nAbout BioUtah and its work for the state of the west.\nBioUtah grew.\n") ==
        "Bio Labs in Utah . About BioUtah and its work for the state of the west . BioUtah grew .");  // said again
  CHECK(words_of("Harbour Opens YouTube Channel for the walkers of the whole town\n") == "Harbour Opens YouTube Channel for the walkers of the whole town");
  CHECK(words_of("The band played on PlayStation Pier and the Station by the old harbour.\n") == "The band played on PlayStation Pier and the Station by the old harbour .");  // prose
  CHECK(words_of("Joan McDonald said that the old bridge opens.\nDonald agreed.\n") == "Joan McDonald said that the old bridge opens . Donald agreed .");
  CHECK(words_of("Joan McDonald\nDonald said nothing of it to anybody in town.\n") == "Joan McDonald Donald said nothing of it to anybody in town .");
}
