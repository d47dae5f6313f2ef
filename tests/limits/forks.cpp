// A process forks while other threads parse, each with its first texts; every child parses and must end: forks GOLD
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include "gold.hpp"
#include "pressparse/pressparse.hpp"

namespace {

constexpr int forks = 150, threads = 3;
constexpr unsigned patience = 60;  // seconds; a child that needs a lock of a thread that is gone waits for ever

std::string records(const pressparse::Parser& parser, const std::vector<std::string>& texts, std::size_t from, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += pressparse::to_json(parser.parse(texts[(from + i) % texts.size()]));
  return all;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const std::vector<std::string> texts = limits::gold_texts(argv[1]);
  if (texts.empty()) return std::printf("%s holds no text\n", argv[1]), 1;
  const pressparse::Parser reference;
  const std::string expected = records(reference, texts, 0, 3);

  std::atomic<bool> done = false;
  std::vector<std::thread> others;
  for (int t = 0; t < threads; ++t)
    others.emplace_back([&, t] {
      for (std::size_t i = static_cast<std::size_t>(t) * 7; !done; ++i) records(reference, texts, i, 1);
    });

  int failed = 0;
  for (int i = 0; i < forks && !failed; ++i) {
    const pid_t child = fork();
    if (child < 0) return std::perror("fork"), 1;
    if (child == 0) {
      alarm(patience);
      _exit(records(reference, texts, 0, 3) == expected ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) failed = std::printf("child %d did not end\n", i);
    else if (WEXITSTATUS(status) != 0) failed = std::printf("child %d parsed otherwise\n", i);
  }
  done = true;
  for (std::thread& thread : others) thread.join();
  std::printf("%d forks beside %d threads, %d failed\n", forks, threads, failed ? 1 : 0);
  return failed ? 1 : 0;
}
