// Prints one table of all hostile families: the speed at several sizes, how the time grows when the size doubles, memory, caps.
//
//   hostile_table [MEGABYTES | PART OF A NAME ...]     # default 1 2 4 8, all families; exit 1 when a bar is missed
//
// Bars: doubling the size multiplies the time by 2.3 at most (between the two largest sizes),
// at least 10 MB/s everywhere, and at most 128 MB of memory for each MB of text. Processor time, not time on the wall: other work
// on the machine counts little. Memory is what the process has at its highest above what it had before; a cap that was hit is in the last column.
//
// Each parse is the first of a process of its own, so that all sizes meet the same memory: pages the system has yet to clear. In one process
// a second parse finds the pages of the first again, but only where no array is above 32 MB, the most that the C library keeps for reuse:
// a text of 4 MB would be measured with warm memory, one of 8 MB with cold, and memory would be taken for growth.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <malloc.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include "families.hpp"
#include "pressparse/pressparse.hpp"

namespace {

constexpr double growth_bar = 2.3, speed_bar = 10, memory_bar = 128;

/// A line of /proc/self/status in megabytes: "VmHWM" is the highest so far, "VmRSS" now.
double megabytes_of(std::string_view key) {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with(key)) return std::atof(line.c_str() + key.size() + 1) / 1024;
  return 0;
}

struct Measure {
  double seconds = 1e9, memory = 0;
  std::string caps;
};

Measure first_parse(const pressparse::Parser& parser, const std::string& text) {
  Measure out;
  const double before = megabytes_of("VmRSS");
  const std::clock_t start = std::clock();
  const pressparse::Release release = parser.parse(text);
  out.seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  out.memory = megabytes_of("VmHWM") - before;
  for (const pressparse::Note& note : release.notes)
    if (note.code.ends_with(".budget") && out.caps.find(note.code) == std::string::npos) out.caps += " " + note.code;
  return out;
}

/// The first parse of a process of its own.
Measure in_own_process(const pressparse::Parser& parser, const std::string& text) {
  int ends[2];
  if (pipe(ends)) return {};
  std::fflush(stdout);
  malloc_trim(0);  // what the parent has freed is no memory that the child finds warm, nor one that it has to copy
  const pid_t child = fork();
  if (child == 0) {
    const Measure found = first_parse(parser, text);
    std::FILE* out = fdopen(ends[1], "w");
    std::fprintf(out, "%.6f %.3f%s", found.seconds, found.memory, found.caps.c_str());
    std::fflush(out);
    _exit(0);
  }
  close(ends[1]);
  Measure out;
  std::FILE* in = fdopen(ends[0], "r");
  if (child < 0 || std::fscanf(in, "%lf %lf", &out.seconds, &out.memory) != 2) out = {};  // it crashed: endless
  for (int c; (c = std::fgetc(in)) != EOF;) out.caps += static_cast<char>(c);
  std::fclose(in);
  if (child > 0) waitpid(child, nullptr, 0);
  return out;
}

/// The one in the middle of three; one alone where it is too short or too long to matter.
Measure measure(const pressparse::Parser& parser, const std::string& text) {
  std::vector<Measure> all;
  do all.push_back(in_own_process(parser, text));
  while (all.size() < 3 && all[0].seconds > 0.02 && all[0].seconds < 5);
  std::sort(all.begin(), all.end(), [](const Measure& a, const Measure& b) { return a.seconds < b.seconds; });
  return all[all.size() / 2];
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<double> sizes;
  std::vector<std::string_view> wanted;
  for (int i = 1; i < argc; ++i)
    if (const double size = std::atof(argv[i]); size > 0) sizes.push_back(size);
    else wanted.push_back(argv[i]);
  if (sizes.empty()) sizes = {1, 2, 4, 8};
  std::printf("row family                    ");
  for (const double size : sizes) std::printf("%5.0f MB", size);
  std::printf(" MB/s | growth | memory a MB | caps\n");
  const pressparse::Parser parser;
  int missed = 0, count = 0;
  for (const hostile::Family& family : hostile::families()) {
    const auto named = [&](std::string_view part) { return family.name.find(part) != family.name.npos; };
    if (!wanted.empty() && std::none_of(wanted.begin(), wanted.end(), named)) continue;
    ++count;
    std::printf("%3d %-26s", family.row, std::string(family.name).c_str());
    Measure last;
    double growth = 0, slowest = 1e9, memory = 0;
    for (const double size : sizes) {
      const Measure now = measure(parser, family.text(static_cast<std::size_t>(size * 1e6)));
      std::printf(" %7.1f", size / now.seconds);
      if (last.seconds < 1e8) growth = now.seconds / std::max(last.seconds, 0.002);
      slowest = std::min(slowest, size / now.seconds);
      memory = now.memory / size;
      last = now;
      std::fflush(stdout);
      if (now.seconds > 20) break;
    }
    const bool grows = growth > growth_bar, slow = slowest < speed_bar, swells = memory > memory_bar;
    missed += grows || slow || swells;
    std::printf("      | %6.2f | %11.0f |%s%s%s%s\n", growth, memory, last.caps.c_str(), grows ? " GROWS" : "", slow ? " SLOW" : "", swells ? " SWELLS" : "");
    std::fflush(stdout);
  }
  std::printf("%d of %d families missed a bar\n", missed, count);
  return missed ? 1 : 0;
}
