// JSON piece by piece, for formats that are not the record's own.
#pragma once

#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

#include "output/record_fields.hpp"

namespace pressparse::output {

/// Appends `text` as a JSON string; bytes that are no UTF-8 become U+FFFD.
void append_json_string(std::string_view text, std::string& out);

/// Puts the commas. A key is "" inside a list.
class JsonWriter {
 public:
  void open_object(std::string_view key = {}) { open(key, '{'); }
  void open_list(std::string_view key = {}) { open(key, '['); }
  void close_object() { out_ += '}'; }
  void close_list() { out_ += ']'; }

  void text(std::string_view key, std::string_view value) {
    begin(key);
    append_json_string(value, out_);
  }
  /// Nothing is written for an absent or empty value.
  void maybe(std::string_view key, const std::optional<std::string>& value) {
    if (value && !value->empty()) text(key, *value);
  }
  void number(std::string_view key, std::size_t value) {
    begin(key);
    out_ += std::to_string(value);
  }

  void raw(std::string_view key, std::string_view json) {
    begin(key);
    out_ += json;
  }

  std::string take() { return std::move(out_); }

 private:
  void begin(std::string_view key) {
    if (!out_.empty() && out_.back() != '{' && out_.back() != '[') out_ += ',';
    if (key.empty()) return;
    append_json_string(key, out_);
    out_ += ':';
  }
  void open(std::string_view key, char bracket) {
    begin(key);
    out_ += bracket;
  }

  std::string out_;
};

/// The members of a flat struct, a rule with its confidence.
template <class T> void write_members(const T& value, JsonWriter& json) {
  members(value, [&](std::string_view name, const auto& member) {
    using Member = std::decay_t<decltype(member)>;
    if constexpr (std::is_same_v<Member, Rule>) {
      json.text("rule", member.name());
      char digits[32];
      json.raw("confidence",
               std::string_view(digits,
                                static_cast<std::size_t>(std::to_chars(digits, digits + sizeof digits, member.confidence()).ptr - digits)));
    } else if constexpr (std::is_enum_v<Member>) {
      json.text(name, name_of(member));
    } else if constexpr (std::is_same_v<Member, std::string>) {
      json.text(name, member);
    } else {
      json.number(name, member);
    }
  });
}

}  // namespace pressparse::output
