// Every hostile family and every gold release, parsed and written on a thread with a stack of 256 KiB: small_stack GOLD
#include <pthread.h>

#include <algorithm>
#include <cstdio>

#include "../hostile/families.hpp"
#include "gold.hpp"
#include "pressparse/pressparse.hpp"

namespace {

constexpr std::size_t stack = 256 << 10, size = 50'000;

struct Job {
  std::vector<std::string> texts;
  std::size_t done = 0;
};

void* work(void* given) {
  Job& job = *static_cast<Job*>(given);
  const pressparse::Parser parser;  // the packs are read there too
  for (const std::string& text : job.texts) {
    const pressparse::Release release = parser.parse(text);
    pressparse::to_json(release);
    pressparse::to_html_fragment(release, text);
    pressparse::to_table(release);
    pressparse::lint(release, text);
    ++job.done;
  }
  return nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  Job job{limits::gold_texts(argv[1])};
  const std::size_t gold = job.texts.size();
  for (const hostile::Family& family : hostile::families()) job.texts.push_back(family.text(size));
  pthread_attr_t attributes;
  pthread_t thread;
  if (pthread_attr_init(&attributes) || pthread_attr_setstacksize(&attributes, stack) || pthread_create(&thread, &attributes, work, &job)) return 2;
  pthread_join(thread, nullptr);
  std::printf("%zu releases and %zu families on a stack of %zu KiB\n", gold, job.texts.size() - gold, stack >> 10);
  return job.done == job.texts.size() && gold > 100 ? 0 : 1;
}
