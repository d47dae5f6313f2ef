#include "cli/command.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

#include "cli/in_order.hpp"
#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "cli/records.hpp"
#include "cli/writer.hpp"
#include "pressparse/pressparse.hpp"

namespace pressparse::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

Outcome parse_input(const Command& command, const Parser& parser, Input input) {
  Outcome outcome;
  outcome.size = input.size;
  try {
    std::string name = input.name;
    std::optional<std::string> bytes =
        input.line ? read_json_line(command, *input.line, name, outcome.problem) : read_file(name, outcome.problem);
    if (!bytes) return outcome;
    // The encoding is settled here, not in the parser, so that offsets can be told in the text that results.
    std::optional<std::string_view> encoding;
    if (input.line) encoding = "UTF-8";
    else if (command.parser.encoding) encoding = *command.parser.encoding;
    const DecodedText decoded = decode(*bytes, encoding);
    outcome.name = name;
    if (command.action == Action::explain) {
      outcome.record = write_explanation(command, parser.explain(decoded.text, std::move(name)), decoded.text);
      return outcome;
    }
    Release release = parser.parse(decoded.text, name);
    release.notes.insert(release.notes.begin(), decoded.notes.begin(), decoded.notes.end());
    if (command.action == Action::lint) {
      std::vector<Finding> findings = lint(release, decoded.text, command.ignored);
      outcome.faulty = std::any_of(findings.begin(), findings.end(), [](const Finding& f) { return f.severity == Severity::error; });
      outcome.record = write_findings(command, std::move(findings), outcome.name, decoded.text);
    } else if (command.format == Format::parquet) {
      convert_offsets_to_code_points(release, decoded.text);
      outcome.release = std::move(release);
    } else {
      outcome.record = write_record(command, std::move(release), decoded.text);
    }
  } catch (const std::exception& error) {
    outcome.problem = input.name + ": " + error.what();
  }
  return outcome;
}

/// The file of the option --output, or standard output.
class Output {
 public:
  explicit Output(const std::optional<std::string>& path) : file_(path ? std::fopen(path->c_str(), "wb") : stdout) {}
  ~Output() {
    if (file_ && file_ != stdout) std::fclose(file_);
  }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  std::FILE* file() const { return file_; }

 private:
  std::FILE* file_;
};

/// Opens what the records are written to, or says why not.
std::unique_ptr<Writer> open_writer(const Command& command, std::unique_ptr<Output>& output, TableFile* parquet) {
  std::string problem;
  if (command.format == Format::parquet) {
    try {
      parquet->open(*command.output);
      return table_writer(*parquet);
    } catch (const std::exception& error) {
      problem = error.what();
    }
  } else if (command.page_each) {
    return page_writer(command.output.value_or(""));
  } else {
    output = std::make_unique<Output>(command.output);
    if (output->file()) return text_writer(output->file(), command);
    problem = std::strerror(errno);
  }
  std::fprintf(stderr, "pressparse: cannot write %s: %s\n", command.output->c_str(), problem.c_str());
  return nullptr;
}

int run_command(const Command& command, TableFile* parquet) {
  Options options = command.parser;
  options.encoding.reset();  // see parse_input
  if (command.parser.encoding) decode({}, *command.parser.encoding);  // an unknown name is wrong usage, not a bad input
  const Parser parser(std::move(options));

  std::unique_ptr<Output> output;
  const std::unique_ptr<Writer> writer = open_writer(command, output, parquet);
  if (!writer) return 2;

  int status = 0;
  bool faulty = false;  // lint found an error
  std::optional<Progress> progress;
  std::mutex mutex;  // a file may be missing in one thread while another writes a record
  const auto complain = [&](const std::string& problem) {
    const std::lock_guard lock(mutex);
    if (progress) progress->clear();
    std::fprintf(stderr, "pressparse: %s\n", problem.c_str());
    status = 1;
  };
  Inputs inputs(command, complain);
  progress.emplace(inputs.total_size(), output && isatty(fileno(output->file())));
  in_order(
      command.jobs, [&] { return interrupted ? std::nullopt : inputs.next(); },
      [&](Input input) { return parse_input(command, parser, std::move(input)); },
      [&](Outcome outcome) {
        const std::uintmax_t size = outcome.size;
        faulty |= outcome.faulty;
        if (outcome.problem.empty()) writer->add(std::move(outcome));
        else complain(outcome.problem);
        const std::lock_guard lock(mutex);
        progress->add(size);
      });
  if (const std::string problem = writer->finish(); !problem.empty()) {
    complain("cannot write the records: " + problem);
    return 1;
  }
  if (command.action == Action::view && !command.page_each) std::printf("%s\n", command.output->c_str());
  return interrupted ? 130 : faulty ? 1 : status;
}

}  // namespace

int run(int argc, char** argv, TableFile* parquet) {
  int exit_code = 0;
  const std::optional<Command> command = read_command_line(argc, argv, exit_code);
  if (!command) return exit_code;
  if (command->format == Format::parquet && !parquet) {
    std::fprintf(stderr,
                 "pressparse: Parquet is written by the Python package: pip install pressparse pyarrow, then python -m pressparse with the "
                 "same options\n");
    return 2;
  }
  // A reader that went away ends the program as it ends cat; the first Ctrl-C lets the records in work be finished, a second does not.
  std::signal(SIGPIPE, SIG_DFL);
  struct sigaction action = {};
  action.sa_handler = [](int) { interrupted = 1; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  try {
    return run_command(*command, parquet);
  } catch (const Error& error) {
    std::fprintf(stderr, "pressparse: %s\n", error.what());
    return 2;
  }
}

}  // namespace pressparse::cli
