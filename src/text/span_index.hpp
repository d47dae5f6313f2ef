// Which of many runs of tokens holds a token: asked for every token of a text, so a "no" is one look at a bit that stays near.
// A number for each token would take more memory than the tokens themselves.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace pressparse::text {

class SpanIndex {
 public:
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  /// Room for so many runs, to be made before they come.
  void reserve(std::size_t runs) { runs_.reserve(runs); }

  /// Tokens [first, last) get the number; they lose one that they had. Quick where runs come in text order.
  void add(std::uint32_t first, std::uint32_t last, std::uint32_t number) {
    if (first >= last) return;
    std::vector<Run> behind;  // what is left of runs that reach over the new one
    while (!runs_.empty() && runs_.back().last > first) {
      const Run run = runs_.back();
      runs_.pop_back();
      if (run.last > last) behind.push_back({run.first > last ? run.first : last, run.last, run.number});
      if (run.first >= first) continue;
      runs_.push_back({run.first, first, run.number});
      break;
    }
    runs_.push_back({first, last, number});
    for (; !behind.empty(); behind.pop_back()) runs_.push_back(behind.back());
  }

  /// To be called when all runs are added; `size`: tokens of the text.
  void finish(std::size_t size) {
    words_.assign(size / 64 + 1, Word{});
    for (const Run& run : runs_) {
      words_[run.first / 64].starts |= std::uint64_t{1} << run.first % 64;
      for (std::uint32_t i = run.first; i < run.last; ++i) words_[i / 64].inside |= std::uint64_t{1} << i % 64;
    }
    std::uint32_t before = 0;
    for (Word& word : words_) {
      word.before = before;
      before += static_cast<std::uint32_t>(std::popcount(word.starts));
    }
  }

  bool finished() const { return !words_.empty(); }

  /// The number of the run that holds the token, or `none`.
  std::uint32_t operator[](std::size_t token) const {
    if (token / 64 >= words_.size()) return none;
    const Word& word = words_[token / 64];
    const std::size_t bit = token % 64;
    if (!(word.inside >> bit & 1)) return none;
    return runs_[word.before + static_cast<std::uint32_t>(std::popcount(word.starts << (63 - bit))) - 1].number;
  }

 private:
  struct Run {
    std::uint32_t first, last, number;
  };
  struct Word {  // of 64 tokens
    std::uint64_t inside = 0, starts = 0;
    std::uint32_t before = 0;  // runs that start before them
  };
  std::vector<Run> runs_;  // in order, none over another
  std::vector<Word> words_;
};

}  // namespace pressparse::text
