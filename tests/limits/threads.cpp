// Eight threads share one parser from its first use on and do with every text all that a caller does: the same comes out everywhere.
// Made for ThreadSanitizer, which watches what the threads touch.
//
//   threads FOLDER...     every file below that is named *.txt or has no extension; hostile families are added
#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <thread>

#include "../hostile/families.hpp"
#include "pressparse/pressparse.hpp"

namespace {

using namespace pressparse;

constexpr std::size_t thread_count = 8, hostile_size = 4'000;

std::size_t use(const Parser& parser, const std::string& text) {
  const Release release = parser.parse(text);
  return std::hash<std::string>{}(to_json(release) + to_html_fragment(release, text) + to_table(release) + to_text(parser.explain(text), text) + to_text(lint(release, text), text));
}

std::vector<std::string> texts_below(const char* folder) {
  std::vector<std::string> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto extension = entry.path().extension();
    if (!entry.is_regular_file() || (!extension.empty() && extension != ".txt")) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> texts;
  for (int i = 1; i < argc; ++i) {
    std::vector<std::string> more = texts_below(argv[i]);
    if (more.empty()) return std::printf("%s holds no text\n", argv[i]), 1;
    std::move(more.begin(), more.end(), std::back_inserter(texts));
  }
  for (const hostile::Family& family : hostile::families()) texts.push_back(family.text(hostile_size));

  const Parser parser;
  std::array<std::vector<std::size_t>, thread_count> seen;
  std::vector<std::thread> threads;
  for (std::size_t t = 0; t < thread_count; ++t)
    threads.emplace_back([&, t] {
      seen[t].resize(texts.size());
      // Half of the threads begin at the same text, the others somewhere else.
      const std::size_t from = t % 2 ? t * texts.size() / thread_count : 0;
      for (std::size_t i = 0; i < texts.size(); ++i) seen[t][(from + i) % texts.size()] = use(parser, texts[(from + i) % texts.size()]);
    });
  for (std::thread& thread : threads) thread.join();

  std::size_t different = 0;
  for (std::size_t i = 0; i < texts.size(); ++i)
    different += !std::all_of(seen.begin(), seen.end(), [&](const auto& of_thread) { return of_thread[i] == seen[0][i]; });
  // Batches make threads of their own.
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  different += parse_batch(parser, views, {.threads = thread_count}).size() != texts.size();
  std::printf("%zu texts in %zu threads, %zu differ\n", texts.size(), thread_count, different);
  return different ? 1 : 0;
}
