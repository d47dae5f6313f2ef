// Dates with a month's name, in any order that writers use: "5. Mai 2024", "May 5th, 2024", "5-May-2024", "mayo de 2024".
#include <algorithm>

#include "fields/dates_tokens.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::DateWord;

/// A day number and the tokens it takes, ordinal suffix included.
struct DayPart {
  int day = 0;
  std::size_t first = 0, last = 0;
};

class MonthReader {
 public:
  MonthReader(const DateTokens& tokens, std::size_t month, std::size_t floor)
      : t(tokens), month_(month), floor_(floor), word_(t.word(month)) {}

  std::size_t read(std::vector<FoundDate>& out) {
    if (!word_.month || is_name()) return month_;
    if (read_glued(out)) return last_;
    first_ = month_;
    last_ = month_ + 1;
    if (word_.short_month && t.is_char(last_, '.') && t.glued(last_)) ++last_;
    const std::size_t after_month = last_;
    read_day_before();
    if (days_.empty()) read_day_behind();
    const bool year_first = days_.empty() || days_first_ > month_ ? read_year_before() : false;
    if (!year_first) read_year_behind();
    if (days_.empty() && !year_) return month_;
    if (days_.empty()) last_ = std::max(last_, after_month);
    if (!plausible()) return month_;
    return emit(out);
  }

 private:
  /// "3. Jan-Ole Pries", "1. August Meier" in a numbered list: a given name.
  bool is_name() const {
    const std::size_t next = month_ + 1;
    if (t.is_dash(next) && t.glued(next) && t.glued(next + 1) && t.document.is(next + 1, text::TokenKind::word) &&
        !t.word(next + 1).month && t.document.text_of(next) == "-")
      return true;
    if (month_ < 2 || !t.is_char(month_ - 1, '.') || !t.day(month_ - 2)) return false;
    const bool bullet = month_ >= 3 && t.document.text_of(month_ - 3) == "•";
    return (bullet || t.document.tokens[month_ - 2].has(text::Token::line_start)) && t.document.capitalized(next) &&
           t.together(month_, next) && !t.word(next).weekday;
  }

  bool month_first_language() const {
    if (t.context.conventions().month_first && month_is_native()) return true;
    return word_.month_languages >> (t.english & 63) & 1;
  }

  /// In the document's language years have a full stop and stand before their months.
  bool year_leads() const { return t.context.conventions().year_first && month_is_native(); }

  bool month_is_native() const { return word_.of(t.context.language); }

  /// "may 10 people", "set 5 goals": words that are months only by the company they keep.
  bool plausible() const {
    const bool complete = !days_.empty() && year_;
    if (complete) return true;
    // "Place du Vingt-Août 7": a day behind its month, and no year, is English.
    if (!days_.empty() && days_first_ > month_ && !month_first_language() && !year_leads()) return false;
    // "Roma, 11 set. (wire)": the full stop of an abbreviation, and no sentence behind it, tells the month from the word.
    const bool dotted = !days_.empty() && days_first_ < month_ && month_is_native() && t.is_char(month_ + 1, '.') && t.glued(month_ + 1) &&
                        t.together(month_ + 1, month_ + 2) && !t.document.capitalized(month_ + 2);
    const bool weak = word_.is(DateWord::weak) && !t.document.capitalized(month_) && !dotted;
    const bool foreign = !month_is_native() && (word_.short_month || word_.is(DateWord::weak) ||
                                                t.document.has(month_, lang::Class::places));  // "in Augusta 2024"
    return !weak && !foreign;
  }

