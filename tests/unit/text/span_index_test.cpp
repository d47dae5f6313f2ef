#include <catch2/catch.hpp>

#include <random>
#include <vector>

#include "text/span_index.hpp"

using pressparse::text::SpanIndex;

TEST_CASE("a span index knows which run holds a token") {
  SpanIndex index;
  CHECK(index[0] == SpanIndex::none);
  index.add(3, 5, 7);
  index.add(5, 6, 8);
  index.add(9, 9, 1);
  index.add(63, 130, 9);
  index.finish(200);
  CHECK(index[2] == SpanIndex::none);
  CHECK(index[3] == 7);
  CHECK(index[4] == 7);
  CHECK(index[5] == 8);
  CHECK(index[6] == SpanIndex::none);
  CHECK(index[9] == SpanIndex::none);
  for (std::size_t token = 63; token < 130; ++token) CHECK(index[token] == 9);
  CHECK(index[130] == SpanIndex::none);
  CHECK(index[100000] == SpanIndex::none);
}

TEST_CASE("a span index agrees with a number for each token, in any order and over one another") {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    constexpr std::uint32_t size = 150;
    std::vector<std::uint32_t> plain(size, SpanIndex::none);
    SpanIndex index;
    for (std::uint32_t number = 0; number < 20; ++number) {
      const auto first = static_cast<std::uint32_t>(random() % size), last = std::min<std::uint32_t>(size, first + static_cast<std::uint32_t>(random() % 30));
      index.add(first, last, number);
      for (std::uint32_t i = first; i < last; ++i) plain[i] = number;
    }
    index.finish(size);
    for (std::uint32_t i = 0; i < size; ++i) REQUIRE(index[i] == plain[i]);
  }
}
