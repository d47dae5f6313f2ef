// A process may fork while another of its threads parses: the libraries below keep locks (RE2's automata, libphonenumber's cache, ICU's),
// and a lock that some thread holds at that moment is never given back in the child. So a fork waits until no thread is inside.
#pragma once

namespace pressparse {

/// Lives while the calling thread uses these libraries. Nested ones cost nothing; nothing is done where there is no fork.
class ForkGate {
 public:
  ForkGate();
  ~ForkGate();
  ForkGate(const ForkGate&) = delete;
  ForkGate& operator=(const ForkGate&) = delete;
};

}  // namespace pressparse
