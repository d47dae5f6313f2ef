// Where the name of an organisation begins and ends: owners, fields of work around an "and", offices inside it, words that always stand beside it.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "parties.hpp"

using namespace pressparse;

namespace {

std::vector<std::string> named(const std::string& sentence) {
  return tests::organizations("Harbour news of the week\n\nDOVER, June 3, 2025 - The mayor said that it rains. " + sentence + " It was cold in the town.\n");
}

void check(const std::string& sentence, const std::vector<std::string>& names) {
  INFO(sentence);
  CHECK(named(sentence) == names);
}

}  // namespace

TEST_CASE("a body behind the genitive of another one is a name of its own") {
  check("The Department of Ferries's Office of Port Standards wrote.", {"Department of Ferries", "Office of Port Standards"});
  check("She runs the University of Ellery’s Moss School of Management.", {"University of Ellery", "Moss School of Management"});
  check("The Committee on Ports' Transport Subcommittee met.", {"Committee on Ports", "Transport Subcommittee"});
  check("She leads GXBA's Quay Valley Innovation Department.", {"Quay Valley Innovation Department"});
  // Part of the name: whose it is, is no organisation.
  check("The Brookfield District Attorney's Office wrote.", {"Brookfield District Attorney's Office"});
  check("The Office of Women's Health agreed.", {"Office of Women's Health"});
  check("She studied at the Ellery Woman's University.", {"Ellery Woman's University"});
  check("It came from St Ita's Children's Hospital.", {"St Ita's Children's Hospital"});
  check("The Senate Veterans' Affairs Committee met.", {"Senate Veterans' Affairs Committee"});
}

TEST_CASE("fields of work before an \"and\" belong to the body behind an article") {
  check("The Senate Commerce, Science and Transportation Committee met.", {"Senate Commerce, Science and Transportation Committee"});
  check("He chairs the Senate Agriculture, Nutrition, and Forestry Committee.", {"Senate Agriculture, Nutrition, and Forestry Committee"});
  check("She joined the Subcommittee on Economic Growth, Job Creation and Regulatory Affairs.",
        {"Subcommittee on Economic Growth, Job Creation and Regulatory Affairs"});
  check("It is backed by the Fire and Police Pension Fund.", {"Fire and Police Pension Fund"});
  // Names of their own, towns, offices.
  check("Grants went to Microsoft, Patagonia and the Moss Foundation.", {"Microsoft", "Patagonia", "Moss Foundation"});
  check("Residents of Tampa, Miami and Orlando Council came.", {"Orlando Council"});
  check("The Senate and House Appropriations Committee met.", {"Senate", "House Appropriations Committee"});
  check("He thanked the Mayor and Police Department.", {});
}

TEST_CASE("an office without anybody's name ends the name of a body") {
  check("The U.S. Department of Justice wrote.", {"U.S. Department of Justice"});
  check("The Department of Justice's plan is new.", {"Department of Justice"});
  check("The Office of the Governor wrote.", {"Office of the Governor"});
  check("He joined the Office of Governor Ann Moss in June.", {});
}

TEST_CASE("a word that stands beside a name wherever it is named is part of it") {
  CHECK(tests::has(named("Market Pellar Media Inc. was paid in May. Market Pellar Media Inc. has no shares."), "Market Pellar Media Inc."));
  CHECK(tests::has(named("\"It holds,\" said Ann Lee, CEO of Roncavel Vaults. The plant of Roncavel Vaults opened in May."), "Roncavel Vaults"));
  // Once is not always, and a verb or an office beside it is none of its words.
  CHECK_FALSE(tests::has(named("Follow Quay Wellness Center on the web. Follow Quay Wellness Center in town."), "Follow Quay Wellness Center"));
  CHECK_FALSE(tests::has(named("Roncavel Inc. CEO Ann Lee came. Roncavel Inc. CEO Ann Lee left."), "Roncavel Inc. CEO"));
}

TEST_CASE("an ordinary word that opens a sentence before its noun announces nothing") {
  CHECK(tests::organizations("Citizens file a referendum\n\nBELLEVUE, WA, June 10, 2025 -- Concerned citizens have filed a petition to challenge two rules of the "
                             "town. They say that it rains.\n")
            .empty());
  CHECK(tests::has(tests::organizations("A new ferry\n\nBELLEVUE, WA, June 10, 2025 -- Roncavel today announced a new ferry for the two towns on the lake. It "
                                        "sails in May.\n"),
                   "Roncavel"));
}
