#include "output/column.hpp"

#include "text/unicode.hpp"

namespace pressparse::output {
namespace {

template <class T>
concept Record = requires(const T& v) { members(v, [](std::string_view, const auto&) {}); };

template <class T> struct Inner { using type = T; static constexpr bool is_list = false, is_optional = false; };
template <class T> struct Inner<std::optional<T>> { using type = T; static constexpr bool is_list = false, is_optional = true; };
template <class T> struct Inner<std::vector<T>> { using type = T; static constexpr bool is_list = true, is_optional = false; };

Column leaf(std::string_view name, ColumnType type, bool nullable) {
  Column column;
  column.name = name;
  column.type = type;
  column.nullable = nullable;
  column.offsets.reserve(16);
  if (type == ColumnType::utf8 || type == ColumnType::list) column.offsets.push_back(0);
  return column;
}

template <class T>
Column make(std::string_view name, bool nullable) {
  using I = Inner<T>;
  if constexpr (I::is_optional) {
    return make<typename I::type>(name, true);
  } else if constexpr (I::is_list) {
    Column column = leaf(name, ColumnType::list, nullable);
    column.children.push_back(make<typename I::type>("item", false));
    return column;
  } else if constexpr (Record<T>) {
    Column column = leaf(name, ColumnType::structure, nullable);
    const T value{};
    members(value, [&](std::string_view member, const auto& v) {
      using M = std::decay_t<decltype(v)>;
      if constexpr (std::is_same_v<M, Rule>) {
        column.children.push_back(leaf("rule", ColumnType::utf8, false));
        column.children.push_back(leaf("confidence", ColumnType::float64, false));
      } else {
        column.children.push_back(make<M>(member, false));
      }
    });
    return column;
  } else if constexpr (std::is_same_v<T, bool>) {
    return leaf(name, ColumnType::boolean, nullable);
  } else if constexpr (std::is_same_v<T, std::size_t>) {
    return leaf(name, ColumnType::int64, nullable);
  } else {
    static_assert(std::is_same_v<T, std::string> || std::is_enum_v<T>);
    return leaf(name, ColumnType::utf8, nullable);
  }
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const text::Decoded d = text::decode(text, at);
    if (d.character == text::invalid_character) return false;
    at += d.length;
  }
  return true;
}

std::string repaired(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded d = text::decode(text, at);
    if (d.character == text::invalid_character) out += "\xEF\xBF\xBD";
    else out.append(text, at, d.length);
    at += d.length;
  }
  return out;
}

template <class T>
void add(Column& column, const T& value) {
  using I = Inner<T>;
  if constexpr (I::is_optional) {
    if (value) add(column, *value);
    else column.add_null();
  } else if constexpr (I::is_list) {
    for (const auto& item : value) add(column.children[0], item);
    column.offsets.push_back(static_cast<std::int32_t>(column.children[0].length));
    column.mark(true);
  } else if constexpr (Record<T>) {
    std::size_t child = 0;
    members(value, [&](std::string_view, const auto& v) {
      if constexpr (std::is_same_v<std::decay_t<decltype(v)>, Rule>) {
        column.children[child++].add_string(v.name());
        column.children[child].numbers.push_back(v.confidence());
        column.children[child++].mark(true);
      } else {
        add(column.children[child++], v);
      }
    });
    column.mark(true);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (column.length % 8 == 0) column.bits.push_back(0);
    if (value) column.bits.back() = static_cast<std::uint8_t>(column.bits.back() | 1 << column.length % 8);
    column.mark(true);
  } else if constexpr (std::is_same_v<T, std::size_t>) {
    column.integers.push_back(static_cast<std::int64_t>(value));
    column.mark(true);
  } else if constexpr (std::is_enum_v<T>) {
    column.add_string(name_of(value));
  } else if (is_valid_utf8(value)) {
    column.add_string(value);
  } else {
    column.add_string(repaired(value));
  }
}

}  // namespace

void Column::add_null() {
  switch (type) {
    case ColumnType::utf8: offsets.push_back(offsets.back()); break;
    case ColumnType::list: offsets.push_back(offsets.back()); break;
    case ColumnType::int64: integers.push_back(0); break;
    case ColumnType::float64: numbers.push_back(0); break;
    case ColumnType::boolean:
      if (length % 8 == 0) bits.push_back(0);
      break;
    case ColumnType::structure:
      for (Column& child : children) child.add_null();
      break;
  }
  mark(false);
}

Column release_column() { return make<Release>("", false); }

void add_release(Column& column, const Release& release) { add(column, release); }

}  // namespace pressparse::output
