// The Python class Explanation.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "input.hpp"
#include "release.hpp"

namespace pressparse::python {

struct PythonExplanation {
  ParsedRelease release;
  Explanation shown;      // offsets in the caller's unit; its own release is empty
  Explanation in_bytes;   // for the core's writers
  std::shared_ptr<const Input> input;
};

/// Explains on `parser`; the GIL is released meanwhile.
PythonExplanation explain(const Parser& parser, py::handle text, std::optional<std::string> source,
                          const std::optional<std::string>& encoding);

void bind_explanation(py::module_& module);

}  // namespace pressparse::python
