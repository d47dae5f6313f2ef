#include "fork_gate.hpp"

#if __has_include(<pthread.h>) && __has_include(<unistd.h>)

#include <pthread.h>

namespace pressparse {
namespace {

thread_local unsigned depth = 0;  // gates of this thread

/// Threads inside are its readers, a fork is its writer; a waiting writer goes before later readers, or threads that parse one text
/// after another would never let it pass.
class Lock {
 public:
  Lock() {
    make();
    pthread_atfork([] { one().before(); }, [] { one().after(); }, [] { one().in_child(); });
  }

  static Lock& one() {
    static auto* const lock = new Lock;  // never destroyed: threads may outlive main's statics
    return *lock;
  }

  void enter() { pthread_rwlock_rdlock(&lock_); }
  void leave() { pthread_rwlock_unlock(&lock_); }

 private:
  void make() {
    pthread_rwlockattr_t attributes;
    pthread_rwlockattr_init(&attributes);
#ifdef __GLIBC__
    pthread_rwlockattr_setkind_np(&attributes, PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP);
#endif
    pthread_rwlock_init(&lock_, &attributes);
    pthread_rwlockattr_destroy(&attributes);
  }

  // A fork from inside, by a signal's handler, must not wait for its own thread.
  void before() {
    if (!depth) pthread_rwlock_wrlock(&lock_);
  }
  void after() {
    if (!depth) pthread_rwlock_unlock(&lock_);
  }
  /// The child has one thread; those that waited at the gate are gone, so the lock is a new one.
  void in_child() {
    make();
    if (depth) enter();
  }

  pthread_rwlock_t lock_;
};

}  // namespace

ForkGate::ForkGate() {
  if (depth++ == 0) Lock::one().enter();
}

ForkGate::~ForkGate() {
  if (--depth == 0) Lock::one().leave();
}

}  // namespace pressparse

#else

namespace pressparse {
ForkGate::ForkGate() = default;
ForkGate::~ForkGate() = default;
}  // namespace pressparse

#endif
