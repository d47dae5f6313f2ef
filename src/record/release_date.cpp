#include "record/release_date.hpp"

#include <algorithm>
#include <cstdlib>

#include "fields/dates_tokens.hpp"
#include "fields/dates_value.hpp"
#include "fields/mask.hpp"
#include "record/known_years.hpp"
#include "rules.hpp"

namespace pressparse::record {
namespace {

using fields::Day;
using lang::Class;
using text::Token;
using text::TokenKind;

constexpr std::uint32_t short_line = 90;        // bytes; a line that holds a date and little else
constexpr std::uint32_t paragraph_length = 240; // bytes; a longer block is running text
constexpr std::size_t sign_off_lines = 8;
constexpr long close_days = 31;

/// How sure a place in the text makes a date the release date; the higher wins.
enum class Claim : std::uint8_t { none, sign_off, own_line, label, dateline };

class Settler {
 public:
  Settler(const fields::Context& context, std::vector<Date>& dates, std::optional<Dateline>& dateline)
      : context_(context), d_(context.document), no_mask_(fields::Mask::none(context.document)), dates_(dates), dateline_(dateline),
        years_(context.document) {}

  std::optional<Date> settle() {
    claim_dates();
    drop_event_labels();
    years_.learn(context_, dates_);
    complete_dateline();
    const std::size_t chosen = choose();
    std::optional<Day> base = chosen < dates_.size() ? std::optional(values_of(dates_[chosen])->begin) : embargo_day();
    if (!base && (context_.layout.one_line || context_.layout.blocks.size() == 1)) base = day_after_place();
    if (!base && context_.options.reference_date) base = fields::parse_iso(*context_.options.reference_date);
    complete_years(base);
    for (std::size_t i = 0; i < dates_.size(); ++i) check_weekday(dates_[i]);
    assign_roles(chosen, base);
    refresh_dateline();
    if (chosen >= dates_.size()) return std::nullopt;
    note_disagreement(chosen);
    Date release = dates_[chosen];
    release.rule = rule_of(claims_[chosen]);
    return release;
  }

 private:
  std::size_t first_token(const Date& date) const { return d_.token_at(date.start); }
  std::size_t last_token(const Date& date) const { return d_.token_at(date.end); }

  static Rule rule_of(Claim claim) {
    switch (claim) {
      case Claim::dateline: return rules::date_release_dateline;
      case Claim::label: return rules::date_release_label;
      case Claim::sign_off: return rules::date_release_sign_off;
      default: return rules::date_release_line;
    }
  }

  /// "... Sesame Embargo  Valletta, 27 August 2025. The Chamber ...": line breaks were lost, and what was a dateline or the line of place and
  /// date stands in running text. Too weak for a release date, but other dates are of its year.
  std::optional<Day> day_after_place() const {
    for (const Date& date : dates_) {
      const auto values = values_of(date);
      std::size_t at = first_token(date);
      if (!values || !values->begin.full()) continue;
      if (at > 0 && d_.is(at - 1, TokenKind::word) && !d_.capitalized(at - 1)) --at;  // "Nantes, le 17 septembre 2025"
      if (at >= 2 && d_.is_char(at - 1, ',') && d_.capitalized(at - 2)) return values->begin;
    }
    return std::nullopt;
  }

  // ---- Which dates could be the release date

  void claim_dates() {
    claims_.assign(dates_.size(), Claim::none);
    bare_.assign(dates_.size(), false);
    const std::size_t head_end = end_of_head();
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      const auto values = values_of(dates_[i]);
      if (!values || values->end.month || dates_[i].role == DateRole::embargo) continue;
      bare_label_ = false;
      claims_[i] = claim(dates_[i], head_end);
      bare_[i] = bare_label_;
    }
  }

  /// One past the last token of the head: at most one block of running text stands above a date line.
  std::size_t end_of_head() const {
    int paragraphs = 0;
    for (const layout::Block& block : context_.layout.blocks) {
      paragraphs += block.end - block.start > paragraph_length;
      if (paragraphs > 1) return block.first_token;
    }
    return d_.size();
  }

