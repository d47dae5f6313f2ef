#include "fields/phone_regions.hpp"

#include <algorithm>
#include <array>

namespace pressparse::fields {
namespace {

constexpr std::size_t fewest_digits = 4;  // of small islands
constexpr std::size_t most_tries = 4;     // lengths tried from one start
constexpr std::size_t same_line = 48;     // bytes from a number with "+" to the next number
constexpr int most_voting = 8;            // numbers with "+" that vote
constexpr int most_national_asked = 4;

}  // namespace

std::optional<std::pair<Reading, PhoneAnswer>> best_reading(PhoneChecker& checker, const std::vector<Reading>& readings,
                                                            const std::vector<std::string>& regions, bool possible_is_enough) {
  std::optional<std::pair<Reading, PhoneAnswer>> possible;
  std::size_t tries = 0;
  static const std::vector<std::string> anywhere = {""};
  for (const Reading& reading : readings) {
    if (reading.number.size() < fewest_digits || tries++ == most_tries) break;
    for (const std::string& region : reading.international ? anywhere : regions) {
      if (region.empty() && !reading.international) continue;
      if (reading.number[0] == '0' && is_nanp(region)) continue;
      const PhoneAnswer& answer = checker.check(reading.number, region);
      if (answer.local) continue;
      if (answer.valid) return std::pair{reading, answer};
      if (answer.possible && !possible) possible = std::pair{reading, answer};
    }
  }
  return possible_is_enough ? possible : std::nullopt;
}

std::optional<std::pair<Reading, PhoneAnswer>> home_reading(PhoneChecker& checker, const std::vector<Reading>& readings,
                                                            const std::string& region, std::size_t last) {
  const auto whole = std::find_if(readings.begin(), readings.end(), [&](const Reading& r) { return r.last == last; });
  if (is_nanp(region) || whole == readings.end() || whole->international) return std::nullopt;
  if (const PhoneAnswer& coded = checker.check('+' + whole->number, ""); coded.valid && coded.region == region)
    return std::pair{*whole, coded};
  return best_reading(checker, {*whole}, {region}, false);
}

std::optional<std::pair<Reading, PhoneAnswer>> home_plan(PhoneChecker& checker, const std::vector<Reading>& readings,
                                                         const std::vector<std::string>& regions, const std::string& home) {
  const std::size_t digits = std::find(regions.begin(), regions.end(), home) != regions.end() ? plan_digits(home) : 0;
  const auto whole =
      std::find_if(readings.begin(), readings.end(), [&](const Reading& r) { return !r.international && r.number.size() == digits; });
  if (digits == 0 || whole == readings.end()) return std::nullopt;
  for (const std::string& region : regions)  // a country that has the number goes first
    if (const PhoneAnswer& answer = checker.check(whole->number, region); answer.valid && !answer.local) return std::pair{*whole, answer};
  const PhoneAnswer& answer = checker.check(whole->number, home);
  if (!answer.possible || answer.local) return std::nullopt;
  return std::pair{*whole, answer};
}

PhoneRegions::PhoneRegions(const text::Document& document, const std::vector<DigitRun>& runs, const RegionEvidence& evidence,
                           PhoneChecker& checker)
    : document_(document), runs_(runs), evidence_(evidence), checker_(checker), weak_(evidence.weak) {
  if (!evidence.given.empty()) {
    regions_ = {evidence.given};
    return;
  }
  std::vector<RegionEvidence::Vote> votes = evidence.votes;
  const auto heavier = [](const auto& a, const auto& b) { return a.weight > b.weight; };
  numbers_with_plus(votes);
  std::stable_sort(votes.begin(), votes.end(), heavier);
  if (weak_) national_numbers(votes);
  std::stable_sort(votes.begin(), votes.end(), heavier);
  for (const auto& vote : votes) regions_.push_back(vote.region);
}

void PhoneRegions::numbers_with_plus(std::vector<RegionEvidence::Vote>& votes) {
  int asked = 0;
  for (const DigitRun& run : runs_) {
    for (std::size_t k = 0; k < run.groups.size(); ++k) {
      if (!run.groups[k].plus) continue;
      if (asked++ == most_voting) return;
      const auto found = best_reading(checker_, readings_from(document_, run, k), {}, true);
      if (!found || found->second.region.empty()) continue;
      abroad_.emplace_back(run.groups[k].start, found->second.region);
      const auto vote = std::find_if(votes.begin(), votes.end(), [&](const auto& v) { return v.region == found->second.region; });
      if (vote != votes.end()) weak_ = false;  // a number abroad says nothing of home
      if (vote == votes.end()) votes.push_back({found->second.region, 2});
      else vote->weight += 2;
    }
  }
}

/// Where only the language speaks, the country in which the document's own numbers are numbers: "(02) 5550 1234" is none of New Zealand's.
void PhoneRegions::national_numbers(std::vector<RegionEvidence::Vote>& votes) {
  int asked = 0;
  for (const DigitRun& run : runs_) {
    if (asked == most_national_asked) return;
    const std::string first = digits_of(document_, run.groups.front());
    if (first.size() < 2 || first[0] != '0' || first[1] == '0' || run.groups.size() < 2 || is_date_code(first)) continue;
    const std::vector<Reading> readings = readings_from(document_, run, 0);
    if (readings.empty() || looks_like_date(run, readings.front())) continue;
    ++asked;
    for (std::size_t v = 0; v < votes.size() && v < 6; ++v)
      if (!is_nanp(votes[v].region) && best_reading(checker_, readings, {votes[v].region}, false)) votes[v].weight += 3;
  }
}

std::vector<std::string> PhoneRegions::at(std::size_t byte, bool labelled) const {
  if (!evidence_.given.empty()) return {evidence_.given};
  std::vector<std::string> out;
  // "+32 (0)87 55 01 42 - gsm 0475 55 01 43": one line's second number is of the first one's country.
  const auto plus = std::partition_point(abroad_.begin(), abroad_.end(), [&](const auto& a) { return a.first < byte; });
  if (plus != abroad_.begin() && byte - std::prev(plus)->first <= same_line) out.push_back(std::prev(plus)->second);
  const auto& places = evidence_.places;
  const auto place = std::partition_point(places.begin(), places.end(), [&](const auto& p) { return p.start <= byte; });
  if (place != places.begin() && byte - std::min(byte, std::prev(place)->end) <= 300 && out.empty())
    out.push_back(std::prev(place)->region);
  else if (place != places.end() && place->start - byte <= 150 && out.empty()) out.push_back(place->region);
  for (const std::string& region : regions_) {
    if (out.size() >= (labelled ? 3 : 2)) break;
    if (std::find(out.begin(), out.end(), region) == out.end()) out.push_back(region);
  }
  return out;
}

std::size_t plan_digits(std::string_view region) {
  struct Plan {
    std::string_view region;
    std::size_t digits;
  };
  static constexpr std::array plans = {Plan{"FR", 10}, Plan{"GB", 11}, Plan{"CH", 10}, Plan{"NL", 10}, Plan{"AU", 10}, Plan{"ZA", 10}};
  const auto found = std::find_if(plans.begin(), plans.end(), [&](const Plan& plan) { return plan.region == region; });
  return found == plans.end() ? 0 : found->digits;
}

std::string PhoneRegions::american() const {
  const auto found = std::find_if(regions_.begin(), regions_.end(), is_nanp);
  return found == regions_.end() ? std::string() : *found;
}

}  // namespace pressparse::fields
