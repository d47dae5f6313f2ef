// Caps: a text that goes beyond one gets a note that says so, a text that stays below gets none.
#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "limits.hpp"
#include "pressparse/parser.hpp"

using namespace pressparse;

namespace {

std::string times(std::size_t count, std::string_view piece) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

/// '#' becomes a word that is another one in each round: "Lb", "Lc", "Lab".
std::string numbered(std::size_t count, std::string_view piece) {
  std::string out;
  for (std::size_t round = 1; round <= count; ++round) {
    std::string word = "L";
    for (std::size_t rest = round; rest; rest /= 26) word += static_cast<char>('a' + rest % 26);
    for (const char c : piece)
      if (c == '#') out += word;
      else out += c;
  }
  return out;
}

std::size_t notes(std::string_view code, const std::string& text) {
  const Release release = parse(text);
  return static_cast<std::size_t>(std::count_if(release.notes.begin(), release.notes.end(), [&](const Note& note) { return note.code == code && note.start <= note.end && note.end <= text.size(); }));
}

std::string days(int last) {
  std::string out = "The bridge is closed on May 1";
  for (int day = 2; day < last; ++day) out += ", " + std::to_string(day);
  return out + " and " + std::to_string(last) + ", 2024.";
}

}  // namespace

TEST_CASE("every cap has a code of its own") {
  std::set<std::string_view> codes;
  std::size_t count = 0;
  for (const std::string_view code : {
#define LIMIT(constant, code, ...) std::string_view{code},
#include "limits.def"
#undef LIMIT
       }) {
    CHECK(code.ends_with(".budget"));
    codes.insert(code);
    ++count;
  }
  CHECK(codes.size() == count);
}

TEST_CASE("a cap is noted once") {
  std::vector<Note> notes;
  LimitsHit hit;
  hit.note(notes, Limit::quote_depth, 3, 4);
  hit.note(notes, Limit::quote_depth, 7, 8);
  hit.note(notes, Limit::date_days, 9, 9);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0] == Note{"quote.depth.budget", "more than 4 quotation marks are open inside each other; deeper ones begin no quotation", 3, 4});
  CHECK(notes[1].code == "date.days.budget");
}

TEST_CASE("beyond a cap there is a note, below it none") {
  const std::string sentence = "The crew of the harbour walked over the new bridge and found it good. ";
  struct Sample {
    std::string_view code;
    std::string below, beyond;
  };
  const Sample samples[] = {
      {"quote.depth.budget", "Ja “ „ Nein und nochmals nein.", "“a “b “c “d “e “f"},
      {"quote.paragraphs.budget", times(3, "“We go on with the work on the bridge.\n\n"), times(20, "“We go on with the work on the bridge.\n\n")},
      {"quote.healed.budget", "The crew said it is good.” They left.\n", "The crew " + times(450, "and crew ") + "said it is good.” They left.\n"},
      {"quote.unbalanced.budget", times(5, "So is it” he\n\n"), times(80, "So is it” he\n\n")},
      {"date.days.budget", days(9), days(20)},
      {"link.brackets.budget", times(9, "["), times(40, "[")},
      {"name.mailboxes.budget", numbered(20, "Write to #@harbour.example today.\n"), numbered(60, "Write to #@harbour.example today.\n")},
      {"affiliation.firms.budget", numbered(20, "They met # Ltd in Dover. "), numbered(90, "They met # Ltd in Dover. ")},
      {"organization.budget", numbered(2000, "They met # Ltd in Dover. "), numbered(6000, "They met # Ltd in Dover. ")},
      {"person.budget", numbered(2000, "Ann #, mayor, met us. "), numbered(6000, "Ann #, mayor, met us. ")},
      {"name.groups.budget", numbered(2000, "They saw # there. "), numbered(9000, "They saw # there. ")},
      {"email.budget", numbered(600, "#@harbour.example "), numbered(3000, "#@harbour.example ")},
      {"phone.results.budget", times(600, "Tel. 0351 1234567\n"), times(3000, "Tel. 0351 1234567\n")},
      {"layout.lines.budget", times(15000, "Ab\n"), times(30000, "Ab\n")},
      {"contact.budget", numbered(300, "Contact: Ann #, a@#.example\n\n"), numbered(1500, "Contact: Ann #, a@#.example\n\n")},
      {"issuer.hosts.budget", numbered(9, "Ann Lee of Dover Ltd: a@#.com\n"), numbered(40, "Ann Lee of Dover Ltd: a@#.com\n")},
  };
  for (const Sample& sample : samples) {
    INFO(sample.code);
    CHECK(notes(sample.code, sample.below) == 0);
    CHECK(notes(sample.code, sample.beyond) == 1);
    CHECK(notes(sample.code, sentence) == 0);
  }
}

TEST_CASE("caps that grow with the text are far above what one release has, and end at their value") {
  CHECK(limits::organizations_in(0) == 3000);
  CHECK(limits::organizations_in(1'500'000) == 10500);
  CHECK(limits::organizations_in(100'000'000) == limits::organization_mentions);
  CHECK(limits::people_in(1'500'000) == 6000);
  CHECK(limits::people_in(100'000'000) == limits::person_mentions);
  CHECK(limits::emails_in(3'600'000) == limits::email_results);
  CHECK(limits::contact_regions_in(7'000'000) == limits::contact_regions);
  CHECK(limits::phones_in(3'600'000) == limits::phone_results);
  CHECK(limits::lines_in(64'000'000) == limits::layout_lines);
  CHECK(limits::groups_in(10'440'000) == limits::name_groups);
}

TEST_CASE("a release as they are hits no cap") {
  const std::string text =
      "Harbour Ltd opens bridge\n\nDOVER, England, May 3, 2024 - Harbour Ltd today opened its new bridge over the river, after two years of work.\n\n"
      "“It holds,” said Ann Lee, chief executive of Harbour Ltd. “We walked over it first.”\n\nAbout Harbour Ltd\nHarbour Ltd builds bridges.\n\n"
      "Contact: Bob Ray, +44 20 7946 0018, bob.ray@harbour.example\n";
  CHECK(parse(text).notes.empty());
}
