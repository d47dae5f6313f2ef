#include "cli/options.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <thread>

#include "cli/inputs.hpp"
#include "pressparse/version.hpp"

namespace pressparse::cli {
namespace {

constexpr const char* footer =
    "Examples:\n"
    "  pressparse release.txt                          one record, indented\n"
    "  pressparse --format table releases/             a summary of every release in a folder\n"
    "  pressparse releases/ --output records.jsonl     one record for each line\n"
    "  pressparse --jsonl --text-field body in.jsonl   texts from JSON Lines\n"
    "  python -m pressparse releases/ --format parquet --output releases.parquet\n"
    "\n"
    "Exit status: 0 all parsed, 1 some inputs could not be read (named on standard error), 2 wrong usage.";

const std::map<std::string, Format> formats = {{"json", Format::json}, {"jsonl", Format::jsonl}, {"table", Format::table}, {"parquet", Format::parquet}};

/// One file or standard input gives one indented object; a folder or several inputs give a line for each.
Format default_format(const Command& command) {
  const bool one = !command.jsonl && command.inputs.size() == 1 && !std::filesystem::is_directory(command.inputs.front());
  return one ? Format::json : Format::jsonl;
}

}  // namespace

std::optional<Command> read_command_line(int argc, char** argv, int& exit_code) {
  Command command;
  CLI::App app{"Turns press releases into data: headline, dates, people, quotes, contacts and more, each with its place in the text.", "pressparse"};
  app.footer(footer);
  app.set_version_flag("--version", std::string("pressparse ") + version);
  app.add_option("input", command.inputs, "files, folders (their .txt, .md and .html files, subfolders included) or - for standard input");
  std::string format;
  app.add_option("-f,--format", format, "json, jsonl, table or parquet (Python package only, with --output); json for one input and jsonl for several unless given")
      ->check(CLI::IsMember(formats))
      ->option_text("FORMAT");
  app.add_option("-o,--output", command.output, "write here instead of standard output")->option_text("FILE");
  unsigned jobs = 0;
  app.add_option("-j,--jobs", jobs, "threads; as many as there are cores unless given")->option_text("N");
  app.add_option("--language", command.parser.language, "language of all texts, such as de; detected unless given")->option_text("TAG");
  app.add_option("--region", command.parser.region, "country of numbers and dates written without one, such as DE")->option_text("CODE");
  app.add_option("--reference-date", command.parser.reference_date, "day that settles missing years, YYYY-MM-DD")->option_text("DATE");
  std::string encoding;
  app.add_option("--encoding", encoding, "character set of all files; detected unless given")->option_text("NAME");
  std::vector<std::string> packs;
  app.add_option("--pack", packs, "a language pack of your own; may be repeated")->option_text("FILE")->allow_extra_args(false);
  app.add_flag("--jsonl", command.jsonl, "the inputs are JSON Lines, with one text in each line");
  app.add_option("--text-field", command.text_field, "the field that holds the text (text)")->option_text("NAME");
  app.add_option("--id-field", command.id_field, "the field that names the text (id)")->option_text("NAME");
  try {
    app.parse(argc, argv);
    if (command.inputs.empty()) {
      if (isatty(STDIN_FILENO)) {
        std::cerr << app.help();
        exit_code = 2;
        return std::nullopt;
      }
      command.inputs.push_back("-");
    }
    if (format == "parquet" && !command.output) throw CLI::ValidationError("--format", "parquet needs --output FILE");
    for (const std::string& file : packs) {
      std::string problem;
      std::optional<std::string> text = read_file(file, problem);
      if (!text) throw CLI::ValidationError("--pack", problem);
      command.parser.packs.push_back(std::move(*text));
    }
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error) == 0 ? 0 : 2;
    return std::nullopt;
  }
  if (!encoding.empty()) command.parser.encoding = encoding;
  command.jobs = jobs ? jobs : std::max(std::thread::hardware_concurrency(), 1u);
  command.format = format.empty() ? default_format(command) : formats.at(format);
  return command;
}

}  // namespace pressparse::cli
