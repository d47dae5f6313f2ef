#include "record/headings.hpp"

#include "rules.hpp"

namespace pressparse::record {
namespace {

/// The block's text on one line: line breaks and what surrounds them become one space.
Located one_line(const fields::Context& context, const layout::Block& block, Rule rule) {
  Located value;
  context.locate(value, block.start, block.end, rule);
  if (block.last_line - block.first_line == 1) return value;
  value.text.clear();
  for (std::uint32_t i = block.first_line; i < block.last_line; ++i) {
    const text::Line& line = context.document.lines[i];
    if (line.blank()) continue;
    if (!value.text.empty()) value.text += ' ';
    value.text += context.document.text_of(line.first_token, line.last_token);
  }
  return value;
}

}  // namespace

void fill_headlines(const fields::Context& context, const layout::HeadlineBlocks& head, Release& release) {
  const auto& blocks = context.layout.blocks;
  if (head.headline) release.headline = one_line(context, blocks[*head.headline], rules::headline_first_line);
  for (const std::size_t i : head.subheadlines) release.subheadlines.push_back(one_line(context, blocks[i], rules::headline_first_line));
}

}  // namespace pressparse::record
