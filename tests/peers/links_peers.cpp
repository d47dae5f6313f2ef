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

std::map<std::string, std::string> read_deviations(const char* path) {
  std::map<std::string, std::string> reasons;
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const auto tab = line.find('\t');
    reasons[line.substr(0, tab)] = tab == std::string::npos ? std::string() : line.substr(tab + 1);
  }
  return reasons;
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const std::string& value : values) out += (out.empty() ? "" : " ") + value;
  return out.empty() ? "nothing" : out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "usage: links_peers CASES.jsonl DEVIATIONS.tsv [--list]\n", 2;
  const bool list = argc > 3;
  auto reasons = read_deviations(argv[2]);
  const pressparse::Parser parser;
  std::ifstream cases(argv[1]);
  int right = 0, all = 0, wrong = 0;
  for (std::string line; std::getline(cases, line);) {
    const auto one = nlohmann::json::parse(line);
    const std::string id = one["id"], text = one["text"];
    std::vector<std::string> expected;
    for (const auto& link : one["expected"]) expected.push_back(without_mailto(link.get<std::string>()));
    const auto found = found_texts(text, parser.parse(text));
    const bool good = found == expected;
    ++all;
    right += good;
    const auto reason = reasons.find(id);
    if (list && !good) std::cout << id << "\t" << text.substr(0, 90) << "\texpected " << joined(expected) << "\tfound " << joined(found) << "\n";
    if (!list && !good && (reason == reasons.end() || reason->second.empty())) {
      ++wrong;
      std::cout << id << ": found " << joined(found) << ", expected " << joined(expected) << ", and no reason is given\n";
    }
    if (!list && good && reason != reasons.end()) {
      ++wrong;
      std::cout << id << ": right now, take it off the list\n";
    }
    if (reason != reasons.end()) reasons.erase(reason);
  }
  for (const auto& [id, reason] : reasons) ++wrong, std::cout << id << ": no such case\n";
  if (!all) return std::cerr << "no cases in " << argv[1] << "\n", 1;
  const double share = double(right) / all;
  std::cout << right << " of " << all << " right (" << share << ")\n";
  return wrong || share < least_right;
}
