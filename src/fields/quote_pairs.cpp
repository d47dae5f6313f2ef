#include "fields/quote_pairs.hpp"

#include <algorithm>
#include <optional>

#include "fields/quote_healing.hpp"
#include "fields/quote_turns.hpp"
#include "fields/sentences.hpp"
#include "text/unicode.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using layout::BlockKind;
using text::Token;
using text::TokenKind;

constexpr std::uint32_t none = 0xFFFFFFFF;

/// Marks of one paragraph: matched pairs (open, close), opening marks left over, closing marks left over.
struct Matched {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<std::uint32_t> open, close;
  // Of the pairs: the least and the greatest opening mark, and the pairs by their opening mark with the furthest closing mark so far.
  std::uint32_t first_open = none, last_open = 0;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> reach;

  void settle() {
    std::sort(open.begin(), open.end());
    reach = pairs;
    if (!std::is_sorted(reach.begin(), reach.end())) std::sort(reach.begin(), reach.end());
    for (std::size_t i = 1; i < reach.size(); ++i) reach[i].second = std::max(reach[i].second, reach[i - 1].second);
    if (!reach.empty()) first_open = reach.front().first, last_open = reach.back().first;
  }
  bool inside_pair(std::uint32_t mark) const {
    const auto next = std::partition_point(reach.begin(), reach.end(), [&](const auto& p) { return p.first < mark; });
    return next != reach.begin() && mark < std::prev(next)->second;
  }
};

bool same_style(MarkForm open, MarkForm close) {
  const auto paired = [](MarkForm f) { return f == MarkForm::guillemet || f == MarkForm::angle || f == MarkForm::chevrons; };
  return paired(open) || paired(close) ? open == close : true;
}

class Pairing {
 public:
  Pairing(const Context& context, const std::vector<Mark>& marks, const std::vector<QuotePair>& dashed)
      : context_(context), document_(context.document), blocks_(context.layout.blocks), marks_(marks), holds_dashed_(blocks_.size()) {
    for (const QuotePair& speech : dashed) holds_dashed_[speech.block] = true;
  }

  std::vector<QuotePair> run() {
    matched_of_.resize(blocks_.size());
    first_mark_.resize(blocks_.size() + 1);
    std::uint32_t m = 0;
    for (std::uint32_t b = 0; b < blocks_.size(); ++b) {
      while (m < marks_.size() && marks_[m].start < blocks_[b].start) ++m;
      first_mark_[b] = m;
      std::uint32_t last = m;
      while (last < marks_.size() && marks_[last].start < blocks_[b].end) ++last;
      if (m < last) {
        matched_of_[b] = static_cast<std::uint32_t>(matched_.size());
        matched_.push_back(match(b, m, last));
      }
      m = last;
      first_mark_[b + 1] = m;
    }
    next_opening_.assign(marks_.size() + 1, none);
    for (std::size_t i = marks_.size(); i-- > 0;)
      next_opening_[i] = marks_[i].is_double() && marks_[i].can_open ? static_cast<std::uint32_t>(i) : next_opening_[i + 1];
    taken_.assign(blocks_.size(), false);
    for (std::uint32_t b = 0; b < blocks_.size(); ++b) emit(b);
    const auto before = [](const QuotePair& a, const QuotePair& b) { return a.start() < b.start(); };
    if (!std::is_sorted(pairs_.begin(), pairs_.end(), before)) std::stable_sort(pairs_.begin(), pairs_.end(), before);
    return outermost();
  }

 private:
  const Matched& matched(std::uint32_t b) const { return first_mark_[b] == first_mark_[b + 1] ? nothing_ : matched_[matched_of_[b]]; }

  Matched match(std::uint32_t b, std::uint32_t first, std::uint32_t last) const {
    Matched result;
    std::vector<std::uint32_t> stack;
    for (std::uint32_t m = first; m < last; ++m) {
      const Mark& mark = marks_[m];
      if (!mark.is_double()) continue;
      const Mark* top = stack.empty() ? nullptr : &marks_[stack.back()];
      if (is_inch(m, last, top)) continue;
      const Turn turn = turn_of(mark, top, mark.start == blocks_[b].start);
      if (turn == Turn::open) {
        if (stack.size() < limits::quote_depth) stack.push_back(m);
        else context_.hit(Limit::quote_depth, mark.start, mark.end);
      } else if (turn == Turn::close) {
        std::size_t depth = stack.size();
        while (depth > 0 && !same_style(marks_[stack[depth - 1]].form, mark.form)) --depth;
        if (depth == 0) {
          result.close.push_back(m);
        } else {
          result.pairs.emplace_back(stack[depth - 1], m);
          for (std::size_t i = depth; i < stack.size(); ++i) result.open.push_back(stack[i]);
          stack.resize(depth - 1);
        }
      }
    }
    result.open.insert(result.open.end(), stack.begin(), stack.end());
    std::erase_if(result.open,
                  [&](std::uint32_t m) { return marks_[m].form == MarkForm::chevrons || marks_[m].form == MarkForm::unknown; });
    std::erase_if(result.close,
                  [&](std::uint32_t m) { return marks_[m].form == MarkForm::chevrons || marks_[m].form == MarkForm::unknown; });
    result.settle();
    return result;
  }

