#include "output/html_marks.hpp"

#include <algorithm>
#include <charconv>
#include <queue>

#include "output/html_escape.hpp"
#include "output/record_fields.hpp"

namespace pressparse::output {
namespace {

constexpr std::size_t deepest = 16;  // marks inside each other; what would lie deeper is listed below the text only
constexpr std::size_t longest_tip = 240;

/// Of two values with the same span, the one with the lower rank is the outer one.
int rank(std::string_view kind) {
  constexpr std::string_view outer_first[] = {"boilerplate", "contact", "caption", "headline", "subheadline",
                                              "dateline",    "timing",  "quote",   "speaker",  "address"};
  const auto at = std::find(std::begin(outer_first), std::end(outer_first), kind);
  return static_cast<int>(at - std::begin(outer_first));
}

struct Mark {
  std::size_t start = 0, end = 0;
  int order = 0;
  std::vector<std::size_t> values;  // more than one where several values have this very span
  Rule rule;
};

struct Later {
  bool operator()(const Mark& a, const Mark& b) const {
    if (a.start != b.start) return a.start > b.start;
    if (a.end != b.end) return a.end < b.end;
    return a.order > b.order;
  }
};

/// A piece of the text between two line starts, and the kinds of its zones.
struct Block {
  std::size_t start = 0, end = 0;
  std::vector<ZoneKind> kinds;
};

std::vector<Block> find_blocks(const Release& release, std::string_view text) {
  std::vector<Block> blocks;
  for (const Zone& zone : release.zones) {
    const std::size_t start = std::min(zone.start, text.size()), end = std::min(zone.end, text.size());
    const bool line_start = start == 0 || text[start - 1] == '\n' || text[start - 1] == '\r';
    // A quotation in its paragraph and the empty lines below a block stay where they are.
    if (blocks.empty() || (line_start && zone.kind != ZoneKind::blank)) blocks.push_back({start, end, {}});
    Block& block = blocks.back();
    block.end = std::max(block.end, end);
    if (zone.kind != ZoneKind::blank && std::find(block.kinds.begin(), block.kinds.end(), zone.kind) == block.kinds.end())
      block.kinds.push_back(zone.kind);
  }
  if (blocks.empty() && !text.empty()) blocks.push_back({0, text.size(), {}});
  std::vector<Block> merged;
  for (Block& block : blocks) {
    if (merged.empty() || merged.back().kinds != block.kinds) merged.push_back(std::move(block));
    else merged.back().end = block.end;
  }
  return merged;
}

std::vector<Mark> find_marks(const std::vector<ListedValue>& values, std::size_t size) {
  std::vector<Mark> all;
  for (std::size_t i = 0; i < values.size(); ++i)
    for (const Stretch& stretch : values[i].stretches)
      if (stretch.start < stretch.end && stretch.end <= size)
        all.push_back({stretch.start, stretch.end, rank(values[i].kind), {i}, stretch.rule});
  std::stable_sort(all.begin(), all.end(), [](const Mark& a, const Mark& b) { return Later{}(b, a); });
  std::vector<Mark> merged;
  for (Mark& mark : all) {
    if (!merged.empty() && merged.back().start == mark.start && merged.back().end == mark.end) {
      merged.back().values.insert(merged.back().values.end(), mark.values.begin(), mark.values.end());
    } else {
      merged.push_back(std::move(mark));
    }
  }
  return merged;
}

class Writer {
 public:
  Writer(std::string_view text, const std::vector<ListedValue>& values, std::string_view prefix, std::string_view attributes,
         std::string& out)
      : text_(text), values_(values), prefix_(prefix), attributes_(attributes), shown_(values.size()), out_(out),
        marks_(Later{}, find_marks(values, text.size())) {}

  void block(const Block& block) {
    out_ += "<section class=\"pp-zone";
    for (const ZoneKind kind : block.kinds) out_ += " pp-z-" + class_of(name_of(kind));
    out_ += "\"><div class=\"pp-name\">";
    for (const ZoneKind kind : block.kinds)
      out_ += "<span>" + std::string(kind == ZoneKind::end_mark ? "end mark" : name_of(kind)) + "</span> ";
    out_ += "</div><div class=\"pp-text\" dir=\"auto\"" + attributes_ + ">";
    for (const Mark& mark : open_) open_tag(mark);
    at_ = block.start;
    while (at_ < block.end) step(block.end);
    for (std::size_t i = open_.size(); i > 0; --i) out_ += "</mark>";
    out_ += "</div></section>\n";
  }

