#include "record/zones.hpp"

#include <algorithm>

namespace pressparse::record {
namespace {

using layout::BlockKind;

ZoneKind zone_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::masthead: return ZoneKind::masthead;
    case BlockKind::headline: return ZoneKind::headline;
    case BlockKind::subheadline: return ZoneKind::subheadline;
    case BlockKind::contact: return ZoneKind::contact;
    case BlockKind::boilerplate: return ZoneKind::boilerplate;
    case BlockKind::legal: return ZoneKind::legal;
    case BlockKind::caption: return ZoneKind::caption;
    case BlockKind::links: return ZoneKind::links;
    case BlockKind::noise: return ZoneKind::noise;
    case BlockKind::end_mark: return ZoneKind::end_mark;
    case BlockKind::body: case BlockKind::heading: case BlockKind::note: return ZoneKind::body;
  }
  return ZoneKind::body;
}

/// Spans painted over the blocks and over one another, later ones on top. What nothing covers is blank.
class Painter {
 public:
  Painter(const std::vector<layout::Block>& blocks, std::size_t size) : blocks_(blocks), size_(size) {}

  void paint(std::size_t start, std::size_t end, ZoneKind kind) {
    if (start >= end) return;
    const auto stroke = static_cast<std::uint32_t>(kinds_.size());
    edges_.push_back({static_cast<std::uint32_t>(start), stroke, true});
    edges_.push_back({static_cast<std::uint32_t>(end), stroke, false});
    kinds_.push_back(kind);
  }

  std::vector<Zone> zones() {
    std::sort(edges_.begin(), edges_.end(), [](const Edge& a, const Edge& b) { return a.at != b.at ? a.at < b.at : a.opens < b.opens; });
    out_.reserve(blocks_.size() * 2 + edges_.size() + 1);
    std::vector<std::uint32_t> open;  // a heap of stroke numbers, the topmost first; closed ones are dropped when they surface
    std::vector<bool> closed(kinds_.size());
    const auto fill = [&](std::size_t to) {
      if (to <= at_) return;
      while (!open.empty() && closed[open.front()]) {
        std::pop_heap(open.begin(), open.end());
        open.pop_back();
      }
      if (open.empty()) fill_with_blocks(to);
      else add(kinds_[open.front()], to);
    };
    for (const Edge& edge : edges_) {
      fill(edge.at);
      if (edge.opens) {
        open.push_back(edge.stroke);
        std::push_heap(open.begin(), open.end());
      } else {
        closed[edge.stroke] = true;
      }
    }
    fill(size_);
    return std::move(out_);
  }

 private:
  struct Edge {
    std::uint32_t at, stroke : 31, opens : 1;
  };

  void fill_with_blocks(std::size_t to) {
    while (at_ < to) {
      while (block_ < blocks_.size() && blocks_[block_].end <= at_) ++block_;
      if (block_ == blocks_.size()) return add(ZoneKind::blank, to);
      const layout::Block& block = blocks_[block_];
      if (block.start <= at_) add(zone_of(block.kind), std::min<std::size_t>(block.end, to));
      else add(ZoneKind::blank, std::min<std::size_t>(block.start, to));
    }
  }

  /// From the last zone's end to `to`.
  void add(ZoneKind kind, std::size_t to) {
    if (!out_.empty() && out_.back().kind == kind) out_.back().end = to;
    else out_.push_back({kind, at_, to});
    at_ = to;
  }

  const std::vector<layout::Block>& blocks_;  // in order, none over another
  std::size_t size_;
  std::vector<Edge> edges_;
  std::vector<ZoneKind> kinds_;  // by stroke
  std::vector<Zone> out_;
  std::size_t at_ = 0, block_ = 0;  // up to where zones are; the first block that ends behind it
};

}  // namespace

std::vector<Zone> make_zones(const fields::Context& context, const Release& release) {
  Painter painter(context.layout.blocks, context.text().size());
  for (const Boilerplate& b : release.boilerplates) painter.paint(b.start, b.end, ZoneKind::boilerplate);
  for (const Contact& c : release.contacts) painter.paint(c.start, c.end, ZoneKind::contact);
  for (const Caption& c : release.captions) painter.paint(c.start, c.end, ZoneKind::caption);
  for (const Quote& q : release.quotes)
    for (const Located& s : q.segments) painter.paint(s.start, s.end, ZoneKind::quote);
  if (release.dateline) painter.paint(release.dateline->start, release.dateline->end, ZoneKind::dateline);
  for (const Located& s : release.subheadlines) painter.paint(s.start, s.end, ZoneKind::subheadline);
  if (release.headline) painter.paint(release.headline->start, release.headline->end, ZoneKind::headline);
  if (release.end_mark) painter.paint(release.end_mark->start, release.end_mark->end, ZoneKind::end_mark);
  return painter.zones();
}

}  // namespace pressparse::record
