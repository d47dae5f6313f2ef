// A second thread that is there all the time: starting one for each input would take longer than the parse.
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace fuzz {

class Elsewhere {
 public:
  /// Runs `work` on the other thread and waits for it.
  void run(const std::function<void()>& work) {
    std::unique_lock lock(mutex_);
    work_ = &work;
    changed_.notify_all();
    changed_.wait(lock, [&] { return !work_; });
  }

  ~Elsewhere() {
    {
      const std::lock_guard lock(mutex_);
      over_ = true;
    }
    changed_.notify_all();
    thread_.join();
  }

 private:
  void loop() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return work_ || over_; });
      if (over_) return;
      (*work_)();
      work_ = nullptr;
      changed_.notify_all();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  const std::function<void()>* work_ = nullptr;
  bool over_ = false;
  std::thread thread_{[this] { loop(); }};
};

inline Elsewhere& elsewhere() {
  static Elsewhere thread;
  return thread;
}

}  // namespace fuzz
