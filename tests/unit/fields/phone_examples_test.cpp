// libphonenumber's own example number of every region: written the national way after a label, and the international way without one.
#include <catch2/catch.hpp>
#include <phonenumbers/phonenumberutil.h>

#include <set>
#include <string>
#include <vector>

#include "fields/phones.hpp"

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberUtil;

namespace {

/// The finder alone: a Parser for each region would read all packs 245 times.
bool found(const std::string& text, const std::string& wanted, const std::string& region) {
  using namespace pressparse;
  static const lang::Lexicon lexicon(lang::builtin_packs());
  static const Options options;
  text::Document document = text::scan(text, lexicon.vocabulary());
  document.word_classes = &lexicon.classes(0);
  const layout::Layout layout = layout::find_blocks(document, lexicon, 0);
  std::vector<Note> notes;
  const fields::Context context{document, lexicon, 0, layout, options, notes};
  fields::Mask mask(document);
  fields::RegionEvidence evidence;
  evidence.given = region;
  const std::vector<Phone> phones = fields::find_phones(context, mask, evidence);
  return phones.size() == 1 && phones[0].e164 == wanted;
}

}  // namespace

TEST_CASE("the example number of every region is found as that number") {
  const PhoneNumberUtil& util = *PhoneNumberUtil::GetInstance();
  std::set<std::string> regions;
  util.GetSupportedRegions(&regions);
  REQUIRE(regions.size() > 240);
  int numbers = 0, national = 0, international = 0;
  std::string missed;
  for (const std::string& region : regions) {
    PhoneNumber number;
    if (!util.GetExampleNumber(region, &number)) continue;
    ++numbers;
    std::string e164, text;
    util.Format(number, PhoneNumberUtil::E164, &e164);
    util.Format(number, PhoneNumberUtil::NATIONAL, &text);
    if (found("Press office\nTel.: " + text + "\n", e164, region)) ++national;
    else missed += " " + region + ":" + text;
    util.Format(number, PhoneNumberUtil::INTERNATIONAL, &text);
    if (found("You reach us at " + text + ", day and night.", e164, "")) ++international;
    else missed += " " + text;
  }
  INFO("missed:" << missed);
  CHECK(numbers > 240);
  CHECK(national * 100 >= numbers * 97);
  CHECK(international * 100 >= numbers * 97);
  CHECK(national + international >= 2 * numbers - 4);
}
