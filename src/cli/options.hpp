// What the user asked for on the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pressparse/options.hpp"

namespace pressparse::cli {

enum class Format { json, jsonl, table, parquet };

struct Command {
  std::vector<std::string> inputs;  // files, folders, "-"; never empty
  Format format = Format::jsonl;
  std::optional<std::string> output;  // a file; standard output when absent
  unsigned jobs = 1;
  bool jsonl = false;  // the inputs are JSON Lines, a text in each line
  std::string text_field = "text";
  std::string id_field = "id";
  Options parser;
};

/// Reads the command line. Without a value the program ends at once with `exit_code` (help, version, wrong usage).
std::optional<Command> read_command_line(int argc, char** argv, int& exit_code);

}  // namespace pressparse::cli
