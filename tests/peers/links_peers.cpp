// Runs the link cases of a peer's own test suite (../shared/peers/links.jsonl) through the parser.
//
//   links_peers CASES.jsonl DEVIATIONS.tsv [--list]
//
// The peer has one list for links and e-mails and counts "mailto:" as part of an address; here both lists are joined in text order,
// and an address is compared without "mailto:". A case is right when exactly the expected texts are found. Whatever is not right
// must stand in DEVIATIONS.tsv (id, tab, reason), and nothing else may. --list prints what is not right.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "deviations.hpp"
#include "pressparse/pressparse.hpp"

namespace {

constexpr double least_right = 0.92;

std::vector<std::string> found_texts(const std::string& text, const pressparse::Release& release) {
  std::map<std::size_t, std::string> all;
  for (const auto& link : release.links) all[link.start] = link.text;
  for (const auto& email : release.emails) all[email.start] = email.text;
  std::vector<std::string> out;
  for (const auto& [start, found] : all) out.push_back(text.substr(start, found.size()) == found ? found : "bad span");
  return out;
}

std::string without_mailto(std::string text) {
  std::string head = text.substr(0, 7);
  std::transform(head.begin(), head.end(), head.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
  return head == "mailto:" ? text.substr(7) : text;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "usage: links_peers CASES.jsonl DEVIATIONS.tsv [--list]\n", 2;
  peers::Deviations deviations(argv[2], argc > 3);
  const pressparse::Parser parser;
  std::ifstream cases(argv[1]);
  int right = 0, all = 0;
  for (std::string line; std::getline(cases, line);) {
    const auto one = nlohmann::json::parse(line);
    const std::string id = one["id"], text = one["text"];
    std::vector<std::string> expected;
    for (const auto& link : one["expected"]) expected.push_back(without_mailto(link.get<std::string>()));
    const auto found = found_texts(text, parser.parse(text));
    const bool good = found == expected;
    ++all;
    right += good;
    deviations.judge(id, good, text, peers::joined(expected), peers::joined(found));
  }
  deviations.finish();
  if (!all) return std::cerr << "no cases in " << argv[1] << "\n", 1;
  const double share = double(right) / all;
  std::cout << right << " of " << all << " right (" << share << ")\n";
  return deviations.wrong() || share < least_right;
}
