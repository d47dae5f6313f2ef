// Marks, pairing and healing: which pieces of a text are quotations. Texts are our own; expected pieces were written by hand.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "pressparse/parser.hpp"

namespace {

/// The quotations of a paragraph in a release's body, segments joined by " / ".
std::vector<std::string> quotes(const std::string& body, const std::string& before = "Harbour opens\n\nDover, 3 May 2024. The town has a new harbour.\n\n") {
  const std::string text = before + body;
  static const pressparse::Parser parser;
  std::vector<std::string> out;
  for (const pressparse::Quote& quote : parser.parse(text).quotes) {
    std::string joined;
    for (const pressparse::Located& segment : quote.segments) {
      CHECK(text.substr(segment.start, segment.end - segment.start) == segment.text);
      joined += (joined.empty() ? "" : " / ") + segment.text;
    }
    out.push_back(joined);
  }
  return out;
}

using Quotes = std::vector<std::string>;

}  // namespace

TEST_CASE("every language's marks") {
  const std::string said = ", said Ann Lee, the owner.";
  CHECK(quotes("“We open the harbour in May” " + said) == Quotes{"We open the harbour in May"});
  CHECK(quotes("\"We open the harbour in May,\" said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("''We open the harbour in May,'' said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("``We open the harbour in May,'' said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("&ldquo;We open the harbour in May,&rdquo; said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("&quot;We open the harbour in May,&quot; said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("‘We open the harbour in May,’ said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("„Wir öffnen den Hafen im Mai und freuen uns“, sagte die Leiterin Anna Lehr.") == Quotes{"Wir öffnen den Hafen im Mai und freuen uns"});
  CHECK(quotes("„Wir öffnen den Hafen im Mai und freuen uns”, sagte die Leiterin Anna Lehr.") == Quotes{"Wir öffnen den Hafen im Mai und freuen uns"});
  CHECK(quotes("„Wir öffnen den Hafen im Mai und freuen uns\", sagte die Leiterin Anna Lehr.") == Quotes{"Wir öffnen den Hafen im Mai und freuen uns"});
  CHECK(quotes(",,Wir öffnen den Hafen im Mai und freuen uns'', sagte die Leiterin Anna Lehr.") == Quotes{"Wir öffnen den Hafen im Mai und freuen uns"});
  CHECK(quotes("»Wir öffnen den Hafen im Mai und freuen uns«, sagte die Leiterin Anna Lehr.") == Quotes{"Wir öffnen den Hafen im Mai und freuen uns"});
  CHECK(quotes("«Wir öffnen den Hafen im Mai und freuen uns», sagte die Leiterin Anna Lehr.") == Quotes{"Wir öffnen den Hafen im Mai und freuen uns"});
  CHECK(quotes("« Nous ouvrons le port en mai et nous sommes ravis », a déclaré Anne Morel, la directrice.") == Quotes{"Nous ouvrons le port en mai et nous sommes ravis"});
  CHECK(quotes("«\u202fNous ouvrons le port en mai et nous sommes ravis\u202f», a déclaré Anne Morel, la directrice.") == Quotes{"Nous ouvrons le port en mai et nous sommes ravis"});
  CHECK(quotes("<<Nous ouvrons le port en mai et nous sommes ravis>>, a déclaré Anne Morel, la directrice.") == Quotes{"Nous ouvrons le port en mai et nous sommes ravis"});
}

TEST_CASE("damaged marks") {
  CHECK(quotes("â€œWe open the harbour in May,â€\xC2\x9D said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("\x93We open the harbour in May,\x94 said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  CHECK(quotes("\uFFFDWe open the harbour in May,\uFFFD said Ann Lee, the owner.") == Quotes{"We open the harbour in May,"});
  // A dash of two damaged letters is no mark.
  CHECK(quotes("The harbour â€“ and the quay â€“ will open, said Ann Lee.").empty());
}

TEST_CASE("the direction of “ is the document's") {
  CHECK(quotes("“We open in May,“ said Ann Lee. “It is time.“") == Quotes{"We open in May, / It is time."});
  CHECK(quotes("”We open in May,” said Ann Lee. ”It is time.”") == Quotes{"We open in May, / It is time."});
  CHECK(quotes("„Wir öffnen im Mai“, sagte Anna Lehr. „Es ist Zeit.“", "Der Hafen öffnet\n\nDie Stadt und der Hafen sind für das Fest bereit.\n\n") == Quotes{"Wir öffnen im Mai / Es ist Zeit."});
}

TEST_CASE("marks inside marks belong to the content") {
  CHECK(quotes("“They called it ‘the long pier’ for years,” said Ann Lee.") == Quotes{"They called it ‘the long pier’ for years,"});
  CHECK(quotes("\"They called it \"the long pier\" for years,\" said Ann Lee.") == Quotes{"They called it \"the long pier\" for years,"});
  CHECK(quotes("“The workers' hall and its 6\" pipes are Bob's pride,” said Ann Lee.") == Quotes{"The workers' hall and its 6\" pipes are Bob's pride,"});
  CHECK(quotes("\"A 6\" pipe was all we had,\" said Ann Lee.") == Quotes{"A 6\" pipe was all we had,"});
}

TEST_CASE("a lost mark costs its own quotation at most") {
  const std::string second = "\n\n\"The quay follows in June,\" said Bob Ray, the engineer.";
  CHECK(quotes("\"We open the harbour in May, said Ann Lee, the owner." + second) == Quotes{"We open the harbour in May,", "The quay follows in June,"});
  CHECK(quotes("We open the harbour in May,\" said Ann Lee, the owner." + second) == Quotes{"We open the harbour in May,", "The quay follows in June,"});
  CHECK(quotes("The hall has a \" sign on its door." + second) == Quotes{"The quay follows in June,"});
}

TEST_CASE("split by its attribution it is one quotation") {
  CHECK(quotes("“We open in May,” said Ann Lee, who runs the port. “The quay follows.”") == Quotes{"We open in May, / The quay follows."});
  CHECK(quotes("“We open in May,” said Ann Lee, “and the quay follows in June.”") == Quotes{"We open in May, / and the quay follows in June."});
  CHECK(quotes("“We open in May,” said Ann Lee. “The quay follows,” she added.") == Quotes{"We open in May, / The quay follows,"});
  CHECK(quotes("“We open in May,” said Ann Lee. “The quay follows in June,” said Bob Ray.") == Quotes{"We open in May,", "The quay follows in June,"});
  CHECK(quotes("“We open in May,” said Ann Lee. The quay is 80 years old. “It was time for a new one.”") == Quotes{"We open in May,", "It was time for a new one."});
}

TEST_CASE("over paragraphs it is one quotation") {
  const Quotes whole{"We open the harbour in May. / The quay follows in June."};
  CHECK(quotes("Ann Lee made this statement:\n\n“We open the harbour in May.\n\n“The quay follows in June.”\n") == whole);
  CHECK(quotes("Ann Lee made this statement:\n\n“We open the harbour in May.\n\nThe quay follows in June.”\n") == whole);
  CHECK(quotes("Ann Lee made this statement:\n\n“We open the harbour in May.”\n\n“The quay follows in June.”\n") == whole);
}

TEST_CASE("direct or partial") {
  const pressparse::Parser parser;
  const auto kind = [&](const std::string& text) { return parser.parse(text).quotes.at(0).kind; };
  CHECK(kind("“We open the harbour in May,” said Ann Lee.") == pressparse::QuoteKind::direct);
  CHECK(kind("Ann Lee said: “We open the harbour in May.”") == pressparse::QuoteKind::direct);
  CHECK(kind("Ann Lee said the quay was “late and badly needed by all of us”.") == pressparse::QuoteKind::partial);
}