  /// 6" and 27″ when nothing is open; inside a quotation when another closing mark follows.
  bool is_inch(std::uint32_t m, std::uint32_t last, const Mark* top) const {
    const Mark& mark = marks_[m];
    if (!mark.after_digit || mark.form != MarkForm::straight || mark.can_open) return false;
    if (!top) return true;
    for (std::uint32_t n = m + 1; n < last; ++n)
      if (marks_[n].is_double()) return marks_[n].can_close && !marks_[n].can_open;
    return false;
  }

  void emit(std::uint32_t b) {
    const Matched& found = matched(b);
    for (const auto& [open, close] : found.pairs)
      if (!(taken_[b] && is_leading(b, open))) add(b, open, close);
    for (const std::uint32_t close : found.close)
      if (!taken_[b] || close != found.close.front()) heal_open(b, close);
    for (const std::uint32_t open : found.open) {
      if (taken_[b] && is_leading(b, open)) continue;
      if (found.inside_pair(open)) continue;
      if (!continue_below(b, open)) heal_close(b, open);
    }
    pair_singles(b);
  }

  bool is_leading(std::uint32_t b, std::uint32_t mark) const { return marks_[mark].start == blocks_[b].start; }

  /// White space belongs to the marks, the blanks of French guillemets too.
  QuotePart part(std::uint32_t start, std::uint32_t end) const {
    const auto blank = [&](std::uint32_t at) {
      const text::CharacterClass c = text::classify(text::decode(document_.text, at).character);
      return c == text::CharacterClass::space || c == text::CharacterClass::line_break || c == text::CharacterClass::invisible;
    };
    while (start < end && blank(start)) start += text::decode(document_.text, start).length;
    QuotePart p{start, end, static_cast<std::uint32_t>(document_.token_at(start)), static_cast<std::uint32_t>(document_.token_at(end))};
    if (p.first > 0 && document_.tokens[p.first - 1].end() > start)
      --p.first;  // "â€œWe": the mark's last letter and the word are one token
    if (!p.empty()) p.end = std::min(p.end, document_.tokens[p.last - 1].end());
    return p;
  }

  QuotePair make(std::uint32_t b, std::uint32_t open, std::uint32_t close) const {
    QuotePair pair;
    pair.parts.push_back(part(marks_[open].end, marks_[close].start));
    pair.outer_first = marks_[open].first;
    pair.outer_last = std::max(marks_[close].last, pair.parts.front().last);
    pair.block = pair.last_block = b;
    pair.form = marks_[open].form;
    return pair;
  }

  void add(std::uint32_t b, std::uint32_t open, std::uint32_t close) {
    QuotePair pair = make(b, open, close);
    if (!pair.parts.front().empty()) pairs_.push_back(std::move(pair));
  }

  void note(std::uint32_t mark) {
    if (context_.notes.size() >= limits::quote_notes) context_.hit(Limit::quote_notes, marks_[mark].start, marks_[mark].end);
    else
      context_.notes.push_back({"quote.unbalanced", "a quotation mark without its partner", marks_[mark].start, marks_[mark].end});
  }

  void heal_open(std::uint32_t b, std::uint32_t close) {
    std::uint32_t floor = blocks_[b].first_token;
    const auto& pairs = matched(b).pairs;  // in the order of their closing marks
    const auto next = std::partition_point(pairs.begin(), pairs.end(), [&](const auto& p) { return p.second < close; });
    if (next != pairs.begin()) floor = std::max(floor, marks_[std::prev(next)->second].last);
    if (last_orphan_ < close && marks_[last_orphan_].start >= blocks_[b].start) floor = std::max(floor, marks_[last_orphan_].last);
    last_orphan_ = close;
    note(close);
    const auto first = lost_opening(context_, floor, marks_[close].first, floor != blocks_[b].first_token);
    if (!first) return;
    QuotePair pair;
    pair.parts.push_back(part(document_.tokens[*first].start, marks_[close].start));
    pair.outer_first = static_cast<std::uint32_t>(*first);
    pair.outer_last = marks_[close].last;
    pair.block = pair.last_block = b;
    pair.healed_open = true;
    pairs_.push_back(std::move(pair));
  }

