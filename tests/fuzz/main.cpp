// libFuzzer's entry: one program holds all targets, --target=NAME chooses. campaign.py builds and runs them.
//
//   fuzz_targets --target=dates --pieces=PIECES -dict=tests/fuzz/release.dict -max_len=512 CORPUS
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <memory>

#include "splice.hpp"
#include "targets.hpp"

namespace {

const fuzz::Target* target = nullptr;
std::unique_ptr<const fuzz::Splicer> splicer;

}  // namespace

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" int LLVMFuzzerInitialize(int* count, char*** arguments) {
  std::string pieces;
  for (int i = 1; i < *count; ++i) {
    const std::string_view argument = (*arguments)[i];
    if (argument.starts_with("--target=")) target = fuzz::find_target(argument.substr(9));
    if (argument.starts_with("--pieces=")) {
      std::ifstream in(std::string(argument.substr(9)), std::ios::binary);
      pieces.assign(std::istreambuf_iterator<char>(in), {});
    }
  }
  if (!target) {
    std::fprintf(stderr, "--target=NAME must name one of:");
    for (const auto& group : {fuzz::inputs(), fuzz::finders(), fuzz::outputs()})
      for (const fuzz::Target& known : group) std::fprintf(stderr, " %s", std::string(known.name).c_str());
    std::fprintf(stderr, "\n");
    std::exit(2);
  }
  splicer = std::make_unique<const fuzz::Splicer>(pieces);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string what = target->broken({reinterpret_cast<const char*>(data), size});
  if (what.empty()) return 0;
  std::fprintf(stderr, "BROKEN %s: %s\n", std::string(target->name).c_str(), what.c_str());
  std::abort();
}

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t max_size, unsigned seed) {
  if (seed % 3 == 0) return LLVMFuzzerMutate(data, size, max_size);
  std::string text(reinterpret_cast<const char*>(data), size);
  for (unsigned round = 1 + seed / 3 % 3; round > 0; --round) text = splicer->mutate(std::move(text), seed + round);
  if (text.size() > max_size) text.resize(max_size);
  std::memcpy(data, text.data(), text.size());
  return text.size();
}
