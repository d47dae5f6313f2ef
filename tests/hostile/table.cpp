// Prints, for each hostile family, the speed at several sizes and how the time grows when the size doubles.
//
//   hostile_table [MEGABYTES ...]     # default 1 2 4; exit 1 when a bar is missed
//
// Bars: doubling the size multiplies the time by 2.3 at most (measured between the largest two sizes, smaller times of
// three), and at least 10 MB/s everywhere.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "families.hpp"
#include "pressparse/pressparse.hpp"

namespace {

double seconds(const pressparse::Parser& parser, const std::string& text) {
  double best = 1e9;
  for (int round = 0; round < 3; ++round) {
    const auto start = std::chrono::steady_clock::now();
    const pressparse::Release release = parser.parse(text);
    const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (took < best) best = took;
    if (best > 5) break;
  }
  return best;
}

}  // namespace

int main(int argc, char** argv) {
  constexpr double growth_bar = 2.3, speed_bar = 10;
  std::vector<double> megabytes;
  for (int i = 1; i < argc; ++i) megabytes.push_back(std::atof(argv[i]));
  if (megabytes.empty()) megabytes = {1, 2, 4};
  const pressparse::Parser parser;
  int missed = 0;
  for (const hostile::Family& family : hostile::families()) {
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
