// How the readers of dates see the document: numbers that stand alone, words of dates, what is glued to what.
#pragma once

#include "fields/context.hpp"
#include "fields/dates_value.hpp"
#include "fields/mask.hpp"

namespace pressparse::fields {

/// A date as read, before the whole document settles what it left open.
struct FoundDate {
  std::size_t first = 0, last = 0;  // tokens; last: one past
  Day begin, end;                   // end.month 0: no range
  std::optional<Day> other;         // the other reading when day and month could be swapped
  Clock clock;
  int weekday = 0;                  // of `begin`, as written
  bool year_inferred = false, month_inferred = false, century_inferred = false;
  Rule rule;
  bool range() const { return end.month != 0; }
};

class DateTokens {
 public:
  DateTokens(const Context& context, const Mask& mask)
      : context(context), document(context.document), mask(mask), english(context.lexicon.language_id("en")) {}

  const Context& context;
  const text::Document& document;
  const Mask& mask;
  const lang::LanguageId english;

  std::size_t size() const { return document.size(); }
  const lang::CalendarWord& word(std::size_t i) const {
    static const lang::CalendarWord none;
    return i < size() && mask.free(i) ? context.lexicon.calendar().word(document.tokens[i].word) : none;
  }
  bool is(std::size_t i, lang::DateWord f) const { return word(i).is(f); }
  bool is_char(std::size_t i, char c) const { return document.is_char(i, c); }
  bool is_dash(std::size_t i) const { return document.is(i, text::TokenKind::dash); }
  /// The token follows the one before it without white space.
  bool glued(std::size_t i) const { return i > 0 && i < size() && !document.tokens[i].has(text::Token::space_before); }
  /// A run of 1..`digits` ASCII digits that no other finder owns; its value, or -1.
  int number(std::size_t i, std::size_t digits = 4) const;
  /// The same for digits of any width ("２０２４"); 0 when it is none.
  int wide_number(std::size_t i) const;
  /// Tokens of an era's name that ends before `i`; adds what its years count from to `year`: "令和6年" is 2024.
  std::size_t era_before(std::size_t i, int& year) const;
  std::size_t digits(std::size_t i) const { return document.tokens[i].length; }

  /// Whether more digits or a unit are glued in front ("1.5", "$5", "A5") or behind ("5,000", "5%", "5:30", "5G").
  bool open_left(std::size_t i) const;
  bool open_right(std::size_t i) const;

  /// A number that can be a year of four digits and stands for itself; 0 when it is none.
  int year(std::size_t i) const;
  /// A number 1..31 of one or two digits.
  int day(std::size_t i) const;
  /// One past an ordinal suffix ("th", "er", "º", ".") glued behind the number at `i`.
  std::size_t after_ordinal(std::size_t i) const;
  /// Index of the number that ends before `end` with or without ordinal suffix; npos when there is none.
  std::size_t number_before(std::size_t end) const;
  /// One past the multi-word entry of [date_words] with function `value` at `i`; `i` when there is none.
  std::size_t after_phrase(std::size_t i, std::string_view value) const;
  /// No paragraph ends between the two tokens.
  bool together(std::size_t a, std::size_t b) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
};

/// Two digits of a year: 00-59 are 20xx, 60-99 are 19xx. A fixed rule; the clock is never asked.
inline int full_year(int two_digits) { return two_digits < 60 ? 2000 + two_digits : 1900 + two_digits; }

/// Reads what stands around the month name at `month`, not touching tokens before `floor`. Appends what it finds and returns
/// one past the last token used; `month` when there is nothing.
std::size_t read_month_date(const DateTokens& tokens, std::size_t month, std::size_t floor, std::vector<FoundDate>& out);

/// Document-wide evidence for the order of day and month in "5/6/2024".
enum class DateOrder : std::uint8_t { unknown, day_first, month_first };
struct NumericOrder {
  DateOrder order = DateOrder::unknown;
  bool certain = false;
};
NumericOrder numeric_order(const DateTokens& tokens);

/// Reads digits at `i`: 5.6.2024, 2024-06-05, 5/6/2024, 06/2024 and their like. Returns as read_month_date.
std::size_t read_numeric_date(const DateTokens& tokens, std::size_t i, std::size_t floor, NumericOrder order, std::vector<FoundDate>& out);

/// Reads a time of day at `i`, zone included: "10:00 Uhr MEZ", "8 a.m. ET", "14h30". Returns one past it, or `i`.
/// `introduced`: a word before it already says that a time comes, so that "12.00" alone is one.
std::size_t read_time(const DateTokens& tokens, std::size_t i, Day day, Clock& clock, bool introduced = false);
/// One past a time of day that belongs to the date that ends at `i` (", 10:00 Uhr", " @ 8 AM"); `i` when there is none.
std::size_t read_time_behind(const DateTokens& tokens, std::size_t i, Day day, Clock& clock);

/// Absorbs the weekday before each date, joins "A to B" into ranges and shares years between neighbours.
void join_dates(const DateTokens& tokens, std::vector<FoundDate>& dates);

}  // namespace pressparse::fields
