// How many languages a parser can know.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "lang/lexicon.hpp"
#include "lang/pack.hpp"
#include "pressparse/error.hpp"
#include "text/document.hpp"

using namespace pressparse;

namespace {

/// A language of its own for each number: "qaa", "qab", ... with three words that no other one has.
std::vector<lang::Pack> made_up(std::size_t count) {
  std::vector<lang::Pack> packs;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string letters{static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26)};
    packs.push_back(lang::parse_pack("q" + letters, "[stopwords]\nda" + letters + "\nzu" + letters + "\nko" + letters + "\n"));
    packs.back().language = "q" + letters;
  }
  return packs;
}

}  // namespace

TEST_CASE("Sixty-three languages are told apart, the last as well as the first") {
  const lang::Lexicon lexicon(made_up(63));
  for (const std::string letters : {"aa", "bf", "bg", "ck"}) {
    const text::Document document = text::scan("da" + letters + " harbour zu" + letters + " bridge ko" + letters + ".", lexicon.vocabulary());
    CHECK(lexicon.languages()[lexicon.detect(document)] == "q" + letters);
  }
}

TEST_CASE("One more language is an error that says so") {
  try {
    lang::Lexicon(made_up(64));
    FAIL("no error");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::bad_pack);
    CHECK(std::string(error.what()).find("63 languages at most") != std::string::npos);
  }
}
