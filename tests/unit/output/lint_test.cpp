#include "pressparse/lint.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "output/lint_placeholders.hpp"
#include "pressparse/encoding.hpp"
#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::vector<Finding> findings(const std::string& text) { return lint(parse(text), text); }

bool has(const std::vector<Finding>& found, std::string_view code) {
  return std::any_of(found.begin(), found.end(), [&](const Finding& f) { return f.code == code; });
}

const std::string head = "Harbour Ltd opens bridge to walkers\n\nDOVER, England, 3 May 2024 - Harbour Ltd opened a bridge for walkers today.\n\n";
const std::string speech = "\"It holds, and it will hold for many years,\" said Ann Lee, chief engineer of Harbour Ltd.\n\n";
const std::string tail = "About Harbour Ltd\nHarbour Ltd builds bridges in eleven countries.\n\nMedia contact\nBob Ray, Press Officer, Harbour Ltd\nTel: +44 20 7946 0018\nbob.ray@harbour.org\n";

/// The words that are found, certain ones with "!".
std::vector<std::string> placeholders(std::string_view text) {
  std::vector<std::string> words;
  for (const auto& p : output::find_placeholders(text)) words.push_back((p.certain ? "!" : "") + std::string(text.substr(p.start, p.end - p.start)));
  return words;
}

}  // namespace

TEST_CASE("A good release has no finding") {
  const auto found = findings(head + speech + tail);
  for (const Finding& f : found) UNSCOPED_INFO(f.code << ": " << f.message);
  CHECK(found.empty());
}

TEST_CASE("What is missing is said once, for the whole text") {
  const auto found = findings("");
  CHECK(has(found, "headline.missing"));
  CHECK(has(found, "date.missing"));
  CHECK(has(found, "contact.missing"));
  CHECK(has(found, "boilerplate.missing"));
  for (const Finding& f : found) CHECK((f.line == 1 && f.column == 1 && f.end == 0));
}

TEST_CASE("Days that do not fit") {
  CHECK(has(findings("EMBARGOED until 10 a.m., 1 May 2024\n\n" + head + speech + tail), "embargo.past"));
  CHECK_FALSE(has(findings("EMBARGOED until 10 a.m., 3 May 2024\n\n" + head + speech + tail), "embargo.past"));
  CHECK_FALSE(has(findings("EMBARGOED until 10 a.m., 7 May 2024\n\n" + head + speech + tail), "embargo.past"));
  const auto found = findings(head + "The party is on Monday, 7 June 2024.\n\n" + speech + tail);  // it is a Friday
  REQUIRE(has(found, "date.weekday"));
  CHECK(found.front().line == 5);
  CHECK_FALSE(has(findings(head + "The party is on Friday, 7 June 2024.\n\n" + speech + tail), "date.weekday"));
  CHECK(has(findings("Date: 2 May 2024\n\n" + head + speech + tail), "date.disagree"));
  CHECK_FALSE(has(findings("Date: 3 May 2024\n\n" + head + speech + tail), "date.disagree"));
}

TEST_CASE("Quotations want a speaker, and one that is introduced") {
  CHECK(has(findings("Bridge opens in Dover\n\nMany came to see it.\n\n\"We have never seen such a bridge, and we love it.\"\n"), "quote.no_speaker"));
  CHECK(has(findings("Bridge opens to walkers\n\nDOVER, 3 May 2024 - The bridge is open.\n\n\"It holds, and it will hold for many years,\" said Ann Lee.\n"), "speaker.unknown"));
  CHECK_FALSE(has(findings(head + speech + tail), "speaker.unknown"));
}

TEST_CASE("Numbers that cannot be dialled") {
  CHECK(has(findings(head + speech + "Contact\nBob Ray\nTelephone: 12345678\nbob@harbour.org\n"), "phone.impossible"));
  CHECK(has(findings(head + speech + "Contact\nBob Ray\nTelephone: 020 7946 0018\nbob@harbour.org\n"), "phone.no_country"));
  CHECK_FALSE(has(findings(head + speech + tail), "phone.no_country"));
  CHECK_FALSE(has(findings(head + speech + "In an emergency: Telephone: 112\n\n" + tail), "phone.impossible"));
}

TEST_CASE("Texts that were to be replaced") {
  using Words = std::vector<std::string>;
  CHECK(placeholders("on TBD in [CITY], says [Name].") == Words{"!TBD", "![CITY]", "![Name]"});
  CHECK(placeholders("[INSERT QUOTE HERE] {{company}} [Firmenname] <Insert date>") == Words{"![INSERT QUOTE HERE]", "!{{company}}", "![Firmenname]", "!<Insert date>"});
  CHECK(placeholders("Lorem ipsum dolor") == Words{"!Lorem ipsum"});
  CHECK(placeholders("on XX.XX.2024, call 555-XXXX or xxxxx") == Words{"!XX.XX.2024", "!XXXX", "!xxxxx"});
  CHECK(placeholders("more than XXX walkers") == Words{"!XXX"});
  // Near misses, or doubtful.
  CHECK(placeholders("Super Bowl XXX, TBC Bank, the TBA") == Words{"XXX", "TBA"});
  CHECK(placeholders("“[company] will grow”") == Words{"[company]"});
  CHECK(placeholders("[sic] [1] [...] [name](https://x.org) [date]: x <title> <address> {\"data\": 1} Benedict XX, the XX2, xxx.example, Exxon, MAXX, [the company]").empty());
  CHECK(placeholders("[NAME").empty());
  CHECK(placeholders("[email protected]").empty());
}

TEST_CASE("Brackets without an end take linear time") {
  CHECK(placeholders(std::string(3'000'000, '[')).empty());  // each bracket on its own would take hours
  CHECK(placeholders(std::string(200000, 'x')).size() == 1);
}

TEST_CASE("An end mark is nothing to be replaced") { CHECK_FALSE(has(findings(head + speech + tail + "\nXXX\n"), "placeholder.text")); }

TEST_CASE("Codes can be ignored, and are all described") {
  const std::string text = "Bridge opens\n";
  CHECK(has(findings(text), "date.missing"));
  CHECK_FALSE(has(lint(parse(text), text, {"date.missing"}), "date.missing"));
  for (const LintCheck& check : lint_checks()) CHECK_FALSE(check.description.empty());
}

TEST_CASE("Findings as text and JSON") {
  const std::string text = head + "Ütopia says TBD.\n\n" + speech + tail;
  const auto found = findings(text);
  REQUIRE(found.size() == 1);
  CHECK(to_text(found, "a.txt") == "a.txt:5:13: error: 'TBD' looks like a text to be replaced: write what belongs there [placeholder.text]\n");
  const auto json = nlohmann::json::parse(to_json(found, "a.txt"));
  CHECK(json["findings"][0]["code"] == "placeholder.text");
  CHECK(json["findings"][0]["severity"] == "error");
  CHECK(json["findings"][0]["line"] == 5);
}

TEST_CASE("The example releases have no error, but for the damaged one") {
  int seen = 0;
  for (const auto& entry : std::filesystem::directory_iterator(PRESSPARSE_SOURCE_DIR "/examples/releases")) {
    if (entry.path().filename().string().starts_with("damaged")) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const DecodedText decoded = decode(std::string(std::istreambuf_iterator<char>(file), {}), std::nullopt);
    INFO(entry.path());
    for (const Finding& f : lint(parse(decoded.text), decoded.text)) {
      INFO(f.code << ": " << f.message);
      CHECK(f.severity != Severity::error);
    }
    ++seen;
  }
  CHECK(seen >= 14);
}
