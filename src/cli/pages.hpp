// Where `pressparse view` writes its pages.
#pragma once

#include <map>
#include <set>
#include <string>

namespace pressparse::cli {

/// Gives each release's page a name of its own in a folder: "a/release.txt" becomes "release.pressparse.html", the next one "release-2.pressparse.html".
class PageNames {
 public:
  /// `folder` "" is the current one.
  explicit PageNames(std::string folder) : folder_(std::move(folder)) {}

  std::string next(const std::string& source);

 private:
  std::string folder_;
  std::set<std::string> given_;
  std::map<std::string, unsigned> numbers_;  // of each name, those that were given a number
};

/// Writes the whole file; false when that fails.
bool write_file(const std::string& path, const std::string& content);

}  // namespace pressparse::cli
