// Where the records go: text on a file, or tables for a format that the caller writes.
#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "cli/options.hpp"
#include "pressparse/release.hpp"

namespace pressparse::cli {

/// What became of one input: its record, or the problem.
struct Outcome {
  std::string name;
  std::string record;  // as it is to be written
  std::optional<Release> release;  // instead of `record` for tables
  std::string problem;
  bool faulty = false;  // lint found an error in it
  std::uintmax_t size = 0;
};

class Writer {
 public:
  virtual ~Writer() = default;
  virtual void add(Outcome outcome) = 0;
  /// Writes what is left. The problem in words when not everything could be written, such as a full disk; else "".
  virtual std::string finish() = 0;
};

/// Records one after the other on `file`, so that together they are one list, page or text.
std::unique_ptr<Writer> text_writer(std::FILE* file, const Command& command);

/// A page for each release, named after it, in a folder ("" is the current one). The names are printed.
std::unique_ptr<Writer> page_writer(std::string folder);

/// Tables of some hundred records each into `file`.
std::unique_ptr<Writer> table_writer(TableFile& file);

}  // namespace pressparse::cli
