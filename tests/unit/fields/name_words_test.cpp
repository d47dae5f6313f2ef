#include <catch2/catch.hpp>

#include "fields/names_groups.hpp"
#include "fields/names_keys.hpp"
#include "lang/lexicon.hpp"
#include "layout/layout.hpp"

using namespace pressparse;

namespace {

/// A text with everything that NameWords is made of.
struct Seen {
  static const lang::Lexicon& lexicon() {
    static const lang::Lexicon all(lang::builtin_packs());
    return all;
  }
  explicit Seen(std::string_view text) : document(text::scan(text, lexicon().vocabulary())) {
    document.word_classes = &lexicon().classes(language);
    layout = layout::find_blocks(document, lexicon(), language);
  }
  std::size_t token(std::string_view word) const {
    for (std::size_t i = 0; i < document.size(); ++i)
      if (document.text_of(i) == word) return i;
    FAIL("no token " << word);
    return 0;
  }
  const lang::LanguageId language = lexicon().language_id("en");
  text::Document document;
  layout::Layout layout;
  Options options;
  std::vector<Note> notes;
};

}  // namespace

TEST_CASE("who walks from capital to capital sees what who looks at every token sees") {
  for (const std::string_view text : {"", "a", "The Harbour Trust (HT) of Dover opens 3M and 12Ferries. It (the trust) is glad.", "no capital at all (none)", "A"}) {
    Seen seen(text);
    const fields::Context context{seen.document, Seen::lexicon(), seen.language, seen.layout, seen.options, seen.notes};
    fields::Mask mask(seen.document);
    if (seen.document.size() > 2) mask.claim(1, 2, fields::Owner::link);
    const fields::NameWords words(context, mask);
    std::vector<std::size_t> capitals, walked, starts, brackets, owned;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (words.capital(i)) capitals.push_back(i);
      if (words.is_char(i, '(')) brackets.push_back(i);
      if (!mask.free(i)) owned.push_back(i);
      if (fields::starts_name(words, i)) CHECK(words.next_start(i) == i);
    }
    for (std::size_t i = words.next_capital(0); i < words.size(); i = words.next_capital(i + 1)) walked.push_back(i);
    CHECK(walked == capitals);
    CHECK(std::vector<std::size_t>(words.brackets().begin(), words.brackets().end()) == brackets);
    CHECK(std::vector<std::size_t>(words.owned().begin(), words.owned().end()) == owned);
    CHECK(words.next_capital(words.size() + 5) == words.size());
  }
}

TEST_CASE("a capital is style where the text writes the word small") {
  Seen seen("Tidebreak sold a tidebreak and a co\u00ADbble. Zofferly met Cobble, Wavebreakery and Ørslev. A wavebreakery, ørslev; the Trust is no trust.");
  const fields::Context context{seen.document, Seen::lexicon(), seen.language, seen.layout, seen.options, seen.notes};
  const fields::Mask mask(seen.document);
  const fields::NameWords words(context, mask);
  CHECK(words.written_small(seen.token("Tidebreak")));
  CHECK(words.written_small(seen.token("Cobble")));  // a soft hyphen is no letter
  CHECK(words.written_small(seen.token("Wavebreakery")));
  CHECK(words.written_small(seen.token("Ørslev")));
  CHECK(words.written_small(seen.token("Trust")));
  CHECK_FALSE(words.written_small(seen.token("Zofferly")));
  CHECK(words.hash(seen.token("Tidebreak")) == words.hash(seen.token("tidebreak")));
  CHECK(words.hash(seen.token("Tidebreak")) != words.hash(seen.token("Zofferly")));
}

TEST_CASE("the length of a group is the same when it is asked for again") {
  Seen seen("The Quayside Ferries Group and Dover Harbour Board");
  const fields::Context context{seen.document, Seen::lexicon(), seen.language, seen.layout, seen.options, seen.notes};
  const fields::Mask mask(seen.document);
  const fields::NameWords words(context, mask);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const fields::TokenRange first = fields::capital_group(words, i);
    CHECK(fields::capital_group(words, i) == first);
    if (!words.capital(i)) CHECK(first.empty());
  }
}

TEST_CASE("each spelling of a name has one number and one key") {
  Seen seen("Harbour Trust met HARBOUR TRUST and Harbour Trust");
  const fields::Context context{seen.document, Seen::lexicon(), seen.language, seen.layout, seen.options, seen.notes};
  const fields::Mask mask(seen.document);
  const fields::NameWords words(context, mask);
  fields::NameKeys names(words);
  CHECK(names.number({0, 2}) == 0);
  CHECK(names.number({3, 5}) == 1);
  CHECK(names.number({6, 8}) == 0);
  CHECK(names.size() == 2);
  CHECK(names.of({0, 2}) == "harbour trust");
  CHECK(names.of({3, 5}) == names.of({0, 2}));
  CHECK(names.of({4, 4}).empty());
}
