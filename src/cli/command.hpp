// The whole command, so that `pressparse` and `python -m pressparse` are one.
#pragma once

#include <string>

#include "pressparse/arrow.hpp"

namespace pressparse::cli {

/// A file of tables that someone else writes: Parquet, by the Python package. What a function throws is told and ends the command.
class TableFile {
 public:
  virtual ~TableFile() = default;
  virtual void open(const std::string& path) = 0;
  virtual void write(const Batch& batch) = 0;
  virtual void close() = 0;
};

/// Runs the command line and gives the exit status: 0 all parsed, 1 some inputs could not be read, 2 wrong usage, 130 interrupted.
/// Without `parquet` that format is refused, and the message says where it is to be had.
int run(int argc, char** argv, TableFile* parquet = nullptr);

}  // namespace pressparse::cli
