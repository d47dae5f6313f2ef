#include "pressparse/standards.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "output/standard_parts.hpp"
#include "pressparse/parser.hpp"

using namespace pressparse;
using nlohmann::json;

namespace {

const std::string text =
    "EMBARGOED until 10:00 GMT, 3 May 2024\n\nHarbour opens bridge\n\nDOVER, England, 3 May 2024 - Harbour Ltd (NYSE: HBR) opened a bridge today.\n\n"
    "\"It holds,\" said Ann Lee, chief engineer of Harbour Ltd.\n\nAbout Harbour Ltd\nHarbour Ltd builds bridges.\n\nMedia contact\nBob Ray, Press Officer\n"
    "Tel: +44 20 7946 0018\nbob@harbour.org\n";

}  // namespace

TEST_CASE("A release as ninjs") {
  const Release release = parse(text);
  const json item = json::parse(to_ninjs(release, text));
  CHECK(item["standard"]["version"] == "3.1");
  CHECK(item["headlines"][0] == json{{"role", "main"}, {"value", "Harbour opens bridge"}});
  CHECK(item["pubStatus"] == "withheld");
  CHECK(item["located"] == "DOVER, England");
  CHECK(item["bodies"][0]["value"].get<std::string>().find("bob@") == std::string::npos);
  CHECK(item["descriptions"][0] == json{{"role", "release-date"}, {"value", "2024-05-03"}});
  CHECK(item["organisations"][0]["symbols"][0] == json{{"exchange", "NYSE"}, {"symbol", "HBR"}});
}

TEST_CASE("A release as a NewsArticle") {
  const Release release = parse(text);
  const json item = json::parse(to_json_ld(release, text));
  CHECK(item["@context"] == "https://schema.org");
  CHECK(item["@type"] == "NewsArticle");
  CHECK(item["headline"] == "Harbour opens bridge");
  CHECK(item["datePublished"] == "2024-05-03");
  CHECK(item["hasPart"][0]["creator"]["name"] == "Ann Lee");
}

TEST_CASE("Nothing is written for what the text does not say") {
  const json item = json::parse(to_ninjs(parse(""), ""));
  CHECK(item.size() == 5);  // uri, type, representationType, profile, standard
  const json article = json::parse(to_json_ld(parse(""), ""));
  CHECK(article.size() == 3);  // @context, @type, @id
}

TEST_CASE("A day is no moment") {
  using output::is_moment;
  CHECK(is_moment("2024-05-03T10:00+01:00"));
  CHECK(is_moment("2024-05-03T10:00Z"));
  CHECK(is_moment("2024-05-03T10:00:00Z"));
  CHECK_FALSE(is_moment("2024-05-03T10:00"));
  CHECK_FALSE(is_moment("2024-05-03"));
  CHECK_FALSE(is_moment("2024-05-03/2024-05-05"));
  CHECK_FALSE(is_moment("--05-03"));
  CHECK(output::rfc3339("2024-05-03T10:00+01:00") == "2024-05-03T10:00:00+01:00");
  CHECK(output::rfc3339("2024-05-03T10:00:30Z") == "2024-05-03T10:00:30Z");
}

TEST_CASE("An item's name is the caller's, the source's or the text's") {
  Release release;
  CHECK(output::item_uri(release, "x", "https://example.org/1") == "https://example.org/1");
  const std::string named = output::item_uri(release, "text", std::nullopt);
  CHECK(named.size() == 45);
  CHECK(named.substr(0, 9) == "urn:uuid:");
  CHECK(named[23] == '8');
  CHECK(std::string("89ab").find(named[28]) != std::string::npos);
  CHECK(named == output::item_uri(release, "text", std::nullopt));
  CHECK(named != output::item_uri(release, "test", std::nullopt));
  release.source = "https://example.org/release/7";
  CHECK(output::item_uri(release, "x", std::nullopt) == "https://example.org/release/7");
  for (const char* path : {"C:\\release.txt", "releases/1.txt", "a: b", "x:", "1:2", "in.jsonl:7 x"}) {
    release.source = path;
    CHECK(output::item_uri(release, "x", std::nullopt).substr(0, 9) == "urn:uuid:");
  }
}

TEST_CASE("Offsets go to code points and back") {
  const std::string wide = "Größe für Ñandú 東京 \xFF" + std::string(600, 'x') + "ü 20 7946 0018";
  Release release;
  for (std::size_t at = 0; at <= wide.size(); ++at)
    if (at == wide.size() || (static_cast<unsigned char>(wide[at]) & 0xC0) != 0x80) release.zones.push_back({ZoneKind::body, at, at});
  const Release before = release;
  convert_offsets_to_code_points(release, wide);
  CHECK(release.zones.back().start == release.zones.size() - 1);
  convert_offsets_to_bytes(release, wide);
  CHECK(release == before);
  release.zones = {{ZoneKind::body, 0, 99999}};
  convert_offsets_to_bytes(release, wide);
  CHECK(release.zones[0].end == wide.size());
}
