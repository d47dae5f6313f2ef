// Runs targets over files without a fuzzer, as part of the normal tests: what a campaign once found, and the seeds.
//
//   fuzz_replay regressions FOLDER     cases.tsv names each file with its target; a missing or unnamed file fails
//   fuzz_replay all FILE...            every target over every file
//   fuzz_replay TARGET FILE...
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>

#include "targets.hpp"

namespace {

std::string read(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

bool fails(const fuzz::Target& target, const std::filesystem::path& file, const std::string& bytes) {
  const std::string what = target.broken(bytes);
  if (!what.empty()) std::cout << file.filename().string() << ": " << target.name << ": " << what << "\n";
  return !what.empty();
}

/// Every target: a case that one found may be one for its neighbours.
int run_all(const std::filesystem::path& file, std::string_view name = {}) {
  const std::string bytes = read(file);
  int failures = 0;
  for (const auto& group : {fuzz::inputs(), fuzz::finders(), fuzz::outputs()})
    for (const fuzz::Target& target : group)
      if (name.empty() || name == target.name) failures += fails(target, file, bytes);
  return failures;
}

int regressions(const std::filesystem::path& folder) {
  std::ifstream table(folder / "cases.tsv");
  std::set<std::string> named;
  int failures = 0;
  for (std::string line; std::getline(table, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::string file = line.substr(0, line.find('\t'));
    named.insert(file);
    if (std::filesystem::exists(folder / file)) failures += run_all(folder / file);
    else std::cout << file << " is missing\n", ++failures;
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (const std::string file = entry.path().filename().string(); file != "cases.tsv" && !named.contains(file)) std::cout << file << " is not in cases.tsv\n", ++failures;
  std::cout << named.size() << " cases, " << failures << " failures\n";
  return failures || named.empty() ? 1 : 0;
}

}  // namespace

int main(int argc, char** argv) {
  const std::string mode = argc > 2 ? argv[1] : "";
  if (mode == "regressions") return regressions(argv[2]);
  if (mode.empty() || (mode != "all" && !fuzz::find_target(mode))) {
    std::cerr << "usage: fuzz_replay regressions FOLDER | (all | TARGET) FILE...\n";
    return 2;
  }
  int failures = 0;
  for (int i = 2; i < argc; ++i) failures += run_all(argv[i], mode == "all" ? "" : mode);
  std::cout << argc - 2 << " files, " << failures << " failures\n";
  return failures ? 1 : 0;
}
