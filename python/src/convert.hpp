// C++ values -> Python values, for every type that a record is made of. Nothing here names a member: record_fields.hpp does.
#pragma once

#include <pybind11/pybind11.h>

#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "output/record_fields.hpp"
#include "pressparse/explain.hpp"
#include "pressparse/lint.hpp"
#include "pressparse/release.hpp"

namespace pressparse::python {

namespace py = pybind11;

template <class T> concept Record = requires(T& v) { output::members(v, [](std::string_view, auto&) {}); };
template <class T> concept Enum = std::is_enum_v<T>;

template <class T> inline constexpr bool is_optional = false;
template <class T> inline constexpr bool is_optional<std::optional<T>> = true;
template <class T> inline constexpr bool is_vector = false;
template <class T> inline constexpr bool is_vector<std::vector<T>> = true;

/// The struct's name, which is the Python class's name too.
template <class T> constexpr const char* class_name();
#define PRESSPARSE_CLASS(type) \
  template <> constexpr const char* class_name<type>() { return #type; }
PRESSPARSE_CLASS(Located)
PRESSPARSE_CLASS(Date)
PRESSPARSE_CLASS(Place)
PRESSPARSE_CLASS(Wire)
PRESSPARSE_CLASS(Dateline)
PRESSPARSE_CLASS(Timing)
PRESSPARSE_CLASS(Ticker)
PRESSPARSE_CLASS(Party)
PRESSPARSE_CLASS(Speaker)
PRESSPARSE_CLASS(Quote)
PRESSPARSE_CLASS(Phone)
PRESSPARSE_CLASS(Email)
PRESSPARSE_CLASS(Link)
PRESSPARSE_CLASS(Address)
PRESSPARSE_CLASS(Contact)
PRESSPARSE_CLASS(Boilerplate)
PRESSPARSE_CLASS(Caption)
PRESSPARSE_CLASS(Zone)
PRESSPARSE_CLASS(Note)
PRESSPARSE_CLASS(Release)
PRESSPARSE_CLASS(Explained)
PRESSPARSE_CLASS(Rejected)
PRESSPARSE_CLASS(Finding)
#undef PRESSPARSE_CLASS

/// UTF-8 -> str. Surrogates that came from a str go back into one; other bytes that are no UTF-8 become U+FFFD.
inline py::object to_str(std::string_view text) {
  const auto size = static_cast<Py_ssize_t>(text.size());
  for (const char* errors : {"strict", "surrogatepass", "replace"}) {
    if (PyObject* str = PyUnicode_DecodeUTF8(text.data(), size, errors)) return py::reinterpret_steal<py::object>(str);
    PyErr_Clear();
  }
  return py::none();  // not reached: "replace" takes any bytes
}

/// A member as an attribute. Records inside the parent stay there and keep it alive.
template <class T> py::object to_python(const T& value, py::handle parent) {
  if constexpr (std::is_same_v<T, std::string>) return to_str(value);
  else if constexpr (std::is_same_v<T, bool>) return py::bool_(value);
  else if constexpr (std::is_same_v<T, std::size_t>) return py::int_(value);
  else if constexpr (Enum<T>) return to_str(output::name_of(value));
  else if constexpr (is_optional<T>) return value ? to_python(*value, parent) : py::none();
  else if constexpr (is_vector<T>) {
    py::list list(value.size());
    for (std::size_t i = 0; i < value.size(); ++i)
      PyList_SET_ITEM(list.ptr(), static_cast<Py_ssize_t>(i), to_python(value[i], parent).release().ptr());
    return list;
  } else {
    static_assert(Record<T>);
    return py::cast(&value, py::return_value_policy::reference_internal, parent);
  }
}

/// The same as plain dicts, lists, strings and numbers, with the keys that JSON has.
template <class T> py::object to_plain(const T& value) {
  if constexpr (is_optional<T>) return value ? to_plain(*value) : py::none();
  else if constexpr (is_vector<T>) {
    py::list list(value.size());
    for (std::size_t i = 0; i < value.size(); ++i)
      PyList_SET_ITEM(list.ptr(), static_cast<Py_ssize_t>(i), to_plain(value[i]).release().ptr());
    return list;
  } else if constexpr (Record<T>) {
    py::dict dict;
    output::members(value, [&](std::string_view name, const auto& member) {
      if constexpr (std::is_same_v<std::decay_t<decltype(member)>, Rule>) {
        dict["rule"] = to_str(member.name());
        dict["confidence"] = py::float_(member.confidence());
      } else {
        dict[to_str(name)] = to_plain(member);
      }
    });
    return dict;
  } else {
    return to_python(value, {});
  }
}

/// The member's type as Python writes it, for the stubs.
template <class T> std::string type_name() {
  if constexpr (std::is_same_v<T, std::string>) return "str";
  else if constexpr (std::is_same_v<T, bool>) return "bool";
  else if constexpr (std::is_same_v<T, std::size_t>) return "int";
  else if constexpr (is_optional<T>) return type_name<typename T::value_type>() + " | None";
  else if constexpr (is_vector<T>) return "list[" + type_name<typename T::value_type>() + "]";
  else if constexpr (Record<T>) return class_name<T>();
  else {
    static_assert(Enum<T>);
    std::string names;
    for (int i = 0; i < output::count_of(T{}); ++i) names += (i ? ", \"" : "\"") + std::string(output::name_of(static_cast<T>(i))) + '"';
    return "Literal[" + names + "]";
  }
}

}  // namespace pressparse::python
