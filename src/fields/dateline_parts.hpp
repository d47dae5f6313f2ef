// The parts of a dateline read from left to right: places, a date, a wire's stamp, and what closes them.
#pragma once

#include <algorithm>
#include <vector>

#include "fields/dateline_place.hpp"

namespace pressparse::fields {

/// The parts of a dateline as tokens, in any order.
struct DatelineParts {
  PlaceList places;
  const Date* date = nullptr;
  std::size_t wire_first = 0, wire_last = 0;
  std::string_view service;
  std::size_t first = 0, last = 0;
  std::size_t behind = 0;  // one past `last` and the brackets and slashes that close it
  bool dash = false;       // a dash, bar or colon stands behind the last part
  bool line_end = false;   // nothing stands behind it in its line
  bool bracketed_wire = false;
  bool alone = false;  // but for dashes nothing stands behind it in its line
  bool has_wire() const { return wire_last > wire_first; }
};

class DatelinePartsReader {
 public:
  /// `dates`: all dates of the text, in order; must outlive it.
  DatelinePartsReader(const Context& context, const std::vector<Date>& dates)
      : context_(context), d_(context.document), dates_(dates), is_date_(d_.size() + 1) {
    for (const Date& date : dates)
      for (std::size_t i = d_.token_at(date.start); i < d_.size() && d_.tokens[i].start < date.end; ++i) is_date_[i] = true;
  }

  /// The parts that stand at `i`; `last` is 0 when there are none. Whether they are a dateline is not asked.
  DatelineParts read(std::size_t i, std::size_t end) const;
  /// "Pressemitteilung vom 25. Januar 2022 | Berlin - ": the label is no part.
  void skip_release_label(std::size_t& at, std::size_t end) const;
  /// A short name ("EP", "SK", "ots") or a word ("Dire") is a stamp in brackets, slashes or dashes only.
  bool is_stamp(std::size_t i, std::size_t last) const;
  const Date* date_at(std::size_t i) const {
    if (i >= d_.size() || !is_date_[i]) return nullptr;
    const std::uint32_t start = d_.tokens[i].start;
    const auto found = std::partition_point(dates_.begin(), dates_.end(), [&](const Date& d) { return d.start < start; });
    return found != dates_.end() && found->start == start ? &*found : nullptr;
  }

  lang::Match wire_at(std::size_t i) const {
    return i < d_.size() ? context_.lexicon.match_any(d_, i, lang::Class::wires, context_.language) : lang::Match{};
  }
  bool glued(std::size_t i) const { return i > 0 && i < d_.size() && !d_.tokens[i].has(text::Token::space_before); }

 private:
  bool separator(std::size_t i) const;
  bool is_connector(std::size_t i) const;
  /// A slash with a blank before it; that of an address has none.
  bool slash_opens(std::size_t i) const;
  /// "/24-7PressRelease/": one to four tokens between two slashes.
  std::size_t unknown_stamp(std::size_t i, std::size_t end) const;
  /// A place behind a date ends its line or is followed by a dash: "5 May 2024, London - ".
  bool place_ends_well(const PlaceList& places) const;
  /// What stands behind the last part: brackets, a dash, the line's end.
  void close(DatelineParts& parts, std::size_t end, bool dash_since) const;

  const Context& context_;
  const text::Document& d_;
  const std::vector<Date>& dates_;
  std::vector<bool> is_date_;  // by token
};

}  // namespace pressparse::fields
