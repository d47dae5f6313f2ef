// Deleting or adding any one quotation mark changes no quotation in another paragraph. Quotations over several paragraphs are
// set apart: a mark more or less may rightly join or part them, but their parts stay.
//
//   quote_marks FOLDER...     every FOLDER/*/release.txt; a folder that does not exist is an error
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <string>
#include <vector>

#include "fields/quote_marks.hpp"
#include "lang/lexicon.hpp"
#include "layout/layout.hpp"
#include "pressparse/parser.hpp"
#include "text/document.hpp"

namespace {

using namespace pressparse;

struct Part {
  std::size_t start = 0, end = 0;
  bool alone = false;  // its quotation stands in one paragraph
};

/// Spans of paragraphs, as the parser sees them.
std::vector<std::pair<std::size_t, std::size_t>> paragraphs(const text::Document& document, const lang::Lexicon& lexicon) {
  std::vector<std::pair<std::size_t, std::size_t>> out;
  for (const layout::Block& block : layout::find_blocks(document, lexicon, lexicon.detect(document)).blocks) out.emplace_back(block.start, block.end);
  return out;
}

std::size_t paragraph_of(const std::vector<std::pair<std::size_t, std::size_t>>& all, std::size_t offset) {
  std::size_t i = 0;
  while (i + 1 < all.size() && all[i + 1].first <= offset) ++i;
  return i;
}

std::vector<Part> parts(const Parser& parser, const std::string& text) {
  std::vector<Part> out;
  for (const Quote& quote : parser.parse(text).quotes)
    for (const Located& segment : quote.segments) out.push_back({segment.start, segment.end, quote.segments.size() == 1});
  return out;
}

class Check {
 public:
  int run(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
    const text::Document document = text::scan(text, lexicon_.vocabulary());
    const auto blocks = paragraphs(document, lexicon_);
    const std::vector<Part> before = parts(parser_, text);
    int failures = 0;
    for (const fields::Mark& mark : fields::find_marks(document)) {
      std::string less = text;
      less.erase(mark.start, mark.end - mark.start);
      failures += !same(file, text, before, blocks, mark.start, mark.end, 0, less);
    }
    // A mark more, at the middle word of every paragraph.
    for (const auto& [start, end] : blocks) {
      const std::size_t middle = text.find(' ', (start + end) / 2);
      if (middle == std::string::npos || middle >= end) continue;
      std::string more = text;
      more.insert(middle + 1, "\"");
      failures += !same(file, text, before, blocks, middle + 1, middle + 1, 1, more);
    }
    return failures;
  }

  std::size_t changes = 0;

 private:
  bool same(const std::filesystem::path& file, const std::string& text, const std::vector<Part>& before, const std::vector<std::pair<std::size_t, std::size_t>>& blocks,
            std::size_t start, std::size_t end, std::size_t added, const std::string& changed) {
    ++changes;
    const std::size_t touched = paragraph_of(blocks, start);
    const std::vector<Part> after = parts(parser_, changed);
    // The two lists must hold the same parts outside of the touched paragraph.
    const auto moved = [&](std::size_t offset) { return offset >= end ? offset - (end - start) + added : offset; };
    for (const Part& part : before) {
      if (!part.alone || paragraph_of(blocks, part.start) == touched || paragraph_of(blocks, part.end) == touched) continue;
      const bool kept = std::any_of(after.begin(), after.end(), [&](const Part& p) {
        return (p.start == moved(part.start) && p.end == moved(part.end)) || (!p.alone && p.start < moved(part.end) && moved(part.start) < p.end);
      });
      if (kept) continue;
      std::cerr << file.string() << ": mark at " << start << (added ? " added" : " deleted") << " loses the quotation at " << part.start << ": " << text.substr(part.start, 60) << "\n";
      return false;
    }
    return true;
  }

  Parser parser_;
  lang::Lexicon lexicon_{lang::builtin_packs()};
};

}  // namespace

int main(int argc, char** argv) {
  Check check;
  std::size_t documents = 0;
  int failures = 0;
  for (int i = 1; i < argc; ++i) {
    std::set<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(argv[i]))
      if (std::filesystem::exists(entry.path() / "release.txt")) files.insert(entry.path() / "release.txt");
    for (const auto& file : files) failures += check.run(file);
    documents += files.size();
  }
  std::cout << documents << " documents, " << check.changes << " changes, " << failures << " failures\n";
  return failures || documents < 20 ? 1 : 0;
}
