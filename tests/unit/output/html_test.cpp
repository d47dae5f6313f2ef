#include "pressparse/html.hpp"

#include <catch2/catch.hpp>
#include <string>

#include "output/html_escape.hpp"
#include "output/html_marks.hpp"
#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::string content(std::string_view text) {
  std::string out;
  output::append_content(text, out);
  return out;
}

std::string attribute(std::string_view text) {
  std::string out;
  output::append_attribute(text, out);
  return out;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = 0; (at = text.find(part, at)) != text.npos; at += part.size()) ++found;
  return found;
}

Located located(std::size_t start, std::size_t end) {
  Located value;
  value.start = start;
  value.end = end;
  return value;
}

/// The blocks with the marks as "[" and "]".
std::string brackets(const Release& release, std::string_view text) {
  std::string out;
  output::append_marked_text(release, text, output::list_values(release), "v", "", out);
  std::string plain;
  for (std::size_t at = 0; at < out.size(); ++at) {
    if (out[at] != '<') {
      plain += out[at];
      continue;
    }
    if (out.compare(at, 6, "<mark ") == 0) plain += '[';
    if (out.compare(at, 7, "</mark>") == 0) plain += ']';
    at = out.find('>', at);
  }
  return plain;
}

}  // namespace

TEST_CASE("Content shows every character and lets none act") {
  CHECK(content("a < b & \"c\" > 'd'") == "a &lt; b &amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(content("one\r\ntwo\rthree\nfour\xE2\x80\xA8" "five") == "one\ntwo\nthree\nfour\nfive");
  CHECK(content(std::string_view("a\0b", 3)) == "a<span class=\"pp-sign\" title=\"U+0000\">NUL</span>b");
  CHECK(content("\x1B[31m") == "<span class=\"pp-sign\" title=\"U+001B\">ESC</span>[31m");
  CHECK(content("\xE2\x80\xAE" "x") == "<span class=\"pp-sign\" title=\"U+202E\">U+202E</span>x");
  CHECK(content("\xC2\x9B") == "<span class=\"pp-sign\" title=\"U+009B\">U+009B</span>");
  CHECK(content("\xFF\xC3") == "\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(content("\xED\xA0\x80") == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");  // a lone surrogate
  CHECK(content("\xEF\xBF\xBF") == "\xEF\xBF\xBD");                          // no character
  CHECK(content("Größe\t東京 e\xCC\x81") == "Größe\t東京 e\xCC\x81");
}

TEST_CASE("An attribute cannot be left") {
  CHECK(attribute("\"><script>'&") == "&quot;&gt;&lt;script&gt;&#39;&amp;");
  CHECK(attribute("two\nlines") == "two&#10;lines");
  CHECK(attribute(std::string_view("\0\x1B\xFF\xE2\x80\xAE", 6)) == "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST_CASE("Marks lie inside each other, and those that cross are cut in two") {
  const std::string text = "abcdefghij\n";
  Release release;
  release.zones = {{ZoneKind::body, 0, text.size()}};
  release.subheadlines = {located(0, 6), located(2, 4)};
  CHECK(brackets(release, text) == "body [ab[cd]ef]ghij\n\n");
  release.subheadlines = {located(0, 6), located(4, 8)};
  CHECK(brackets(release, text) == "body [abcd[ef]][gh]ij\n\n");
  release.subheadlines = {located(0, 6), located(0, 6)};  // one mark for both
  CHECK(brackets(release, text) == "body [abcdef]ghij\n\n");
  release.subheadlines = {located(3, 3), located(9, 99)};  // empty, and out of the text
  CHECK(brackets(release, text) == "body abcdefghij\n\n");
}

TEST_CASE("A mark over several blocks goes on in the next one") {
  const std::string text = "About us\nWe build.\n";
  Release release;
  release.zones = {{ZoneKind::headline, 0, 9}, {ZoneKind::body, 9, text.size()}};
  release.subheadlines = {located(6, 12)};
  CHECK(brackets(release, text) == "headline About [us\n]\nbody [We ]build.\n\n");
  release.zones.clear();  // a release made by hand
  CHECK(brackets(release, text) == "About [us\nWe ]build.\n\n");
}

TEST_CASE("Thousands of marks that cross stay linear") {
  const std::string text(20000, 'x');
  Release release;
  for (std::size_t i = 0; i + 1000 < text.size(); ++i) release.subheadlines.push_back(located(i, i + 1000));
  const std::string page = to_html_fragment(release, text);
  CHECK(count(page, "<mark ") == count(page, "</mark>"));
  CHECK(count(page, "<mark ") < 20 * text.size());
}

TEST_CASE("A page is whole, and hostile text stays text") {
  const std::string text = "Harbour </title><script>alert(1)</script> opens\n\nDOVER, 3 May 2024 - \"</style></div><b onclick='x'>It holds</b>,\" said Ann Lee, CEO.\n"
                           "<!-- <a href=\"javascript:alert(1)\" -->\n";
  const Release release = parse(text);
  const std::string page = to_html(release, text);
  CHECK(page.rfind("<!DOCTYPE html>", 0) == 0);
  CHECK(count(page, "<script") == 0);
  CHECK(count(page, "<b onclick") == 0);
  CHECK(count(page, "<!--") == 0);
  CHECK(count(page, "</title>") == 1);
  CHECK(count(page, "<style>") == count(page, "</style>"));
  CHECK(count(page, "http") == 0);  // nothing from elsewhere
  CHECK(count(page, "url(") == 0);
  CHECK(page.find("dateline.place_date") != page.npos);
}

TEST_CASE("An empty text gives a page that says so") {
  const std::string page = to_html(parse(""), "");
  CHECK(page.find("A release without a headline") != page.npos);
  CHECK(page.find("Nothing was found.") != page.npos);
}
