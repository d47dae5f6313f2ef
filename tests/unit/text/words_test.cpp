// What reads words many bytes at a time, against what reads them one by one.
#include <catch2/catch.hpp>

#include <string>

#include "text/document.hpp"
#include "text/hash_table.hpp"
#include "text/unicode.hpp"

using namespace pressparse::text;

namespace {

std::string letters(std::size_t count, char first) {
  std::string word;
  for (std::size_t i = 0; i < count; ++i) word += static_cast<char>((i ? 'a' : first) + i % 26);
  return word;
}

}  // namespace

TEST_CASE("words of every length around eight bytes are found in the vocabulary, wherever they end") {
  for (std::size_t length = 1; length < 40; ++length) {
    Vocabulary vocabulary;
    const WordId id = vocabulary.intern(letters(length, 'a'));
    for (const char* behind : {"", " ", ".", "1", "\n", " and more of the text", "\xC2\xA0", "\xE2\x80\x99s"}) {
      const std::string text = letters(length, 'A') + behind;
      const Document document = scan(text, vocabulary);
      REQUIRE(document.size() > 0);
      CHECK(document.text_of(0) == letters(length, 'A'));
      CHECK(document.tokens[0].word == id);
      CHECK(document.tokens[0].has(Token::first_upper));
      CHECK(document.tokens[0].has(Token::all_upper) == false);
    }
    // One letter less, one more, or a letter of another script make another word.
    CHECK(scan(letters(length + 1, 'a'), vocabulary).tokens[0].word == 0);
    if (length > 1) CHECK(scan(letters(length - 1, 'a'), vocabulary).tokens[0].word == 0);
    CHECK(scan(letters(length, 'a') + "\u00E9", vocabulary).tokens[0].word == 0);
  }
}

TEST_CASE("the words of a plain text have the hashes of a scan") {
  std::vector<WordHash> hashes;
  for (const std::string text : {"Ann", "a b c", "Harbour Trust of the Commonwealth", "behind ", "q"}) {
    REQUIRE(plain_words(text, hashes));
    const Document document = scan(text, Vocabulary());
    REQUIRE(hashes.size() == document.size());
    for (std::size_t i = 0; i < hashes.size(); ++i) CHECK(hashes[i].value() == folded_hash(document.text_of(i)).value());
  }
  CHECK(plain_words("", hashes));
  CHECK(hashes.empty());
  for (const std::string text : {" in front", "two  spaces", "St. Elm", "l'Office", "May 3", "Präsident", "caf\u00E9 bar", "a\tb", "a\nb", "-"}) CHECK_FALSE(plain_words(text, hashes));
  CHECK_FALSE(plain_words(letters(200, 'a'), hashes));  // several tokens
}

TEST_CASE("more words than are looked up at once keep their order") {
  Vocabulary vocabulary;
  std::string text;
  std::vector<WordId> ids;
  for (std::size_t i = 0; i < 1000; ++i) {
    const std::string word = letters(3 + i % 9, static_cast<char>('a' + i % 26));
    ids.push_back(i % 3 ? vocabulary.intern(word) : vocabulary.find(WordHash::of(word)));
    text += word + (i % 7 ? " " : ", ");
  }
  const Document document = scan(text, vocabulary);
  std::size_t word = 0;
  for (std::size_t i = 0; i < document.size(); ++i)
    if (document.is(i, TokenKind::word)) {
      CHECK(document.tokens[i].word == vocabulary.find(folded_hash(document.text_of(i))));
      if (ids[word]) CHECK(document.tokens[i].word == ids[word]);
      ++word;
    }
  CHECK(word == ids.size());
}

TEST_CASE("a run of letters without end is several tokens that leave nothing out") {
  const std::string text(200'000, 'q');
  const Document document = scan(text, Vocabulary());
  std::size_t end = 0;
  for (std::size_t i = 0; i < document.size(); ++i) {
    CHECK(document.tokens[i].start == end);
    end = document.tokens[i].end();
  }
  CHECK(end == text.size());
}

TEST_CASE("capitals are seen in any eight bytes") {
  const Vocabulary none;
  CHECK(scan("INTERNATIONALE", none).tokens[0].has(Token::all_upper));
  CHECK_FALSE(scan("INTERNATIONALe", none).tokens[0].has(Token::all_upper));
  CHECK_FALSE(scan("internationalE", none).tokens[0].has(Token::first_upper));
  CHECK_FALSE(scan("A", none).tokens[0].has(Token::all_upper));
  CHECK(scan("\u00C4RZTE", none).tokens[0].has(Token::all_upper));
  CHECK(scan("\u00C4rzte", none).tokens[0].has(Token::first_upper));
}

TEST_CASE("folding: case, apostrophes, white space, invisible characters") {
  CHECK(fold("  The\tQUICK\r\n\u00A0Fox ") == "the quick fox");
  CHECK(fold("M\u00DCLLER\u2019s") == "m\u00FCller's");
  CHECK(fold("Presse\u00ADkontakt") == "pressekontakt");
  CHECK(fold("a\x01z") == "a\x01z");
  CHECK(fold("") == "");
  CHECK(fold(" \n") == "");
  std::string keys = "one|";
  append_folded(" Two ", keys);
  CHECK(keys == "one|two");
}

TEST_CASE("folding eight bytes at a time says what folding a character at a time says") {
  constexpr std::string_view letters = "AZaz@[`{09 .'&~";
  std::uint32_t state = 7;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    const std::uint32_t length = (state >> 8) % 27;
    for (std::uint32_t i = 0; i < length; ++i) {
      state = state * 1664525u + 1013904223u;
      text += letters[(state >> 16) % letters.size()];
    }
    state = state * 1664525u + 1013904223u;
    std::string slow;
    append_folded(text, slow);
    CHECK(fold(text) == slow);
  }
}

TEST_CASE("same_folded says what comparing folded words says") {
  const std::string_view words[] = {"", "a", "A", "Acme", "ACME", "acmE", "acne", "Acme's", "Acme\u2019s", "\u00C4rzte", "\u00E4RZTE", "Arzte", "Presse\u00ADkontakt", "pressekontakt", "a b", "A\u00A0b"};
  for (const std::string_view a : words)
    for (const std::string_view b : words) CHECK(same_folded(a, b) == (fold(a) == fold(b)));
}

TEST_CASE("a hash table keeps what was put in and nothing else") {
  HashTable table;
  CHECK_FALSE(table.contains(0));
  for (std::uint64_t i = 0; i < 5000; ++i) table[i * i * 0x9E3779B97F4A7C15ULL] = static_cast<std::uint32_t>(i);
  for (std::uint64_t i = 0; i < 5000; ++i) {
    const std::uint32_t* found = table.find(i * i * 0x9E3779B97F4A7C15ULL);
    REQUIRE(found);
    CHECK(*found == i);
  }
  CHECK_FALSE(table.contains(42));
}
