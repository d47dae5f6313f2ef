#include "cli/progress.hpp"

#include <unistd.h>

#include <cstdio>

namespace pressparse::cli {

Progress::Progress(std::uintmax_t total, bool data_on_terminal) : shown_(!data_on_terminal && isatty(STDERR_FILENO)), total_(total) {}

void Progress::add(std::uintmax_t bytes) {
  bytes_ += bytes;
  ++documents_;
  if (!shown_) return;
  const Clock::time_point now = Clock::now();
  const std::chrono::duration<double> elapsed = now - begin_;
  // Nothing for what is done at once, and ten times a second at the most.
  if (elapsed.count() < 0.5 || now - last_ < std::chrono::milliseconds(100)) return;
  last_ = now;
  drawn_ = true;
  const double rate = static_cast<double>(bytes_) / elapsed.count();
  std::fprintf(stderr, "\r%ju releases, %.1f MB, %.1f MB/s", documents_, static_cast<double>(bytes_) / 1e6, rate / 1e6);
  if (total_ > bytes_ && rate > 0) {
    const auto left = static_cast<long>(static_cast<double>(total_ - bytes_) / rate + 0.5);
    std::fprintf(stderr, ", %d %%, %ld:%02ld left", static_cast<int>(100 * bytes_ / total_), left / 60, left % 60);
  }
  std::fputs("\033[K", stderr);
}

void Progress::clear() {
  if (drawn_) std::fputs("\r\033[K", stderr);
  drawn_ = false;
}

}  // namespace pressparse::cli
