// Prints, for each hostile family, the speed at several sizes and how the time grows when the size doubles.
//
//   hostile_table [MEGABYTES | PART OF A NAME ...]     # default 1 2 4, all families; exit 1 when a bar is missed
//
// Bars: doubling the size multiplies the time by 2.3 at most (measured between the largest two sizes, smaller times of
// three), and at least 10 MB/s everywhere. Processor time, not time on the wall: other work on the machine counts little.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string_view>
#include <vector>

#include "families.hpp"
#include "pressparse/pressparse.hpp"

namespace {

double seconds(const pressparse::Parser& parser, const std::string& text) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const std::clock_t start = std::clock();
    const pressparse::Release release = parser.parse(text);
    const double took = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    if (took < best) best = took;
    if (best > 2) break;
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr double growth_bar = 2.3, speed_bar = 10;
  std::vector<double> megabytes;
  std::vector<std::string_view> wanted;
  for (int i = 1; i < argc; ++i)
    if (const double size = std::atof(argv[i]); size > 0) megabytes.push_back(size);
    else wanted.push_back(argv[i]);
  if (megabytes.empty()) megabytes = {1, 2, 4};
  const pressparse::Parser parser;
  int missed = 0;
  for (const hostile::Family& family : hostile::families()) {
    const auto named = [&](std::string_view part) { return family.name.find(part) != family.name.npos; };
    if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), named)) continue;
    std::printf("%-26s", std::string(family.name).c_str());
    double last = 0, growth = 0, slowest = 1e9;
    for (const double size : megabytes) {
      const double took = seconds(parser, family.text(static_cast<std::size_t>(size * 1e6)));
      std::printf(" %8.1f MB/s", size / took);
      if (last > 0.002) growth = took / last;
      slowest = std::min(slowest, size / took);
      last = took;
      if (took > 20) break;
    }
    const bool bad = growth > growth_bar || slowest < speed_bar;
    missed += bad;
    std::printf("  growth %4.2f%s\n", growth, bad ? "  MISSED" : "");
    std::fflush(stdout);
  }
  std::printf("%d families missed a bar\n", missed);
  return missed ? 1 : 0;
}
