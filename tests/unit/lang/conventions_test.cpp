// The switches of a pack that say how its language writes.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "fields/sentences.hpp"
#include "lang/lexicon.hpp"
#include "lang/pack.hpp"
#include "layout/layout.hpp"
#include "parties.hpp"

using namespace pressparse;

namespace {

const lang::Lexicon& builtin() {
  static const lang::Lexicon all(lang::builtin_packs());
  return all;
}

/// Whether the first full stop of the text ends a sentence.
bool first_stop_ends(const char* language, std::string_view text) {
  const lang::LanguageId id = builtin().language_id(language);
  text::Document document = text::scan(text, builtin().vocabulary());
  document.word_classes = &builtin().classes(id);
  const layout::Layout layout = layout::find_blocks(document, builtin(), id);
  const Options options;
  std::vector<Note> notes;
  const fields::Context context{document, builtin(), id, layout, options, notes};
  for (std::size_t i = 0; i < document.size(); ++i)
    if (document.is_char(i, '.')) return fields::ends_sentence(context, i);
  FAIL("no full stop in " << text);
  return false;
}

using tests::organizations;

}  // namespace

TEST_CASE("a switch is on where the pack gives it the value that it asks for") {
  std::vector<lang::Pack> packs;
  packs.push_back(lang::parse_pack("aa", "[meta]\nlanguage = aa\nordinal_point = yes\nnames = declined\ntitle_complement = after name\nverb_second = no\n"));
  packs.push_back(lang::parse_pack("bb", "[meta]\nlanguage = bb\ntitle_complement = before name\n"));
  packs.push_back(lang::parse_pack("any", "[meta]\nlanguage = und\ntitle_case = yes\n"));
  const lang::Lexicon lexicon(packs);
  const lang::Conventions &first = lexicon.conventions(lexicon.language_id("aa")), &second = lexicon.conventions(lexicon.language_id("bb"));
  CHECK(first.ordinal_point);
  CHECK(first.names_declined);
  CHECK_FALSE(first.titles_take_complements);
  CHECK_FALSE(first.verb_second);
  CHECK_FALSE(first.title_case);
  CHECK(second.titles_take_complements);
  CHECK_FALSE(second.ordinal_point);
  CHECK(lexicon.conventions(0).title_case);  // the language is not known
  CHECK_FALSE(lexicon.conventions(0).ordinal_point);
}

TEST_CASE("a text whose language is not known is read as English in what the languages differ in") {
  CHECK(builtin().conventions(0).title_case);
  CHECK(builtin().conventions(builtin().language_id("en")).title_case);
  CHECK_FALSE(builtin().conventions(builtin().language_id("fr")).title_case);
}

TEST_CASE("a point behind a number makes an ordinal of it where the language writes so") {
  for (const auto& [language, text] : {std::pair{"de", "Am 1. November öffnet die Brücke."},
                                       {"de", "Der 25. Kongress tagt in Halle."},
                                       {"da", "Broen åbner den 4. marts i byen."},
                                       {"nb", "Broen åpner 4. mars i byen."},
                                       {"fi", "Silta avataan 4. maaliskuuta kaupungissa."},
                                       {"cs", "Most se otevře 4. března ve městě."},
                                       {"hu", "A 4. kerület új hidat kap."}}) {
    CAPTURE(language, text);
    CHECK_FALSE(first_stop_ends(language, text));
  }
  for (const auto& [language, text] : {std::pair{"en", "The bridge opened on May 4. The town is glad."},
                                       {"fr", "Le pont ouvre le 4. La ville est contente."},
                                       {"de", "Die Brücke öffnet im Jahr 2024. Die Stadt freut sich."},
                                       {"da", "Broen åbner i 2024. Byen er glad."}}) {
    CAPTURE(language, text);
    CHECK(first_stop_ends(language, text));
  }
}

TEST_CASE("the first half of a pair of compounds belongs to the name where the language writes so") {
  const char* const german = "Das teilt der Wasser- und Bodenverband Emstal heute mit. Der Verband hat 40 Mitglieder.";
  CHECK(tests::has(organizations(german, "de"), "Wasser- und Bodenverband Emstal"));
  // A pack of the caller's says it of another language, without any code.
  const char* const dutch = "Dat meldt de Inlichtingen- en Opsporingsdienst van het Ministerie van Financiën vandaag in een bericht.";
  const std::string whole = "Inlichtingen- en Opsporingsdienst van het Ministerie van Financiën";
  Options options;
  options.language = "nl";
  options.packs = {"[meta]\nlanguage = nl\nhalved_compounds = yes\n"};
  CHECK(tests::find(Parser(options).parse(dutch), whole, PartyKind::organization));
  CHECK_FALSE(tests::has(organizations(dutch, "nl"), whole));
}

TEST_CASE("a club's name goes on in front of its and; a firm's does not") {
  const auto names = [](const char* text) { return organizations(text, "de"); };
  CHECK(names("Das teilt der Tierschutzverein Emstal und Umgebung e. V. heute mit.") == std::vector<std::string>{"Tierschutzverein Emstal und Umgebung e. V."});
  for (const std::string& name : names("Das teilen der Tierschutzverein Emstal und Umgebung GmbH heute mit.")) CHECK(name != "Tierschutzverein Emstal und Umgebung GmbH");
}
