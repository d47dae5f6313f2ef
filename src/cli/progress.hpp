// One line on a terminal's standard error: how far, how fast, how long still. Silent anywhere else.
#pragma once

#include <chrono>
#include <cstdint>

namespace pressparse::cli {

class Progress {
 public:
  /// `total` bytes, 0 when not known. `data_on_terminal`: the records go to a terminal too, which the line would spoil.
  Progress(std::uintmax_t total, bool data_on_terminal);
  ~Progress() { clear(); }
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(std::uintmax_t bytes);

  /// Takes the line away, so that a message can stand there.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool shown_;
  bool drawn_ = false;
  std::uintmax_t total_;
  std::uintmax_t bytes_ = 0;
  std::uintmax_t documents_ = 0;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_ = begin_;
};

}  // namespace pressparse::cli
