#include "cli/options.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <thread>

#include "cli/inputs.hpp"
#include "pressparse/lint.hpp"
#include "pressparse/version.hpp"

namespace pressparse::cli {
namespace {

constexpr const char* footer =
    "Other commands, each with a --help of its own:\n"
    "  pressparse view FILE...      writes a page that shows the release with its values marked\n"
    "  pressparse explain FILE...   says which rule found each value, and what was left out\n"
    "  pressparse lint FILE...      says what should not go out like this\n"
    "\n"
    "Examples:\n"
    "  pressparse release.txt                          one record, indented\n"
    "  pressparse --format table releases/             a summary of every release in a folder\n"
    "  pressparse releases/ --output records.jsonl     one record for each line\n"
    "  pressparse --jsonl --text-field body in.jsonl   texts from JSON Lines\n"
    "  python -m pressparse releases/ --format parquet --output releases.parquet\n"
    "\n"
    "Exit status: 0 all parsed, 1 some inputs could not be read (named on standard error), 2 wrong usage.";

constexpr const char* view_footer =
    "Each page stands alone: no script, nothing from elsewhere. Without --output it is written into the current folder, named after its\n"
    "release: release.txt gives release.pressparse.html. The names of the pages are printed.\n"
    "\n"
    "Exit status: 0 all written, 1 some inputs could not be read or pages not written, 2 wrong usage.";

/// One file or standard input gives one indented object; a folder or several inputs give a line for each.
bool is_single(const Command& command) {
  std::error_code error;
  return !command.jsonl && command.inputs.size() == 1 && !std::filesystem::is_directory(command.inputs.front(), error);
}

/// Options that are no member of Command as they stand on the line.
struct Raw {
  std::string format, encoding;
  unsigned jobs = 0;
  std::vector<std::string> packs;
};

void add_inputs(CLI::App& app, Command& command, Raw& raw) {
  app.add_option("input", command.inputs, "files, folders (their .txt, .md and .html files, subfolders included) or - for standard input");
  app.add_option("-j,--jobs", raw.jobs, "threads; as many as there are cores unless given")->option_text("N");
  app.add_option("--language", command.parser.language, "language of all texts, such as de; detected unless given")->option_text("TAG");
  app.add_option("--region", command.parser.region, "country of numbers and dates written without one, such as DE")->option_text("CODE");
  app.add_option("--reference-date", command.parser.reference_date, "day that settles missing years, YYYY-MM-DD")->option_text("DATE");
  app.add_option("--encoding", raw.encoding, "character set of all files; detected unless given")->option_text("NAME");
  app.add_option("--pack", raw.packs, "a language pack of your own; may be repeated")->option_text("FILE")->allow_extra_args(false);
  app.add_flag("--jsonl", command.jsonl, "the inputs are JSON Lines, with one text in each line");
  app.add_option("--text-field", command.text_field, "the field that holds the text (text)")->option_text("NAME");
  app.add_option("--id-field", command.id_field, "the field that names the text (id)")->option_text("NAME");
}

void add_format(CLI::App& app, Raw& raw, const std::string& help, std::vector<std::string> names) {
  app.add_option("-f,--format", raw.format, help)->check(CLI::IsMember(std::move(names)))->option_text("FORMAT");
}

void add_output(CLI::App& app, Command& command, const std::string& help, const char* kind) {
  app.add_option("-o,--output", command.output, help)->option_text(kind);
}

void describe_parse(CLI::App& app, Command& command, Raw& raw) {
  app.description("Turns press releases into data: headline, dates, people, quotes, contacts and more, each with its place in the text.");
  app.footer(footer);
  add_format(app, raw,
             "json, jsonl, table, html, ninjs (IPTC), jsonld (schema.org) or parquet (Python package only, with --output); json for one "
             "input and jsonl for several unless given",
             {"json", "jsonl", "table", "html", "ninjs", "jsonld", "parquet"});
  add_output(app, command, "write here instead of standard output", "FILE");
}

void describe_view(CLI::App& app, Command& command, Raw&) {
  app.description("Writes a page that shows the release with its values marked: colours, a legend, rules on hover, a table.");
  app.footer(view_footer);
  add_output(app, command, "a file for one page with all releases, or a folder for a page each", "FILE|DIR");
}

void describe_explain(CLI::App& app, Command& command, Raw& raw) {
  app.description("Says for every value which rule found it, and which candidates were looked at and left out.");
  app.footer("Each place is line:column. The number in brackets is the rule's precision on the gold releases.\n\n"
             "Exit status: 0 all explained, 1 some inputs could not be read, 2 wrong usage.");
  add_format(app, raw, "text (default) or json", {"text", "json"});
  app.add_option("--field", command.field, "only this field of the record, such as quotes")
      ->check(CLI::IsMember({"headline", "subheadlines", "dateline", "date", "dates", "timing", "reference", "parties", "quotes",
                             "contacts", "phones", "emails", "links", "addresses", "boilerplates", "captions", "end_mark"}))
      ->option_text("NAME");
  add_output(app, command, "write here instead of standard output", "FILE");
}

void describe_lint(CLI::App& app, Command& command, Raw& raw) {
  app.description("Says what should not go out like this: no contact, days that do not fit, texts that were to be replaced ...");
  std::string checks = "Checks:\n";
  std::vector<std::string> codes;
  for (const LintCheck& check : lint_checks()) {
    std::string line = "  " + std::string(check.code);
    line.resize(24, ' ');
    line += check.severity == Severity::error ? "error    " : check.severity == Severity::warning ? "warning  " : "info     ";
    checks += line + std::string(check.description) + "\n";
    codes.emplace_back(check.code);
  }
  app.footer(checks +
             "\nExit status: 0 no error (there may be warnings), 1 errors were found or an input could not be read, 2 wrong usage.");
  add_format(app, raw, "text (default) or json", {"text", "json"});
  app.add_option("--ignore", command.ignored, "a code, or several with commas between, that is not to be told")
      ->delimiter(',')
      ->check(CLI::IsMember(codes))
      ->option_text("CODE")
      ->allow_extra_args(false);
  add_output(app, command, "write here instead of standard output", "FILE");
}

struct NamedAction {
  const char* name;
  Action action;
  void (*describe)(CLI::App&, Command&, Raw&);
};

constexpr NamedAction actions[] = {
    {"view", Action::view, describe_view}, {"explain", Action::explain, describe_explain}, {"lint", Action::lint, describe_lint}};

Format format_named(const std::string& name) {
  constexpr std::pair<const char*, Format> formats[] = {{"json", Format::json},       {"jsonl", Format::jsonl}, {"table", Format::table},
                                                        {"html", Format::html},       {"ninjs", Format::ninjs}, {"jsonld", Format::jsonld},
                                                        {"parquet", Format::parquet}, {"text", Format::text}};
  return std::find_if(std::begin(formats), std::end(formats), [&](const auto& f) { return f.first == name; })->second;
}

}  // namespace

std::optional<Command> read_command_line(int argc, char** argv, int& exit_code) {
  Command command;
  Raw raw;
  CLI::App app;
  // Only the first word can be a command, so that a file may have any name behind it.
  const auto action = std::find_if(std::begin(actions), std::end(actions),
                                   [&](const NamedAction& a) { return argc > 1 && std::string_view(argv[1]) == a.name; });
  if (action != std::end(actions)) {
    command.action = action->action;
    app.name(std::string("pressparse ") + action->name);
    --argc, ++argv;
  } else {
    app.name("pressparse");
  }
  app.set_version_flag("--version", std::string("pressparse ") + version);
  add_inputs(app, command, raw);
  (action != std::end(actions) ? action->describe : describe_parse)(app, command, raw);
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
    if (raw.format == "parquet" && !command.output) throw CLI::ValidationError("--format", "parquet needs --output FILE");
    for (const std::string& file : raw.packs) {
      std::string problem;
      std::optional<std::string> text = read_file(file, problem);
      if (!text) throw CLI::ValidationError("--pack", problem);
      command.parser.packs.push_back(std::move(*text));
    }
  } catch (const CLI::ParseError& error) {
    exit_code = app.exit(error) == 0 ? 0 : 2;
    return std::nullopt;
  }
  if (!raw.encoding.empty()) command.parser.encoding = raw.encoding;
  command.jobs = raw.jobs ? raw.jobs : std::max(std::thread::hardware_concurrency(), 1u);
  if (command.action == Action::view) command.format = Format::html;
  else if (!raw.format.empty()) command.format = format_named(raw.format);
  else if (command.action != Action::parse) command.format = Format::text;
  else command.format = is_single(command) ? Format::json : Format::jsonl;
  // A list of records may be one JSON document; what the other commands write for several inputs is a line each.
  if (command.action != Action::parse && command.format == Format::json && !is_single(command)) command.format = Format::jsonl;
  command.indented = command.format == Format::json || is_single(command);
  std::error_code error;
  command.page_each = command.action == Action::view && (!command.output || std::filesystem::is_directory(*command.output, error));
  return command;
}

}  // namespace pressparse::cli
