// What the packs say of a word in a date, as one look-up by word number. Months of every language are known whatever the
// document's language is: a Dutch release dated "01 June 2023" is common.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "text/vocabulary.hpp"

namespace pressparse::lang {

/// The functions of [date_words], one bit each: a word may be a connector in one language and "to" in another.
enum class DateWord : std::uint8_t {
  connector, range_from, range_to, range_and, time, noon, midnight, am, pm, ordinal, year_prefix,
  time_unit,   // behind a number: "Uhr", "hrs", "h"
  weak,        // a month's name that is a common word too: "may", "set"
  not_a_date,  // before a number: "No.", "Version", "Ausgabe"
  year_suffix, // behind a year: "14 maja 2024 r.", "2024 roku"
  year_mark, month_mark, day_mark,  // behind the number that they say what it is: "2024年2月10日", "2024년 2월 10일"
};
inline constexpr std::size_t date_word_count = 18;

/// Everything about one word; all zero for a word that has no part in dates.
struct CalendarWord {
  std::uint8_t month = 0;          // 1..12
  std::uint8_t weekday = 0;        // 1 (Monday)..7, long and usual short forms
  std::uint8_t weekday_short = 0;  // two letters: a weekday only right before a full date
  bool short_month = false;        // an abbreviation ("Sept", "ene")
  std::uint32_t functions = 0;     // bits of DateWord
  std::uint64_t month_languages = 0;  // one bit for each LanguageId that has this month form

  bool is(DateWord f) const { return functions >> static_cast<unsigned>(f) & 1; }
  /// A month's name in this language; any language where it is not known (0).
  bool of(unsigned language) const { return language == 0 || (month_languages >> (language & 63) & 1); }
  bool empty() const { return !month && !weekday && !weekday_short && !functions; }
};

class Calendar {
 public:
  const CalendarWord& word(text::WordId id) const { return id < index_.size() ? words_[index_[id]] : words_[0]; }

  void add_month(text::WordId id, unsigned month, std::size_t letters, unsigned language);
  void add_weekday(text::WordId id, unsigned weekday, bool two_letters);
  void add_function(text::WordId id, std::string_view name);
  /// Call once after the last word: tells abbreviations from full names.
  void finish();

 private:
  CalendarWord& at(text::WordId id);

  struct Form {
    text::WordId id;
    unsigned month;
    std::size_t letters;
    unsigned language;
  };
  std::vector<std::uint16_t> index_;
  std::vector<CalendarWord> words_{CalendarWord{}};  // [0]: no part in dates
  std::vector<Form> forms_;
};

}  // namespace pressparse::lang
