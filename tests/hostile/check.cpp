// Hostile texts, without a clock on the wall.
//
//   hostile_check            every family at 64 KB: parses, keeps the properties, a second run agrees
//   hostile_check --small    at 4 KB, for builds that are slow
//   hostile_check FOLDER     the same for every file of a folder, such as the fuzzer's findings
//   hostile_check --growth   0.25, 0.5 and 1 MB: the last doubling multiplies the time by 3 at most (best of three)
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <limits>
#include <malloc.h>
#include <string_view>

#include "families.hpp"
#include "../property/checks.hpp"
#include "pressparse/parser.hpp"

namespace {

double seconds(const pressparse::Parser& parser, const std::string& text) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t start = std::clock();
    const pressparse::Release release = parser.parse(text);
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

bool grows_evenly(const pressparse::Parser& parser, const hostile::Family& family) {
  // Twice is linear, four times quadratic. hostile_table prints against the tight bar of 2.3; a test that shares its
  // machine with others needs room for a disturbed clock.
  constexpr double bar = 3.0, too_short_to_tell = 0.01;  // seconds
  for (int attempt = 0; attempt < 3; ++attempt) {  // a disturbed clock is no growth; real growth is there every time
    const double small = seconds(parser, family.text(500'000)), large = seconds(parser, family.text(1'000'000));
    if (small < too_short_to_tell || large <= bar * small) return true;
    std::printf("%s: 0.5 MB in %.3f s, 1 MB in %.3f s: %.2f times\n", std::string(family.name).c_str(), small, large, large / small);
  }
  return false;
}

/// 1 when a property does not hold.
int fails(const pressparse::Parser& parser, const std::string& name, const std::string& text) {
  const pressparse::Release release = parser.parse(text);
  std::string what = property::broken(release, text);
  if (what.empty() && !(parser.parse(text) == release)) what = "a second run disagrees";
  if (!what.empty()) std::printf("%s: %s\n", name.c_str(), what.substr(0, 300).c_str());
  return !what.empty();
}

/// Nothing, each byte, each pair of bytes.
int shortest_texts(const pressparse::Parser& parser) {
  int failures = fails(parser, "nothing", "");
  for (int first = 0; first < 256; ++first) {
    std::string text(1, static_cast<char>(first));
    failures += fails(parser, "byte " + std::to_string(first), text);
    text += ' ';
    for (int second = 0; second < 256; ++second) {
      text[1] = static_cast<char>(second);
      const std::string what = property::spans_broken(parser.parse(text), text);
      if (!what.empty()) std::printf("bytes %d %d: %s\n", first, second, what.c_str()), ++failures;
    }
  }
  return failures;
}

int check_folder(const pressparse::Parser& parser, const char* folder) {
  int files = 0, failures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    failures += fails(parser, entry.path().filename().string(), std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>()));
    ++files;
  }
  std::printf("%d files, %d failed\n", files, failures);
  return failures || !files ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const bool growth = argc > 1 && std::string_view(argv[1]) == "--growth", small = argc > 1 && std::string_view(argv[1]) == "--small";
  // Arrays of one size stay with the process and those of the next go back to the system, by a threshold that moves: the pages that are cleared anew
  // would be taken for growth. Here all stay, so that every size meets the memory of the round before.
  if (growth) {
    mallopt(M_MMAP_MAX, 0);
    mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
  }
  const pressparse::Parser parser;
  if (argc > 1 && !growth && !small) return check_folder(parser, argv[1]);
  int failures = growth ? 0 : shortest_texts(parser);
  for (const hostile::Family& family : hostile::families()) {
    if (growth) {
      failures += !grows_evenly(parser, family);
      continue;
    }
    failures += fails(parser, std::string(family.name), family.text(small ? 4 << 10 : 64 << 10));
  }
  std::printf("%d families failed\n", failures);
  return failures ? 1 : 0;
}
