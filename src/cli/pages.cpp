#include "cli/pages.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace pressparse::cli {
namespace {

constexpr std::size_t longest_name = 100;

/// A file name that no system minds: an id of a JSON line may hold anything.
std::string plain_name(const std::string& source) {
  std::string name = std::filesystem::path(source).stem().string();
  for (char& c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F || std::string_view("/\\:*?\"<>|").find(c) != std::string_view::npos) c = '_';
  std::size_t end = std::min(name.size(), longest_name);
  while (end < name.size() && end > 0 && (static_cast<unsigned char>(name[end]) & 0xC0) == 0x80) --end;
  name.resize(end);
  return name.empty() || name == "-" ? "release" : name;
}

}  // namespace

std::string PageNames::next(const std::string& source) {
  const std::string stem = plain_name(source);
  std::string name = stem;
  for (unsigned& number = numbers_[stem]; !given_.insert(name).second;) name = stem + "-" + std::to_string(++number + 1);
  return (std::filesystem::path(folder_) / (name + ".pressparse.html")).string();
}

bool write_file(const std::string& path, const std::string& content) {
  std::ofstream file(path, std::ios::binary);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  return !file.fail();
}

}  // namespace pressparse::cli
