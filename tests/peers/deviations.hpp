// The cases that we answer otherwise than a peer does, each with its reason (DEVIATIONS.tsv: id, tab, reason), kept complete:
// a wrong case without a reason fails, and so does a reason without a wrong case.
#pragma once

#include <fstream>
#include <iostream>
#include <map>
#include <string>

namespace peers {

/// The values in one line, for a message.
template <typename Values>
std::string joined(const Values& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : " ") + value;
  return out.empty() ? "nothing" : out;
}

class Deviations {
 public:
  /// With `list`, wrong cases are printed and nothing fails.
  Deviations(const char* path, bool list) : list_(list) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
      if (line.empty() || line[0] == '#') continue;
      const auto tab = line.find('\t');
      reasons_[line.substr(0, tab)] = tab == std::string::npos ? std::string() : line.substr(tab + 1);
    }
  }

  void judge(const std::string& id, bool good, const std::string& text, const std::string& expected, const std::string& found) {
    const auto reason = reasons_.find(id);
    const bool listed = reason != reasons_.end();
    if (list_ && !good) std::cout << id << "\t" << text.substr(0, 90) << "\texpected " << expected << "\tfound " << found << "\n";
    if (!list_ && !good && (!listed || reason->second.empty())) {
      ++wrong_;
      std::cout << id << ": found " << found << ", expected " << expected << ", and no reason is given\n";
    }
    if (!list_ && good && listed) {
      ++wrong_;
      std::cout << id << ": right now, take it off the list\n";
    }
    if (listed) reasons_.erase(reason);
  }

  /// To be called after the last case: what is left has no case.
  void finish() {
    for (const auto& [id, reason] : reasons_) ++wrong_, std::cout << id << ": no such case\n";
  }

  int wrong() const { return wrong_; }

 private:
  std::map<std::string, std::string> reasons_;
  bool list_;
  int wrong_ = 0;
};

}  // namespace peers
