#include "cli/writer.hpp"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include "cli/pages.hpp"
#include "output/html_page.hpp"
#include "pressparse/arrow.hpp"

namespace pressparse::cli {
namespace {

class TextWriter : public Writer {
 public:
  TextWriter(std::FILE* file, const Command& command) : file_(file) {
    switch (command.format) {
      case Format::json:
        if (command.inputs.size() > 1) before_ = "[\n", between_ = ",\n", after_ = "\n]\n", nothing_ = "[]\n";
        else after_ = "\n";
        break;
      case Format::table:
      case Format::text:
        if (command.action != Action::lint) between_ = "\n";
        break;
      case Format::html:
        before_ = output::html_page_start("Releases"), after_ = output::html_page_end;
        break;
      default:
        between_ = after_ = "\n";
    }
  }

  void add(Outcome outcome) override {
    put(count_++ ? between_ : before_);
    put(outcome.record);
  }

  std::string finish() override {
    put(count_ ? after_ : nothing_);
    return std::fflush(file_) == 0 && good_ ? "" : std::strerror(errno);
  }

 private:
  void put(std::string_view text) { good_ &= std::fwrite(text.data(), 1, text.size(), file_) == text.size(); }

  std::FILE* file_;
  std::string before_, between_, after_;
  std::string nothing_;  // all there is when there is no record
  bool good_ = true;
  std::size_t count_ = 0;
};

class PageWriter : public Writer {
 public:
  explicit PageWriter(std::string folder) : names_(std::move(folder)) {}

  void add(Outcome outcome) override {
    const std::string path = names_.next(outcome.name);
    if (write_file(path, outcome.record)) std::printf("%s\n", path.c_str());
    else if (problem_.empty()) problem_ = path + ": " + std::strerror(errno);
  }

  std::string finish() override { return problem_; }

 private:
  PageNames names_;
  std::string problem_;
};

/// Keeps records until they make a table worth writing, so that memory stays flat.
class TableWriter : public Writer {
 public:
  explicit TableWriter(TableFile& file) : file_(file) {}

  void add(Outcome outcome) override {
    if (!problem_.empty()) return;
    bytes_ += outcome.size;
    releases_.push_back(std::move(*outcome.release));
    if (releases_.size() == most_rows || bytes_ > most_bytes) write();
  }

  std::string finish() override {
    if (!releases_.empty()) write();
    guarded([&] { file_.close(); });
    return problem_;
  }

 private:
  static constexpr std::size_t most_rows = 1024;
  static constexpr std::uintmax_t most_bytes = std::uintmax_t{16} << 20;

  void write() {
    const std::vector<std::string_view> texts(releases_.size());  // they would only bound the chunks, and are gone
    guarded([&] { file_.write(make_batch(texts, {}, [&](std::size_t i) { return std::move(releases_[i]); })); });
    releases_.clear();
    bytes_ = 0;
  }

  template <class Work> void guarded(Work work) {
    try {
      work();
    } catch (const std::exception& error) {
      if (problem_.empty()) problem_ = error.what();
    }
  }

  TableFile& file_;
  std::vector<Release> releases_;
  std::uintmax_t bytes_ = 0;
  std::string problem_;
};

}  // namespace

std::unique_ptr<Writer> text_writer(std::FILE* file, const Command& command) { return std::make_unique<TextWriter>(file, command); }

std::unique_ptr<Writer> page_writer(std::string folder) { return std::make_unique<PageWriter>(std::move(folder)); }

std::unique_ptr<Writer> table_writer(TableFile& file) { return std::make_unique<TableWriter>(file); }

}  // namespace pressparse::cli