  void heal_close(std::uint32_t b, std::uint32_t open) {
    std::uint32_t limit = blocks_[b].last_token;
    if (const std::uint32_t next = next_opening_[open + 1]; next < first_mark_[b + 1]) limit = std::min(limit, marks_[next].first);
    note(open);
    const auto last = lost_closing(context_, marks_[open].last, limit);
    if (!last || (!marks_[open].can_open && !marks_[open].glued)) return;
    QuotePair pair;
    pair.parts.push_back(part(marks_[open].end, document_.tokens[*last - 1].end()));
    pair.outer_first = marks_[open].first;
    pair.outer_last = static_cast<std::uint32_t>(*last);
    pair.block = pair.last_block = b;
    pair.healed_close = true;
    pairs_.push_back(std::move(pair));
  }

  /// Whether running text may go on in this block.
  bool is_running(std::uint32_t b) const {
    const BlockKind kind = blocks_[b].kind;
    return !blocks_[b].labelled && !holds_dashed_[b] &&
           (kind == BlockKind::body || kind == BlockKind::note || kind == BlockKind::subheadline || kind == BlockKind::headline);
  }

  /// A quotation that its paragraph leaves open: the next paragraphs open with a mark again, or the closing one stands further down.
  bool continue_below(std::uint32_t b, std::uint32_t open) {
    if (matched(b).last_open > open) return false;
    if (!marks_[open].can_open && !is_leading(b, open)) return false;
    if (!is_running(b) || !marks_[open].is_double() || attribution_inside(context_, marks_[open].last, blocks_[b].last_token)) return false;
    QuotePair pair;
    pair.parts.push_back(part(marks_[open].end, blocks_[b].end));
    if (pair.parts.front().empty()) return false;
    pair.outer_first = marks_[open].first;
    pair.block = b;
    pair.form = marks_[open].form;
    QuotePair whole;  // up to the last paragraph that surely belongs to it
    bool unmarked = false;
    for (std::uint32_t next = b + 1; next < blocks_.size(); ++next) {
      const auto lower = lower_part(b, next);
      if (!lower || (lower->reopened && unmarked)) break;
      if (next > b + limits::quote_paragraphs) {  // paragraphs, or lines that the layout took for paragraphs
        context_.hit(Limit::quote_paragraphs, pair.start(), blocks_[next].start);
        break;
      }
      if (blocks_[next].end - pair.start() >= limits::quote_bytes) {
        context_.hit(Limit::quote_bytes, pair.start(), blocks_[next].start);
        break;
      }
      // “Text. / More text, ” said Lee.: the second paragraph is a quotation of its own that lost its opening mark.
      if (!lower->reopened && lower->close != none && ends_paragraph(b) && names_speaker(lower->close, next)) break;
      unmarked |= !lower->reopened;
      pair.parts.push_back(part(lower->start, lower->close == none ? blocks_[next].end : marks_[lower->close].start));
      if (pair.parts.back().empty()) break;
      if (!lower->reopened && lower->close == none) continue;
      taken_[next] = true;
      pair.outer_last = lower->close == none ? blocks_[next].last_token : marks_[lower->close].last;
      pair.last_block = next;
      pair.healed_close = lower->close == none;
      whole = pair;
      if (lower->close != none || !leads_on(next)) break;
    }
    if (whole.parts.empty()) return false;
    pairs_.push_back(std::move(whole));
    return true;
  }

  struct LowerPart {
    std::uint32_t start;
    std::uint32_t close = none;
    bool reopened = false;
  };

  /// What of block `next` belongs to a quotation that block `b` leaves open; nothing when it must have ended before.
  std::optional<LowerPart> lower_part(std::uint32_t b, std::uint32_t next) const {
    if (!is_running(next)) return std::nullopt;
    const Matched& found = matched(next);
    const std::uint32_t m = first_mark_[next];
    LowerPart lower{blocks_[next].start};
    lower.reopened = m < first_mark_[next + 1] && is_leading(next, m) && marks_[m].is_double();
    if (lower.reopened) {
      if (next == b + 1 && !ends_paragraph(b)) return std::nullopt;
      lower.start = marks_[m].end;
      if (found.first_open == m) {  // the block's first mark; the furthest closing mark so far is its own
        lower.close = found.reach.front().second;
        return lower;
      }
      const bool open = std::binary_search(found.open.begin(), found.open.end(), m);
      if (!open || attribution_inside(context_, marks_[m].last, blocks_[next].last_token)) return std::nullopt;
      return lower;
    }
    if (found.close.empty()) return found.pairs.empty() && found.open.empty() ? std::optional(lower) : std::nullopt;
    lower.close = found.close.front();
    if (found.first_open < lower.close) return std::nullopt;
    return lower;
  }

