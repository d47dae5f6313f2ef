#include "cli/command.hpp"

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>

#include "cli/in_order.hpp"
#include "cli/indent.hpp"
#include "cli/inputs.hpp"
#include "cli/options.hpp"
#include "cli/progress.hpp"
#include "pressparse/pressparse.hpp"

namespace pressparse::cli {
namespace {

volatile std::sig_atomic_t interrupted = 0;

/// What became of one input: its record as it is to be written, or the problem.
struct Outcome {
  std::string record;
  std::string problem;
  std::uintmax_t size = 0;
};

std::string write_record(Release release, std::string_view text, Format format) {
  if (format == Format::table) return to_table(release);
  convert_offsets_to_code_points(release, text);
  const std::string json = to_json(release);
  return format == Format::json ? indent(json) : json;
}

Outcome parse_input(const Command& command, const Parser& parser, Input input) {
  Outcome outcome;
  outcome.size = input.size;
  try {
    std::string name = input.name;
    std::optional<std::string> bytes = input.line ? read_json_line(command, *input.line, name, outcome.problem) : read_file(name, outcome.problem);
    if (!bytes) return outcome;
    // The encoding is settled here, not in the parser, so that offsets can be told in the text that results.
    std::optional<std::string_view> encoding;
    if (input.line) encoding = "UTF-8";
    else if (command.parser.encoding) encoding = *command.parser.encoding;
    const DecodedText decoded = decode(*bytes, encoding);
    Release release = parser.parse(decoded.text, name);
    release.notes.insert(release.notes.begin(), decoded.notes.begin(), decoded.notes.end());
    outcome.record = write_record(std::move(release), decoded.text, command.format);
  } catch (const std::exception& error) {
    outcome.problem = input.name + ": " + error.what();
  }
  return outcome;
}

/// Writes records and what belongs between them.
class Writer {
 public:
  Writer(std::FILE* file, const Command& command) : file_(file), format_(command.format), list_(command.format == Format::json && command.inputs.size() > 1) {}

  void add(const std::string& record) {
    if (format_ == Format::json && list_) put(count_ ? ",\n" : "[\n");
    if (format_ == Format::table && count_) put("\n");
    put(record);
    if (format_ != Format::table && !list_) put("\n");
    ++count_;
  }

  /// False when not everything could be written (a full disk).
  bool finish() {
    if (list_) put(count_ ? "\n]\n" : "[]\n");
    return std::fflush(file_) == 0 && good_;
  }

 private:
  void put(std::string_view text) { good_ &= std::fwrite(text.data(), 1, text.size(), file_) == text.size(); }

  std::FILE* file_;
  Format format_;
  bool list_;
  bool good_ = true;
  std::size_t count_ = 0;
};

int run_command(const Command& command) {
  Options options = command.parser;
  options.encoding.reset();  // see parse_input
  if (command.parser.encoding) decode({}, *command.parser.encoding);  // an unknown name is wrong usage, not a bad input
  const Parser parser(std::move(options));

  std::unique_ptr<std::FILE, int (*)(std::FILE*)> opened(command.output ? std::fopen(command.output->c_str(), "wb") : nullptr, [](std::FILE* f) { return f ? std::fclose(f) : 0; });
  if (command.output && !opened) {
    std::fprintf(stderr, "pressparse: cannot write %s: %s\n", command.output->c_str(), std::strerror(errno));
    return 2;
  }
  std::FILE* out = opened ? opened.get() : stdout;

  int status = 0;
  std::optional<Progress> progress;
  std::mutex mutex;  // a file may be missing in one thread while another writes a record
  const auto complain = [&](const std::string& problem) {
    const std::lock_guard lock(mutex);
    if (progress) progress->clear();
    std::fprintf(stderr, "pressparse: %s\n", problem.c_str());
    status = 1;
  };
  Inputs inputs(command, complain);
  progress.emplace(inputs.total_size(), isatty(fileno(out)));
  Writer writer(out, command);
  in_order(
      command.jobs, [&] { return interrupted ? std::nullopt : inputs.next(); },
      [&](Input input) { return parse_input(command, parser, std::move(input)); },
      [&](Outcome outcome) {
        if (outcome.problem.empty()) writer.add(outcome.record);
        else complain(outcome.problem);
        const std::lock_guard lock(mutex);
        progress->add(outcome.size);
      });
  if (!writer.finish()) {
    complain("cannot write the records: " + std::string(std::strerror(errno)));
    return 1;
  }
  return interrupted ? 130 : status;
}

}  // namespace

int run(int argc, char** argv) {
  int exit_code = 0;
  const std::optional<Command> command = read_command_line(argc, argv, exit_code);
  if (!command) return exit_code;
  // A reader that went away ends the program as it ends cat; the first Ctrl-C lets the records in work be finished, a second does not.
  std::signal(SIGPIPE, SIG_DFL);
  struct sigaction action = {};
  action.sa_handler = [](int) { interrupted = 1; };
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(SIGINT, &action, nullptr);
  try {
    return run_command(*command);
  } catch (const Error& error) {
    std::fprintf(stderr, "pressparse: %s\n", error.what());
    return 2;
  }
}

}  // namespace pressparse::cli
