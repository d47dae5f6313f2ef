// Dates in digits. The separator tells most: dots are day first, a leading year is ISO order whatever the country, and only
// slashes and hyphens leave day and month open.
#include "fields/dates_tokens.hpp"
#include "rules.hpp"

namespace pressparse::fields {
namespace {

using lang::DateWord;
using text::TokenKind;

enum class Separator : std::uint8_t { none, dot, slash, dash };

Separator separator_at(const DateTokens& t, std::size_t i) {
  if (t.is_char(i, '.')) return Separator::dot;
  if (t.is_char(i, '/')) return Separator::slash;
  return t.is_dash(i) ? Separator::dash : Separator::none;
}

Day make_day(int year, int month, int day) {
  if (month > 12 || day > 31) return {};
  return {static_cast<std::int16_t>(year), static_cast<std::int8_t>(month), static_cast<std::int8_t>(day)};
}

class NumericReader {
 public:
  NumericReader(const DateTokens& tokens, std::size_t i, std::size_t floor, NumericOrder order)
      : t(tokens), first_(i), floor_(floor), order_(order) {}

  std::size_t read(std::vector<FoundDate>& out) {
    if (with_marks()) {
      out.push_back(found_);
      return last_;
    }
    if (t.number(first_) < 0 || opens_badly()) return first_;
    const bool done = t.digits(first_) == 4 ? year_first() : t.digits(first_) <= 2 && day_first();
    if (!done) return first_;
    found_.first = first_;
    found_.last = last_;
    if (found_.end.month == 0) extend_back();
    out.push_back(found_);
    return last_;
  }

 private:
  /// Digits or a word glued in front: part of a code or of a longer number. "sales-2002-10-09" still holds a date.
  bool opens_badly() const {
    if (!t.glued(first_)) return false;
    const std::size_t before = first_ - 1;
    if (t.is_dash(before) && t.glued(before))
      return t.document.is(before - 1, TokenKind::number) || (t.digits(first_) != 4 && t.document.is(before - 1, TokenKind::word));
    return t.open_left(first_);
  }

  /// The separator between the numbers at `a` and the returned one, glued on both sides ("5. 1. 2024" may have blanks).
  std::size_t next_number(std::size_t a, Separator s, bool loose = false) const {
    const std::size_t sign = a + 1;
    if (separator_at(t, sign) != s || !t.together(a, sign + 1)) return DateTokens::npos;
    if (!loose && (!t.glued(sign) || (s != Separator::dot && !t.glued(sign + 1)))) return DateTokens::npos;
    return t.number(sign + 1) >= 0 ? sign + 1 : DateTokens::npos;
  }

  /// Nothing glued behind that makes the last number longer, a code or a file name's part.
  bool closes(std::size_t last_number) const {
    const std::size_t next = last_number + 1;
    if (t.document.is(next, TokenKind::word) && t.glued(next)) {
      const bool iso_time = t.document.text_of(next) == "T" && t.document.is(next + 1, TokenKind::number) && t.glued(next + 1);
      return iso_time || (t.document.capitalized(next) && t.document.tokens[next].length > 1);  // "2024The" lost its space
    }
    return !t.open_right(last_number);
  }

  bool take(Day day, std::size_t last_number, Rule rule) {
    if (!is_valid(day)) return false;
    found_.begin = day;
    found_.rule = rule;
    last_ = last_number + 1;
    return true;
  }

  // ---- 2024-06-05, 2024/6/5, 2024.6.5, 2024-06, 2024/06, 2024.06

  bool year_first() {
    const int year = t.number(first_);
    if (year < first_year || year > last_year) return false;
    const Separator s = separator_at(t, first_ + 1);
    if (s == Separator::none) return false;
    if (const std::size_t month = next_number(first_, s); month != DateTokens::npos && t.digits(month) <= 2) {
      const std::size_t day = next_number(month, s);
      if (day != DateTokens::npos && (s != Separator::dot || t.glued(day))) {
        if (t.digits(day) > 2 || !closes(day) || code_goes_on(day)) return false;
        return take(make_day(year, t.number(month), t.day(day) ? t.day(day) : 99), day, rules::date_iso);
      }
    }
    return year_and_month(year, s);
  }

  bool code_goes_on(std::size_t last_number) const {
    const std::size_t next = last_number + 1;
    return t.is_dash(next) && t.glued(next) && t.glued(next + 1) && t.document.is(next + 1, TokenKind::number);
  }

