#include "lang/pack.hpp"

#include <algorithm>

#include "lang/builtin.hpp"
#include "pressparse/error.hpp"

namespace pressparse::lang {
namespace {

constexpr std::string_view blanks = " \t\r";

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

// A comment's # stands in the first column or after two blanks, and a blank follows it: "# # #" and "###" are end marks.
std::string_view without_comment(std::string_view line) {
  const auto is_blank = [&](std::size_t at) { return at >= line.size() || blanks.find(line[at]) != blanks.npos; };
  for (auto at = line.find('#'); at != line.npos; at = line.find('#', at + 1)) {
    const bool opens = at == 0 ? line.substr(0, 3) != "# #" : at >= 2 && is_blank(at - 1) && is_blank(at - 2);
    if (opens && is_blank(at + 1)) return line.substr(0, at);
  }
  return line;
}

[[noreturn]] void fail(std::string_view pack, std::size_t line, const std::string& what) {
  throw Error(ErrorCode::bad_pack, "pack '" + std::string(pack) + "', line " + std::to_string(line) + ": " + what);
}

Section& section_of(Pack& pack, std::string_view name) {
  const auto found = std::find_if(pack.sections.begin(), pack.sections.end(), [&](const Section& s) { return s.name == name; });
  if (found != pack.sections.end()) return *found;
  return pack.sections.emplace_back(Section{std::string(name), {}});
}

/// `text` is what `pack.source` holds, or is always there.
void read_entries(Pack& pack, std::string_view text) {
  Section* section = nullptr;
  std::size_t number = 0;
  while (!text.empty()) {
    const auto line_end = std::min(text.find('\n'), text.size());
    const std::string_view line = trim(without_comment(text.substr(0, line_end)));
    text.remove_prefix(std::min(line_end + 1, text.size()));
    ++number;
    if (line.empty()) continue;
    if (line.front() == '[' && line.back() == ']') {
      section = &section_of(pack, trim(line.substr(1, line.size() - 2)));
      continue;
    }
    if (!section) fail(pack.name, number, "an entry before the first [section]");
    const auto equals = line.find(" = ");
    const std::string_view value = equals == line.npos ? std::string_view{} : trim(line.substr(equals + 3));
    std::string_view keys = trim(line.substr(0, equals));
    if (keys.empty()) fail(pack.name, number, "a value without an entry");
    while (!keys.empty()) {
      const auto bar = std::min(keys.find(" | "), keys.size());
      const std::string_view key = trim(keys.substr(0, bar));
      if (key.empty()) fail(pack.name, number, "an empty alternative");
      section->entries.push_back({key, value, number});
      keys = bar == keys.size() ? std::string_view{} : keys.substr(bar + 3);
    }
  }
  pack.language = pack.meta("language");
  if (pack.language == "und") pack.language.clear();  // BCP 47's "undetermined": entries of every language
}

}  // namespace

std::string_view Pack::meta(std::string_view key) const {
  for (const Section& section : sections)
    if (section.name == "meta")
      for (const Entry& entry : section.entries)
        if (entry.text == key) return entry.value;
  return {};
}

Pack parse_pack(std::string_view name, std::string_view text) {
  Pack pack;
  pack.name = name;
  pack.source = std::make_shared<const std::string>(text);
  read_entries(pack, *pack.source);
  return pack;
}

std::vector<Pack> builtin_packs() {
  std::vector<Pack> all;
  for (const BuiltinPack& source : builtin_sources()) {
    all.emplace_back().name = source.name;
    read_entries(all.back(), source.text);
  }
  return all;
}

}  // namespace pressparse::lang
