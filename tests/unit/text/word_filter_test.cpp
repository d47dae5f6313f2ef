#include <catch2/catch.hpp>

#include <string>

#include "text/word_filter.hpp"

using pressparse::text::WordFilter;

TEST_CASE("a word filter never says no to a word that it holds") {
  WordFilter filter;
  CHECK_FALSE(filter.may_hold("harbour"));
  CHECK_FALSE(filter.may_hold(""));
  filter.add("harbour");
  filter.add("Ærø");
  filter.add("");
  CHECK(filter.may_hold("harbour"));
  CHECK(filter.may_hold("Ærø"));
  CHECK(filter.may_hold("heather"));  // it cannot tell: letter and length are alike
  CHECK_FALSE(filter.may_hold("harbours"));
  CHECK_FALSE(filter.may_hold("Harbour"));
  CHECK_FALSE(filter.may_hold(""));
  const std::string longest(200, 'x');
  filter.add(longest);
  CHECK(filter.may_hold(longest));
}
