// What explain is told while a text is parsed: the candidates that were not taken, and why. Absent on the normal path.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pressparse/explain.hpp"

namespace pressparse::fields {

class Recorder {
 public:
  /// `field`: the record's key that the candidate was for. `start`, `end`: bytes.
  void reject(std::string_view field, std::size_t start, std::size_t end, std::string reason) {
    if (rejected_.size() < most) rejected_.push_back({std::string(field), {}, start, end, std::move(reason)});
  }

  std::vector<Rejected> take() { return std::move(rejected_); }

 private:
  static constexpr std::size_t most = 20000;  // a text of nothing but numbers need not be told one by one
  std::vector<Rejected> rejected_;
};

}  // namespace pressparse::fields
