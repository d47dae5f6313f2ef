// One line for a value: what it says, shortened; never its whole text.
#pragma once

#include <string>

#include "convert.hpp"

namespace pressparse::python {

inline std::string quoted(std::string_view text) {
  constexpr Py_ssize_t longest = 48;
  py::str str = to_str(text);
  if (PyUnicode_GetLength(str.ptr()) > longest)
    str = py::reinterpret_steal<py::str>(PyUnicode_Substring(str.ptr(), 0, longest - 1)) + py::str("…");
  return py::repr(str).attr("encode")("utf-8", "backslashreplace").cast<std::string>();
}

/// What stands for a record inside another one's line: its value, name or text.
template <Record T> std::string_view gist(const T& value) {
  if constexpr (requires { value.value; }) return value.value;
  else if constexpr (std::is_same_v<T, Party>) return value.name;
  else if constexpr (std::is_same_v<T, Speaker>) return value.name ? *value.name : value.text;
  else if constexpr (requires { value.text; }) return value.text;
  else return class_name<T>();
}

template <class T> void represent_member(std::string_view name, const T& member, std::string& out) {
  const auto open = [&] { out += (out.ends_with('(') ? "" : ", ") + std::string(name) + "="; };
  if constexpr (is_optional<T>) {
    if (member) represent_member(name, *member, out);
  } else if constexpr (is_vector<T>) {
    if (member.empty()) return;
    open();
    out += "<" + std::to_string(member.size()) + ">";
  } else if constexpr (std::is_same_v<T, std::string>) {
    open();
    out += quoted(member);
  } else if constexpr (std::is_same_v<T, std::size_t>) {
    open();
    out += std::to_string(member);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!member) return;
    open();
    out += "True";
  } else if constexpr (std::is_same_v<T, Rule>) {
    open();
    out += quoted(member.name());
  } else if constexpr (Enum<T>) {
    open();
    out += quoted(output::name_of(member));
  } else {
    open();
    out += quoted(gist(member));
  }
}

/// `Date(value='2024-05-03', role='release', text='3 May 2024', start=24, end=34, rule='date.day_month_year')`; absent members
/// are left out, lists show their length.
template <Record T> std::string represent(const T& value) {
  std::string out = std::string(class_name<T>()) + "(";
  output::members(value, [&](std::string_view name, const auto& member) {
    if (name != "schema") represent_member(name, member, out);
  });
  return out + ")";
}

}  // namespace pressparse::python
