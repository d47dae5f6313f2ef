#include "record/contact_regions.hpp"

#include <algorithm>

#include "record/contact_headings.hpp"
#include "record/contact_words.hpp"
#include "text/unicode.hpp"

namespace pressparse::record {
namespace {

using lang::Class;
using layout::Block;
using layout::BlockKind;
using text::Document;
using text::TokenKind;

constexpr std::size_t longest_line = 160;     // bytes of a contact block's line, values aside
constexpr std::size_t longest_gap = 160;      // bytes between a heading and the first value, or between two values, in running text
constexpr std::size_t lines_to_value = 7;     // blocks without a value that a contact block may hold in a row
constexpr std::size_t longest_owner = 7;      // tokens of an organisation between a heading and its colon

bool is_heading_kind(BlockKind kind) {
  return kind == BlockKind::boilerplate || kind == BlockKind::legal || kind == BlockKind::note || kind == BlockKind::caption ||
         kind == BlockKind::end_mark || kind == BlockKind::noise || kind == BlockKind::heading;
}

class RegionFinder {
 public:
  RegionFinder(const fields::Context& context, const std::vector<Cell>& values)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), values_(values) {}

  std::vector<ContactRegion> run() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) headed_in(b);
    find_clusters();
    find_sentences();
    find_signature();
    std::sort(regions_.begin(), regions_.end(), [](const ContactRegion& a, const ContactRegion& b) { return a.start < b.start; });
    return std::move(regions_);
  }

 private:
  struct Heading {
    std::size_t start = 0, content = 0;  // bytes
    ContactRole role = ContactRole::press;
    bool found = false;
  };

  // ---- values ----
  std::vector<Cell>::const_iterator first_value(std::size_t from) const {
    return std::partition_point(values_.begin(), values_.end(), [&](const Cell& v) { return v.start < from; });
  }
  bool has_value(std::size_t from, std::size_t to) const {
    const auto v = first_value(from);
    return v != values_.end() && v->start < to;
  }
  /// A phone, e-mail or address; a link alone makes no contact.
  bool has_reach(std::size_t from, std::size_t to) const {
    for (auto v = first_value(from); v != values_.end() && v->start < to; ++v)
      if (v->kind != CellKind::link) return true;
    return false;
  }
  std::size_t bytes_beside_values(std::size_t from, std::size_t to) const {
    std::size_t bytes = to - from;
    for (auto v = first_value(from); v != values_.end() && v->start < to; ++v) bytes -= std::min(bytes, v->end - v->start);
    return bytes;
  }
  bool taken(std::size_t from, std::size_t to) const { return overlaps(regions_, from, to) || overlaps(clusters_, from, to); }
  static bool overlaps(const std::vector<ContactRegion>& in_order, std::size_t from, std::size_t to) {
    const auto next = std::partition_point(in_order.begin(), in_order.end(), [&](const ContactRegion& r) { return r.end <= from; });
    return next != in_order.end() && next->start < to;
  }

  // ---- headings ----
  void headed_in(std::size_t b) {
    const Block& block = blocks_[b];
    if (!regions_.empty() && block.end <= regions_.back().end) return;
    if (Heading heading = heading_at_start(block); heading.found) {
      const bool below_name = heading.content == block.end && office_or_title(block) && name_above(b);
      if (below_name) heading.start = heading.content = blocks_[b - 1].start;
      open(below_name ? b - 1 : b, heading);
      return;
    }
    if (document_.slice(block.start, block.end).find(':') == std::string_view::npos) return;
    for (std::size_t t = block.first_token; t < block.last_token; ++t) {
      if (!regions_.empty() && document_.tokens[t].start < regions_.back().end) continue;
      if (Heading heading = heading_inside(block, t); heading.found) open(b, heading);
    }
  }

  Heading heading_at_start(const Block& block) const {
    const std::uint32_t line_end = std::min(document_.lines[block.first_line].last_token, block.last_token);
    const auto label = layout::label_at(document_, context_.lexicon, context_.language, block.first_token, line_end);
    if (label && label->of == Class::contact_headings && !labels_phone(block.first_token, label->last - block.first_token)) {
      if (heading_beside(label->last, line_end)) return {block.start, block.start, role_named(label->value), true};
      const bool rest = label->last < block.last_token;
      return {block.start, rest ? document_.tokens[label->last].start : block.end, role_named(label->value), true};
    }
    if (Heading named = named_heading(block, block.first_token); named.found) return named;
    if (Heading composed = composed_at_start(block, line_end); composed.found) return composed;
    return glued_heading(block);
  }

  /// "Ansprechpartner für Medienanfragen" over somebody's number.
  Heading composed_at_start(const Block& block, std::size_t line_end) const {
    constexpr std::size_t blocks_to_reach = 5;
    const std::size_t last = composed_heading(context_, block.first_token, line_end);
    if (!last) return {};
    const std::size_t index = static_cast<std::size_t>(&block - blocks_.data());
    if (!has_reach(block.start, blocks_[std::min(index + blocks_to_reach, blocks_.size() - 1)].end)) return {};
    const std::size_t content = last < line_end ? last + 1 : last;
    return {block.start, content < block.last_token ? document_.tokens[content].start : block.end, ContactRole::press, true};
  }

  /// "Investor Relations        Media Relations": the head of a second column stands behind a wide gap.
  bool heading_beside(std::size_t token, std::size_t line_end) const {
    if (token >= line_end) return false;
    const std::string_view gap = document_.slice(document_.tokens[token - 1].end(), document_.tokens[token].start);
    if (gap.find('\t') == gap.npos && gap.find("   ") == gap.npos) return false;
    return context_.lexicon.match_any(document_, token, Class::contact_headings, context_.language) ||
           context_.lexicon.match_any(document_, token, Class::department_words, context_.language);
  }

  /// "Press contact Harbour Trust: Ann Lee": the heading says whose contact it is.
  Heading named_heading(const Block& block, std::size_t token) const {
    const lang::Match heading = document_.capitalized(token)
                                    ? context_.lexicon.match_any(document_, token, Class::contact_headings, context_.language)
                                    : lang::Match{};
    if (!heading) return {};
    const std::size_t name = token + heading.length;
    std::size_t colon = name;
    while (colon < block.last_token && colon < name + longest_owner &&
           (document_.capitalized(colon) || document_.has(colon, Class::organization_links)))
      ++colon;
    if (colon == name || !document_.is_char(colon, ':') || inside_value(document_.tokens[colon].start) || colon + 1 >= block.last_token ||
        !has_reach(document_.tokens[colon].end(), block.end))
      return {};
    const bool agency = heading.value == "agency" && heading.length == 1;  // "Agence Plume & Co : Ann Lee": the word belongs to the name
    return {document_.tokens[token].start, document_.tokens[agency ? token : name].start, role_named(heading.value), true};
  }

  /// "Contact DetailsBenzinga": a scraper lost the line break behind the heading; the layout split the word.
  Heading glued_heading(const Block& block) const {
    for (std::size_t t = block.first_token + 1; t < block.last_token && t < block.first_token + 5; ++t) {
      const text::Token& token = document_.tokens[t];
      const bool number = document_.is(t, TokenKind::number) && t > block.first_token + 1;  // "Contact Details500 Harbour Ltd"
      if ((!token.has(text::Token::line_start) && !number) || token.start != document_.tokens[t - 1].end()) continue;
      const lang::Match match = context_.lexicon.match_any(document_, block.first_token, Class::contact_headings, context_.language);
      if (match && block.first_token + match.length == t) return {block.start, token.start, role_named(match.value), true};
    }
    return {};
  }

  /// "Ann Lee, Press: 555-0143": the word says what the person before its comma does.
  bool desk_of_name(const Block& block, std::size_t token, const lang::Match& heading) const {
    constexpr std::size_t longest_name = 7;  // tokens
    if (heading.length != 1 || token < block.first_token + 3 || !document_.is_char(token - 1, ',')) return false;
    std::size_t first = token - 1;
    while (first > block.first_token && token - first < longest_name && !document_.tokens[first].has(text::Token::line_start) &&
           !document_.is_char(first - 1, ';'))
      --first;
    for (std::size_t i = first; i + 1 < token; ++i)
      if (document_.is(i, TokenKind::number)) return false;  // "March 18, 2019, Contact:"
    return document_.capitalized(token - 2) && document_.capitalized(first);
  }

  /// "Bureau : 555-0143": a label here, though an agency's heading in another language.
  bool labels_phone(std::size_t token, std::size_t length) const {
    const lang::Match label = context_.lexicon.match_any(document_, token, Class::phone_labels, context_.language);
    if (!label || label.length != length) return false;
    std::size_t at = document_.tokens[token + length - 1].end();
    const auto v = first_value(at);
    if (v == values_.end() || v->kind != CellKind::phone) return false;
    for (; at < v->start; ++at)
      if (const char c = context_.text()[at]; c != ' ' && c != ':' && c != '.' && c != '(' && static_cast<unsigned char>(c) < 0x80)
        return false;
    return true;
  }

  /// "March 18, 2019 Contact: Ann Lee", "... of the region.Media Contact:Ann Lee".
  Heading heading_inside(const Block& block, std::size_t token) const {
    if (!document_.is(token, TokenKind::word) || document_.tokens[token].word == 0) return {};
    const lang::Match heading = document_.capitalized(token)
                                    ? context_.lexicon.match_any(document_, token, Class::contact_headings, context_.language)
                                    : lang::Match{};
    if (heading && document_.is_char(token + heading.length, ':') && token + heading.length < block.last_token &&
        !desk_of_name(block, token, heading) && !labels_phone(token, heading.length))
      return {document_.tokens[token].start, document_.tokens[token + heading.length].end(), role_named(heading.value), true};
    if (Heading named = named_heading(block, token); named.found) return named;
    const lang::Match lead = context_.lexicon.match_any(document_, token, Class::contact_leads, context_.language);
    if (lead && document_.is_char(token + lead.length, ':') && token + lead.length < block.last_token)
      return {document_.tokens[token].start, document_.tokens[token + lead.length].end(), ContactRole::press, true};
    return {};
  }

  /// Follows a heading down to where its block ends.
  void open(std::size_t b, const Heading& heading) {
    ContactRegion region{RegionKind::headed, heading.role, heading.start, heading.content, heading.content};
    std::size_t last = heading.content;  // one past what surely belongs to it
    bool any_value = false;
    std::size_t since_value = 0;
    for (std::size_t i = b; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      const std::size_t from = std::max<std::size_t>(block.start, heading.content);
      if (from >= block.end) continue;
      const bool own = i == b;
      if (!own && (ends_region(block) || next_heading(block))) break;
      if (i >= b + limits::contact_blocks) {
        context_.hit(Limit::contact_blocks, heading.start, block.start);
        break;
      }
      const bool value = has_value(from, block.end);
      if (!own && is_prose(from, block.end) && (!value || bytes_beside_values(from, block.end) > 400)) break;
      if (own && block.end - from > 400) {
        last = std::max(last, reach_in_text(from, block.end));
        any_value = any_value || last > from;
        break;
      }
      if (!value && (bytes_beside_values(from, block.end) > longest_line || ++since_value > lines_to_value)) break;
      if (value) {
        any_value = true;
        since_value = 0;
        last = block.end;
      } else if (any_value && !block.gap_before && i > 0 && last == blocks_[i - 1].end && !ends_sentence(block)) {
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
    if (!has_reach(block.start, block.end) && document_.slice(block.start, block.end).find("©") != std::string_view::npos)
      return true;  // "Picture 1 © Ann Lee"
    if (!block.labelled || !is_heading_kind(block.kind)) return false;
    return block.kind != BlockKind::noise || !has_reach(block.start, block.end);  // "E-Mail" is a share button too
  }

  /// A second contact heading opens a region of its own; "Communications" under a name is a department and opens none.
  bool next_heading(const Block& block) const {
    const Heading heading = heading_at_start(block);
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
  /// The block before `b` when it is a person's name alone.
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
    for (auto v = first_value(from); v != values_.end() && v->start < to && v->start - reached <= longest_gap; ++v) reached = v->end;
    return reached;
  }

  // ---- clusters ----
  bool valued_line(const Block& block) const {
    return has_value(block.start, block.end) && bytes_beside_values(block.start, block.end) <= 70 && !is_prose(block.start, block.end);
  }
  bool short_line(const Block& block) const {
    return block.end - block.start <= 80 && !block.labelled && !is_prose(block.start, block.end);
  }

  /// A heading; "E-mail: press@harbour.example" is none, though "E-mail" is a page's button too.
  bool stops_cluster(const Block& block) const {
    return block.labelled && !(block.kind == BlockKind::noise && has_reach(block.start, block.end));
  }

  void find_clusters() {
    for (std::size_t b = 0; b < blocks_.size(); ++b) {
      if (!valued_line(blocks_[b]) || !has_reach(blocks_[b].start, blocks_[b].end) || taken(blocks_[b].start, blocks_[b].end)) continue;
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
    for (auto v = first_value(blocks_[from].start); v != values_.end() && v->start < blocks_[last].end; ++v) {
      phones += v->kind == CellKind::phone;
      emails += v->kind == CellKind::email;
      addresses += v->kind == CellKind::address;
    }
    if (phones + emails == 0 || (phones + emails + addresses < 2 && first == from && last == from)) return;
    clusters_.push_back({RegionKind::cluster, ContactRole::press, blocks_[first].start, blocks_[last].end, blocks_[first].start});
  }

  // ---- sentences ----
  void find_sentences() {
    std::vector<ContactRegion> found;
    std::size_t reached = 0;
    for (const Cell& value : values_) {
      if (value.kind != CellKind::phone && value.kind != CellKind::email) continue;
      if (value.start < reached || taken(value.start, value.end)) continue;
      const std::size_t block_index = context_.layout.block_of(document_.token_at(value.start));
      if (block_index == blocks_.size()) continue;
      const Block& block = blocks_[block_index];
      ContactRegion region;
      // "... puede registrarse llamando a:" / "Oficina del Fiscal" / "555 0143": the sentence runs down to the number's own line.
      const bool hangs = block_index > 0 && !block.gap_before && value.start - block.start < 20 && !ends_sentence(blocks_[block_index - 1]);
      const std::size_t floor = hangs ? blocks_[block_index - 1].start : block.start;
      region.start = region.content = sentence_start(std::max<std::size_t>(floor, reached), value.start);
      region.end = sentence_end(value.end, block.end);
      region.kind = RegionKind::sentence;
      if (const std::size_t open = open_bracket(region.start, value.start); open < value.start) {
        region.kind = RegionKind::parenthesis;
        region.start = region.content = open + 1;
        region.end = value.end;
      }
      reached = region.end;
      found.push_back(region);
    }
    regions_.insert(regions_.end(), clusters_.begin(), clusters_.end());
    regions_.insert(regions_.end(), found.begin(), found.end());
  }

  /// "... festgenommen. (Ann Lee)", "(Ann Lee/-82115)": the officer who signs a police report, in brackets at the text's end; with an extension
  /// behind the name a wire's lines may follow.
  void find_signature() {
    constexpr std::size_t blocks_behind = 6, tokens_behind = 60, shortest_report = 12;
    for (std::size_t b = blocks_.size(), seen = 0; b-- > 0 && seen < blocks_behind; ++seen) {
      const Block& block = blocks_[b];
      const bool last = b + 1 == blocks_.size();
      const std::size_t floor = block.last_token > block.first_token + tokens_behind ? block.last_token - tokens_behind : block.first_token;
      for (std::size_t close = block.last_token; close-- > floor;) {
        if (!document_.is_char(close, ')')) continue;
        const bool ends = last && (close + 1 == block.last_token || (close + 2 == block.last_token && document_.is_char(close + 1, '.')));
        if (signed_between(block, close, ends && block.last_token - block.first_token >= shortest_report)) return;
      }
    }
  }

  /// The bracket that `close` closes holds who signs.
  bool signed_between(const Block& block, std::size_t close, bool ends) {
    constexpr std::size_t longest = 8;  // tokens
    std::size_t open = close;
    while (open > block.first_token && close - open < longest && !document_.is_char(open, '(')) --open;
    if (!document_.is_char(open, '(') || open + 2 >= close) return false;
    const bool extension =
        document_.is(close - 1, TokenKind::number) &&
        (document_.is_char(close - 2, '/') || (document_.is(close - 2, TokenKind::dash) && document_.is_char(close - 3, '/'))) &&
        document_.is(open + 2, TokenKind::word);
    if (!extension && !(ends && open > block.first_token && document_.is_char(open - 1, '.'))) return false;
    const std::size_t start = document_.tokens[open].end(), end = document_.tokens[close].start;
    if (has_value(start, end) || taken(start, end)) return false;
    regions_.push_back({RegionKind::parenthesis, ContactRole::press, start, end, start});
    return true;
  }

  /// The start of the sentence that holds `at`, not before `floor`.
  std::size_t sentence_start(std::size_t floor, std::size_t at) const {
    std::size_t t = document_.token_at(at);
    for (std::size_t steps = 0; t > 0 && steps < 90; ++steps) {
      const text::Token& token = document_.tokens[t - 1];
      if (token.start < floor) break;
      const bool stop = document_.is_char(t - 1, '.') || document_.is_char(t - 1, '!') || document_.is_char(t - 1, '?');
      const bool in_value = has_value(token.start > 60 ? token.start - 60 : 0, token.start + 1) && inside_value(token.start);
      const bool short_before = t >= 2 && document_.tokens[t - 2].length <= 2 && document_.tokens[t - 2].end() == token.start;
      const bool label_before =
          t >= 2 && stop &&
          context_.lexicon.match_any(document_, t - 2, Class::phone_labels, context_.language);  // "(Ann Lee, Tel. 555-0143)"
      if (stop && !in_value && !short_before && !label_before && t < document_.size() &&
          document_.tokens[t].has(text::Token::space_before) && !document_.is(t, TokenKind::dash))
        break;
      --t;
    }
    return t < document_.size() ? std::max<std::size_t>(floor, document_.tokens[t].start) : floor;
  }

  bool ends_sentence(const Block& block) const {
    return document_.is_char(block.last_token - 1, '.') || document_.is_char(block.last_token - 1, '!') ||
           document_.is_char(block.last_token - 1, '?');
  }

  bool inside_value(std::size_t at) const {
    const auto v = first_value(at + 1);
    return v != values_.begin() && std::prev(v)->end > at;
  }

  std::size_t sentence_end(std::size_t at, std::size_t limit) const {
    for (std::size_t t = document_.token_at(at); t < document_.size() && document_.tokens[t].start < limit; ++t) {
      const bool stop = document_.is_char(t, '.') || document_.is_char(t, '!') || document_.is_char(t, '?');
      if (stop && !inside_value(document_.tokens[t].start) &&
          (t + 1 == document_.size() || document_.tokens[t + 1].has(text::Token::space_before)))
        return document_.tokens[t].start;
    }
    return limit;
  }

  /// The bracket that is open at `at`, or `at`.
  std::size_t open_bracket(std::size_t from, std::size_t at) const {
    for (std::size_t i = at; i > from && at - i < 120; --i) {
      const char c = context_.text()[i - 1];
      if (c == ')') return at;
      if (c == '(') return i - 1 + 3 < at ? i - 1 : at;
    }
    return at;
  }

  const fields::Context& context_;
  const Document& document_;
  const std::vector<Block>& blocks_;
  const std::vector<Cell>& values_;
  std::vector<ContactRegion> regions_;   // headed ones while the others are looked for; in order
  std::vector<ContactRegion> clusters_;  // in order
};

}  // namespace

std::vector<ContactRegion> find_contact_regions(const fields::Context& context, const std::vector<Cell>& values) {
  return RegionFinder(context, values).run();
}

}  // namespace pressparse::record