  Claim claim(const Date& date, std::size_t head_end) const {
    if (dateline_ && dateline_->date && dateline_->date->start == date.start) return Claim::dateline;
    const std::size_t first = first_token(date), last = last_token(date);
    const std::size_t block = context_.layout.block_of(first);
    const text::Line& line = d_.lines[d_.line_at(date.start)];
    const bool head = first < head_end;
    if (block < context_.layout.blocks.size()) {
      using layout::BlockKind;
      const BlockKind kind = context_.layout.blocks[block].kind;
      if (kind == BlockKind::legal || kind == BlockKind::caption) return Claim::none;
      if (kind == BlockKind::boilerplate && block > 4) return Claim::none;
      const bool title = kind == BlockKind::headline || kind == BlockKind::subheadline;  // "... AT LA FASHION WEEK - MARCH 16, 2025"
      if (title && first != line.first_token) return Claim::none;
    }
    if (is_labelled(line, first) && head) return Claim::label;
    if (first > line.first_token && is_sign_off(line, first, last)) return Claim::sign_off;
    if (head && (stands_alone(line, first, last) || opens_text(date, line, first, last))) return Claim::own_line;
    if (is_sign_off(line, first, last)) return Claim::sign_off;
    return Claim::none;
  }

  bool label(std::size_t i, std::size_t end) const {
    for (const Class c : {Class::date_labels, Class::release_labels, Class::timing_immediate}) {
      const lang::Match match = context_.lexicon.match_any(d_, i, c, context_.language);
      if (match && only_filler(i + match.length, end)) {
        bare_label_ = c == Class::date_labels && match.length == 1;
        return true;
      }
    }
    return false;
  }

  /// Nothing but punctuation and small words of dates between a label and its date: "Pressemitteilung vom", "Date:", "Published | ".
  bool only_filler(std::size_t i, std::size_t end) const {
    for (; i < end; ++i) {
      if (d_.is(i, TokenKind::number)) return false;
      if (!d_.is(i, TokenKind::word)) continue;
      const lang::CalendarWord& word = context_.lexicon.calendar().word(d_.tokens[i].word);
      if (d_.capitalized(i) || (!word.is(lang::DateWord::connector) && !word.is(lang::DateWord::range_from))) return false;
    }
    return true;
  }

  bool is_labelled(const text::Line& line, std::size_t first) const {
    for (std::size_t i = line.first_token; i < first && i + 8 > first; ++i)
      if ((i == line.first_token || !d_.is(i - 1, TokenKind::word) || d_.capitalized(i)) && label(i, first)) return true;
    if (line.first_token != first) return label(line.first_token, first);
    // "Erschienen am:" on the line above.
    const std::size_t at = static_cast<std::size_t>(&line - d_.lines.data());
    for (std::size_t above = at; above-- > 0 && above + 3 > at;) {
      const text::Line& upper = d_.lines[above];
      if (upper.blank()) continue;
      if (upper.end - upper.start > 40) return false;
      const lang::Match match = context_.lexicon.match_any(d_, upper.first_token, Class::date_labels, context_.language);
      return match && only_filler(upper.first_token + match.length, upper.last_token);
    }
    return false;
  }

  /// A line with the date and at most a few words: "10. März 2012", "Wednesday, May 2, 2018", "01 June 2023, by Chris van 't Hof".
  bool stands_alone(const text::Line& line, std::size_t first, std::size_t last) const {
    if (line.end - line.start > 2 * short_line) return false;
    // A second column counts as a line of its own: "CONTACT: Ann Lee            August 19, 2024".
    std::size_t start = line.first_token;
    for (std::size_t i = start + 1; i <= first; ++i)
      if (d_.tokens[i].start - d_.tokens[i - 1].end() >= 4) start = i;
    std::size_t end = line.last_token;
    for (std::size_t i = end; i-- > last;)
      if (d_.tokens[i].start - d_.tokens[i - 1].end() >= 4) end = i;
    if (d_.tokens[end - 1].end() - d_.tokens[start].start > short_line) return false;
    std::size_t words_before = 0, words_behind = 0;
    for (std::size_t i = start; i < first; ++i) words_before += d_.is(i, TokenKind::word);
    for (std::size_t i = last; i < end; ++i) words_behind += d_.is(i, TokenKind::word);
    const bool fenced = last >= end || !d_.is(last, TokenKind::word);
    if (words_before == 0) return words_behind <= 6 && fenced;
    const bool fenced_before = !d_.is(first - 1, TokenKind::word) || words_before == 1;
    return words_before <= 4 && words_behind == 0 && fenced_before && d_.capitalized(start);
  }

  /// "November 21, 2023: The Federal Office ...", "March 18, 2019 Contact: ..."; and where line breaks were lost, a date between a
  /// headline's last word and the text: "... science and technology December 13  2007  U S  Senators".
  bool opens_text(const Date& date, const text::Line& line, std::size_t first, std::size_t last) const {
    const auto values = values_of(date);
    if (!values || !values->begin.full() || last >= line.last_token) return false;
    const bool fence = (d_.is_char(last, '.') && d_.is(last + 1, TokenKind::dash)) || d_.is_char(last, ':') ||
                       d_.is(last, TokenKind::dash) || d_.is_char(last, '|') || d_.is_char(last, ')');
    // "March 18, 2019 Contact: Kimberlee Leach" is the text's first line.
    if (first == line.first_token) return fence || (d_.capitalized(last) && line.end - line.start < short_line && date.start < 40);
    const bool lost_breaks = line.end - line.start > 600 && first - line.first_token < 60;
    const bool small_word = d_.has(first - 1, Class::stopwords) || d_.is_char(first - 1, ',') ||
                            context_.lexicon.calendar().word(d_.tokens[first - 1].word).functions;
    return lost_breaks && !small_word && (fence || d_.capitalized(last)) && wide_gap(last);
  }

