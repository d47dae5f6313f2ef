#include "cli/writer.hpp"

#include <cerrno>
#include <cstring>
#include <string_view>
#include <vector>

#include "pressparse/arrow.hpp"

namespace pressparse::cli {
namespace {

class TextWriter : public Writer {
 public:
  TextWriter(std::FILE* file, const Command& command) : file_(file), format_(command.format), list_(command.format == Format::json && command.inputs.size() > 1) {}

  void add(Outcome outcome) override {
    if (format_ == Format::json && list_) put(count_ ? ",\n" : "[\n");
    if (format_ == Format::table && count_) put("\n");
    put(outcome.record);
    if (format_ != Format::table && !list_) put("\n");
    ++count_;
  }

  std::string finish() override {
    if (list_) put(count_ ? "\n]\n" : "[]\n");
    return std::fflush(file_) == 0 && good_ ? "" : std::strerror(errno);
  }

 private:
  void put(std::string_view text) { good_ &= std::fwrite(text.data(), 1, text.size(), file_) == text.size(); }

  std::FILE* file_;
  Format format_;
  bool list_;
  bool good_ = true;
  std::size_t count_ = 0;
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

std::unique_ptr<Writer> table_writer(TableFile& file) { return std::make_unique<TableWriter>(file); }

}  // namespace pressparse::cli
