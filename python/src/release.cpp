#include "release.hpp"

#include <pybind11/stl.h>

#include "bind.hpp"
#include "input.hpp"
#include "pressparse/pressparse.hpp"

namespace pressparse::python {
namespace {

template <class Keep> py::list parties(py::handle self, Keep keep) {
  py::list list;
  for (const Party& party : self.cast<const ParsedRelease&>().release.parties)
    if (keep(party)) list.append(to_python(party, self));
  return list;
}

/// JSON counts code points, whatever the input was.
std::string json_of(const ParsedRelease& self) {
  if (!PyBytes_Check(self.input.ptr())) {
    py::gil_scoped_release unlocked;
    return to_json(self.release);
  }
  const std::string_view bytes{PyBytes_AS_STRING(self.input.ptr()), static_cast<std::size_t>(PyBytes_GET_SIZE(self.input.ptr()))};
  py::gil_scoped_release unlocked;
  Release release = self.release;
  convert_offsets_to_code_points(release, bytes);
  return to_json(release);
}

/// What the core's writers want: the release with offsets in bytes of its text.
struct InBytes {
  Release release;
  Input input;

  explicit InBytes(const ParsedRelease& self) : release(self.release), input(self.input, std::nullopt) {
    if (input.is_str()) convert_offsets_to_bytes(release, input.utf8());
  }

  template <class Write> std::string write(Write write) const {
    py::gil_scoped_release unlocked;
    return write(release, input.utf8());
  }
};

}  // namespace

void bind_release(py::module_& module) {
  py::class_<ParsedRelease> cls(module, "Release", doc_of("Release"));
  cls.attr("__module__") = "pressparse";
  bind_members<Release>(cls, [](const ParsedRelease& self) -> const Release& { return self.release; });
  cls.def_property_readonly(
      "people", [](py::handle self) { return parties(self, [](const Party& p) { return p.kind == PartyKind::person; }); },
      "The people among parties.");
  cls.def_property_readonly(
      "organizations", [](py::handle self) { return parties(self, [](const Party& p) { return p.kind == PartyKind::organization; }); },
      "The organisations among parties.");
  cls.def_property_readonly(
      "issuers", [](py::handle self) { return parties(self, [](const Party& p) { return p.role == PartyRole::issuer; }); },
      "The parties that issue the release.");
  cls.def_property_readonly("input", [](const ParsedRelease& self) { return self.input; },
                            "The str or bytes that the offsets point into.");
  cls.def("to_dict", [](const ParsedRelease& self) { return to_plain(self.release); },
          "The record as plain dicts, lists, strings and numbers; offsets in the unit of the attributes.");
  cls.def("to_json", [](const ParsedRelease& self) { return py::str(json_of(self)); },
          "The record as one line of JSON. Offsets are code points, also when bytes were parsed.");
  cls.def(
      "to_html", [](const ParsedRelease& self) { return to_str(InBytes(self).write(pressparse::to_html)); }, doc_of("Release", "to_html"));
  cls.def("_repr_html_", [](const ParsedRelease& self) { return to_str(InBytes(self).write(pressparse::to_html_fragment)); });
  cls.def("lint", [](const ParsedRelease& self, const std::vector<std::string>& ignore) {
    const InBytes release(self);
    std::vector<Finding> findings;
    {
      py::gil_scoped_release unlocked;
      findings = pressparse::lint(release.release, release.input.utf8(), ignore);
      if (release.input.is_str()) convert_offsets_to_code_points(findings, release.input.utf8());
    }
    py::list list;
    for (Finding& finding : findings) list.append(py::cast(std::move(finding)));
    return list;
  }, py::kw_only(), py::arg("ignore") = py::tuple(), doc_of("Release", "lint"));
  cls.def(
      "to_ninjs",
      [](const ParsedRelease& self, const std::optional<std::string>& uri) {
        return to_str(
            InBytes(self).write([&](const Release& release, std::string_view text) { return pressparse::to_ninjs(release, text, uri); }));
      },
      py::kw_only(), py::arg("uri") = py::none(), doc_of("Release", "to_ninjs"));
  cls.def(
      "to_json_ld",
      [](const ParsedRelease& self, const std::optional<std::string>& uri) {
        return to_str(
            InBytes(self).write([&](const Release& release, std::string_view text) { return pressparse::to_json_ld(release, text, uri); }));
      },
      py::kw_only(), py::arg("uri") = py::none(), doc_of("Release", "to_json_ld"));
  cls.def("__repr__", [](const ParsedRelease& self) { return to_str(represent(self.release)); });
  cls.def("__eq__", [](const ParsedRelease& a, const ParsedRelease& b) { return a == b; }, py::is_operator());
  cls.def(py::pickle([](const ParsedRelease& self) { return py::make_tuple(py::bytes(to_bytes(self.release)), self.input); },
                     [](const py::tuple& state) {
                       if (state.size() != 2) throw py::value_error("not the state of a Release");
                       return ParsedRelease{from_bytes<Release>(std::string_view(py::bytes(state[0]))), state[1]};
                     }));
}

}  // namespace pressparse::python
