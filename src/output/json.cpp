#include "pressparse/json.hpp"

#include <charconv>
#include <optional>
#include <type_traits>
#include <vector>

#include "output/json_writer.hpp"
#include "output/record_fields.hpp"

namespace pressparse {
namespace {

void write(std::string_view text, std::string& out) { output::append_json_string(text, out); }
void write(const std::string& text, std::string& out) { output::append_json_string(text, out); }
void write(bool value, std::string& out) { out += value ? "true" : "false"; }
void write(std::size_t value, std::string& out) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

/// Confidences have three decimals at the most; the library takes ten times as long for the shortest form of any number.
void write_confidence(double value, std::string& out) {
  const int thousandths = static_cast<int>(value * 1000 + 0.5);
  char digits[32] = {'0', '.', static_cast<char>('0' + thousandths / 100), static_cast<char>('0' + thousandths / 10 % 10),
                     static_cast<char>('0' + thousandths % 10)};
  std::size_t size = 5;
  if (value > 0 && value < 1 && thousandths > 0 && thousandths < 1000 && thousandths / 1000.0 == value)
    while (digits[size - 1] == '0') --size;
  else
    size = static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, value).ptr - digits);
  out.append(digits, size);
}

template <class T> void write(const std::optional<T>& value, std::string& out);
template <class T> void write(const std::vector<T>& values, std::string& out);

template <class T>
  requires std::is_enum_v<T>
void write(T value, std::string& out) {
  write(output::name_of(value), out);
}

template <class T>
  requires requires(const T& v) { output::members(v, [](std::string_view, const auto&) {}); }
void write(const T& value, std::string& out) {
  char separator = '{';
  output::members(value, [&](std::string_view name, const auto& member) {
    out += separator;
    separator = ',';
    if constexpr (std::is_same_v<std::decay_t<decltype(member)>, Rule>) {
      out += "\"rule\":";
      write(member.name(), out);
      out += ",\"confidence\":";
      write_confidence(member.confidence(), out);
    } else {
      out += '"';
      out += name;
      out += "\":";
      write(member, out);
    }
  });
  out += '}';
}

template <class T> void write(const std::optional<T>& value, std::string& out) {
  if (value) write(*value, out);
  else out += "null";
}

template <class T> void write(const std::vector<T>& values, std::string& out) {
  char separator = '[';
  for (const T& value : values) {
    out += separator;
    separator = ',';
    write(value, out);
  }
  if (values.empty()) out += '[';
  out += ']';
}

}  // namespace

void append_json(const Release& release, std::string& out) { write(release, out); }

std::string to_json(const Release& release) {
  std::string out;
  append_json(release, out);
  return out;
}

}  // namespace pressparse
