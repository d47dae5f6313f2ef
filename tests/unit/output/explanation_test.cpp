#include "pressparse/explain.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "output/lines.hpp"
#include "pressparse/parser.hpp"
#include "text/width.hpp"

using namespace pressparse;

namespace {

const Parser parser;  // a global, as in a caller's program: it must not matter when it is made

const std::string sample =
    "PRESS RELEASE\n\nHarbour Ltd opens \"Sea Gate\" bridge\n\nDOVER, 3 May 2024 - Harbour Ltd may open a bridge called \"The Long Way\", item 12345678, plan.docx.\n\n"
    "\"It holds, and it will hold for many years,\" said Ann Lee, chief engineer of Harbour Ltd.\n\nPhone: +44 20 7946 0018, fax 99.99.2024\n";

/// The reason why the words were left out of the field, or "".
std::string reason(const Explanation& explanation, std::string_view field, std::string_view words) {
  for (const Rejected& r : explanation.rejected)
    if (r.field == field && r.text == words) return r.reason;
  return "";
}

}  // namespace

TEST_CASE("An explanation has the release that parsing gives") {
  const Explanation explanation = parser.explain(sample, "a.txt");
  CHECK(explanation.release == parser.parse(sample, "a.txt"));
  for (const Rejected& r : explanation.rejected) CHECK(sample.substr(r.start, r.end - r.start) == r.text);
  for (const Explained& v : explanation.values) {
    CHECK(v.start < v.end);
    CHECK(v.end <= sample.size());
    CHECK_FALSE(v.rule.name().empty());
    CHECK(v.description == v.rule.description());
  }
}

TEST_CASE("Every value of the record is explained once") {
  const Explanation explanation = parser.explain(sample);
  const auto count = [&](std::string_view field, std::string_view part) {
    return std::count_if(explanation.values.begin(), explanation.values.end(), [&](const Explained& v) { return v.field == field && v.path.find(part) != v.path.npos; });
  };
  CHECK(count("headline", "headline") == 1);
  CHECK(count("quotes", ".speaker") == 1);
  CHECK(count("quotes", "quotes[0]") >= 2);
  CHECK(count("dates", "dates[") == static_cast<long>(explanation.release.dates.size()));
  CHECK(count("phones", "phones[") == static_cast<long>(explanation.release.phones.size()));
}

TEST_CASE("What was left out is named with its reason") {
  const Explanation explanation = parser.explain(sample);
  CHECK(reason(explanation, "headline", "PRESS RELEASE").find("masthead") != std::string::npos);
  CHECK(reason(explanation, "quotes", "Sea Gate").find("not speech") != std::string::npos);
  CHECK(reason(explanation, "quotes", "The Long Way").find("points") != std::string::npos);
  CHECK(reason(explanation, "dates", "may").find("month") != std::string::npos);
  CHECK(reason(explanation, "phones", "12345678") != "");
  CHECK(reason(explanation, "phones", "+44 20 7946 0018") == "");  // it was taken
  CHECK(reason(explanation, "dates", "3 May 2024") == "");
}

TEST_CASE("Datelines, boilerplates, captions and contacts say what they left out") {
  const Explanation explanation = parser.explain(
      "Harbour Ltd opens its bridge\n\nDOVER, 3 May 2024 - Harbour Ltd opens its new bridge over the river for everybody who walks or rides.\n\n"
      "The firm sold tickets on 0221 123456 until the end of last year, as many people still remember with some joy.\n\n"
      "Photo:\n\nPhoto: The mayor and the chief engineer of the firm cross the bridge on its first day.\n\nAbout Harbour Ltd\nWe build.\n\nDover, 3 May 2024\n");
  CHECK(explanation.release.boilerplates.empty());
  CHECK(reason(explanation, "boilerplates", "About Harbour Ltd").find("too short") != std::string::npos);
  CHECK(reason(explanation, "dateline", "Dover, 3 May 2024") == "");  // the dateline was found before
  const auto rejects = [](const Explanation& e, std::string_view field) { return std::any_of(e.rejected.begin(), e.rejected.end(), [&](const Rejected& r) { return r.field == field; }); };
  CHECK(rejects(explanation, "captions"));

  const Explanation signed_off = parser.explain("Harbour Ltd opens its bridge\n\nThe new bridge over the river is open for everybody.\n\nDover, 3 May 2024\n");
  CHECK_FALSE(signed_off.release.dateline);
  CHECK(reason(signed_off, "dateline", "Dover, 3 May 2024").find("sign-off") != std::string::npos);

  const std::string contact = "Media contact:\nAnn Lee, Harbour Ltd\nann.lee@harbour.example\n\n";
  const Explanation twice = parser.explain(contact + "Bridge opens in Dover\n\nThe new bridge over the river is open for everybody who walks or rides along it.\n\n" + contact);
  CHECK(twice.release.contacts.size() == 1);
  CHECK(rejects(twice, "contacts"));
}

TEST_CASE("A quotation without a speaker says so") {
  const Explanation explanation = parser.explain("Bridge opens in Dover\n\nMany came to see it.\n\n\"We have never seen such a bridge, and we love it.\"\n");
  REQUIRE(explanation.release.quotes.size() == 1);
  CHECK(std::any_of(explanation.rejected.begin(), explanation.rejected.end(), [](const Rejected& r) { return r.field == "quotes.speaker"; }));
}

TEST_CASE("One field can be kept") {
  Explanation explanation = parser.explain(sample);
  keep_field(explanation, "quotes");
  CHECK_FALSE(explanation.values.empty());
  CHECK(std::all_of(explanation.values.begin(), explanation.values.end(), [](const Explained& v) { return v.field == "quotes"; }));
  CHECK(std::all_of(explanation.rejected.begin(), explanation.rejected.end(), [](const Rejected& r) { return r.field.rfind("quotes", 0) == 0; }));
}

TEST_CASE("An explanation as sample keeps its columns, as JSON its members") {
  const Explanation explanation = parser.explain(sample);
  std::istringstream lines(to_text(explanation, sample, 60));
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) CHECK(text::display_width(line) <= 60);
  CHECK(count > 20);
  const nlohmann::json json = nlohmann::json::parse(to_json(explanation));
  CHECK(json["values"].size() == explanation.values.size());
  CHECK(json["rejected"].size() == explanation.rejected.size());
  CHECK(json["values"][0]["confidence"].get<double>() > 0);
  const Explanation empty = parser.explain("");
  CHECK(to_text(empty, "").find("Nothing was found") == 0);
}

TEST_CASE("Lines and columns count from one, in characters") {
  const output::Lines lines("ab\r\nüx\ry\n");
  CHECK(lines.at(0).line == 1);
  CHECK(lines.at(0).column == 1);
  CHECK(lines.at(4).line == 2);
  CHECK(lines.at(6).column == 2);
  CHECK(lines.at(8).line == 3);
  CHECK(lines.at(99).line == 4);
  CHECK(output::Lines("").at(0).line == 1);
}
