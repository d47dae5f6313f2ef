// Memory runs out at every allocation of a parse in turn: std::bad_alloc comes out, nothing leaks, the next parse is as if nothing had been.
//
//   allocations GOLD [STEP]     the shortest releases; every STEP-th allocation (default 1)
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "gold.hpp"
#include "pressparse/pressparse.hpp"

namespace {

long left = -1;     // allocations until one fails; -1: none does
long made = 0, alive = 0;

void* allocate(std::size_t size, std::size_t alignment) {
  if (left == 0) throw std::bad_alloc();
  if (left > 0) --left;
  void* memory = alignment ? std::aligned_alloc(alignment, (size + alignment - 1) / alignment * alignment) : std::malloc(size ? size : 1);
  if (!memory) throw std::bad_alloc();
  ++made, ++alive;
  return memory;
}

void give_back(void* memory) {
  if (memory) --alive;
  std::free(memory);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size, 0); }
void* operator new[](std::size_t size) { return allocate(size, 0); }
void* operator new(std::size_t size, std::align_val_t a) { return allocate(size, static_cast<std::size_t>(a)); }
void* operator new[](std::size_t size, std::align_val_t a) { return allocate(size, static_cast<std::size_t>(a)); }
void operator delete(void* memory) noexcept { give_back(memory); }
void operator delete[](void* memory) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t) noexcept { give_back(memory); }
void operator delete(void* memory, std::align_val_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::align_val_t) noexcept { give_back(memory); }
void operator delete(void* memory, std::size_t, std::align_val_t) noexcept { give_back(memory); }
void operator delete[](void* memory, std::size_t, std::align_val_t) noexcept { give_back(memory); }

namespace {

using namespace pressparse;

/// All that a caller does with a text.
std::string use(const Parser& parser, const std::string& text) {
  Release release = parser.parse(text);
  std::string out = to_json(release) + to_html_fragment(release, text) + to_table(release);
  convert_offsets_to_code_points(release, text);
  return out + to_json(release);
}

int check(const Parser& parser, const std::string& text, long step) {
  const std::string expected = use(parser, text);  // what is made once and kept is made by now
  const long start = made, before = alive;
  use(parser, text);
  const long needed = made - start;
  int failures = alive != before;
  long failed = 0;
  for (long n = 0; n < needed; n += step) {
    left = n;
    try {
      use(parser, text);
    } catch (const std::bad_alloc&) {
      ++failed;
    }
    left = -1;
    if (alive != before) std::printf("allocation %ld: %ld leak\n", n, alive - before), ++failures;
    if (failures > 5) break;
  }
  if (use(parser, text) != expected) std::printf("the next parse differs\n"), ++failures;
  std::printf("%zu bytes: %ld allocations, %ld failures reached the caller\n", text.size(), needed, failed);
  // A library that does without what it could not get (a cache) is fine; it must be the exception.
  return failures || failed * 10 < needed / step * 9;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const long step = argc > 2 ? std::atol(argv[2]) : 1;
  std::vector<std::string> texts = limits::gold_texts(argv[1]);
  std::sort(texts.begin(), texts.end(), [](const auto& a, const auto& b) { return a.size() < b.size(); });
  if (texts.size() < 100) return 1;
  const Parser parser;
  int failures = 0;
  for (const std::size_t i : {std::size_t{0}, texts.size() / 4, texts.size() / 2}) failures += check(parser, texts[i], step);
  {  // The parser itself, some thousand allocations: only that it throws and leaks nothing.
    const long before = alive;
    for (long n = 1; n < 2'000'000; n = n * 3 / 2 + 1) {
      left = n;
      try {
        const Parser another;
        n = 2'000'000;
      } catch (const std::bad_alloc&) {
      }
      left = -1;
      if (alive != before) std::printf("Parser: allocation %ld: %ld leak\n", n, alive - before), ++failures;
    }
  }
  std::printf("%d failures\n", failures);
  return failures ? 1 : 0;
}
