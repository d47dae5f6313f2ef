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

TEST_CASE("Polish, Czech and Slovak are told apart, and from their other neighbours") {
  const lang::Lexicon lexicon(lang::builtin_packs());
  const auto language = [&](const char* text) { return lexicon.languages()[lexicon.detect(text::scan(text, lexicon.vocabulary()))]; };
  for (const char* polish : {"Nowy most w Toruniu został otwarty dla ruchu. To pierwsza taka przeprawa przez Wisłę od dwudziestu lat.",
                             "Uniwersytet zaprasza na wykład o historii miasta oraz na spacer po starówce.", "Spółka podpisała umowę, która obejmuje dostawę tramwajów do Łodzi."})
    CHECK(language(polish) == "pl");
  for (const char* czech : {"Nový most v Plzni byl otevřen pro dopravu. Je to první taková stavba, která vznikla po dvaceti letech.",
                            "Univerzita zve na přednášku o historii města a také na procházku, která se koná v sobotu.", "Společnost podepsala smlouvu, podle níž se do Brna dodají tramvaje."})
    CHECK(language(czech) == "cs");
  for (const char* slovak : {"Nový most v Košiciach bol otvorený pre dopravu. Je to prvá taká stavba, ktorá vznikla po dvadsiatich rokoch.",
                             "Univerzita pozýva na prednášku o histórii mesta, ktorá sa koná v sobotu, a aj na prechádzku.", "Spoločnosť podpísala zmluvu, podľa ktorej sa do Bratislavy dodajú električky."})
    CHECK(language(slovak) == "sk");
  CHECK(language("The new bridge in Toruń has been opened to traffic. It is the first one over the Vistula in twenty years.") == "en");
  CHECK(language("Die neue Brücke in Toruń wurde für den Verkehr geöffnet. Sie ist die erste seit zwanzig Jahren.") == "de");
}
