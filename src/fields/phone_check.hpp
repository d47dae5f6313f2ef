// libphonenumber behind one small door: is this a number of that country, and how is it written in E.164?
// The library is slow to wake (about 5 ms) and to ask (about 15 microseconds), so that it is asked only for candidates
// that passed every cheap test, each once, and at most `budget` times for a document.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>

namespace pressparse::fields {

struct PhoneAnswer {
  bool possible = false;  // the length is right
  bool valid = false;     // the number lies in a range that its country has given out
  std::string e164;       // "" unless possible
  std::string region;     // ISO 3166; "" for numbers of no country
  bool local = false;     // given without the "0" that its country's area and mobile codes start with at home
};

class PhoneChecker {
 public:
  explicit PhoneChecker(std::size_t budget) : left_(budget) {}

  /// `number` is "+" and digits, or national digits of `region` ("" only with "+"). Nothing is possible once the budget is used up.
  const PhoneAnswer& check(const std::string& number, const std::string& region);
  bool exhausted() const { return exhausted_; }

 private:
  std::unordered_map<std::string, PhoneAnswer> known_;  // at most `budget` entries
  std::size_t left_;
  bool exhausted_ = false;
};

}  // namespace pressparse::fields
