// Which of several lines over a text is its headline: names that the text says again are not; what is broken between words is one; decks that are sentences.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "parsers.hpp"

namespace {

const std::string lead = "The mayor said on Tuesday that Marine Works Ireland will begin in autumn and that the council has set aside three million pounds for the next two years, she told the people of the town.\n";

std::string headline(const std::string& text) {
  const pressparse::Release release = pressparse::tests::parser("").parse(text);
  return release.headline ? release.headline->text : "";
}

std::vector<std::string> decks(const std::string& text) {
  std::vector<std::string> out;
  for (const pressparse::Located& deck : pressparse::tests::parser("").parse(text).subheadlines) out.push_back(deck.text);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a line that the text says again with its capitals is a name and no headline") {
  const std::string title = "Seaweed firm to create 65 jobs on the coast";
  CHECK(headline("Marine Works Ireland\n\n" + title + "\n\n" + lead) == title);
  CHECK(headline("Oibreacha Mara | Marine Works Ireland\n\n" + title + "\n\n" + lead) == title);
  CHECK(headline("MARINE WORKS IRELAND\n\n" + title + "\n\n" + lead) == title);
  CHECK(headline("First bridge opens\n\nOld ferry rests in the harbour\n\nThe first bridge opens on Tuesday, and the mayor has asked all the people of the town to walk across it with her at noon, she said.\n") ==
        "First bridge opens");
}

TEST_CASE("lines in capitals between two gaps, and a line that goes on with a small word, are one headline") {
  CHECK(headline("WALKERS CROSS THE OLD HARBOUR\nAFTER TWO YEARS OF WORKS\n\n" + lead) == "WALKERS CROSS THE OLD HARBOUR AFTER TWO YEARS OF WORKS");
  CHECK(headline("Council reopens the old harbour\nafter two years of works\n\n" + lead) == "Council reopens the old harbour after two years of works");
  CHECK(headline("WALKERS CROSS THE OLD HARBOUR\nBoats may return in May\n\n" + lead) == "WALKERS CROSS THE OLD HARBOUR");
  CHECK(headline("WALKERS CROSS THE OLD HARBOUR.\nTHE OLD FERRY RESTS\n\n" + lead) == "WALKERS CROSS THE OLD HARBOUR.");
}

TEST_CASE("the union's name has an apostrophe, and the headline below it a full stop") {
  CHECK(headline("Transport and Dockworkers' Union\n\nMembers at Quay Cranes vote for strike.\n\n" + lead) == "Members at Quay Cranes vote for strike.");
}

TEST_CASE("sentences are decks where they stand on the headline, in a stack, or are two short ones") {
  const std::string title = "Council reopens the old harbour";
  CHECK(decks(title + "\nThe cranes stay where they are.\n\n" + lead) == Texts{"The cranes stay where they are."});
  CHECK(decks(title + "\n\nThe cranes stay. Boats may return in spring.\n\n" + lead) == Texts{"The cranes stay. Boats may return in spring."});
  CHECK(decks(title + "\n\n    First boats may return in spring.\n    The works supported 230 jobs in the town.\n\n" + lead).size() == 2);
}

TEST_CASE("a lead is no deck") {
  const std::string title = "Council reopens the old harbour";
  CHECK(decks(title + "\n\nThe cranes of the harbour stay where they are.\n\n" + lead).empty());
  CHECK(decks(title + "\nThe harbour opened on Tuesday.\n\n" + lead).empty());
  CHECK(decks(title + "\nThe harbour is open again, the mayor said.\n\n" + lead).empty());
}

TEST_CASE("a letter's opening and what covers the release are no headline") {
  const std::string german = "Hafen. Der Bürgermeister erklärte am Dienstag, dass die Arbeiten im Herbst beginnen und die Gemeinde drei Millionen Euro für die kommenden zwei Jahre zurückgelegt hat.\n";
  const std::string title = "Katzen müssen in der Stadt kastriert werden";
  CHECK(headline("Sehr geehrte Damen und Herren,\n\nanbei erhalten Sie unsere Pressemitteilung mit der Bitte um Veröffentlichung.\n\n" + title + "\n\n" + german) == title);
  CHECK(headline("Dear editors,\n\nplease find our news release below.\n\nCouncil reopens the old harbour\n\n" + lead) == "Council reopens the old harbour");
  CHECK(headline("Open letter on the harbour works\n\nDear Minister,\n\n" + lead) == "Open letter on the harbour works");
  CHECK(headline("Dear neighbours get a new bridge\n\n" + lead) == "Dear neighbours get a new bridge");
}

TEST_CASE("a letterhead over the kind of text and the dateline leaves a release without a headline") {
  const std::string french = "Berne, 14 août 2024 - Lors de sa séance, le Conseil fédéral a adopté la modification de l'ordonnance sur la protection des eaux, qui entrera en vigueur en janvier.\n";
  CHECK(headline("Ministère des Eaux et des Forêts\n\nCommuniqué de presse\n" + french) == "");
  CHECK(headline("Ministère des Eaux et des Forêts\n\nCommuniqué de presse\n\nLes eaux mieux protégées des pesticides\n\n" + french) == "Les eaux mieux protégées des pesticides");
  CHECK(headline("House Passes Water Bill\n\nDover, 14 August 2024 - The House has passed the bill on the waters of the coast, which comes into force in January next year.\n") == "House Passes Water Bill");
}

TEST_CASE("a firm's name that ends in a legal form with full stops is a letterhead") {
  const std::string dutch = "Het bedrijf vraagt zijn klanten om de komende dagen zuinig te zijn met water, omdat het verbruik door de warmte een derde hoger ligt dan normaal, meldt het bedrijf.\n";
  CHECK(headline("Waterbedrijf Veluwerand N.V.\n\nPersbericht\n\nKlanten moeten minder sproeien\n\n" + dutch) == "Klanten moeten minder sproeien");
  CHECK(headline("Quay Steel Buys Norrkabel N.V. for Two Million\n\n" + lead) == "Quay Steel Buys Norrkabel N.V. for Two Million");
}
