// Where texts come from: files, folders, standard input, lines of JSON.
#pragma once

#include <cstdint>
#include <deque>
#include <fstream>
#include <functional>
#include <iostream>
#include <optional>
#include <string>

#include "cli/options.hpp"

namespace pressparse::cli {

/// One text to parse, not read yet when it is a file, so that thousands of them take no memory.
struct Input {
  std::string name;                 // the path as given, or the file and line of a JSON line
  std::optional<std::string> line;  // a line of JSON
  std::uintmax_t size = 0;          // bytes, for the progress line
};

/// The whole of a file or of standard input ("-"), or nothing and the problem in words.
std::optional<std::string> read_file(const std::string& path, std::string& problem);

/// The text and the name in a line of JSON, or nothing and the problem in words. The name stays as it is without an id.
std::optional<std::string> read_json_line(const Command& command, const std::string& line, std::string& name, std::string& problem);

/// Gives out the inputs in the order of the command line, a folder's files sorted by path.
class Inputs {
 public:
  /// `complain` is told what cannot be read.
  Inputs(const Command& command, std::function<void(const std::string&)> complain);

  std::optional<Input> next();

  /// Bytes of all inputs, where all of them are files; else 0.
  std::uintmax_t total_size() const { return total_size_; }

 private:
  void add_path(const std::string& path);
  void add_folder(const std::string& path);
  std::optional<Input> next_line();

  const Command& command_;
  std::function<void(const std::string&)> complain_;
  std::deque<Input> pending_;
  std::uintmax_t total_size_ = 0;
  bool sized_ = true;
  std::ifstream file_;
  std::istream* lines_ = nullptr;  // the JSON Lines file being read
  std::string lines_name_;
  std::size_t line_number_ = 0;
};

}  // namespace pressparse::cli