  /// 05-Aug-2016, 2019/aug/1, Dec-2018, Sep-23-2020.
  bool read_glued(std::vector<FoundDate>& out) {
    const auto separator = [&](std::size_t i) { return t.is_dash(i) || t.is_char(i, '/'); };
    std::vector<std::size_t> numbers;
    std::size_t first = month_, last = month_ + 1;
    while (first >= floor_ + 2 && separator(first - 1) && t.glued(first) && t.glued(first - 1) && t.number(first - 2) >= 0) {
      first -= 2;
      numbers.insert(numbers.begin(), first);
    }
    if (word_.short_month && t.is_char(last, '.') && t.glued(last) && separator(last + 1)) ++last;
    const std::size_t left = numbers.size();
    while (separator(last) && t.glued(last) && t.glued(last + 1) && t.number(last + 1) >= 0) {
      numbers.push_back(last + 1);
      last += 2;
    }
    if (numbers.empty() || numbers.size() > 2 || t.open_left(first) ||
        (t.document.is(last - 1, text::TokenKind::number) && t.open_right(last - 1)))
      return false;
    Day day{0, static_cast<std::int8_t>(word_.month), 0};
    bool century = false;
    for (std::size_t n = 0; n < numbers.size(); ++n) {
      const std::size_t i = numbers[n];
      if (const int year = t.digits(i) == 4 ? t.number(i) : 0; year && !day.year) day.year = static_cast<std::int16_t>(year);
      else if (const int number = t.day(i); number && !day.day) day.day = static_cast<std::int8_t>(number);
      else if (t.digits(i) == 2 && n == 1 && left == 1 && day.day)
        day.year = static_cast<std::int16_t>(full_year(t.number(i))), century = true;
      else return false;
    }
    if (!day.year) return false;  // "5-May 2024" and "24/May": the long way reads them
    if (!is_valid(day)) return false;
    FoundDate found;
    found.first = first;
    found.last = last_ = last;
    found.begin = day;
    found.century_inferred = century;
    found.rule = rules::date_month_name;
    out.push_back(found);
    return true;
  }

  /// One past the words that may stand between a day and its month, going back: "5 de", "the 5th day of".
  std::size_t skip_connectors_back(std::size_t end) const {
    const std::size_t start = end;
    const bool elided = end >= floor_ + 2 && t.glued(end) && t.document.is(end - 1, text::TokenKind::quote) && t.glued(end - 1) &&
                        article(end - 2);  // "5 d'abril"
    if (elided) return end - 2;
    for (int words = 0; words < 2 && end > floor_ && article(end - 1); ++words) --end;
    // "Day 1 of the November fair": two words only behind an ordinal, as in "the 5th day of May".
    const std::size_t number = start - end == 2 ? t.number_before(end) : DateTokens::npos;
    return start - end == 2 && (number == DateTokens::npos || number + 1 == end) ? start : end;
  }

  std::optional<DayPart> day_ending_at(std::size_t end) const {
    const std::size_t i = t.number_before(end);
    if (i == DateTokens::npos || i < floor_ || !t.day(i)) return std::nullopt;
    const bool pair = t.glued(i) && t.is_char(i - 1, '/') && i >= 2 && t.day(i - 2) && !t.open_left(i - 2);  // "5/6 May"
    if (t.open_left(i) && !pair) return std::nullopt;
    return DayPart{t.day(i), i, end};
  }

  void read_day_before() {
    std::size_t end = month_;
    if (end > floor_ && (t.is_dash(end - 1) || t.is_char(end - 1, '/')) && t.glued(end) && t.glued(end - 1)) --end;
    else end = skip_connectors_back(end);
    const auto day = day_ending_at(end);
    if (!day || !t.together(day->first, month_)) return;
    days_.push_back(*day);
    days_first_ = first_ = day->first;
    read_days_further_back();
  }

  /// "5.-7. Mai", "5 al 7 de mayo", "5, 6 und 7 May", "5./6. Mai": more days before the one next to the month.
  void read_days_further_back() {
    for (;;) {
      std::size_t end = days_.front().first;
      const std::size_t day_start = end;
      if (end > floor_ && t.word(end - 1).weekday) --end;                                // "8 y Miércoles 9 de julio"
      while (end > floor_ && end + 2 != day_start && article(end - 1) && !joins(end - 1)) --end;  // "vom 5. bis zum 7. Mai"
      if (end <= floor_) return;
      const std::size_t sign = end - 1;
      const bool to = t.is_dash(sign) || t.is_char(sign, '/') || t.is_char(sign, '+') || t.is(sign, DateWord::range_to);
      const bool and_word = t.is(sign, DateWord::range_and) || t.is_char(sign, '&');
      const bool comma = t.is_char(sign, ',') && listed_;
      if (!to && !and_word && !comma) return;
      std::size_t stop = sign;
      if ((and_word || to) && stop > floor_ && t.is_char(stop - 1, ',')) --stop;
      const auto day = day_ending_at(stop);
      if (!day || day->day >= days_.front().day || !t.together(day->first, month_)) return;
      if (to && listed_) return;
      if (days_.size() == limits::date_days) return t.context.hit_at(Limit::date_days, day->first);
      const bool between = and_word && from_word_before(day->first);
      days_.insert(days_.begin(), *day);
      first_ = day->first;
      if (to || between) {
        range_ = true;
        return;
      }
      listed_ = true;
    }
  }