 private:
  /// Goes on to the next place where a mark opens or closes.
  void step(std::size_t end) {
    while (!open_.empty() && open_.back().end <= at_) {
      out_ += "</mark>";
      open_.pop_back();
    }
    while (!marks_.empty() && marks_.top().start <= at_) {
      Mark mark = marks_.top();
      marks_.pop();
      if (mark.end <= at_ || open_.size() >= deepest || is_open(mark.values.front())) continue;
      mark.start = at_;
      if (!open_.empty() && mark.end > open_.back().end) {  // it crosses the end of the mark around it: two pieces
        Mark rest = mark;
        mark.end = rest.start = open_.back().end;
        marks_.push(std::move(rest));
      }
      open_tag(mark);
      open_.push_back(std::move(mark));
    }
    std::size_t to = end;
    if (!marks_.empty()) to = std::min(to, marks_.top().start);
    if (!open_.empty()) to = std::min(to, open_.back().end);
    append_content(text_, at_, to, out_);
    at_ = to;
    if (at_ == end)
      while (!open_.empty() && open_.back().end <= at_) {
        out_ += "</mark>";
        open_.pop_back();
      }
  }

  /// A party's short form inside its long one is marked with it.
  bool is_open(std::size_t value) const {
    return std::any_of(open_.begin(), open_.end(),
                       [&](const Mark& mark) { return std::find(mark.values.begin(), mark.values.end(), value) != mark.values.end(); });
  }

  void open_tag(const Mark& mark) {
    std::string anchors;
    out_ += "<mark class=\"pp-m";
    for (const std::size_t i : mark.values) out_ += " pp-k-" + class_of(values_[i].kind);
    out_ += "\" data-tip=\"";
    for (const std::size_t i : mark.values) {
      tip(values_[i], mark.rule);
      if (shown_[i]) continue;
      shown_[i] = true;
      anchors += "<span class=\"pp-at\" id=\"" + prefix_ + std::to_string(i) + "\"></span>";
    }
    out_ += "\">" + anchors;
  }

  /// "date: 2026-05-14 (release)" and on the next line "date.month_name, 0.99".
  void tip(const ListedValue& value, Rule rule) {
    if (!out_.ends_with('"')) out_ += "&#10;";
    std::string line = std::string(value.kind) + ": " + shortened(value.value, longest_tip);
    if (!value.detail.empty() && value.kind != "boilerplate") line += "\n" + shortened(value.detail, longest_tip);
    const Rule named = value.stretches.size() > 1 ? rule : value.rule;
    char digits[16];
    if (!named.name().empty())
      line += "\n" + std::string(named.name()) + ", " +
              std::string(digits, std::to_chars(digits, digits + sizeof digits, named.confidence()).ptr);
    append_attribute(line, out_);
  }

  std::string_view text_;
  const std::vector<ListedValue>& values_;
  std::string prefix_;
  std::string attributes_;
  std::vector<bool> shown_;
  std::string& out_;
  std::priority_queue<Mark, std::vector<Mark>, Later> marks_;
  std::vector<Mark> open_;
  std::size_t at_ = 0;
};

}  // namespace

void append_marked_text(const Release& release, std::string_view text, const std::vector<ListedValue>& values, std::string_view prefix,
                        std::string_view attributes, std::string& out) {
  Writer writer(text, values, prefix, attributes, out);
  for (const Block& block : find_blocks(release, text)) writer.block(block);
}

std::string class_of(std::string_view kind) {
  std::string name(kind);
  std::replace_if(name.begin(), name.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
  return name;
}

std::string shortened(std::string_view text, std::size_t longest) {
  if (text.size() <= longest) return std::string(text);
  while (longest > 0 && (static_cast<unsigned char>(text[longest]) & 0xC0) == 0x80) --longest;
  return std::string(text.substr(0, longest)) + "…";
}

}  // namespace pressparse::output