  bool year_and_month(int year, Separator s) {
    const std::size_t month = next_number(first_, s, true);
    if (month == DateTokens::npos || t.digits(month) > 2 || t.open_right(month) || code_goes_on(month)) return false;
    const int number = t.number(month);
    // "2010-11" is the year after, "2020/21" a season; "ERP 2020.1" a version; "2015 - 10 people" a sentence.
    if (number == (year + 1) % 100 || names_something(first_)) return false;
    if (s == Separator::dot && (t.digits(month) == 1 ? !follows_small_word() : t.document.capitalized(before(first_)))) return false;
    if (t.is(before(first_), DateWord::range_and) && t.digits(month) == 1) return false;  // "ERP 2020.1 and 2021.2"
    // "2015 - 10 people came"
    const bool counts = t.document.is(month + 1, TokenKind::word) && !t.document.capitalized(month + 1) && t.together(month, month + 1);
    if (s == Separator::dash && !t.glued(month) && !t.glued(first_ + 1) && counts && t.document.text_of(month)[0] != '0') return false;
    return take(make_day(year, number, 0), month, rules::date_numeric_month);
  }

  // ---- 5.6.2024, 05/06/24, 5-6-2024, 06/2024

  bool day_first() {
    const Separator s = separator_at(t, first_ + 1);
    if (s == Separator::none) return with_connectors() || spaced();
    const std::size_t second = next_number(first_, s);
    if (second != DateTokens::npos && t.digits(second) <= 2) {
      std::size_t third = next_number(second, s);
      if (third == DateTokens::npos && t.is_char(second + 1, ',') && t.year(second + 2) && s != Separator::dot)
        third = second + 2;  // "08/12, 2015"
      if (third != DateTokens::npos) return three(s, second, third);
      return s == Separator::dot ? dotted_day_month(second) : s == Separator::slash && weekday_before() && two(second);
    }
    return month_and_year(s);
  }

  bool three(Separator s, std::size_t second, std::size_t third) {
    if (!closes(third) || code_goes_on(third)) return false;
    int year = t.number(third);
    if (t.digits(third) == 2) {
      if (!short_year_allowed(s, second)) return false;
      year = full_year(year);
      found_.century_inferred = true;
    } else if (t.digits(third) != 4) {
      return false;
    }
    return order(s, t.number(first_), t.number(second), year, third);
  }

  /// "12.3.24" is a date in German and a version elsewhere; "12/3/24" with a date's company only.
  bool short_year_allowed(Separator s, std::size_t second) const {
    if (names_something(first_)) return false;
    if (weekday_before() || t.is(before(first_), DateWord::range_to)) return true;
    if (s == Separator::dash) return false;
    const bool padded = t.digits(first_) == 2 && t.digits(second) == 2;
    if (s == Separator::slash) return !t.document.is(before(first_), TokenKind::number);
    if (order_of_language() == DateOrder::month_first)
      return padded && before(first_) >= t.size() && t.document.tokens[first_].has(text::Token::line_start);
    return padded || !name_like(before(first_));
  }

  bool order(Separator s, int a, int b, int year, std::size_t last_number) {
    const Day day_first = make_day(year, b, a), month_first = make_day(year, a, b);
    if (s == Separator::dot) {  // "03.22.11" on pages of the United States
      const bool american = order_of_language() == DateOrder::month_first && t.digits(last_number) == 2;
      if (american && take(month_first, last_number, rules::date_numeric_dots)) {
        if (is_valid(day_first) && day_first != month_first) found_.other = day_first;
        return true;
      }
      return take(day_first, last_number, rules::date_numeric_dots);
    }
    const bool one = is_valid(day_first) && day_first.day, other = is_valid(month_first) && month_first.day;
    if (one != other) return take(one ? day_first : month_first, last_number, rules::date_numeric);
    if (!one) return false;
    const bool month_leads = order_.order == DateOrder::month_first;
    if (!take(month_leads ? month_first : day_first, last_number, rules::date_numeric)) return false;
    if (!order_.certain && day_first != month_first) found_.other = month_leads ? day_first : month_first;
    return true;
  }

