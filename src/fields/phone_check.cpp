#include "fields/phone_check.hpp"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace pressparse::fields {
namespace {

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

// Calling codes of plans in which a number that does not start with 0 stands as it is: nothing is stripped or put in when it is parsed.
constexpr std::array<std::string_view, 26> plain_codes = {"1",   "30",  "31",  "32",  "33",  "34",  "39",  "41", "43",
                                                          "44",  "45",  "46",  "47",  "48",  "49",  "64",  "65", "91",
                                                          "351", "353", "358", "372", "386", "420", "421", "852"};

/// The number without the library's parser, which takes longer than everything else; nothing where only that one knows.
std::optional<PhoneNumber> plain_number(std::string_view number, std::string_view region) {
  std::string_view code, digits = number;
  if (number[0] == '+') {
    const auto found =
        std::find_if(plain_codes.begin(), plain_codes.end(), [&](std::string_view c) { return number.substr(1).starts_with(c); });
    if (found == plain_codes.end()) return std::nullopt;
    code = *found;
    digits = number.substr(1 + code.size());
  } else if (region == "US" || region == "CA") {
    code = "1";
  } else {
    return std::nullopt;
  }
  const bool north_american = code == "1";
  if (digits.size() < 7 || digits.size() > 11 || digits[0] == '0' || (north_american && (digits.size() != 10 || digits[0] == '1')))
    return std::nullopt;
  std::uint64_t value = 0;
  for (const char c : digits) value = value * 10 + static_cast<std::uint64_t>(c - '0');
  PhoneNumber parsed;
  parsed.set_country_code(std::stoi(std::string(code)));
  parsed.set_national_number(value);
  return parsed;
}

/// Whether people write a 0 before the number at home.
bool written_with_zero(const PhoneNumberUtil& util, const PhoneNumber& number, const std::string& region) {
  std::string home;
  util.GetNddPrefixForRegion(region, true, &home);
  if (!home.starts_with('0')) {
    home.clear();  // the library appends
    util.GetNationalSignificantNumber(number, &home);
    if (!home.starts_with('0')) return false;
  }
  util.Format(number, PhoneNumberUtil::NATIONAL, &home);
  const std::size_t digit = home.find_first_of("0123456789");
  return digit != std::string::npos && home[digit] == '0';
}

}  // namespace

const PhoneAnswer& PhoneChecker::check(const std::string& number, const std::string& region) {
  static const PhoneAnswer nothing;

  // "01 (771) 717 95 00": the trunk prefixes that Mexico gave up stand in letterheads still.
  const bool old_trunk = region == "MX" && ((number.size() == 12 && number.starts_with("01")) ||
                                            (number.size() == 13 && (number.starts_with("044") || number.starts_with("045"))));
  if (old_trunk) return check(number.substr(number.size() - 10), region);

  std::string key = region + ' ' + number;
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  if (!left_) {
    exhausted_ = true;
    return nothing;
  }
  --left_;
  PhoneAnswer& answer = known_[std::move(key)];
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  PhoneNumber parsed;
  if (const auto plain = plain_number(number, region)) parsed = *plain;
  else if (util.Parse(number, region.empty() ? "ZZ" : region, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return answer;
  answer.possible = util.IsPossibleNumberWithReason(parsed) == PhoneNumberUtil::IS_POSSIBLE;
  util.GetRegionCodeForNumber(parsed, &answer.region);
  answer.valid = util.IsValidNumberForRegion(parsed, answer.region);
  if (!answer.possible && !answer.valid) {
    answer.region.clear();
    return answer;
  }
  util.Format(parsed, PhoneNumberUtil::E164, &answer.e164);
  if (answer.region == "ZZ" || answer.region == "001") answer.region.clear();
  if (answer.region.empty() && !region.empty() && number[0] != '+') answer.region = region;
  if (number[0] != '+' && number[0] != '0' && !answer.region.empty()) answer.local = written_with_zero(util, parsed, answer.region);
  return answer;
}

}  // namespace pressparse::fields
