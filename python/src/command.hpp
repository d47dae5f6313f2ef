// `python -m pressparse`: the same command as the program, and Parquet.
#pragma once

#include <pybind11/pybind11.h>

namespace pressparse::python {

namespace py = pybind11;

/// run_command(arguments, parquet): `parquet` writes the tables of --format parquet, with open(path), write(batch), close().
void bind_command(py::module_& module);

}  // namespace pressparse::python
