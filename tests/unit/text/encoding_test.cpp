#include "text/encoding.hpp"

#include <catch2/catch.hpp>

#include "pressparse/pressparse.hpp"

using namespace pressparse;
using namespace std::string_literals;

namespace {

std::string wide(std::u16string_view text, bool little, bool mark) {
  std::string out;
  const auto add = [&](char16_t c) {
    const char low = static_cast<char>(c & 0xFF), high = static_cast<char>(c >> 8);
    out += little ? low : high;
    out += little ? high : low;
  };
  if (mark) add(0xFEFF);
  for (const char16_t c : text) add(c);
  return out;
}

std::vector<std::string> codes(const Release& release) {
  std::vector<std::string> out;
  for (const Note& note : release.notes) out.push_back(note.code);
  return out;
}

}  // namespace

TEST_CASE("UTF-16 is decoded with and without its mark, in both byte orders") {
  for (const bool little : {true, false})
    for (const bool mark : {true, false}) {
      const DecodedText decoded = decode(wide(u"Küste und Hafen: 5 €", little, mark));
      CHECK(decoded.text == "Küste und Hafen: 5 €");
      CHECK(decoded.charset == (little ? "UTF-16LE" : "UTF-16BE"));
      REQUIRE(decoded.notes.size() == 1);
      CHECK(decoded.notes[0].code == "encoding.converted");
      CHECK(decoded.notes[0].end == decoded.text.size());
    }
}

TEST_CASE("A Western single-byte file is read as windows-1252") {
  const DecodedText decoded = decode("M\xFCnchen: \x84" "Das Werk w\xE4" "chst\x93, sagte Frau Gr\xF6" "be.");
  CHECK(decoded.text == "München: „Das Werk wächst“, sagte Frau Gröbe.");
  CHECK(decoded.charset == "windows-1252");
}

TEST_CASE("UTF-8 stays byte for byte, damaged or not") {
  for (const std::string& text : {"Grüße aus Köln"s, "Grüße aus K\xF6ln und Füssen"s, "\xEF\xBB\xBFMit Marke"s, "plain"s, ""s}) {
    const DecodedText decoded = decode(text);
    CHECK(decoded.text == text);
    CHECK(decoded.charset == "UTF-8");
    CHECK(decoded.notes.empty());
  }
}

TEST_CASE("A named encoding is used, an unknown one is misuse") {
  CHECK(decode("5 \xA4", "ISO-8859-15").text == "5 €");
  CHECK(decode("a\xC3\xA4", "utf-8").text == "aä");
  CHECK_THROWS_AS(decode("a", "no-such-set"), Error);
  Options options;
  options.encoding = "no-such-set";
  CHECK_THROWS_AS(Parser(options), Error);
  options.encoding = "ISO-8859-1";
  const Release release = Parser(options).parse("K\xF6ln");
  REQUIRE(codes(release) == std::vector<std::string>{"encoding.converted"});
  CHECK(release.zones.back().end == "Köln"s.size());
}

TEST_CASE("What is no UTF-8 text gives a note that names it, and no fields") {
  const struct {
    std::string bytes;
    std::string code;
  } cases[] = {
      {wide(u"Harbour Ltd opens a bridge", true, true), "encoding.utf16"},
      {wide(u"Harbour Ltd opens a bridge", false, false), "encoding.utf16"},
      {"\xFF\xFE\0\0A\0\0\0B\0\0\0"s, "encoding.utf32"},
      {"%PDF-1.7\n1 0 obj\n", "input.binary"},
      {"PK\x03\x04\x14\0\x08\0word/document.xml"s, "input.binary"},
      {"\x01\x02\x03\x04\x05\0\x07\x08"s, "input.binary"},
  };
  for (const auto& c : cases) {
    INFO(c.code);
    const Release release = parse(c.bytes);
    CHECK(codes(release) == std::vector<std::string>{c.code});
    CHECK_FALSE(release.headline);
    CHECK(release.parties.empty());
    REQUIRE(release.zones.size() == 1);
    CHECK(release.zones[0].end == c.bytes.size());
  }
}

TEST_CASE("Text with a flaw is noted and still read") {
  CHECK(codes(parse("")) == std::vector<std::string>{"input.empty"});
  CHECK(codes(parse(std::string(1000000, '"'))) == std::vector<std::string>{"input.no_words", "quote.marks.budget"});
  CHECK(codes(parse("\n \n")) == std::vector<std::string>{"input.no_words"});
  CHECK(codes(parse("Harbour Ltd\0 opens a bridge in Dover\n"s)) == std::vector<std::string>{"input.nul"});
  CHECK(codes(parse("<!DOCTYPE html>\n<html><body><p>Harbour Ltd opens a bridge</p></body></html>")) == std::vector<std::string>{"input.html"});
  // A stray tag, and the word itself, make no page.
  CHECK(codes(parse("Harbour Ltd opens <b>a bridge</b>\nOur site moves from <html> to plain text.</p>\n")).empty());
}
