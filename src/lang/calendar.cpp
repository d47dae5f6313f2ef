#include "lang/calendar.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

namespace pressparse::lang {
namespace {

constexpr std::array<std::string_view, date_word_count> function_names = {
    "connector", "range_from",  "range_to",  "range_and", "time",       "noon",        "midnight",  "am",         "pm",
    "ordinal",   "year_prefix", "time_unit", "weak",      "not_a_date", "year_suffix", "year_mark", "month_mark", "day_mark"};
constexpr std::size_t longest_abbreviation = 5;  // "janv", "sept", "fevr"; "mars" and "juin" are full names all the same

}  // namespace

CalendarWord& Calendar::at(text::WordId id) {
  if (id >= index_.size()) index_.resize(id + 1);
  if (!index_[id]) {
    index_[id] = static_cast<std::uint16_t>(words_.size());
    words_.push_back({});
  }
  return words_[index_[id]];
}

void Calendar::add_month(text::WordId id, unsigned month, std::size_t letters, unsigned language) {
  if (month < 1 || month > 12) return;
  CalendarWord& word = at(id);
  if (!word.month) word.month = static_cast<std::uint8_t>(month);  // one word for two months in two languages: the first pack wins
  word.month_languages |= std::uint64_t{1} << (language & 63);
  forms_.push_back({id, month, letters, language});
}

void Calendar::add_weekday(text::WordId id, unsigned weekday, bool two_letters) {
  if (weekday < 1 || weekday > 7) return;
  (two_letters ? at(id).weekday_short : at(id).weekday) = static_cast<std::uint8_t>(weekday);
}

void Calendar::add_function(text::WordId id, std::string_view name) {
  const auto found = std::find(function_names.begin(), function_names.end(), name);
  if (found == function_names.end()) return;
  at(id).functions |= static_cast<std::uint32_t>(1u << (found - function_names.begin()));
}

void Calendar::finish() {
  // A form is an abbreviation when its language has a longer one for the month and no language has it as the longest.
  for (const Form& form : forms_) at(form.id).short_month = form.letters <= longest_abbreviation;
  std::map<std::pair<unsigned, unsigned>, std::size_t> longest;  // by language and month
  for (const Form& form : forms_) {
    std::size_t& letters = longest[{form.language, form.month}];
    letters = std::max(letters, form.letters);
  }
  for (const Form& form : forms_)
    if (form.letters == longest[{form.language, form.month}]) at(form.id).short_month = false;
}

}  // namespace pressparse::lang