  /// "5.2." between a preposition, weekday or bracket and what follows: German without its year.
  bool dotted_day_month(std::size_t second) {
    const std::size_t dot = second + 1;
    if (!t.is_char(dot, '.') || !t.glued(dot) || order_of_language() == DateOrder::month_first) return false;
    if (t.glued(dot + 1) && (t.document.is(dot + 1, TokenKind::number) || t.document.is(dot + 1, TokenKind::word))) return false;
    const std::size_t prev = before(first_);
    const bool introduced = weekday_before() || t.is(prev, DateWord::range_from) || t.is(prev, DateWord::range_to) ||
                            t.is_char(prev, '(') || t.is_dash(prev) || t.is(prev, DateWord::connector) || t.is_char(prev, '/') ||
                            range_goes_on(dot + 1);
    if (!introduced || (prev < t.size() && t.document.text_of(prev) == "in") || names_something(first_)) return false;
    if (!take(make_day(0, t.number(second), t.number(first_)), second, rules::date_numeric_dots)) return false;
    if (!found_.begin.day) return false;
    last_ = dot + 1;
    return true;
  }

  bool range_goes_on(std::size_t i) const {
    return (t.is_dash(i) || t.is(i, DateWord::range_to)) && t.day(i + 1) && t.is_char(i + 2, '.') && t.glued(i + 2);
  }

  /// "Monday, 5/1"
  bool two(std::size_t second) {
    const Day day_first = make_day(0, t.number(second), t.number(first_)), month_first = make_day(0, t.number(first_), t.number(second));
    if (t.open_right(second)) return false;
    const bool month_leads = order_.order == DateOrder::month_first;
    const Day read = month_leads ? month_first : day_first;
    if (!read.day || !is_valid(read)) return false;
    return take(read, second, rules::date_numeric);
  }

  bool month_and_year(Separator s) {
    const std::size_t second = next_number(first_, s, true);
    if (second == DateTokens::npos || !t.year(second) || code_goes_on(second) || t.open_right(second)) return false;
    const int month = t.number(first_);
    if (names_something(first_) || follows_name()) return false;
    const bool padded = t.digits(first_) == 2;
    if (s == Separator::slash && t.document.is(second + 1, TokenKind::number) && t.together(second, second + 1))
      return false;                                                                            // "tel. 02/2085 0123"
    if (s == Separator::dot && !padded && t.is(before(first_), DateWord::time)) return false;  // "traded at 1.2015"
    if (s == Separator::dot && !padded && (order_of_language() == DateOrder::month_first || t.document.capitalized(before(first_))))
      return false;
    if (t.number(second) < 1900 && s != Separator::slash) return false;
    return take(make_day(t.number(second), month, 0), second, rules::date_numeric_month);
  }

  /// "9 de 8 de 1971"
  bool with_connectors() {
    const auto of = [&](std::size_t i) { return t.is(i, DateWord::connector) && t.is(i, DateWord::year_prefix); };
    if (!of(first_ + 1) || !of(first_ + 3) || !t.day(first_) || !t.year(first_ + 4)) return false;
    const int month = t.number(first_ + 2, 2);
    return month >= 1 && t.together(first_, first_ + 4) &&
           take(make_day(t.year(first_ + 4), month, t.day(first_)), first_ + 4, rules::date_numeric);
  }

  // ---- 2024年2月10日, 2024년 2월, 2月10日

  /// Numbers with a word behind each that says what it is. A month alone is none: "12月".
  bool with_marks() {
    std::size_t at = first_;
    const auto next = [&](DateWord mark, int most) {
      const int value = t.is(at + 1, mark) ? t.wide_number(at) : 0;
      if (value < 1 || value > most || !t.together(first_, at + 1)) return 0;
      at += 2;
      return value;
    };
    int year = next(DateWord::year_mark, last_year);
    const std::size_t era = year ? t.era_before(first_, year) : 0;
    if (year && (year < first_year || year > last_year)) return false;
    const int month = next(DateWord::month_mark, 12);
    const int day = month ? next(DateWord::day_mark, 31) : 0;
    if (!month || (!day && !year) || !take(make_day(year, month, day), at - 2, day ? rules::date_numeric : rules::date_numeric_month))
      return false;
    found_.first = first_ - era;
    found_.last = last_ = at;
    return true;
  }

  /// "02 04 2009": two padded numbers and a year with nothing numeric around.
  bool spaced() {
    if (t.digits(first_) != 2 || t.number(first_ + 1, 2) < 1 || t.digits(first_ + 1) != 2 || !t.year(first_ + 2)) return false;
    if (!t.together(first_, first_ + 2) || t.document.is(first_ + 3, TokenKind::number) || !follows_small_word()) return false;
    return order(Separator::slash, t.number(first_), t.number(first_ + 1), t.year(first_ + 2), first_ + 2);
  }