  /// "en" is "in" in French and "and" in Dutch; between two days it joins them.
  bool joins(std::size_t i) const { return t.is(i, DateWord::range_and) || t.is(i, DateWord::range_to); }

  bool article(std::size_t i) const { return t.is(i, DateWord::connector) && t.document.is(i, text::TokenKind::word); }

  bool from_word_before(std::size_t i) const {
    for (int words = 0; words < 3 && i > 0; ++words, --i) {
      if (t.is(i - 1, DateWord::range_from)) return true;
      if (!article(i - 1) && !t.word(i - 1).weekday) return false;
    }
    return false;
  }

  /// "May 5", "May 5th", "July the 4th", "May 5-7", "May 5, 6 and 7".
  void read_day_behind() {
    std::size_t i = last_;
    if (article(i) && t.day(i + 1) && t.after_ordinal(i + 1) > i + 2) ++i;
    const bool squeezed = t.glued(i) && i == month_ + 1;  // "Dec31, 1994" but not "MAR12"
    const int day = t.day(i);
    const bool year_glued = t.is_char(i + 1, ',') && t.glued(i + 1) && t.year(i + 2);  // "May 17,2019"
    if (!day || (t.open_left(i) && !squeezed) || (t.open_right(i) && !year_glued) || !t.together(month_, i)) return;
    std::size_t after = t.after_ordinal(i);
    if (t.is_char(i + 1, '.') && !year_leads()) after = i + 1;  // a dot behind "May 5." ends the sentence
    if (squeezed && !year_behind(after).second) return;
    days_.push_back({day, i, after});
    days_first_ = i;
    last_ = after;
    read_days_further_on();
  }

  /// A day number that goes on a list or range, and no time, price or count of things.
  std::optional<DayPart> next_day_at(std::size_t i) const {
    const int day = t.day(i);
    if (!day || day <= days_.back().day || t.open_right(i) || !t.together(month_, i)) return std::nullopt;
    std::size_t after = t.after_ordinal(i);
    if (t.is_char(i + 1, '.')) after = i + 1;
    if (t.word(after).month || t.is(after, DateWord::am) || t.is(after, DateWord::pm) || t.after_phrase(after, "am") != after ||
        t.after_phrase(after, "pm") != after)
      return std::nullopt;
    return DayPart{day, i, after};
  }

  /// What may stand behind the last day of a list: not a noun that it counts ("May 5 and 6 people").
  bool closes_list(std::size_t i) const {
    if (i >= t.size() || !t.document.is(i, text::TokenKind::word)) return true;
    return t.document.capitalized(i) || t.document.has(i, lang::Class::stopwords) || t.document.tokens[i].has(text::Token::line_start);
  }

  void read_days_further_on() {
    if (t.is_dash(last_) || t.is(last_, DateWord::range_to) || (t.is_char(last_, '/') && t.glued(last_))) {
      std::size_t i = last_ + 1;
      while (article(i) && !joins(i) && i < last_ + 3) ++i;
      const auto day = next_day_at(i);
      const bool dash_glued_one_side = t.is_dash(last_) && t.glued(last_) != t.glued(last_ + 1);
      if (day && !dash_glued_one_side) {
        days_.push_back(*day);
        last_ = day->last;
        range_ = true;
      }
      return;
    }
    std::vector<DayPart> more;
    std::size_t i = last_;
    const std::size_t kept = days_.size();
    bool closed = false;
    while (!closed) {
      std::size_t next = i;
      const bool comma = t.is_char(next, ',');
      if (comma) ++next;
      const bool and_word = t.is(next, DateWord::range_and) || t.is_char(next, '&');
      if (!comma && !and_word) break;
      if (and_word) ++next;
      while (article(next) && next < i + 4) ++next;
      const auto day = next_day_at(next);
      if (!day || (and_word && !closes_list(day->last))) break;
      if (days_.size() >= limits::date_days) {
        t.context.hit_at(Limit::date_days, day->first);
        break;
      }
      days_.push_back(*day);
      i = day->last;
      closed = and_word;
    }
    if (!closed) {  // "December 6, 2 pm": no list without its "and"
      days_.resize(kept);
      return;
    }
    last_ = i;
    range_ = days_.size() == 2 && from_word_before(month_);
  }

