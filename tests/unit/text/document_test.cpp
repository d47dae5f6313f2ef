#include <catch2/catch.hpp>

#include "text/document.hpp"

using namespace pressparse::text;

namespace {
const Vocabulary empty;
}

TEST_CASE("tokens are slices of the caller's bytes") {
  const std::string_view text = "Zoë Müller-Lüdenscheidt, 24\r\n\r\n\"Ja\"";
  const Document document = scan(text, empty);
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < document.size(); ++i) tokens.emplace_back(document.text_of(i));
  CHECK(tokens == std::vector<std::string>{"Zoë", "Müller", "-", "Lüdenscheidt", ",", "24", "\"", "Ja", "\""});
  CHECK(document.lines.size() == 3);
  CHECK(document.lines[1].blank());
  CHECK(document.slice(document.lines[0].start, document.lines[0].end) == "Zoë Müller-Lüdenscheidt, 24");
}

TEST_CASE("bytes that are not UTF-8 end a token and hide nothing") {
  const Document document = scan("M\xFCnchen ja", empty);
  CHECK(document.invalid_bytes == 1);
  CHECK(document.first_invalid == 1);
  CHECK(document.text_of(document.size() - 1) == "ja");
}

TEST_CASE("a soft hyphen does not split a word") {
  const Document document = scan("Presse\xC2\xADkontakt", empty);
  CHECK(document.size() == 1);
}

TEST_CASE("an empty text has one blank line") {
  const Document document = scan("", empty);
  CHECK(document.size() == 0);
  REQUIRE(document.lines.size() == 1);
  CHECK(document.lines[0].blank());
}

TEST_CASE("Ideographs and hiragana letters are tokens by themselves, katakana and hangul words stay whole") {
  const Vocabulary none;
  const auto words = [&](std::string_view text) {
    const Document document = scan(text, none);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < document.size(); ++i) out.emplace_back(document.text_of(i));
    return out;
  };
  CHECK(words("連絡先です") == std::vector<std::string>{"連", "絡", "先", "で", "す"});
  CHECK(words("Kamomeプロジェクトは") == std::vector<std::string>{"Kamome", "プロジェクト", "は"});
  CHECK(words("2月10日に") == std::vector<std::string>{"2", "月", "10", "日", "に"});
  CHECK(words("プレスabc") == std::vector<std::string>{"プレス", "abc"});
  CHECK(words("보도자료 안내") == std::vector<std::string>{"보도자료", "안내"});
  CHECK(words("Müller Țară Дом") == std::vector<std::string>{"Müller", "Țară", "Дом"});
}
