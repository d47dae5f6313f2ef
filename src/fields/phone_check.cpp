#include "fields/phone_check.hpp"

#include <phonenumbers/phonenumberutil.h>

namespace pressparse::fields {

const PhoneAnswer& PhoneChecker::check(const std::string& number, const std::string& region) {
  using i18n::phonenumbers::PhoneNumber;
  using i18n::phonenumbers::PhoneNumberUtil;
  static const PhoneAnswer nothing;

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
  if (util.Parse(number, region.empty() ? "ZZ" : region, &parsed) != PhoneNumberUtil::NO_PARSING_ERROR) return answer;
  answer.possible = util.IsPossibleNumberWithReason(parsed) == PhoneNumberUtil::IS_POSSIBLE;
  answer.valid = util.IsValidNumber(parsed);
  if (!answer.possible && !answer.valid) return answer;
  util.Format(parsed, PhoneNumberUtil::E164, &answer.e164);
  util.GetRegionCodeForNumber(parsed, &answer.region);
  if (answer.region == "ZZ" || answer.region == "001") answer.region.clear();
  if (answer.region.empty() && !region.empty() && number[0] != '+') answer.region = region;
  if (number[0] != '+' && number[0] != '0' && !answer.region.empty()) {
    std::string home;
    util.Format(parsed, PhoneNumberUtil::NATIONAL, &home);
    const std::size_t digit = home.find_first_of("0123456789");
    answer.local = digit != std::string::npos && home[digit] == '0';
  }
  return answer;
}

}  // namespace pressparse::fields
