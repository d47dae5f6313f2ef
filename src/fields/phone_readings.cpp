#include "fields/phone_readings.hpp"

#include <algorithm>
#include <array>

namespace pressparse::fields {
namespace {

// Countries of the North American plan, where 3-3-4 digits are the only shape.
constexpr std::array<std::string_view, 25> nanp_regions = {"US", "CA", "PR", "DO", "JM", "TT", "BS", "BB", "AG", "AI", "BM", "VG", "KY",
                                                           "DM", "GD", "GU", "LC", "MS", "MP", "KN", "VC", "SX", "TC", "VI", "AS"};

constexpr std::size_t most_digits = 16;

}  // namespace

bool is_nanp(std::string_view region) { return std::find(nanp_regions.begin(), nanp_regions.end(), region) != nanp_regions.end(); }

std::vector<Reading> readings_from(const text::Document& d, const DigitRun& run, std::size_t first) {
  bool international = false;
  std::vector<Reading> out;
  out.reserve(std::min<std::size_t>(run.groups.size() - first, most_digits));
  std::string digits;
  for (std::size_t j = first; j < run.groups.size(); ++j) {
    const DigitGroup& group = run.groups[j];
    if (j > first) {
      const std::size_t size = digits.size();
      if (group.plus) break;
      if (group.bracketed && group.size() > 1 && !international && digits != "01" && !run.groups[first].bracketed)
        break;  // "201-219 (2026)"
      const bool trunk = group.bracketed && group.size() == 1;
      if (size >= 7 && ((group.bracketed && !trunk && !run.groups[first].bracketed) || group.slash)) break;
      const bool new_number = d.text[group.start] == '0' && group.size() >= 3 && (group.space || group.slash);
      // "+351 234 555 014" is one number; its country's digits do not count.
      if (size >= (international ? 10u : 9u) && new_number) break;
    }
    const std::string more = digits_of(d, group);
    if (j == first && group.plus) international = true;
    if (j == first && !group.plus && more.size() > 3 && more.substr(0, 2) == "00" && more[2] != '0') {
      international = true;
      digits = more.substr(2);
    } else if (j == first + 1 && digits == "00") {  // "00 49 351"
      international = true;
      digits = more;
    } else if (!(international && group.bracketed && more == "0" && j > first)) {
      digits += more;
    }
    if (digits.size() > most_digits) break;
    Reading& reading = out.emplace_back(Reading{first, j + 1, international, {}});
    reading.number.reserve(digits.size() + 1);
    if (international) reading.number = '+';
    reading.number += digits;
    if (international && digits[0] == '1' && digits.size() == 11) break;  // North American numbers have one length
  }
  std::reverse(out.begin(), out.end());
  return out;
}

std::size_t nanp_shape(const text::Document& d, const DigitRun& run, std::size_t first) {
  const auto size = [&](std::size_t i) { return i < run.groups.size() ? run.groups[i].size() : 0; };
  std::size_t k = first;
  if (size(k) == 1 && d.text[run.groups[k].start] == '1') ++k;
  if (size(k) != 3 || size(k + 1) != 3 || size(k + 2) != 4) return 0;
  for (const std::size_t i : {k, k + 1})
    if (d.text[run.groups[i].start] < '2') return 0;
  for (std::size_t i = first + 1; i < k + 3; ++i)
    if (run.groups[i].plus || (i > k && run.groups[i].bracketed && !run.groups[k].bracketed)) return 0;
  return k + 3;
}

bool has_marks(const DigitRun& run, std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i)
    if (run.groups[i].bracketed || (i > first && (run.groups[i].dash || run.groups[i].dot || run.groups[i].slash))) return true;
  return false;
}

bool looks_like_date(const DigitRun& run, const Reading& c) {
  std::size_t digits = 0, small = 0;
  bool mixed = false, dots = false;
  for (std::size_t i = c.first; i < c.last; ++i) {
    const DigitGroup& g = run.groups[i];
    digits += g.size();
    small += g.size() <= 2;
    dots |= i > c.first && g.dot;
    if (i > c.first + 2)
      mixed |= g.dash != run.groups[c.first + 2].dash || g.dot != run.groups[c.first + 2].dot;  // "06-12 34 56 78" is a number
  }
  const std::size_t groups = c.last - c.first;
  if (groups >= 2 && run.groups[c.first].size() <= 2 && run.groups[c.first + 1].size() <= 2 && digits <= 8) return true;
  return groups >= 4 && small == groups && dots && (mixed || (run.groups[c.first + 2].space && run.groups[c.first + 1].dot));
}

bool is_date_code(const std::string& digits) {
  if (digits.size() != 6) return false;
  const int month = (digits[2] - '0') * 10 + digits[3] - '0', day = (digits[4] - '0') * 10 + digits[5] - '0';
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

}  // namespace pressparse::fields
