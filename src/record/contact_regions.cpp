#include "record/contact_regions.hpp"

#include <algorithm>

#include "record/contact_headings.hpp"
#include "record/contact_sentences.hpp"
#include "record/contact_words.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;
using text::Document;
using text::TokenKind;

constexpr std::size_t longest_line = 160;  // bytes of a contact block's line, values aside
constexpr std::size_t longest_gap = 160;   // bytes between a heading and the first value, or between two values, in running text
constexpr std::size_t lines_to_value = 7;  // blocks without a value that a contact block may hold in a row

bool is_heading_kind(BlockKind kind) {
  return kind == BlockKind::boilerplate || kind == BlockKind::legal || kind == BlockKind::note || kind == BlockKind::caption ||
         kind == BlockKind::end_mark || kind == BlockKind::noise || kind == BlockKind::heading;
}

class RegionFinder {
 public:
  RegionFinder(const fields::Context& context, const std::vector<Cell>& values)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), values_(values), headings_(context, values_),
        sentences_(context, values_) {}

  std::vector<ContactRegion> run() {
    for (std::size_t b = 0; b < blocks_.size() && room(blocks_[b].start); ++b) headed_in(b);
    find_clusters();
    find_signature();
    find_sentences();
    return std::move(regions_);
  }

 private:
  /// False, with a note, when there are as many regions as are read; `at`: where the next one may begin.
  bool room(std::size_t at) const {
    if (regions_.size() < limits::contact_regions_in(context_.text().size())) return true;
    context_.hit(Limit::contact_regions, at);
    return false;
  }
  bool taken(std::size_t from, std::size_t to) const { return overlaps(regions_, from, to) || overlaps(clusters_, from, to); }
  static bool overlaps(const std::vector<ContactRegion>& in_order, std::size_t from, std::size_t to) {
    const auto next = std::partition_point(in_order.begin(), in_order.end(), [&](const ContactRegion& r) { return r.end <= from; });
    return next != in_order.end() && next->start < to;
  }

  void headed_in(std::size_t b) {
    const Block& block = blocks_[b];
    if (!regions_.empty() && block.end <= regions_.back().end) return;
    if (ContactHeading heading = headings_.at_start(block); heading.found) {
      const std::size_t above = heading.content == block.end && office_or_title(block) ? lines_to_name(b) : 0;
      if (above) heading.start = heading.content = blocks_[b - above].start;
      open(b - above, heading);
      return;
    }
    if (document_.slice(block.start, block.end).find(':') == std::string_view::npos) return;
    for (std::size_t t = block.first_token; t < block.last_token; ++t) {
      if (!regions_.empty() && document_.tokens[t].start < regions_.back().end) continue;
      if (ContactHeading heading = headings_.inside(block, t); heading.found) open(b, heading);
    }
  }

  /// Follows a heading down to where its block ends.
  void open(std::size_t b, const ContactHeading& heading) {
    ContactRegion region{RegionKind::headed, heading.role, heading.start, heading.content, heading.content};
    std::size_t last = heading.content;  // one past what surely belongs to it
    bool any_value = false;
    std::size_t since_value = 0;
    for (std::size_t i = b; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      const std::size_t from = std::max<std::size_t>(block.start, heading.content);
      if (from >= block.end) continue;
      const bool own = i == b;
      if (!own && (ends_region(block) || next_heading(block) || (any_value && picture(block)))) break;
      if (i >= b + limits::contact_blocks) {
        context_.hit(Limit::contact_blocks, heading.start, block.start);
        break;
      }
      const bool value = values_.any(from, block.end);
      if (!own && is_prose(from, block.end) && (!value || values_.bytes_beside(from, block.end) > 400)) break;
      if (own && block.end - from > 400) {
        last = std::max(last, reach_in_text(from, block.end));
        any_value = any_value || last > from;
        break;
      }
      if (!value && (values_.bytes_beside(from, block.end) > longest_line || ++since_value > lines_to_value)) break;
      if (value) {
        any_value = true;
        since_value = 0;
        last = block.end;
      } else if (any_value && !block.gap_before && i > 0 && last == blocks_[i - 1].end && !ends_sentence(document_, block)) {
        last = block.end;  // "Ann Lee (555-0143)" / "Harbour Ltd": the line right below
      } else if (own) {
        last = block.end;
      }
    }
    region.end = last;
    if (any_value || region.end > region.content) regions_.push_back(region);
  }

  /// True where something else begins: the next heading of another kind. A second contact heading goes on with the region.
  bool ends_region(const Block& block) const {
    if (block.kind == BlockKind::headline || block.kind == BlockKind::subheadline) return true;
    if (!values_.reach(block.start, block.end) && document_.slice(block.start, block.end).find("©") != std::string_view::npos)
      return true;  // "Picture 1 © Ann Lee"
    if (!block.labelled || !is_heading_kind(block.kind)) return false;
    if (block.kind != BlockKind::noise) return true;
    if (values_.reach(block.start, block.end)) return false;  // "E-Mail" is a share button too
    const lang::Match label = context_.lexicon.match_any(document_, block.first_token, Class::email_labels, context_.language);
    return !(label && document_.is_char(block.first_token + label.length, ':'));  // "Email: Send Email" in a list of fields
  }

  /// "![Ann Lee, director](https://...)": who is seen in a picture is nobody to turn to.
  bool picture(const Block& block) const { return document_.slice(block.start, block.end).starts_with("!["); }

  /// A second contact heading opens a region of its own; "Communications" under a name is a department and opens none.
  bool next_heading(const Block& block) const {
    const ContactHeading heading = headings_.at_start(block);
    if (!heading.found) return false;
    const bool glued = heading.content < block.end && heading.content > block.start &&
                       std::string_view(" \t\n\r:").find(context_.text()[heading.content - 1]) == std::string_view::npos;
    if (glued || (heading.content > block.start && heading.content < context_.text().size() && context_.text()[heading.content] == ':'))
      return true;
    return !office_or_title(block);
  }
  /// "Press Officer", "Communications": headings that are as often a person's title or department.
  bool office_or_title(const Block& block) const {
    for (std::size_t t = block.first_token; t < block.last_token; ++t)
      for (const Class c : {Class::department_words, Class::title_heads})
        if (context_.lexicon.match_any(document_, t, c, context_.language)) return true;
    return false;
  }
  /// How many lines above `b` somebody's name stands: 1, or 2 over another office ("Ann Lee" / "Judge of Appeal" / "Press Officer"); 0 for none.
  std::size_t lines_to_name(std::size_t b) const {
    constexpr std::size_t longest = 60;  // bytes of an office
    if (name_above(b)) return 1;
    if (b < 2 || blocks_[b].gap_before || blocks_[b - 1].gap_before || blocks_[b - 1].labelled) return 0;
    const Block& office = blocks_[b - 1];
    const bool told = office.end - office.start <= longest && office_or_title(office) && !values_.any(office.start, office.end);
    return told && name_above(b - 1) ? 2 : 0;
  }
  /// The block before `b` is a person's name alone.
  bool name_above(std::size_t b) const {
    if (b == 0 || blocks_[b - 1].end - blocks_[b - 1].start > 60 || taken(blocks_[b - 1].start, blocks_[b - 1].end)) return false;
    const CellReading reading = read_words(context_, Words(context_, blocks_[b - 1].start, blocks_[b - 1].end), Hints{});
    return reading.kind == Reading::name && !reading.title;
  }

  bool is_prose(std::size_t from, std::size_t to) const {
    std::size_t small = 0, words = 0;
    for (std::size_t t = document_.token_at(from); t < document_.size() && document_.tokens[t].start < to; ++t) {
      if (!document_.is(t, TokenKind::word)) continue;
      ++words;
      small += !document_.capitalized(t) && document_.has(t, Class::stopwords);
    }
    return words >= 12 && small * 5 >= words;
  }

  /// In a long paragraph: one past the last value that stands near the heading or near the value before it.
  std::size_t reach_in_text(std::size_t from, std::size_t to) const {
    std::size_t reached = from;
    for (auto v = values_.first_at(from); v != values_.end() && v->start < to && v->start - reached <= longest_gap; ++v) reached = v->end;
    return reached;
  }

  // ---- clusters ----
  bool valued_line(const Block& block) const {
    return values_.any(block.start, block.end) && !picture(block) && values_.bytes_beside(block.start, block.end) <= 70 && !is_prose(block.start, block.end);
  }
  bool short_line(const Block& block) const {
    return block.end - block.start <= 80 && !block.labelled && !picture(block) && !is_prose(block.start, block.end);
  }

  /// A heading; "E-mail: press@harbour.example" is none, though "E-mail" is a page's button too.
  bool stops_cluster(const Block& block) const {
    return block.labelled && !(block.kind == BlockKind::noise && values_.reach(block.start, block.end));
  }

  void find_clusters() {
    if (values_.empty()) return;
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (!valued_line(blocks_[b]) || !values_.reach(blocks_[b].start, blocks_[b].end) || taken(blocks_[b].start, blocks_[b].end)) continue;
      std::size_t last = b, quiet = 0;
      for (std::size_t i = b + 1;
           i < blocks_.size() && quiet <= 2 && !stops_cluster(blocks_[i]) && !taken(blocks_[i].start, blocks_[i].end); ++i) {
        if (valued_line(blocks_[i])) last = i, quiet = 0;
        else if (short_line(blocks_[i])) ++quiet;
        else break;
      }
      std::size_t first = b;
      while (first > 0 && b - first < 4 && short_line(blocks_[first - 1]) && !taken(blocks_[first - 1].start, blocks_[first - 1].end) &&
             blocks_[first - 1].kind != BlockKind::headline && blocks_[first - 1].kind != BlockKind::masthead)
        --first;
      add_cluster(first, b, last);
      b = last;
    }
  }

  void add_cluster(std::size_t first, std::size_t from, std::size_t last) {
    std::size_t phones = 0, emails = 0, addresses = 0;
    for (auto v = values_.first_at(blocks_[from].start); v != values_.end() && v->start < blocks_[last].end; ++v) {
      phones += v->kind == CellKind::phone;
      emails += v->kind == CellKind::email;
      addresses += v->kind == CellKind::address;
    }
    if (phones + emails == 0 || (phones + emails + addresses < 2 && first == from && last == from)) return;
    clusters_.push_back({RegionKind::cluster, ContactRole::press, blocks_[first].start, blocks_[last].end, blocks_[first].start});
  }

  void find_sentences() {
    std::vector<ContactRegion> found;
    std::size_t reached = 0;
    for (const Cell& value : values_) {
      if (found.size() >= limits::contact_regions_in(context_.text().size())) {
        context_.hit(Limit::contact_regions, value.start);
        break;
      }
      if (value.kind != CellKind::phone && value.kind != CellKind::email) continue;
      if (value.start < reached || taken(value.start, value.end)) continue;
      std::optional<ContactRegion> region = sentences_.around(value, reached);
      if (!region) continue;
      // "..., tel. 555-0143 (Ann Lee/-8012)": the bracket that signs the report is none of the sentence's.
      const auto signature = std::partition_point(regions_.begin(), regions_.end(), [&](const ContactRegion& r) { return r.start <= value.end; });
      if (signature != regions_.end() && signature->start < region->end) region->end = signature->start - 1;
      reached = region->end;
      found.push_back(*region);
    }
    regions_.insert(regions_.end(), clusters_.begin(), clusters_.end());
    regions_.insert(regions_.end(), found.begin(), found.end());
    sort_regions();
  }

  /// "... festgenommen. (Ann Lee)", "(Ann Lee/-82115)": the officer who signs a police report, in brackets at the text's end; with an
  /// extension behind the name a wire's lines may follow.
  void find_signature() {
    constexpr std::size_t blocks_behind = 6, tokens_behind = 60, shortest_report = 12;
    for (std::size_t b = blocks_.size(), seen = 0; b-- > 0 && seen < blocks_behind; ++seen) {
      const Block& block = blocks_[b];
      const bool last = b + 1 == blocks_.size();
      const std::size_t floor = block.last_token > block.first_token + tokens_behind ? block.last_token - tokens_behind : block.first_token;
      for (std::size_t close = block.last_token; close-- > floor;) {
        if (!document_.is_char(close, ')')) continue;
        const bool ends = last && (close + 1 == block.last_token || (close + 2 == block.last_token && document_.is_char(close + 1, '.')));
        const auto region = sentences_.signature(block, close, ends && block.last_token - block.first_token >= shortest_report);
        if (!region || taken(region->start, region->end)) continue;
        regions_.push_back(*region);
        return sort_regions();
      }
    }
  }

  void sort_regions() {
    std::sort(regions_.begin(), regions_.end(), [](const ContactRegion& a, const ContactRegion& b) { return a.start < b.start; });
  }

  const fields::Context& context_;
  const Document& document_;
  const std::vector<Block>& blocks_;
  const ValuesAt values_;
  const ContactHeadings headings_;
  const ContactSentences sentences_;
  std::vector<ContactRegion> regions_;   // in order
  std::vector<ContactRegion> clusters_;  // in order
};

}  // namespace

std::vector<ContactRegion> find_contact_regions(const fields::Context& context, const std::vector<Cell>& values) {
  return RegionFinder(context, values).run();
}

}  // namespace pressparse::record