  /// "2024 May 5", "2016, nov", "2024. február 10.".
  bool read_year_before() {
    std::size_t i = month_;
    if (i > floor_ && t.is_char(i - 1, ',') && word_.short_month && days_.empty()) --i;
    if (year_leads() && i > floor_ && t.is_char(i - 1, '.') && t.glued(i - 1)) --i;
    if (i <= floor_) return false;
    const int year = t.year(i - 1);
    if (!year || t.open_left(i - 1) || !t.together(i - 1, month_)) return false;
    if (year_behind(last_).second) return false;  // "in 2024 May 5, 2025 is": the nearer reading
    year_ = year;
    first_ = i - 1;
    return true;
  }

  /// One past a year at `i` and the year; {i, 0} when there is none.
  std::pair<std::size_t, int> year_behind(std::size_t i) const {
    const std::size_t start = i;
    const bool comma = t.is_char(i, ',');
    if (comma) ++i;
    for (int words = 0; words < 2 && t.is(i, DateWord::year_prefix) && !comma; ++words) ++i;
    if (!comma && i == start) i = t.after_phrase(i, "year_prefix");
    if (!t.together(month_, i)) return {start, 0};
    if (t.document.is(i, text::TokenKind::quote) && t.glued(i + 1) && t.number(i + 1, 2) >= 0 && t.digits(i + 1) == 2 &&
        !t.open_right(i + 1)) {
      const int two = t.number(i + 1);
      return {i + 2, full_year(two)};
    }
    const int year = t.year(i);
    const bool lone = !t.open_left(i) || (comma && t.glued(i));  // "May 17,2019"
    return year && lone ? std::pair{i + 1, year} : std::pair{start, 0};
  }

  void read_year_behind() {
    std::size_t at = last_;
    if (!days_.empty() && days_first_ > month_ && t.is_char(at, '.') && t.glued(at) && t.year(at + 1)) ++at;  // "Mai 5. 2024"
    const auto [after, year] = year_behind(at);
    if (!year) return;
    year_ = year;
    last_ = after;
  }

  std::size_t emit(std::vector<FoundDate>& out) {
    const auto make = [&](int day) {
      return Day{static_cast<std::int16_t>(year_), static_cast<std::int8_t>(word_.month), static_cast<std::int8_t>(day)};
    };
    FoundDate found;
    found.first = first_;
    found.last = last_;
    found.rule = days_.empty() ? rules::date_month_year : rules::date_month_name;
    if (days_.size() <= 1 || range_) {
      found.begin = make(days_.empty() ? 0 : days_.front().day);
      if (range_) {
        found.end = make(days_.back().day);
        found.rule = rules::date_range;
      }
      if (is_valid(found.begin) && (!range_ || is_valid(found.end))) out.push_back(found);
      return last_;
    }
    const bool days_before = days_first_ < month_;
    for (std::size_t i = 0; i < days_.size(); ++i) {
      FoundDate one = found;
      one.rule = rules::date_list;
      one.begin = make(days_[i].day);
      const bool outer = days_before ? i + 1 == days_.size() : i == 0;  // stands next to the month
      const bool has_year = i + 1 == days_.size();
      one.first = outer && !days_before ? first_ : days_[i].first;
      one.last = has_year ? last_ : days_[i].last;
      one.month_inferred = !outer;
      one.year_inferred = year_ && !has_year;
      if (is_valid(one.begin)) out.push_back(one);
    }
    return last_;
  }

  const DateTokens& t;
  const std::size_t month_, floor_;
  const lang::CalendarWord word_;
  std::vector<DayPart> days_;  // in text order
  std::size_t days_first_ = 0;
  std::size_t first_ = 0, last_ = 0;
  int year_ = 0;
  bool range_ = false, listed_ = false;
};

}  // namespace

std::size_t read_month_date(const DateTokens& tokens, std::size_t month, std::size_t floor, std::vector<FoundDate>& out) {
  return MonthReader(tokens, month, floor).read(out);
}

}  // namespace pressparse::fields
