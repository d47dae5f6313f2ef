#include "fields/timing.hpp"

#include <algorithm>

#include "fields/dates_tokens.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::uint32_t longest_timing_line = 240;  // bytes; phrases inside longer blocks are not looked at
constexpr std::size_t instant_reach = 34;           // tokens from the phrase to its date
constexpr int paragraphs_in_head = 2;
constexpr std::size_t blocks_in_head = 40;

class TimingFinder {
 public:
  TimingFinder(const Context& context, std::vector<Date>& dates)
      : context_(context), d_(context.document), dates_(dates), no_mask_(Mask::none(d_)), tokens_(context, no_mask_) {}

  std::optional<Timing> find() {
    std::optional<Timing> immediate, event;
    if (!context_.may_hold(Class::timing_immediate, Class::timing_embargo, Class::timing_event)) return std::nullopt;
    int paragraphs = 0;
    std::size_t blocks = 0;
    for (const layout::Block& block : context_.layout.blocks) {
      const bool head = paragraphs < paragraphs_in_head && blocks++ < blocks_in_head;
      const bool running = block.end - block.start > longest_timing_line;
      for (std::size_t i = block.first_token; i < block.last_token; ++i) {
        if (!opens(i, block)) continue;
        if (auto embargo = read_embargo(i, block, running)) return embargo;
        if (!immediate) {
          immediate = read_immediate(i, block, running);
          if (immediate && !head && immediate->end < block.end)
            immediate.reset();  // "For Immediate Release: ..." in a list of other releases
        }
        if (!event && head) event = read_event(i, block);
        // Of running text only the first words are read, and below the head only the first words of a line.
        if ((running || !head) && i > block.first_token + 8) break;
      }
      paragraphs += running;
      if (!head && (immediate || event)) break;
    }
    if (event && !immediate) return event;
    return immediate;
  }

 private:
  /// Phrases begin at a block's or line's start, behind a sign ("MEDIENMITTEILUNG - gesperrt bis") or behind a release label.
  bool opens(std::size_t i, const layout::Block& block) const {
    if (!d_.is(i, TokenKind::word)) return false;
    if (i == block.first_token || d_.tokens[i].has(Token::line_start)) return true;
    if (!d_.is(i - 1, TokenKind::word))
      return d_.tokens[i].has(Token::space_before) || d_.is_char(i - 1, '(') || d_.is_char(i - 1, '[') || d_.is_char(i - 1, '*');
    return d_.capitalized(i) || wide_gap(i);  // "PRESS RELEASE FOR IMMEDIATE RELEASE"
  }

  bool wide_gap(std::size_t i) const { return d_.tokens[i].start - d_.tokens[i - 1].end() >= 2; }

  lang::Match match(std::size_t i, Class c) const { return context_.lexicon.match_any(d_, i, c, context_.language); }

  std::size_t line_end(std::size_t i) const { return d_.lines[d_.line_at(d_.tokens[i].start)].last_token; }

  bool restricted_to_countries(std::size_t i, std::size_t length) const { return match(i, Class::jurisdiction).length >= length; }

  std::optional<Timing> read_immediate(std::size_t i, const layout::Block& block, bool running) const {
    const lang::Match phrase = match(i, Class::timing_immediate);
    if (!phrase || restricted_to_countries(i, phrase.length + 1)) return std::nullopt;
    const std::size_t last = i + phrase.length;
    // In running text "the immediate release of the ships" is no timing, and "FOR IMMEDIATE RELEASE: ..." is.
    const bool shouted = d_.tokens[i].has(Token::all_upper) && d_.tokens[last - 1].has(Token::all_upper);
    const bool starts_line = i == block.first_token || d_.tokens[i].has(Token::line_start);
    const bool ends_line = last >= line_end(i);
    const bool closed = ends_line || !d_.is(last, TokenKind::word);
    if (phrase.length == 1 && !(starts_line && (ends_line || d_.is_char(last, ':')))) return std::nullopt;
    if (running && !shouted && !(i == block.first_token && closed)) return std::nullopt;
    if (!running && !shouted && !(starts_line || closed)) return std::nullopt;
    if (!shouted && !d_.capitalized(i) && !starts_line && !ends_line) return std::nullopt;
    return make(TimingKind::immediate, i, last, std::nullopt, rules::timing_immediate);
  }

  std::optional<Timing> read_event(std::size_t i, const layout::Block& block) const {
    const lang::Match phrase = match(i, Class::timing_event);
    if (!phrase || phrase.length < 2) return std::nullopt;  // "Redebeginn" alone is a time of the agenda
    const std::size_t end = line_end(i);
    const bool alone = (i == block.first_token || d_.tokens[i].has(Token::line_start)) && end <= i + phrase.length + 2;
    if (!alone) return std::nullopt;
    return make(TimingKind::embargo, i, i + phrase.length, std::nullopt, rules::timing_event);
  }

