// Organisations that nothing but the words around them show: offices, lists, partners, sources; and what must stay out.
#include <catch2/catch.hpp>

#include <string>

#include "parties.hpp"

using namespace pressparse;

namespace {

bool found(const std::string& text, const std::string& name, const std::string& language = "en") {
  return tests::has(tests::organizations(text, language), name);
}

}  // namespace

TEST_CASE("who founded, owns or heads it names an organisation", "[organization-evidence]") {
  CHECK(found("As co-founder of Tidemonix, which was sold in 2021, she built games for children.", "Tidemonix"));
  CHECK(found("The podcast is the work of the owner of Kerrow Hills Winery and of her two sisters.", "Kerrow Hills Winery"));
  CHECK(found("He was the chief executive of Tidemonix until last year, when he retired.", "Tidemonix"));
  CHECK(found("The panel heard from a Tidemonix co-founder about the early years.", "Tidemonix"));
  CHECK(found("Como fundadora de Tidemonix trabajó en veinte países.", "Tidemonix", "es"));
  CHECK(found("Elle est aussi la fondatrice de Tidemonix et vit à Lyon.", "Tidemonix", "fr"));
  CHECK_FALSE(found("The owners of Madrid homes pay more each year.", "Madrid"));
  CHECK_FALSE(found("The founder of the method lives in Rome.", "Rome"));
  CHECK_FALSE(found("Many American founders move to other towns.", "American"));
}

TEST_CASE("members of a list of companies", "[organization-evidence]") {
  const std::string list = "It invests in companies around the world, including Alivanto, Tidemonix, Brinchley and Pacemote, among others.";
  for (const char* name : {"Alivanto", "Tidemonix", "Brinchley", "Pacemote"}) CHECK(found(list, name));
  CHECK_FALSE(found("We visited towns around the world. Including Rain, Snow and Hail, it was a long trip.", "Rain"));
}

TEST_CASE("a word that nobody knows beside a partner's cue or a noun for an organisation", "[organization-evidence]") {
  CHECK(found("The bank also announced the acquisition of Seagimen in the spring of that year.", "Seagimen"));
  CHECK(found("The numbers come from the financial services company Bankrabo, which asked 900 people.", "Bankrabo"));
  CHECK_FALSE(found("It increased its stake in the Caserando copper mine last year.", "Caserando"));
  CHECK_FALSE(found("We are excited to partner with Vaibhani and Akshani as they build the school.", "Vaibhani"));
  CHECK_FALSE(found("The road was built by Volunteers for the village.", "Volunteers"));
}

TEST_CASE("a firm's last word that is a field of work too", "[organization-evidence]") {
  CHECK(found("The survey was run in partnership with Talkermo Research in May.", "Talkermo Research"));
  CHECK(found("Its parts are manufactured by Jiyuando Medical. They are sold in ten states.", "Jiyuando Medical"));
  CHECK(found("Growth is strong, according to Zionda Market Research, which asked 900 people.", "Zionda Market Research"));
  CHECK_FALSE(found("She earned a Bachelor of Arts in Political Science and moved to Ohio.", "Political Science"));
}

TEST_CASE("the partners of a law firm in front of its legal form", "[organization-evidence]") {
  CHECK(found("The attorneys at Parkwell, Pallewick, Slezando & Russow, LLC have helped people for years.", "Parkwell, Pallewick, Slezando & Russow, LLC"));
  CHECK(found("One attorney came from Weltow, Whitelow, & Fontanow, P.C., a firm in Dover.", "Weltow, Whitelow, & Fontanow, P.C."));
  CHECK(found("About Weltow, Whitelow & Fontanow, P.C.\n\nWeltow, Whitelow & Fontanow, P.C. helps people in court.", "Weltow, Whitelow & Fontanow, P.C."));
  CHECK(found("In Ohio, Tennard & Jarvo, P.C. helps people in court.", "Tennard & Jarvo, P.C."));
  CHECK(found("However, Tennard & Jarvo, P.C. helps people in court.", "Tennard & Jarvo, P.C."));
}

TEST_CASE("the school that a university's name goes on with", "[organization-evidence]") {
  CHECK(found("She earned her degree at Harwich University School of Medicine in 1999.", "Harwich University School of Medicine"));
  CHECK(found("He studied at Moss College Cole Graduate School of Business for two years.", "Moss College Cole Graduate School of Business"));
  CHECK(found("She left Harwich University in 1999 for the School of Medicine in Dover.", "Harwich University"));
}

