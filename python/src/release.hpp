// The Python class Release: the record with the input that its offsets point into.
#pragma once

#include "convert.hpp"

namespace pressparse::python {

struct ParsedRelease {
  Release release;
  py::object input;  // str or bytes; keeps spans meaningful, in pickles too

  bool operator==(const ParsedRelease& other) const { return release == other.release; }
};

void bind_release(py::module_& module);

}  // namespace pressparse::python
