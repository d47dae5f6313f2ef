#include <catch2/catch.hpp>

#include "fields/candidates.hpp"

using namespace pressparse;

namespace {

using Words = std::vector<std::string>;

struct Seen {
  text::Document document;
  fields::Candidates candidates;
  explicit Seen(std::string_view text) : document(text::scan(text, lexicon().vocabulary())), candidates(document, lexicon()) {}
  static const lang::Lexicon& lexicon() {
    static const lang::Lexicon all(lang::builtin_packs());
    return all;
  }
  Words of(const fields::Candidates::List& list) const {
    Words words;
    for (const std::uint32_t token : list) words.emplace_back(document.text_of(token));
    return words;
  }
};

}  // namespace

TEST_CASE("finders of rare things are told where they may begin, in the order of the text") {
  const Seen seen("On 3 May 2024 (NASDAQ: HRBR) About Harbour: call +49 351 1234567, write to ann@harbour.example.");
  CHECK(seen.of(seen.candidates.figures) == Words{"3", "2024", "(", "+", "49", "351", "1234567"});
  CHECK(seen.of(seen.candidates.dates) == Words{"3", "May", "2024", "49", "351", "1234567"});
  CHECK(seen.of(seen.candidates.links) == Words{"(", ":", ":", "@", ".", "."});
  CHECK(seen.of(seen.candidates.exchanges) == Words{"NASDAQ"});
  CHECK(seen.of(seen.candidates.boilerplates) == Words{"About"});
}

TEST_CASE("a month, a heading and a word of an address count in any language") {
  CHECK(Seen("mai, März, agosto, czerwca").candidates.dates.size() == 4);
  CHECK(Seen("Über uns").candidates.boilerplates.size() >= 1);
  CHECK(Seen("Postfach 12").document.size() == 2);
  const Seen box("Postfach Harbour");
  CHECK(Seen::lexicon().signs(box.document.tokens[0].word) & lang::Lexicon::bit_of(lang::Sign::post_box));
  CHECK_FALSE(Seen::lexicon().signs(box.document.tokens[1].word) & lang::Lexicon::bit_of(lang::Sign::post_box));
}

TEST_CASE("running text begins none of them") {
  const Seen seen("Harbour opens the bridge that sailors waited for, and everybody was glad");
  CHECK(seen.candidates.figures.empty());
  CHECK(seen.candidates.links.empty());
  CHECK(seen.candidates.dates.empty());
  CHECK(Seen("").candidates.figures.empty());
}