TEST_CASE("names with a number in their first word, and banks of a place", "[organization-evidence]") {
  CHECK(found("About A2 Tidecare Corporation\n\nA2 Tidecare Corporation is a maker of beds.", "A2 Tidecare Corporation"));
  CHECK(found("Debt reached a record, according to the Federal Reserve Bank of New York.", "Federal Reserve Bank of New York"));
}

TEST_CASE("what a headline's capitals hide before a legal form", "[organization-evidence]") {
  const std::string text =
      "![Tidewater Advisors Has Successfully Facilitated The Transaction Of Latrow Foundry & Supply Co. To Genesow](https://example.org/a.png)";
  CHECK(found(text, "Latrow Foundry & Supply Co."));
}

TEST_CASE("a word that lost the break to the next sentence ends no name", "[organization-evidence]") {
  CHECK_FALSE(found("\"We are glad,\" said Ann Lee, President of First Harwich BankThis partnership helps the town.", "First Harwich BankThis"));
  CHECK_FALSE(found("About Flavoredo ExtractsFlavoredo Extracts has become a maker of oils.", "Flavoredo ExtractsFlavoredo"));
}

TEST_CASE("a surname that opens the text is no organisation", "[organization-evidence]") {
  const std::string text = "Peter Moss takes office\n\nMoss was elected to the council in 2006 and announced a plan for the harbour on the same day.";
  CHECK_FALSE(found(text, "Moss"));
}

TEST_CASE("ordinary words in capitals need more than their place to be an organisation", "[organization-evidence]") {
  CHECK_FALSE(found("The firm is a provider of solutions in Customer Experience, Technology Excellence, and Employee Experience.", "Technology Excellence"));
  CHECK_FALSE(found("He is remembered for his work in Renewal Management and for two books.", "Renewal Management"));
  CHECK(found("The town awarded the contract to Infinite Campus, a vendor in Ohio, in the spring.", "Infinite Campus"));
}

TEST_CASE("how people are called is no organisation's name", "[organization-evidence]") {
  const std::string text = "Midlife with Roxine Manning is a podcast. \"I am glad,\" said Roxine Manning, its author. Each week, Roxine announced a guest and Roxine "
                           "launched a series. The people love Roxine.";
  CHECK_FALSE(found(text, "Roxine"));
}

TEST_CASE("a first word that begins small with a capital inside belongs to the name", "[organization-evidence]") {
  CHECK(found("Agents come from companies including eXpo Realty, RE/MAX and Harbour Homes, Inc. of Dover.", "eXpo Realty"));
  CHECK(found("The platform was built by iTidewater Technologies in two years.", "iTidewater Technologies"));
  CHECK_FALSE(found("The app runs on iPhone Harbour is a town.", "iPhone Harbour"));
}

TEST_CASE("halls, hotels and bases where something is held", "[organization-evidence]") {
  CHECK_FALSE(found("The summit will be held at the Harwich Nangang Exhibition Center in August.", "Harwich Nangang Exhibition Center"));
  CHECK_FALSE(found("They hosted the dinner at the historic Kalaquin Hotel in Dover.", "Kalaquin Hotel"));
  CHECK_FALSE(found("The senator visited Harwich Air Force Base on Monday.", "Harwich Air Force"));
}

TEST_CASE("a known name goes on with its legal form", "[organization-evidence]") {
  CHECK(found("Peer Insights are a registered trademark of Gartner, Inc. and its affiliates.", "Gartner, Inc."));
  CHECK(found("It was named by Gartner, a firm that asks many people.", "Gartner"));
}

TEST_CASE("what a contact's lines call somebody's organisation", "[organization-evidence]") {
  CHECK_FALSE(found("News of the day\n\nContact Details\n\nMedia inquiries US & Europe\n\nAnn Lee\n\n+1 339-555-0152\n\nann@mossworks.example", "Media inquiries US & Europe"));
  CHECK_FALSE(found("News of the day\n\nContact Details\n\nRadio\n\nBen Day\n\nben@mossworks.example", "Radio"));
}

TEST_CASE("what belongs to an organisation is another one behind its genitive", "[organization-evidence]") {
  const std::string text = "Ann Lee is the ranking member of the House Judiciary Committee's Subcommittee on the Constitution.";
  CHECK(found(text, "House Judiciary Committee"));
  CHECK(found(text, "Subcommittee on the Constitution"));
  CHECK(found("She praised the Harwich Sheriff's Office for its work.", "Harwich Sheriff's Office"));
}