  bool wide_gap(std::size_t i) const { return d_.tokens[i].start - d_.tokens[i - 1].end() >= 2; }

  /// "Dresden, den 5. Mai 2024", "Fait à Paris, le 5 mai 2024" in one of the last lines.
  bool is_sign_off(const text::Line& line, std::size_t first, std::size_t last) const {
    const std::size_t at = static_cast<std::size_t>(&line - d_.lines.data());
    std::size_t below = 0;
    for (std::size_t l = at + 1; l < d_.lines.size() && below <= sign_off_lines; ++l) below += !d_.lines[l].blank();
    if (below > sign_off_lines || line.end - line.start > 60 || last + 1 < line.last_token) return false;
    if (first < line.first_token + 2) return first == line.first_token && below <= 2;
    const std::size_t before = d_.is_char(first - 1, ',') ? first - 1 : first - 2;
    return d_.is_char(before, ',') && before > line.first_token && d_.capitalized(before - 1);
  }

  /// "Date: Sunday, February 17" below a date line at the top is when an event takes place.
  void drop_event_labels() {
    bool dated = false;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      if (claims_[i] == Claim::label && dated && bare_[i]) claims_[i] = Claim::none;
      dated |= claims_[i] >= Claim::own_line;
    }
  }

  /// The strongest claim, the first among equals; a date without a year cannot be the release date.
  std::size_t choose() const {
    std::size_t best = dates_.size();
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      if (claims_[i] == Claim::none || !values_of(dates_[i])->begin.year) continue;
      if (best == dates_.size() || claims_[i] > claims_[best]) best = i;
    }
    if (best != dates_.size() || !dateline_ || !dateline_->date) return best;
    return best;
  }

  std::optional<Day> embargo_day() const {
    for (const Date& date : dates_)
      if (const auto values = values_of(date); date.role == DateRole::embargo && values && values->begin.full()) return values->begin;
    return std::nullopt;
  }

  /// A dateline without its year ("MADRID, 5 Feb. (EUROPA PRESS) -"): the text below gives it, by the same day or by one close to it.
  void complete_dateline() {
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      const auto values = values_of(dates_[i]);
      if (claims_[i] != Claim::dateline || !values || values->begin.year || values->end.month || !values->begin.day) continue;
      int year = years_.of_day(values->begin);
      for (std::size_t other = 0; other < dates_.size() && !year; ++other) {
        const auto near = values_of(dates_[other]);
        if (!near || !near->begin.full()) continue;
        const int closest = fields::settle_year(values->begin, near->begin, weekday_written(dates_[i]));
        const Day candidate{static_cast<std::int16_t>(closest), values->begin.month, values->begin.day};
        if (closest && std::labs(fields::day_number(candidate) - fields::day_number(near->begin)) <= close_days) year = closest;
        break;  // the first full date of the text only
      }
      if (!year) continue;
      dates_[i].value = to_iso(Day{static_cast<std::int16_t>(year), values->begin.month, values->begin.day}) + time_of(dates_[i].value);
      dates_[i].inferred.push_back("year");
    }
  }

  /// The time of day as found, with the offset of its zone now that the year tells whether it is summer there.
  std::string time_with_offset(const Date& date, Day day) const {
    const std::string time = time_of(date.value);
    if (time.size() != 6) return time;  // no time, or one with its offset
    const fields::DateTokens tokens(context_, no_mask_);
    const std::size_t last = last_token(date);
    for (std::size_t i = first_token(date) + 1; i < last; ++i) {
      fields::Clock clock;
      if (fields::read_time(tokens, i, day, clock) == last && to_iso(clock).substr(0, 6) == time) return to_iso(clock);
    }
    return time;
  }

  static std::string time_of(const std::string& value) {
    const auto at = value.find('T');
    return at == value.npos ? std::string() : value.substr(at);
  }

  // ---- What the release date settles

  int weekday_written(const Date& date) const {
    const std::size_t first = first_token(date);
    const lang::CalendarWord& word = context_.lexicon.calendar().word(d_.tokens[first].word);
    if (const lang::Match match = context_.lexicon.match_any(d_, first, Class::weekdays, context_.language); match.length > 1)
      return match.value[0] - '0';
    if (word.month) return 0;  // "mar" is Tuesday in Spanish and March in Italian
    return word.weekday ? word.weekday : word.weekday_short;
  }

  void complete_years(std::optional<Day> base) {
    std::optional<Day> last_full;
    for (Date& date : dates_) {
      auto values = values_of(date);
      if (values && values->begin.full()) last_full = values->begin;
      if (!values || values->begin.year || !values->begin.day) continue;
      const int weekday = weekday_written(date);
      int year = years_.of_day(values->begin);
      if (!year && values->end.month) year = years_.of_day(values->end);
      if (!year) year = years_.of_range_around(values->begin);
      if (!year) year = years_.of_heading_above(date);
      if (!year && !base && weekday && last_full)
        year = fields::settle_year(values->begin, *last_full, weekday);  // "... Thursday, May 22, 2025 ... by Wednesday, May 21"
      if (!year && base && base->year) {
        year = fields::settle_year(values->begin, *base, weekday);
        if (!year) year = fields::settle_year(values->begin, *base, 0);
      }
      if (!year) continue;
      values->begin.year = static_cast<std::int16_t>(year);
      if (!is_valid(values->begin)) continue;
      std::string value = to_iso(values->begin);
      if (values->end.month) {
        values->end.year =
            static_cast<std::int16_t>(year + (Day{0, values->end.month, values->end.day} < Day{0, values->begin.month, values->begin.day}));
        if (!is_valid(values->end)) continue;
        value += "/" + to_iso(values->end);
      } else {
        value += time_with_offset(date, values->begin);
      }
      date.value = value;
      date.inferred.push_back("year");
    }
  }

  void check_weekday(const Date& date) {
    const auto values = values_of(date);
    const int weekday = values ? weekday_written(date) : 0;
    if (!weekday || !values->begin.full() || date.ambiguous || fields::weekday_of(values->begin) == weekday) return;
    context_.notes.push_back({"date.weekday_conflict", "the weekday written in '" + date.text + "' is not that of " + to_iso(values->begin),
                              date.start, date.end});
  }

  void assign_roles(std::size_t chosen, std::optional<Day> base) {
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      Date& date = dates_[i];
      if (date.role == DateRole::embargo) continue;
      const auto values = values_of(date);
      const bool shows_release = chosen < dates_.size() && values && values->begin == values_of(dates_[chosen])->begin;
      if (i == chosen || (shows_release && !values->end.month)) date.role = DateRole::release;
      else if (claims_[i] == Claim::dateline) date.role = DateRole::release;
      else if (values && is_event(date, *values, base)) date.role = DateRole::event;
    }
  }

  /// What lies ahead of the release, has a time of day or runs over days is when something takes place.
  bool is_event(const Date& date, const DateValues& values, std::optional<Day> base) const {
    if (!values.begin.day) return false;
    if (date.value.find('T') != std::string::npos || values.end.day) return true;
    return base && base->full() && values.begin.full() && values.begin > *base;
  }

  void refresh_dateline() {
    if (!dateline_ || !dateline_->date) return;
    for (const Date& date : dates_)
      if (date.start == dateline_->date->start) dateline_->date = date;
  }

  void note_disagreement(std::size_t chosen) {
    const Day day = values_of(dates_[chosen])->begin;
    for (std::size_t i = 0; i < dates_.size(); ++i) {
      // Another date line above, or a label further down; what stands on a line of its own below is a date of the contents.
      if (claims_[i] < Claim::own_line || i == chosen || (i > chosen && claims_[i] == Claim::own_line)) continue;
      const auto values = values_of(dates_[i]);
      if (!values->begin.full() || !day.full() || values->begin == day) continue;
      context_.notes.push_back({"date.disagree",
                                "the text also shows " + to_iso(values->begin) + " as its date; " + to_iso(day) + " was taken",
                                dates_[i].start, dates_[i].end});
    }
  }

  const fields::Context& context_;
  const text::Document& d_;
  const fields::Mask no_mask_;  // nothing is taken: the tokens of dates are read again
  std::vector<Date>& dates_;
  std::optional<Dateline>& dateline_;
  std::vector<Claim> claims_;
  std::vector<bool> bare_;           // claimed by a label of one word, such as "Date"
  mutable bool bare_label_ = false;  // whether the label that was read last is such a one
  KnownYears years_;
};

}  // namespace

std::optional<Date> settle_dates(const fields::Context& context, std::vector<Date>& dates, std::optional<Dateline>& dateline) {
  return Settler(context, dates, dateline).settle();
}

}  // namespace pressparse::record
