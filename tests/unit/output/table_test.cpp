#include "pressparse/table.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "text/width.hpp"

using namespace pressparse;

TEST_CASE("A line is fitted to columns, not to bytes") {
  using text::display_width;
  using text::fit_line;
  CHECK(fit_line("short", 10) == "short");
  CHECK(fit_line("exactly ten", 11) == "exactly ten");
  CHECK(fit_line("exactly ten", 10) == "exactly t…");
  CHECK(fit_line("Größe ä", 7) == "Größe ä");
  CHECK(fit_line("東京都庁", 8) == "東京都庁");
  CHECK(fit_line("東京都庁", 7) == "東京都…");
  CHECK(fit_line("東京都庁", 6) == "東京…");
  CHECK(fit_line(" a \n\t b ", 10) == "a b");
  CHECK(fit_line("a\x1B[31mb\xC2\xAD\xE2\x80\x8E", 10) == "a[31mb");
  CHECK(fit_line("a\xFF", 10) == "a\xEF\xBF\xBD");
  CHECK(display_width("e\xCC\x81") == 1);
}

TEST_CASE("The summary shows what was found and never leaves its columns") {
  Release release;
  release.source = "press/long-name.txt";
  release.language = "en";
  release.headline = Located{std::string("Harbour Ltd opens a bridge ") + std::string(200, 'x'), 0, 227, {}};
  Date date;
  date.value = "2024-05-03";
  release.date = date;
  Contact contact;
  contact.name = "Ann Lee";
  Phone phone;
  phone.e164 = "+442079460128";
  phone.kind = PhoneKind::fax;
  contact.phones.push_back(phone);
  release.contacts.push_back(contact);
  Quote quote;
  quote.text = "It holds, and it will hold for as long as anyone who is alive today will want to walk over it, and then a little longer";
  quote.speaker = Speaker{};
  quote.speaker->name = "Ann Lee";
  release.quotes.push_back(quote);
  for (const int columns : {40, 80, 120}) {
    const std::string table = to_table(release, columns);
    std::istringstream lines(table);
    for (std::string line; std::getline(lines, line);) CHECK(text::display_width(line) <= columns);
    CHECK(table.find("press/long-name.txt") == 0);
    CHECK(table.find("\ndate          2024-05-03\n") != table.npos);
    CHECK(table.find("\ncontacts      Ann Lee\n              · +442079460128 (fax)\n") != table.npos);
    CHECK(table.find("— Ann Lee\n") != table.npos);
  }
  CHECK(to_table(Release{}).find("(no name)") == 0);
}