TEST_CASE("where a department's name ends", "[organization-evidence]") {
  CHECK(found("The visit was led by the Deputy Commissioner of the Connecticut Department of Economic and Community Development Alexandra Baumer, who spoke.",
              "Connecticut Department of Economic and Community Development"));
  CHECK(found("Agents come from Compass, National Association of Harbour Brokers and other groups in Dover.", "National Association of Harbour Brokers"));
}

TEST_CASE("a headline's subject that acts", "[organization-evidence]") {
  CHECK(found("Innovative Harbourics Introduces Night Ferries in Dover\n\nDover, Kent, 3 May 2024 - The ferries sail at night. People at Innovative Harbourics "
              "have built them for years.",
              "Innovative Harbourics"));
  CHECK_FALSE(found("Brook Quayle Introduces Night Ferries in Dover\n\nDover, Kent, 3 May 2024 - The ferries sail at night. They are the work of Brook Quayle.",
                    "Brook Quayle"));
}

TEST_CASE("platforms where something is had, halves of names, initials and offices", "[organization-evidence]") {
  CHECK_FALSE(found("Follow us on Facebook, Twitter, Tidemonix, LinkedIn and YouTube.", "YouTube"));
  CHECK_FALSE(found("It sued for violations of the Florida Securities and Investor Protection Act in May.", "Florida Securities"));
  CHECK_FALSE(found("Many clients such as AR Rahmani, AP Dhilloni and Sony Music came.", "AR Rahmani"));
  CHECK_FALSE(found("He introduced the act alongside U.S. Reps. Ann Lee and Bob Ray of Ohio.", "U.S. Reps"));
  CHECK_FALSE(found("The school, led by Grammyo-nominated artist Ann Lee, opened in May.", "Grammyo"));
}

TEST_CASE("an office and where it is held, without anybody's name beside it", "[organization-evidence]") {
  CHECK(found("He was General Manager for years and Chief Operating Officer at Rakutano Securities Australia, and he wrote two books.",
              "Rakutano Securities Australia"));
  CHECK_FALSE(found("He was Chief Operating Officer at Dover and wrote two books.", "Dover"));
}

TEST_CASE("a heading with somebody's name is no organisation", "[organization-evidence]") {
  const std::string text = "Cannabis week\n\nDover, Kent, 3 May 2024 - Tremanda S. Wright, Chair of the Dover Council, opened the week.\n\nAbout Tremanda Wright\n\n"
                           "Tremanda S. Wright is the Chair of the Dover Council and a lawyer who has worked in Dover for many years.";
  CHECK_FALSE(found(text, "Tremanda Wright"));
  CHECK(found(text, "Dover Council"));
}

TEST_CASE("an ordinary word's genitive opens a name", "[organization-evidence]") {
  CHECK(found("The dinner was held in partnership with the Women's Business Collaborative (WBC) in May.", "Women's Business Collaborative"));
  CHECK_FALSE(found("The dinner was held in partnership with Tidemonix's Night Collective in May.", "Tidemonix's Night Collective"));
}

TEST_CASE("a heading over what is held and no organisation", "[organization-evidence]") {
  const std::string text = "Boats in Dover\n\nDover, Kent, 3 May 2024 - The doors open in June.\n\nAbout the Harwich Marine Expo\n\nThe Harwich Marine Expo is the "
                           "largest show of boats in the south and has been held in Dover every year since 1990.";
  CHECK_FALSE(found(text, "Harwich Marine Expo"));
  const std::string club = "Boats in Dover\n\nDover, Kent, 3 May 2024 - The doors open in June.\n\nAbout the Harwich Marine Club\n\nThe Harwich Marine Club is the "
                           "largest club of sailors in the south and has met in Dover every year since 1990.";
  CHECK(found(club, "Harwich Marine Club"));
}

TEST_CASE("chapters, schools of new towns and a day before the sender", "[organization-evidence]") {
  CHECK(found("She gives her time to Big Brothers Big Sisters of Broward County and to two libraries.", "Big Brothers Big Sisters of Broward County"));
  CHECK(found("The prize went to a student from New Alderly High School on Monday.", "New Alderly High School"));
  CHECK(found("The prize went to a student from The Alderly High School on Monday.", "Alderly High School"));
}
