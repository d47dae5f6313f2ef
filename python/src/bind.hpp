// A Python class for each struct of the record, with an attribute for each of its members.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "convert.hpp"
#include "docs.hpp"
#include "represent.hpp"
#include "serialize.hpp"

namespace pressparse::python {

/// What the stubs are written from: for each class its attributes with type and docstring.
struct AttributeInfo {
  std::string name, type, doc;
};
using Catalogue = std::vector<std::pair<std::string, std::vector<AttributeInfo>>>;
inline Catalogue& catalogue() {
  static Catalogue all;
  return all;
}

/// Binds every member of Struct as a read-only attribute of Class; `inner` takes a Class to its Struct (a record is its own).
/// Members are found by their place in a sample, so that a new one needs nothing here.
template <Record Struct, class Class, class Inner> void bind_members(Class& cls, Inner inner) {
  using Outer = typename Class::type;
  catalogue().push_back({class_name<Struct>(), {}});
  const auto add = [&](std::string_view name, const std::string& type, auto getter) {
    const char* doc = doc_of(class_name<Struct>(), name);
    catalogue().back().second.push_back({std::string(name), type, doc ? doc : ""});
    cls.def_property_readonly(std::string(name).c_str(), py::cpp_function(getter, py::is_method(cls)), doc ? doc : "");
  };
  static const Struct sample{};
  output::members(sample, [&](std::string_view name, const auto& member) {
    using Member = std::decay_t<decltype(member)>;
    const std::ptrdiff_t place = reinterpret_cast<const std::byte*>(&member) - reinterpret_cast<const std::byte*>(&sample);
    const auto get = [place, inner](const Outer& self) -> const Member& {
      return *reinterpret_cast<const Member*>(reinterpret_cast<const std::byte*>(&inner(self)) + place);
    };
    if constexpr (std::is_same_v<Member, Rule>) {
      add("rule", "str", [get](const Outer& self) { return to_str(get(self).name()); });
      add("confidence", "float", [get](const Outer& self) { return get(self).confidence(); });
    } else {
      add(name, type_name<Member>(), [get](py::handle self) { return to_python(get(self.cast<const Outer&>()), self); });
    }
  });
}

template <Record T> void bind_record(py::module_& module) {
  const auto bind = [&](auto cls) {
    cls.attr("__module__") = "pressparse";
    bind_members<T>(cls, [](const T& self) -> const T& { return self; });
    cls.def("to_dict", [](const T& self) { return to_plain(self); }, "The same as plain dicts, lists, strings and numbers.");
    cls.def("__repr__", [](const T& self) { return to_str(represent(self)); });
    cls.def("__eq__", [](const T& a, const T& b) { return a == b; }, py::is_operator());
    cls.def(py::pickle([](const T& self) { return py::bytes(to_bytes(self)); },
                       [](const py::bytes& state) { return from_bytes<T>(std::string_view(state)); }));
  };
  if constexpr (std::is_base_of_v<Located, T> && !std::is_same_v<Located, T>)
    bind(py::class_<T, Located>(module, class_name<T>(), doc_of(class_name<T>())));
  else bind(py::class_<T>(module, class_name<T>(), doc_of(class_name<T>())));
}

}  // namespace pressparse::python
