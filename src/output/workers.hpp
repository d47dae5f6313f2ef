// Many documents on several threads: each takes the next number until none is left. Threads live for one call only.
#pragma once

#include <algorithm>
#include <atomic>
#include <exception>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "pressparse/arrow.hpp"

namespace pressparse::output {

/// Calls work(0) .. work(count - 1), on `threads` threads (0: one for each processor). Rethrows the first exception.
template <class Work>
void for_each(std::size_t count, unsigned threads, Work&& work) {
  if (threads == 0) threads = std::max(1U, std::thread::hardware_concurrency());
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex failure_lock;
  const auto run = [&] {
    try {
      for (std::size_t i = next++; i < count; i = next++) work(i);
    } catch (...) {
      const std::lock_guard guard(failure_lock);
      if (!failure) failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> others;
    for (unsigned t = 1; t < threads && t < count; ++t) others.emplace_back(run);
    run();
  }
  if (failure) std::rethrow_exception(failure);
}

/// One text of a batch: what would throw becomes an empty record with a note, so that the others go on.
Release parse_one(const Parser& parser, std::string_view text, std::size_t index, const BatchOptions& options);

}  // namespace pressparse::output
