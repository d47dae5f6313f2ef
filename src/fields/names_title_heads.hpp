// The heads of a title: which words of a phrase are offices, where the first one stands and how far their run goes.
#pragma once

#include "fields/names_employers.hpp"

namespace pressparse::fields {

class TitleHeads : protected EmployerReader {
 public:
  /// `start`: where the phrase starts; it may open its block.
  TitleHeads(const NameWords& words, const OrganizationsAt& organizations, std::size_t start)
      : EmployerReader(words, organizations), start_(start) {}

 protected:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// Where a title can't go on: the end of a block, a verb of speaking, a mark that joins nothing.
  bool boundary(std::size_t i) const;
  /// The first head from `i` on, with nothing but what may stand before a head in between.
  std::size_t find_head(std::size_t i) const;
  /// ", Steve King" and ", Dean Heller" are people of a list.
  bool names_somebody(std::size_t first, std::size_t head) const;
  /// ", President Obama's nominee": the office is that of the one whose genitive follows.
  bool somebody_elses(std::size_t end) const;
  /// "déléguée syndicale", "amministratore unico", "Executive Member": the longest entry that starts with the head.
  std::size_t phrase_end(std::size_t head) const;
  lang::Match match_head(std::size_t i) const;
  /// One past the small words right behind a head that only say more of it: "directrice principale", "hoofd communicatie".
  std::size_t adjectives_end(std::size_t end) const;
  /// One past the run of heads, modifiers and further titles that begins with the head.
  std::size_t heads_end(std::size_t head) const;
  std::size_t find_head_close(std::size_t i) const;
  /// Where the last head in [first, end) starts, with the small words that belong to it; a head of two words is found at its first.
  std::size_t last_head(std::size_t first, std::size_t end) const;
  /// "author of Harwich Nights": what follows is no employer.
  bool works(std::size_t first, std::size_t end) const;
  /// "mayor of Harwich": the head right before the link goes with a town.
  bool heads_town(std::size_t link) const;

  const std::size_t start_;
};

}  // namespace pressparse::fields
