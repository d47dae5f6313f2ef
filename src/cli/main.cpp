// The command `pressparse`: files, folders or standard input in, records out.
#include <CLI/CLI.hpp>

#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

#include "pressparse/pressparse.hpp"

int main(int argc, char** argv) {
  CLI::App app{"Turns press releases into data."};
  std::vector<std::string> inputs;
  std::string format = "jsonl";
  app.add_option("input", inputs, "files");
  app.add_option("--format", format);
  CLI11_PARSE(app, argc, argv);
  const pressparse::Parser parser;
  int status = 0;
  for (const std::string& path : inputs) {
    std::ifstream file(path, std::ios::binary);
    if (!file) {
      std::cerr << "pressparse: cannot read " << path << "\n";
      status = 1;
      continue;
    }
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    pressparse::Release release = parser.parse(text, path);
    pressparse::convert_offsets_to_code_points(release, text);
    std::cout << pressparse::to_json(release) << "\n";
  }
  return status;
}
