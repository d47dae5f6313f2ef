// Runs the date cases of a peer's own test suite (../shared/peers/dates.jsonl) through the parser.
//
//   dates_peers CASES.jsonl DEVIATIONS.tsv [--list]
//
// A case is right when exactly the expected values are found; one without a date when nothing is. Whatever is not right must
// stand in DEVIATIONS.tsv (id, tab, reason), and nothing else may. --list prints what is not right.
#include <fstream>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "deviations.hpp"
#include "pressparse/pressparse.hpp"

namespace {

constexpr double least_with_date = 0.92, least_without = 0.98;  // shares of right cases

/// A parser for a language and the day it was said; made once, because reading the packs takes longer than all cases together.
const pressparse::Parser& parser_for(const nlohmann::json& one) {
  static std::map<std::string, pressparse::Parser> parsers;
  pressparse::Options options;
  options.language = one["lang"].get<std::string>();
  if (one["reference"].is_string()) options.reference_date = one["reference"].get<std::string>();
  const std::string key = *options.language + options.reference_date.value_or("");
  const auto known = parsers.find(key);
  return known != parsers.end() ? known->second : parsers.emplace(key, pressparse::Parser(options)).first->second;
}

std::set<std::string> found_values(const nlohmann::json& one, std::string& spans) {
  const std::string text = one["text"];
  std::set<std::string> values;
  for (const pressparse::Date& date : parser_for(one).parse(text).dates) {
    values.insert(date.value.substr(0, date.value.find('T')));
    if (text.substr(date.start, date.end - date.start) != date.text) spans += " bad span";
  }
  return values;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return std::cerr << "usage: dates_peers CASES.jsonl DEVIATIONS.tsv [--list]\n", 2;
  peers::Deviations deviations(argv[2], argc > 3);
  std::ifstream cases(argv[1]);
  int right[2] = {}, all[2] = {};
  for (std::string line; std::getline(cases, line);) {
    const auto one = nlohmann::json::parse(line);
    const std::string id = one["id"];
    std::set<std::string> expected;
    for (const auto& date : one["expected"]) expected.insert(date["value"].get<std::string>());
    std::string spans;
    const auto found = found_values(one, spans);
    const bool good = found == expected && spans.empty(), dated = !expected.empty();
    ++all[dated];
    right[dated] += good;
    deviations.judge(id, good, one["text"], peers::joined(expected), peers::joined(found) + spans);
  }
  deviations.finish();
  if (!all[0] || !all[1]) return std::cerr << "no cases in " << argv[1] << "\n", 1;
  const double with = double(right[1]) / all[1], without = double(right[0]) / all[0];
  std::cout << "with a date: " << right[1] << " of " << all[1] << " right (" << with << "); without: " << right[0] << " of " << all[0] << " (" << without << ")\n";
  return deviations.wrong() || with < least_with_date || without < least_without;
}
