#include <catch2/catch.hpp>

#include "lang/endings.hpp"

using pressparse::lang::EndingTrie;

namespace {

std::vector<std::uint32_t> endings_of(const EndingTrie& trie, std::string_view word) {
  std::vector<std::uint32_t> found;
  trie.visit(word, [&](std::uint32_t number) { found.push_back(number); });
  return found;
}

}  // namespace

TEST_CASE("endings of a word, shortest first, and none that is the word itself") {
  EndingTrie trie;
  trie.add("verband", 0, 1);
  trie.add("band", 1, 1);
  trie.add("in", 2, 2);
  trie.add("s", 3, 4);
  CHECK(endings_of(trie, "landesverband") == std::vector<std::uint32_t>{1, 0});
  CHECK(endings_of(trie, "LandesVERBAND") == std::vector<std::uint32_t>{1, 0});
  CHECK(endings_of(trie, "verband") == std::vector<std::uint32_t>{1});
  CHECK(endings_of(trie, "verbund").empty());
}

TEST_CASE("may_end never denies an ending that is there") {
  EndingTrie trie;
  trie.add("verband", 0, 1);
  trie.add("in", 1, 2);
  trie.add("s", 2, 4);
  CHECK(trie.may_end("Landesverband", 1));
  CHECK(trie.may_end("LANDESVERBAND", 1));
  CHECK(trie.may_end("chefin", 2));
  CHECK(trie.may_end("xin", 2));
  CHECK(trie.may_end("haus", 4));
  CHECK(trie.may_end("as", 4));
  CHECK_FALSE(trie.may_end("Landesverband", 2));
  CHECK_FALSE(trie.may_end("Landesverbund", 1 | 2));
  CHECK_FALSE(trie.may_end("chefan", 1 | 2 | 4));
}
