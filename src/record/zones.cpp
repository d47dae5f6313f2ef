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

/// Spans painted over one another, later ones on top.
class Painter {
 public:
  explicit Painter(std::size_t size) : size_(size) {}

  void paint(std::size_t start, std::size_t end, ZoneKind kind) {
    if (start < end) strokes_.push_back({start, end, kind, strokes_.size()});
  }

  std::vector<Zone> zones() const {
    struct Edge {
      std::size_t at;
      std::size_t stroke;
      bool opens;
    };
    std::vector<Edge> edges;
    edges.reserve(strokes_.size() * 2);
    for (const Stroke& s : strokes_) {
      edges.push_back({s.start, s.order, true});
      edges.push_back({s.end, s.order, false});
    }
    // The blocks come first and in order; what is painted over them is less.
    const auto earlier = [](const Edge& a, const Edge& b) { return a.at != b.at ? a.at < b.at : a.opens < b.opens; };
    const auto painted_over = std::is_sorted_until(edges.begin(), edges.end(), earlier);
    std::sort(painted_over, edges.end(), earlier);
    std::inplace_merge(edges.begin(), painted_over, edges.end(), earlier);
    std::vector<Zone> out;
    std::vector<std::size_t> open;  // a heap of stroke numbers, the topmost first; closed ones are dropped when they surface
    std::vector<bool> closed(strokes_.size());
    std::size_t at = 0;
    const auto fill = [&](std::size_t to) {
      if (to <= at) return;
      while (!open.empty() && closed[open.front()]) {
        std::pop_heap(open.begin(), open.end());
        open.pop_back();
      }
      const ZoneKind kind = open.empty() ? ZoneKind::blank : strokes_[open.front()].kind;
      if (!out.empty() && out.back().kind == kind) out.back().end = to;
      else out.push_back({kind, at, to});
      at = to;
    };
    for (const Edge& edge : edges) {
      fill(edge.at);
      if (edge.opens) {
        open.push_back(edge.stroke);
        std::push_heap(open.begin(), open.end());
      } else {
        closed[edge.stroke] = true;
      }
    }
    fill(size_);
    return out;
  }

 private:
  struct Stroke {
    std::size_t start, end;
    ZoneKind kind;
    std::size_t order;
  };
  std::size_t size_;
  std::vector<Stroke> strokes_;
};

}  // namespace

std::vector<Zone> make_zones(const fields::Context& context, const Release& release) {
  Painter painter(context.text().size());
  for (const layout::Block& block : context.layout.blocks) painter.paint(block.start, block.end, zone_of(block.kind));
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
