#include "cli/inputs.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <system_error>
#include <vector>

namespace pressparse::cli {
namespace fs = std::filesystem;
namespace {

bool is_release_file(const fs::path& path) {
  std::string ending = path.extension().string();
  std::transform(ending.begin(), ending.end(), ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return ending == ".txt" || ending == ".md" || ending == ".html" || ending == ".htm";
}

std::optional<std::string> read_all(std::istream& stream) {
  std::string text;
  char piece[1 << 16];
  while (stream.read(piece, sizeof piece) || stream.gcount() > 0) text.append(piece, static_cast<std::size_t>(stream.gcount()));
  if (stream.bad()) return std::nullopt;
  return text;
}

}  // namespace

std::optional<std::string> read_file(const std::string& path, std::string& problem) {
  if (path == "-") return read_all(std::cin);
  std::error_code error;
  if (fs::is_directory(path, error)) {
    problem = "cannot read " + path + ": it is a folder";
    return std::nullopt;
  }
  errno = 0;
  std::ifstream file(path, std::ios::binary);
  std::optional<std::string> text;
  if (file) text = read_all(file);
  if (!text) problem = "cannot read " + path + (errno ? std::string(": ") + std::strerror(errno) : "");
  return text;
}

std::optional<std::string> read_json_line(const Command& command, const std::string& line, std::string& name, std::string& problem) {
  const nlohmann::json object = nlohmann::json::parse(line, nullptr, /*allow_exceptions=*/false);
  if (object.is_discarded() || !object.is_object()) {
    problem = name + ": not a JSON object";
    return std::nullopt;
  }
  const auto text = object.find(command.text_field);
  if (text == object.end() || !text->is_string()) {
    problem = name + ": no string in field '" + command.text_field + "' (--text-field names another)";
    return std::nullopt;
  }
  if (const auto id = object.find(command.id_field); id != object.end() && !id->is_null())
    name = id->is_string() ? id->get<std::string>() : id->dump();
  return text->get<std::string>();
}

Inputs::Inputs(const Command& command, std::function<void(const std::string&)> complain)
    : command_(command), complain_(std::move(complain)) {
  for (const std::string& path : command.inputs) add_path(path);
  if (!sized_) total_size_ = 0;
}

void Inputs::add_path(const std::string& path) {
  std::error_code error;
  if (path != "-" && !command_.jsonl && fs::is_directory(path, error)) return add_folder(path);
  const bool regular = path != "-" && fs::is_regular_file(path, error);
  const std::uintmax_t size = regular ? fs::file_size(path, error) : 0;
  sized_ &= regular;
  total_size_ += size;
  pending_.push_back({path, std::nullopt, size});
}

void Inputs::add_folder(const std::string& path) {
  std::error_code error;
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator entry(path, fs::directory_options::skip_permission_denied, error), end; !error && entry != end;
       entry.increment(error)) {
    std::error_code unreadable;
    if (entry->is_regular_file(unreadable) && is_release_file(entry->path())) files.push_back(entry->path().string());
  }
  if (error) complain_("cannot read " + path + ": " + error.message());
  else if (files.empty()) complain_("no .txt, .md or .html file in " + path);
  std::sort(files.begin(), files.end());
  for (const std::string& file : files) add_path(file);
}

std::optional<Input> Inputs::next() {
  if (command_.jsonl) return next_line();
  if (pending_.empty()) return std::nullopt;
  Input input = std::move(pending_.front());
  pending_.pop_front();
  return input;
}

std::optional<Input> Inputs::next_line() {
  std::string line;
  while (true) {
    if (!lines_) {
      if (pending_.empty()) return std::nullopt;
      lines_name_ = pending_.front().name;
      pending_.pop_front();
      line_number_ = 0;
      file_ = {};
      if (lines_name_ != "-") {
        errno = 0;
        file_.open(lines_name_, std::ios::binary);
        if (!file_ || file_.peek() == std::ifstream::traits_type::eof()) {
          if (!file_.eof() || errno) complain_("cannot read " + lines_name_ + (errno ? std::string(": ") + std::strerror(errno) : ""));
          continue;
        }
      }
      lines_ = lines_name_ == "-" ? &std::cin : &file_;
    }
    if (!std::getline(*lines_, line)) {
      lines_ = nullptr;
      continue;
    }
    ++line_number_;
    const std::size_t size = line.size() + 1;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    return Input{lines_name_ + ":" + std::to_string(line_number_), std::move(line), size};
  }
}

}  // namespace pressparse::cli
