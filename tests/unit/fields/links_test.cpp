#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "pressparse/pressparse.hpp"

using namespace pressparse;

namespace {

std::vector<std::string> links_in(std::string_view text) {
  std::vector<std::string> out;
  for (const Link& link : parse(text).links) {
    CHECK(text.substr(link.start, link.end - link.start) == link.text);
    out.push_back(link.text);
  }
  return out;
}

std::vector<std::string> emails_in(std::string_view text) {
  std::vector<std::string> out;
  for (const Email& email : parse(text).emails) {
    CHECK(text.substr(email.start, email.end - email.start) == email.text);
    out.push_back(email.value);
  }
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("links end where the sentence goes on") {
  CHECK(links_in("See https://firm.example/a,b, and more.") == Texts{"https://firm.example/a,b"});
  CHECK(links_in("Visit www.firm.com.") == Texts{"www.firm.com"});
  CHECK(links_in("Siehe „www.firma.de“!") == Texts{"www.firma.de"});
  CHECK(links_in("Voir « www.firme.fr » ou (https://firme.fr/a_(b)).") == Texts{"www.firme.fr", "https://firme.fr/a_(b)"});
  CHECK(links_in("**https://firm.com/x** and _https://firm.com/y_") == Texts{"https://firm.com/x", "https://firm.com/y"});
  CHECK(links_in("<https://firm.com/a>; \"https://firm.com/b\", 'https://firm.com/c'") == Texts{"https://firm.com/a", "https://firm.com/b", "https://firm.com/c"});
  CHECK(links_in("Is it on firm.com?") == Texts{"firm.com"});
  CHECK(links_in("https://firm.com/a&quot; next") == Texts{"https://firm.com/a"});
}

TEST_CASE("words glued to a link by a scraper stay outside") {
  CHECK(links_in("Company Websitehttps://www.firm.eu/\n") == Texts{"https://www.firm.eu/"});
  CHECK(links_in("More at www.firm.com.About the Firm") == Texts{"www.firm.com"});
  CHECK(links_in("consumer markets. www.firm.comAbout Firm") == Texts{"www.firm.com"});
  CHECK(links_in("The Showwww.firm.comwww.other.org") == Texts{"www.firm.com", "www.other.org"});
  CHECK(links_in("https://firm.comhttps://other.com/newshttps://third.com") == Texts{"https://firm.com", "https://other.com/news", "https://third.com"});
  CHECK(links_in("kept at https://web.archive.example/web/2020/https://firm.com/") == Texts{"https://web.archive.example/web/2020/https://firm.com/"});
  CHECK(links_in("an Amazon.com-based shop") == Texts{"Amazon.com"});
  CHECK(links_in("About Graph.aiGraph.ai is a maker") == Texts{"Graph.ai", "Graph.ai"});
}

TEST_CASE("the url is absolute, the host is punycode") {
  const Release release = parse("Mehr: www.bürger-für-köln.de/Über und HTTP://Firm.COM:8080/A?b=1&amp;c=2 sowie президент.рф");
  REQUIRE(release.links.size() == 3);
  CHECK(release.links[0].url == "https://www.xn--brger-fr-kln-ejb8eg.de/Über");
  CHECK(release.links[0].host == "www.xn--brger-fr-kln-ejb8eg.de");
  CHECK(release.links[1].url == "http://firm.com:8080/A?b=1&c=2");
  CHECK(release.links[1].text == "HTTP://Firm.COM:8080/A?b=1&amp;c=2");
  CHECK(release.links[2].host == "xn--d1abbgf6aiiy.xn--p1ai");
}

TEST_CASE("kinds of links") {
  const Release release = parse("https://x.com/firm, www.facebook.com/firm, https://firm.com/report.pdf?x=1, https://firm.com/a.jpg, https://firm.com/, https://notx.com/");
  REQUIRE(release.links.size() == 6);
  CHECK(release.links[0].kind == LinkKind::social);
  CHECK(release.links[1].kind == LinkKind::social);
  CHECK(release.links[2].kind == LinkKind::document);
  CHECK(release.links[3].kind == LinkKind::image);
  CHECK(release.links[4].kind == LinkKind::web);
  CHECK(release.links[5].kind == LinkKind::web);
}

TEST_CASE("a link in markup is one link with its label") {
  const Release release = parse("[www.firm.com](https://www.firm.com/a) ![](https://firm.com/logo) About [Ann Lee](https://firm.com/lee \"Ann\")Ann is <a class=\"x\" href=\"https://firm.com/b\">the <b>site</b></a>.");
  REQUIRE(release.links.size() == 4);
  CHECK(release.links[0].text == "https://www.firm.com/a");
  CHECK(release.links[0].label == "www.firm.com");
  CHECK(release.links[1].kind == LinkKind::image);
  CHECK_FALSE(release.links[1].label);
  CHECK(release.links[2].text == "https://firm.com/lee");
  CHECK(release.links[2].label == "Ann Lee");
  CHECK(release.links[3].text == "https://firm.com/b");
  CHECK(release.links[3].label == "the <b>site</b>");
  CHECK(parse("[write us](mailto:info@firm.com)").links.empty());
  CHECK(emails_in("[info@firm.com](mailto:info@firm.com)") == Texts{"info@firm.com"});
}

TEST_CASE("e-mail addresses, however they are written") {
  CHECK(emails_in("mailto:press@firm.com?subject=Hi%20there and O'Brien <ann.o'brien@firm.co.uk>") == Texts{"press@firm.com", "ann.o'brien@firm.co.uk"});
  CHECK(emails_in("presse [at] firma (dot) de") == Texts{"presse@firma.de"});
  CHECK(emails_in("max.muster(at)firma.de, m.muster{at}firma[punkt]de") == Texts{"max.muster@firma.de", "m.muster@firma.de"});
  CHECK(emails_in("prensa (arroba) firma.es; presse(ät)firma.de") == Texts{"prensa@firma.es", "presse@firma.de"});
  CHECK(emails_in("E-mail: ann at firm dot com") == Texts{"ann@firm.com"});
  CHECK(emails_in("Email: ann @ firm.com") == Texts{"ann@firm.com"});
  CHECK(emails_in("We met Ann at firm dot com days") == Texts{});
  CHECK(emails_in("presse@bücher.de") == Texts{"presse@bücher.de"});
}

TEST_CASE("the endings reserved for examples are read where an address is certain") {
  CHECK(emails_in("Write to press@harbour.example, please.") == Texts{"press@harbour.example"});
  CHECK(links_in("See www.harbour.test today.") == Texts{"www.harbour.test"});
  CHECK(links_in("as in figure.example and that.test").empty());
}

TEST_CASE("a host that prose repeats as a name is a link only where it is introduced") {
  CHECK(links_in("BlueHarbour.com opens. The head of BlueHarbour.com said that BlueHarbour.com grows.\nWebsite: BlueHarbour.com\n") == Texts{"BlueHarbour.com"});
  CHECK(links_in("Learn more on BlueHarbour.com and on blueharbour.com, on blueharbour.com or blueharbour.com now.").size() == 4);
}

TEST_CASE("what is glued to an address stays outside") {
  CHECK(emails_in("Mike Gray+1 650.248.9597mike@firm.com") == Texts{"mike@firm.com"});
  CHECK(emails_in("Kate Moor 617 599 9798kate@firm.com") == Texts{"kate@firm.com"});
  CHECK(emails_in("E: ann@firm.comP: 650-218-1840") == Texts{"ann@firm.com"});
  CHECK(emails_in("info@firm.comwww.firm.com") == Texts{"info@firm.com"});
  CHECK(emails_in("Chris Moorechris.moore1@firm.com") == Texts{"chris.moore1@firm.com"});
  CHECK(emails_in("Ann LaPlateinfo@firm.com") == Texts{"info@firm.com"});
  CHECK(emails_in("512.555.0100 OfficeEditor@firm.com") == Texts{"Editor@firm.com"});
  CHECK(emails_in("Chelli Miller219-921-6823chelli@firm.com") == Texts{"chelli@firm.com"});
  CHECK(emails_in("Showwww.firm.comjustin@firm.com") == Texts{"justin@firm.com"});
  CHECK(emails_in("TJ CriaresTcriares@firm.com") == Texts{"Tcriares@firm.com"});
  CHECK(emails_in("Leah Harrison-Lurieinfo@firm.org, FortyThree, Inc.ann@firm.com") == Texts{"info@firm.org", "ann@firm.com"});
  CHECK(emails_in("John.Officer@firm.com and TJ.Brown-Lee@firm.com") == Texts{"John.Officer@firm.com", "TJ.Brown-Lee@firm.com"});
  CHECK(emails_in("write to DC-\nEXPO@county.org") == Texts{"DC-EXPO@county.org"});
  CHECK(emails_in("CaitlinA.Olson@firm.com r1234f56r@firm.com 0800service@firm.com") == Texts{"CaitlinA.Olson@firm.com", "r1234f56r@firm.com", "0800service@firm.com"});
}

TEST_CASE("an address hidden by a page is noted and not invented") {
  const Release release = parse("Contact: [email\u00A0protected] or call");
  CHECK(release.emails.empty());
  REQUIRE(release.notes.size() == 1);
  CHECK(release.notes[0].code == "email.redacted");
  CHECK(release.notes[0].start == 9);
}

TEST_CASE("an anchor that leads nowhere is no link, and those behind it are read") {
  const Release release = parse("<a href=\"\">Home</a> <a href=''>Top</a> [Up]() <a href=\"https://harbour.example.org/\">Harbour</a>");
  REQUIRE(release.links.size() == 1);
  CHECK(release.links[0].url == "https://harbour.example.org/");
}

TEST_CASE("a soft hyphen between a name and the address glued to it is not cut in two") {
  const std::string text = "Contact: Anna Valtour\u00ADb.valtour@harbour.example.org today";
  const Release release = parse(text);
  REQUIRE(release.emails.size() == 1);
  CHECK((static_cast<unsigned char>(text[release.emails[0].start]) & 0xC0) != 0x80);
  CHECK(text.substr(release.emails[0].start, release.emails[0].end - release.emails[0].start) == release.emails[0].text);
}

TEST_CASE("a domain glued to a heading begins behind the heading") {
  CHECK(links_in("The fair opens today.\n\nContact DetailsHarbour.bet\n\nMia Tosh\n\n+1 202-555-0143\n") == Texts{"Harbour.bet"});
  CHECK(links_in("The fair opens today.\n\nContact Details harbour.bet\n") == Texts{"harbour.bet"});
  CHECK(links_in("The fair opens today at BigHarbour.bet, and DetailsHarbour.bet shows it.\n") == Texts{"BigHarbour.bet", "DetailsHarbour.bet"});
}