  /// Whether a reporting verb follows the closing mark.
  bool names_speaker(std::uint32_t close, std::uint32_t b) const {
    for (std::size_t i = marks_[close].last; i < std::min<std::size_t>(blocks_[b].last_token, marks_[close].last + 6); ++i)
      if (document_.has(i, Class::reporting_verbs)) return true;
    return false;
  }

  /// Whether the block below opens with a mark: a quotation left open here goes on there.
  bool leads_on(std::uint32_t b) const {
    const std::uint32_t m = first_mark_[b + 1];
    return b + 1 < blocks_.size() && is_running(b + 1) && m < first_mark_[b + 2] && is_leading(b + 1, m) && marks_[m].is_double();
  }

  /// A full stop; a colon before a list; the comma of a salutation.
  bool ends_paragraph(std::uint32_t b) const {
    const std::size_t last = blocks_[b].last_token - 1;
    return ends_sentence(context_, last) || document_.is_char(last, ':') || document_.is_char(last, ',');
  }

  void pair_singles(std::uint32_t b) {
    for (std::uint32_t m = first_mark_[b]; m < first_mark_[b + 1]; ++m) {
      const Mark& mark = marks_[m];
      if (mark.is_double() || !opens_single(mark)) continue;
      const std::uint32_t close = closing_single(m, first_mark_[b + 1]);
      if (close == none) continue;
      QuotePair pair = make(b, m, close);
      pair.single = true;
      if (!pair.parts.front().empty()) pairs_.push_back(std::move(pair));
      m = close;
    }
  }

  bool opens_single(const Mark& mark) const {
    if (!mark.can_open || mark.can_close || mark.looks_close) return false;
    // "'90s", "'tis", Dutch "'s avonds": the apostrophe stands for letters that are left out.
    if (mark.form == MarkForm::low_single) return true;
    if (document_.is(mark.last, TokenKind::number)) return false;
    const lang::Match match = context_.lexicon.match_any(document_, mark.last, Class::quotes, context_.language);
    return match.value != "elision";
  }

  /// The closing mark for a single one: sure when it stands at a sentence's or clause's mark, else the first that is no plural genitive.
  std::uint32_t closing_single(std::uint32_t open, std::uint32_t last) const {
    std::uint32_t weak = none;
    for (std::uint32_t m = open + 1; m < last; ++m) {
      const Mark& mark = marks_[m];
      if (mark.is_double()) {
        if (mark.can_open && !mark.can_close) continue;
        continue;
      }
      if (opens_single(mark)) break;
      if (!mark.can_close || mark.glued) continue;
      const bool after_point = mark.first > 0 && document_.is(mark.first - 1, TokenKind::punctuation);
      const bool before_point = mark.last >= document_.size() || document_.is(mark.last, TokenKind::punctuation) ||
                                document_.tokens[mark.last].has(Token::line_start);
      const std::string_view word = mark.first > 0 ? document_.text_of(mark.first - 1) : std::string_view{};
      const bool genitive = word.ends_with('s') || word.ends_with('S');
      if (after_point || (before_point && !genitive)) return m;
      if (weak == none && !genitive) weak = m;
      if (weak == none && before_point) weak = m;
    }
    return weak;
  }

  std::vector<QuotePair> outermost() {
    std::vector<QuotePair> out;
    for (QuotePair& pair : pairs_) {
      if (!out.empty() && pair.start() < out.back().end()) {
        // A pair of double marks wins over single ones that reach into it; else the outer one does.
        if (out.back().single && !pair.single && pair.end() > out.back().end()) out.back() = std::move(pair);
        continue;
      }
      out.push_back(std::move(pair));
    }
    return out;
  }

  const Context& context_;
  const text::Document& document_;
  const std::vector<layout::Block>& blocks_;
  const std::vector<Mark>& marks_;
  std::vector<bool> holds_dashed_;  // by block: speech between dashes
  std::vector<Matched> matched_;             // of the blocks that hold marks: most hold none
  std::vector<std::uint32_t> matched_of_;    // by block, where it holds marks: index in matched_
  const Matched nothing_;
  std::vector<std::uint32_t> first_mark_;  // of each block
  std::vector<std::uint32_t> next_opening_;  // the first double mark from here on that can open
  std::vector<bool> taken_;                // the block's leading quotation belongs to one above
  std::vector<QuotePair> pairs_;
  std::uint32_t last_orphan_ = none;  // the closing mark that was healed last
};

}  // namespace

std::vector<QuotePair> pair_marks(const Context& context, const std::vector<Mark>& marks, const std::vector<QuotePair>& dashed) {
  if (marks.empty()) return {};
  return Pairing(context, marks, dashed).run();
}

}  // namespace pressparse::fields
