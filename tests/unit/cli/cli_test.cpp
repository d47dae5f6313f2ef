#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "cli/in_order.hpp"
#include "cli/indent.hpp"

using namespace pressparse::cli;

TEST_CASE("JSON is set on lines, strings untouched") {
  CHECK(indent(R"({"a":[1,{"b":"x, {y}: [z] \" \\"}],"c":{},"d":[]})") ==
        "{\n  \"a\": [\n    1,\n    {\n      \"b\": \"x, {y}: [z] \\\" \\\\\"\n    }\n  ],\n  \"c\": {},\n  \"d\": []\n}");
}

TEST_CASE("Results come in the order of the inputs, whatever the threads do") {
  for (const unsigned jobs : {1u, 2u, 5u}) {
    int given = 0;
    std::vector<int> out;
    in_order(
        jobs, [&]() -> std::optional<int> { return given < 1000 ? std::optional(given++) : std::nullopt; },
        [](int i) {
          if (i % 7 == 0) std::this_thread::yield();
          return i * 2;
        },
        [&](int result) { out.push_back(result); });
    REQUIRE(out.size() == 1000);
    for (int i = 0; i < 1000; ++i) REQUIRE(out[static_cast<std::size_t>(i)] == 2 * i);
  }
}
