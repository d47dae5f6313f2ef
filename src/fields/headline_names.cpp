#include "fields/headline_names.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

constexpr std::size_t most_masthead_words = 9;
constexpr std::size_t text_reach = 300;                // tokens of the text that are searched
constexpr std::size_t shortest_first_paragraph = 120;  // bytes of its first paragraph

}  // namespace

bool HeadlineNames::says(std::size_t block) const {
  if (block >= answers_.size()) return false;
  if (answers_[block] != unknown) return answers_[block] == yes;
  answers_[block] = no;
  find_text();
  const layout::Block& line = blocks_[block];
  if (line.last_token > text_first_ || lines_.own_words(line.first_token, line.last_token) > most_masthead_words) return false;
  // "Harbour Association" / "names the mentors of the year": the line below goes on with the headline.
  if (block + 1 < blocks_.size() && document_.is(blocks_[block + 1].first_token, text::TokenKind::word) &&
      !document_.capitalized(blocks_[block + 1].first_token))
    return false;
  std::size_t first = line.first_token;
  for (std::size_t i = first; i <= line.last_token && answers_[block] == no; ++i) {
    if (i < line.last_token && !document_.is_char(i, '|') && document_.text_of(i) != "·") continue;
    if (said(first, i)) answers_[block] = yes;
    first = i + 1;
  }
  return answers_[block] == yes;
}

bool HeadlineNames::said(std::size_t first, std::size_t last) const {
  if (lines_.own_words(first, last) < 2 || !document_.capitalized(first) || !document_.is(last - 1, text::TokenKind::word)) return false;
  for (std::size_t at = text_first_; at + (last - first) <= text_last_; ++at) {
    if (!document_.capitalized(at) || !text::same_folded(document_.text_of(at), document_.text_of(first))) continue;
    std::size_t i = 1;
    while (i < last - first && text::same_folded(document_.text_of(at + i), document_.text_of(first + i))) ++i;
    if (i == last - first && document_.capitalized(at + i - 1)) return true;
  }
  return false;
}

void HeadlineNames::find_text() const {
  if (text_last_ > 0) return;
  text_first_ = text_last_ = document_.size();
  for (std::size_t b = 0; b < std::min(blocks_.size(), answers_.size()); ++b) {
    if (blocks_[b].end - blocks_[b].start <= shortest_first_paragraph || !lines_.is_running_text(blocks_[b])) continue;
    text_first_ = blocks_[b].first_token;
    text_last_ = std::min(text_first_ + text_reach, document_.size());
    return;
  }
}

}  // namespace pressparse::fields
