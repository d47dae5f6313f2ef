// What holds for every text: spans slice, zones partition, JSON reads back, a second run and other threads agree, line ends and
// blank lines in front change nothing, and texts that are cut or damaged anywhere keep all of it.
//
//   records [--rounds N] FOLDER...     every FOLDER/*/release.txt and FOLDER/*.txt; N cuts and N damages of each (default 8)
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <thread>

#include "checks.hpp"
#include "pressparse/parser.hpp"

namespace {

using namespace pressparse;

std::string lf_only(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r') out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n') out += '\n';
  return out;
}

std::string crlf(const std::string& lf) {
  std::string out;
  for (const char c : lf) out += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return out;
}

/// Everything a record says, but for offsets and white space; one line for each value.
std::vector<std::string> said(const Release& release) {
  std::vector<std::string> out;
  property::walk("release", release, [&](std::string_view name, const auto& value) {
    using T = std::decay_t<decltype(value)>;
    if constexpr (std::is_same_v<T, Note>) return;
    std::string line(name);
    if constexpr (std::is_same_v<T, Zone>) {
      if (value.kind == ZoneKind::blank) return;
      line += " " + std::string(output::name_of(value.kind));
    }
    if constexpr (requires { value.text; }) line += "\t" + property::one_line(value.text);
    if constexpr (requires { value.value; }) line += "\t" + value.value;
    if constexpr (requires { value.role; value.start; }) line += "\t" + std::string(output::name_of(value.role));
    if constexpr (requires { value.e164; }) line += "\t" + value.e164.value_or("");
    if constexpr (requires { value.url; }) line += "\t" + value.url;
    if constexpr (std::is_same_v<T, Party>) line += "\t" + property::one_line(value.name + " " + value.title.value_or("") + " " + value.affiliation.value_or(""));
    out.push_back(std::move(line));
  });
  return out;
}

template <class T> void shift(T& value, std::size_t by) {
  if constexpr (property::IsOptional<T>::value) {
    if (value) shift(*value, by);
  } else if constexpr (property::IsVector<T>::value) {
    for (auto& element : value) shift(element, by);
  } else if constexpr (requires { output::members(value, [](std::string_view, auto&) {}); }) {
    if constexpr (requires { value.start; }) value.start += by, value.end += by;
    output::members(value, [&](std::string_view, auto& inner) { shift(inner, by); });
  }
}

class Check {
 public:
  explicit Check(int rounds) : rounds_(rounds) {}

  void document(const std::string& name, const std::string& text) {
    name_ = name;
    const Release release = holds("as it is", text);
    if (!(parser_.parse(text) == release)) fail("as it is", "a second run disagrees");
    const std::string lf = lf_only(text), cr = crlf(lf);
    differ("with CRLF", said(holds("with LF", lf)), said(holds("with CRLF", cr)));
    blank_lines_before(text, release);
    for (int i = 1; i <= rounds_; ++i) {
      const std::size_t end = text.size() * static_cast<std::size_t>(i) / static_cast<std::size_t>(rounds_ + 1);
      holds("cut", text.substr(0, end));
      holds("cut behind a mark", text.substr(0, text.find_first_of("(,:;-/\"'[&@", end) + 1));
    }
    for (int i = 0; i < rounds_; ++i) holds("damaged", damaged(text));
    texts_.push_back(text);
    releases_.push_back(release);
  }

  /// Eight threads share one parser and go through all documents, each from another one on.
  void threads() {
    name_ = "threads";
    std::vector<std::size_t> wrong(8);
    std::vector<std::thread> pool;
    for (std::size_t t = 0; t < wrong.size(); ++t)
      pool.emplace_back([&, t] {
        for (std::size_t i = 0; i < texts_.size(); ++i) {
          const std::size_t at = (i + t * texts_.size() / wrong.size()) % texts_.size();
          wrong[t] += !(parser_.parse(texts_[at]) == releases_[at]);
        }
      });
    for (std::thread& thread : pool) thread.join();
    for (const std::size_t count : wrong)
      if (count) fail("of eight", std::to_string(count) + " records differ");
  }

  std::size_t failures = 0, parses = 0;

 private:
  void fail(std::string_view how, std::string_view what) {
    if (++failures <= 40) std::cerr << name_ << " " << how << ": " << what << "\n";
  }

  Release holds(std::string_view how, const std::string& text) {
    ++parses;
    Release release = parser_.parse(text);
    if (const std::string what = property::broken(release, text); !what.empty()) fail(how, what);
    return release;
  }

  void differ(std::string_view how, const std::vector<std::string>& a, const std::vector<std::string>& b) {
    if (a == b) return;
    const auto [x, y] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    fail(how, (x == a.end() ? "nothing" : *x) + " became " + (y == b.end() ? "nothing" : *y));
  }

  void blank_lines_before(const std::string& text, Release expected) {
    constexpr std::string_view lines = "\n\n\n";
    Release moved = holds("after blank lines", std::string(lines) + text);
    shift(expected, lines.size());
    for (Release* release : {&expected, &moved}) {  // zones have one more, and notes speak of offsets
      release->zones.clear();
      release->notes.clear();
    }
    if (moved == expected) return;
    fail("after blank lines", "the record changes");
    differ("after blank lines", said(expected), said(moved));
  }

  /// One to four bytes become others; sometimes a piece is taken out or given twice.
  std::string damaged(std::string text) {
    if (text.empty()) return text;
    for (std::uint32_t n = 1 + next() % 4; n > 0; --n) {
      const std::size_t at = next() % text.size();
      if (next() % 4) text[at] = static_cast<char>(next());
      else if (next() % 2) text.erase(at, next() % 40);
      else text.insert(at, text.substr(next() % text.size(), next() % 200));
      if (text.empty()) text = " ";
    }
    return text;
  }

  std::uint32_t next() { return (state_ = state_ * 1664525u + 1013904223u) >> 8; }

  Parser parser_;
  int rounds_;
  std::string name_;
  std::vector<std::string> texts_;
  std::vector<Release> releases_;
  std::uint32_t state_ = 2024;
};

std::set<std::filesystem::path> releases_in(const std::filesystem::path& folder) {
  std::set<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files.insert(entry.path());
    if (std::filesystem::exists(entry.path() / "release.txt")) files.insert(entry.path() / "release.txt");
  }
  return files;
}

}  // namespace

int main(int argc, char** argv) {
  int rounds = 8, first = 1;
  if (argc > 2 && std::string_view(argv[1]) == "--rounds") rounds = std::atoi(argv[2]), first = 3;
  Check check(rounds);
  std::size_t documents = 0;
  for (int i = first; i < argc; ++i) {
    const auto files = releases_in(argv[i]);
    if (files.empty()) std::cerr << argv[i] << " holds no release\n", ++check.failures;
    for (const auto& file : files) {
      std::ifstream in(file, std::ios::binary);
      check.document(file.string(), std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>()));
    }
    documents += files.size();
  }
  check.threads();
  std::cout << documents << " documents, " << check.parses << " texts, " << check.failures << " failures\n";
  return check.failures || documents == 0 ? 1 : 0;
}
