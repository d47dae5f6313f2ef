#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "pressparse/pressparse.hpp"

using namespace pressparse;

TEST_CASE("any text comes back from JSON, wherever its escapes stand") {
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  all += "\u00E9\u20AC\U0001F600";
  for (const std::string& text : {all, std::string("plain"), std::string(), std::string("\"")}) {
    for (std::size_t before = 0; before < 10; ++before) {
      Release release;
      release.source = std::string(before, 'x') + text + "end";
      CHECK(nlohmann::json::parse(to_json(release)).at("source") == *release.source);
    }
  }
}

TEST_CASE("bytes that are no UTF-8 become one replacement character in JSON") {
  Release release;
  release.source = "12345678M\xFCnchen";
  CHECK(nlohmann::json::parse(to_json(release)).at("source") == "12345678M\uFFFDnchen");
}

TEST_CASE("append_json keeps what is there") {
  std::string out = "[";
  append_json(Release{}, out);
  CHECK(out.starts_with("[{"));
  CHECK(nlohmann::json::parse(out.substr(1)).is_object());
}

TEST_CASE("confidences are written in their shortest form") {
  const Release release = parse("Harbour Ltd opens a yard\n\nBERLIN, 3 May 2024 - Harbour Ltd. today opened a yard, said Ann Lee, chief executive.\n\nContact: Ann Lee, ann@harbour-ltd.com, +49 30 1234567\n");
  const nlohmann::json record = nlohmann::json::parse(to_json(release));
  REQUIRE_FALSE(release.emails.empty());
  REQUIRE_FALSE(release.dates.empty());
  CHECK(record.at("emails").at(0).at("confidence") == release.emails[0].rule.confidence());
  CHECK(record.at("dates").at(0).at("confidence") == release.dates[0].rule.confidence());
  CHECK(to_json(release).find("\"confidence\":0.") != std::string::npos);
}
