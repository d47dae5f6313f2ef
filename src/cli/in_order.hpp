// Work on several threads, results in the order of the inputs, a bounded number of them in memory.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace pressparse::cli {

/// Calls emit(work(input)) for every input that next() gives, until it gives none. next and emit are never called by two
/// threads at once, emit is called in the order of next; work runs on `jobs` threads and must not throw.
template <class Next, class Work, class Emit> void in_order(unsigned jobs, Next next, Work work, Emit emit) {
  if (jobs <= 1) {
    while (auto input = next()) emit(work(std::move(*input)));
    return;
  }
  using Result = decltype(work(std::move(*next())));
  std::mutex mutex;
  std::condition_variable room;
  std::map<std::size_t, Result> ready;
  std::size_t taken = 0, emitted = 0;
  bool exhausted = false, emitting = false;
  const std::size_t window = std::size_t{16} * jobs;

  const auto run = [&] {
    std::unique_lock lock(mutex);
    while (true) {
      room.wait(lock, [&] { return exhausted || taken - emitted < window; });
      if (exhausted) return;
      auto input = next();
      if (!input) {
        exhausted = true;
        room.notify_all();
        return;
      }
      const std::size_t index = taken++;
      lock.unlock();
      Result result = work(std::move(*input));
      lock.lock();
      ready.emplace(index, std::move(result));
      // One thread writes at a time; what others finish meanwhile, it takes along.
      while (!emitting && !ready.empty() && ready.begin()->first == emitted) {
        emitting = true;
        auto node = ready.extract(ready.begin());
        lock.unlock();
        emit(std::move(node.mapped()));
        lock.lock();
        emitting = false;
        ++emitted;
        room.notify_all();
      }
    }
  };
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < jobs; ++i) threads.emplace_back(run);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace pressparse::cli
