// What the user asked for on the command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "pressparse/options.hpp"

namespace pressparse::cli {

/// `pressparse FILE` parses; `pressparse view FILE` and its likes do something else with the release.
enum class Action { parse, view, explain, lint };

enum class Format { json, jsonl, table, html, ninjs, jsonld, parquet, text };

struct Command {
  Action action = Action::parse;
  std::vector<std::string> inputs;  // files, folders, "-"; never empty
  Format format = Format::jsonl;
  std::optional<std::string> output;  // a file (for view also a folder); standard output when absent
  bool page_each = false;  // view: a page for each release, into the folder `output`
  unsigned jobs = 1;
  std::string field;       // explain: the only key that is shown, or ""
  std::vector<std::string> ignored;  // lint: codes that are left out
  bool indented = false;  // one input as JSON of several lines
  bool jsonl = false;  // the inputs are JSON Lines, a text in each line
  std::string text_field = "text";
  std::string id_field = "id";
  Options parser;
};

/// Reads the command line. Without a value the program ends at once with `exit_code` (help, version, wrong usage).
std::optional<Command> read_command_line(int argc, char** argv, int& exit_code);

}  // namespace pressparse::cli
