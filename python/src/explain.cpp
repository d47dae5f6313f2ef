#include "explain.hpp"

#include <pybind11/stl.h>

#include "bind.hpp"
#include "pressparse/pressparse.hpp"

namespace pressparse::python {
namespace {

/// The whole, or what belongs to one field.
Explanation part(const Explanation& whole, const std::optional<std::string>& field) {
  Explanation kept = whole;
  if (field) keep_field(kept, *field);
  return kept;
}

}  // namespace

PythonExplanation explain(const Parser& parser, py::handle text, std::optional<std::string> source,
                          const std::optional<std::string>& encoding) {
  PythonExplanation out;
  auto input = std::make_shared<const Input>(text, encoding);
  {
    py::gil_scoped_release unlocked;
    out.in_bytes = parser.explain(input->utf8(), std::move(source));
    out.release.release = input->finish(out.in_bytes.release);
    out.shown.values = out.in_bytes.values;
    out.shown.rejected = out.in_bytes.rejected;
    if (input->is_str()) convert_offsets_to_code_points(out.shown, input->utf8());
  }
  out.release.input = input->object();
  out.input = std::move(input);
  return out;
}

void bind_explanation(py::module_& module) {
  bind_record<Explained>(module);
  bind_record<Rejected>(module);
  py::class_<PythonExplanation> cls(module, "Explanation", doc_of("Explanation"));
  cls.attr("__module__") = "pressparse";
  cls.def_property_readonly("release", [](const PythonExplanation& self) { return self.release; }, doc_of("Explanation", "release"));
  cls.def_property_readonly(
      "values", [](py::handle self) { return to_python(self.cast<const PythonExplanation&>().shown.values, self); },
      doc_of("Explanation", "values"));
  cls.def_property_readonly(
      "rejected", [](py::handle self) { return to_python(self.cast<const PythonExplanation&>().shown.rejected, self); },
      doc_of("Explanation", "rejected"));
  cls.def("to_text", [](const PythonExplanation& self, const std::optional<std::string>& field, int columns) {
    return to_str(to_text(part(self.in_bytes, field), self.input->utf8(), columns));
  }, py::kw_only(), py::arg("field") = py::none(), py::arg("columns") = 80, doc_of("Explanation", "to_text"));
  cls.def("to_json", [](const PythonExplanation& self, const std::optional<std::string>& field) {
    Explanation kept = part(self.in_bytes, field);
    convert_offsets_to_code_points(kept, self.input->utf8());
    return to_str(to_json(kept));
  }, py::kw_only(), py::arg("field") = py::none(), doc_of("Explanation", "to_json"));
  cls.def("__repr__", [](const PythonExplanation& self) {
    return "Explanation(values=<" + std::to_string(self.shown.values.size()) + ">, rejected=<" +
           std::to_string(self.shown.rejected.size()) + ">)";
  });
}

}  // namespace pressparse::python
