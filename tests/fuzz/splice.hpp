// Mutations that know what a release is made of: marks, labels, dates, phones, lines and paragraphs are put in, taken out,
// exchanged and damaged the way scrapers and PDFs damage them.
#pragma once

#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace fuzz {

class Splicer {
 public:
  /// `pieces`: what make_corpus.py wrote, a NUL behind each.
  explicit Splicer(std::string_view pieces);

  /// One mutation of `text`.
  std::string mutate(std::string text, unsigned seed) const;

 private:
  std::vector<std::string> pieces_;
};

}  // namespace fuzz
