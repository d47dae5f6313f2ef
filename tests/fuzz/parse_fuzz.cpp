// libFuzzer target for the whole parse; the checks are the properties of a record, not only that nothing crashes.
//
//   cmake --preset fuzz && cmake --build build-fuzz --target parse_fuzz
//   python3 tests/fuzz/make_corpus.py build-fuzz/corpus
//   build-fuzz/tests/fuzz/parse_fuzz -dict=tests/fuzz/release.dict -max_len=4096 -max_total_time=300 build-fuzz/corpus
//
// A finding becomes a file in tests/fuzz/regressions, which the normal tests run.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "../property/checks.hpp"
#include "pressparse/parser.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const pressparse::Parser parser;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const pressparse::Release release = parser.parse(text);
  std::string what = property::broken(release, text);
  if (what.empty() && !(parser.parse(text) == release)) what = "a second run disagrees";
  if (what.empty()) return 0;
  std::fprintf(stderr, "%s\n", what.c_str());
  std::abort();
}
