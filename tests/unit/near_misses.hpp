// Near misses: lines that look like a field and must give nothing. tests/nearmiss/<field>.tsv: text, tab, reason; "\n" and "\t" in the
// text stand for a line break and a tab; '#' opens a comment line.
#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

struct NearMiss {
  std::string text, reason;
};

inline std::vector<NearMiss> read_near_misses(const std::string& name) {
  std::ifstream file(std::string(PRESSPARSE_SOURCE_DIR) + "/tests/nearmiss/" + name + ".tsv", std::ios::binary);
  if (!file) throw std::runtime_error("no near misses for " + name);
  std::vector<NearMiss> all;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    const auto tab = line.find('\t');
    if (tab == line.npos || tab + 1 == line.size()) throw std::runtime_error(name + ": a line without a reason: " + line);
    std::string text;
    for (std::size_t i = 0; i < tab; ++i) {
      const bool escape = line[i] == '\\' && i + 1 < tab && (line[i + 1] == 'n' || line[i + 1] == 't');
      text += escape ? (line[i + 1] == 'n' ? '\n' : '\t') : line[i];
      i += escape;
    }
    all.push_back({std::move(text), line.substr(tab + 1)});
  }
  return all;
}

/// The text in the surroundings in which it may meet a finder: alone, with CRLF, in brackets, in a paragraph of its own, at either end.
inline std::vector<std::string> surroundings(const std::string& text) {
  std::string crlf;
  for (const char c : text) crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return {text,
          crlf + "\r\n",
          "(" + text + ")",
          "\xE2\x80\xA2 " + text,
          "The harbour opens in spring.\n\n" + text + "\n\nThe work went on for two years.\n",
          "The harbour opens in spring.\n\n" + text,
          text + "\n\nThe work went on for two years.",
          "\xC2\xA0" + text + "\xC2\xA0"};
}