  /// "05.-06.02.2024", "5./6.1.", "5. bis 7.1.24": a day without its month in front.
  void extend_back() {
    if (!found_.begin.day || separator_at(t, first_ + 1) != Separator::dot || first_ < floor_ + 3) return;
    std::size_t sign = first_ - 1;
    if (t.is(sign, DateWord::connector) && sign > floor_) --sign;
    const bool to = t.is_dash(sign) || t.is_char(sign, '/') || t.is(sign, DateWord::range_to);
    if (!to || !t.is_char(sign - 1, '.') || sign < floor_ + 2) return;
    const std::size_t i = sign - 2;
    const int day = t.day(i);
    if (!day || !t.glued(i + 1) || t.open_left(i) || day >= found_.begin.day || !t.together(i, first_)) return;
    found_.end = found_.begin;
    found_.begin.day = static_cast<std::int8_t>(day);
    found_.first = i;
    found_.rule = rules::date_range;
  }

  // ---- What stands in front

  std::size_t before(std::size_t i) const { return i > 0 && t.together(i - 1, i) ? i - 1 : t.size(); }

  /// "Nr. 5/2024", "§ 3.2015", "Version 12.3.24": a number of something.
  bool names_something(std::size_t i) const {
    std::size_t prev = before(i);
    if (prev < t.size() && (t.is_char(prev, '.') || t.is_char(prev, ':')) && prev > 0) --prev;
    if (prev >= t.size()) return false;
    return t.is(prev, DateWord::not_a_date) || t.document.text_of(prev) == "§" ||
           (t.is(prev, DateWord::ordinal) && !t.document.is(prev, TokenKind::number)) || t.is_char(prev, '#') ||
           t.document.has(prev, lang::Class::reference_labels);
  }

  /// A word with a capital anywhere: "Version", "iOS".
  bool name_like(std::size_t i) const {
    if (!t.document.is(i, TokenKind::word)) return false;
    for (const char c : t.document.text_of(i))
      if (c >= 'A' && c <= 'Z') return true;
    return t.document.capitalized(i);
  }

  bool follows_small_word() const {
    const std::size_t prev = before(first_);
    return prev < t.size() && t.document.is(prev, TokenKind::word) && !t.document.capitalized(prev);
  }

  /// "Ley 11/2018", "Drucksache 20/2024": a capitalised word inside a sentence names what is numbered. "März 05/2024" does not occur.
  bool follows_name() const {
    const std::size_t prev = before(first_);
    if (prev >= t.size()) return false;
    if (t.document.is(prev, TokenKind::number) || t.is_char(prev, ')')) return true;
    return t.document.capitalized(prev) && !t.document.tokens[prev].has(text::Token::line_start) && t.digits(first_) == 1;
  }

  bool weekday_before() const {
    std::size_t prev = before(first_);
    if (prev < t.size() && prev > 0 && (t.is_char(prev, ',') || t.is_char(prev, '.'))) --prev;
    return prev < t.size() && (t.word(prev).weekday || t.word(prev).weekday_short);
  }

  DateOrder order_of_language() const {
    return t.context.conventions().month_first ? DateOrder::month_first : DateOrder::day_first;
  }

  const DateTokens& t;
  const std::size_t first_, floor_;
  const NumericOrder order_;
  std::size_t last_ = 0;
  FoundDate found_;
};

}  // namespace

NumericOrder numeric_order(const DateTokens& t) {
  // Evidence in the document first: "25/03/2024" and "03/25/2024" can be read in one way only.
  std::size_t day_first = 0, month_first = 0;
  for (const std::size_t i : t.context.candidates.dates) {
    if (i + 4 >= t.size() || !t.document.is(i, TokenKind::number)) continue;
    const Separator s = separator_at(t, i + 1);
    if ((s != Separator::slash && s != Separator::dash) || separator_at(t, i + 3) != s || !t.day(i) || !t.day(i + 2) || !t.year(i + 4))
      continue;
    day_first += t.day(i) > 12;
    month_first += t.day(i + 2) > 12;
  }
  if (day_first && !month_first) return {DateOrder::day_first, true};
  if (month_first && !day_first) return {DateOrder::month_first, true};
  if (const auto& region = t.context.options.region; region && !region->empty())
    return {*region == "US" || *region == "PH" ? DateOrder::month_first : DateOrder::day_first, *region != "CA"};
  if (t.context.conventions().month_first) return {DateOrder::month_first, false};  // English is written in countries of both orders
  return {DateOrder::day_first, t.context.language != 0};
}

std::size_t read_numeric_date(const DateTokens& tokens, std::size_t i, std::size_t floor, NumericOrder order, std::vector<FoundDate>& out) {
  return NumericReader(tokens, i, floor, order).read(out);
}

}  // namespace pressparse::fields
