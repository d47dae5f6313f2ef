// The full record beside three yardsticks over the same bytes in the same run: ICU's word break iterator, one RE2 scan
// for one date pattern, and the JSON writer alone. Read the ratios; absolute times drift with the machine.
//
//   bench TEXTS.jsonl    # lines of {"id": ..., "text": ...}; without an argument the example releases, repeated
#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "lang/lexicon.hpp"
#include "layout/layout.hpp"
#include "pressparse/pressparse.hpp"
#include "text/document.hpp"

namespace {

std::vector<std::string> texts;
std::int64_t total_bytes = 0;

void load_jsonl(const std::string& path) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) texts.push_back(nlohmann::json::parse(line).at("text"));
}

void load_examples() {
  for (int round = 0; round < 50; ++round)
    for (const auto& entry : std::filesystem::directory_iterator(PRESSPARSE_SOURCE_DIR "/examples/releases"))
      if (entry.path().extension() == ".txt") {
        std::ifstream file(entry.path(), std::ios::binary);
        texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
      }
}

template <class Work>
void over_all(benchmark::State& state, Work work) {
  for (auto _ : state)
    for (const std::string& text : texts) work(text);
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * total_bytes);
}

void icu_word_break(benchmark::State& state) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
  over_all(state, [&](const std::string& text) {
    UErrorCode error = U_ZERO_ERROR;
    UText* source = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
    words->setText(source, error);
    std::int32_t count = 0;
    while (words->next() != icu::BreakIterator::DONE) ++count;
    benchmark::DoNotOptimize(count);
    utext_close(source);
  });
}

void re2_date_scan(benchmark::State& state) {
  const re2::RE2 date(R"((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})");
  over_all(state, [&](const std::string& text) {
    re2::StringPiece rest(text);
    int count = 0;
    while (re2::RE2::FindAndConsume(&rest, date)) ++count;
    benchmark::DoNotOptimize(count);
  });
}

const pressparse::lang::Lexicon& lexicon() {
  static const pressparse::lang::Lexicon all(pressparse::lang::builtin_packs());
  return all;
}

void scan(benchmark::State& state) {
  over_all(state, [](const std::string& text) { benchmark::DoNotOptimize(pressparse::text::scan(text, lexicon().vocabulary())); });
}

void scan_and_blocks(benchmark::State& state) {
  over_all(state, [](const std::string& text) {
    pressparse::text::Document document = pressparse::text::scan(text, lexicon().vocabulary());
    const auto language = lexicon().detect(document);
    document.word_classes = &lexicon().classes(language);
    benchmark::DoNotOptimize(pressparse::layout::find_blocks(document, lexicon(), language));
  });
}

void full_record(benchmark::State& state) {
  const pressparse::Parser parser;
  over_all(state, [&](const std::string& text) { benchmark::DoNotOptimize(parser.parse(text)); });
}

void json_writer(benchmark::State& state) {
  const pressparse::Parser parser;
  std::vector<pressparse::Release> releases;
  for (const std::string& text : texts) releases.push_back(parser.parse(text));
  std::string out;
  for (auto _ : state)
    for (const auto& release : releases) {
      out.clear();
      pressparse::append_json(release, out);
      benchmark::DoNotOptimize(out.data());
    }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations()) * total_bytes);
}

BENCHMARK(icu_word_break)->Unit(benchmark::kMillisecond);
BENCHMARK(re2_date_scan)->Unit(benchmark::kMillisecond);
BENCHMARK(scan)->Unit(benchmark::kMillisecond);
BENCHMARK(scan_and_blocks)->Unit(benchmark::kMillisecond);
BENCHMARK(full_record)->Unit(benchmark::kMillisecond);
BENCHMARK(json_writer)->Unit(benchmark::kMillisecond);

}  // namespace

int main(int argc, char** argv) {
  benchmark::Initialize(&argc, argv);
  if (argc > 1) load_jsonl(argv[1]);
  else load_examples();
  for (const std::string& text : texts) total_bytes += static_cast<std::int64_t>(text.size());
  std::cout << texts.size() << " texts, " << total_bytes << " bytes\n";
  benchmark::RunSpecifiedBenchmarks();
}