  std::optional<Timing> read_embargo(std::size_t i, const layout::Block& block, bool running) {
    const lang::Match phrase = match(i, Class::timing_embargo);
    if (!phrase || restricted_to_countries(i, phrase.length)) return std::nullopt;
    if (const lang::Match free = match(i, Class::timing_immediate); free.length > phrase.length) return std::nullopt;
    const std::size_t after = i + phrase.length;
    const std::size_t end = std::min(reach(i, block), after + instant_reach);
    Date* date = first_date(after, end);
    const std::size_t date_first = date ? d_.token_at(date->start) : end;
    Clock clock;
    std::size_t time_last = 0;
    if (date) {
      if (!only_instant_words(after, date_first, running)) return std::nullopt;
      time_last = find_time(after, date_first, *parse_iso(date->value), clock);
    } else {
      time_last = find_time(after, end, Day{}, clock);
    }
    const bool starts_line = i == block.first_token || d_.tokens[i].has(Token::line_start) || !d_.is(i - 1, TokenKind::word);
    const bool whole_line = after >= line_end(i) || d_.is_char(after, ':') || d_.is_char(after, '!');
    if (date) {
      if (running && !starts_line) return std::nullopt;
      date->role = DateRole::embargo;
      return make(TimingKind::embargo, i, std::max(d_.token_at(date->end), time_last), instant(*date, clock), rules::timing_embargo);
    }
    if (running || !starts_line || (!whole_line && !time_last && !event_behind(after, end))) return std::nullopt;
    const std::size_t event = event_behind(after, end);
    if (!event)
      context_.notes.push_back(
          {"timing.not_understood", "an embargo without a day or an event", d_.tokens[i].start, d_.tokens[after - 1].end()});
    return make(TimingKind::embargo, i, std::max({after, time_last, event}), std::nullopt,
                event ? rules::timing_event : rules::timing_embargo);
  }

  /// One past the last token in which the instant may stand: the block, and the next line when the phrase ends its own.
  std::size_t reach(std::size_t i, const layout::Block& block) const {
    const std::size_t b = context_.layout.block_of(i);
    std::size_t end = block.last_token;
    if (b + 1 < context_.layout.blocks.size() && end - i < 10) {
      const layout::Block& next = context_.layout.blocks[b + 1];
      if (next.end - next.start < 90) end = next.last_token;
    }
    return end;
  }

  Date* first_date(std::size_t first, std::size_t last) {
    const std::size_t start = first < d_.size() ? d_.tokens[first].start : d_.text.size(),
                      end = last > 0 && last - 1 < d_.size() ? d_.tokens[last - 1].end() : start;
    const auto found = std::partition_point(dates_.begin(), dates_.end(), [&](const Date& d) { return d.start < start; });
    if (found == dates_.end() || found->start >= end) return nullptr;
    const auto day = parse_iso(found->value);
    return day && day->day && found->value.find('/') == std::string::npos ? &*found : nullptr;
  }

  /// Between phrase and date stand times, zones, weekdays and small words; a sentence of other words is something else.
  bool only_instant_words(std::size_t first, std::size_t last, bool running) const {
    std::size_t other = 0;
    for (std::size_t i = first; i < last; ++i) {
      if (!d_.is(i, TokenKind::word)) continue;
      const lang::CalendarWord& word = context_.lexicon.calendar().word(d_.tokens[i].word);
      other += word.empty() && !match(i, Class::zones) && d_.tokens[i].length > 3;
    }
    return other <= (running ? 0u : 4u);
  }

  /// The first time of day in [first, last); one past it, or 0.
  std::size_t find_time(std::size_t first, std::size_t last, Day day, Clock& clock) const {
    for (std::size_t i = first; i < last; ++i) {
      Clock read;
      const std::size_t after = read_time(tokens_, i, day, read, i == first);
      if (after == i || after > last) continue;
      clock = read;
      return after;
    }
    return 0;
  }

  std::size_t event_behind(std::size_t first, std::size_t last) const {
    for (std::size_t i = first; i < last; ++i)
      if (const lang::Match phrase = match(i, Class::timing_event)) return i + phrase.length;
    return 0;
  }

  static std::string instant(const Date& date, const Clock& clock) {
    if (date.value.find('T') != std::string::npos || !clock.known()) return date.value;
    return date.value + to_iso(clock);
  }

  Timing make(TimingKind kind, std::size_t first, std::size_t last, std::optional<std::string> until, Rule rule) const {
    Timing timing;
    context_.locate(timing, d_.tokens[first].start, d_.tokens[last - 1].end(), rule);
    timing.kind = kind;
    timing.until = std::move(until);
    return timing;
  }

  const Context& context_;
  const text::Document& d_;
  std::vector<Date>& dates_;
  const Mask no_mask_;
  const DateTokens tokens_;
};

}  // namespace

std::optional<Timing> find_timing(const Context& context, std::vector<Date>& dates) { return TimingFinder(context, dates).find(); }

void settle_timing(const std::vector<Date>& dates, std::optional<Timing>& timing) {
  if (!timing || !timing->until || !timing->until->starts_with("--")) return;
  for (const Date& date : dates) {
    if (date.role != DateRole::embargo) continue;
    const std::string day = date.value.substr(0, date.value.find('T'));
    if (day.size() == 10 && day.substr(4) == timing->until->substr(1, 6)) timing->until = day + timing->until->substr(7);
    return;
  }
}

}  // namespace pressparse::fields
