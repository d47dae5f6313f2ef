// The Python class Batch: Arrow columns of many releases.
#pragma once

#include <pybind11/pybind11.h>

#include <functional>

#include "pressparse/arrow.hpp"

namespace pressparse::python {

namespace py = pybind11;

/// make_batch without the GIL, in code points; a pending signal (Ctrl-C) stops it soon and is raised.
Batch make_batch_interruptibly(std::span<const std::string_view> texts, unsigned threads,
                               const std::function<Release(std::size_t)>& record);

void bind_batch(py::module_& module);

}  // namespace pressparse::python
