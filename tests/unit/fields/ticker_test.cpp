#include <catch2/catch.hpp>

#include "fields/tickers.hpp"
#include "lang/lexicon.hpp"
#include "layout/layout.hpp"

using namespace pressparse;

namespace {

std::vector<std::string> tickers(std::string_view text) {
  static const lang::Lexicon lexicon(lang::builtin_packs());
  text::Document document = text::scan(text, lexicon.vocabulary());
  document.word_classes = &lexicon.classes(0);
  const layout::Layout layout = layout::find_blocks(document, lexicon, 0);
  const Options options;
  std::vector<Note> notes;
  const fields::Context context{document, lexicon, 0, layout, options, notes};
  fields::Mask mask(document);
  std::vector<std::string> out;
  for (const Ticker& ticker : fields::find_tickers(context, mask)) out.push_back(ticker.exchange + ":" + ticker.symbol);
  return out;
}

using List = std::vector<std::string>;

}  // namespace

TEST_CASE("tickers in parentheses") {
  CHECK(tickers("Harbour Inc. (NASDAQ: HRBR) said") == List{"NASDAQ:HRBR"});
  CHECK(tickers("Harbour Inc. (Nasdaq:HRBR)") == List{"NASDAQ:HRBR"});
  CHECK(tickers("Harbour (NYSE American: HBR) (TSX: HBM.A)") == List{"NYSE AMERICAN:HBR", "TSX:HBM.A"});
  CHECK(tickers("(the “Company”) (OTC PINK: $HRBR)") == List{"OTC PINK:HRBR"});
  CHECK(tickers("Harbour (Nasdaq: HRB, HRBL; TSXV: HX)") == List{"NASDAQ:HRB", "NASDAQ:HRBL", "TSXV:HX"});
}

TEST_CASE("what is no ticker") {
  CHECK(tickers("listed on the NASDAQ: shares rose").empty());
  CHECK(tickers("(London: Penguin, 2004)").empty());
  CHECK(tickers("(Paris: the city of light)").empty());
  CHECK(tickers("(see NASDAQ)").empty());
  CHECK(tickers("Photo (Frankfurt: Müller)").empty());
}
