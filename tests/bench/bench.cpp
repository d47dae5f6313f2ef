// The full record beside three yardsticks over the same bytes in the same run: ICU's word break iterator, one RE2 scan
// for one date pattern, and the JSON writer alone. Read the ratios; absolute times drift with the machine.
//
//   pressparse_bench TEXTS.jsonl     # lines of {"id": ..., "text": ...}; without an argument the example releases, repeated
//   pressparse_bench TEXTS --ratios  # only the table of ratios, by stage: rounds of all yardsticks in turn, the best of each
#include <benchmark/benchmark.h>
#include <re2/re2.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

#include "lang/lexicon.hpp"
#include "layout/layout.hpp"
#include "pressparse/pressparse.hpp"
#include "stages.hpp"
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

void break_words(icu::BreakIterator& words, const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  UText* source = utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &error);
  words.setText(source, error);
  std::int32_t count = 0;
  while (words.next() != icu::BreakIterator::DONE) ++count;
  benchmark::DoNotOptimize(count);
  utext_close(source);
}

std::unique_ptr<icu::BreakIterator> word_breaker() {
  UErrorCode status = U_ZERO_ERROR;
  return std::unique_ptr<icu::BreakIterator>(icu::BreakIterator::createWordInstance(icu::Locale::getEnglish(), status));
}

void icu_word_break(benchmark::State& state) {
  const auto words = word_breaker();
  over_all(state, [&](const std::string& text) { break_words(*words, text); });
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

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// One row of the table: the least CPU time of the rounds.
struct Best {
  std::map<std::string, double> seconds;
  void add(const std::string& name, double time) {
    const auto [entry, fresh] = seconds.emplace(name, time);
    if (!fresh) entry->second = std::min(entry->second, time);
  }
};

/// CPU time over ICU's in the same run. Stages are measured by a clock read between them, so that their sum is a little more than the record.
void print_ratios() {
  constexpr int rounds = 5;
  const auto words = word_breaker();
  const pressparse::Parser parser;
  Best best, stages;
  std::vector<std::string> order;
  for (int round = 0; round < rounds; ++round) {
    const auto timed = [&](const std::string& name, auto work) {
      const double start = cpu_seconds();
      work();
      best.add(name, cpu_seconds() - start);
    };
    timed("ICU word break", [&] { for (const std::string& text : texts) break_words(*words, text); });
    timed("scan", [&] { for (const std::string& text : texts) benchmark::DoNotOptimize(pressparse::text::scan(text, lexicon().vocabulary())); });
    timed("full record", [&] { for (const std::string& text : texts) benchmark::DoNotOptimize(parser.parse(text)); });
    std::string out;
    double json = 0;
    std::map<std::string, double> sums;
    double last = 0;
    const pressparse::StageWatch watch{[&](std::string_view stage) {
      const double now = cpu_seconds();
      const std::string name(stage);
      if (round == 0 && !sums.count(name)) order.push_back(name);
      sums[name] += now - last;
      last = cpu_seconds();
    }};
    for (const std::string& text : texts) {
      last = cpu_seconds();
      const pressparse::Release release = watch.parse(parser, text);
      const double start = cpu_seconds();
      out.clear();
      pressparse::append_json(release, out);
      json += cpu_seconds() - start;
    }
    best.add("JSON writer", json);
    for (const auto& [name, time] : sums) stages.add(name, time);
  }
  const double icu = best.seconds["ICU word break"];
  std::cout << "seconds: icu=" << icu << " record=" << best.seconds["full record"] << " json=" << best.seconds["JSON writer"] << "\n";
  std::cout << std::fixed << std::setprecision(2) << "\nCPU time over that of ICU's word break pass\n";
  for (const char* name : {"ICU word break", "scan", "full record", "JSON writer"}) std::cout << "  " << std::left << std::setw(32) << name << best.seconds[name] / icu << "\n";
  std::cout << "JSON writer over full record        " << best.seconds["JSON writer"] / best.seconds["full record"] << "\nby stage\n" << std::setprecision(3);
  for (const std::string& name : order) std::cout << "  " << std::left << std::setw(32) << name << stages.seconds[name] / icu << "\n";
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
  const bool only_ratios = argc > 1 && std::string_view(argv[argc - 1]) == "--ratios";
  if (argc - only_ratios > 1) load_jsonl(argv[1]);
  else load_examples();
  for (const std::string& text : texts) total_bytes += static_cast<std::int64_t>(text.size());
  std::cout << texts.size() << " texts, " << total_bytes << " bytes\n";
  if (!only_ratios) benchmark::RunSpecifiedBenchmarks();
  print_ratios();
}
