#include "pressparse/json.hpp"

#include <charconv>
#include <optional>
#include <type_traits>
#include <vector>

#include "output/record_fields.hpp"
#include "text/unicode.hpp"

namespace pressparse {
namespace {

void write(std::string_view text, std::string& out) {
  constexpr char hex[] = "0123456789abcdef";
  out += '"';
  std::size_t run = 0;  // start of what can be copied as it is
  for (std::size_t i = 0; i < text.size();) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
      ++i;
      continue;
    }
    if (byte >= 0x80) {
      const text::Decoded d = text::decode(text, i);
      if (d.character != text::invalid_character) {
        i += d.length;
        continue;
      }
      out.append(text, run, i - run);
      out += "\xEF\xBF\xBD";
      // A surrogate, which only a Python str can hold, is one code point there and one U+FFFD here.
      const bool surrogate = byte == 0xED && i + 2 < text.size() && static_cast<unsigned char>(text[i + 1]) >= 0xA0 && static_cast<unsigned char>(text[i + 1]) < 0xC0;
      run = i += surrogate ? 3 : d.length;
      continue;
    }
    out.append(text, run, i - run);
    switch (byte) {
      case '"': out += "\\\""; break;
      case '\\': out += "\\\\"; break;
      case '\n': out += "\\n"; break;
      case '\r': out += "\\r"; break;
      case '\t': out += "\\t"; break;
      default:
        out += "\\u00";
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    run = ++i;
  }
  out.append(text, run, text.size() - run);
  out += '"';
}

void write(const std::string& text, std::string& out) { write(std::string_view(text), out); }
void write(bool value, std::string& out) { out += value ? "true" : "false"; }
void write(std::size_t value, std::string& out) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
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
      char digits[32];
      out.append(digits, std::to_chars(digits, digits + sizeof digits, member.confidence()).ptr);
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
